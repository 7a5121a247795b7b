/** Chance with a seed: the same in every run and on every machine. */
export type Chance = {
  /** From 0 up to 1. */
  readonly number: () => number;
  readonly is: (probability: number) => boolean;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** One of these, each as often as its weight says. */
  readonly weighed: <T>(from: readonly (readonly [what: T, weight: number])[]) => T;
  /** A time to wait, of this mean: most are short and a few are long. */
  readonly wait: (mean: number) => number;
};

export type State = readonly [number, number, number, number];

/**
 * Each stream has its name, such as a patient and what is thrown for: leave one patient out, or give them another slot, and
 * chance deals the same to all others.
 */
export const chanceOf = (seed: number, stream: string): Chance =>
  chanceFrom(xoshiro128(stateOf(seed, stream)));

function chanceFrom(next: () => number): Chance {
  const number = (): number => next() / 2 ** 32;
  const whole = (from: number, to: number): number => from + Math.floor(number() * (to - from + 1));
  const weighed = <T>(from: readonly (readonly [T, number])[]): T => {
    let left = number() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [what, weight] of from) {
      left -= weight;
      if (left < 0) return what;
    }
    return lastOf(from)[0];
  };
  return {
    number,
    whole,
    weighed,
    is: (probability) => number() < probability,
    pick: (from) => from[whole(0, from.length - 1)] ?? lastOf(from),
    wait: (mean) => -Math.log(1 - number()) * mean,
  };
}

function lastOf<T>(from: readonly T[]): T {
  const last = from.at(-1);
  if (last === undefined) throw new Error('nothing to pick from');
  return last;
}

/** xoshiro128** 1.1 of Blackman and Vigna: whole numbers from 0 up to 2^32. @see https://prng.di.unimi.it/xoshiro128starstar.c */
export function xoshiro128([a, b, c, d]: State): () => number {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotated(s3, 11);
    return result;
  };
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Four words from a seed and a name, mixed by the finaliser of MurmurHash3 so that names that are alike give states that are not. */
function stateOf(seed: number, stream: string): State {
  let hash = mixed(seed | 0);
  for (let index = 0; index < stream.length; index += 1)
    hash = mixed(Math.imul(hash ^ stream.charCodeAt(index), 0x5bd1e995) + 0x6d2b79f5);
  const word = (): number => (hash = mixed(hash + 0x9e3779b9));
  // All zero is the one state that it never leaves.
  return [word(), word(), word(), word() | 1];
}

function mixed(word: number): number {
  let hash = word;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The names of a table of weights, each with its own. */
export const entriesOf = <K extends string>(
  of: Readonly<Record<K, number>>,
): readonly (readonly [K, number])[] =>
  // Object.entries widens the keys of an object that we wrote ourselves.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Object.entries(of) as [K, number][];
