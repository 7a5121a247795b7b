/** Every decision and score in four readings: compiled JavaScript, SQL on DuckDB and on PostgreSQL, and CQL. None may differ. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import { decisionSubject, disagreementsIn, scoreSubject, type Subject } from './agreement.ts';
import { openDuckDb, openPostgres, type SqlEngine } from './sql-engines.ts';

/** Patients of each rule; VIRCHOW_PATIENTS asks more of them. */
const count = Number(process.env['VIRCHOW_PATIENTS'] ?? 200);
const seed = Number(process.env['VIRCHOW_SEED'] ?? 1);
const engines: SqlEngine[] = [];

beforeAll(async () => {
  engines.push(await openDuckDb(rules.catalogue), await openPostgres(rules.catalogue));
});
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

const subjects: readonly (readonly [name: string, subject: () => Subject])[] = [
  ...rules.scoreIds.map((id) => [id, () => scoreSubject(rules, id)] as const),
  ...rules.decisionIds.flatMap((id) =>
    regions.map((region) => [`${id} (${region})`, () => decisionSubject(rules, id, region)] as const),
  ),
];

test.each(subjects)('%s: all readings agree, null included', async (_, subject) => {
  expect(await disagreementsIn(rules, subject(), engines, { count, seed })).toEqual([]);
});
