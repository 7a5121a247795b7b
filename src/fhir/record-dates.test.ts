import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { daysBetween, isoDay, readDays, wholeYears } from './record-dates.ts';

const anyDate = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((fields) => Temporal.PlainDate.from(fields));
const dayOf = (date: string): number => {
  const days = readDays(date);
  if (days === undefined || days.first !== days.last) throw new Error(`${date} is no day`);
  return days.first;
};

test('days, differences and ages agree with Temporal', () => {
  fc.assert(
    fc.property(anyDate, anyDate, (one, other) => {
      const [early, late] = Temporal.PlainDate.compare(one, other) <= 0 ? [one, other] : [other, one];
      const [from, to] = [dayOf(early.toString()), dayOf(late.toString())];
      expect(isoDay(from)).toBe(early.toString());
      expect(daysBetween(from, to)).toBe(early.until(late, { largestUnit: 'days' }).days);
      expect(wholeYears(from, to)).toBe(early.until(late, { largestUnit: 'years' }).years);
    }),
    { numRuns: 300 },
  );
});

test('a text is a day exactly where Temporal reads one', () => {
  const digits = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
  fc.assert(
    fc.property(digits, digits, digits, digits, (century, year, month, day) => {
      const text = `${century}${year}-${month}-${day}`;
      let isDate = true;
      try {
        Temporal.PlainDate.from(text);
      } catch {
        isDate = false;
      }
      expect(readDays(text) !== undefined).toBe(isDate && `${century}${year}` !== '0000');
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['2026', 20260101, 20261231],
  ['2024-02', 20240201, 20240229],
  ['2026-11-23', 20261123, 20261123],
  ['2026-11-23T23:30:00-05:00', 20261123, 20261123],
])('%s', (text, first, last) => {
  expect(readDays(text)).toEqual({ first, last });
});

test.each([
  '',
  '26',
  '2026-13',
  '2026-02-30',
  '2026-11-23Tnoon',
  '2026/11/23',
  '23-11-2026',
  ' 2026',
  '0000',
  20261123,
  null,
])('%j is no date', (text) => {
  expect(readDays(text)).toBeUndefined();
});

test('born on 29 February: a year older on 1 March of a common year, on the day itself of a leap year', () => {
  const birth = dayOf('1960-02-29');
  expect(wholeYears(birth, dayOf('2026-02-28'))).toBe(65);
  expect(wholeYears(birth, dayOf('2026-03-01'))).toBe(66);
  expect(wholeYears(birth, dayOf('2024-02-28'))).toBe(63);
  expect(wholeYears(birth, dayOf('2024-02-29'))).toBe(64);
});
