import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/engine/decide.ts';
import { rules } from '../../src/engine/rules.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';

type Answers = Readonly<Record<string, boolean | string | number | null>>;

function triage(answers: Answers, region: Region = 'uk'): Decision {
  const read = rules.reader.read(answers);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const decision = rules.decision('triage', region)?.decide(read.facts);
  if (!decision) throw new Error('no triage');
  return decision;
}

const all = (answer: boolean | string, ...refs: string[]): Answers =>
  Object.fromEntries(refs.map((ref) => [ref, answer]));
const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** A finished form: no to everything that everybody is asked. */
const no: Answers = all(false, ...numbered('E', 9), ...numbered('L', 8), ...numbered('R', 10));

describe('each row, both regions', () => {
  test.each<[row: string, answers: Answers, uk: string, us: string]>([
    ['T1', { E1: true }, 'emergency', 'emergency'],
    ['T1', { E4: true, L1: false }, 'emergency', 'emergency'],
    ['T2', { E5: true, E5b: false, L2: true, C1: false }, 'emergency', 'emergency'],
    ['T2', { E5: true, E5b: false, R1: true }, 'emergency', 'emergency'],
    ['T2', { E5: true, E5b: true }, 'emergency', 'emergency'],
    ['T2b', { E5: true, E5b: false }, 'advice-line', 'advice-line'],
    ['T2b', { E5: true, E5b: false, R7: true }, 'advice-line', 'advice-line'],
    ['T3', { E6: true }, 'emergency', 'emergency'],
    ['T4', { E7: true }, 'emergency', 'emergency'],
    ['T5', { E8: true }, 'emergency', 'emergency'],
    ['T6', { E9: true }, 'emergency', 'emergency'],
    ['T7', { R9: true, B1: true, B2: false }, 'advice-line', 'advice-line'],
    ['T7-repeated', { R9: true, B1: true, B2: true }, 'same-day', 'same-day'],
    ['T8', { L6: true }, 'same-day', 'emergency'],
    ['T8', { L8: true }, 'same-day', 'emergency'],
    ['T9', { R1: true, L3: true, L9: false }, 'same-day', 'same-day'],
    ['T10', { R2: true, L7: true, C2: 'longer' }, 'same-day', 'same-day'],
    ['T22', { R2: true, L2: true, C1: true }, 'advice-line', 'advice-line'],
    ['T11', { R9: true, B1: false, L2: true, C1: true }, 'same-day', 'same-day'],
    ['T11', { R9: true, B1: false, L1: true, C1: true, C2: 'longer' }, 'same-day', 'emergency'],
    ['T12', { L1: true, C2: 'within-2-days', C1: false }, 'same-day', 'emergency'],
    ['T12', { L1: true, C2: 'within-2-days', C1: true }, 'same-day', 'same-day'],
    ['T14', { L1: true, C2: '3-14-days', C1: true }, 'same-day', 'same-day'],
    ['T13', { L2: true, C1: true, R3: true }, 'same-day', 'same-day'],
    ['T14', { L2: true, C1: false }, 'same-day', 'same-day'],
    ['T15', { R10: true, S1: 'repeat-due' }, 'same-day', 'same-day'],
    ['T15', { R10: true, S1: 'ruled-out', L2: true, C1: true, W1: true }, 'same-day', 'same-day'],
    [
      'T15b',
      { R10: true, S1: 'confirmed', L1: true, C1: false, C2: 'within-2-days', W1: false },
      'advice-line',
      'advice-line',
    ],
    [
      'T15',
      { R10: true, S1: 'confirmed', L1: true, C1: true, C2: 'longer', W1: true },
      'same-day',
      'same-day',
    ],
    ['T16', { L4: true, L9: true }, 'same-day', 'same-day'],
    ['T17', { L5: true }, 'same-day', 'same-day'],
    ['T18', { L7: true, C2: 'longer' }, 'soon', 'soon'],
    ['T18', { L7: true, C2: 'longer', R7: true }, 'soon', 'soon'],
    ['T18-raised', { L7: true, C2: '3-14-days' }, 'same-day', 'same-day'],
    ['T18-raised', { L7: true, C2: 'longer', R6: true }, 'same-day', 'same-day'],
    ['T19', { L3: true, L9: false }, 'soon', 'soon'],
    ['T19-raised', { L3: true, L9: false, R7: true }, 'same-day', 'same-day'],
    ['T20', { L2: true, C1: true }, 'self-care', 'self-care'],
    ['T21', {}, 'prevention', 'prevention'],
    ['T22', { E1: 'unsure' }, 'advice-line', 'advice-line'],
  ])('%s %j', (row, answers, uk, us) => {
    const inUk = triage({ ...no, ...answers });
    const inUs = triage({ ...no, ...answers }, 'us');
    expect([inUk.outcome, inUs.outcome]).toEqual([uk, us]);
    expect(inUk.rows).toContain(row);
    expect(inUk.because.flatMap(({ citations }) => citations).length).toBeGreaterThan(0);
  });
});

