import { describe, expect, test } from 'vitest';
import { items, itemsBut, score } from './score-cases.ts';

/** The worked examples of the clinical review, row by row, by the keys of its tables. */

describe('Wells for pulmonary embolism', () => {
  test.each([
    ['WP1', [], 0, 'unlikely', 'low'],
    ['WP2', ['hr100'], 1.5, 'unlikely', 'low'],
    ['WP3', ['hr100', 'prevVTE', 'haemop'], 4, 'unlikely', 'moderate'],
    ['WP4', ['hr100', 'prevVTE', 'malig', 'immob'], 5.5, 'likely', 'moderate'],
    ['WP5', ['dvtSigns', 'haemop'], 4, 'unlikely', 'moderate'],
    ['WP6', ['dvtSigns', 'hr100'], 4.5, 'likely', 'moderate'],
    ['WP7', ['altLess', 'haemop'], 4, 'unlikely', 'moderate'],
    ['WP8', ['dvtSigns', 'altLess', 'hr100', 'immob', 'prevVTE', 'haemop', 'malig'], 12.5, 'likely', 'high'],
    ['WP9', ['altLess', 'immob'], 4.5, 'likely', 'moderate'],
    ['WP10', ['hr100', 'immob', 'haemop'], 4, 'unlikely', 'moderate'],
  ] as const)('%s', (_, present, value, twoLevel, threeLevel) => {
    expect(score('wells-pe-2000', items('wells-pe-2000', ...present))).toMatchObject({
      value,
      class: twoLevel,
      levels: { 'three-level': threeLevel },
    });
  });

  test('a heart rate of 100 is not above 100', () => {
    const at = (hr: number) => score('wells-pe-2000', { ...itemsBut('wells-pe-2000', ['hr100']), hr }).value;
    expect([at(100), at(101)]).toEqual([0, 1.5]);
  });

  test('6 points are moderate, 6.5 would be high; 2 are no longer low', () => {
    const levelOf = (...present: string[]) =>
      score('wells-pe-2000', items('wells-pe-2000', ...present)).levels['three-level'];
    expect(levelOf('dvtSigns', 'altLess')).toBe('moderate');
    expect(levelOf('dvtSigns', 'altLess', 'haemop')).toBe('high');
    expect(levelOf('haemop', 'malig')).toBe('moderate');
    expect(levelOf('hr100')).toBe('low');
  });

  test('half points stay exact in an interval', () => {
    const read = score('wells-pe-2000', { ...items('wells-pe-2000', 'altLess'), hr100: null, haemop: null });
    expect(read).toMatchObject({ value: null, interval: [3, 5.5], class: null, actOn: 'likely' });
    // Coughing blood alone makes 4, which is unlikely; with the heart it makes 5.5, without it the heart decides.
    expect(read.decisive).toEqual(['hr100']);
  });
});

describe('PERC', () => {
  const others = ['legSwelling', 'haemoptysis', 'surgTrauma4w', 'prevVTE', 'oestrogen'];
  const columns = ['age50', 'hr100', 'sat95'];
  test.each([
    ['PC1', 35, 80, 98, [], 0, 'negative'],
    ['PC2', 49, 99, 95, [], 0, 'negative'],
    ['PC3', 50, 80, 98, [], 1, 'positive'],
    ['PC4', 30, 100, 97, [], 1, 'positive'],
    ['PC5', 30, 80, 94, [], 1, 'positive'],
    ['PC6', 28, 72, 99, ['oestrogen'], 1, 'positive'],
    ['PC7', 44, 110, 93, ['legSwelling'], 3, 'positive'],
    ['PC8', 41, 76, 97, ['prevVTE'], 1, 'positive'],
    ['PC9', 22, 70, 100, ['haemoptysis'], 1, 'positive'],
    ['PC10', 38, 88, 96, ['surgTrauma4w'], 1, 'positive'],
  ] as const)('%s', (_, age, HR, SpO2, present, value, result) => {
    const input = { age, HR, SpO2, ...itemsBut('perc-2004', columns, ...present) };
    expect(score('perc-2004', input)).toMatchObject({ value, class: result });
    expect(Object.keys(input)).toEqual(['age', 'HR', 'SpO2', ...others]);
  });

  test('one criterion not asked: never negative', () => {
    const read = score('perc-2004', { ...items('perc-2004'), oestrogen: null });
    expect(read).toMatchObject({ value: null, class: null, actOn: 'positive', decisive: ['oestrogen'] });
  });

  test('where the likelihood is 15 % or more PERC gives nothing, and says why', () => {
    const read = score('perc-2004', { ...items('perc-2004'), 'pe.perc-applies': false });
    expect(read).toMatchObject({ value: null, class: null, interval: [null, null], actOn: null });
    expect(read.refused[0]?.says).toContain('15 %');
    expect(read.refused[0]?.because[0]).toMatchObject({ source: 'perc-2004' });
  });

  test('where nobody said whether PERC applies, the answer comes with that to check', () => {
    const read = score('perc-2004', items('perc-2004'));
    expect(read.class).toBe('negative');
    expect(read.check.map(({ facts }) => facts)).toEqual([['pe.perc-applies']]);
  });
});

