/** Thrombophilia, cancer, what to go on with, baseline bloods and the next blood test: both sides of every limit. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type LabIntervalFacts, labInterval, nextLabTest } from '../../src/engine/lab-intervals.ts';
import { followUpLists } from '../../src/knowledge/follow-up/lists.ts';
import { deskLists } from '../../src/knowledge/desk/desk-lists.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import { sources } from '../../src/knowledge/sources.ts';
import { type Input, ask, eachUnknown } from './follow-up-asked.ts';

describe('thrombophilia', () => {
  const stopping: Input = {
    'thrombophilia.whose': 'patient',
    'treatment.plan': 'stop',
    provocation: 'unprovoked',
    'family.first-degree-vte': true,
  };
  test.each<[string, Input, string]>([
    ['unprovoked, stopping, a parent with a clot', {}, 'thrombophilia-consider-both'],
    [
      'unprovoked, stopping, no relative',
      { 'family.first-degree-vte': false },
      'thrombophilia-consider-antiphospholipid',
    ],
    ['going on', { 'treatment.plan': 'continue' }, 'thrombophilia-not-while-continuing'],
    ['provoked', { provocation: 'major-transient' }, 'thrombophilia-not-when-provoked'],
    ['hormone counts as provoked', { provocation: 'hormone' }, 'thrombophilia-not-when-provoked'],
    ['a relative', { 'thrombophilia.whose': 'relative' }, 'thrombophilia-not-in-relatives'],
    ['not yet decided', { 'treatment.plan': 'undecided' }, 'thrombophilia-decide-duration-first'],
  ])('%s', (_, finding, outcome) => {
    for (const region of regions)
      expect(ask('thrombophilia', { ...stopping, ...finding }, region).outcome).toBe(outcome);
  });
  test.each(eachUnknown(stopping))('%s not known: no test is proposed', (_, input) => {
    expect(ask('thrombophilia', input).outcome).toBeNull();
  });
});

describe('cancer', () => {
  test.each<[string, Input, string]>([
    ['unprovoked', { provocation: 'unprovoked' }, 'cancer-review-only'],
    ['provoked', { provocation: 'minor-transient' }, 'cancer-no-search'],
    ['symptoms, provoked or not', { 'cancer.symptoms': true }, 'cancer-investigate-symptoms'],
    ['known', { 'cancer.active': true }, 'cancer-known'],
    ['provoked not known', {}, 'null'],
  ])('%s', (_, finding, outcome) => {
    const input = { 'cancer.active': false, 'cancer.symptoms': false, ...finding };
    expect(String(ask('cancer-checks', input).outcome)).toBe(outcome);
  });
});

describe('what to go on with', () => {
  const settled: Input = {
    'anticoagulant.declined': false,
    'anticoagulant.tolerated': true,
    'anticoagulant.present': 'apixaban',
    'creatinine-clearance': 80,
    'cancer.active': false,
    'cancer.reduced-dose-criteria': false,
    antiphospholipid: 'none',
    'body-weight': 80,
    'treatment.months': 6,
    'recurrence.on-reduced-dose': false,
  };
  test.each<[string, Input, string]>([
    ['6 months of apixaban', {}, 'long-term-reduced-dose'],
    ['5 months', { 'treatment.months': 5 }, 'long-term-continue-present'],
    ['rivaroxaban', { 'anticoagulant.present': 'rivaroxaban' }, 'long-term-reduced-dose'],
    ['edoxaban', { 'anticoagulant.present': 'edoxaban' }, 'long-term-continue-present'],
    ['a clot on the reduced dose', { 'recurrence.on-reduced-dose': true }, 'long-term-continue-present'],
    ['declines', { 'anticoagulant.declined': true }, 'long-term-aspirin-instead'],
    ['apixaban not tolerated', { 'anticoagulant.tolerated': false }, 'long-term-choose-again'],
    [
      'edoxaban not tolerated',
      { 'anticoagulant.tolerated': false, 'anticoagulant.present': 'edoxaban' },
      'long-term-switch-to-apixaban',
    ],
    ['120 kg', { 'body-weight': 120 }, 'long-term-reduced-dose'],
    ['120.01 kg', { 'body-weight': 120.01 }, 'long-term-carry-on'],
    ['50 kg', { 'body-weight': 50 }, 'long-term-reduced-dose'],
    ['49.99 kg', { 'body-weight': 49.99 }, 'long-term-carry-on'],
    [
      'clearance 50: renal impairment, the upper end included',
      { 'creatinine-clearance': 50 },
      'long-term-carry-on',
    ],
    ['clearance 50.01', { 'creatinine-clearance': 50.01 }, 'long-term-reduced-dose'],
    [
      'edoxaban, 120.01 kg',
      { 'anticoagulant.present': 'edoxaban', 'body-weight': 120.01 },
      'long-term-carry-on',
    ],
    [
      'edoxaban, 49.99 kg',
      { 'anticoagulant.present': 'edoxaban', 'body-weight': 49.99 },
      'long-term-carry-on',
    ],
    [
      'edoxaban, clearance 50.01',
      { 'anticoagulant.present': 'edoxaban', 'creatinine-clearance': 50.01 },
      'long-term-continue-present',
    ],
    ['active cancer', { 'cancer.active': true }, 'long-term-carry-on'],
    [
      'active cancer that meets API-CAT',
      { 'cancer.active': true, 'cancer.reduced-dose-criteria': true },
      'long-term-reduced-dose',
    ],
    ['antiphospholipid syndrome', { antiphospholipid: 'other' }, 'long-term-carry-on'],
  ])('%s', (_, finding, outcome) => {
    expect(ask('long-term-choice', { ...settled, ...finding }).outcome).toBe(outcome);
  });
  test('HAS-BLED of 4 stands beside it', () => {
    expect(
      ask('long-term-choice', settled)
        .notes.map(({ says }) => says)
        .join(),
    ).toMatch(/HAS-BLED of 4/);
  });
});

describe('baseline bloods', () => {
  const good: Input = {
    haemoglobin: 100,
    'haemoglobin.fell': false,
    platelets: 100,
    'creatinine-clearance': 50,
    'alanine-aminotransferase.above-twice-limit': false,
    inr: 1.5,
  };
  test('each on its limit: nothing to act on', () => {
    for (const region of regions)
      expect(ask('baseline-bloods', good, region).outcome).toBe('bloods-nothing-to-act-on');
  });
  test.each<[Input, row: string]>([
    [{ haemoglobin: 99.99 }, 'haemoglobin'],
    [{ 'haemoglobin.fell': true }, 'haemoglobin-fell'],
    [{ platelets: 99.99 }, 'platelets'],
    [{ 'creatinine-clearance': 49.99 }, 'creatinine-clearance'],
    [{ 'alanine-aminotransferase.above-twice-limit': true }, 'alanine-aminotransferase'],
    [{ inr: 1.501 }, 'inr'],
  ])('%j: act within 24 hours', (finding, row) => {
    expect(ask('baseline-bloods', { ...good, ...finding })).toMatchObject({
      outcome: 'bloods-act',
      rows: [row],
    });
  });
  test.each(eachUnknown(good))('%s still missing: not called fine', (_, input) => {
    expect(ask('baseline-bloods', input)).toMatchObject({ outcome: null, floor: 'bloods-act' });
  });
});

describe('the next blood test on a DOAC', () => {
  const settled: LabIntervalFacts = {
    creatinineClearanceMlPerMin: 90,
    ageYears: 60,
    frail: false,
    illnessOrNewMedicine: false,
  };
  test.each<[string, Partial<LabIntervalFacts>, months: number]>([
    ['nothing special', {}, 12],
    ['clearance 60', { creatinineClearanceMlPerMin: 60 }, 12],
    ['clearance 59.9', { creatinineClearanceMlPerMin: 59.9 }, 5],
    ['clearance 50', { creatinineClearanceMlPerMin: 50 }, 5],
    ['clearance 49.9', { creatinineClearanceMlPerMin: 49.9 }, 4],
    ['clearance 30', { creatinineClearanceMlPerMin: 30 }, 3],
    ['clearance 29.9', { creatinineClearanceMlPerMin: 29.9 }, 2],
    ['clearance 22', { creatinineClearanceMlPerMin: 22 }, 2],
    ['clearance 9: at least a month', { creatinineClearanceMlPerMin: 9 }, 1],
    ['74 years', { ageYears: 74 }, 12],
    ['75 years', { ageYears: 75 }, 4],
    ['frail at 60', { frail: true }, 4],
    ['75 years and clearance 55: the shorter', { ageYears: 75, creatinineClearanceMlPerMin: 55 }, 4],
    ['75 years and clearance 35: the shorter', { ageYears: 75, creatinineClearanceMlPerMin: 35 }, 3],
    ['ill, or a new medicine', { illnessOrNewMedicine: true }, 0],
    ['clearance not known', { creatinineClearanceMlPerMin: null }, 0],
    ['age not known', { ageYears: null }, 4],
    ['frailty not known', { frail: null }, 4],
    ['illness not asked for', { illnessOrNewMedicine: null }, 0],
  ])('%s: %j', (_, facts, months) => {
    expect(labInterval({ ...settled, ...facts }).months).toBe(months);
  });

  test('months end with the month: 30 November and 3 months', () => {
    const due = nextLabTest(Temporal.PlainDate.from('2026-11-30'), {
      ...settled,
      creatinineClearanceMlPerMin: 35,
    });
    expect(due.toString()).toBe('2027-02-28');
  });

  test('a lower clearance, more years, frailty, illness or not knowing never makes it later', () => {
    const tri = fc.constantFrom(true, false, null);
    const any = fc.record({
      creatinineClearanceMlPerMin: fc.option(fc.double({ min: 0, max: 200, noNaN: true }), { nil: null }),
      ageYears: fc.option(fc.integer({ min: 18, max: 110 }), { nil: null }),
      frail: tri,
      illnessOrNewMedicine: tri,
    });
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 50, noNaN: true }), (facts, less) => {
        const months = labInterval(facts).months;
        const { creatinineClearanceMlPerMin: clearance, ageYears } = facts;
        const worse: Partial<LabIntervalFacts>[] = [
          { frail: true },
          { illnessOrNewMedicine: true },
          { creatinineClearanceMlPerMin: clearance === null ? null : Math.max(0, clearance - less) },
          { ageYears: ageYears === null ? null : ageYears + 5 },
          { creatinineClearanceMlPerMin: null },
          { ageYears: null },
          { frail: null },
          { illnessOrNewMedicine: null },
        ];
        for (const each of worse)
          expect(labInterval({ ...facts, ...each }).months).toBeLessThanOrEqual(months);
      }),
    );
  });
});

test('every row of every list says where it comes from, and ids are unique', () => {
  for (const list of [...followUpLists, ...deskLists]) {
    const ids = list.rows.map(({ id }) => id);
    expect(new Set(ids).size, list.id).toBe(ids.length);
    for (const { id, because } of list.rows) {
      for (const { source, says } of [because].flat()) {
        expect(Object.keys(sources), `${list.id}/${id}`).toContain(source);
        expect(says.length, `${list.id}/${id}`).toBeGreaterThan(3);
      }
    }
  }
  const disagreements = followUpLists.find(({ id }) => id === 'disagreements');
  expect(disagreements?.rows.map(({ id }) => id)).toEqual([
    ...Array.from({ length: 32 }, (_, index) => `D${index + 1}`),
    'Q1',
    'Q2',
    'Q3',
  ]);
});
