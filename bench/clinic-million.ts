/** The board and the alarms of a large service on PostgreSQL: a million episodes, a hundred thousand of them open. */
import { Temporal } from 'temporal-polyfill';
import { assert } from '../src/engine/assert.ts';
import { databaseStore } from '../src/store/database-store.ts';
import { alarmsOn } from './clinic-alarms.ts';
import { crowdSize, makeCrowd } from './clinic-crowd.ts';
import { type BenchDatabase, openOnServer } from './clinic-databases.ts';
import { makeOrganisation, newClinic, organisation, percentile } from './clinic-made.ts';
import { atMost, type Row } from './row.ts';

const asks = 200;

export async function millionBenchmarks(): Promise<Row[]> {
  const bench = await openOnServer(16);
  const began = performance.now();
  await fill(bench);
  console.log(
    `     a crowd of ${crowdSize.episodes} episodes made in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  return [await firstPage(bench), await alarmsOn(bench, { perSecond: 200, seconds: 10 })];
}

async function fill({ database, owner }: BenchDatabase): Promise<void> {
  const store = databaseStore(database);
  const at = Temporal.Now.instant();
  await makeOrganisation(store, at);
  await makeCrowd(owner, newClinic(store), store, at);
}

async function firstPage({ database }: BenchDatabase): Promise<Row> {
  const { episodes } = databaseStore(database);
  const took: number[] = [];
  for (let index = -20; index < asks; index += 1) {
    const began = performance.now();
    const page = await episodes.board({ organisationId: organisation.id, limit: 50, offset: 0 });
    if (index >= 0) took.push(performance.now() - began);
    assert(page.rows.length === 50, `${page.rows.length} rows on the first page`);
  }
  return atMost(
    `board, first page of ${crowdSize.open} open among ${crowdSize.episodes} episodes, PostgreSQL, p95`,
    percentile(took, 0.95),
    50,
    'ms',
  );
}
