/** The first page of a board over ten thousand open episodes, asked one after the other, as one nurse does. */
import { Temporal } from 'temporal-polyfill';
import { assert } from '../src/engine/assert.ts';
import { databaseStore } from '../src/store/database-store.ts';
import { type BenchDatabase, openInFolder, openOnServer } from './clinic-databases.ts';
import {
  asked,
  cloneEpisodes,
  done,
  makeOrganisation,
  makePerson,
  newClinic,
  organisation,
  percentile,
  referral,
} from './clinic-made.ts';
import type { Row } from './row.ts';

const open = 10_000;
const asks = 200;
const mostMilliseconds = 50;

export async function boardBenchmarks(): Promise<Row[]> {
  return [await boardOn(await openInFolder()), await boardOn(await openOnServer(4))];
}

async function boardOn({ name, database, owner, close }: BenchDatabase): Promise<Row> {
  const store = databaseStore(database);
  const at = Temporal.Now.instant();
  await makeOrganisation(store, at);
  const { id } = await makePerson(store, at);
  const { episodeId } = done(await newClinic(store).open(asked(at), referral(id, at)));
  await cloneEpisodes(owner, episodeId, open - 1);
  const took: number[] = [];
  for (let index = -20; index < asks; index += 1) {
    const began = performance.now();
    const page = await store.episodes.board({ organisationId: organisation.id, limit: 50, offset: 0 });
    if (index >= 0) took.push(performance.now() - began);
    assert(page.total === open && page.rows.length === 50, `${page.total} episodes on the board`);
  }
  await close();
  const figure = percentile(took, 0.95);
  return {
    name: `board, first page of ${open} open episodes, ${name}, p95`,
    ratio: figure / mostMilliseconds,
    goal: 1,
    most: true,
    limit: `at most ${mostMilliseconds} ms`,
    figure,
    unit: 'ms',
  };
}
