import type { Temporal } from 'temporal-polyfill';
import type { Clinic, Done } from '../clinic.ts';
import type { DueAlarm, Store } from '../ports.ts';
import { insisted } from './faults.ts';
import { PromiseBroken } from './watcher.ts';

const atOnce = 100;

/** Rings everything that is due by now, as the worker does. An alarm that leads to nothing would ring for ever: that is a fault. */
export async function ringAllDue(
  { alarms }: Pick<Store, 'alarms'>,
  clinic: Pick<Clinic, 'ring'>,
  now: Temporal.Instant,
  rang: (alarm: DueAlarm, again: () => Promise<Done>) => Promise<void> = async () => undefined,
): Promise<void> {
  const rung = new Set<string>();
  for (let due = await alarms.due(now, atOnce); due.length > 0; due = await alarms.due(now, atOnce)) {
    for (const alarm of due) {
      const ring = () => insisted(() => clinic.ring(alarm, now));
      const done = await ring();
      const name = nameOf(alarm);
      // One that led to nothing was overtaken by the one before it. Still set, and rung again, it would never end.
      if (!done.ok || rung.has(name)) throw ledToNothing(alarm, now);
      rung.add(name);
      await rang(alarm, ring);
    }
  }
}

export const nameOf = ({ episodeId, item, phase, ringAt }: DueAlarm): string =>
  `${episodeId}/${item}/${phase}/${ringAt.toString()}`;

const ledToNothing = ({ episodeId, item, phase }: DueAlarm, now: Temporal.Instant): PromiseBroken =>
  new PromiseBroken({
    promise: 'an-alarm-for-each-need',
    says: `${item} rang as ${phase} and led to nothing`,
    episodeId,
    at: now.epochMilliseconds,
  });
