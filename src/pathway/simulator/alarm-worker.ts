import { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Clinic, Done } from '../clinic.ts';
import type { DueAlarm, Store } from '../ports.ts';
import { chanceOf } from './chance.ts';
import { type LateClock, lateClock } from './clock-that-is-late.ts';
import { insisted } from './faults.ts';
import { nameOf, ringAllDue } from './ringing.ts';

const { ringsTwice } = simulatedClinic.chances;
const minuteMs = 60_000;

/** What wakes the clinic: late, in doubles, and now and then not for hours. */
export type AlarmWorker = {
  readonly toldBy: LateClock['toldBy'];
  /** An alarm was set for then: whoever wakes earlier already, wakes for it too. */
  readonly wakeFor: (ringAt: number, now: number) => void;
  /** Rings what is due and delivers what is on its way. */
  readonly wakes: (now: number) => Promise<void>;
  /** At the end of the time, however late the clock is. */
  readonly wakesAtLast: (now: number) => Promise<void>;
  readonly ringsAgain: (alarm: DueAlarm, now: number) => Promise<void>;
};

export type AlarmWorkerParts = {
  readonly seed: number;
  readonly store: () => Store;
  readonly clinic: () => Clinic;
  readonly wakeAt: (at: number) => void;
  readonly ringAgainAt: (at: number, alarm: DueAlarm) => void;
};

export function openAlarmWorker({ seed, store, clinic, wakeAt, ringAgainAt }: AlarmWorkerParts): AlarmWorker {
  const clock = lateClock(seed);
  let wakesAt = Number.POSITIVE_INFINITY;

  const wakeFor = (ringAt: number, now: number): void => {
    if (Math.max(ringAt, now) >= wakesAt) return;
    const at = clock.wakesAt(ringAt, now);
    if (at >= wakesAt) return;
    wakesAt = at;
    wakeAt(at);
  };

  /** Some ring twice, at once or much later; nothing comes of that. */
  const rang = async (alarm: DueAlarm, again: () => Promise<Done>, now: number): Promise<void> => {
    const chance = chanceOf(seed, `ring/${nameOf(alarm)}`);
    if (!chance.is(ringsTwice.part)) return;
    if (chance.is(0.5)) await again();
    else ringAgainAt(now + chance.whole(1, 600) * minuteMs, alarm);
  };

  const delivers = async (now: Temporal.Instant): Promise<void> => {
    const { outbox } = store();
    for (const { organisationId, id, effectKey } of await outbox.pending(1000)) {
      await outbox.deliver(organisationId, id, now);
      if (chanceOf(seed, `deliver/${effectKey}`).is(ringsTwice.part))
        await outbox.deliver(organisationId, id, now);
    }
  };

  const rings = async (at: number): Promise<void> => {
    wakesAt = Number.POSITIVE_INFINITY;
    const now = Temporal.Instant.fromEpochMilliseconds(at);
    await ringAllDue(store(), clinic(), now, (alarm, again) => rang(alarm, again, at));
    await delivers(now);
    const next = await store().alarms.next();
    if (next) wakeFor(next.epochMilliseconds, at);
  };

  return {
    toldBy: clock.toldBy,
    wakeFor,
    // An earlier one may have been set since, and has rung.
    wakes: async (at) => (at < wakesAt ? undefined : rings(at)),
    wakesAtLast: rings,
    ringsAgain: async (alarm, at) => {
      await insisted(() => clinic().ring(alarm, Temporal.Instant.fromEpochMilliseconds(at)));
    },
  };
}
