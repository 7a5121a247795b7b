/** What an INR asks for, how it is read, when the next is due, and when control is poor. Both sides of every limit. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { countExtremes, readInr } from '../../src/engine/warfarin-reading.ts';
import { nextInrTest, overdueInrStep } from '../../src/engine/warfarin-tests.ts';
import { type Region, regions } from '../../src/knowledge/rule-types.ts';
import { type Input, ask, eachUnknown } from './follow-up-asked.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const factsOf = (input: Input) => {
  const read = rules.reader.read(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.facts;
};

/** Ahmed, on warfarin since spring, no bleeding, target 2.0 to 3.0. */
const ahmed: Input = {
  'inr.reading': 'number',
  inr: 2.5,
  'inr.target': '2.0-3.0',
  'bleeding.severity': 'none',
  'head-injury.on-anticoagulant': false,
  'treatment.months': 6,
  'inr.stable-3-months': false,
  'warfarin.disturbed': false,
};
const action = (finding: Input, region: Region = 'uk') => ask('inr-action', { ...ahmed, ...finding }, region);

describe('bands', () => {
  test.each<[inr: number, uk: string, us: string]>([
    [1.49, 'inr-very-low', 'inr-very-low'],
    [1.5, 'inr-low', 'inr-low'],
    [1.99, 'inr-low', 'inr-low'],
    [2, 'inr-in-range', 'inr-in-range'],
    [3, 'inr-in-range', 'inr-in-range'],
    [3.01, 'inr-high', 'inr-high'],
    [4.99, 'inr-high', 'inr-high'],
    [5, 'inr-5-to-8-uk', 'inr-5-to-8-us'],
    [8, 'inr-5-to-8-uk', 'inr-5-to-8-us'],
    [8.01, 'inr-above-8-uk', 'inr-8-to-10-us'],
    [10, 'inr-above-8-uk', 'inr-8-to-10-us'],
    [10.01, 'inr-above-8-uk', 'inr-above-10-us'],
  ])('%s', (inr, uk, us) => {
    expect([action({ inr }).outcome, action({ inr }, 'us').outcome]).toEqual([uk, us]);
  });

  test('4.95 has a row: bands touch, nothing is rounded first', () => {
    expect(action({ inr: 4.95 }).outcome).toBe('inr-high');
    expect(action({ inr: 2.999999 }).outcome).toBe('inr-in-range');
  });

  test.each<[string, Input, string]>([
    [
      'first month, 1.99: prescriber the same day',
      { inr: 1.99, 'treatment.months': 0 },
      'inr-low-first-month',
    ],
    ['first month, 1.4', { inr: 1.4, 'treatment.months': 0 }, 'inr-low-first-month'],
    ['first month, 2.0', { inr: 2, 'treatment.months': 0 }, 'inr-in-range'],
    ['after a month, 1.4', { inr: 1.4, 'treatment.months': 1 }, 'inr-very-low'],
    [
      'first month, never "same dose"',
      { inr: 1.8, 'treatment.months': 0, 'inr.stable-3-months': true },
      'inr-low-first-month',
    ],
  ])('%s', (_, finding, outcome) => {
    for (const region of regions) expect(action(finding, region).outcome).toBe(outcome);
  });

  test.each<[inr: number, Input, string]>([
    [1.49, {}, 'inr-very-low'],
    [1.5, {}, 'inr-slightly-out'],
    [1.99, {}, 'inr-slightly-out'],
    [3.01, {}, 'inr-slightly-out'],
    [3.5, {}, 'inr-slightly-out'],
    [3.51, {}, 'inr-high'],
    [3.2, { 'warfarin.disturbed': true }, 'inr-high'],
    [1.8, { 'warfarin.disturbed': true }, 'inr-low'],
    [1.8, { 'inr.stable-3-months': false }, 'inr-low'],
  ])('stable for 3 months, then %s %j', (inr, finding, outcome) => {
    for (const region of regions)
      expect(action({ 'inr.stable-3-months': true, inr, ...finding }, region).outcome).toBe(outcome);
  });

  test('another target: rows below 5.0 do not apply, alerts do', () => {
    const valve = { 'inr.target': 'other' };
    for (const inr of [1.2, 2.5, 3.4, 4.99])
      expect(action({ ...valve, inr }).outcome).toBe('inr-other-target');
    expect(action({ ...valve, inr: 5 }).outcome).toBe('inr-5-to-8-uk');
    expect(action({ ...valve, inr: 8.5 }).outcome).toBe('inr-above-8-uk');
  });
});

