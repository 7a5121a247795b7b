/** A filter in the vena cava, and removing the clot by catheter. */
import { describe, expect, test } from 'vitest';
import { regions } from '../../src/knowledge/rule-types.ts';
import { type Input, ask, eachUnknown } from './follow-up-asked.ts';

describe('filter', () => {
  /** On apixaban for a proximal DVT, and it works. */
  const treated: Input = {
    'anticoagulation.contraindicated': false,
    'dvt.extent': 'proximal',
    'pulmonary-embolism.confirmed': false,
    'recurrence.on-treatment': 'none',
    'treatment-failure.checked': false,
    'filter.in-place': false,
    'filter.removal-planned': false,
  };
  test.each<[string, Input, string]>([
    ['treatment that works', {}, 'filter-not-offered'],
    [
      'a proximal DVT, and no anticoagulant can be given',
      { 'anticoagulation.contraindicated': true },
      'filter-anticoagulation-impossible',
    ],
    [
      'an embolism, and no anticoagulant can be given',
      {
        'anticoagulation.contraindicated': true,
        'dvt.extent': 'isolated-distal',
        'pulmonary-embolism.confirmed': true,
      },
      'filter-anticoagulation-impossible',
    ],
    [
      'a calf clot alone, and no anticoagulant can be given',
      { 'anticoagulation.contraindicated': true, 'dvt.extent': 'isolated-distal' },
      'filter-ask-specialist',
    ],
    [
      '"the medicine is not working": an embolism on treatment, nothing checked yet',
      { 'recurrence.on-treatment': 'pulmonary-embolism' },
      'filter-checks-first',
    ],
    [
      'the same, everything checked',
      { 'recurrence.on-treatment': 'pulmonary-embolism', 'treatment-failure.checked': true },
      'filter-after-checks',
    ],
    ['a new DVT on treatment', { 'recurrence.on-treatment': 'dvt' }, 'filter-checks-first'],
    [
      'a new DVT on treatment, everything checked: still no filter',
      { 'recurrence.on-treatment': 'dvt', 'treatment-failure.checked': true },
      'filter-checks-first',
    ],
    ['a filter with no plan to remove it', { 'filter.in-place': true }, 'filter-plan-removal'],
    [
      'a filter with a plan',
      { 'filter.in-place': true, 'filter.removal-planned': true },
      'filter-not-offered',
    ],
  ])('%s', (_, finding, outcome) => {
    for (const region of regions)
      expect(ask('filter', { ...treated, ...finding }, region).outcome).toBe(outcome);
  });

  test.each(['anticoagulation.contraindicated', 'recurrence.on-treatment', 'filter.in-place'])(
    '%s not known: a specialist is asked at least',
    (fact) => {
      const input = { ...treated, 'filter.removal-planned': false, [fact]: null };
      const { outcome, floor } = ask('filter', input);
      expect([outcome, floor]).not.toContain('filter-not-offered');
    },
  );
});

describe('removing the clot by catheter', () => {
  const iliofemoral: Input = {
    'limb.threatened': false,
    'dvt.extent': 'iliofemoral',
    'dvt.symptom-days': 13,
    'function.good': true,
    'life-expectancy.one-year': true,
    'bleeding.risk-high': false,
  };
  test.each<[string, Input, string]>([
    ['13 days, all criteria', {}, 'vascular-opinion-criteria-met'],
    ['14 days', { 'dvt.symptom-days': 14 }, 'anticoagulation-alone'],
    ['high bleeding risk', { 'bleeding.risk-high': true }, 'vascular-opinion-today'],
    ['frail', { 'function.good': false }, 'vascular-opinion-today'],
    ['less than a year to live', { 'life-expectancy.one-year': false }, 'vascular-opinion-today'],
    ['proximal, not iliofemoral', { 'dvt.extent': 'proximal' }, 'anticoagulation-alone'],
    ['calf', { 'dvt.extent': 'isolated-distal' }, 'anticoagulation-alone'],
    ['limb threatened', { 'limb.threatened': true, 'dvt.symptom-days': 30 }, 'limb-emergency'],
  ])('%s', (_, finding, outcome) => {
    for (const region of regions)
      expect(ask('thrombolysis', { ...iliofemoral, ...finding }, region).outcome).toBe(outcome);
  });

  test('a row says so, not only the lack of one', () => {
    const { rows } = ask('thrombolysis', { ...iliofemoral, 'bleeding.risk-high': true });
    expect(rows).toEqual(['recent-iliofemoral']);
  });

  test('onset not known: flagged anyway', () => {
    const input = { ...iliofemoral, 'dvt.symptom-days': null };
    expect(ask('thrombolysis', input)).toMatchObject({ outcome: null, floor: 'vascular-opinion-today' });
  });

  test('a threatened limb needs nothing else to be an emergency', () => {
    expect(ask('thrombolysis', { 'limb.threatened': true }).outcome).toBe('limb-emergency');
  });

  test.each(eachUnknown(iliofemoral))('%s not known: never anticoagulation alone', (_, input) => {
    const { outcome, floor } = ask('thrombolysis', input);
    expect([outcome, floor]).not.toContain('anticoagulation-alone');
  });
});
