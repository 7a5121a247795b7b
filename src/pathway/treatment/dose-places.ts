import { plusSlots, slotsBetween } from '../../engine/regimen/slots.ts';
import { dateOf } from '../instants.ts';
import type { DoseSlot, KeptPhase } from './treatment-types.ts';

/** Slots as they are kept: which comes first, which is the next, and whether a phase has a dose in one. */
export const slotDate = ({ on, slot }: DoseSlot) => ({ date: dateOf(on), slot });

/** A text that sorts as the slots do. */
export const placeOf = ({ on, slot }: DoseSlot): string => `${on} ${slot === 'morning' ? 0 : 1}`;

export const isSameSlot = (one: DoseSlot, other: DoseSlot): boolean =>
  one.on === other.on && one.slot === other.slot;

export function laterSlot(at: DoseSlot, count: number): DoseSlot {
  const { date, slot } = plusSlots(slotDate(at), count);
  return { on: date.toString(), slot };
}

export function isDueIn({ from, to, timesADay }: KeptPhase, at: DoseSlot): boolean {
  const after = slotsBetween(slotDate(from), slotDate(at));
  return after >= 0 && after % (2 / timesADay) === 0 && (to === null || placeOf(at) <= placeOf(to));
}