describe('what cannot wait', () => {
  test.each<[string, Input, uk: string, us: string]>([
    ['major bleeding', { 'bleeding.severity': 'major' }, 'inr-major-bleed-uk', 'inr-major-bleed-us'],
    ['other bleeding, in range', { 'bleeding.severity': 'non-major' }, 'inr-bleeding-uk', 'inr-bleeding-us'],
    ['head injury, in range', { 'head-injury.on-anticoagulant': true }, 'inr-head-injury', 'inr-head-injury'],
    ['above the meter', { 'inr.reading': 'above-limit', inr: null }, 'inr-not-readable', 'inr-not-readable'],
    ['meter in error', { 'inr.reading': 'not-usable', inr: null }, 'inr-not-readable', 'inr-not-readable'],
  ])('%s: at once', (_, finding, uk, us) => {
    for (const [region, outcome] of [
      ['uk', uk],
      ['us', us],
    ] as const) {
      expect(action(finding, region).outcome).toBe(outcome);
      const due = rules.catalogue.decisions.find(({ id }) => id === 'inr-action')?.outcomes[outcome]
        ?.dueHours;
      expect(due).toBe(0);
    }
  });

  test('from 5.0 within the hour, and before the next dose', () => {
    const outcome = rules.catalogue.decisions.find(({ id }) => id === 'inr-action')?.outcomes[
      'inr-5-to-8-uk'
    ];
    expect(outcome).toMatchObject({
      dueHours: 1,
      actions: [expect.stringContaining('before the next dose'), expect.anything()],
    });
  });

  test('US, 4.5 to 10 without bleeding: vitamin K is not routine', () => {
    const says = (inr: number, region: Region) =>
      action({ inr }, region)
        .notes.map((note) => note.says)
        .join();
    expect(says(4.49, 'us')).not.toMatch(/vitamin K is not routine/);
    expect(says(4.5, 'us')).toMatch(/vitamin K is not routine/);
    expect(says(10, 'us')).toMatch(/vitamin K is not routine/);
    expect(says(10.1, 'us')).not.toMatch(/vitamin K is not routine/);
    expect(says(6, 'uk')).not.toMatch(/vitamin K is not routine/);
  });

  test.each(['inr', 'inr.reading', 'inr.target', 'bleeding.severity', 'head-injury.on-anticoagulant'])(
    '%s not known: never in range',
    (fact) => {
      const { outcome, floor } = action({ [fact]: null });
      expect(outcome).toBeNull();
      expect(floor).not.toBe('inr-in-range');
    },
  );

  test('an INR of 9 of which nothing else is known: act as above 8 at least', () => {
    expect(ask('inr-action', { inr: 9 })).toMatchObject({ outcome: null, floor: 'inr-above-8-uk' });
  });
});

