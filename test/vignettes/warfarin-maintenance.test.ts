/** A suggestion for the weekly dose: every lock, the cap, both regions' tablets, and that nothing of it is signed. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/engine/fact-values.ts';
import { rules } from '../../src/engine/rules.ts';
import { type MaintenanceQuestion, suggestMaintenance } from '../../src/engine/warfarin-maintenance.ts';
import { type WarfarinWeek } from '../../src/engine/warfarin-week.ts';
import { weekdays } from '../../src/engine/weekdays.ts';
import {
  largestChangePercent,
  warfarinTabletsMg,
} from '../../src/knowledge/follow-up/warfarin-maintenance.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import type { Input } from './follow-up-asked.ts';

const factsOf = (input: Input): Facts => {
  const read = rules.reader.read(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.facts;
};
const day = (text: string) => Temporal.PlainDate.from(text);
const calm: Input = {
  'inr.reading': 'number',
  inr: 1.8,
  'inr.target': '2.0-3.0',
  'bleeding.severity': 'none',
  'warfarin.disturbed': false,
  'warfarin.days': 100,
  'pregnancy.current': false,
};
const week = (mg: number) => Array.from({ length: 7 }, () => mg);
const question = (finding: Input = {}, of: Partial<MaintenanceQuestion> = {}): MaintenanceQuestion => ({
  switchedOn: true,
  region: 'uk',
  facts: factsOf({ ...calm, ...finding }),
  today: day('2026-11-02'),
  takenOn: day('2026-11-02'),
  previousTakenOn: day('2026-10-05'),
  from: 'laboratory',
  plannedMg: week(5),
  reportedMg: week(5),
  temporaryCause: false,
  ...of,
});
const sum = ({ mgOn }: WarfarinWeek): number => weekdays.reduce((mg, weekday) => mg + mgOn[weekday], 0);

describe('bands, from 35 mg a week', () => {
  test.each<[inr: number, change: readonly [number, number] | null, weekMg: number | null]>([
    [1.49, [10, 20], 38.5],
    [1.5, [5, 10], 37],
    [1.99, [5, 10], 37],
    [2, null, null],
    [3, null, null],
    [3.01, [-5, -10], 33],
    [3.5, [-5, -10], 33],
    [3.51, [-5, -15], 33],
    [4, [-5, -15], 33],
    [4.01, [-10, -20], 31.5],
    [4.99, [-10, -20], 31.5],
  ])('%s', (inr, change, weekMg) => {
    const result = suggestMaintenance(question({ inr }));
    expect(result).toMatchObject({
      kind: change === null ? 'no-change' : 'change',
      signedOff: false,
      changePercent: change,
    });
    if (result.kind === 'locked') throw new Error('locked');
    expect(result.proposedWeek?.weekMg ?? null).toBe(weekMg);
    expect(result.holdDoses).toEqual(inr > 4 ? [0, 1] : null);
    expect(result.orNoChange).toBe(inr >= 2 && inr <= 3.5);
  });

  test('doses stand in mg for each weekday, as even as tablets allow', () => {
    const result = suggestMaintenance(question());
    if (result.kind === 'locked' || !result.proposedWeek) throw new Error('no week');
    expect(sum(result.proposedWeek)).toBe(37);
    const doses = new Set(Object.values(result.proposedWeek.mgOn));
    expect(doses).toEqual(new Set([5, 5.5]));
  });

  test('US tablets: no half milligram alone', () => {
    const result = suggestMaintenance(
      question({ inr: 1.8 }, { region: 'us', plannedMg: week(2), reportedMg: week(2) }),
    );
    if (result.kind === 'locked' || !result.proposedWeek) throw new Error('no week');
    for (const mg of Object.values(result.proposedWeek.mgOn)) expect([2, 2.5]).toContain(mg);
  });

  test('no week of tablets within the change: said, and nothing is suggested', () => {
    const tiny = { plannedMg: [0.5, 0, 0, 0, 0, 0, 0], reportedMg: [0.5, 0, 0, 0, 0, 0, 0] };
    expect(suggestMaintenance(question({}, tiny))).toMatchObject({
      kind: 'locked',
      locks: [{ lock: 'no-such-tablets' }],
    });
  });
});

describe('locks', () => {
  const yesterdayDiffers = [5, 5, 5, 5, 5, 5, 7];
  test.each<[lock: string, Input, Partial<MaintenanceQuestion>]>([
    ['switched-off', {}, { switchedOn: false }],
    ['inr-5-or-above', { inr: 5 }, {}],
    ['bleeding', { 'bleeding.severity': 'non-major' }, {}],
    ['bleeding', { 'bleeding.severity': null }, {}],
    ['no-number', { 'inr.reading': 'above-limit' }, {}],
    ['other-target', { 'inr.target': 'other' }, {}],
    ['other-target', { 'inr.target': null }, {}],
    ['new-medicine-or-illness', { 'warfarin.disturbed': true }, {}],
    ['new-medicine-or-illness', { 'warfarin.disturbed': null }, {}],
    ['pregnancy', { 'pregnancy.current': true }, {}],
    ['pregnancy', { 'pregnancy.current': null }, {}],
    ['first-14-days', { 'warfarin.days': 14 }, {}],
    ['first-14-days', { 'warfarin.days': null }, {}],
    ['doses-not-known', {}, { reportedMg: [5, 5, 5, 5, 5, 5, null] }],
    ['doses-not-known', {}, { reportedMg: [] }],
    ['doses-differ', {}, { reportedMg: yesterdayDiffers }],
    ['temporary-cause', {}, { temporaryCause: true }],
    ['temporary-cause', {}, { temporaryCause: null }],
    ['home-meter-alone', {}, { from: 'home-meter' }],
    ['home-meter-alone', {}, { from: null }],
    ['one-inr', {}, { previousTakenOn: null }],
    ['inr-too-old', {}, { previousTakenOn: day('2026-09-06') }],
    ['inr-too-old', {}, { today: day('2026-12-29') }],
  ])('%s: %j %j', (lock, finding, of) => {
    const result = suggestMaintenance(question(finding, of));
    if (result.kind !== 'locked') throw new Error(`not locked: ${result.kind}`);
    expect(result.locks.map((each) => each.lock)).toContain(lock);
    for (const { says, citations } of result.locks) {
      expect(says).not.toBe('');
      expect(citations.length).toBeGreaterThan(0);
    }
  });

  test('the other side of each limit opens it', () => {
    for (const open of [
      question({ inr: 4.99 }),
      question({ 'warfarin.days': 15 }),
      question({}, { previousTakenOn: day('2026-09-07') }),
      question({}, { today: day('2026-12-28') }),
      question({}, { from: 'clinic-meter' }),
    ])
      expect(suggestMaintenance(open).kind).toBe('change');
  });

  test('every lock is told, not only the first', () => {
    const result = suggestMaintenance(
      question({ inr: 6, 'bleeding.severity': 'major' }, { switchedOn: false }),
    );
    expect(result).toMatchObject({ kind: 'locked' });
    if (result.kind === 'locked') expect(result.locks.length).toBe(3);
  });
});

test('whatever is asked: never signed, never over the cap, only doses that tablets make, never while something is unknown', () => {
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 6 });
  const halves = fc.integer({ min: 0, max: 30 }).map((half) => half / 2);
  fc.assert(
    fc.property(
      fc.constantFrom(...regions),
      maybe(fc.double({ min: 0.8, max: 15, noNaN: true })),
      fc.array(halves, { minLength: 7, maxLength: 7 }),
      maybe(fc.constant(true)),
      maybe(fc.constantFrom('none', 'non-major')),
      (region, inr, plannedMg, known, bleeding) => {
        const result = suggestMaintenance(
          question(
            { inr, 'bleeding.severity': bleeding },
            {
              region,
              plannedMg,
              reportedMg: known === null ? plannedMg.map(() => null) : plannedMg,
            },
          ),
        );
        if (inr === null || inr >= 5 || known === null || bleeding !== 'none') {
          expect(result.kind).toBe('locked');
          return;
        }
        if (result.kind === 'locked') return;
        expect(result.signedOff).toBe(false);
        if (!result.proposedWeek) return;
        const change = (result.proposedWeek.weekMg / result.presentWeekMg - 1) * 100;
        expect(Math.abs(change)).toBeLessThanOrEqual(largestChangePercent + 1e-9);
        expect(Math.sign(change)).toBe(inr < 2 ? 1 : -1);
        expect(sum(result.proposedWeek)).toBe(result.proposedWeek.weekMg);
        const smallest = Math.min(...warfarinTabletsMg[region]);
        for (const mg of Object.values(result.proposedWeek.mgOn)) expect(mg).toBeGreaterThanOrEqual(smallest);
      },
    ),
    { numRuns: 500 },
  );
});
