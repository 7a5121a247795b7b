import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type InrOnDay, crossSectionOf, readTimeInRange } from '../../src/engine/time-in-range.ts';

const day = (monthAndDay: string) => Temporal.PlainDate.from(`2026-${monthAndDay}`);
const inrs = (text: string): InrOnDay[] =>
  text.split('; ').map((each) => {
    const [on = '', inr] = each.split(' ');
    return { on: day(on), inr: Number(inr) };
  });

describe('the worked examples of the clinical review', () => {
  test.each([
    ['T1', '05-01 2.2; 05-29 2.8', 28, 28, '100.00', '0.00', '0.00', '100.00', 0],
    ['T2', '05-01 1.5; 05-21 2.5', 20, 10, '50.00', '50.00', '0.00', '55.00', 0],
    ['T3', '05-01 2.4; 05-15 3.6', 14, 7, '50.00', '0.00', '50.00', '50.00', 0],
    ['T4', '05-01 1.0; 05-31 4.0', 30, 10, '33.33', '33.33', '33.33', '36.67', 0],
    ['T5', '05-01 2.5; 05-15 3.4; 06-05 2.0; 07-03 1.7', 63, 22.7778, '36.16', '44.44', '19.40', '36.51', 0],
    ['T6', '01-05 2.1; 02-02 2.6; 04-06 2.3; 05-04 3.5', 56, 44.3333, '79.17', '0.00', '20.83', '78.57', 63],
    [
      'T7',
      '03-02 5.4; 03-05 3.1; 03-12 2.2; 03-26 2.6; 04-23 1.4; 05-07 2.3',
      66,
      38.8889,
      '58.92',
      '35.35',
      '5.72',
      '60.61',
      0,
    ],
    ['T8', '02-01 2.5; 03-29 2.5', 56, 56, '100.00', '0.00', '0.00', '100.00', 0],
    ['T9', '02-01 2.5; 03-30 2.5', 0, 0, undefined, undefined, undefined, undefined, 57],
    [
      'T10',
      '06-01 1.8; 06-08 1.9; 06-22 2.4; 07-20 2.9; 08-31 2.6; 10-12 3.2; 11-09 2.7',
      161,
      126,
      '78.26',
      '6.09',
      '15.65',
      '78.88',
      0,
    ],
  ] as const)('%s', (_, values, days, inRange, percent, below, above, daily, skipped) => {
    const { rosendaal } = readTimeInRange(inrs(values));
    expect(rosendaal.percent?.toFixed(2)).toBe(percent);
    expect(rosendaal.below?.toFixed(2)).toBe(below);
    expect(rosendaal.above?.toFixed(2)).toBe(above);
    expect(rosendaal.daily?.toFixed(2)).toBe(daily);
    expect(rosendaal).toMatchObject({ days, skippedDays: skipped });
    expect(rosendaal.daysInRange).toBeCloseTo(inRange, 4);
  });
});

describe('three methods, and how far they disagree', () => {
  test('T2: half the time, one result of two, and the last one', () => {
    expect(readTimeInRange(inrs('05-01 1.5; 05-21 2.5'))).toMatchObject({
      rosendaal: { percent: 50 },
      fraction: { percent: 50, results: 2, inRange: 1 },
      crossSection: { percent: 100, isInRange: true },
      disagreement: 50,
    });
  });

  test('T9: no line can be drawn; the other two still say what they say', () => {
    expect(readTimeInRange(inrs('02-01 2.5; 03-30 2.5'))).toMatchObject({
      rosendaal: { percent: null },
      fraction: { percent: 100 },
      disagreement: 0,
    });
  });

  test('one result: nothing by Rosendaal; no result: nothing at all, and never 0 %', () => {
    expect(readTimeInRange(inrs('05-01 2.5')).rosendaal.percent).toBeNull();
    expect(readTimeInRange([])).toMatchObject({
      rosendaal: { percent: null, days: 0 },
      fraction: { percent: null },
      crossSection: { percent: null, on: null },
      disagreement: null,
      isProvisional: true,
    });
  });

  test('of many people on one day: those without a result are not counted as out of range', () => {
    const people = [inrs('05-01 2.5'), inrs('05-01 2.5; 05-20 3.4'), inrs('05-01 1.9'), []];
    const onThe10th = crossSectionOf(people, day('05-10'));
    expect(onThe10th.percent?.toFixed(2)).toBe('66.67');
    expect(onThe10th).toMatchObject({ people: 3, inRange: 2 });
    expect(crossSectionOf(people, day('05-20')).inRange).toBe(1);
    expect(crossSectionOf([[]], day('05-20')).percent).toBeNull();
  });
});

describe('what is counted', () => {
  test('both ends are in range; 1.99 and 3.01 are not', () => {
    const of = (inr: number) => readTimeInRange(inrs(`05-01 ${inr}; 05-11 ${inr}`)).rosendaal.percent;
    expect([of(1.99), of(2), of(3), of(3.01)]).toEqual([0, 100, 100, 0]);
  });

  test('order does not matter, and of one day the last given stands', () => {
    const { rosendaal } = readTimeInRange(inrs('05-21 2.5; 05-01 9.9; 05-01 1.5'));
    expect(rosendaal.percent).toBeCloseTo(50, 9);
  });

  test('what is no INR is dropped and told', () => {
    expect(readTimeInRange(inrs('05-01 2.2; 05-10 NaN; 05-12 0; 05-29 2.8'))).toMatchObject({
      rosendaal: { percent: 100, days: 28 },
      dropped: 2,
    });
  });

  test('the first 6 weeks are left out, and less than 6 months is provisional', () => {
    const values = inrs('01-05 1.2; 02-10 1.8; 02-16 2.5; 03-30 2.5; 05-11 2.5; 06-22 2.5; 08-16 2.5');
    const read = readTimeInRange(values, { startedOn: day('01-05') });
    expect(read).toMatchObject({ leftOut: 2, isProvisional: false, rosendaal: { percent: 100 } });
    expect(readTimeInRange(values.slice(0, -1), { startedOn: day('01-05') }).isProvisional).toBe(true);
    expect(readTimeInRange(values).isProvisional).toBe(true);
  });

  test('another target and another gap can be asked for', () => {
    const values = inrs('05-01 3.5; 06-20 3.5');
    expect(readTimeInRange(values, { low: 3, high: 4 }).rosendaal.percent).toBe(100);
    expect(readTimeInRange(values, { longestGapDays: 42 }).rosendaal.percent).toBeNull();
  });
});
