/** Stockings: what forbids them, where the index of the ankle draws its limits, and that both pages are heard. */
import { describe, expect, test } from 'vitest';
import { regions } from '../../src/knowledge/rule-types.ts';
import { type Input, ask, eachUnknown } from './follow-up-asked.ts';

/** Swollen calf after a DVT, 60, index of the ankle 1.0, good pulses, sound skin. */
const sound: Input = {
  'stockings.purpose': 'symptoms',
  'ankle-brachial-index': 1,
  age: 60,
  'pulses.feet': 'normal',
  'arterial-disease.peripheral': false,
  diabetes: false,
  smoking: false,
  'arteries.calcified': false,
  'heart.decompensated': false,
  'pulmonary-oedema': false,
  'limb.threatened': false,
  'vein.infected': false,
  'neuropathy.severe': false,
  'skin.fragile': false,
  'skin.dermatitis': false,
  'skin.cellulitis': false,
  'fabric-allergy': false,
  'leg.deformity': false,
};
const notMeasured: Input = {
  ...sound,
  'ankle-brachial-index': null,
  'ankle-brachial-index.measured': false,
};

describe('the index of the ankle', () => {
  test.each<[index: number, outcome: string]>([
    [0.49, 'stockings-no-compression'],
    [0.499, 'stockings-no-compression'],
    [0.5, 'stockings-specialist-modified'],
    [0.79, 'stockings-specialist-modified'],
    [0.8, 'stockings-specialist-modified'],
    [0.801, 'stockings-may-be-tried'],
    [1.3, 'stockings-may-be-tried'],
    [1.301, 'stockings-toe-pressure'],
  ])('%s: %s', (index, outcome) => {
    for (const region of regions)
      expect(ask('stockings', { ...sound, 'ankle-brachial-index': index }, region).outcome).toBe(outcome);
  });

  test.each<[string, Input, string]>([
    ['good pulses, 64, no risk of arterial disease: enough', { age: 64 }, 'stockings-may-be-tried'],
    ['65 years', { age: 65 }, 'stockings-assess-first'],
    ['smokes', { smoking: true }, 'stockings-assess-first'],
    ['diabetes', { diabetes: true }, 'stockings-toe-pressure'],
    ['arterial disease', { 'arterial-disease.peripheral': true }, 'stockings-no-compression'],
    ['pulses absent', { 'pulses.feet': 'absent' }, 'stockings-no-compression'],
  ])('not measured, %s', (_, finding, outcome) => {
    expect(ask('stockings', { ...notMeasured, ...finding }).outcome).toBe(outcome);
  });

  test.each<[string, Input, rows: readonly string[]]>([
    ['65 years', { age: 65 }, ['index-not-measured']],
    ['smokes', { smoking: true }, ['index-not-measured']],
    ['diabetes', { diabetes: true }, ['index-above-1.3', 'index-not-measured']],
    ['arterial disease', { 'arterial-disease.peripheral': true }, ['arterial-disease', 'index-not-measured']],
    ['pulses absent', { 'pulses.feet': 'absent' }, ['arterial-disease', 'index-not-measured']],
  ])('not measured, %s: a row says so, not only the lack of one', (_, finding, rows) => {
    for (const region of regions)
      expect(ask('stockings', { ...notMeasured, ...finding }, region).rows).toEqual(rows);
  });

  test('measured, the risks of arterial disease are read from it and from nothing else', () => {
    expect(ask('stockings', { ...sound, smoking: true, age: 80 }).rows).toEqual(['symptoms']);
    const below = { ...sound, 'ankle-brachial-index': 0.4, smoking: true };
    expect(ask('stockings', below).rows).toEqual(['index-below-0.5']);
  });

  test('not measured, and not known whether it was: assess first', () => {
    const input = { ...sound, 'ankle-brachial-index': null };
    expect(ask('stockings', input)).toMatchObject({ outcome: null, floor: 'stockings-assess-first' });
  });
});

