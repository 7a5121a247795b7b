import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { DueAlarm } from '../pathway/ports.ts';
import type { Database, QueueConnection, Tx } from './database.ts';
import { type Job, type Queue, queueName, startQueue, type Trouble } from './queue.ts';
import { type MessageToDeliver, readWakeUp, type WakeUp, writeWakeUp } from './wake-up.ts';

/** Sends jobs on the caller's own transaction: they are there if it commits, and only then. */
export type SendWakeUps = (
  tx: Tx,
  wakeUps: { readonly alarms: readonly DueAlarm[]; readonly messages: readonly MessageToDeliver[] },
) => Promise<void>;

/** What became of one wake-up: a failed one comes again. */
export type Answered = { readonly ok: true } | { readonly ok: false; readonly because: string };

export type AlarmClock = {
  readonly send: SendWakeUps;
  /** Answers wake-ups from now on. One that fails does not stop the others. */
  readonly listen: (answer: (wakeUp: WakeUp) => Promise<Answered>) => Promise<void>;
  /** Waits for what is being answered. */
  readonly stop: () => Promise<void>;
};

/**
 * The alarm clock of a process. It only wakes: when an alarm is due stands in our own table, and whoever answers looks there
 * what is still to do. A wake-up may come twice, and late after a crash; the worker's sweep finds what it has lost.
 *
 * A command sends the wake-up of an alarm that is near (`migrations/keep-changes.ts`), with what sets it. All others are hours
 * away and may yet be taken back: whoever listens looks ahead each minute and sends those that have come near.
 */
export async function openAlarmClock(
  database: Database,
  onTrouble: (trouble: Trouble) => void,
): Promise<AlarmClock> {
  const queue = await startQueue(database, onTrouble);
  const ending = new AbortController();
  let looking: Promise<void> = Promise.resolve();
  return {
    send: async (tx, { alarms, messages }) => {
      const jobs = [
        ...alarms.map((alarm) => jobOf({ kind: 'alarm', alarm })),
        ...messages.map((message) => jobOf({ kind: 'message', message })),
      ];
      if (jobs.length > 0) await queue.insert(queueName, jobs, { db: within(tx) });
    },
    listen: async (answer) => {
      looking = keepLookingAhead(database, queue, onTrouble, ending.signal);
      await listen(queue, answer);
    },
    stop: async () => {
      ending.abort();
      await looking;
      await queue.stop({ timeout: 10_000 });
    },
  };
}

/** Between two looks, and how far each sees: `keep_changes` sends what is nearer than the two together. */
const lookSeconds = 60;
const aheadSeconds = 240;

async function keepLookingAhead(
  database: Database,
  queue: Queue,
  onTrouble: (trouble: Trouble) => void,
  ending: AbortSignal,
): Promise<void> {
  let seenUntil: string | null = null;
  while (!ending.aborted) {
    try {
      const { alarms, until } = await alarmsAhead(database, seenUntil);
      if (alarms.length > 0)
        await queue.insert(
          queueName,
          alarms.map((alarm) => jobOf({ kind: 'alarm', alarm })),
        );
      seenUntil = until;
    } catch (error) {
      onTrouble({ what: 'queue-error', because: error instanceof Error ? error.message : String(error) });
    }
    await sleep(lookSeconds * 1000, undefined, { signal: ending, ref: false }).catch(() => undefined);
  }
}

/** By the database's own clock, which also said what was near. What is late already is the sweep's. */
async function alarmsAhead(
  { asClock }: Database,
  seenUntil: string | null,
): Promise<{ readonly alarms: readonly DueAlarm[]; readonly until: string }> {
  return asClock(async (tx) => {
    const { rows } = await sql<{ since: string; until: string }>`
      select coalesce(${seenUntil}::timestamptz, now()) as since,
        now() + make_interval(secs => ${aheadSeconds}) as until`.execute(tx);
    const [ahead] = rows;
    assert(ahead, 'no time');
    const found = await tx
      .selectFrom('virchow.alarm')
      .select(['organisation_id', 'episode_id', 'item', 'phase', 'ring_at'])
      .where('ring_at', '>', ahead.since)
      .where('ring_at', '<=', ahead.until)
      .execute();
    const alarms = found.map(({ organisation_id, episode_id, item, phase, ring_at }) => ({
      organisationId: organisation_id,
      episodeId: episode_id,
      item,
      phase,
      ringAt: Temporal.Instant.from(ring_at),
    }));
    return { alarms, until: ahead.until };
  });
}

/** Handled at once, at most. They are read and kept together (in-batches.ts), so that they leave the pool to the people at the desk. */
const handledAtOnce = 16;

async function listen(queue: Queue, answer: (wakeUp: WakeUp) => Promise<Answered>): Promise<void> {
  await queue.work(
    queueName,
    // The batch is settled job by job, so that one failure retries one job.
    { batchSize: 100, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true, perJobResults: true },
    async (jobs) => {
      const waiting = [...turns(jobs)];
      const results: Awaited<ReturnType<typeof settle>>[] = [];
      const takeTurns = async () => {
        for (let turn = waiting.shift(); turn !== undefined; turn = waiting.shift()) {
          for (const job of turn) results.push(await settle(job, answer));
        }
      };
      await Promise.all(Array.from({ length: handledAtOnce }, takeTurns));
      return results;
    },
  );
}

/** The wake-ups of one episode one after the other: two at once would only get in each other's way. */
function turns(jobs: readonly Job[]): Iterable<Job[]> {
  const byEpisode = new Map<string, Job[]>();
  for (const job of jobs) {
    const wakeUp = readWakeUp(job.data);
    const key = wakeUp?.kind === 'alarm' ? wakeUp.alarm.episodeId : job.id;
    byEpisode.set(key, [...(byEpisode.get(key) ?? []), job]);
  }
  return byEpisode.values();
}

async function settle(job: Job, answer: (wakeUp: WakeUp) => Promise<Answered>) {
  const wakeUp = readWakeUp(job.data);
  // It names nothing, so coming again would not help; if it was an alarm, the sweep finds it in our table.
  if (wakeUp === null)
    return { id: job.id, status: 'deadletter' as const, output: { because: 'unreadable' } };
  const answered = await answer(wakeUp);
  return answered.ok
    ? { id: job.id, status: 'completed' as const }
    : { id: job.id, status: 'failed' as const, output: { because: answered.because } };
}

/** The same wake-up is the same job: the identifier is made of what it is for. */
function jobOf(wakeUp: WakeUp) {
  const data = writeWakeUp(wakeUp);
  const hex = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  const startAfter = wakeUp.kind === 'alarm' ? wakeUp.alarm.ringAt.toString() : undefined;
  return { id: id.join('-'), data, ...(startAfter === undefined ? {} : { startAfter }) };
}

/** Without it the embedded database would wait for ever: our transaction holds its one session. */
function within(tx: Tx): QueueConnection {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
