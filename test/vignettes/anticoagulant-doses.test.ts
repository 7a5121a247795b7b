/** Doses, both sides of each threshold, by region. What belongs to atrial fibrillation is not used (G9). */
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { treatment } from '../../src/knowledge/treatment/treatment.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';

function dose(medicine: string, region: Region, facts: Readonly<Record<string, unknown>>): string | null {
  const read = rules.reader.read(facts);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return rules.decision(`dose.${medicine}`, region)?.decide(read.facts).outcome ?? null;
}

const alone = { 'medicines.p-gp-inhibitor': 'none', 'medicines.strong-dual-inhibitor': 'none' };

describe('dalteparin, nearest whole kg', () => {
  test.each([
    [45.4, '7500', '7500', '10000', '7500'],
    [45.5, '10000', '7500', '10000', '7500'],
    [56.4, '10000', '7500', '10000', '7500'],
    [56.5, '12500', '10000', '12500', '10000'],
    [68.4, '12500', '10000', '12500', '10000'],
    [68.5, '15000', '12500', '15000', '12500'],
    [82.4, '15000', '12500', '15000', '12500'],
    [82.5, '18000', '15000', '18000', '15000'],
    [98.4, '18000', '15000', '18000', '15000'],
    [98.5, '18000', '18000', '18000', '18000'],
    [160, '18000', '18000', '18000', '18000'],
  ])('%s kg', (weight, ukTreatment, ukLater, usMonth1, usLater) => {
    const of = (region: Region, schedule: string) =>
      dose('dalteparin', region, { 'body-weight': weight, 'dalteparin.schedule': schedule, platelets: 200 });
    expect(of('uk', 'treatment')).toBe(ukTreatment);
    expect(of('uk', 'cancer-month-1')).toBe(ukTreatment);
    expect(of('uk', 'cancer-months-2-to-6')).toBe(ukLater);
    expect(of('us', 'cancer-month-1')).toBe(usMonth1);
    expect(of('us', 'cancer-months-2-to-6')).toBe(usLater);
    expect(of('us', 'treatment')).toBe('none');
  });

  test('US, platelets under 100: the prescriber states the dose', () => {
    const of = (platelets: number) =>
      dose('dalteparin', 'us', { 'body-weight': 74, 'dalteparin.schedule': 'cancer-month-1', platelets });
    expect([of(99), of(100)]).toEqual(['prescriber-states', '15000']);
  });
});

test.each([
  [14.9, 'none', 'none', '1-od'],
  [15, '1-od', '1-od', '1-od'],
  [29.9, '1-od', '1-od', '1-od'],
  [30, '1-od', '1-od', '1-bd'],
  [30.01, '1.5-od', '1-bd', '1-bd'],
  [98, '1.5-od', '1-bd', '1-bd'],
])('enoxaparin at %s mL/min', (clearance, ukLow, ukHigh, us) => {
  const of = (region: Region, higher: boolean) =>
    dose('enoxaparin', region, { 'creatinine-clearance': clearance, 'enoxaparin.higher-risk': higher });
  expect([of('uk', false), of('uk', true), of('us', false)]).toEqual([ukLow, ukHigh, us]);
});

test.each([
  [49.9, '40'],
  [50, '60'],
  [69.9, '60'],
  [70, '80'],
  [89.9, '80'],
  [90, '100'],
  [109.9, '100'],
  [110, '120'],
  [125, '120'],
  [125.1, 'none'],
])('enoxaparin in pregnancy, %s kg at booking', (weight, wanted) => {
  expect(dose('enoxaparin-in-pregnancy', 'uk', { 'pregnancy.booking-weight': weight })).toBe(wanted);
});

test('fondaparinux by weight', () => {
  const of = (weight: number, clearance: number, region: Region = 'uk') =>
    dose('fondaparinux', region, { 'body-weight': weight, 'creatinine-clearance': clearance });
  expect([of(49.9, 90), of(50, 90), of(100, 90), of(100.1, 90)]).toEqual(['5', '7.5', '7.5', '10']);
  expect([of(80, 29.9), of(80, 30)]).toEqual(['none', '7.5']);
  expect([of(110, 50), of(110, 50.1), of(110, 50, 'us')]).toEqual(['10-then-7.5', '10', '10']);
});

test('tinzaparin down to 20 mL/min', () => {
  expect(dose('tinzaparin', 'uk', { 'creatinine-clearance': 19.9 })).toBe('none');
  expect(dose('tinzaparin', 'uk', { 'creatinine-clearance': 20 })).toBe('175');
});

