/** The worked examples of regimens that begin with a tablet: R1 to R8, R18, R22 to R24, R27 to R33 and R35 to R37. */
import { expect, test } from 'vitest';
import { datesOf, lines, refusalFor, regimenFor, steps } from './regimen-asked.ts';

const knee = {
  drug: 'apixaban',
  region: 'uk',
  start: '2026-03-02',
  reason: 'provoked',
  then: 'stop',
} as const;

test('R1: apixaban after knee surgery, from the morning', () => {
  const regimen = regimenFor(knee);
  expect(lines(regimen)).toEqual([
    'apixaban 10 mg BD 2026-03-02 morning to 2026-03-08 evening (14)',
    'apixaban 5 mg BD 2026-03-09 morning to 2026-06-01 evening (170)',
  ]);
  expect(steps(regimen)).toEqual(['2026-03-09 morning']);
  expect(datesOf(regimen, 'review')).toEqual(['2026-06-02']);
  expect(regimen.end.earliestStop?.toString()).toBe('2026-06-02');
  expect(regimen.supply).toMatchObject([{ medicine: 'apixaban', each: '5 mg', count: 14 * 2 + 170 }]);
});

test('R2: the same from the evening: the step is on the same date, in the evening', () => {
  const regimen = regimenFor({ ...knee, slot: 'evening' });
  expect(lines(regimen)).toEqual([
    'apixaban 10 mg BD 2026-03-02 evening to 2026-03-09 morning (14)',
    'apixaban 5 mg BD 2026-03-09 evening to 2026-06-01 evening (169)',
  ]);
  expect(steps(regimen)).toEqual(['2026-03-09 evening']);
  expect(datesOf(regimen, 'review')).toEqual(['2026-06-02']);
  expect(regimen.end.earliestStop?.toString()).toBe('2026-06-02');
});

test('R3: unprovoked, goes on, reduced after 6 months', () => {
  const regimen = regimenFor({ ...knee, reason: 'unprovoked', then: 'continue-reduced', facts: { age: 61 } });
  expect(lines(regimen)).toEqual([
    'apixaban 10 mg BD 2026-03-02 morning to 2026-03-08 evening (14)',
    'apixaban 5 mg BD 2026-03-09 morning to 2026-09-01 evening (354)',
    'apixaban 2.5 mg BD from 2026-09-02 morning',
  ]);
  expect(steps(regimen)).toEqual(['2026-03-09 morning', '2026-09-02 morning']);
  expect(datesOf(regimen, 'review')).toEqual(['2026-06-02']);
  expect(datesOf(regimen, 'yearly-review')).toEqual(['2027-03-02']);
  expect(regimen.end).toMatchObject({ longTerm: true, earliestStop: null });
});

const cast = {
  drug: 'rivaroxaban',
  region: 'us',
  start: '2026-01-15',
  reason: 'provoked',
  then: 'stop',
  facts: { age: 40, sex: 'female', 'creatinine-clearance': 100 },
} as const;

