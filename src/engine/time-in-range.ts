import { Temporal } from 'temporal-polyfill';
import { timeInRange } from '../knowledge/scores/time-in-range.ts';
import type { Citation } from '../knowledge/rule-types.ts';
import { at } from './assert.ts';

export type InrOnDay = { readonly on: Temporal.PlainDate; readonly inr: number };

export type RangeOptions = {
  /** Both ends are in range. */
  readonly low?: number;
  readonly high?: number;
  /** No line is drawn between two results further apart. */
  readonly longestGapDays?: number;
  /** First day of treatment: results of its first weeks are left out. Not known: the answer stays provisional. */
  readonly startedOn?: Temporal.PlainDate;
};

/** By Rosendaal: a straight line between two results. Percentages are null where nothing can be computed, never 0. */
export type Interpolated = {
  readonly percent: number | null;
  readonly below: number | null;
  readonly above: number | null;
  readonly days: number;
  readonly daysInRange: number;
  /** Days between results too far apart. */
  readonly skippedDays: number;
  /** The same line read once a day: for comparison alone. */
  readonly daily: number | null;
};

export type TimeInRange = {
  readonly rosendaal: Interpolated;
  /** Results in range, of all results. */
  readonly fraction: { readonly percent: number | null; readonly results: number; readonly inRange: number };
  /** The latest result alone, as it enters a count over many people on one day. */
  readonly crossSection: {
    readonly percent: number | null;
    readonly on: Temporal.PlainDate | null;
    readonly isInRange: boolean | null;
  };
  /** Percentage points between the methods that could be computed; null where fewer than two could. */
  readonly disagreement: number | null;
  /** Not over enough months of maintenance, or the start of treatment is not known. */
  readonly isProvisional: boolean;
  /** Results that are no INR: shown elsewhere as alerts, and not counted here. */
  readonly dropped: number;
  /** Results of the first weeks of treatment, left out. */
  readonly leftOut: number;
  readonly because: readonly Citation[];
};

const tiny = 1e-9;
const hundredths = (part: number, whole: number): number | null => (whole > 0 ? (100 * part) / whole : null);

/** Time in therapeutic range by three methods, with their disagreement. Civil days; nothing is rounded. */
export function readTimeInRange(values: readonly InrOnDay[], options: RangeOptions = {}): TimeInRange {
  const { low = timeInRange.range.low, high = timeInRange.range.high, startedOn } = options;
  const longestGap = options.longestGapDays ?? timeInRange.longestGap.days;
  const usable = values.filter(({ inr }) => Number.isFinite(inr) && inr > 0);
  const ofDays = onePerDay(usable);
  const from = startedOn?.add({ weeks: timeInRange.start.weeks });
  const counted = ofDays.filter(({ on }) => from === undefined || Temporal.PlainDate.compare(on, from) >= 0);
  const isInRange = (inr: number): boolean => inr >= low - tiny && inr <= high + tiny;
  const rosendaal = interpolated(counted, low, high, longestGap);
  const inRange = counted.filter(({ inr }) => isInRange(inr)).length;
  const latest = counted.at(-1);
  const fraction = hundredths(inRange, counted.length);
  const crossSection = latest === undefined ? null : isInRange(latest.inr) ? 100 : 0;
  const known = [rosendaal.percent, fraction, crossSection].filter((percent) => percent !== null);
  return {
    rosendaal,
    fraction: { percent: fraction, results: counted.length, inRange },
    crossSection: {
      percent: crossSection,
      on: latest?.on ?? null,
      isInRange: latest === undefined ? null : isInRange(latest.inr),
    },
    disagreement: known.length < 2 ? null : Math.max(...known) - Math.min(...known),
    isProvisional: from === undefined || !reaches(counted),
    dropped: values.length - usable.length,
    leftOut: ofDays.length - counted.length,
    because: Object.values(timeInRange).map(({ because }) => because),
  };
}

/** Sorted by day; of two results of one day the later given one stands. */
function onePerDay(values: readonly InrOnDay[]): InrOnDay[] {
  const ofDays = new Map(values.map((value) => [value.on.toString(), value]));
  return [...ofDays.values()].toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

function reaches(counted: readonly InrOnDay[]): boolean {
  const [first] = counted;
  const last = counted.at(-1);
  if (!first || !last) return false;
  const enough = first.on.add({ months: timeInRange.maintenance.months });
  return Temporal.PlainDate.compare(last.on, enough) >= 0;
}

function interpolated(
  values: readonly InrOnDay[],
  low: number,
  high: number,
  longestGap: number,
): Interpolated {
  const sum = { days: 0, inRange: 0, below: 0, above: 0, skipped: 0, dailyIn: 0 };
  for (const [index, { on, inr: to }] of values.slice(1).entries()) {
    const before = at(values, index);
    const gap = before.on.until(on, { largestUnit: 'days' }).days;
    if (gap > longestGap) {
      sum.skipped += gap;
      continue;
    }
    const share = shareOf(before.inr, to, low, high);
    sum.days += gap;
    sum.inRange += gap * share.inRange;
    sum.below += gap * share.below;
    sum.above += gap * share.above;
    for (let day = 1; day <= gap; day += 1) {
      const inr = before.inr + ((to - before.inr) * day) / gap;
      if (inr >= low - tiny && inr <= high + tiny) sum.dailyIn += 1;
    }
  }
  return {
    percent: hundredths(sum.inRange, sum.days),
    below: hundredths(sum.below, sum.days),
    above: hundredths(sum.above, sum.days),
    days: sum.days,
    daysInRange: sum.inRange,
    skippedDays: sum.skipped,
    daily: hundredths(sum.dailyIn, sum.days),
  };
}

/** How much of a straight line between two INRs lies below, within and above the range. */
function shareOf(one: number, other: number, low: number, high: number) {
  const [least, most] = [Math.min(one, other), Math.max(one, other)];
  const length = most - least;
  if (length < tiny) {
    const isBelow = least < low - tiny;
    const isAbove = least > high + tiny;
    return { below: isBelow ? 1 : 0, inRange: isBelow || isAbove ? 0 : 1, above: isAbove ? 1 : 0 };
  }
  return {
    below: Math.max(0, Math.min(most, low) - least) / length,
    inRange: Math.max(0, Math.min(most, high) - Math.max(least, low)) / length,
    above: Math.max(0, most - Math.max(least, high)) / length,
  };
}

/** Over many people on one day: those whose latest result up to then is in range, of those who have one. */
export function crossSectionOf(
  people: readonly (readonly InrOnDay[])[],
  on: Temporal.PlainDate,
  options: RangeOptions = {},
): { readonly percent: number | null; readonly people: number; readonly inRange: number } {
  const latest = people.flatMap((values) => {
    const before = values.filter((value) => Temporal.PlainDate.compare(value.on, on) <= 0);
    return readTimeInRange(before, options).crossSection.isInRange ?? [];
  });
  const inRange = latest.filter(Boolean).length;
  return { percent: hundredths(inRange, latest.length), people: latest.length, inRange };
}
