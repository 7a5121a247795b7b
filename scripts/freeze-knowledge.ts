/**
 * `freeze-knowledge.ts DIST`: the catalogue as one file of JSON. A hundred modules take ten times as long to load; they stay for
 * whoever imports one of them alone.
 */
import { strictEqual } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { knowledgeVersion } from '../src/engine/knowledge-version.ts';
import { catalogue } from '../src/knowledge/catalogue.ts';

const folder = join(resolve(process.argv[2] ?? 'dist'), 'knowledge');
const text = JSON.stringify(catalogue);
strictEqual(
  knowledgeVersion(JSON.parse(text) as typeof catalogue),
  knowledgeVersion(catalogue),
  'frozen knowledge is other knowledge',
);
writeFileSync(join(folder, 'catalogue.json'), text);
writeFileSync(
  join(folder, 'catalogue.js'),
  `import { readFileSync } from 'node:fs';
export const catalogue = JSON.parse(readFileSync(new URL('./catalogue.json', import.meta.url), 'utf8'));
`,
);
