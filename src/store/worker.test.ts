import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { DueAlarm, Store } from '../pathway/ports.ts';
import type { AlarmClock } from './alarm-clock.ts';
import { startWorker, type WorkerNote } from './worker.ts';

/** All that was ever sent is lost. */
const deafClock: AlarmClock = {
  send: async () => undefined,
  listen: async () => undefined,
  stop: async () => undefined,
};
const due = Temporal.Instant.from('2026-01-05T14:00:00Z');
const alarm = (episodeId: string, ringAt = due): DueAlarm => ({
  organisationId: 'st-elsewhere',
  episodeId,
  item: 'scan-result/t1',
  phase: 'due',
  ringAt,
});

test('what was lost on its way rings; what fails stays and hides nothing; what is young is on its way', async () => {
  const broken = Array.from({ length: 250 }, (_, index) => alarm(`broken-${index}`));
  const young = alarm('young', due.add({ seconds: 8 }));
  const inTable = new Map([...broken, alarm('good'), young].map((each) => [each.episodeId, each]));
  const rang = Promise.withResolvers<void>();
  const notes: WorkerNote[] = [];
  const worker = await startWorker({
    clock: deafClock,
    store: { alarms: alarmsOf(inTable), outbox: emptyOutbox },
    now: () => due.add({ seconds: 10 }),
    ring: async ({ episodeId }) => {
      if (episodeId !== 'good') throw new Error('broken');
      inTable.delete(episodeId);
      rang.resolve();
      return { ok: true, episodeId, sequence: 2, repeated: false };
    },
    note: (note) => notes.push(note),
    sweepSeconds: 0.01,
  });
  await rang.promise;
  await worker.stop();
  expect(notes.filter(({ what }) => what === 'rang')).toEqual([{ what: 'rang', lateMilliseconds: 10_000 }]);
  expect(notes.filter(({ what }) => what === 'alarm-failed').length).toBeGreaterThanOrEqual(250);
  expect(inTable.size).toBe(251);
});

test('a database that does not answer is noted, and asked again', async () => {
  const answered = Promise.withResolvers<void>();
  const notes: WorkerNote[] = [];
  let asked = 0;
  const worker = await startWorker({
    clock: deafClock,
    store: {
      alarms: {
        due: async () => {
          asked += 1;
          if (asked === 1) throw new Error('connection lost');
          answered.resolve();
          return [];
        },
        next: async () => null,
      },
      outbox: emptyOutbox,
    },
    now: () => due,
    ring: async () => {
      throw new Error('nothing is due');
    },
    note: (note) => notes.push(note),
    sweepSeconds: 0.01,
  });
  await answered.promise;
  await worker.stop();
  expect(notes).toEqual([{ what: 'sweep-failed', because: 'connection lost' }]);
});

/** The table of alarms, as far as the worker sees it: the earliest first, there until it has rung. */
function alarmsOf(table: ReadonlyMap<string, DueAlarm>): Store['alarms'] {
  return {
    due: async (now, limit) =>
      [...table.values()].filter(({ ringAt }) => Temporal.Instant.compare(ringAt, now) <= 0).slice(0, limit),
    next: async () => due,
  };
}

const emptyOutbox: Store['outbox'] = {
  pending: async () => [],
  deliver: async () => 'already',
  notices: async () => [],
  read: async () => undefined,
};
