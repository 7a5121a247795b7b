import { sql } from 'kysely';
import fs, { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assert } from '../engine/assert.ts';
import { type Database, openDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'virchow-durable-'));
const reallySync = fs.fsyncSync;
let syncs = 0;
let database: Database;

beforeAll(async () => {
  // Counted on their way to the disk, and done.
  fs.fsyncSync = (descriptor) => {
    syncs += 1;
    reallySync(descriptor);
  };
  syncBuiltinESMExports();
  const opened = await openDatabase({ kind: 'pglite', folder: join(folder, 'data') });
  assert(opened.ok, opened.ok ? '' : opened.problem);
  database = opened.database;
  await database.asOwner((tx) => sql`create table thing (id integer)`.execute(tx));
});
afterAll(async () => {
  await database.close();
  fs.fsyncSync = reallySync;
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

test('every commit reaches the disk before it is acknowledged', async () => {
  for (let id = 0; id < 3; id += 1) {
    const before = syncs;
    await database.asOwner((tx) => sql`insert into thing values (${id})`.execute(tx));
    expect(syncs).toBeGreaterThan(before);
  }
});

test('so does a checkpoint, in all that it writes', async () => {
  const before = syncs;
  await sql`checkpoint`.execute(database.kysely);
  expect(syncs).toBeGreaterThan(before + 5);
});
