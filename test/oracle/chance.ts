/** Chance with a seed: the same cases in every run. mulberry32. */
export type Chance = {
  /** From 0 up to 1. */
  number(): number;
  pick<T>(from: readonly T[]): T;
};

export function chanceFrom(seed: number): Chance {
  let state = seed;
  const number = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(number() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return { number, pick };
}

type Values<V> = Readonly<Record<string, V>>;
export type Unknown<V> = readonly [id: string, values: readonly V[]];

/**
 * What is certain while some answers are unknown, by trying every one of them: all outcomes that a completion can give,
 * and the unknown answers that in some completion of the others change it.
 */
export function byEveryCompletion<V>(
  known: Values<V>,
  unknown: readonly Unknown<V>[],
  outcomeOf: (complete: Values<V>) => string,
): { outcomes: Set<string>; decisive: Set<string> } {
  const input: Record<string, V> = { ...known };
  const all: string[] = [];
  const fill = (index: number): void => {
    const next = unknown[index];
    if (next === undefined) {
      all.push(outcomeOf(input));
      return;
    }
    const [id, values] = next;
    for (const value of values) {
      input[id] = value;
      fill(index + 1);
    }
  };
  fill(0);
  const decisive = new Set<string>();
  let stride = 1;
  for (const [id, { length }] of unknown.toReversed()) {
    // Cases that differ in this answer alone stand `stride` apart.
    const matters = all.some(
      (outcome, at) => Math.floor(at / stride) % length > 0 && outcome !== all[at - stride],
    );
    if (matters) decisive.add(id);
    stride *= length;
  }
  return { outcomes: new Set(all), decisive };
}
