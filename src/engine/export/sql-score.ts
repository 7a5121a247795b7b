import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Scored } from './scored.ts';
import { factTexts } from './fact-texts.ts';
import { createSheet } from './language.ts';
import { citationLines, commented } from './notes-for-readers.ts';
import { answerTypes } from './sql-facts.ts';
import { type Dialect, inSteps, namesIn, schema, sqlLanguage, sqlName } from './sql-language.ts';

export function scoreInSql(scored: Scored, catalogue: Catalogue, dialect: Dialect): string {
  const sheet = createSheet(sqlLanguage(answerTypes(catalogue), dialect));
  const answers = scored.answers(factTexts(catalogue, null, sheet));
  const keep = ['patient', ...new Set(answers.flatMap(({ expression }) => namesIn(expression)))];
  const { steps, from } = inSteps(sheet.definitions, { keep, dialect });
  const columns = answers.map(
    ({ name, says, expression }) => `${commented('  --', [says])}  ${expression} as ${sqlName(name)}`,
  );
  return [
    commented('--', [scored.title, `Not for: ${scored.notFor}`, ...citationLines(scored.because, catalogue)]),
    `create or replace view ${schema}.${sqlName(scored.id)} as\n${steps}select\n  patient,\n${columns.join(',\n')}\nfrom ${from};\n`,
  ].join('');
}
