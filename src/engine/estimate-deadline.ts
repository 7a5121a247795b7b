import type { Temporal } from 'temporal-polyfill';
import { goodFaithEstimate } from '../knowledge/desk/good-faith-estimate.ts';
import type { Citation } from '../knowledge/rule-types.ts';
import { assert } from './assert.ts';
import { citationsOf } from './compiled-table.ts';

export type BookedEstimate = {
  readonly bookedOn: Temporal.PlainDate;
  readonly serviceOn: Temporal.PlainDate;
  /** The day somebody asked for an estimate, if anybody did. */
  readonly requestedOn: Temporal.PlainDate | null;
  /** Knows weekends and federal holidays of the clinic. */
  readonly isBusinessDay: (day: Temporal.PlainDate) => boolean;
};

export type EstimateDeadline = {
  /** The last day to give it; null where the law sets none: then it is offered. */
  readonly dueBy: Temporal.PlainDate | null;
  readonly because: readonly Citation[];
};

/** When a good faith estimate is due; the earlier where two rules apply. It never delays a visit. */
export function goodFaithDeadline({
  bookedOn,
  serviceOn,
  requestedOn,
  isBusinessDay,
}: BookedEstimate): EstimateDeadline {
  const { bookedFarAhead, bookedAhead, onRequest, sameDay } = goodFaithEstimate;
  const ahead = businessDaysBetween(bookedOn, serviceOn, isBusinessDay);
  const byBooking = [bookedFarAhead, bookedAhead].find((rule) => ahead >= rule.fromBusinessDaysAhead);
  const deadlines = [
    ...(byBooking ? [{ from: bookedOn, rule: byBooking }] : []),
    ...(requestedOn ? [{ from: requestedOn, rule: onRequest }] : []),
  ].map(({ from, rule }) => ({
    dueBy: plusBusinessDays(from, rule.dueBusinessDays, isBusinessDay),
    because: citationsOf(rule.because),
  }));
  const [first, second] = deadlines;
  if (!first) return { dueBy: null, because: citationsOf(sameDay.because) };
  return second && isEarlier(second.dueBy, first.dueBy) ? second : first;
}

const isEarlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => a.until(b).sign > 0;

/** Business days after the first day, up to and with the last. */
function businessDaysBetween(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  isBusinessDay: BookedEstimate['isBusinessDay'],
): number {
  const days = first.until(last, { largestUnit: 'days' }).days;
  return Array.from({ length: Math.max(0, days) }, (_, index) => first.add({ days: index + 1 })).filter(
    isBusinessDay,
  ).length;
}

function plusBusinessDays(
  from: Temporal.PlainDate,
  count: number,
  isBusinessDay: BookedEstimate['isBusinessDay'],
): Temporal.PlainDate {
  let day = from;
  let left = count;
  for (let tried = 0; left > 0; tried += 1) {
    assert(tried < 60, 'no business day within 60 days');
    day = day.add({ days: 1 });
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}