test('R4: rivaroxaban in the US, 42 doses with food', () => {
  const regimen = regimenFor(cast);
  expect(lines(regimen)).toEqual([
    'rivaroxaban 15 mg BD + food 2026-01-15 morning to 2026-02-04 evening (42)',
    'rivaroxaban 20 mg OD + food 2026-02-05 morning to 2026-04-14 morning (69)',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-04-15']);
  expect(regimen.end.earliestStop?.toString()).toBe('2026-04-15');
  expect(regimen.supply).toMatchObject([
    { each: '15 mg', count: 42 },
    { each: '20 mg', count: 69 },
  ]);
});

test('R5: unprovoked in the US, 10 mg after 6 months, with or without food', () => {
  const regimen = regimenFor({ ...cast, reason: 'unprovoked', then: 'continue-reduced', facts: { age: 58 } });
  expect(lines(regimen)).toEqual([
    'rivaroxaban 15 mg BD + food 2026-01-15 morning to 2026-02-04 evening (42)',
    'rivaroxaban 20 mg OD + food 2026-02-05 morning to 2026-07-14 morning (160)',
    'rivaroxaban 10 mg OD from 2026-07-15 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-04-15']);
  expect(datesOf(regimen, 'yearly-review')).toEqual(['2027-01-15']);
});

const gutBleed = {
  drug: 'rivaroxaban',
  region: 'uk',
  start: '2026-02-10',
  facts: { age: 79, sex: 'female', 'creatinine-clearance': 35, 'bleeding.history-major': true },
} as const;

test('R6: kidneys 35 in the UK: the prescriber may choose 15 mg', () => {
  const regimen = regimenFor({ ...gutBleed, strengthMg: 15 });
  expect(lines(regimen)).toEqual([
    'rivaroxaban 15 mg BD + food 2026-02-10 morning to 2026-03-02 evening (42)',
    'rivaroxaban 15 mg OD + food from 2026-03-03 morning',
  ]);
  expect(steps(regimen)).toEqual(['2026-03-03 morning']);
  expect(datesOf(regimen, 'review')).toEqual(['2026-05-10']);
  expect(datesOf(regimen, 'kidneys')).toEqual(['2026-05-10']);
  expect(regimen.end).toMatchObject({ earliestStop: null, longTerm: false });
  expect(lines(regimenFor(gutBleed))[1]).toBe('rivaroxaban 20 mg OD + food from 2026-03-03 morning');
});

test('R7: in the US there is no such reduction', () => {
  const us = { ...gutBleed, region: 'us' };
  expect(lines(regimenFor(us))[1]).toBe('rivaroxaban 20 mg OD + food from 2026-03-03 morning');
  expect(datesOf(regimenFor(us), 'review')).toEqual(['2026-05-10']);
  expect(refusalFor({ ...us, strengthMg: 15 })).toEqual([
    'strengthMg: wanted 20 mg of rivaroxaban for this person; got 15',
  ]);
});

test('R8: rivaroxaban from the evening: the 42nd tablet in the morning, 20 mg that evening', () => {
  const regimen = regimenFor({
    ...cast,
    region: 'uk',
    start: '2026-05-11',
    slot: 'evening',
    facts: { age: 47 },
  });
  expect(lines(regimen)).toEqual([
    'rivaroxaban 15 mg BD + food 2026-05-11 evening to 2026-06-01 morning (42)',
    'rivaroxaban 20 mg OD + food 2026-06-01 evening to 2026-08-10 evening (71)',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-08-11']);
  expect(regimen.end.earliestStop?.toString()).toBe('2026-08-11');
});

test('R18: breast cancer on chemotherapy: reviews at 3 and 6 months, goes on while it is active', () => {
  const regimen = regimenFor({
    drug: 'apixaban',
    region: 'uk',
    start: '2026-04-06',
    reason: 'cancer',
    decidedBy: 'pharmacist',
    facts: { age: 63, sex: 'female', 'cancer.active': true },
    medicines: ['imatinib'],
  });
  expect(lines(regimen)).toEqual([
    'apixaban 10 mg BD 2026-04-06 morning to 2026-04-12 evening (14)',
    'apixaban 5 mg BD from 2026-04-13 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-07-06', '2026-10-06']);
  expect(regimen.end.says).toContain('while the cancer is active');
  expect(regimen.notes.map(({ says }) => says).join(' ')).toContain('discuss 2.5 mg');
});

test('R22: kidneys 22: apixaban with caution, kidneys again after 2 months', () => {
  const asked = {
    drug: 'apixaban',
    region: 'uk',
    start: '2026-02-10',
    facts: { age: 83, sex: 'female', 'creatinine-clearance': 22 },
  };
  expect(refusalFor(asked)).toEqual([
    expect.stringContaining('decidedBy: wanted "prescriber" or "pharmacist"'),
  ]);
  const regimen = regimenFor({ ...asked, decidedBy: 'pharmacist' });
  expect(lines(regimen)).toEqual([
    'apixaban 10 mg BD 2026-02-10 morning to 2026-02-16 evening (14)',
    'apixaban 5 mg BD from 2026-02-17 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-05-10']);
  expect(datesOf(regimen, 'kidneys')).toEqual(['2026-04-10']);
  expect(regimen.flags.map(({ says }) => says)).toContain('15 to 29 mL/min: caution, no other dose in VTE.');
});

test.each(['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran', 'fondaparinux', 'enoxaparin'])(
  'R23: kidneys 12 in the UK: no %s, whoever says so',
  (drug) => {
    const facts = { age: 71, 'creatinine-clearance': 12 };
    const asked = { drug, region: 'uk', start: '2026-02-10', facts, decidedBy: 'specialist' };
    expect(refusalFor(asked)).toEqual([expect.stringContaining(`anticoagulant.${drug} says blocked`)]);
  },
);

test('R23: kidneys 12: nothing automatic, only a specialist', () => {
  const asked = {
    drug: 'apixaban',
    region: 'us',
    start: '2026-02-10',
    facts: { 'creatinine-clearance': 12 },
  };
  expect(refusalFor({ ...asked, decidedBy: 'prescriber' })).toEqual([
    'decidedBy: wanted "specialist": anticoagulant says specialist (C8, C9); got "prescriber"',
  ]);
});

test('R24: 130 kg: only after a review', () => {
  const asked = {
    drug: 'apixaban',
    region: 'uk',
    start: '2026-12-07',
    facts: { age: 44, 'body-weight': 130 },
  };
  expect(refusalFor(asked)).toHaveLength(1);
  const regimen = regimenFor({ ...asked, decidedBy: 'specialist' });
  expect(lines(regimen)).toEqual([
    'apixaban 10 mg BD 2026-12-07 morning to 2026-12-13 evening (14)',
    'apixaban 5 mg BD from 2026-12-14 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2027-03-07']);
  expect(regimen.flags.map(({ says }) => says)).toContain('Monitor therapeutic levels; local protocol.');
});

test('R27: interim dose before the scan, over the end of summer time in London', () => {
  const asked = { drug: 'apixaban', region: 'uk', timeZone: 'Europe/London' };
  for (const start of [
    { start: '2026-10-23', slot: 'evening' },
    { start: '2026-10-23T19:30', slot: null },
  ]) {
    const regimen = regimenFor({ ...asked, ...start });
    expect(lines(regimen)).toEqual([
      'apixaban 10 mg BD 2026-10-23 evening to 2026-10-30 morning (14)',
      'apixaban 5 mg BD from 2026-10-30 evening',
    ]);
    expect(datesOf(regimen, 'review')).toEqual(['2027-01-23']);
  }
});

test.each([
  ['R28: months end', 'us', '2026-11-30', '2026-12-06', '2026-12-07', '2027-02-28', '2027-05-30'],
  ['R29: leap year', 'uk', '2027-11-30', '2027-12-06', '2027-12-07', '2028-02-29', '2028-05-30'],
])('%s', (_, region, start, lastLoading, step, review, sixMonths) => {
  const regimen = regimenFor({ drug: 'apixaban', region, start });
  expect(lines(regimen)).toEqual([
    `apixaban 10 mg BD ${start} morning to ${lastLoading} evening (14)`,
    `apixaban 5 mg BD from ${step} morning`,
  ]);
  expect(datesOf(regimen, 'review')).toEqual([review]);
  expect(regimen.milestones[6].toString()).toBe(sixMonths);
});

test('R30: starts on 29 February', () => {
  const regimen = regimenFor({ drug: 'rivaroxaban', region: 'uk', start: '2028-02-29' });
  expect(lines(regimen)).toEqual([
    'rivaroxaban 15 mg BD + food 2028-02-29 morning to 2028-03-20 evening (42)',
    'rivaroxaban 20 mg OD + food from 2028-03-21 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2028-05-29']);
  expect(regimen.milestones[12].toString()).toBe('2029-02-28');
});

test('R31: HIT in the past: rivaroxaban, with no heparin', () => {
  const facts = { age: 60, 'heparin-induced-thrombocytopenia': 'past' };
  const asked = { drug: 'rivaroxaban', region: 'uk', start: '2026-09-14', facts };
  expect(refusalFor(asked)).toEqual([expect.stringContaining('wanted "specialist"')]);
  const regimen = regimenFor({ ...asked, decidedBy: 'specialist' });
  expect(lines(regimen)).toEqual([
    'rivaroxaban 15 mg BD + food 2026-09-14 morning to 2026-10-04 evening (42)',
    'rivaroxaban 20 mg OD + food from 2026-10-05 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-12-14']);
});

const onItraconazole = { drug: 'apixaban', start: '2026-03-02', medicines: ['Itraconazole 200 mg'] };

test('R32: itraconazole in the US halves apixaban', () => {
  const regimen = regimenFor({
    ...onItraconazole,
    region: 'us',
    decidedBy: 'pharmacist',
    facts: { age: 52 },
  });
  expect(lines(regimen)).toEqual([
    'apixaban 5 mg BD 2026-03-02 morning to 2026-03-08 evening (14)',
    'apixaban 2.5 mg BD from 2026-03-09 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-06-02']);
  expect(
    refusalFor({ ...onItraconazole, region: 'us', decidedBy: 'pharmacist', then: 'continue-reduced' }),
  ).toEqual([
    'then: wanted "continue": apixaban has no reduced dose for this person; got "continue-reduced"',
  ]);
});

test.each(['apixaban', 'rivaroxaban'])('R33: itraconazole in the UK: no %s', (drug) => {
  expect(refusalFor({ ...onItraconazole, drug, region: 'uk', decidedBy: 'specialist' })).toEqual([
    expect.stringContaining(`anticoagulant.${drug} says blocked (C18)`),
  ]);
});

test('R35: heparin in hospital first: loading from the first tablet, months from the first treatment', () => {
  const regimen = regimenFor({
    drug: 'apixaban',
    region: 'us',
    start: '2026-09-02',
    firstTherapeuticDay: '2026-08-31',
  });
  expect(lines(regimen)).toEqual([
    'apixaban 10 mg BD 2026-09-02 morning to 2026-09-08 evening (14)',
    'apixaban 5 mg BD from 2026-09-09 morning',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-11-30']);
});

test('R36: three doses of the loading phase missed: the step stays, and the prescriber is told twice', () => {
  const missed = ['2026-03-03 evening', '2026-03-05 morning', '2026-03-05 evening'];
  const regimen = regimenFor({ ...knee, missed });
  expect(lines(regimen)).toEqual(lines(regimenFor(knee)));
  expect(regimen.adherence).toMatchObject({ missed: 3, scheduled: 14, unusedUnits: 6 });
  expect(
    regimen.adherence?.tellPrescriber.map(({ at, says }) => `${at.date.toString()} ${at.slot}: ${says}`),
  ).toEqual([
    '2026-03-05 morning: 2 doses of the loading phase missed: tell the prescriber.',
    '2026-03-09 morning: 11 of 14 loading doses taken: the prescriber decides; the dose changes now, and nothing is extended.',
  ]);
  expect(regimenFor({ ...knee, missed: missed.slice(0, 1) }).adherence?.tellPrescriber).toEqual([]);
  expect(refusalFor({ ...knee, missed: ['2026-03-09 morning'] })).toEqual([
    'missed: wanted doses due from 2026-03-02 morning to 2026-03-08 evening; got 2026-03-09 morning',
  ]);
});

test('R37: declines to go on after 6 months: aspirin to consider, and a review each year', () => {
  const regimen = regimenFor({
    drug: 'apixaban',
    region: 'uk',
    start: '2026-01-31',
    reason: 'unprovoked',
    months: 6,
    then: 'declines',
  });
  expect(lines(regimen)).toEqual([
    'apixaban 10 mg BD 2026-01-31 morning to 2026-02-06 evening (14)',
    'apixaban 5 mg BD 2026-02-07 morning to 2026-07-30 evening (348)',
  ]);
  expect(datesOf(regimen, 'review')).toEqual(['2026-04-30']);
  expect(datesOf(regimen, 'yearly-review')).toEqual(['2027-01-31']);
  expect(regimen.end.earliestStop?.toString()).toBe('2026-07-31');
  expect(regimen.notes.map(({ says }) => says)).toContain(
    'Declines an anticoagulant: consider aspirin 75 mg or 150 mg once daily, and review each year.',
  );
});

test.each([
  ['weight 49', { 'body-weight': 49 }],
  ['weight 121', { 'body-weight': 121 }],
  ['active cancer', { 'cancer.active': true }],
  ['a clot on the reduced dose before', { 'recurrence.on-reduced-dose': true }],
])('No reduced dose after 6 months with %s', (_, facts) => {
  const asked = { ...knee, then: 'continue-reduced', decidedBy: 'specialist', facts };
  expect(refusalFor(asked)).toEqual([expect.stringContaining('then: wanted "continue": not with')]);
});

test('Nor while it is unknown whether a clot came on it before', () => {
  const facts = { 'recurrence.on-reduced-dose': null };
  expect(refusalFor({ ...knee, then: 'continue-reduced', facts })).toEqual([
    'recurrence.on-reduced-dose: wanted a known value: it decides on the reduced dose; got unknown',
  ]);
});

test.each([
  [74, 98, '2027-03-02'],
  [75, 98, '2026-07-02'],
  [54, 60, '2027-03-02'],
  [54, 59.9, '2026-08-02'],
  [54, 30, '2026-06-02'],
  [76, 59, '2026-07-02'],
])('Kidneys are looked at again: %s years, %s mL/min', (age, clearance, date) => {
  const regimen = regimenFor({ ...knee, facts: { age, 'creatinine-clearance': clearance } });
  expect(datesOf(regimen, 'kidneys')).toEqual([date]);
});

test.each([
  ['2026-03-02T00:00', 'morning', '2026-03-02T16:00:00'],
  ['2026-03-02T03:59', 'morning', '2026-03-02T19:59:00'],
  ['2026-03-02T04:00', 'morning', null],
  ['2026-03-02T13:59', 'morning', null],
  ['2026-03-02T14:00', 'evening', '2026-03-03T06:00:00'],
  ['2026-03-02T15:59', 'evening', '2026-03-03T07:59:00'],
  ['2026-03-02T16:00', 'evening', null],
  ['2026-03-02T23:59', 'evening', null],
])('First dose at %s: %s slot, second at %s', (start, slot, second) => {
  const regimen = regimenFor({ ...knee, start, slot: null });
  expect(regimen.start.slot).toBe(slot);
  const { secondDose } = regimen;
  expect(secondDose && secondDose.date.toPlainDateTime(secondDose.time).toString()).toBe(second);
});
