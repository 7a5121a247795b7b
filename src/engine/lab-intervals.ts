import type { Temporal } from 'temporal-polyfill';
import { labIntervals } from '../knowledge/follow-up/lab-intervals.ts';
import type { Citation } from '../knowledge/rule-types.ts';
import { at } from './assert.ts';
import { citationsOf } from './compiled-table.ts';

/** Null is unknown, and counts as what asks for blood sooner. */
export type LabIntervalFacts = {
  readonly creatinineClearanceMlPerMin: number | null;
  readonly ageYears: number | null;
  readonly frail: boolean | null;
  readonly illnessOrNewMedicine: boolean | null;
};

export type LabIntervalReason = {
  readonly rule: 'usual' | 'older-or-frail' | 'reduced-clearance' | 'clearance-unknown' | 'now';
  readonly months: number;
  readonly citations: readonly Citation[];
};

export type LabInterval = {
  /** Calendar months to the next blood test; 0 is now. */
  readonly months: number;
  /** Every rule that applies or may apply, the shortest first. */
  readonly reasons: readonly LabIntervalReason[];
};

/** How long until blood is taken again on a DOAC: the shortest interval that applies, or may apply. */
export function labInterval(facts: LabIntervalFacts): LabInterval {
  const { usual, olderOrFrail, now } = labIntervals;
  const reasons: LabIntervalReason[] = [reason('usual', usual.months, usual.because)];
  if (facts.ageYears === null || facts.frail !== false || facts.ageYears >= olderOrFrail.fromAge)
    reasons.push(reason('older-or-frail', olderOrFrail.months, olderOrFrail.because));
  if (facts.illnessOrNewMedicine !== false) reasons.push(reason('now', now.months, now.because));
  reasons.push(...byClearance(facts.creatinineClearanceMlPerMin));
  const sorted = reasons.toSorted((a, b) => a.months - b.months);
  return { months: at(sorted, 0).months, reasons: sorted };
}

/** Months are clamped to the end of a shorter month: 30 November and 3 months is the last day of February. */
export function nextLabTest(lastTakenOn: Temporal.PlainDate, facts: LabIntervalFacts): Temporal.PlainDate {
  return lastTakenOn.add({ months: labInterval(facts).months });
}

function byClearance(mlPerMin: number | null): LabIntervalReason[] {
  const { belowMlPerMin, mlPerMinPerMonth, leastMonths, because } = labIntervals.reducedClearance;
  // Without a clearance nobody knows how long one may wait.
  if (mlPerMin === null) return [reason('clearance-unknown', labIntervals.now.months, because)];
  if (mlPerMin >= belowMlPerMin) return [];
  return [
    reason('reduced-clearance', Math.max(leastMonths, Math.floor(mlPerMin / mlPerMinPerMonth)), because),
  ];
}

const reason = (rule: LabIntervalReason['rule'], months: number, because: Citation): LabIntervalReason => ({
  rule,
  months,
  citations: citationsOf(because),
});
