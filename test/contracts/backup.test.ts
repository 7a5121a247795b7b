/** A restore drill: a clinic with a past, backed up here and brought back there, on either database. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync, createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assert, at } from '../../src/engine/assert.ts';
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { checkBackup } from '../../src/store/backup-read.ts';
import { restoreBackup } from '../../src/store/backup-restore.ts';
import { writeBackup } from '../../src/store/backup-write.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import type { Database } from '../../src/store/database.ts';
import { type HowToOpen, type TestDatabase, testDatabases } from '../postgres/databases.ts';
import {
  began,
  type Filled,
  fillClinic,
  organisations,
  personNumber,
  ringAndDeliver,
  stamp,
  succeeded,
} from './operations-clinic.ts';

const folder = mkdtempSync(join(tmpdir(), 'virchow-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const about = { release: '0.1.0', madeAt: began };

async function backedUp(database: Database, name: string): Promise<string> {
  const path = join(folder, name);
  expect(await writeBackup(database, about, createWriteStream(path))).toMatchObject({ ok: true });
  return path;
}

/** 0 embedded, 1 on a server. */
const anEmpty = (which: number, how: HowToOpen): Promise<TestDatabase> => at(testDatabases, which)[1](how);

async function checked(path: string) {
  const result = await checkBackup(path);
  if (!result.ok) throw new Error(result.problem);
  return result;
}

describe.each(testDatabases)('a clinic with a past in %s', (from, open) => {
  const count = from === 'PGlite' ? 80 : 40;
  let here: TestDatabase;
  let store: Store;
  let filled: Filled;
  let path: string;
  beforeAll(async () => {
    here = await open();
    store = databaseStore(here.database);
    filled = await fillClinic(store, count);
    assert((await ringAndDeliver(store, filled.clinic, stamp(400).at)) > 10, 'too few alarms rang');
    path = await backedUp(here.owner, `${from}.backup`);
  });
  afterAll(() => here.close());

  describe.each(testDatabases)('comes back in %s', (into, openThere) => {
    let there: TestDatabase;
    let restored: Store;
    beforeAll(async () => {
      there = await openThere({ migrated: false });
      const result = await restoreBackup(there.owner, path, await checked(path));
      assert(result.ok, result.ok ? '' : result.problem);
      restored = databaseStore(there.database);
    });
    afterAll(() => there.close());

    test('with every board, history, decision and trail', async () => {
      for (const { id } of organisations) {
        const everything = async ({ episodes, outbox, people, accounts, audit }: Store) => ({
          board: await episodes.board({ organisationId: id, limit: 500, offset: 0 }),
          tallies: await episodes.tallies(id, stamp(400).at),
          notices: await outbox.notices(id, { limit: 500 }),
          person: await people.history(id, 'person-0'),
          voided: await people.history(id, 'in-error'),
          found: await people.search({ organisationId: id, text: 'odegard', limit: 50 }),
          accounts: await accounts.list(id),
          account: await audit.of(id, { kind: 'account', id: `${id}-clinician` }, 50),
        });
        const was = await everything(store);
        expect(was.board.total).toBe(count / 2);
        expect(await everything(restored)).toEqual(was);
      }
      for (const [organisationId, episodeId] of filled.episodeIds) {
        const everything = async ({ episodes, audit }: Store) => ({
          episode: await episodes.load(organisationId, episodeId),
          history: await episodes.history(organisationId, episodeId),
          decisions: await episodes.decisions(organisationId, episodeId),
          audit: await audit.of(organisationId, { kind: 'episode', id: episodeId }, 50),
        });
        expect(await everything(restored)).toEqual(await everything(store));
      }
    });

    test('with every alarm, and who can sign in', async () => {
      const later = stamp(10_000).at;
      const due = await store.alarms.due(later, 5000);
      expect(due.length).toBeGreaterThan(count / 2);
      expect(await restored.alarms.due(later, 5000)).toEqual(due);
      expect(await restored.accounts.byEmail('north-clinician@example.org')).toEqual(
        await store.accounts.byEmail('north-clinician@example.org'),
      );
    });

    test('and the same backup can be made of it again', async () => {
      const again = await backedUp(there.owner, `${from}-${into}.backup`);
      expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(path)))).toBe(true);
    });

    test('sessions and invitations stay behind', async () => {
      expect(await store.accounts.session('session')).toBeDefined();
      expect(await restored.accounts.session('session')).toBeUndefined();
      expect(await restored.accounts.invitation('token of north', began)).toBeUndefined();
    });

    test('and goes on: alarms ring, a command done before is done once, new rows follow the chains', async () => {
      const clinic = createClinic({ store: restored, rules, newId: () => 'new-id' });
      expect(await ringAndDeliver(restored, clinic, stamp(2000).at)).toBeGreaterThan(10);
      const [organisation] = organisations;
      const [first] = filled.episodeIds;
      if (!organisation || !first) throw new Error('nothing there');
      const opening = { organisation, by: stamp(0), key: 'c-0-0' };
      const referral = {
        personId: personNumber(0).id,
        referrer: 'Dr Lee, Elm Street',
        referredAt: stamp(0).at,
        limb: 'leg',
        side: 'left',
        symptomsBeganOn: null,
        reason: 'Swollen leg',
        owner: { kind: 'team', id: 'nurses' },
      } as const;
      expect(await clinic.open(opening, referral)).toMatchObject({ ok: true, repeated: true });
      const asked = { organisation, by: stamp(2001), key: 'after the restore' };
      succeeded(await clinic.handle(asked, first[1], { type: 'add-note', text: 'Still here' }));
    });

    test('a second restore is refused, and told what is there', async () => {
      const again = await restoreBackup(there.owner, path, await checked(path));
      expect(again).toMatchObject({ ok: false });
      expect(again.ok ? '' : again.problem).toMatch(/records here already \(2 organisation, .*\d+ episode/);
    });
  });

  test('a login that does not own the tables is refused, not given a part of them', async () => {
    if (here.urls === null) return;
    const made = await writeBackup(here.database, about, createWriteStream(join(folder, 'part')));
    expect(made.ok ? '' : made.problem).toContain('run this as its owner');
  });
});

