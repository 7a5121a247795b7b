/** Where the clinic is measured: PGlite in a folder, and a PostgreSQL of our own that keeps what it promises (fsync on). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '../src/engine/assert.ts';
import { openDatabase } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { type TestDatabase, testDatabases } from '../test/postgres/databases.ts';
import { serverFolder, startedServer, stopServer } from '../test/postgres/server.ts';

export type BenchDatabase = TestDatabase & { readonly name: 'PGlite' | 'PostgreSQL' };

export async function openInFolder(): Promise<BenchDatabase & { readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'virchow-bench-'));
  const opened = await openDatabase({ kind: 'pglite', folder });
  assert(opened.ok, opened.ok ? '' : opened.problem);
  const { database } = opened;
  const migrated = await migrate(database);
  assert(migrated.ok, migrated.ok ? '' : migrated.problem);
  const close = async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { name: 'PGlite', database, owner: database, urls: null, folder, close };
}

export async function openOnServer(poolSize: number): Promise<BenchDatabase> {
  if (!process.env['TEST_DATABASE_URL']) {
    process.env['VIRCHOW_TEST_RUN'] = String(process.pid);
    await startedServer(process.pid, 'on');
  }
  const [, open] = testDatabases.find(([name]) => name === 'PostgreSQL') ?? [];
  assert(open, 'no PostgreSQL among the test databases');
  return { ...(await open({ poolSize })), name: 'PostgreSQL' };
}

export const stopOwnServer = (): Promise<void> => stopServer(serverFolder(process.pid));
