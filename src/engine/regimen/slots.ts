import type { Temporal } from 'temporal-polyfill';
import type { Slot } from '../../knowledge/treatment/medicine-types.ts';

/** A place for a dose: a civil date and one of its two slots. No clock moves it. */
export type SlotDate = { readonly date: Temporal.PlainDate; readonly slot: Slot };

const halves: readonly Slot[] = ['morning', 'evening'];

/** Half-days from the morning of `origin`. */
export const slotsSince = (origin: Temporal.PlainDate, { date, slot }: SlotDate): number =>
  origin.until(date, { largestUnit: 'days' }).days * 2 + halves.indexOf(slot);

export function plusSlots({ date, slot }: SlotDate, count: number): SlotDate {
  const index = halves.indexOf(slot) + count;
  const days = Math.floor(index / 2);
  return { date: date.add({ days }), slot: index - days * 2 === 0 ? 'morning' : 'evening' };
}

export const slotsBetween = (from: SlotDate, to: SlotDate): number =>
  slotsSince(from.date, to) - slotsSince(from.date, from);

export const showSlot = ({ date, slot }: SlotDate): string => `${date.toString()} ${slot}`;
