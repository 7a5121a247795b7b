/** The public holidays that a clinic is offered, each held against the rule that makes it. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type HolidayCalendar, publicHolidays } from '../../src/knowledge/duty/public-holidays.ts';

type Day = Temporal.PlainDate;
const day = (year: number, month: number, of: number): Day =>
  Temporal.PlainDate.from({ year, month, day: of });
const nth = (year: number, month: number, weekday: number, count: number): Day => {
  const first = day(year, month, 1);
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (count - 1) });
};
const lastMonday = (year: number, month: number): Day => {
  const last = day(year, month, day(year, month, 1).daysInMonth);
  return last.subtract({ days: last.dayOfWeek - 1 });
};
/** Gauss, as Meeus and others give it for the Gregorian calendar. */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const m = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return day(year, Math.floor(m / 31), (m % 31) + 1);
}
/** UK: the next weekday that is not a holiday already. */
const nextWorkday = (of: Day, taken: readonly Day[] = []): Day =>
  of.dayOfWeek > 5 || taken.some((each) => each.equals(of)) ? nextWorkday(of.add({ days: 1 }), taken) : of;
/** US: Friday for Saturday, Monday for Sunday. */
const nearest = (of: Day): Day => of.add({ days: of.dayOfWeek === 6 ? -1 : of.dayOfWeek === 7 ? 1 : 0 });

function expectedIn(calendar: HolidayCalendar, year: number): readonly Day[] {
  if (calendar === 'us-federal')
    return [
      nearest(day(year, 1, 1)),
      nth(year, 1, 1, 3),
      nth(year, 2, 1, 3),
      lastMonday(year, 5),
      nearest(day(year, 6, 19)),
      nearest(day(year, 7, 4)),
      nth(year, 9, 1, 1),
      nth(year, 10, 1, 2),
      nearest(day(year, 11, 11)),
      nth(year, 11, 4, 4),
      nearest(day(year, 12, 25)),
    ];
  const newYear = nextWorkday(day(year, 1, 1));
  const christmas = nextWorkday(day(year, 12, 25));
  const everywhere = [
    newYear,
    easter(year).subtract({ days: 2 }),
    nth(year, 5, 1, 1),
    lastMonday(year, 5),
    christmas,
    nextWorkday(day(year, 12, 26), [christmas]),
  ];
  if (calendar === 'scotland')
    return [
      ...everywhere,
      nextWorkday(day(year, 1, 2), [newYear]),
      nth(year, 8, 1, 1),
      nextWorkday(day(year, 11, 30)),
    ];
  const south = [...everywhere, easter(year).add({ days: 1 }), lastMonday(year, 8)];
  return calendar === 'england-and-wales'
    ? south
    : [...south, nextWorkday(day(year, 3, 17)), nextWorkday(day(year, 7, 12))];
}

const calendars = ['england-and-wales', 'scotland', 'northern-ireland', 'us-federal'] as const;
describe.each(calendars)('%s', (calendar) => {
  test('has the days that its rules give for 2026 to 2028, and no others', () => {
    const expected = [2026, 2027, 2028].flatMap((year) => expectedIn(calendar, year)).map(String);
    expect(publicHolidays[calendar].days.map(({ heldOn }) => heldOn).toSorted()).toEqual(expected.toSorted());
  });
});