describe('reading a result', () => {
  test.each<[given: unknown, reading: string, inr: number | undefined]>([
    [2.4, 'number', 2.4],
    ['2.4', 'number', 2.4],
    ['2,4', 'number', 2.4],
    [0.8, 'number', 0.8],
    [0.79, 'not-usable', undefined],
    [15, 'number', 15],
    [15.1, 'above-limit', undefined],
    [40, 'above-limit', undefined],
    ['> 8.0', 'above-limit', undefined],
    ['>8', 'above-limit', undefined],
    ['HI', 'above-limit', undefined],
    ['high', 'above-limit', undefined],
    ['error', 'not-usable', undefined],
    ['E-3', 'not-usable', undefined],
    ['-1', 'not-usable', undefined],
    [Number.NaN, 'not-usable', undefined],
  ])('%j', (given, reading, inr) => {
    const read = readInr(given);
    expect(read.ok && [read.value['inr.reading'], read.value.inr]).toEqual([reading, inr]);
  });

  test.each([[''], ['  '], [null], [undefined], [{}]])('%j is no result, and is asked for again', (blank) => {
    expect(readInr(blank)).toMatchObject({ ok: false });
  });

  test('nothing that was shown is ever dropped: it is a number in its bounds, or it telephones', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.double()), (given) => {
        const read = readInr(given);
        if (!read.ok) {
          expect(String(given).trim()).toBe('');
          return;
        }
        const { inr } = read.value;
        if (inr !== undefined) expect(inr >= 0.8 && inr <= 15).toBe(true);
        const input = { ...ahmed, inr: null, ...read.value };
        const outcome = ask('inr-action', input).outcome;
        if (inr === undefined) expect(outcome).toBe('inr-not-readable');
        else expect(outcome).not.toBeNull();
      }),
    );
  });
});

describe('the next INR', () => {
  /** Half a year on warfarin, stable, nothing new. */
  const settled: Input = {
    ...ahmed,
    'warfarin.days': 200,
    'warfarin.two-in-range': true,
    'warfarin.dose-changed': false,
    'warfarin.vitamin-k-given': false,
    'inr.stable-3-months': true,
  };
  const days = (finding: Input, region: Region = 'uk'): number =>
    day('2026-11-02').until(nextInrTest(day('2026-11-02'), factsOf({ ...settled, ...finding }), region).dueBy)
      .days;

  test.each<[string, Input, days: number]>([
    ['not yet two in range', { 'warfarin.two-in-range': false, 'warfarin.days': 5 }, 2],
    ['day 7', { 'warfarin.days': 7, 'inr.stable-3-months': false }, 7],
    ['day 8', { 'warfarin.days': 8, 'inr.stable-3-months': false }, 3],
    ['day 21', { 'warfarin.days': 21, 'inr.stable-3-months': false }, 3],
    ['day 22', { 'warfarin.days': 22, 'inr.stable-3-months': false }, 7],
    ['day 31', { 'warfarin.days': 31, 'inr.stable-3-months': false }, 7],
    ['day 32', { 'warfarin.days': 32, 'inr.stable-3-months': false }, 42],
    ['day 92, even if it seems stable', { 'warfarin.days': 92 }, 42],
    ['day 93, not stable', { 'warfarin.days': 93, 'inr.stable-3-months': false }, 42],
    ['day 93, stable', { 'warfarin.days': 93 }, 84],
    ['dose changed', { 'warfarin.dose-changed': true }, 7],
    ['new medicine or illness', { 'warfarin.disturbed': true }, 7],
    ['1.49', { inr: 1.49 }, 7],
    ['1.5, once, stable', { inr: 1.5 }, 14],
    ['3.5, once, stable', { inr: 3.5 }, 14],
    ['3.51', { inr: 3.51 }, 7],
    ['4.0', { inr: 4 }, 7],
    ['4.01', { inr: 4.01 }, 7],
    ['5.0', { inr: 5 }, 7],
    ['5.01', { inr: 5.01 }, 3],
    ['8.0', { inr: 8 }, 3],
    ['8.01', { inr: 8.01 }, 1],
    ['above the meter', { 'inr.reading': 'above-limit', inr: null }, 1],
    ['vitamin K given', { 'warfarin.vitamin-k-given': true }, 1],
  ])('%s: %j', (_, finding, expected) => {
    expect(days(finding)).toBe(expected);
    expect(ask('inr-interval', { ...settled, ...finding }).outcome).toBe(`inr-within-${expected}-days`);
  });

  test('in the US 4 weeks, by its label, stable or not: never later because it is not', () => {
    expect(days({}, 'us')).toBe(28);
    expect(days({ 'inr.stable-3-months': false }, 'us')).toBe(28);
    expect(ask('inr-interval', settled, 'us').outcome).toBe('inr-within-28-days');
  });

  test('with another target an INR of 3.4 is not out of range, and one above 4.0 still is tested in a week', () => {
    expect(days({ 'inr.target': 'other', inr: 3.4 })).toBe(84);
    expect(days({ 'inr.target': 'other', inr: 4.1 })).toBe(7);
  });

  test.each(eachUnknown(settled))('%s not known never makes it later', (_, input) => {
    const known = nextInrTest(day('2026-11-02'), factsOf(settled), 'uk').dueBy;
    const unknown = nextInrTest(day('2026-11-02'), factsOf(input), 'uk').dueBy;
    expect(Temporal.PlainDate.compare(unknown, known)).toBeLessThanOrEqual(0);
  });

  test('the reasons are told, the deciding one first, with where they come from', () => {
    const { reasons } = nextInrTest(
      day('2026-11-02'),
      factsOf({ ...settled, 'warfarin.dose-changed': true }),
      'uk',
    );
    expect(reasons[0]).toMatchObject({ row: 'changed', days: 7, certain: true });
    for (const { citations } of reasons) expect(citations.length).toBeGreaterThan(0);
  });

  test.each<[string, Input, daysLate: number, step: string | null]>([
    ['due today', {}, 0, null],
    ['a day late', {}, 1, 'remind'],
    ['2 days late', {}, 2, 'remind'],
    ['3 days late', {}, 3, 'telephone'],
    ['6 days late', {}, 6, 'telephone'],
    ['7 days late', {}, 7, 'tell-clinician'],
    ['first month, the same day', { 'warfarin.days': 31 }, 0, 'telephone'],
    ['first month, a day late', { 'warfarin.days': 31 }, 1, 'tell-clinician'],
    ['day 32, a day late', { 'warfarin.days': 32 }, 1, 'remind'],
    ['last INR 1.49', { inr: 1.49 }, 0, 'telephone'],
    ['last INR 1.5', { inr: 1.5 }, 0, null],
    ['last INR 4.01', { inr: 4.01 }, 1, 'tell-clinician'],
    ['last INR 4.0', { inr: 4 }, 1, 'remind'],
    ['last INR not known', { inr: null }, 0, 'telephone'],
    ['not due yet', { inr: 4.01 }, -1, null],
  ])('overdue, %s', (_, finding, daysLate, step) => {
    const due = day('2026-11-02');
    expect(overdueInrStep(due, due.add({ days: daysLate }), factsOf({ ...settled, ...finding }))).toBe(step);
  });
});