describe('a file that is not whole', () => {
  let here: TestDatabase;
  let path: string;
  let text: string;
  beforeAll(async () => {
    here = await anEmpty(0, { migrated: true });
    await fillClinic(databaseStore(here.database), 4);
    path = await backedUp(here.owner, 'whole.backup');
    text = gunzipSync(readFileSync(path)).toString();
  });
  afterAll(() => here.close());

  const problemOf = async (bytes: Buffer | string): Promise<string> => {
    const changed = join(folder, 'changed.backup');
    writeFileSync(changed, typeof bytes === 'string' ? gzipSync(bytes) : bytes);
    const result = await checkBackup(changed);
    return result.ok ? 'none' : result.problem.replace(`${changed}: `, '');
  };

  test('as it was made it is accepted', async () => {
    expect(await problemOf(text)).toBe('none');
  });

  test('cut short anywhere', async () => {
    const bytes = readFileSync(path);
    for (const part of [0.01, 0.3, 0.9, 0.999])
      expect(await problemOf(bytes.subarray(0, Math.floor(bytes.length * part)))).toMatch(/cut short/);
    const lines = text.split('\n');
    expect(await problemOf(`${lines.slice(0, -2).join('\n')}\n`)).toBe('it has no end: it was cut short');
  });

  test('changed, by the disk or by hand', async () => {
    const bytes = Buffer.from(readFileSync(path));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    expect(await problemOf(bytes)).toMatch(/damaged|hash differs|got something else/);
    expect(await problemOf(text.replace('Swollen leg', 'Swollen arm'))).toContain('the hash differs');
    expect(await problemOf(text.replace(/"rows":\d+/, '"rows":1000'))).toContain('does not count the rows');
    expect(await problemOf(`${text}${text}`)).toContain('something stands behind the end');
  });

  test('of something else, or of a newer Virchow', async () => {
    expect(await problemOf(Buffer.from('no gzip'))).toContain('no backup made by');
    expect(await problemOf('{"resourceType":"Bundle"}')).toContain(
      'wanted a backup made by "virchow backup"',
    );
    expect(await problemOf(text.replace('"format":1', '"format":2'))).toContain('of a newer Virchow');
    const missing = await checkBackup(join(folder, 'missing'));
    expect(missing).toEqual({ ok: false, problem: `${join(folder, 'missing')}: there is no such file` });
    expect(await problemOf(Buffer.alloc(0))).toContain('cut short');
  });

  test('a row whose hash its chain does not give is refused, and nothing is left', async () => {
    const there = await anEmpty(1, { migrated: false });
    const forged = join(folder, 'forged.backup');
    // The trailer is trusted here on purpose: what is tried is the database's own seal.
    writeFileSync(forged, gzipSync(text.replaceAll('Swollen leg', 'Swollen arm')));
    const result = await restoreBackup(there.owner, forged, await checked(path));
    expect(result.ok ? '' : result.problem).toMatch(/left no records behind: .*does not have the hash/);
    const { rows } = await there.owner.asOwner((tx) =>
      sql<{ count: number }>`select count(*) as count from virchow.organisation`.execute(tx),
    );
    expect(rows).toEqual([{ count: 0 }]);
    expect(await restoreBackup(there.owner, path, await checked(path))).toMatchObject({ ok: true });
    await there.close();
  });

  test('a backup with steps that this Virchow does not know', async () => {
    const there = await anEmpty(0, { migrated: false });
    const of = await checked(path);
    const newer = {
      ...of.header,
      migrations: [...of.header.migrations, { number: 99, name: 'later', checksum: 'x' }],
    };
    const result = await restoreBackup(there.owner, path, { ...of, header: newer });
    expect(result.ok ? '' : result.problem).toContain('with migration 99 (later)');
    await there.close();
  });
});
