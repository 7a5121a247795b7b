import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isFederalBusinessDay } from './business-days.ts';

test('the holidays of 2026, and the day of January that is kept in December', () => {
  const days = Array.from({ length: 365 }, (_, index) =>
    Temporal.PlainDate.from('2026-01-01').add({ days: index }),
  );
  const closed = days.filter((day) => day.dayOfWeek < 6 && !isFederalBusinessDay(day)).map(String);
  expect(closed).toEqual([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03', // the fourth is a Saturday
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ]);
  expect(isFederalBusinessDay(Temporal.PlainDate.from('2027-12-31'))).toBe(false); // 1 January 2028 is a Saturday
  expect(isFederalBusinessDay(Temporal.PlainDate.from('2026-11-21'))).toBe(false);
});
