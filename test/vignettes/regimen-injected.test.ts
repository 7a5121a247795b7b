/** The worked examples that begin with, or are, an injection, and the one with no drug: R9 to R17, R19 to R21, R25, R26, R34. */
import { expect, test } from 'vitest';
import { datesOf, lines, refusalFor, regimenFor, steps } from './regimen-asked.ts';

const enoxaparinFirst = { leadIn: { drug: 'enoxaparin' } } as const;

test('R9: enoxaparin 1.5 mg/kg for 5 days, then edoxaban when the next injection would be due', () => {
  const regimen = regimenFor({
    ...enoxaparinFirst,
    drug: 'edoxaban',
    region: 'uk',
    start: '2026-04-06',
    facts: { age: 50, 'body-weight': 70, 'creatinine-clearance': 90 },
  });
  expect(lines(regimen)).toEqual([
    'enoxaparin 105 mg OD 2026-04-06 morning to 2026-04-10 morning (5)',
    'edoxaban 60 mg OD from 2026-04-11 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-07-06']);
});

test('R10: 58 kg, iliac vein: twice daily, rounded up; edoxaban 30 mg for the weight', () => {
  const regimen = regimenFor({
    ...enoxaparinFirst,
    drug: 'edoxaban',
    region: 'uk',
    start: '2026-06-01',
    facts: { age: 66, sex: 'female', 'body-weight': 58, 'enoxaparin.higher-risk': true },
  });
  expect(lines(regimen)).toEqual([
    'enoxaparin 60 mg BD 2026-06-01 morning to 2026-06-05 evening (10)',
    'edoxaban 30 mg OD from 2026-06-06 morning',
  ]);
  expect(regimen.phases[0]?.dose).toMatchObject({ exact: 58, amount: 60 });
  expect(datesOf(regimen, 'review')).toEqual(['2026-09-01']);
});

test('R10, begun in the evening: the tablet comes in the evening of day 6', () => {
  const regimen = regimenFor({
    ...enoxaparinFirst,
    drug: 'edoxaban',
    region: 'uk',
    start: '2026-06-01',
    slot: 'evening',
    facts: { 'body-weight': 58, 'enoxaparin.higher-risk': true },
  });
  expect(lines(regimen)).toEqual([
    'enoxaparin 60 mg BD 2026-06-01 evening to 2026-06-06 morning (10)',
    'edoxaban 30 mg OD from 2026-06-06 evening',
  ]);
});

test('R11: kidneys 42.8 in the US: edoxaban 30 mg', () => {
  const regimen = regimenFor({
    ...enoxaparinFirst,
    drug: 'edoxaban',
    region: 'us',
    start: '2026-07-06',
    // Creatinine clearance is worked out by the formula of the region: 42.77 mL/min.
    facts: { age: 68, 'body-weight': 90, creatinine: 186, 'creatinine-clearance': null },
  });
  expect(lines(regimen)).toEqual([
    'enoxaparin 90 mg BD 2026-07-06 morning to 2026-07-10 evening (10)',
    'edoxaban 30 mg OD from 2026-07-11 morning',
  ]);
  expect(steps(regimen)).toEqual(['2026-07-11 morning']);
  expect(datesOf(regimen, 'review')).toEqual(['2026-10-06']);
  expect(datesOf(regimen, 'kidneys')).toEqual(['2026-11-06']);
});

test('R12: dabigatran 150 mg in the US', () => {
  const regimen = regimenFor({
    ...enoxaparinFirst,
    drug: 'dabigatran',
    region: 'us',
    start: '2026-08-03',
    facts: { age: 55, 'creatinine-clearance': 80 },
  });
  expect(lines(regimen)).toEqual([
    'enoxaparin 80 mg BD 2026-08-03 morning to 2026-08-07 evening (10)',
    'dabigatran 150 mg BD from 2026-08-08 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-11-03']);
});

test('R13: 82 years in the UK: dabigatran 110 mg', () => {
  const regimen = regimenFor({
    ...enoxaparinFirst,
    drug: 'dabigatran',
    region: 'uk',
    start: '2026-08-03',
    facts: { age: 82, sex: 'female', 'body-weight': 58, 'creatinine-clearance': 37 },
  });
  expect(lines(regimen)[1]).toBe('dabigatran 110 mg BD from 2026-08-08 morning');
  expect(lines(regimen)[0]).toContain('2026-08-03 morning to 2026-08-07 morning (5)');
  expect(datesOf(regimen, 'review')).toEqual(['2026-11-03']);
});

const warfarin = { ...enoxaparinFirst, drug: 'warfarin', region: 'uk', start: '2026-09-14' } as const;
const inr = (day: string, value: number) => ({ at: day, value });

