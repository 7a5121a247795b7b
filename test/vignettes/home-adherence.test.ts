import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  type Fill,
  doseAdherence,
  medicationPossessionRatio,
  proportionOfDaysCovered,
} from '../../src/engine/adherence.ts';

const on = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(`2026-${date}`);
const window = { first: on('03-02'), last: on('05-30') };
const fills = (...of: readonly (readonly [date: string, days: number])[]): Fill[] =>
  of.map(([date, days]) => ({ date: on(date), days }));

describe('the worked examples of the clinical review: 90 days from 2 March', () => {
  test.each<[string, Fill[], covered: number, pdc: number, mpr: number]>([
    ['A1', fills(['03-02', 30], ['04-01', 30], ['05-01', 30]), 90, 100, 100],
    ['A2', fills(['03-02', 30], ['04-08', 30], ['05-10', 30]), 81, 90, 100],
    ['A3, early refill shifted', fills(['03-02', 30], ['03-25', 30], ['05-05', 30]), 86, 95.56, 100],
    ['A4', fills(['03-02', 28], ['03-30', 28]), 56, 62.22, 62.22],
  ])('%s', (_, supplies, covered, pdc, mpr) => {
    const found = proportionOfDaysCovered(supplies, window);
    expect(found).toMatchObject({ days: covered, of: 90 });
    expect(found.percent).toBeCloseTo(pdc, 2);
    expect(medicationPossessionRatio(supplies, window).percent).toBeCloseTo(mpr, 2);
  });
});

describe('at the edges', () => {
  test('the order of fills does not matter', () => {
    const supplies = fills(['05-05', 30], ['03-02', 30], ['03-25', 30]);
    expect(proportionOfDaysCovered(supplies, window).days).toBe(86);
  });

  test('a supply from before the window covers its days within, and does not count as possession', () => {
    const supplies = fills(['02-20', 15]);
    expect(proportionOfDaysCovered(supplies, window).days).toBe(5);
    expect(medicationPossessionRatio(supplies, window).days).toBe(0);
  });

  test('coverage ends with the window and never passes 100 %; possession may', () => {
    const supplies = fills(['03-02', 90], ['05-30', 30]);
    expect(proportionOfDaysCovered(supplies, window).percent).toBe(100);
    expect(medicationPossessionRatio(supplies, window).percent).toBeCloseTo(133.33, 2);
  });

  test('two boxes on one day are used one after the other', () => {
    expect(proportionOfDaysCovered(fills(['03-02', 7], ['03-02', 7]), window).days).toBe(14);
  });

  test('over a change of clocks a day is a day', () => {
    const week = { first: on('03-28'), last: on('03-30') };
    expect(proportionOfDaysCovered(fills(['03-28', 3]), week)).toMatchObject({ days: 3, of: 3 });
  });

  test('half-missed days show only in doses; none due is not all taken', () => {
    expect(doseAdherence({ taken: 7, due: 14 })?.percent).toBe(50);
    expect(doseAdherence({ taken: 0, due: 0 })).toBeNull();
  });

  test('no fills: nothing covered', () => {
    expect(proportionOfDaysCovered([], window)).toEqual({ days: 0, of: 90, percent: 0 });
  });
});
