import { Temporal } from 'temporal-polyfill';
import { plusSlots, slotsBetween } from '../../engine/regimen/slots.ts';
import { regimenRules } from '../../knowledge/treatment/regimen-rules.ts';
import { atTime, dayOf, earliest, isAfter, isBefore } from '../instants.ts';
import type { DoseSlot, KeptPhase, KeptRegimen } from '../treatment/treatment-types.ts';

type Instant = Temporal.Instant;
const dateOf = ({ on, slot }: DoseSlot) => ({ date: Temporal.PlainDate.from(on), slot });

/** When a slot is usually taken. */
export const slotAt = ({ on, slot }: DoseSlot, zone: string): Instant =>
  atTime(Temporal.PlainDate.from(on), Temporal.PlainTime.from(regimenRules.slots.usual[slot]), zone);

/** The next dose that is due after this moment; null where none is. */
export const nextDoseAt = ({ phases }: KeptRegimen, after: Instant, zone: string): Instant | null =>
  earliest(phases.flatMap((phase) => nextIn(phase, after, zone) ?? []));

function nextIn({ from, to, timesADay }: KeptPhase, after: Instant, zone: string): Instant | null {
  const step = 2 / timesADay;
  const today: DoseSlot = { on: dayOf(after, zone).toString(), slot: 'morning' };
  const passed = Math.max(0, Math.floor(slotsBetween(dateOf(from), dateOf(today)) / step));
  // The one before today's first may still be to come where a day begins with an evening dose.
  for (const count of [passed, passed + 1, passed + 2, passed + 3]) {
    const { date, slot } = plusSlots(dateOf(from), count * step);
    const next = { on: date.toString(), slot };
    if (to !== null && slotsBetween(dateOf(next), dateOf(to)) < 0) return null;
    const at = slotAt(next, zone);
    if (isAfter(at, after)) return at;
  }
  return null;
}

/** The last slot whose usual time has come. */
export function slotBefore(at: Instant, zone: string): DoseSlot {
  const today = dayOf(at, zone);
  const on = today.toString();
  if (!isBefore(at, slotAt({ on, slot: 'evening' }, zone))) return { on, slot: 'evening' };
  if (!isBefore(at, slotAt({ on, slot: 'morning' }, zone))) return { on, slot: 'morning' };
  return { on: today.subtract({ days: 1 }).toString(), slot: 'evening' };
}
