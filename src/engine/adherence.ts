import { Temporal } from 'temporal-polyfill';
import { assert } from './assert.ts';

/** A supply dispensed on a day, and the days it lasts as prescribed. */
export type Fill = { readonly date: Temporal.PlainDate; readonly days: number };

/** Both days are counted. */
export type Window = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate };

/** Counts, so that whoever shows a percentage can show what it is of. `percent` is not rounded. */
export type Share = { readonly days: number; readonly of: number; readonly percent: number };

/**
 * Proportion of days covered: distinct days of the window with a supply in hand. An early refill starts when the supply
 * before it ends, also one from before the window. It shows possession, not that doses were taken.
 */
export function proportionOfDaysCovered(fills: readonly Fill[], window: Window): Share {
  const of = daysIn(window);
  const { covered } = inOrder(fills).reduce(
    ({ covered: before, freeFrom }, { date, days }) => {
      const start = later(date, freeFrom);
      const end = start.add({ days });
      return { covered: before + daysShared(start, end, window), freeFrom: end };
    },
    { covered: 0, freeFrom: new Temporal.PlainDate(1, 1, 1) },
  );
  return share(covered, of);
}

/** Medication possession ratio: days supplied by fills within the window over its days. May pass 100 %. */
export function medicationPossessionRatio(fills: readonly Fill[], window: Window): Share {
  const supplied = checked(fills)
    .filter(({ date }) => !isBefore(date, window.first) && !isBefore(window.last, date))
    .reduce((sum, { days }) => sum + days, 0);
  return share(supplied, daysIn(window));
}

/**
 * Doses taken of those due. Twice-daily medicines hide half-missed days in the proportion of days covered.
 *
 * @returns null where none was due: no doses are not all of them taken.
 */
export function doseAdherence({
  taken,
  due,
}: {
  readonly taken: number;
  readonly due: number;
}): Share | null {
  assert(Number.isInteger(taken) && taken >= 0, `${taken} doses taken`);
  assert(Number.isInteger(due) && due >= 0, `${due} doses due`);
  return due === 0 ? null : share(taken, due);
}

const share = (days: number, of: number): Share => ({ days, of, percent: (100 * days) / of });

function checked(fills: readonly Fill[]): readonly Fill[] {
  for (const { days } of fills) assert(Number.isInteger(days) && days > 0, `a supply for ${days} days`);
  return fills;
}

const inOrder = (fills: readonly Fill[]): Fill[] =>
  checked(fills).toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));

function daysIn({ first, last }: Window): number {
  assert(!isBefore(last, first), `a window from ${first.toString()} to ${last.toString()}`);
  return first.until(last).total('days') + 1;
}

/** Days of the window from `start` up to, but not including, `end`. */
function daysShared(start: Temporal.PlainDate, end: Temporal.PlainDate, { first, last }: Window): number {
  const from = later(start, first);
  const to = earlier(end, last.add({ days: 1 }));
  return Math.max(0, from.until(to).total('days'));
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (isBefore(a, b) ? b : a);
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  isBefore(a, b) ? a : b;