test('R14: injections stop after two readings of 2.0 or more, and 5 days', () => {
  const regimen = regimenFor({
    ...warfarin,
    facts: { age: 45 },
    inrs: [inr('2026-09-17', 1.4), inr('2026-09-19', 1.9), inr('2026-09-20', 2.1), inr('2026-09-21', 2.3)],
  });
  expect(lines(regimen)).toEqual([
    'enoxaparin 125 mg OD from 2026-09-14 morning',
    'warfarin by a clinician OD from 2026-09-14 evening',
  ]);
  expect(regimen.overlap?.mayStopOn?.toString()).toBe('2026-09-21');
  expect(datesOf(regimen, 'review')).toEqual(['2026-12-14']);
});

test('R15: a fast responder still has 5 full days', () => {
  const { overlap } = regimenFor({
    ...warfarin,
    start: '2026-06-01',
    facts: { age: 38, sex: 'female' },
    inrs: [inr('2026-06-03', 2.1), inr('2026-06-04', 2.2)],
  });
  expect(overlap?.inrsDone?.toString()).toBe('2026-06-04');
  expect(overlap?.daysDone.toString()).toBe('2026-06-06');
  expect(overlap?.mayStopOn?.toString()).toBe('2026-06-06');
});

test('R16: a dip begins the count again', () => {
  const { overlap } = regimenFor({
    ...warfarin,
    start: '2026-06-01',
    inrs: [inr('2026-06-06', 2.1), inr('2026-06-07', 1.9), inr('2026-06-08', 2), inr('2026-06-09', 2.2)],
  });
  expect(overlap?.mayStopOn?.toString()).toBe('2026-06-09');
});

test('A dip after the second reading takes it back', () => {
  const inrs = [inr('2026-09-20', 2.1), inr('2026-09-21', 2.3), inr('2026-09-22', 1.8)];
  expect(regimenFor({ ...warfarin, inrs }).overlap).toMatchObject({ inrsDone: null, mayStopOn: null });
});

test('Tinzaparin goes on for 6 days or more', () => {
  const asked = { drug: 'edoxaban', region: 'uk', start: '2026-04-06' };
  expect(lines(regimenFor({ ...asked, leadIn: { drug: 'tinzaparin' } }))).toEqual([
    'tinzaparin 14350 IU OD 2026-04-06 morning to 2026-04-11 morning (6)',
    'edoxaban 60 mg OD from 2026-04-12 morning',
  ]);
  expect(regimenFor({ ...asked, leadIn: { drug: 'tinzaparin' } }).phases[0]?.dose.volumeMl).toBe(0.72);
  expect(refusalFor({ ...asked, leadIn: { drug: 'tinzaparin', days: 5 } })).toEqual([
    'leadIn.days: wanted 6 days or more; got 5',
  ]);
});

test('Two readings less than 24 hours apart are not two, also over a change of the clock', () => {
  const between = (first: string, second: string, timeZone: string | null) =>
    regimenFor({ ...warfarin, start: '2026-10-12', timeZone, inrs: [inr(first, 2.4), inr(second, 2.4)] })
      .overlap?.inrsDone;
  expect(between('2026-10-20T09:00', '2026-10-21T08:59', 'Europe/London')).toBeNull();
  expect(between('2026-10-20T09:00', '2026-10-21T09:00', 'Europe/London')?.toString()).toBe('2026-10-21');
  // The night of 25 October has 25 hours: 08:00 comes 24 hours after 09:00.
  expect(between('2026-10-24T09:00', '2026-10-25T08:00', 'Europe/London')?.toString()).toBe('2026-10-25');
  expect(between('2026-10-24T09:00', '2026-10-25T08:00', null)).toBeNull();
  expect(between('2026-10-24', '2026-10-24', null)).toBeNull();
});

test('Injections never stop by themselves: the phase has no end, and no reading means not yet', () => {
  const regimen = regimenFor(warfarin);
  expect(regimen.phases[0]?.to).toBeNull();
  expect(regimen.overlap).toMatchObject({ inrsDone: null, mayStopOn: null });
  expect(regimenFor({ ...warfarin, inrs: [inr('2026-09-18', 5)] }).overlap?.alerts).toEqual([
    'INR 5 on 2026-09-18: a clinician calls before the next dose',
  ]);
});

test('R17: triple-positive antiphospholipid syndrome: warfarin, long-term, no DOAC', () => {
  const asked = {
    ...warfarin,
    start: '2026-11-30',
    reason: 'antiphospholipid',
    facts: { age: 41, sex: 'female', antiphospholipid: 'triple-positive' },
  };
  const regimen = regimenFor(asked);
  expect(lines(regimen)[1]).toBe('warfarin by a clinician OD from 2026-11-30 evening');
  expect(datesOf(regimen, 'review')).toEqual(['2027-02-28']);
  expect(datesOf(regimen, 'yearly-review')).toEqual(['2027-11-30']);
  expect(regimen.end.longTerm).toBe(true);
  for (const drug of ['apixaban', 'rivaroxaban']) {
    expect(refusalFor({ ...asked, drug, leadIn: null, decidedBy: 'specialist' })).toEqual([
      expect.stringContaining(`anticoagulant.${drug} says blocked (C5)`),
    ]);
  }
});

