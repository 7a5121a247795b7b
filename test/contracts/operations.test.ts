/** The operator's commands, as a stranger meets them: at a folder, at a server, at a running server, and at mistakes. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import { rules } from '../../src/engine/rules.ts';
import { type ControlDoor, openControlDoor } from '../../src/server/control-door.ts';
import { operationActions } from '../../src/server/operations.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type HowToOpen, type TestDatabase, testDatabases } from '../postgres/databases.ts';
import { began, fillClinic } from './operations-clinic.ts';
import { answers, program } from './program.ts';

const root = mkdtempSync(join(tmpdir(), 'virchow operations-'));
afterAll(() => rmSync(root, { recursive: true }));
const inRoot = (name: string) => join(root, name);

const onServer = async (how: HowToOpen): Promise<TestDatabase> => {
  const [, open] = testDatabases.find(([name]) => name === 'PostgreSQL') ?? [];
  assert(open, 'no server to test on');
  return open(how);
};

async function openFolder(folder: string): Promise<Database> {
  const opened = await openDatabase({ kind: 'pglite', folder });
  assert(opened.ok, opened.ok ? '' : opened.problem);
  const migrated = await migrate(opened.database);
  assert(migrated.ok, migrated.ok ? '' : migrated.problem);
  return opened.database;
}

const clinicFolder = inRoot('a clinic');
const backup = inRoot('monday.virchow');
beforeAll(async () => {
  const database = await openFolder(clinicFolder);
  await fillClinic(databaseStore(database), 8);
  await database.close();
});

describe('on a folder', () => {
  test('a backup: one file, only for its owner, and nothing beside it', async () => {
    const { code, out, err } = await program(['backup', backup, '--data', clinicFolder]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/monday\.virchow: \d+ rows, \d+ kB, read back and whole\.\n/);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).filter((name) => name.startsWith('monday'))).toEqual(['monday.virchow']);
  });

  test('restored elsewhere it is the same, and a second time it is refused', async () => {
    const there = inRoot('restored');
    const { code, out, err } = await program(['restore', backup, '--data', there]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('8 episodes');
    const again = await program(['restore', backup, '--data', there]);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toMatch(/records here already \(2 organisation/);
    const other = inRoot('again.virchow');
    await program(['backup', other, '--data', there]);
    const [before, after] = [backup, other].map((path) => statSync(path).size);
    expect(Math.abs((before ?? 0) - (after ?? 0))).toBeLessThan(100);
  });

  test('a folder of something else is left as it is', async () => {
    const photos = inRoot('photos');
    mkdirSync(photos);
    writeFileSync(join(photos, 'cat.jpg'), 'a cat');
    const { code, err } = await program(['restore', backup, '--data', photos]);
    expect(code).toBe(1);
    expect(err).toContain("is not Virchow's: it holds cat.jpg");
    expect(readdirSync(photos)).toEqual(['cat.jpg']);
  });

  test('a damaged file is refused before a folder is made', async () => {
    const damaged = inRoot('damaged.virchow');
    const bytes = readFileSync(backup);
    writeFileSync(damaged, bytes.subarray(0, bytes.length - 200));
    const { code, err } = await program(['restore', damaged, '--data', inRoot('not-made')]);
    expect(code).toBe(2);
    expect(err).toContain('it was cut short');
    expect(existsSync(inRoot('not-made'))).toBe(false);
  });

  test('a backup that cannot be written leaves the earlier one', async () => {
    const before = readFileSync(backup);
    const { code, err } = await program(['backup', backup, '--data', inRoot('nowhere')]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `virchow: there is no record of Virchow in the data folder ${inRoot('nowhere')}. Name its folder with --data DIR, or set DATABASE_URL\n`,
    });
    expect(existsSync(inRoot('nowhere'))).toBe(false);
    expect(readFileSync(backup).equals(before)).toBe(true);
    expect((await program(['backup', join(root, 'no', 'such', 'b'), '--data', clinicFolder])).code).toBe(2);
    expect((await program(['backup', root, '--data', clinicFolder])).err).toContain('wanted a file');
  });

  test('migrate says what it did, and --check what is to do', async () => {
    const fresh = inRoot('fresh');
    expect(await program(['migrate', '--check', '--data', fresh])).toMatchObject({ code: 1, out: '' });
    expect(existsSync(fresh)).toBe(false);
    const first = await program(['migrate', '--data', fresh]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^Done: migration 1 \(roles\)\n/);
    const second = await program(['migrate', '--data', fresh]);
    expect(second).toMatchObject({
      code: 0,
      out: `The tables in the data folder ${fresh} are up to date.\n`,
    });
    expect(await program(['migrate', '--check', '--data', fresh])).toMatchObject({ code: 0 });
  });

  test('verify-log: whole, with a digest that a restore keeps', async () => {
    const { code, out, err } = await program(['verify-log', '--data', clinicFolder, '--since', backup]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\d+ events, .*: all whole\.\nDigest of all chains: [0-9a-f]{64}\n$/);
    const restored = await program(['verify-log', '--json', '--data', inRoot('restored')]);
    expect(out).toContain(String(answers(restored.out)[0]?.['digest']));
  });

  test('verify-log names what was changed, and a backup what was rewritten', async () => {
    const folder = inRoot('tampered');
    expect(await program(['restore', backup, '--data', folder])).toMatchObject({ code: 0 });
    const database = await openFolder(folder);
    await database.asOwner((tx) =>
      sql
        .raw(`alter table virchow.event disable trigger never_changed;
        update virchow.event set body = jsonb_set(body, '{reason}', '"Other"') where sequence = 1 and episode_id =
          (select min(episode_id) from virchow.event);
        alter table virchow.event enable trigger never_changed`)
        .execute(tx),
    );
    await database.close();
    const { code, out } = await program(['verify-log', '--data', folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/^event (north|south)\/id-\d+, row 1: its content is not what its hash says\n/);
    expect(out).toContain('NOT WHOLE, 1 places');
    const made = await program(['backup', inRoot('tampered.virchow'), '--data', folder]);
    expect(made.code).toBe(1);
    expect(made.err).toContain("the record's chains are broken in 1 places");
    const restored = await program(['restore', inRoot('tampered.virchow'), '--data', inRoot('tampered 2')]);
    expect(restored.code).toBe(1);
    expect(restored.err).toContain('does not have the hash it was given');

    const other = inRoot('rewritten');
    const rewritten = await openFolder(other);
    await fillClinic(databaseStore(rewritten), 4);
    await rewritten.close();
    const against = await program(['verify-log', '--data', other, '--since', backup]);
    expect(against.code).toBe(1);
    expect(against.out).toContain('in the backup, and not here');
  });

  test.each([
    [['backup'], 'backup wants FILE, or - for stdout'],
    [['restore'], 'restore wants FILE'],
    [['restore', 'missing.virchow'], 'missing.virchow: there is no such file'],
  ])('%j is refused', async (args, problem) => {
    const { code, out, err } = await program(args, { env: { VIRCHOW_DATA: clinicFolder } });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(problem);
  });
});

describe('on PostgreSQL', () => {
  test('from a folder into it; its own backup; another login is told what to do', async () => {
    const there = await onServer({ migrated: false });
    const { urls } = there;
    assert(urls, 'a server without addresses');
    const asOwner = { env: { DATABASE_URL: urls.owner } };
    const check = await program(['migrate', '--check'], asOwner);
    expect(check).toMatchObject({ code: 1, err: '' });
    expect(check.out).toContain('To do: migration 1 (roles)');

    const restored = await program(['restore', backup], asOwner);
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).not.toContain(new URL(urls.owner).password);
    expect(await program(['backup', inRoot('from-server.virchow')], asOwner)).toMatchObject({ code: 0 });

    const asLogin = { env: { DATABASE_URL: urls.login } };
    const refused = await program(['backup', inRoot('part.virchow')], asLogin);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('run this as its owner');
    expect(existsSync(inRoot('part.virchow'))).toBe(false);
    await there.close();
  });

  test('nobody there: said without the password', async () => {
    const url = 'postgres://someone:secret-word@127.0.0.1:1/virchow';
    const { code, err } = await program(['backup', inRoot('x')], { env: { DATABASE_URL: url } });
    expect(code).toBe(1);
    expect(err).toContain('PostgreSQL at 127.0.0.1:1/virchow');
    expect(err).not.toContain('secret-word');
  });
});

describe.each([
  ['a folder', 'running'],
  ['a folder whose path is too long for a socket', 'running-'.padEnd(120, 'x')],
])('while a server runs on %s', (_name, name) => {
  const folder = inRoot(name);
  let database: Database;
  let door: ControlDoor;
  beforeAll(async () => {
    database = await openFolder(folder);
    await fillClinic(databaseStore(database), 4);
    door = await openControlDoor(
      folder,
      operationActions(database, folder, () => began, rules),
    );
  });
  afterAll(async () => {
    await door.close();
    await database.close();
    const left = readdirSync(folder).filter((file) => /control|draft/.test(file));
    assert(left.length === 0, `left behind: ${left.join()}`);
  });

  test('it is asked for the backup', async () => {
    const file = inRoot(`${name.slice(0, 20)}.virchow`);
    expect(await program(['backup', file, '--data', folder])).toMatchObject({ code: 0, err: '' });
    const there = inRoot(`${name.slice(0, 20)} restored`);
    expect(await program(['restore', file, '--data', there])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder).filter((each) => each.includes('draft'))).toEqual([]);
    const log = await program(['verify-log', '--data', folder, '--since', file]);
    expect(log).toMatchObject({ code: 0, err: '' });
    const cut = await program(['verify-log', '--data', folder, '--since', inRoot('missing')]);
    expect(cut).toMatchObject({ code: 1, out: '' });
    expect(cut.err).toContain('there is no such file');
  });

  test('a restore into it is refused', async () => {
    const { code, err } = await program(['restore', backup, '--data', folder]);
    expect(code).toBe(1);
    expect(err).toContain(`is in use by process ${process.pid}`);
  });
});

test('a door that a killed server left is no door', async () => {
  const folder = inRoot('killed');
  await (await openFolder(folder)).close();
  writeFileSync(join(folder, 'control.sock'), '');
  expect(await program(['backup', inRoot('killed.virchow'), '--data', folder])).toMatchObject({ code: 0 });
  const database = await openFolder(folder);
  const door = await openControlDoor(folder, {});
  expect(statSync(join(folder, 'control.sock')).mode & 0o777).toBe(0o600);
  const { code, err } = await program(['backup', inRoot('killed.virchow'), '--data', folder]);
  expect({ code, err }).toEqual({
    code: 1,
    err: `virchow: the server that runs on ${folder} refused: the server that runs here does not know how to do this\n`,
  });
  await door.close();
  await database.close();
});
