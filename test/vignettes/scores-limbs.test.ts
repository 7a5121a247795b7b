import { describe, expect, test } from 'vitest';
import { items, itemsBut, score } from './score-cases.ts';

describe('Wells for the leg: whom it is not for', () => {
  const present = items('wells-dvt-2003', 'tender', 'calf3', 'pitting');
  test.each([
    ['pregnancy', { 'pregnancy.current-or-recent': true }],
    ['under 18', { age: 17 }],
    ['the arm', { 'limb.site': 'arm' }],
    ['long-standing treatment', { 'anticoagulant.at-presentation': 'treatment' }],
    ['instability', { 'presentation.unstable': true }],
  ])('%s: no value and no class, and the reason with its source', (_, who) => {
    const read = score('wells-dvt-2003', { ...present, ...who });
    expect(read).toMatchObject({ value: null, class: null, actOn: null, decisive: [] });
    expect(read.refused).toHaveLength(1);
    expect(read.refused[0]?.because.length).toBeGreaterThan(0);
  });

  test('what is not known of them stands beside the result and does not hold it back', () => {
    const read = score('wells-dvt-2003', { ...present, age: 30, 'limb.site': 'leg' });
    expect(read.value).toBe(3);
    expect(read.check.flatMap(({ facts }) => facts)).toEqual([
      'pregnancy.current-or-recent',
      'anticoagulant.at-presentation',
      'presentation.unstable',
    ]);
  });
});

describe('Constans, for the arm', () => {
  test.each([
    ['CN1', [], 0, 'unlikely', 'low'],
    ['CN2', ['alt'], -1, 'unlikely', 'low'],
    ['CN3', ['pain'], 1, 'unlikely', 'intermediate'],
    ['CN4', ['oedema', 'alt'], 0, 'unlikely', 'low'],
    ['CN5', ['pain', 'oedema'], 2, 'likely', 'high'],
    ['CN6', ['material', 'pain', 'oedema'], 3, 'likely', 'high'],
    ['CN7', ['material', 'alt'], 0, 'unlikely', 'low'],
    ['CN8', ['material', 'oedema', 'alt'], 1, 'unlikely', 'intermediate'],
    ['CN9', ['material', 'oedema'], 2, 'likely', 'high'],
    ['CN10', ['material', 'pain', 'oedema', 'alt'], 2, 'likely', 'high'],
  ] as const)('%s', (_, present, value, twoLevel, threeLevel) => {
    expect(score('constans-2008', items('constans-2008', ...present))).toMatchObject({
      value,
      class: twoLevel,
      levels: { 'three-level': threeLevel },
    });
  });

  test('its alternative is its own: that of the leg says nothing here', () => {
    const read = score('constans-2008', {
      ...itemsBut('constans-2008', ['alt'], 'pain', 'oedema'),
      'wells.alternative-as-likely': true,
    });
    expect(read.unknown).toEqual(['alt']);
  });
});

describe('LEFt', () => {
  test.each([
    ['LF1', false, 0, false, 0, 'none'],
    ['LF2', true, 0, false, 1, '>=1 criterion'],
    ['LF3', false, 2, false, 1, '>=1 criterion'],
    ['LF4', false, 1.9, false, 0, 'none'],
    ['LF5', false, 0, true, 1, '>=1 criterion'],
    ['LF6', true, 2.5, false, 2, '>=1 criterion'],
    ['LF7', true, 3, true, 3, '>=1 criterion'],
    ['LF8', false, 1.5, true, 1, '>=1 criterion'],
    ['LF9', true, 1.9, false, 1, '>=1 criterion'],
  ] as const)('%s', (_, leftLeg, calfDifference, firstTrimester, value, criteria) => {
    expect(score('left-2009', { leftLeg, calfDifference, firstTrimester })).toMatchObject({
      value,
      class: criteria,
    });
  });
});

