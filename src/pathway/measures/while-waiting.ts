import type { Temporal } from 'temporal-polyfill';
import { measures } from '../../knowledge/measures.ts';
import { findingsOf } from '../facts-of-episode.ts';
import { earliest, isAfter, isBefore, latest, plusHours } from '../instants.ts';
import type { Rule, Seen, Verdict } from './measure-types.ts';

type Instant = Temporal.Instant;
export const minutesBetween = (from: Instant, to: Instant): number =>
  (to.epochMilliseconds - from.epochMilliseconds) / 60_000;
const minutesPerDay = 24 * 60;

type Awaited = {
  readonly kind: 'd-dimer' | 'scan';
  readonly at: (seen: Seen) => Instant | null;
  readonly limitHours: number;
};

/** From the referral to a result: pending until the limit has passed, and late from then on, with or without it. */
const fromDoor =
  ({ kind, at, limitHours }: Awaited): Rule =>
  (seen) => {
    const requested = seen.episode.tests.filter((test) => test.kind === kind);
    if (requested.length === 0) return [];
    const { referredAt } = seen.episode;
    const happenedAt = at(seen);
    if (happenedAt === null) {
      if (requested.every(({ notDone }) => notDone !== null)) return [{ is: 'excluded' }];
      return isAfter(seen.asOf, plusHours(referredAt, limitHours)) ? [{ is: 'not-met' }] : [];
    }
    if (isBefore(happenedAt, referredAt)) return [{ is: 'unknown' }];
    const minutes = minutesBetween(referredAt, happenedAt);
    return [{ is: minutes <= limitHours * 60 ? 'met' : 'not-met', minutes }];
  };

const dDimerAt = ({ episode }: Seen): Instant | null =>
  earliest(episode.tests.flatMap(({ dDimer }) => (dDimer === null ? [] : [dDimer.resultedAt])));
const scanAt = ({ episode }: Seen): Instant | null =>
  earliest(episode.tests.flatMap(({ scan }) => (scan === null ? [] : [scan.performedAt])));

export const doorToDDimer = fromDoor({
  kind: 'd-dimer',
  at: dDimerAt,
  limitHours: measures['door-to-d-dimer'].limit.hours,
});
export const doorToScan4h = fromDoor({
  kind: 'scan',
  at: scanAt,
  limitHours: measures['door-to-scan-4h'].limit.hours,
});
export const doorToScan24h = fromDoor({
  kind: 'scan',
  at: scanAt,
  limitHours: measures['door-to-scan-24h'].limit.hours,
});

type Wait = { readonly from: Instant; readonly to: Instant };

/** From 4 hours after the first assessment until the first scan, where that is later; null where nobody waits that long. */
function waitOver4Hours(seen: Seen): Wait | null {
  const [assessed] = seen.sinceDoor('assessed');
  if (assessed === undefined || !seen.episode.tests.some(({ kind }) => kind === 'scan')) return null;
  const from = plusHours(assessed.assessedAt, measures['scan-or-cover'].limit.hours);
  const ended = earliest([
    ...seen.episode.tests.flatMap(({ scan }) => (scan === null ? [] : [scan.performedAt])),
    ...[
      ...seen.sinceDoor('diagnosis-excluded'),
      ...seen.sinceDoor('sent-to-emergency'),
      ...seen.sinceDoor('closed'),
    ].map(({ at }) => at),
    seen.asOf,
  ]);
  return ended !== null && isAfter(ended, from) ? { from, to: ended } : null;
}

/** Whether cover counts for this person at all: null where it does. */
function withoutCover({ episode, sinceDoor }: Seen): Verdict | null {
  if (episode.cover.status === 'not-given') return { is: 'excluded' };
  if (sinceDoor('cover-started').length > 0) return null;
  const before = findingsOf(episode)['anticoagulant.at-presentation'];
  if (before === 'treatment') return { is: 'excluded' };
  return before === undefined ? { is: 'unknown' } : null;
}

/** Statement 3 of QS201. */
export const scanOrCover: Rule = (seen) => {
  const wait = waitOver4Hours(seen);
  if (wait === null) return [];
  const first = earliest(seen.sinceDoor('cover-started').map(({ firstDoseAt }) => firstDoseAt));
  if (first !== null) return [{ is: isAfter(first, wait.from) ? 'not-met' : 'met' }];
  return [withoutCover(seen) ?? { is: 'not-met' }];
};

/** Days of the wait, and those that no supply on record covers. */
export const uncoveredDays: Rule = (seen) => {
  const wait = waitOver4Hours(seen);
  if (wait === null) return [];
  const verdict = withoutCover(seen);
  if (verdict !== null) return [verdict];
  const of = minutesBetween(wait.from, wait.to) / minutesPerDay;
  const covered = coveredMinutes(seen, wait) / minutesPerDay;
  const amount = Math.max(0, of - covered);
  return [{ is: amount > 0 ? 'not-met' : 'met', of, amount }];
};

/** Supplies one after another: a later one begins where it was recorded, or goes on from the one before. */
function coveredMinutes(seen: Seen, { from, to }: Wait): number {
  const spans: { from: Instant; to: Instant }[] = [];
  for (const event of seen.events) {
    const last = spans.at(-1);
    if (event.type === 'cover-started') spans.push({ from: event.firstDoseAt, to: event.supplyEndsAt });
    else if (event.type === 'supply-extended' && last !== undefined) {
      const begins = latest([last.to, event.at]) ?? event.at;
      if (isAfter(event.at, last.to)) spans.push({ from: begins, to: event.supplyEndsAt });
      else last.to = event.supplyEndsAt;
    } else if (event.type === 'cover-stop-confirmed' && last !== undefined)
      last.to = earliest([last.to, event.at]) ?? last.to;
  }
  let covered = 0;
  let reached = from;
  for (const span of spans.toSorted((a, b) => a.from.epochMilliseconds - b.from.epochMilliseconds)) {
    const begins = latest([span.from, reached]) ?? reached;
    const ends = earliest([span.to, to]) ?? to;
    if (!isAfter(ends, begins)) continue;
    covered += minutesBetween(begins, ends);
    reached = ends;
  }
  return covered;
}

/** Over 24 hours and at most 30 days from the first contact to the scan that shows it. */
export const diagnosticDelay: Rule = ({ episode }) => {
  if (episode.diagnosis?.is !== 'confirmed') return [];
  const { hours, days } = measures['diagnostic-delay'].limit;
  const found = earliest(
    episode.tests.flatMap(({ scan }) =>
      scan !== null && ['proximal-dvt', 'isolated-distal-dvt'].includes(scan.result)
        ? [scan.performedAt]
        : [],
    ),
  );
  if (found === null || isBefore(found, episode.referredAt)) return [{ is: 'unknown' }];
  const minutes = minutesBetween(episode.referredAt, found);
  if (minutes > days * minutesPerDay) return [{ is: 'excluded' }];
  return [{ is: minutes > hours * 60 ? 'met' : 'not-met', minutes }];
};
