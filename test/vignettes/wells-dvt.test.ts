import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import type { ScoreResult } from '../../src/engine/score.ts';

const keys = [
  'cancer',
  'paralysis',
  'bedrid',
  'tender',
  'whole',
  'calf3',
  'pitting',
  'collat',
  'prevDVT',
  'alt',
] as const;
type Key = (typeof keys)[number];

function wells(input: Readonly<Record<string, unknown>>): ScoreResult {
  const read = rules.reader.read(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const result = rules.score('wells-dvt-2003', read.facts);
  if (!result || !('items' in result)) throw new Error('no Wells score');
  return result;
}

/** Every item answered: those named are present. */
const withItems = (...present: Key[]): Record<string, boolean> =>
  Object.fromEntries(keys.map((key) => [key, present.includes(key)]));

describe('the worked examples of the clinical review', () => {
  test.each([
    ['WD1', [], 0, 'unlikely', 'low'],
    ['WD2', ['tender'], 1, 'unlikely', 'moderate'],
    ['WD3', ['calf3', 'pitting'], 2, 'likely', 'moderate'],
    ['WD4', ['cancer', 'tender', 'calf3'], 3, 'likely', 'high'],
    ['WD5', ['tender', 'calf3', 'alt'], 0, 'unlikely', 'low'],
    ['WD6', ['bedrid', 'whole', 'calf3', 'pitting', 'alt'], 2, 'likely', 'moderate'],
    ['WD7', ['prevDVT', 'pitting'], 2, 'likely', 'moderate'],
    ['WD8', ['alt'], -2, 'unlikely', 'low'],
    [
      'WD9',
      ['cancer', 'paralysis', 'bedrid', 'tender', 'whole', 'calf3', 'pitting', 'collat', 'prevDVT'],
      9,
      'likely',
      'high',
    ],
    ['WD10', ['cancer', 'bedrid', 'tender', 'alt'], 1, 'unlikely', 'moderate'],
  ] as const)('%s', (_, present, value, twoLevel, threeLevel) => {
    const score = wells(withItems(...present));
    expect(score.value).toBe(value);
    expect(score.interval).toEqual([value, value]);
    expect(score.class).toBe(twoLevel);
    expect(score.levels).toEqual({ 'two-level': twoLevel, 'three-level': threeLevel });
    expect(score.unknown).toEqual([]);
  });
});

describe('the calf', () => {
  test('2.9 cm is not larger, 3.0 cm is', () => {
    expect(wells({ ...withItems(), calf3: null, 'leg.calf-difference': 2.9 }).value).toBe(0);
    expect(wells({ ...withItems(), calf3: null, 'leg.calf-difference': 3 }).value).toBe(1);
  });

  test('a difference in inches counts as what it is', () => {
    const inches = (value: number) =>
      wells({ 'leg.calf-difference': { value, unit: '[in_i]' } }).items.find(({ key }) => key === 'calf3');
    expect(inches(1.2)?.present).toBe(true);
    expect(inches(1.1)?.present).toBe(false);
  });
});

describe('unknown is not no', () => {
  test('nothing asked: the whole range, act as likely', () => {
    const score = wells({});
    expect(score.value).toBeNull();
    expect(score.interval).toEqual([-2, 9]);
    expect(score.class).toBeNull();
    expect(score.actOn).toBe('likely');
    expect(score.decisive).toEqual([...keys]);
  });

  test('1 point and oedema not looked at: undecided, and oedema decides', () => {
    const score = wells({ ...withItems('tender'), pitting: null });
    expect(score.class).toBeNull();
    expect(score.interval).toEqual([1, 2]);
    expect(score.decisive).toEqual(['pitting']);
  });

  test('3 points and oedema not looked at: likely whatever it is', () => {
    const score = wells({ ...withItems('cancer', 'tender', 'calf3'), pitting: null });
    expect(score.class).toBe('likely');
    expect(score.value).toBeNull();
    expect(score.decisive).toEqual([]);
  });

  test('2 points and no word on other diagnoses: the minus two is not assumed', () => {
    const score = wells({ ...withItems('calf3', 'pitting'), alt: null });
    expect(score.interval).toEqual([0, 2]);
    expect(score.class).toBeNull();
    expect(score.actOn).toBe('likely');
    expect(score.decisive).toEqual(['alt']);
  });
});