describe('edoxaban 30 mg', () => {
  const of = (facts: object, region: Region = 'uk') =>
    dose('edoxaban', region, { 'body-weight': 82, 'creatinine-clearance': 90, ...alone, ...facts });
  test('kidneys from 15 to 50, both included', () => {
    expect([14.99, 15, 50, 50.01].map((clearance) => of({ 'creatinine-clearance': clearance }))).toEqual([
      'none',
      '30',
      '30',
      '60',
    ]);
  });
  test('60 kg or less', () => {
    expect([of({ 'body-weight': 60 }), of({ 'body-weight': 60.1 })]).toEqual(['30', '60']);
  });
  test.each([
    ['ciclosporin', '30', '60'],
    ['dronedarone', '30', '30'],
    ['erythromycin', '30', '30'],
    ['clarithromycin-or-azithromycin', '60', '30'],
    ['verapamil', '60', '30'],
    ['quinidine', '60', '30'],
    ['amiodarone', '60', '60'],
    ['several', 'prescriber-states', 'prescriber-states'],
  ])('with %s', (medicine, uk, us) => {
    const taken = { 'medicines.p-gp-inhibitor': medicine };
    expect([of(taken), of(taken, 'us')]).toEqual([uk, us]);
  });
  test('with ketoconazole in both regions, with itraconazole in the US', () => {
    const azole = (name: string, region: Region) => of({ 'medicines.strong-dual-inhibitor': name }, region);
    expect([azole('ketoconazole', 'uk'), azole('ketoconazole', 'us')]).toEqual(['30', '30']);
    expect([azole('itraconazole', 'uk'), azole('itraconazole', 'us')]).toEqual(['60', '30']);
  });
});

describe('dabigatran', () => {
  const of = (facts: object, region: Region = 'uk') =>
    dose('dabigatran', region, {
      age: 60,
      'creatinine-clearance': 90,
      'stomach.gastritis-or-reflux': false,
      'bleeding.risk-high': false,
      ...alone,
      ...facts,
    });
  test('UK by age', () => {
    expect([74, 75, 79, 80].map((age) => of({ age }))).toEqual(['150', '150-or-110', '150-or-110', '110']);
  });
  test('UK by kidneys, 30 to 50 with both ends', () => {
    expect([29.99, 30, 50, 50.01].map((clearance) => of({ 'creatinine-clearance': clearance }))).toEqual([
      'none',
      '150-or-110',
      '150-or-110',
      '150',
    ]);
  });
  test('UK by stomach, bleeding risk and verapamil', () => {
    expect(of({ 'stomach.gastritis-or-reflux': true })).toBe('150-or-110');
    expect(of({ 'bleeding.risk-high': true })).toBe('150-or-110');
    expect(of({ 'medicines.p-gp-inhibitor': 'verapamil' })).toBe('110');
  });
  test('US: above 30, and above 50 with an inhibitor of P-gp; never 110', () => {
    expect([30, 30.01].map((clearance) => of({ 'creatinine-clearance': clearance }, 'us'))).toEqual([
      'none',
      '150',
    ]);
    const verapamil = { 'medicines.p-gp-inhibitor': 'verapamil' };
    expect(
      [49.99, 50].map((clearance) => of({ ...verapamil, 'creatinine-clearance': clearance }, 'us')),
    ).toEqual(['none', '150']);
    expect(of({ age: 90 }, 'us')).toBe('150');
  });
});

test('US strong inhibitor halves apixaban; UK gives none', () => {
  const azole = { 'creatinine-clearance': 90, 'medicines.strong-dual-inhibitor': 'other' };
  expect([dose('apixaban', 'uk', azole), dose('apixaban', 'us', azole)]).toEqual(['none', 'half']);
});

test('rivaroxaban 15 mg may be chosen in the UK from 15 to under 50', () => {
  const of = (clearance: number, region: Region) =>
    dose('rivaroxaban', region, { 'creatinine-clearance': clearance, ...alone });
  expect([14.99, 15, 49.99, 50].map((clearance) => of(clearance, 'uk'))).toEqual([
    'none',
    'usual-or-15',
    'usual-or-15',
    'usual',
  ]);
  expect([14.99, 15, 49.99].map((clearance) => of(clearance, 'us'))).toEqual(['none', 'usual', 'usual']);
});

describe('G9: rules of atrial fibrillation are not used', () => {
  test.each(['uk', 'us'] as const)('apixaban reads neither age, weight nor creatinine (%s)', (region) => {
    const read = rules.decision('dose.apixaban', region)?.compiled.variables.map(({ fact }) => fact);
    expect(read).toContain('medicines.strong-dual-inhibitor');
    for (const fact of ['age', 'body-weight', 'creatinine']) expect(read).not.toContain(fact);
  });
  test('a thin woman of 85 with creatinine 140 still has 10, then 5 mg', () => {
    const facts = { age: 85, 'body-weight': 55, creatinine: 140, sex: 'female', dialysis: false };
    expect(dose('apixaban', 'uk', { ...facts, ...alone, 'pregnancy.current': false })).toBe('usual');
  });
  test('no strength of 75 mg exists for dabigatran', () => {
    const dabigatran = treatment.medicines.find(({ id }) => id === 'dabigatran');
    expect(JSON.stringify(dabigatran?.dosing)).not.toContain('75');
  });
  test('edoxaban above 95 mL/min is 60 mg', () => {
    expect(dose('edoxaban', 'us', { 'creatinine-clearance': 140, 'body-weight': 82, ...alone })).toBe('60');
  });
});