describe('what forbids them', () => {
  test.each<[fact: string, outcome: string]>([
    ['arterial-disease.peripheral', 'stockings-no-compression'],
    ['heart.decompensated', 'stockings-no-compression'],
    ['pulmonary-oedema', 'stockings-no-compression'],
    ['limb.threatened', 'stockings-no-compression'],
    ['vein.infected', 'stockings-no-compression'],
    ['neuropathy.severe', 'stockings-not-until-resolved'],
    ['skin.fragile', 'stockings-not-until-resolved'],
    ['skin.dermatitis', 'stockings-not-until-resolved'],
    ['skin.cellulitis', 'stockings-not-until-resolved'],
    ['fabric-allergy', 'stockings-not-until-resolved'],
    ['leg.deformity', 'stockings-not-until-resolved'],
    ['diabetes', 'stockings-toe-pressure'],
    ['arteries.calcified', 'stockings-toe-pressure'],
  ])('%s: %s', (fact, outcome) => {
    for (const region of regions)
      expect(ask('stockings', { ...sound, [fact]: true }, region).outcome).toBe(outcome);
  });

  test.each(eachUnknown(sound))('%s not known: never tried', (fact, input) => {
    if (fact === 'age' || fact === 'smoking') return; // read only where the index was not measured
    const { outcome, floor } = ask('stockings', input);
    expect(outcome).toBeNull();
    expect(floor).not.toBe('stockings-may-be-tried');
  });

  test.each(['age', 'smoking'])('not measured and %s not known: never tried', (fact) => {
    const { outcome, floor } = ask('stockings', { ...notMeasured, [fact]: null });
    expect([outcome, floor]).toEqual([null, 'stockings-assess-first']);
  });
});

describe('where sources disagree', () => {
  test.each<[string, Input, outcome: string]>([
    ['sound', {}, 'stockings-not-for-prevention'],
    ['index just above 0.8', { 'ankle-brachial-index': 0.801 }, 'stockings-not-for-prevention'],
    ['index 0.8', { 'ankle-brachial-index': 0.8 }, 'stockings-specialist-modified'],
    ['index 1.3', { 'ankle-brachial-index': 1.3 }, 'stockings-not-for-prevention'],
    ['index above 1.3', { 'ankle-brachial-index': 1.301 }, 'stockings-toe-pressure'],
    ['not measured at 64', { ...notMeasured, age: 64 }, 'stockings-not-for-prevention'],
    ['not measured at 65', { ...notMeasured, age: 65 }, 'stockings-assess-first'],
  ])('asked for prevention, %s: never tried', (_, finding, outcome) => {
    const input = { ...sound, ...finding, 'stockings.purpose': 'prevention' };
    for (const region of regions) expect(ask('stockings', input, region).outcome).toBe(outcome);
  });

  test('both pages, the guidelines and the trials are shown, each with its name, whatever the answer', () => {
    for (const input of [sound, { ...sound, 'limb.threatened': true }, {}]) {
      const cited = ask('stockings', input).notes.flatMap(({ citations }) =>
        citations.map(({ source }) => source),
      );
      expect(cited).toEqual(
        expect.arrayContaining([
          'seed-nhs',
          'seed-bass',
          'nice-ng158',
          'chest-2021',
          'sox-2014',
          'ideal-2018',
        ]),
      );
    }
  });

  test('strength is told in the words of the region, and only where stockings may be tried', () => {
    const strengths = (input: Input, region: 'uk' | 'us') =>
      ask('stockings', input, region)
        .notes.map(({ says }) => says)
        .filter((says) => says.includes('mmHg'));
    expect(strengths(sound, 'uk')).toEqual([expect.stringContaining('23 to 32')]);
    expect(strengths(sound, 'us')).toEqual([expect.stringContaining('20 to 30')]);
    expect(strengths({ ...sound, 'skin.fragile': true }, 'uk')).toEqual([]);
  });
});
