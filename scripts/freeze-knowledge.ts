/**
 * `freeze-knowledge.ts DIST`: the catalogue as JSON. A hundred modules take ten times as long to load; they stay for whoever
 * imports one of them alone. The drafts are a file of their own, read when somebody asks for them.
 */
import { strictEqual } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { knowledgeVersion } from '../src/engine/knowledge-version.ts';
import { catalogue } from '../src/knowledge/catalogue.ts';
import { toldToPeople } from '../src/knowledge/words/told-to-people.ts';

const folder = join(resolve(process.argv[2] ?? 'dist'), 'knowledge');
const { drafts, ...inEnglish } = toldToPeople;
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

write(
  'catalogue.json',
  JSON.stringify({ ...catalogue, words: { ...catalogue.words, toldToPeople: inEnglish } }),
);
write('drafts.json', JSON.stringify(drafts));
write(
  'catalogue.js',
  `import { readFileSync } from 'node:fs';
const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
export const catalogue = read('./catalogue.json');
let drafts;
Object.defineProperty(catalogue.words.toldToPeople, 'drafts', {
  enumerable: true,
  get: () => (drafts ??= read('./drafts.json')),
});
`,
);

const frozen = (await import(pathToFileURL(join(folder, 'catalogue.js')).href)) as {
  catalogue: typeof catalogue;
};
strictEqual(
  knowledgeVersion(frozen.catalogue),
  knowledgeVersion(catalogue),
  'frozen knowledge is other knowledge',
);
