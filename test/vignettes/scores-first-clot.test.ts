import { describe, expect, test } from 'vitest';
import { type Input, items, itemsBut, score } from './score-cases.ts';

/** Scores of the risk of a first clot, in hospital, before an operation and before chemotherapy. */

describe('Padua', () => {
  test.each([
    ['PD1', [], 0, 'low'],
    ['PD2', ['immob'], 3, 'low'],
    ['PD3', ['immob', 'age70'], 4, 'high'],
    ['PD4', ['cancer'], 3, 'low'],
    ['PD5', ['cancer', 'bmi30'], 4, 'high'],
    ['PD6', ['traumaSurg', 'age70'], 3, 'low'],
    ['PD7', ['traumaSurg', 'age70', 'infRheum'], 4, 'high'],
    ['PD8', ['prevVTE', 'thrombophilia', 'hormone'], 7, 'high'],
    ['PD9', ['hfRf', 'age70', 'infRheum'], 3, 'low'],
    [
      'PD10',
      [
        'cancer',
        'prevVTE',
        'immob',
        'thrombophilia',
        'traumaSurg',
        'age70',
        'hfRf',
        'miStroke',
        'infRheum',
        'bmi30',
        'hormone',
      ],
      20,
      'high',
    ],
  ] as const)('%s', (_, present, value, risk) => {
    expect(score('padua-2010', items('padua-2010', ...present))).toMatchObject({ value, class: risk });
  });

  test('70 years and a body mass index of 30 count themselves', () => {
    const others = itemsBut('padua-2010', ['age70', 'bmi30']);
    const of = (age: number, BMI: number) => score('padua-2010', { ...others, age, BMI }).value;
    expect([of(69, 29.99), of(70, 29.99), of(69, 30)]).toEqual([0, 1, 1]);
  });

  test('the body mass index comes from weight and height where it is not given', () => {
    const others = itemsBut('padua-2010', ['bmi30']);
    const of = (kg: number) => score('padua-2010', { ...others, 'body-weight': kg, height: 180 });
    expect(of(97.1).value).toBe(0);
    expect(of(97.2).value).toBe(1); // 30 exactly
    expect(score('padua-2010', { ...others, height: 180 }).unknown).toEqual(['bmi30']);
  });

  test('a surgical patient gets none', () => {
    expect(
      score('padua-2010', { ...items('padua-2010'), 'admission.kind': 'surgical' }).refused,
    ).toHaveLength(1);
  });
});

describe('Caprini 2005', () => {
  const columns = [
    'age41',
    'age61',
    'age75',
    'bmi25',
    'minorSurgery',
    'arthroscopy',
    'major45',
    'laparoscopy45',
    'legArthroplasty',
  ];
  const plain: Input = { operation: 'none', BMI: 22 };
  test.each<[id: string, age: number, input: Input, present: string[], value: number, risk: string]>([
    ['CP1', 35, { operation: 'minor' }, [], 1, 'low'],
    ['CP2', 40, {}, [], 0, 'low'],
    ['CP3', 41, { BMI: 27 }, [], 2, 'moderate'],
    ['CP4', 60, { operation: 'laparoscopy-over-45-minutes' }, [], 3, 'high'],
    ['CP5', 61, { operation: 'major-over-45-minutes', BMI: 31 }, [], 5, 'highest'],
    ['CP6', 75, { operation: 'major-over-45-minutes' }, ['malignancy'], 7, 'highest'],
    ['CP7', 68, { operation: 'leg-arthroplasty', BMI: 28 }, [], 8, 'highest'],
    ['CP8', 30, {}, ['pregnant', 'varicose'], 2, 'moderate'],
    ['CP9', 45, { operation: 'major-over-45-minutes' }, ['pillHrt', 'factorVLeiden'], 7, 'highest'],
    ['CP10', 78, {}, ['fracture', 'historyVTE', 'bed72', 'heartFailure'], 14, 'highest'],
  ])('%s', (_, age, input, present, value, risk) => {
    expect(
      score('caprini-2005', { ...plain, ...itemsBut('caprini-2005', columns, ...present), ...input, age }),
    ).toMatchObject({ value, class: risk });
  });

  test('bands of age and of body mass index, on both sides', () => {
    const others = itemsBut('caprini-2005', columns);
    const of = (age: number, BMI = 25) => score('caprini-2005', { ...plain, ...others, age, BMI }).value;
    expect([40, 41, 60, 61, 74, 75].map((age) => of(age))).toEqual([0, 1, 1, 2, 2, 3]);
    expect([of(30, 25), of(30, 25.01)]).toEqual([0, 1]);
  });

  test('one age and one operation: their items never add up among themselves', () => {
    const others = itemsBut('caprini-2005', columns);
    expect(score('caprini-2005', { BMI: 22, ...others }).interval).toEqual([0, 8]);
    expect(score('caprini-2005', { BMI: 22, ...others, age75: false }).interval).toEqual([0, 7]);
  });
});

