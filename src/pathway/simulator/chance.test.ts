import { describe, expect, test } from 'vitest';
import { chanceOf, xoshiro128 } from './chance.ts';

describe('the generator', () => {
  test('xoshiro128** from the state 1, 2, 3, 4, as other implementations give it', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849,
      3_729_100_597, 4_258_142_804,
    ]);
  });
});

describe('streams of chance', () => {
  const firstOf = (seed: number, stream: string) => chanceOf(seed, stream).number();

  test('the same seed and name say the same, another seed or name something else', () => {
    expect(firstOf(7, 'patient-1/born')).toBe(firstOf(7, 'patient-1/born'));
    const all = [0, 1, 2, -1, 2 ** 31].flatMap((seed) =>
      ['', 'a', 'b', 'ab', 'ba', 'patient-1', 'patient-11'].map((stream) => firstOf(seed, stream)),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  test('names that differ by one letter are no more alike than any others', () => {
    const firsts = Array.from({ length: 4000 }, (_, index) => firstOf(1, `patient-${index}/born`));
    const mean = firsts.reduce((sum, each) => sum + each, 0) / firsts.length;
    expect(mean).toBeGreaterThan(0.48);
    expect(mean).toBeLessThan(0.52);
    const inTenths = Array.from(
      { length: 10 },
      (_, tenth) => firsts.filter((each) => Math.floor(each * 10) === tenth).length,
    );
    // 400 each, give or take: 99.9 % of fair throws lie within 63 of it.
    for (const count of inTenths) expect(Math.abs(count - 400)).toBeLessThan(80);
  });

  test('a whole number reaches both ends, a weight of nothing is never drawn, a wait has its mean', () => {
    const chance = chanceOf(3, 'any');
    const wholes = new Set(Array.from({ length: 500 }, () => chance.whole(2, 5)));
    expect(wholes).toEqual(new Set([2, 3, 4, 5]));
    const drawn = Array.from({ length: 500 }, () =>
      chance.weighed([
        ['never', 0],
        ['often', 3],
        ['rare', 1],
      ] as const),
    );
    expect(drawn).not.toContain('never');
    expect(drawn.filter((each) => each === 'often').length).toBeGreaterThan(300);
    const waits = Array.from({ length: 4000 }, () => chance.wait(10));
    expect(waits.reduce((sum, each) => sum + each, 0) / waits.length).toBeGreaterThan(9.3);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
  });
});
