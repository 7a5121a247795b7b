import { mulberry32 } from '../../src/engine/prove/chance.ts';

/** So many of a list, by a fixed seed, in its order. */
export function drawn<Of>(list: readonly Of[], count: number, seed: number): Of[] {
  const random = mulberry32(seed);
  return list
    .map((of, place) => ({ of, place, lot: random() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, count)
    .toSorted((a, b) => a.place - b.place)
    .map(({ of }) => of);
}
