/** Accounts at a prompt, on the record of a server that does not run, and through the door of one that does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openControlDoor } from '../../src/server/control-door.ts';
import { createStaffAccounts } from '../../src/server/staff-accounts.ts';
import { userAction } from '../../src/server/user-acts.ts';
import { openDatabase } from '../../src/store/database.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { answers, program } from './program.ts';
import { addAccount, quickPasswords } from './staff-server.ts';

const at = Temporal.Instant.from('2026-11-02T08:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'virchow-user-'));
const user = (...args: string[]) => program(['user', ...args, '--data', folder]);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('on a record that nobody serves', () => {
  beforeAll(async () => {
    const opened = await openDatabase({ kind: 'pglite', folder });
    if (!opened.ok) throw new Error(opened.problem);
    const migrated = await migrate(opened.database);
    if (!migrated.ok) throw new Error(migrated.problem);
    await addAccount(databaseStore(opened.database), at, {
      email: 'kim@clinic.example',
      roles: ['administrator'],
    });
    await opened.database.close();
  });

  test('add, list, and a link with which a password is chosen', async () => {
    const added = await user(
      'add',
      'amina@clinic.example',
      '--name',
      'Amina Osei',
      '--roles',
      'clinician,service-lead',
      '--url',
      'https://a.example/',
    );
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toMatch(/^https:\/\/a\.example\/invitation\/[A-Za-z0-9_-]{43}\n$/);
    expect(answers((await user('list')).out)).toMatchObject([
      { email: 'amina@clinic.example', roles: ['clinician', 'service-lead'], hasPassword: false },
      { email: 'kim@clinic.example', roles: ['administrator'], hasPassword: true },
    ]);
    const opened = await openDatabase({ kind: 'pglite', folder });
    if (!opened.ok) throw new Error(opened.problem);
    const store = databaseStore(opened.database);
    const staff = createStaffAccounts({
      ...store,
      passwords: quickPasswords,
      now: () => Temporal.Now.instant(),
      newId: () => 'x',
    });
    const token = added.out.trim().split('/').at(-1) ?? '';
    expect(await staff.accept(token, 'green lamp seven rivers')).toMatchObject({ name: 'Amina Osei' });
    expect(await staff.accept(token, 'green lamp eight rivers')).toBeNull();
    await opened.database.close();
  });

  test('the last administrator stays; others can be disabled and enabled', async () => {
    expect(await user('disable', 'KIM@clinic.example')).toMatchObject({
      code: 1,
      err: 'virchow: this is the only administrator who can sign in: make another one first\n',
    });
    expect(await user('disable', 'amina@clinic.example')).toMatchObject({ code: 0, out: 'Done.\n' });
    expect(await user('invite', 'amina@clinic.example')).toMatchObject({
      code: 1,
      err: 'virchow: this account is disabled: enable it first\n',
    });
    expect(await user('enable', 'amina@clinic.example')).toMatchObject({ code: 0 });
  });

  test.each([
    [
      ['add', 'amina@clinic.example', '--name', 'A', '--roles', 'clinician'],
      1,
      'there is an account with this e-mail address already',
    ],
    [['unlock', 'nobody@clinic.example'], 1, 'there is no account with this e-mail address'],
    [
      ['add', 'new@clinic.example', '--name', 'A', '--roles', 'clinician,king'],
      2,
      '--roles: wanted some of clinician',
    ],
    [['add', 'new@clinic.example', '--roles', 'clinician'], 2, 'user add wants --name NAME'],
    [['add', 'nobody', '--name', 'A', '--roles', 'clinician'], 2, 'user add wants an e-mail address'],
    [['add'], 2, 'user add wants an e-mail address'],
    [['unlok', 'a@b.example'], 2, 'did you mean unlock'],
    [[], 2, 'user wants one of list, add'],
  ] as const)('%j: exit %i, %s', async (args, code, problem) => {
    const ended = await user(...args);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toContain(problem);
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('a running server is asked, and its record is not opened', async () => {
  const served = mkdtempSync(join(tmpdir(), 'virchow-user-'));
  const store = memoryStore();
  await addAccount(store, at, { email: 'kim@clinic.example', roles: ['administrator'] });
  const door = await openControlDoor(served, {
    '/user': userAction(store, { now: () => at, newId: () => 'new' }),
  });
  writeFileSync(join(served, 'virchow.json'), '{}');
  const ask = (...args: string[]) => program(['user', ...args, '--data', served]);
  expect(answers((await ask('list')).out)).toMatchObject([{ email: 'kim@clinic.example' }]);
  expect(await ask('add', 'b@clinic.example', '--name', 'B', '--roles', 'clinician')).toMatchObject({
    code: 0,
  });
  expect(await store.accounts.byEmail('b@clinic.example')).toMatchObject({ name: 'B', passwordHash: null });
  expect(await ask('disable', 'kim@clinic.example')).toMatchObject({ code: 1 });
  await door.close();
  rmSync(served, { recursive: true });
});

test('no record there: said, and none made', async () => {
  expect(await program(['user', 'list', '--data', join(folder, 'nothing')])).toMatchObject({
    code: 1,
    out: '',
  });
});