describe('IMPROVE', () => {
  test.each([
    ['IM1', 50, [], 0, 'low'],
    ['IM2', 60, [], 0, 'low'],
    ['IM3', 61, [], 1, 'low'],
    ['IM4', 61, ['immob7'], 2, 'moderate'],
    ['IM5', 55, ['cancer'], 2, 'moderate'],
    ['IM6', 70, ['cancer', 'immob7'], 4, 'high'],
    ['IM7', 45, ['prevVTE'], 3, 'moderate'],
    ['IM8', 66, ['prevVTE'], 4, 'high'],
    ['IM9', 80, ['prevVTE', 'thrombophilia', 'paralysis', 'cancer', 'immob7', 'icu'], 12, 'high'],
    ['IM10', 50, ['paralysis', 'icu'], 3, 'moderate'],
  ] as const)('%s', (_, age, present, value, risk) => {
    expect(score('improve-2011', { age, ...itemsBut('improve-2011', ['age60'], ...present) })).toMatchObject({
      value,
      class: risk,
    });
  });

  test('paralysis is that of IMPROVE and not that of Wells', () => {
    const read = score('improve-2011', {
      ...itemsBut('improve-2011', ['paralysis']),
      'wells.paralysis-or-cast': true,
    });
    expect(read.unknown).toEqual(['paralysis']);
  });
});

describe('Khorana', () => {
  test.each([
    ['KH1', 'breast', 200, 130, false, 7, 25, 0, 'low'],
    ['KH2', 'breast', 350, 130, false, 7, 25, 1, 'intermediate'],
    ['KH3', 'lung', 349, 130, false, 11, 25, 1, 'intermediate'],
    ['KH4', 'lung', 360, 95, false, 12, 30, 4, 'high'],
    ['KH5', 'pancreas', 250, 120, false, 8, 24, 2, 'intermediate'],
    ['KH6', 'pancreas', 400, 120, false, 8, 24, 3, 'high'],
    ['KH7', 'stomach', 400, 99, false, 11.1, 35, 6, 'high'],
    ['KH8', 'lymphoma', 200, 100, false, 9, 36, 2, 'intermediate'],
    ['KH9', 'colon', 200, 110, true, 9, 22, 1, 'intermediate'],
    ['KH10', 'bladder', 350, 100, false, 11.0, 34.9, 2, 'intermediate'],
  ] as const)('%s', (_, site, platelets, Hb, ESA, WBC, BMI, value, risk) => {
    expect(score('khorana-2008', { site, platelets, Hb, ESA, WBC, BMI })).toMatchObject({
      value,
      class: risk,
    });
  });

  test('a haemoglobin in g/dL is converted', () => {
    const others = { site: 'breast', platelets: 200, ESA: false, WBC: 7, BMI: 25 };
    const of = (value: number) => score('khorana-2008', { ...others, Hb: { value, unit: 'g/dL' } }).value;
    expect([of(9.9), of(10)]).toEqual([1, 0]);
  });

  test.each(['brain', 'myeloma'])('%s: not for this cancer', (site) => {
    expect(score('khorana-2008', { site }).refused).toHaveLength(1);
  });
});
