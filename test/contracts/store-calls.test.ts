/** The two calls that a command is made of, as the database keeps them: `src/store/migrations/keep-changes.ts`. */
import { sql } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/pathway/ports.ts';
import { type AlarmClock, openAlarmClock } from '../../src/store/alarm-clock.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { type TestDatabase, testDatabases } from '../postgres/databases.ts';
import { aChange, anOpened, anOrganisation } from './store-examples.ts';

describe.each(testDatabases)('a command in two calls on %s', (name, open) => {
  let opened: TestDatabase;
  let store: Store;
  let clock: AlarmClock;
  let here: string;
  const troubles: unknown[] = [];
  beforeAll(async () => {
    opened = await open();
    clock = await openAlarmClock(opened.database, (trouble) => troubles.push(trouble));
    store = databaseStore(opened.database, clock.send);
    here = await anOrganisation(store);
  }, 180_000);
  afterAll(async () => {
    await clock.stop();
    await opened.close();
  });

  const alarmIn = (minutes: number) => ({
    item: 'scan',
    phase: 'due' as const,
    ringAt: Temporal.Now.instant().add({ minutes }),
  });
  const jobsOf = async (episodeId: string) => {
    const { rows } = await opened.owner.asOwner((tx) =>
      sql`select data->>'item' as item from pgboss.job where data->>'episodeId' = ${episodeId}`.execute(tx),
    );
    return rows.length;
  };

  test('an alarm that is near is kept with its wake-up; one that is far needs none yet', async () => {
    await anOpened(store, here, 'near', { alarms: [alarmIn(4)] });
    await anOpened(store, here, 'far', { alarms: [alarmIn(6)] });
    expect([await jobsOf('near'), await jobsOf('far')]).toEqual([1, 0]);
    const due = await store.alarms.due(Temporal.Now.instant().add({ minutes: 7 }), 9);
    expect(due.map(({ episodeId }) => episodeId)).toEqual(['near', 'far']);
  });

  test('where the wake-up cannot be sent, nothing is kept', async () => {
    const broken = databaseStore(opened.database, async () => {
      throw new Error('no queue');
    });
    await anOpened(store, here, 'e1', {});
    const change = aChange(here, 'e1', { expectedSequence: 1, alarms: [alarmIn(1)] });
    await expect(broken.episodes.record(change)).rejects.toThrow('no queue');
    expect((await store.episodes.load(here, 'e1'))?.sequence).toBe(1);
    expect((await store.episodes.record(change)).status).toBe('recorded');
    expect(await jobsOf('e1')).toBe(1);
  });

  test('whoever listens looks ahead, and sends what has come near without a wake-up', async () => {
    await anOpened(databaseStore(opened.database), here, 'unsent', { alarms: [alarmIn(3)] });
    await anOpened(databaseStore(opened.database), here, 'later', { alarms: [alarmIn(10)] });
    expect(await jobsOf('unsent')).toBe(0);
    await clock.listen(async () => ({ ok: true }));
    await expect.poll(() => jobsOf('unsent'), { timeout: 30_000 }).toBe(1);
    expect(await jobsOf('later')).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('a call leaves neither its role nor its organisation behind', async () => {
    await store.episodes.load(here, 'near');
    await store.episodes.command(
      { organisationId: here, commandKey: 'k', about: { episodeId: 'near' }, withHistory: false },
      () => ({ answer: null }),
    );
    const { rows } = await sql<{
      role: string;
      organisation: string | null;
    }>`select current_setting('role') as role, current_setting('virchow.organisation', true) as organisation`.execute(
      opened.database.kysely,
    );
    expect(rows[0]?.role).toBe('none');
    expect(rows[0]?.organisation ?? '').toBe('');
  });

  test.skipIf(name === 'PGlite')('whoever may not take on the role of the clinic is refused', async () => {
    const { urls } = opened;
    expect(urls).not.toBeNull();
    const admin = new pg.Client(urls?.superuser);
    await admin.connect();
    const stranger = `${here.replaceAll('-', '_')}_stranger`;
    await admin.query(`create role ${stranger} login password 'x'`);
    const address = new URL(urls?.login ?? '');
    address.username = stranger;
    address.password = 'x';
    const client = new pg.Client(address.href);
    await client.connect();
    const asked = (call: string) => client.query(`select virchow.${call}`);
    await expect(asked(`known_for_commands('${here}', '{near}', '{null}', '{k}')`)).rejects.toThrow(
      'permission denied to set role',
    );
    await expect(asked(`keep_changes('${here}', '[]', false)`)).rejects.toThrow(
      'permission denied to set role',
    );
    await client.end();
    await admin.query(`drop role ${stranger}`);
    await admin.end();
  });
});
