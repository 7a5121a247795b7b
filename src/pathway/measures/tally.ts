import type { Figures, Verdict } from './measure-types.ts';

export type Tally = {
  numerator: number;
  denominator: number;
  unknown: number;
  excluded: number;
  minutes: number[];
};

export const newTally = (): Tally => ({
  numerator: 0,
  denominator: 0,
  unknown: 0,
  excluded: 0,
  minutes: [],
});

/** The tally under this name; a new one where it is the first. */
export function tallyIn(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name);
  if (known !== undefined) return known;
  const made = newTally();
  tallies.set(name, made);
  return made;
}

/** The unknown stands beside both: it is neither met nor not. */
export function tallyUp(tally: Tally, { is, minutes, of, amount }: Verdict): void {
  if (is === 'excluded') tally.excluded += 1;
  else if (is === 'unknown') tally.unknown += 1;
  else {
    tally.denominator += of ?? 1;
    tally.numerator += of === undefined ? (is === 'met' ? 1 : 0) : (amount ?? 0);
    if (minutes !== undefined) tally.minutes.push(minutes);
  }
}

export const together = (one: Tally, other: Tally): Tally => ({
  numerator: one.numerator + other.numerator,
  denominator: one.denominator + other.denominator,
  unknown: one.unknown + other.unknown,
  excluded: one.excluded + other.excluded,
  minutes: [...one.minutes, ...other.minutes],
});

export function figuresOf({ numerator, denominator, unknown, excluded, minutes }: Tally): Figures {
  const sorted = minutes.toSorted((a, b) => a - b);
  return {
    numerator,
    denominator,
    unknown,
    excluded,
    medianMinutes: percentile(sorted, 50),
    p90Minutes: percentile(sorted, 90),
  };
}

/** By nearest rank: a time that somebody really waited. */
const percentile = (sorted: readonly number[], percent: number): number | null =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null;
