/** One figure of a run: `ratio` is the figure over the limit's, both measured in turn in the same run. */
export type Row = {
  readonly name: string;
  readonly ratio: number;
  /** The least ratio that is good enough; for a figure that must stay small, the most. */
  readonly goal: number;
  /** The goal is the most it may be, not the least. */
  readonly most?: true;
  readonly limit: string;
  readonly figure: number;
  readonly unit: string;
};

/** A figure that has a bound of its own. */
export const atMost = (name: string, figure: number, most: number, unit: string): Row => ({
  name,
  ratio: figure / most,
  goal: 1,
  most: true,
  limit: `at most ${most} ${unit}`,
  figure,
  unit,
});

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Calls a second of each, in turn, round by round, so that a machine that slows down slows both. */
export function inTurn(
  subjects: readonly ((index: number) => unknown)[],
  {
    rounds = 9,
    milliseconds = 120,
    batch = 1024,
  }: { rounds?: number; milliseconds?: number; batch?: number } = {},
): number[][] {
  const rates: number[][] = subjects.map(() => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [place, subject] of subjects.entries()) {
      const until = performance.now() + milliseconds;
      const began = performance.now();
      let calls = 0;
      let now = began;
      while (now < until) {
        for (let index = 0; index < batch; index += 1) sink = subject(calls + index);
        calls += batch;
        now = performance.now();
      }
      if (round >= 0) rates[place]?.push((calls / (now - began)) * 1000);
    }
  }
  return rates;
}

/** Kept, so that no result is optimised away. */
export let sink: unknown;

/** The median of the rounds' ratios of the second to the first. */
export const ratioOf = (limit: readonly number[], figure: readonly number[]): number =>
  median(figure.map((value, round) => value / (limit[round] ?? Number.NaN)));
