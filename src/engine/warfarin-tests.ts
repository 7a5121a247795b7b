import type { Temporal } from 'temporal-polyfill';
import { inrIntervals, overdueInrSteps } from '../knowledge/follow-up/inr-intervals.ts';
import type { Citation, Region } from '../knowledge/rule-types.ts';
import { at } from './assert.ts';
import { citationsOf, inRegion } from './compiled-table.ts';
import { holds } from './conditions.ts';
import type { Facts } from './fact-values.ts';

export type IntervalReason = {
  readonly row: string;
  readonly title: string;
  readonly days: number;
  /** False where a fact that the row reads is unknown: it counts all the same. */
  readonly certain: boolean;
  readonly citations: readonly Citation[];
};

export type NextInrTest = {
  /** The last calendar day on which the next INR may be taken. */
  readonly dueBy: Temporal.PlainDate;
  /** Every row that holds or may hold, the shortest first. */
  readonly reasons: readonly IntervalReason[];
};

/**
 * When the INR is tested next. Several rows apply: the shortest wins. A row whose facts are unknown counts as one that
 * holds, so that what is not known shortens an interval and never lengthens it.
 */
export function nextInrTest(lastTakenOn: Temporal.PlainDate, facts: Facts, region: Region): NextInrTest {
  const reasons = inrIntervals
    .flatMap(({ id, title, when, days, because }): IntervalReason[] => {
      const truth = holds(when, facts);
      if (truth === false) return [];
      return [
        {
          row: id,
          title,
          days: inRegion(days, region),
          certain: truth === true,
          citations: citationsOf(because),
        },
      ];
    })
    .toSorted((a, b) => a.days - b.days);
  return { dueBy: lastTakenOn.add({ days: at(reasons, 0).days }), reasons };
}

export type OverdueStep = 'remind' | 'telephone' | 'tell-clinician';

/** What an INR that was due asks for today; null while it is not overdue. Unknown facts take the faster ladder. */
export function overdueInrStep(
  dueBy: Temporal.PlainDate,
  today: Temporal.PlainDate,
  facts: Facts,
): OverdueStep | null {
  const daysLate = dueBy.until(today, { largestUnit: 'days' }).days;
  const steps = holds(overdueInrSteps.soonIf, facts) === false ? overdueInrSteps.usual : overdueInrSteps.soon;
  return steps.findLast(({ fromDay }) => daysLate >= fromDay)?.step ?? null;
}
