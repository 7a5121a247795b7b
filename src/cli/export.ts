import type { FilesMade } from '../engine/export/folder-file.ts';
import type { TranslateCql } from '../engine/export/translated.ts';
import type { Rules } from '../engine/rules.ts';
import { type Region, regions } from '../knowledge/rule-types.ts';
import { type Command, type ExitCode, type Given, type Io, inJson, refuse } from './command.ts';
import { problemWithFolder, writeFolder } from './export-folder.ts';
import { didYouMean } from './nearest.ts';
import { failed } from './record-place.ts';
import { sizeText } from './sizes.ts';

export const exportCommand: Command = {
  name: 'export',
  takes: 'READING DIR',
  mostWords: 2,
  does: 'Write all rules as CQL, as a FHIR package, as SQL, or as a book',
  about: [
    'READING is cql, fhir, sql or rule-book. DIR is made, or must be empty: it is there whole or not at all.',
    'cql and fhir hold ELM too where the translator of CQL is installed (@cqframework/cql), and say so where it is not.',
    'How to load and ask what was written stands in its README.md. rule-book proves the rules first, shows what holds,',
    'and exits 1 where a proof fails; open its index.html.',
  ],
  options: {
    region: { takes: regions.join('|'), does: 'only the decisions of this region; else both' },
    json: { does: 'what was written, as one JSON object' },
  },
  examples: [
    'virchow export cql ./rules-cql',
    'virchow export fhir ./rules-fhir --region uk',
    'virchow export sql ./rules-sql',
    'virchow export rule-book ./rule-book',
  ],
  async run(given, io) {
    const [reading, dir] = given.words;
    if (reading === undefined || dir === undefined)
      return refuse(io, `export wants READING (${readings.join(', ')}) and DIR. See: virchow export --help`);
    if (!isReading(reading))
      return refuse(
        io,
        `export knows no ${JSON.stringify(reading)}${didYouMean(reading, readings)}. There are: ${readings.join(', ')}`,
      );
    const asked = regionsOf(given);
    if (!asked.ok) return refuse(io, asked.problem);
    const refused = problemWithFolder(dir);
    if (refused !== null) return refuse(io, refused);
    if (reading === 'rule-book')
      return given.has('region')
        ? refuse(io, 'the rule book tells both regions side by side: leave --region out')
        : exportRuleBook(dir, given, io);
    const { rules } = await import('../engine/rules.ts');
    const made = await filesOf(reading, rules, asked.regions, io);
    if (!made.ok) return failed(io, made.problem);
    const written = writeFolder(dir, made.files);
    if (!written.ok) return failed(io, written.problem);
    const { files, bytes } = written;
    tell(
      given,
      io,
      { reading, dir, regions: asked.regions, counts: made.counts, files, bytes },
      rules.version,
    );
    return 0;
  },
};

const readings = ['cql', 'fhir', 'sql', 'rule-book'] as const;
type Reading = (typeof readings)[number];
const isReading = (word: string): word is Reading => readings.some((each) => each === word);

type RegionsRead =
  | { readonly ok: true; readonly regions: readonly Region[] }
  | { readonly ok: false; readonly problem: string };

/** Both regions unless one is asked for: VIRCHOW_REGION says where a patient is, not who reads the rules. */
function regionsOf(given: Given): RegionsRead {
  const value = given.text('region');
  if (value === undefined) return { ok: true, regions };
  const region = regions.find((each) => each === value);
  return region
    ? { ok: true, regions: [region] }
    : { ok: false, problem: `--region: wanted ${regions.join(' or ')}; got ${JSON.stringify(value)}` };
}

async function filesOf(
  reading: Exclude<Reading, 'rule-book'>,
  rules: Rules,
  of: readonly Region[],
  io: Io,
): Promise<FilesMade> {
  switch (reading) {
    case 'sql': {
      const { sqlFiles } = await import('../engine/export/sql-files.ts');
      return sqlFiles(rules, of);
    }
    case 'cql': {
      const { cqlFiles } = await import('../engine/export/cql-files.ts');
      return cqlFiles(rules, of, await translatorFor(io));
    }
    case 'fhir': {
      const { fhirFiles } = await import('../engine/export/fhir/fhir-files.ts');
      return fhirFiles(rules, of, await translatorFor(io));
    }
  }
}

async function translatorFor(io: Io): Promise<TranslateCql | null> {
  const { openTranslator } = await import('./translate-cql.ts');
  const translate = await openTranslator();
  if (!translate)
    io.stderr.write(
      'virchow: CQL without ELM, for the translator is not installed here: npm install @cqframework/cql brings it\n',
    );
  return translate;
}

async function exportRuleBook(dir: string, given: Given, io: Io): Promise<ExitCode> {
  const { catalogue } = await import('../knowledge/catalogue.ts');
  const { prove } = await import('../engine/prove/prove.ts');
  const { problemWithBook, writeRuleBook } = await import('./export-rule-book.ts');
  const refused = problemWithBook(dir);
  if (refused !== null) return failed(io, refused);
  const proofs = await prove(catalogue);
  const written = writeRuleBook(catalogue, proofs, dir);
  if (!written.ok) return failed(io, written.problem);
  const { files, bytes } = written;
  const counts = { decisions: catalogue.decisions.length, claims: proofs.proofs.length };
  tell(given, io, { reading: 'rule-book', dir, regions, counts, files, bytes }, proofs.version);
  const broken = proofs.proofs.filter(({ holds }) => !holds).length;
  return broken === 0
    ? 0
    : failed(io, `${broken} claims about the rules do not hold; the book shows them. See: virchow prove`);
}

type Told = {
  readonly reading: Reading;
  readonly dir: string;
  readonly regions: readonly Region[];
  readonly counts: Readonly<Record<string, number>>;
  readonly files: number;
  readonly bytes: number;
};

function tell(given: Given, io: Io, told: Told, version: string): void {
  if (given.has('json')) {
    io.stdout.write(inJson(io, { ...told, version }));
    return;
  }
  const what = Object.entries(told.counts).map(([name, count]) => `${count} ${name}`);
  io.stdout.write(
    `${told.dir}: ${what.join(', ')}; ${told.files} files, ${sizeText(told.bytes)}; knowledge ${version}.\n`,
  );
}
