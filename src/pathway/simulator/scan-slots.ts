import { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import { startOfDay } from '../instants.ts';
import { type Setting, zoneOf } from './setting.ts';

/** The lists of one ultrasound room: each slot is given once. */
export type ScanSlots = {
  /** The first free one from then on. */
  readonly firstFree: (from: Temporal.Instant) => Temporal.Instant;
  /** False where somebody has it already. */
  readonly take: (slot: Temporal.Instant) => boolean;
  readonly giveBack: (slot: Temporal.Instant) => void;
};

const weekend = 6;

export function openScanSlots(setting: Setting): ScanSlots {
  const zone = zoneOf(setting.region);
  const taken = new Set<number>();
  const lists = new Map<string, readonly number[]>();

  const listOf = (day: Temporal.PlainDate): readonly number[] => {
    const name = day.toString();
    const known = lists.get(name);
    if (known) return known;
    const isOpen = setting.weekendScans || day.dayOfWeek < weekend;
    const list = isOpen ? timesOn(day, setting.scanSlotsADay, zone) : [];
    lists.set(name, list);
    return list;
  };

  const firstFree = (from: Temporal.Instant): Temporal.Instant => {
    const earliest = from.epochMilliseconds;
    let day = from.toZonedDateTimeISO(zone).toPlainDate();
    for (;;) {
      const free = listOf(day).find((slot) => slot >= earliest && !taken.has(slot));
      if (free !== undefined) return Temporal.Instant.fromEpochMilliseconds(free);
      day = day.add({ days: 1 });
    }
  };

  return {
    firstFree,
    take: (slot) => {
      const isFree = !taken.has(slot.epochMilliseconds);
      taken.add(slot.epochMilliseconds);
      return isFree;
    },
    giveBack: (slot) => void taken.delete(slot.epochMilliseconds),
  };
}

/** Evenly over the hours of the list, by the wall clock. */
function timesOn(day: Temporal.PlainDate, slots: number, zone: string): readonly number[] {
  const [opens, closes] = simulatedClinic.scans.listHours;
  const first = startOfDay(day, zone).toZonedDateTimeISO(zone).withPlainTime({ hour: opens });
  const minutes = ((closes - opens) * 60) / slots;
  return Array.from(
    { length: slots },
    (_, index) => first.add({ minutes: Math.floor(index * minutes) }).epochMilliseconds,
  );
}
