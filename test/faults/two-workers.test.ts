/**
 * Two processes on one PostgreSQL, each with its desks and its worker, and one of them killed again and again under load: what
 * either acknowledged is there once, every alarm has rung or is still set, and nobody was told twice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import { chanceFrom } from '../oracle/chance.ts';
import { testDatabases } from '../postgres/databases.ts';
import { liveAndDie, liveBeside, together } from './lives.ts';
import { whatIsWrong } from './what-must-hold.ts';

const kills = Number(process.env['VIRCHOW_KILLS'] ?? 12);
const seed = Number(process.env['VIRCHOW_SEED'] ?? 20_261_123);
const cache = mkdtempSync(join(tmpdir(), 'virchow-two-workers-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

test(`of two workers one is killed ${kills} times (seed ${seed}): nothing lost, nothing sent twice`, {
  timeout: 120_000 + kills * 60_000,
}, async () => {
  const [, open] = testDatabases.find(([name]) => name === 'PostgreSQL') ?? [];
  assert(open, 'no server among the test databases');
  const fresh = await open();
  assert(fresh.urls, 'a server has addresses');
  const place = { kind: 'postgres', url: fresh.urls.login, poolSize: 4 } as const;
  const survivor = liveBeside(place, { life: 1_000_000, seed: seed + 7, cache });
  await survivor.ready;
  const died = await liveAndDie(place, { kills, chance: chanceFrom(seed), cache });
  const lived = await survivor.end();
  const found = await whatIsWrong(fresh.owner, together(died, lived));
  await fresh.close();
  expect([...died.wrong, ...lived.wrong, ...found.wrong]).toEqual([]);
  // The test itself must have been one: both worked, at the same time.
  expect(died.acknowledged.size).toBeGreaterThan(kills * 2);
  expect(lived.acknowledged.size).toBeGreaterThan(kills * 2);
  expect(found.rang).toBeGreaterThan(kills / 4);
  expect(found.delivered).toBeGreaterThan(kills / 4);
});