describe('poor control', () => {
  const counts = (inrs: readonly (number | string)[]) =>
    countExtremes(
      inrs.map((given) => {
        const read = readInr(given);
        if (!read.ok) throw new Error('a blank');
        return read.value;
      }),
    );
  test.each<[id: string, inrs: readonly (number | string)[], ttr: number | null, poor: string | null]>([
    ['P1', [5.1, 5.3], 80, 'inr-control-poor'],
    ['P2', [5.0, 5.4], 80, 'inr-control-acceptable'],
    ['P3', [8.1], 80, 'inr-control-poor'],
    ['P4', [1.4, 1.4], 70, 'inr-control-poor'],
    ['P5', [1.5, 1.4], 66, 'inr-control-acceptable'],
    ['P6', [2.5], 64.99, 'inr-control-poor'],
    ['P7', [2.5], 65, 'inr-control-acceptable'],
    ['P8', [2.5], null, null],
    ['8.0 is not above 8', [8.0], 80, 'inr-control-acceptable'],
    ['a meter above its limit counts as above 8', ['> 8'], 80, 'inr-control-poor'],
    ['two extremes decide without a time in range', [5.1, 5.3], null, 'inr-control-poor'],
  ])('%s', (_, inrs, ttr, poor) => {
    for (const region of regions)
      expect(ask('inr-control', { ...counts(inrs), 'time-in-therapeutic-range': ttr }, region).outcome).toBe(
        poor,
      );
  });
});