describe('YEARS', () => {
  const dDimer = (value: number) => ({ 'd-dimer': { value, unit: 'ng/mL', basis: 'FEU' } });
  test.each([
    ['YR1', [], 400, 0, '1000', 'pe-excluded'],
    ['YR2', [], 999, 0, '1000', 'pe-excluded'],
    ['YR3', [], 1000, 0, '1000', 'ctpa'],
    ['YR4', [], 750, 0, '1000', 'pe-excluded'],
    ['YR5', ['haemoptysis'], 499, 1, '500', 'pe-excluded'],
    ['YR6', ['haemoptysis'], 500, 1, '500', 'ctpa'],
    ['YR7', ['PEmostLikely'], 800, 1, '500', 'ctpa'],
    ['YR8', ['dvtSigns', 'PEmostLikely'], 350, 2, '500', 'pe-excluded'],
    ['YR9', ['dvtSigns', 'haemoptysis', 'PEmostLikely'], 1500, 3, '500', 'ctpa'],
  ] as const)('%s', (_, present, ugPerL, value, cutOff, result) => {
    expect(score('years-2017', { ...items('years-2017', ...present), ...dDimer(ugPerL) })).toMatchObject({
      value,
      class: result,
      levels: { 'cut-off': cutOff },
    });
  });

  test('no D-dimer, or one that is awaited, excludes nobody', () => {
    for (const availability of [null, 'within-4-hours', 'later', 'not-possible']) {
      const read = score('years-2017', { ...items('years-2017'), 'd-dimer.availability': availability });
      expect(read).toMatchObject({ value: 0, class: null, actOn: 'ctpa', unknown: ['d-dimer'] });
    }
  });

  test('an item not asked between the two cut-offs decides; beyond both it does not', () => {
    const asked = { ...items('years-2017'), haemoptysis: null };
    expect(score('years-2017', { ...asked, ...dDimer(700) })).toMatchObject({
      class: null,
      decisive: ['haemoptysis'],
    });
    expect(score('years-2017', { ...asked, ...dDimer(400) }).class).toBe('pe-excluded');
    expect(score('years-2017', { ...asked, ...dDimer(1200) }).class).toBe('ctpa');
  });

  test('between the age-adjusted cut-off and 1000 with no item: excluded, with a caution', () => {
    const read = (ugPerL: number) =>
      score('years-2017', { ...items('years-2017'), ...dDimer(ugPerL), age: 60 });
    expect(read(700).cautions[0]?.says).toContain('6.3 %');
    expect(read(599).cautions).toEqual([]);
  });
});

describe('revised Geneva', () => {
  const columns = ['age', 'hr75', 'hr95'];
  test.each([
    ['RG1', 40, 70, [], 0, 'low', 'unlikely', 0, 'low', 'unlikely'],
    ['RG2', 66, 74, [], 1, 'low', 'unlikely', 1, 'low', 'unlikely'],
    ['RG3', 65, 75, [], 3, 'low', 'unlikely', 1, 'low', 'unlikely'],
    ['RG4', 70, 80, [], 4, 'intermediate', 'unlikely', 2, 'intermediate', 'unlikely'],
    ['RG5', 30, 95, [], 5, 'intermediate', 'unlikely', 2, 'intermediate', 'unlikely'],
    ['RG6', 68, 96, ['prev'], 9, 'intermediate', 'likely', 4, 'intermediate', 'likely'],
    ['RG7', 55, 85, ['surg', 'pain'], 8, 'intermediate', 'likely', 3, 'intermediate', 'likely'],
    ['RG8', 72, 110, ['malig', 'palp', 'pain'], 15, 'high', 'likely', 6, 'high', 'likely'],
    ['RG9', 45, 74, ['haem', 'palp'], 6, 'intermediate', 'likely', 2, 'intermediate', 'unlikely'],
    [
      'RG10',
      80,
      100,
      ['prev', 'surg', 'malig', 'pain', 'haem', 'palp'],
      22,
      'high',
      'likely',
      9,
      'high',
      'likely',
    ],
    ['RG11', 50, 94, ['malig'], 5, 'intermediate', 'unlikely', 2, 'intermediate', 'unlikely'],
  ] as const)('%s', (_, age, HR, present, original, three, two, simplified, simpleThree, simpleTwo) => {
    expect(score('geneva-2006', { age, HR, ...itemsBut('geneva-2006', columns, ...present) })).toMatchObject({
      value: original,
      levels: { 'three-level': three, 'two-level': two },
    });
    expect(
      score('geneva-simplified-2008', {
        age,
        HR,
        ...itemsBut('geneva-simplified-2008', columns, ...present),
      }),
    ).toMatchObject({ value: simplified, levels: { 'three-level': simpleThree, 'two-level': simpleTwo } });
  });

  test('two bands of one heart rate never add up: 8 points for it are no possible sum', () => {
    const read = score('geneva-2006', { age: 40, ...itemsBut('geneva-2006', columns) });
    expect(read.interval).toEqual([0, 5]);
    expect(read.unknown).toEqual(['hr75', 'hr95']);
  });
});

