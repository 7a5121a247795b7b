import { Temporal } from 'temporal-polyfill';
import { federalHolidays } from '../knowledge/desk/federal-holidays.ts';

/** Whether offices of the United States are open: no weekend, and no federal holiday on the day on which it is kept. */
export function isFederalBusinessDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5) return false;
  // The first of January may be kept on the last day of the year before.
  return ![day.year, day.year + 1].some((year) =>
    holidaysKeptIn(year).some((holiday) => holiday.equals(day)),
  );
}

const holidaysKeptIn = (year: number): readonly Temporal.PlainDate[] =>
  federalHolidays.map((holiday) =>
    'day' in holiday
      ? kept(Temporal.PlainDate.from({ year, month: holiday.month, day: holiday.day }))
      : nthWeekday(year, holiday.month, holiday.weekday, holiday.nth),
  );

const kept = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek === 6 ? day.subtract({ days: 1 }) : day.dayOfWeek === 7 ? day.add({ days: 1 }) : day;

function nthWeekday(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (nth < 0) {
    const last = first.add({ months: 1 }).subtract({ days: 1 });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  }
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
}