test('R19: cancer of the colon in the US: dalteparin 200, then 150 IU/kg', () => {
  const regimen = regimenFor({
    drug: 'dalteparin',
    region: 'us',
    start: '2026-04-06',
    reason: 'cancer',
    decidedBy: 'prescriber',
    facts: { age: 70, 'body-weight': 74, 'cancer.active': true, 'cancer.luminal-or-urinary': true },
  });
  expect(lines(regimen)).toEqual([
    'dalteparin 15000 IU OD 2026-04-06 morning to 2026-05-05 morning (30)',
    'dalteparin 12500 IU OD from 2026-05-06 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-07-06', '2026-10-06']);
});

const pregnant = {
  drug: 'enoxaparin',
  region: 'uk',
  reason: 'pregnancy',
  decidedBy: 'specialist',
} as const;
const pregnantFacts = {
  sex: 'female',
  'pregnancy.current': true,
  'creatinine-clearance': null,
  'body-weight': 66,
};

test('R20: pregnant, 62 kg at booking: 60 mg twice daily, to 6 weeks after birth', () => {
  const regimen = regimenFor({
    ...pregnant,
    start: '2026-05-11',
    deliveryDate: '2026-08-31',
    facts: { ...pregnantFacts, age: 31, 'pregnancy.booking-weight': 62 },
  });
  expect(lines(regimen)).toEqual(['enoxaparin 60 mg BD from 2026-05-11 morning']);
  expect(datesOf(regimen, 'review')).toEqual(['2026-08-11']);
  expect(regimen.end.notBefore?.toString()).toBe('2026-10-12');
});

test('R21: pregnant near term: 3 months are later than 6 weeks after birth', () => {
  const regimen = regimenFor({
    ...pregnant,
    start: '2026-07-06',
    deliveryDate: '2026-07-20',
    facts: { ...pregnantFacts, age: 34, 'pregnancy.booking-weight': 71 },
  });
  expect(lines(regimen)).toEqual(['enoxaparin 80 mg BD from 2026-07-06 morning']);
  expect(datesOf(regimen, 'review')).toEqual([]);
  expect(regimen.end.notBefore?.toString()).toBe('2026-10-06');
});

test('A pregnancy needs its specialist and its booking weight', () => {
  const facts = { ...pregnantFacts, age: 31 };
  expect(refusalFor({ ...pregnant, start: '2026-05-11', decidedBy: null, facts })).toEqual([
    expect.stringContaining('wanted "specialist"'),
  ]);
  expect(refusalFor({ ...pregnant, start: '2026-05-11', facts })).toEqual([
    'pregnancy.booking-weight: wanted a known value: dose.enoxaparin-in-pregnancy reads it; got unknown',
  ]);
});

test('R25: 46 kg: dalteparin 10,000 IU, then edoxaban 30 mg', () => {
  const regimen = regimenFor({
    drug: 'edoxaban',
    region: 'uk',
    start: '2026-12-07',
    leadIn: { drug: 'dalteparin', days: 5 },
    decidedBy: 'pharmacist',
    facts: { age: 72, sex: 'female', 'body-weight': 46 },
  });
  expect(lines(regimen)).toEqual([
    'dalteparin 10000 IU OD 2026-12-07 morning to 2026-12-11 morning (5)',
    'edoxaban 30 mg OD from 2026-12-12 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2027-03-07']);
});

test('R26: isolated distal DVT, low risk, in the US: no drug, two more scans', () => {
  const asked = {
    drug: 'none',
    region: 'us',
    start: '2026-08-03',
    reason: 'surveillance',
    facts: {
      age: 39,
      'dvt.extent': 'isolated-distal',
      'distal-dvt.severe-symptoms': false,
      'distal-dvt.extension-risk': false,
    },
  };
  const regimen = regimenFor(asked);
  expect(lines(regimen)).toEqual([]);
  expect(datesOf(regimen, 'repeat-scan')).toEqual(['2026-08-10', '2026-08-17']);
  expect(refusalFor({ ...asked, region: 'uk' })).toEqual([
    expect.stringContaining('anticoagulant says review'),
  ]);
  expect(refusalFor({ ...asked, facts: { ...asked.facts, 'distal-dvt.extension-risk': null } })).toEqual([
    expect.stringContaining('distal-dvt.extension-risk: wanted a known value'),
  ]);
});

test('R34: carbamazepine: warfarin with close INR, no DOAC', () => {
  const asked = { ...warfarin, facts: { age: 48 }, medicines: ['carbamazepine'] };
  const regimen = regimenFor({ ...asked, decidedBy: 'prescriber' });
  expect(lines(regimen)[1]).toBe('warfarin by a clinician OD from 2026-09-14 evening');
  expect(regimen.flags.map(({ says }) => says)).toContain('Lowers the INR for weeks: close INR.');
  expect(datesOf(regimen, 'review')).toEqual(['2026-12-14']);
  for (const drug of ['apixaban', 'rivaroxaban']) {
    expect(refusalFor({ ...asked, drug, leadIn: null, decidedBy: 'specialist' })).toEqual([
      expect.stringContaining(`anticoagulant.${drug} says blocked (C19)`),
    ]);
  }
});