describe('not sure', () => {
  test.each<[string, Answers, string]>([
    ['E1 with a limb sign: emergency', { E1: 'unsure', L3: true, L9: false }, 'emergency'],
    ['E1 with a risk the person is unsure of: emergency', { E1: 'unsure', R7: 'unsure' }, 'emergency'],
    ['E6 with nothing else: speak to a person', { E6: 'unsure' }, 'advice-line'],
    ['E5: read as yes, E5b not asked', { E5: 'unsure' }, 'advice-line'],
    ['E5 with a limb sign: emergency', { E5: 'unsure', L7: true, C2: 'longer' }, 'emergency'],
    ['E7: read as yes', { E7: 'unsure' }, 'emergency'],
    ['E8: at least today', { E8: 'unsure' }, 'same-day'],
    ['E9: at least today', { E9: 'unsure' }, 'same-day'],
    ['L1: read as yes', { L1: 'unsure', C1: true, C2: 'longer' }, 'same-day'],
    ['L2 with an explained strain: never self-care', { L2: 'unsure', C1: true }, 'advice-line'],
    ['C1: read as no', { L2: true, C1: 'unsure' }, 'same-day'],
    ['C2: read as within 2 days', { L7: true, C2: 'unsure' }, 'same-day'],
    ['R2: treated as adult for urgency', { L3: true, L9: false, R2: 'unsure' }, 'soon'],
    ['R2: blocks self-care', { L2: true, C1: true, R2: 'unsure' }, 'advice-line'],
    ['R10: blocks self-care', { L2: true, C1: true, R10: 'unsure' }, 'advice-line'],
    ['S1: read as repeat due', { R10: true, S1: 'unsure' }, 'same-day'],
    ['B1 and B2: read as yes', { R9: 'unsure', B1: 'unsure', B2: 'unsure' }, 'same-day'],
  ])('%s', (_, answers, outcome) => {
    expect(triage({ ...no, ...answers }).outcome).toBe(outcome);
  });

  test('unsure of everything is an emergency in both regions', () => {
    const unsure = Object.fromEntries(Object.keys(no).map((ref) => [ref, 'unsure']));
    for (const region of ['uk', 'us'] as const) expect(triage(unsure, region).outcome).toBe('emergency');
  });
});

describe('not asked yet', () => {
  test('nothing asked: no outcome, and the floor is a person today', () => {
    const decision = triage({});
    expect(decision.outcome).toBeNull();
    expect(decision.floor).toBe('advice-line');
    expect(decision.decisive).toContain('sign.breathless');
  });

  test('a red flag settles it whatever has not been asked', () => {
    expect(triage({ E2: true })).toMatchObject({ outcome: 'emergency', floor: 'emergency', decisive: [] });
  });

  test('a swollen leg is already certain to be seen today', () => {
    const decision = triage({ L1: true, R10: false });
    expect(decision.outcome).toBeNull();
    expect(decision.floor).toBe('same-day');
  });

  test('absent is not unsure: a limb that is not asked about is not swollen and not well', () => {
    expect(triage({ ...no, L1: null }).outcome).toBeNull();
  });
});

describe('where to go', () => {
  test.each<[string, Answers, Region, string, string | null]>([
    ['999 for a sign of a clot in the lung', { E1: true }, 'uk', 'call', null],
    ['A&E for a broken leg', { E9: true }, 'uk', 'go', null],
    ['call wins over go', { E9: true, E1: true }, 'uk', 'call', null],
    ['emergency room for a sudden swelling', { L1: true, C1: false, C2: 'within-2-days' }, 'us', 'go', null],
    ['maternity before paediatrics and hospital', { R1: true, R2: true, L6: true }, 'uk', 'maternity', null],
    ['paediatrics before hospital', { R2: true, L6: true }, 'uk', 'paediatrics', null],
    ['hospital for a whole leg', { L6: true }, 'uk', 'hospital', null],
    [
      'the clinic that knows the leg, else the GP',
      { R10: true, S1: 'ruled-out', L1: true, C1: false, C2: 'longer', W1: false },
      'uk',
      'clinic-with-plan',
      'primary-care',
    ],
    [
      'the clinic that knows the leg, else maternity',
      { R10: true, S1: 'ruled-out', R1: true, L3: true, L9: false, W1: false },
      'uk',
      'clinic-with-plan',
      'maternity',
    ],
    [
      'the treating team',
      { R10: true, S1: 'confirmed', L1: true, C1: false, C2: 'longer', W1: false },
      'uk',
      'treating-team',
      null,
    ],
  ])('%s', (_, answers, region, place, placeIfClosed) => {
    expect(triage({ ...no, ...answers }, region)).toMatchObject({ place, placeIfClosed });
  });

  test('the place is open while pregnancy has not been asked', () => {
    expect(triage({ ...no, R1: null, L1: true, C1: true, C2: 'longer' })).toMatchObject({
      outcome: 'same-day',
      place: null,
    });
  });
});

test('age stands for under 18', () => {
  expect(triage({ ...no, R2: null, age: 17, L3: true, L9: false }).rows).toContain('T10');
  expect(triage({ ...no, R2: null, age: 18, L3: true, L9: false }).outcome).toBe('soon');
  expect(rules.reader.read({ age: 17, R2: false }).ok).toBe(false);
});