describe('PESI and simplified PESI', () => {
  test.each([
    ['PE1', 40, [], 40, 'I', 0, 'low'],
    ['PE2', 55, ['male'], 65, 'I', 0, 'low'],
    ['PE3', 56, ['male'], 66, 'II', 0, 'low'],
    ['PE4', 80, [], 80, 'II', 0, 'low'],
    ['PE5', 81, [], 81, 'II', 1, 'high'],
    ['PE6', 62, ['cancer'], 92, 'III', 1, 'high'],
    ['PE7', 70, ['male', 'hf', 'hr110'], 110, 'IV', 2, 'high'],
    ['PE8', 66, ['male', 'lung', 'sat90', 'rr30'], 126, 'V', 2, 'high'],
    ['PE9', 45, ['hr110'], 65, 'I', 1, 'high'],
    ['PE10', 78, ['male', 'cancer', 'sbp100', 'mental'], 208, 'V', 2, 'high'],
    ['PE11', 50, ['t36', 'rr30'], 90, 'III', 0, 'low'],
    ['PE12', 85, ['male', 'hf', 'lung', 'hr110', 'sbp100', 'sat90'], 185, 'V', 5, 'high'],
  ] as const)('%s', (_, age, present, pesi, stage, simplified, risk) => {
    expect(score('pesi-2005', { age, ...items('pesi-2005', ...present) })).toMatchObject({
      value: pesi,
      class: stage,
    });
    const has = (key: string) => present.some((each) => each === key);
    expect(
      score('spesi-2010', {
        age,
        cancer: has('cancer'),
        hf: has('hf'),
        lung: has('lung'),
        hr110: has('hr110'),
        sbp100: has('sbp100'),
        sat90: has('sat90'),
      }),
    ).toMatchObject({ value: simplified, class: risk });
  });

  test('limits of the measured values, on both sides', () => {
    const with_ = (input: object) =>
      score('pesi-2005', {
        age: 40,
        ...itemsBut('pesi-2005', ['hr110', 'sbp100', 'rr30', 't36', 'sat90']),
        HR: 80,
        SBP: 120,
        RR: 16,
        T: 37,
        SaO2: 97,
        ...input,
      }).value;
    expect([with_({ HR: 109 }), with_({ HR: 110 })]).toEqual([40, 60]);
    expect([with_({ SBP: 100 }), with_({ SBP: 99 })]).toEqual([40, 70]);
    expect([with_({ RR: 29 }), with_({ RR: 30 })]).toEqual([40, 60]);
    expect([with_({ T: 36 }), with_({ T: 35.9 })]).toEqual([40, 60]);
    expect([with_({ SaO2: 90 }), with_({ SaO2: 89 })]).toEqual([40, 60]);
  });

  test('the age counts as it is, and is asked for while it decides', () => {
    expect(score('pesi-2005', items('pesi-2005'))).toMatchObject({
      value: null,
      interval: [0, 120],
      unknown: ['age'],
      decisive: ['age'],
    });
  });
});

describe('BOVA', () => {
  test.each([
    ['BV1', 120, false, false, 80, 0, 'I'],
    ['BV2', 101, false, false, 110, 1, 'I'],
    ['BV3', 100, false, false, 90, 2, 'I'],
    ['BV4', 90, false, false, 110, 3, 'II'],
    ['BV5', 110, true, false, 109, 2, 'I'],
    ['BV6', 95, true, false, 100, 4, 'II'],
    ['BV7', 115, true, true, 85, 4, 'II'],
    ['BV8', 98, true, true, 120, 7, 'III'],
    ['BV9', 130, false, true, 112, 3, 'II'],
    ['BV10', 89, true, true, 120, null, null],
  ] as const)('%s', (_, SBP, trop, rv, HR, value, stage) => {
    const read = score('bova-2014', { SBP, trop, rv, HR });
    expect(read).toMatchObject({ value, class: stage });
    expect(read.refused).toHaveLength(value === null ? 1 : 0);
  });
});
