/** Small clinics, each from its seed, a thousand in .ci/run: no promise of any is broken, and all that can happen happened somewhere. */
import { expect, test } from 'vitest';
import { dueKinds } from '../../src/pathway/episode-types.ts';
import { measuredIn, simulate } from '../../src/pathway/simulator/simulate.ts';
import { shortestOf } from '../../src/pathway/simulator/shortest.ts';
import { inMemory, smallClinic } from './small-clinic.ts';

const seeds = Number(process.env['VIRCHOW_SEEDS'] ?? 100);
const first = Number(process.env['VIRCHOW_SEED'] ?? 1);

/** Chance rarely brings these to a clinic of three; the larger ones of the other tests see them. */
const rare: readonly string[] = [
  'end-hold',
  'treatment-failure',
  'hand-over',
  'cover-gap',
  'decide-cover',
  'two-strengths',
];

export function liveAll(half: 0 | 1): void {
  const mine = Array.from({ length: seeds }, (_, index) => first + index).filter((seed) => seed % 2 === half);
  test(`${mine.length} clinics from seed ${mine[0]} on`, { timeout: 1_800_000 }, async () => {
    const seen = new Set<string>();
    for (const seed of mine) {
      const lived = await simulate(smallClinic(seed), inMemory);
      if (lived.broken) {
        const shortest = await shortestOf(lived, inMemory);
        const history = shortest?.script.map((asking) => JSON.stringify(asking)).join('\n');
        expect.fail(`seed ${seed}: ${lived.broken.message}\n${history}`);
      }
      for (const { kind } of measuredIn(lived).deadlines) seen.add(kind);
    }
    if (seeds < 1000) return;
    expect(dueKinds.filter((kind) => !seen.has(kind) && !rare.includes(kind))).toEqual([]);
  });
}
