import { at } from '../assert.ts';
import { type CompiledTable, inRegion } from '../compiled-table.ts';
import { factTexts } from './fact-texts.ts';
import { writeGraph } from './graph.ts';
import { type Language, createSheet, text } from './language.ts';
import { citationLines, commented } from './notes-for-readers.ts';
import { answerTypes } from './sql-facts.ts';
import { type Dialect, inSteps, namesIn, schema, sqlLanguage, sqlName } from './sql-language.ts';

const patient = 'patient';

/** A table of one region as two views: its answer, and which of its rows hold. */
export function decisionInSql(compiled: CompiledTable, dialect: Dialect): string {
  const { table, region } = compiled;
  const name = `${table.id}.${region}`;
  return [
    commented('--', [
      `${table.title} (${region}): ${table.asks}`,
      'The answer is null while what is not known could still change it. It is worked out over every way to know it, so that it can be certain where no row is certain by itself. How: each bit of "open" is something that can still come about; each step joins what the cells of one fact leave open. In DuckDB a plain answer of three is its number, 4 where it is not known. It is not to be read by people: read the rows below.',
    ]),
    `create or replace view ${schema}.${sqlName(name)} as\n${answerIn(compiled, dialect)};\n`,
    commented('--', [
      'Which rows hold: true, false, or null where that is not known. A row is what a source says, in the logic of the database itself.',
    ]),
    `create or replace view ${schema}.${sqlName(`${name}.rows`)} as\n${rowsIn(compiled, dialect)};\n`,
  ].join('\n');
}

function answerIn(compiled: CompiledTable, dialect: Dialect): string {
  const { table, outcomes, catalogue, region, variables } = compiled;
  const sheet = createSheet(sqlLanguage(answerTypes(catalogue), dialect));
  const texts = factTexts(catalogue, region, sheet);
  const { diagram, result } = compiled.diagram();
  const open = sheet.define('open', () =>
    writeGraph(
      { name: 'node', diagram, root: result, labels: outcomes },
      (variable) => texts.cells(at(variables, variable)),
      sheet,
    ),
  );
  const columns = [
    `  ${patient}`,
    `  ${sheet.language.certain(open, outcomes)} as outcome`,
    ...(table.policy === 'most-urgent'
      ? [
          `  -- The most urgent outcome that is already certain, whatever the rest turns out to be: act on it.\n  ${floorIn(compiled, open, sheet.language)} as floor`,
        ]
      : []),
  ];
  const { steps, from } = inSteps(sheet.definitions, { keep: [patient, 'open'], dialect });
  return `${steps}select\n${columns.join(',\n')}\nfrom ${from}`;
}

/** The least urgent outcome still open, but never milder than the floor of the table. */
function floorIn({ table, outcomes }: CompiledTable, open: string, language: Language): string {
  if (table.policy !== 'most-urgent') return 'null';
  const floor = outcomes.indexOf(table.floorWhileUnknown.then);
  const milder = outcomes.map((outcome, place) => (place > floor ? at(outcomes, floor) : outcome));
  const certain = outcomes.map((outcome, place) => `when ${1 << place} then ${text(outcome)}`).join(' ');
  return `case ${open} ${certain} else ${language.last(open, milder)} end`;
}

function rowsIn(compiled: CompiledTable, dialect: Dialect): string {
  const { table, region, catalogue } = compiled;
  const sheet = createSheet(sqlLanguage(answerTypes(catalogue), dialect));
  const texts = factTexts(catalogue, region, sheet);
  const columns = table.rows
    .filter((row) => row.regions?.includes(region) ?? true)
    .map((row) => ({
      id: row.id,
      says: [`${row.id}: ${inRegion(row.then, region)}`, ...citationLines(row.because, catalogue)],
      expression: texts.truth(row.when),
    }));
  const keep = [patient, ...new Set(columns.flatMap(({ expression }) => namesIn(expression)))];
  const { steps, from } = inSteps(sheet.definitions, { keep, dialect });
  const lines = columns.map(
    ({ id, says, expression }) => `${commented('  --', says)}  ${expression} as ${sqlName(id)}`,
  );
  return `${steps}select\n  ${patient},\n${lines.join(',\n')}\nfrom ${from}`;
}
