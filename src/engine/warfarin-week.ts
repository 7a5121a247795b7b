import { warfarinDay, warfarinTabletsMg } from '../knowledge/follow-up/warfarin-maintenance.ts';
import type { Region } from '../knowledge/rule-types.ts';
import type { Weekday } from './weekdays.ts';

export type WarfarinWeek = {
  readonly weekMg: number;
  /** In mg, for each weekday: never in tablets alone. */
  readonly mgOn: Readonly<Record<Weekday, number>>;
};

const mostHalfMgInADay = warfarinDay.mostMg * 2;
const mostTabletsInADay = 4;

/**
 * The week of available tablets whose change from the present one lies within the per cents, both ends allowed, and is
 * the smallest. Null where no such week can be made. Doses are counted in half milligrams, so that nothing is rounded.
 */
export function nearestWeek(
  presentWeekMg: number,
  [leastPercent, mostPercent]: readonly [number, number],
  region: Region,
): WarfarinWeek | null {
  const present = presentWeekMg * 2;
  if (!Number.isInteger(present) || present <= 0) return null;
  const daily = dailyDoses(region);
  const inRange = (total: number): boolean =>
    total * 100 >= present * (100 + leastPercent) && total * 100 <= present * (100 + mostPercent);
  const totals = Array.from({ length: mostHalfMgInADay * 7 + 1 }, (_, total) => total)
    .filter((total) => total > 0 && inRange(total))
    .toSorted((a, b) => Math.abs(a - present) - Math.abs(b - present));
  for (const total of totals) {
    const days = evenDays(total, daily);
    if (days) return { weekMg: total / 2, mgOn: onWeekdays(days) };
  }
  return null;
}

/** Doses of one day in half milligrams, that a few tablets make. */
function dailyDoses(region: Region): readonly number[] {
  const tablets = warfarinTabletsMg[region].map((mg) => mg * 2);
  let sums = new Set([0]);
  for (let count = 0; count < mostTabletsInADay; count += 1) {
    sums = new Set([...sums, ...[...sums].flatMap((sum) => tablets.map((tablet) => sum + tablet))]);
  }
  return [...sums].filter((sum) => sum > 0 && sum <= mostHalfMgInADay).toSorted((a, b) => a - b);
}

/** Seven doses that make the total and differ by one step at most, the larger ones spread over the week. */
function evenDays(total: number, daily: readonly number[]): number[] | null {
  for (const [index, less] of daily.entries()) {
    if (less * 7 === total) return Array.from({ length: 7 }, () => less);
    const more = daily[index + 1];
    if (more === undefined || less * 7 > total || more * 7 <= total) continue;
    const days = (total - less * 7) / (more - less);
    if (!Number.isInteger(days)) return null;
    return Array.from({ length: 7 }, (_, day) =>
      Math.floor(((day + 1) * days) / 7) > Math.floor((day * days) / 7) ? more : less,
    );
  }
  return null;
}

function onWeekdays([
  monday = 0,
  tuesday = 0,
  wednesday = 0,
  thursday = 0,
  friday = 0,
  saturday = 0,
  sunday = 0,
]: readonly number[]): WarfarinWeek['mgOn'] {
  return {
    monday: monday / 2,
    tuesday: tuesday / 2,
    wednesday: wednesday / 2,
    thursday: thursday / 2,
    friday: friday / 2,
    saturday: saturday / 2,
    sunday: sunday / 2,
  };
}
