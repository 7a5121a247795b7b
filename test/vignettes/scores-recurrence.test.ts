import { describe, expect, test } from 'vitest';
import { type Input, problemsOf, score } from './score-cases.ts';

describe('HERDOO2', () => {
  const woman = (age: number, bmi: number, her: boolean, dd: number | null): Input => ({
    sex: 'female',
    age,
    bmi,
    her,
    dd,
  });
  test.each<[id: string, input: Input, value: number, risk: string]>([
    ['HR1', woman(40, 24, false, 180), 0, 'low'],
    ['HR2', woman(66, 28, false, 240), 1, 'low'],
    ['HR3', woman(66, 31, false, 200), 2, 'high'],
    ['HR4', woman(50, 30, false, 250), 2, 'high'],
    ['HR5', woman(35, 26, true, 249), 1, 'low'],
    ['HR6', woman(70, 33, true, 600), 4, 'high'],
    ['64 years', woman(64, 29.9, false, 249), 0, 'low'],
    ['65 years', woman(65, 29.9, false, 249), 1, 'low'],
  ])('%s', (_, input, value, risk) => {
    expect(score('herdoo2-2017', input)).toMatchObject({ value, class: risk, refused: [] });
  });

  test('HR7: a man continues, without a score', () => {
    const read = score('herdoo2-2017', { ...woman(38, 22, false, 100), sex: 'male' });
    expect(read).toMatchObject({ value: null, interval: [null, null], class: 'continue' });
    expect(read.refused[0]?.says).toContain('Men continue');
  });

  test('HR8: provoked, not applicable', () => {
    const read = score('herdoo2-2017', {
      ...woman(52, 22, false, 100),
      provocation: 'major-transient',
    });
    expect(read).toMatchObject({ value: null, class: null });
    expect(read.refused).toHaveLength(1);
  });

  test('HR9: no D-dimer: 1 to 2, undecided', () => {
    expect(score('herdoo2-2017', woman(45, 32, false, null))).toMatchObject({
      value: null,
      interval: [1, 2],
      class: null,
      decisive: ['dd'],
    });
  });

  test('HR10: a D-dimer whose unit is not known is not taken; without it the score is undecided', () => {
    expect(problemsOf('herdoo2-2017', { dd: { value: 300, unit: '' } })).not.toEqual([]);
    expect(problemsOf('herdoo2-2017', { dd: { value: 300, unit: 'units' } })).not.toEqual([]);
    expect(score('herdoo2-2017', woman(45, 31, false, null)).class).toBeNull();
  });

  test('not asked whether the clot was provoked, or for the sex: told beside the result', () => {
    const read = score('herdoo2-2017', { age: 40, bmi: 24, her: false, dd: 180 });
    expect(read.value).toBe(0);
    expect(read.check.flatMap(({ facts }) => facts)).toEqual(
      expect.arrayContaining(['sex', 'provocation', 'cancer.active']),
    );
  });

  test('true or false is the item, a number the column', () => {
    expect(score('herdoo2-2017', { sex: 'female', age: true, bmi: false, her: false, dd: false }).value).toBe(
      1,
    );
  });
});

describe('DASH', () => {
  const of = (sex: string, age: number, abnormal: boolean, hormone = false): Input => ({
    sex,
    age,
    d: abnormal,
    'hormone.at-event': hormone,
  });
  test.each<[id: string, input: Input, value: number, rate: string]>([
    ['DA1', of('male', 60, false), 1, '3.1'],
    ['DA2', of('male', 45, true), 4, '12.3'],
    ['DA3', of('female', 30, false, true), -1, '3.1'],
    ['DA4', of('female', 30, true, true), 1, '3.1'],
    ['DA5', of('female', 55, true), 2, '6.4'],
    ['DA6', of('female', 52, true, true), 0, '3.1'],
    ['DA7', of('male', 50, false), 2, '6.4'],
    ['DA8', of('male', 51, true), 3, '12.3'],
    ['DA9', of('female', 70, false), 0, '3.1'],
    ['DA10', of('female', 60, false, true), -2, '3.1'],
  ])('%s', (_, input, value, rate) => {
    expect(score('dash-2012', input)).toMatchObject({ value, levels: { 'per-cent-a-year': rate } });
  });

  test('DA9: above 65 years with a caution; DA7: at 50 with a note', () => {
    expect(score('dash-2012', of('female', 70, false)).cautions[0]?.says).toContain('Above 65');
    expect(score('dash-2012', of('female', 65, false)).cautions).toEqual([]);
    expect(score('dash-2012', of('male', 50, false)).cautions[0]?.says).toContain('one point less');
  });

  test('the sex not known: a man has one point more and no hormones to take two away', () => {
    const read = score('dash-2012', { age: 60, d: true, 'hormone.at-event': true });
    expect(read.interval).toEqual([0, 3]);
  });

  test('hormones do not make it a provoked clot here; an operation does', () => {
    const woman = of('female', 30, false, true);
    expect(score('dash-2012', { ...woman, provocation: 'hormone' }).refused).toEqual([]);
    expect(score('dash-2012', { ...woman, provocation: 'major-transient' }).refused).toHaveLength(1);
  });
});

describe('Child-Pugh', () => {
  test.each([
    ['CP1', 15, 42, 1.0, 'none', 'none', 5, 'a'],
    ['CP2', 34, 35, 1.6, 'none', 'none', 7, 'b'],
    ['CP3', 33, 36, 1.7, 'none', 'none', 6, 'a'],
    ['CP4', 52, 27, 2.4, 'moderate-or-severe', 'grade-3-4', 15, 'c'],
    ['CP5', 40, 30, 1.5, 'mild', 'none', 8, 'b'],
    ['CP6', 51, 28, 2.3, 'mild', 'grade-1-2', 10, 'c'],
    ['CP7', 60, 38, 1.2, 'none', 'none', 7, 'b'],
    ['CP8', 20, 34, 1.2, 'none', 'none', 6, 'a'],
  ] as const)('%s', (_, bili, alb, INR, ascites, encephalopathy, value, name) => {
    expect(score('child-pugh-1973', { bili, alb, INR, ascites, encephalopathy })).toMatchObject({
      value,
      class: name,
    });
  });

  test('CP9: on warfarin there is none', () => {
    const read = score('child-pugh-1973', {
      bili: 15,
      alb: 42,
      INR: 1,
      ascites: 'none',
      encephalopathy: 'none',
      'vitamin-k-antagonist': true,
    });
    expect(read).toMatchObject({ value: null, class: null });
    expect(read.refused).toHaveLength(1);
  });

  test('CP10: in mg/dL and g/dL', () => {
    expect(
      score('child-pugh-1973', {
        bili: { value: 2.5, unit: 'mg/dL' },
        alb: { value: 3.2, unit: 'g/dL' },
        INR: 1.4,
        ascites: 'mild',
        encephalopathy: 'none',
      }),
    ).toMatchObject({ value: 8, class: 'b' });
  });

  test('a measure not known adds 1 to 3, never 0 or 6', () => {
    expect(
      score('child-pugh-1973', { alb: 42, INR: 1, ascites: 'none', encephalopathy: 'none' }),
    ).toMatchObject({ value: null, interval: [5, 7], class: null });
  });

  test('a direct oral anticoagulant: use the INR from before', () => {
    expect(score('child-pugh-1973', { 'anticoagulant.present': 'apixaban' }).cautions).toHaveLength(1);
  });
});
