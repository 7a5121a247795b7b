import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/all.ts';
import type { Migration } from '../../src/store/migrations/migration.ts';
import { roles } from '../../src/store/migrations/roles.ts';
import { type TestDatabase, testDatabases } from '../postgres/databases.ts';

const thing: Migration = {
  number: 2,
  name: 'a thing',
  sql: 'create table virchow.thing (id text primary key); insert into virchow.thing values (1);',
};
const brokenHalfway: Migration = {
  number: 3,
  name: 'broken halfway',
  sql: 'create table virchow.half (id text); select no_such_function();',
};

describe.each(testDatabases)('migrations on %s', (_name, open) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open({ migrated: false });
  });
  afterAll(() => opened.close());
  afterEach(() =>
    opened.owner.asOwner((tx) =>
      sql.raw('drop schema if exists virchow cascade; drop schema if exists pgboss cascade').execute(tx),
    ),
  );
  const tables = async () => {
    const { rows } = await opened.owner.asOwner((tx) =>
      sql<{ name: string }>`select relname as name from pg_class
        where relkind = 'r' and relnamespace = 'virchow'::regnamespace order by 1`.execute(tx),
    );
    return rows.map(({ name }) => name);
  };

  test('all of ours, then none', async () => {
    const first = await migrate(opened.owner);
    expect(first).toEqual({ ok: true, applied: migrations.map(({ number, name }) => `${number} (${name})`) });
    expect(await migrate(opened.owner)).toEqual({ ok: true, applied: [] });
  });

  test('two at once: each step is done once', async () => {
    const both = await Promise.all([
      migrate(opened.owner, [roles, thing]),
      migrate(opened.owner, [roles, thing]),
    ]);
    const applied = both.flatMap((each) => (each.ok ? each.applied : [each.problem]));
    expect(applied.toSorted()).toEqual(['1 (roles)', '2 (a thing)']);
  });

  test('one that fails leaves nothing of itself, and the next try goes on from there', async () => {
    const failed = await migrate(opened.owner, [roles, thing, brokenHalfway]);
    expect(problemOf(failed)).toMatch(
      /^Migration 3 \(broken halfway\) failed and left nothing behind: .*no_such_function/,
    );
    expect(await tables()).toEqual(['migration', 'thing']);
    const mended = { ...brokenHalfway, sql: 'create table virchow.half (id text)' };
    expect(await migrate(opened.owner, [roles, thing, mended])).toEqual({
      ok: true,
      applied: ['3 (broken halfway)'],
    });
  });

  test('one that was changed after it was applied is refused', async () => {
    await migrate(opened.owner, [roles, thing]);
    const changed = await migrate(opened.owner, [roles, { ...thing, sql: `${thing.sql} ` }]);
    expect(problemOf(changed)).toContain('its text was changed');
  });

  test('a database of a newer Virchow is refused', async () => {
    await migrate(opened.owner, [roles, thing]);
    expect(await migrate(opened.owner, [roles])).toEqual({
      ok: false,
      problem:
        'This database has migration 2 (a thing), and this Virchow knows 1: it belongs to a newer one. Start that one.',
    });
  });
});

describe('on a server, a login that owns nothing', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    const server = testDatabases.find(([name]) => name === 'PostgreSQL');
    assert(server, 'no server');
    opened = await server[1]({ migrated: false });
  });
  afterAll(() => opened.close());

  test('says what is to do before, and is content after', async () => {
    await migrate(opened.owner, [roles]);
    expect(await migrate(opened.database, [roles, thing])).toEqual({
      ok: false,
      problem:
        'Migration 2 (a thing) is still to do, and this login does not own schema virchow: run "virchow migrate" as its owner.',
    });
    await migrate(opened.owner, [roles, thing]);
    expect(await migrate(opened.database, [roles, thing])).toEqual({ ok: true, applied: [] });
  });

  test('sees no table outside a door', async () => {
    await migrate(opened.owner, [roles, thing]);
    await expect(
      opened.database.asOwner((tx) => sql`select * from virchow.thing`.execute(tx)),
    ).rejects.toThrow('permission denied');
  });

  test('a role that could bypass row-level security is refused', async () => {
    assert(opened.urls, 'no addresses');
    const url = new URL(opened.urls.superuser);
    url.pathname = new URL(opened.urls.owner).pathname;
    const admin = new pg.Client(url.href);
    await admin.connect();
    try {
      await admin.query('drop schema if exists virchow cascade');
      await admin.query('begin');
      await admin.query('alter role virchow_clock bypassrls');
      // Within the transaction: roles are the whole server's, and other files are at work on it.
      await admin.query('create schema virchow; create table virchow.migration (number integer)');
      await expect(admin.query(roles.sql)).rejects.toThrow('bypasses row-level security');
    } finally {
      await admin.query('rollback');
      await admin.end();
    }
  });
});

function problemOf(result: { ok: true } | { ok: false; problem: string }): string | null {
  return result.ok ? null : result.problem;
}
