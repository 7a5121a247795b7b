/**
 * Fifty deaths by kill -9 at chance moments, on each store: what was acknowledged is there once, every alarm has rung or is
 * still set, nobody was told twice, and the chain of hashes holds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import { type Database, type DatabasePlace, openDatabase } from '../../src/store/database.ts';
import { chanceFrom } from '../oracle/chance.ts';
import { testDatabases } from '../postgres/databases.ts';
import { liveAndDie } from './lives.ts';
import { whatIsWrong } from './what-must-hold.ts';

const kills = Number(process.env['VIRCHOW_KILLS'] ?? 50);
const seed = Number(process.env['VIRCHOW_SEED'] ?? 20_261_123);
const folder = mkdtempSync(join(tmpdir(), 'virchow-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is left after the deaths, opened by a process that lives. */
type Remains = {
  readonly place: DatabasePlace;
  readonly open: () => Promise<Database>;
  readonly end: () => Promise<void>;
};

const stores: readonly (readonly [name: string, seed: number, prepare: () => Promise<Remains>])[] = [
  ['PGlite', seed, embedded],
  ['PostgreSQL', seed + 1, onServer],
];

describe.concurrent.each(stores)('a clinic on %s', (_name, ownSeed, prepare) => {
  test(`after ${kills} kills (seed ${ownSeed}) nothing is lost and nothing is doubled`, {
    // So that no busy machine ends it: what is held here is not how fast it goes.
    timeout: 120_000 + kills * 60_000,
  }, async () => {
    const { place, open, end } = await prepare();
    const cache = join(folder, 'compiled');
    const told = await liveAndDie(place, { kills, chance: chanceFrom(ownSeed), cache });
    const database = await open();
    const found = await whatIsWrong(database, told);
    await database.close();
    await end();
    expect([...told.wrong, ...found.wrong]).toEqual([]);
    // The test itself must have been one.
    expect(told.acknowledged.size).toBeGreaterThan(kills * 2);
    expect(told.askedAgain).toBeGreaterThan(kills / 2);
    expect(found.rang).toBeGreaterThan(kills / 4);
    expect(found.delivered).toBeGreaterThan(kills / 4);
  });
});

async function embedded(): Promise<Remains> {
  const place: DatabasePlace = { kind: 'pglite', folder: join(folder, 'data') };
  return { place, open: () => opened(place), end: async () => undefined };
}

async function onServer(): Promise<Remains> {
  const onlyServers = testDatabases.filter(([name]) => name === 'PostgreSQL');
  const [, open] = onlyServers[0] ?? [];
  assert(open, 'no server among the test databases');
  const fresh = await open();
  assert(fresh.urls, 'a server has addresses');
  const place: DatabasePlace = { kind: 'postgres', url: fresh.urls.login, poolSize: 4 };
  return { place, open: async () => fresh.owner, end: fresh.close };
}

async function opened(place: DatabasePlace): Promise<Database> {
  const result = await openDatabase(place);
  assert(result.ok, result.ok ? '' : result.problem);
  return result.database;
}
