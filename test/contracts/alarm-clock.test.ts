import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DueAlarm } from '../../src/pathway/ports.ts';
import { type AlarmClock, openAlarmClock } from '../../src/store/alarm-clock.ts';
import type { WakeUp } from '../../src/store/wake-up.ts';
import { type TestDatabase, testDatabases } from '../postgres/databases.ts';

const past = Temporal.Instant.from('2026-01-05T14:00:00Z');
const farFuture = Temporal.Instant.from('2126-01-05T14:00:00.123456Z');

describe.each(testDatabases)('the alarm clock on %s', (_name, open) => {
  let opened: TestDatabase;
  let clock: AlarmClock;
  const troubles: unknown[] = [];
  beforeAll(async () => {
    opened = await open();
    clock = await openAlarmClock(opened.database, (trouble) => troubles.push(trouble));
  });
  afterAll(async () => {
    await clock.stop();
    await opened.close();
  });

  const alarm = (episodeId: string, ringAt = farFuture): DueAlarm => ({
    organisationId: 'st-elsewhere',
    episodeId,
    item: 'scan-result/t1',
    phase: 'due',
    ringAt,
  });
  const send = (...alarms: DueAlarm[]) =>
    opened.database.inOrganisation('st-elsewhere', (tx) => clock.send(tx, { alarms, messages: [] }));
  const jobsOf = async (episodeId: string) => {
    const { rows } = await opened.owner.asOwner((tx) =>
      sql<{ at: string; state: string }>`
        select start_after as at, state::text from pgboss.job where data ->> 'episodeId' = ${episodeId}`.execute(
        tx,
      ),
    );
    return rows;
  };

  test('a transaction that does not commit leaves no wake-up', async () => {
    const failing = opened.database.inOrganisation('st-elsewhere', async (tx) => {
      await clock.send(tx, { alarms: [alarm('rolled-back')], messages: [] });
      throw new Error('after the sending');
    });
    await expect(failing).rejects.toThrow('after the sending');
    expect(await jobsOf('rolled-back')).toEqual([]);
  });

  test('the same alarm sent again is the same wake-up, at its microsecond', async () => {
    await send(alarm('twice'));
    await send(alarm('twice'), { ...alarm('twice'), phase: 'soon' });
    const at = '2126-01-05 14:00:00.123456+00';
    expect(await jobsOf('twice')).toEqual([
      { at, state: 'created' },
      { at, state: 'created' },
    ]);
  });

  test('the clinic can send a wake-up and neither read nor remove one', async () => {
    const inClinic = (text: string) =>
      opened.database.inOrganisation('st-elsewhere', (tx) => sql.raw(text).execute(tx));
    await expect(inClinic('select data from pgboss.job')).rejects.toThrow('permission denied');
    await expect(inClinic('delete from pgboss.job')).rejects.toThrow('permission denied');
    await expect(inClinic('update pgboss.job_common set data = null')).rejects.toThrow('permission denied');
  });

  test('what is due is answered; one that fails comes again and stops no other', async () => {
    const answered: string[] = [];
    const failedOnce = new Set<string>();
    const everything = Promise.withResolvers<void>();
    const name = (wakeUp: WakeUp) =>
      wakeUp.kind === 'alarm' ? wakeUp.alarm.episodeId : `message ${wakeUp.message.id}`;
    const wanted = ['bad', 'good', 'last', 'message m1'];

    await opened.database.inOrganisation('st-elsewhere', (tx) =>
      clock.send(tx, {
        alarms: [alarm('bad', past), alarm('good', past), alarm('future'), alarm('last', past)],
        messages: [{ organisationId: 'st-elsewhere', id: 'm1' }],
      }),
    );
    await clock.listen(async (wakeUp) => {
      if (name(wakeUp) === 'bad' && !failedOnce.has('bad')) {
        failedOnce.add('bad');
        return { ok: false, because: 'the first time' };
      }
      answered.push(name(wakeUp));
      if (wanted.every((each) => answered.includes(each))) everything.resolve();
      return { ok: true };
    });
    await everything.promise;
    expect(answered.toSorted()).toEqual(wanted);
    expect(answered.at(-1)).toBe('bad');
    expect(failedOnce.size).toBe(1);
    expect(await jobsOf('future')).toHaveLength(1);
    expect(troubles).toEqual([]);
  });
});