describe('Oudega and AMUSE, in primary care', () => {
  test.each([
    ['OU1', ['noTrauma'], false, 1, 'no-ultrasound'],
    ['OU2', ['noTrauma', 'male'], false, 2, 'no-ultrasound'],
    ['OU3', ['noTrauma', 'male', 'cancer'], false, 3, 'no-ultrasound'],
    ['OU4', ['noTrauma', 'male', 'calf3'], false, 4, 'ultrasound'],
    ['OU5', ['noTrauma', 'ocp', 'collat'], false, 3, 'no-ultrasound'],
    ['OU6', [], true, 6, 'ultrasound'],
    ['OU7', ['noTrauma'], true, 7, 'ultrasound'],
    ['OU8', ['male'], false, 1, 'no-ultrasound'],
    ['OU9', ['noTrauma', 'male', 'cancer', 'surgery', 'collat', 'calf3'], true, 13, 'ultrasound'],
    ['OU10', ['calf3', 'surgery'], false, 3, 'no-ultrasound'],
  ] as const)('%s', (_, present, dDimer, value, action) => {
    for (const id of ['oudega-2005', 'amuse-2009']) {
      expect(score(id, { ...items(id, ...present), dDimer })).toMatchObject({ value, class: action });
    }
  });

  test('4 points by the findings alone: referred without a D-dimer', () => {
    const read = score('amuse-2009', {
      ...items('amuse-2009', 'noTrauma', 'male', 'calf3'),
      dDimer: null,
    });
    expect(read).toMatchObject({ value: null, interval: [4, 10], class: 'ultrasound', decisive: [] });
  });

  test('a D-dimer given with its unit is read against its own cut-off; one that is awaited is no negative', () => {
    const findings = itemsBut('amuse-2009', ['dDimer'], 'male');
    const of = (value: number) => ({ dDimer: { value, unit: 'ug/L', basis: 'FEU' } });
    expect(score('amuse-2009', { ...findings, ...of(499) }).value).toBe(1);
    expect(score('amuse-2009', { ...findings, ...of(500) }).value).toBe(7);
    expect(score('amuse-2009', { ...findings, 'd-dimer.availability': 'later' })).toMatchObject({
      class: null,
      decisive: ['dDimer'],
    });
  });

  test('the two draw the window of an operation differently', () => {
    const findings = itemsBut('amuse-2009', ['surgery']);
    expect(score('amuse-2009', { ...findings, 'surgery.3-months': true }).value).toBe(1);
    expect(score('oudega-2005', { ...findings, 'surgery.3-months': true }).unknown).toEqual(['surgery']);
  });
});

describe('Villalta, a leg by itself', () => {
  const keys = [
    'pain',
    'cramp',
    'heavy',
    'paraesthesia',
    'pruritus',
    'oedema',
    'indur',
    'pigment',
    'red',
    'ectasia',
    'calf',
  ];
  const graded = (of: Readonly<Record<string, number>>) => ({
    ...Object.fromEntries(keys.map((key) => [key, 0])),
    ulcer: false,
    ...of,
  });
  const sixth = { pain: 3, heavy: 3, cramp: 1, oedema: 3, indur: 2, pigment: 2 };
  test.each<[id: string, of: Readonly<Record<string, number>>, value: number, severity: string]>([
    ['VI1', {}, 0, 'none'],
    ['VI2', { pain: 1, heavy: 1, oedema: 2 }, 4, 'none'],
    ['VI3', { pain: 2, cramp: 1, oedema: 1, pigment: 1 }, 5, 'mild'],
    ['VI4', { heavy: 2, pain: 2, oedema: 2, ectasia: 1, indur: 1, red: 1 }, 9, 'mild'],
    ['VI5', { pain: 2, cramp: 1, heavy: 2, oedema: 2, pigment: 2, calf: 1 }, 10, 'moderate'],
    ['VI6', sixth, 14, 'moderate'],
    ['VI7', { ...sixth, red: 1 }, 15, 'severe'],
    ['VI9', Object.fromEntries(keys.map((key) => [key, 3])), 33, 'severe'],
  ])('%s', (_, of, value, severity) => {
    expect(score('villalta-1994', graded(of))).toMatchObject({ value, class: severity });
  });

  test('VI8: an ulcer is severe, and the sum stays what it is', () => {
    expect(score('villalta-1994', { ...graded({ pain: 3 }), ulcer: true })).toMatchObject({
      value: 3,
      interval: [3, 3],
      class: 'severe',
    });
  });

  test('VI10: 8 points at week 4 are no post-thrombotic syndrome yet; from 90 days they are', () => {
    const leg = graded({ pain: 3, oedema: 3, calf: 2 });
    expect(score('villalta-1994', { ...leg, 'dvt.days-since': 28 })).toMatchObject({
      value: null,
      class: null,
    });
    expect(score('villalta-1994', { ...leg, 'dvt.days-since': 89 }).refused).toHaveLength(1);
    expect(score('villalta-1994', { ...leg, 'dvt.days-since': 90 })).toMatchObject({
      value: 8,
      class: 'mild',
    });
  });

  test('symptoms alone are an interval, and an ulcer not looked for leaves the class open', () => {
    const symptoms = { pain: 2, cramp: 0, heavy: 1, paraesthesia: 0, pruritus: 0 };
    expect(score('villalta-1994', symptoms)).toMatchObject({ value: null, interval: [3, 21], class: null });
    const read = score('villalta-1994', { ...graded({ pain: 1 }), ulcer: null });
    expect(read).toMatchObject({ value: 1, class: null, actOn: 'severe', unknown: ['ulcer'] });
    expect(read.decisive).toEqual(['ulcer']);
  });
});
