/** A fresh database for a test file, embedded and on a real server, so that one contract is held on both. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { assert } from '../../src/engine/assert.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { startedServer } from './server.ts';

export type TestDatabase = {
  /** As the program has it. On a server its login owns nothing and is a member of the three roles, not inheriting. */
  readonly database: Database;
  /** As the one who migrates. On a server: owns the tables, no superuser, may not create roles. */
  readonly owner: Database;
  /** Addresses for other processes and pools; null for the embedded one in memory. */
  readonly urls: { readonly login: string; readonly owner: string; readonly superuser: string } | null;
  readonly close: () => Promise<void>;
};
export type HowToOpen = { readonly migrated?: boolean; readonly poolSize?: number };

export const testDatabases: readonly (readonly [
  name: string,
  open: (how?: HowToOpen) => Promise<TestDatabase>,
])[] = [
  ['PGlite', openEmbedded],
  ['PostgreSQL', openOnServer],
];

async function openEmbedded(how: HowToOpen = {}): Promise<TestDatabase> {
  const database = await opened({ kind: 'pglite', folder: 'memory' });
  if (how.migrated !== false) await migrated(database);
  return { database, owner: database, urls: null, close: database.close };
}

async function openOnServer(how: HowToOpen = {}): Promise<TestDatabase> {
  const superuser = await serverAddress();
  const name = `virchow_test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const admin = new pg.Client(superuser);
  await admin.connect();
  for (const statement of making(name, password)) await admin.query(statement);

  const address = (login: string) => urlOf(superuser, login, password, name);
  const urls = { login: address(`${name}_login`), owner: address(`${name}_owner`), superuser };
  const poolSize = how.poolSize ?? 4;
  const owner = await opened({ kind: 'postgres', url: urls.owner, poolSize });
  if (how.migrated !== false) await migrated(owner);
  const database = await opened({ kind: 'postgres', url: urls.login, poolSize });
  const close = async () => {
    await Promise.all([owner.close(), database.close()]);
    for (const statement of unmaking(name)) await admin.query(statement);
    await admin.end();
  };
  return { database, owner, urls, close };
}

/** TEST_DATABASE_URL, of a login that may create databases and roles, or our own server. */
async function serverAddress(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return given;
  const run = Number(process.env['VIRCHOW_TEST_RUN']);
  assert(
    Number.isInteger(run),
    'VIRCHOW_TEST_RUN is not set: test/postgres/for-a-run.ts is missing in vitest.config.ts',
  );
  return startedServer(run);
}

function making(name: string, password: string): readonly string[] {
  const roles = ['virchow_app', 'virchow_sign_in', 'virchow_clock'];
  return [
    ...roles.map(
      (role) => `do $$ begin create role ${role} nologin noinherit;
        exception when duplicate_object or unique_violation then null; end $$`,
    ),
    `create role ${name}_owner login password '${password}' nosuperuser nocreaterole in role ${roles.join(', ')}`,
    `create role ${name}_login login noinherit password '${password}' nosuperuser in role ${roles.join(', ')}`,
    `grant ${name}_owner to current_user`,
    `create database ${name} owner ${name}_owner template template0`,
  ];
}

function unmaking(name: string): readonly string[] {
  return [`drop database ${name} with (force)`, `drop role ${name}_login`, `drop role ${name}_owner`];
}

function urlOf(server: string, login: string, password: string, database: string): string {
  const url = new URL(server);
  url.username = login;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function opened(place: Parameters<typeof openDatabase>[0]): Promise<Database> {
  const result = await openDatabase(place);
  assert(result.ok, result.ok ? '' : result.problem);
  return result.database;
}

async function migrated(database: Database): Promise<void> {
  const result = await migrate(database);
  assert(result.ok, result.ok ? '' : result.problem);
}
