import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { decisionRule, disagreementsIn, type Rule, scoreRule } from './agreement.ts';
import { openDuckDb, openPostgres, type SqlEngine } from './sql-engines.ts';

/** Patients of each rule, 20,000 in .ci/run; VIRCHOW_PATIENTS asks about fewer or more, VIRCHOW_SEED about others. */
const count = Number(process.env['VIRCHOW_PATIENTS'] ?? 4_000);
const seed = Number(process.env['VIRCHOW_SEED'] ?? 1);

const all: readonly (readonly [id: string, rule: () => Rule])[] = [
  ...rules.scoreIds.map((id) => [id, () => scoreRule(rules, id)] as const),
  ...rules.decisionIds.map((id) => [id, () => decisionRule(rules, id)] as const),
];

/**
 * Every decision and score in four readings: compiled JavaScript, SQL on DuckDB and on PostgreSQL, and CQL. None may differ.
 *
 * @param half which half of the rules: there are two files, since there are two cores.
 */
export function testsOfHalf(half: 0 | 1): void {
  const engines: SqlEngine[] = [];
  beforeAll(async () => {
    engines.push(await openDuckDb(rules.catalogue), await openPostgres(rules.catalogue));
  });
  afterAll(async () => {
    for (const engine of engines) await engine.close();
  });

  test.each(all.filter((_, place) => place % 2 === half))(
    `%s: all readings agree on ${count} patients, null included`,
    async (_, rule) => {
      expect(await disagreementsIn(rules, rule(), engines, { count, seed })).toEqual([]);
    },
    600_000,
  );
}
