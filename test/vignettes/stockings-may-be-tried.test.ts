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

  test('not measured at 65: a row says so, not only the lack of one', () => {
    expect(ask('stockings', { ...notMeasured, age: 65 }).rows).toEqual(['index-not-measured']);
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
  test('asked for prevention: not offered', () => {
    const input = { ...sound, 'stockings.purpose': 'prevention' };
    expect(ask('stockings', input).outcome).toBe('stockings-not-for-prevention');
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
