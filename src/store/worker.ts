import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { Done } from '../pathway/clinic.ts';
import type { DueAlarm, Store } from '../pathway/ports.ts';
import type { AlarmClock, Answered } from './alarm-clock.ts';
import type { MessageToDeliver, WakeUp } from './wake-up.ts';

/** What the worker did, to be counted: no name, no finding. */
export type WorkerNote =
  | { readonly what: 'rang' | 'delivered'; readonly lateMilliseconds: number | null }
  | { readonly what: 'alarm-failed' | 'message-failed' | 'sweep-failed'; readonly because: string };

export type WorkerParts = {
  readonly clock: AlarmClock;
  readonly store: Pick<Store, 'alarms' | 'outbox'>;
  readonly ring: (alarm: DueAlarm, now: Temporal.Instant) => Promise<Done>;
  readonly now: () => Temporal.Instant;
  readonly note: (note: WorkerNote) => void;
  readonly sweepSeconds?: number;
};

export type Worker = { readonly stop: () => Promise<void> };

/** What is overdue by more than this was lost on its way; younger ones are still coming. */
const graceSeconds = 3;
/** In one sweep, beside those that failed before: a hundred broken episodes must not hide the next one. */
const sweptAtOnce = 200;

/**
 * Rings what is due and delivers what is on its way, until stopped. The alarm clock wakes it for alarms; every few seconds it
 * also looks for itself, for what a crash has swallowed. The outbox is its own queue: it is read twice a second. Whatever fails
 * is counted, stays where it is and is tried again.
 */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  const { clock, sweepSeconds = 5 } = parts;
  await clock.listen((wakeUp) => answer(parts, wakeUp));
  const ending = new AbortController();
  const every = (seconds: number, waiting: Waiting) =>
    keepSweeping(parts, waiting, seconds * 1000, ending.signal);
  const sweeping = [every(sweepSeconds, lateAlarms), every(Math.min(sweepSeconds, 0.5), messages)];
  return {
    stop: async () => {
      ending.abort();
      await Promise.all([clock.stop(), ...sweeping]);
    },
  };
}

/** What waits to be answered, and so many of it. */
type Waiting = (parts: WorkerParts, limit: number) => Promise<readonly WakeUp[]>;

/** Only what is already late: the young ones are on their way. */
const lateAlarms: Waiting = async ({ store, now }, limit) =>
  (await store.alarms.due(now().subtract({ seconds: graceSeconds }), limit)).map((alarm) => ({
    kind: 'alarm',
    alarm,
  }));

const messages: Waiting = async ({ store }, limit) =>
  (await store.outbox.pending(limit)).map(({ organisationId, id }) => ({
    kind: 'message',
    message: { organisationId, id },
  }));

async function keepSweeping(
  parts: WorkerParts,
  waiting: Waiting,
  everyMilliseconds: number,
  ending: AbortSignal,
): Promise<void> {
  const failing = new Set<string>();
  while (!ending.aborted) {
    try {
      await sweep(parts, waiting, failing, ending);
    } catch (error) {
      parts.note({ what: 'sweep-failed', because: reasonOf(error) });
    }
    await sleep(everyMilliseconds, undefined, { signal: ending }).catch(() => undefined);
  }
}

async function sweep(
  parts: WorkerParts,
  waiting: Waiting,
  failing: Set<string>,
  ending: AbortSignal,
): Promise<void> {
  const wakeUps = await waiting(parts, sweptAtOnce + failing.size);
  const stillFailing = new Set<string>();
  for (const wakeUp of wakeUps) {
    if (ending.aborted) return;
    if (!(await answer(parts, wakeUp)).ok) stillFailing.add(nameOf(wakeUp));
  }
  failing.clear();
  for (const name of stillFailing) failing.add(name);
}

async function answer(parts: WorkerParts, wakeUp: WakeUp): Promise<Answered> {
  const failed = wakeUp.kind === 'alarm' ? 'alarm-failed' : 'message-failed';
  try {
    const refused =
      wakeUp.kind === 'alarm' ? await ring(parts, wakeUp.alarm) : await deliver(parts, wakeUp.message);
    if (refused === null) return { ok: true };
    parts.note({ what: failed, because: refused });
    return { ok: false, because: refused };
  } catch (error) {
    parts.note({ what: failed, because: reasonOf(error) });
    return { ok: false, because: reasonOf(error) };
  }
}

/** Why not, or null. */
async function ring({ ring: ringInClinic, now, note }: WorkerParts, alarm: DueAlarm): Promise<string | null> {
  const at = now();
  const lateMilliseconds = at.epochMilliseconds - alarm.ringAt.epochMilliseconds;
  // The server's clock is ahead of ours: nothing would follow, and the wake-up would be used up.
  if (lateMilliseconds < 0) return 'early';
  const done = await ringInClinic(alarm, at);
  if (!done.ok) return done.refusal.code;
  if (!done.repeated) note({ what: 'rang', lateMilliseconds });
  return null;
}

async function deliver(
  { store, now, note }: WorkerParts,
  { organisationId, id }: MessageToDeliver,
): Promise<null> {
  const outcome = await store.outbox.deliver(organisationId, id, now());
  if (outcome === 'delivered') note({ what: 'delivered', lateMilliseconds: null });
  return null;
}

function nameOf(wakeUp: WakeUp): string {
  return wakeUp.kind === 'message'
    ? `message ${wakeUp.message.id}`
    : `alarm ${wakeUp.alarm.episodeId} ${wakeUp.alarm.item} ${wakeUp.alarm.phase}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
