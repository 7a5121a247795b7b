import type { Region } from '../../knowledge/rule-types.ts';
import type { Rules } from '../rules.ts';
import { everyTable } from './every-library.ts';
import type { FilesMade, FolderFile } from './folder-file.ts';
import { scoredIn } from './scored.ts';
import { decisionInSql } from './sql-decision.ts';
import { factsInSql } from './sql-facts.ts';
import { type Dialect, dialects, schema } from './sql-language.ts';
import { scoreInSql } from './sql-score.ts';

/** For each dialect a table of facts, a view for each decision and each score, and the order in which to load them. */
export function sqlFiles(rules: Rules, regions: readonly Region[]): FilesMade {
  const tables = everyTable(rules, regions);
  const scores = scoredIn(rules.catalogue);
  const folderOf = (dialect: Dialect): FolderFile[] => {
    const facts = { path: 'facts.sql', content: factsInSql(rules.catalogue) };
    const views = [
      ...tables.map((compiled) => ({
        path: `decisions/${compiled.table.id}.${compiled.region}.sql`,
        content: decisionInSql(compiled, dialect),
      })),
      ...scores.map((scored) => ({
        path: `scores/${scored.id}.sql`,
        content: scoreInSql(scored, rules.catalogue, dialect),
      })),
    ];
    const inOrder = [facts, ...views];
    const load = inOrder.map(({ path }) => `${include[dialect]} ${path}\n`).join('');
    return [...inOrder, { path: loadFile, content: load }].map(({ path, content }) => ({
      path: `${dialect}/${path}`,
      content,
    }));
  };
  return {
    ok: true,
    counts: { decisions: tables.length, scores: scores.length, dialects: dialects.length },
    files: [{ path: 'README.md', content: readme(rules) }, ...dialects.flatMap(folderOf)],
  };
}

/** Reads all others, in the order in which they need each other. */
const loadFile = 'load.sql';
/** What the database's own prompt says for "read this file": beside the one that says so, wherever that was called from. */
const include: Readonly<Record<Dialect, string>> = { duckdb: '.read', postgresql: '\\ir' };

const readme = ({ version }: Rules): string => `# The rules as SQL

Knowledge ${version}. Made by \`virchow export sql\`; change the rules, not these files. No clinician has signed them: each row says
from which source it comes, how far that was checked, and whether it needs a signature.

Two folders say the same: \`duckdb/\` and \`postgresql/\`. In each:

| File | Is |
|---|---|
| \`load.sql\` | reads all others, in their order |
| \`facts.sql\` | the schema \`${schema}\`, a type for each fact with answers of its own, and the table \`facts\`: a row a patient, a column a fact |
| \`decisions/ID.REGION.sql\` | two views: \`"ID.REGION"\` with the answer, \`"ID.REGION.rows"\` with each row of the table by itself |
| \`scores/ID.sql\` | a view: value, least, most, and a class for each level |

## To load and ask

${'```'}sh
cd duckdb && duckdb rules.db < load.sql
cd postgresql && psql --file load.sql "$DATABASE_URL"
${'```'}

${'```'}sql
insert into ${schema}.facts (patient, "presentation.pe-symptoms") values ('p1', true);
select patient, outcome from ${schema}."first-test.uk";
select * from ${schema}."first-test.uk.rows" where patient = 'p1';
${'```'}

\`facts.sql\` makes what is not there and fails on what is: load a new edition of the rules into a new database, or after
\`drop schema ${schema} cascade\`. The views can be made anew over the facts by themselves.

## What null means

Null is "not known". It is never "no". The logic of the database is the logic of the rules, so nothing needs to be filled in.

- \`outcome\` is null while what is not known could still change it: ask for more. On a ladder \`floor\` is the most urgent outcome that is
  already certain: act on it at once.
- A row of \`….rows\` is true, false, or null where what is known leaves it open.
- \`value\` of a score is null until all its items are known; \`least\` and \`most\` hold what it can still be; a class is null while that could
  still change it. All are null for those whom the score is not for.

Facts are in the units of the comments of \`facts.sql\`. A number outside its domain is refused by a check, a word that is no answer by its type.
`;
