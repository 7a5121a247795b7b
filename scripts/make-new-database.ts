/**
 * `node scripts/make-new-database.ts DIST`: makes DIST/store/new-database with the modules of DIST: the folder that a first start copies.
 * PostgreSQL's own files, our tables, nobody's data.
 */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Opened = { ok: true; database: { close(): Promise<void> } } | { ok: false; problem: string };
type Modules = {
  openPglite: (folder: string) => Promise<Opened>;
  migrate: (database: unknown) => Promise<{ ok: true } | { ok: false; problem: string }>;
  newDatabaseName: string;
};

const store = resolve(process.argv[2] ?? 'dist', 'store');
const load = (name: string): Promise<Modules> => import(join(store, name)) as Promise<Modules>;
const { openPglite } = await load('open-pglite.js');
const { migrate } = await load('migrate.js');
const { newDatabaseName } = await load('new-database.js');

const draft = mkdtempSync(join(store, 'new-database-'));
try {
  const opened = await openPglite(draft);
  if (!opened.ok) throw new Error(opened.problem);
  const migrated = await migrate(opened.database);
  await opened.database.close();
  if (!migrated.ok) throw new Error(migrated.problem);
  renameSync(join(draft, 'pg'), join(store, newDatabaseName));
} finally {
  rmSync(draft, { recursive: true, force: true });
}
