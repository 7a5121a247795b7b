import { Temporal } from 'temporal-polyfill';
import { earliest, isAfter, isBefore, latest } from '../instants.ts';
import type { Span } from './schedule-types.ts';

export const overlaps = (a: Span, b: Span): boolean =>
  isBefore(a.startsAt, b.endsAt) && isBefore(b.startsAt, a.endsAt);

export const holds = (whole: Span, part: Span): boolean =>
  !isBefore(part.startsAt, whole.startsAt) && !isAfter(part.endsAt, whole.endsAt);

export const bySoonest = (a: Span, b: Span): number =>
  Temporal.Instant.compare(a.startsAt, b.startsAt) || Temporal.Instant.compare(a.endsAt, b.endsAt);

/** What both have, or null. */
export function common(a: Span, b: Span): Span | null {
  const startsAt = latest([a.startsAt, b.startsAt]) ?? a.startsAt;
  const endsAt = earliest([a.endsAt, b.endsAt]) ?? a.endsAt;
  return isBefore(startsAt, endsAt) ? { startsAt, endsAt } : null;
}

/** What is left of these when those are taken away, the earliest first. */
export function without(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  const cuts = taken.toSorted(bySoonest);
  return spans.toSorted(bySoonest).flatMap((whole) => {
    const left: Span[] = [];
    let startsAt = whole.startsAt;
    for (const cut of cuts) {
      if (!overlaps({ startsAt, endsAt: whole.endsAt }, cut)) continue;
      if (isBefore(startsAt, cut.startsAt)) left.push({ startsAt, endsAt: cut.startsAt });
      startsAt = latest([startsAt, cut.endsAt]) ?? startsAt;
    }
    return isBefore(startsAt, whole.endsAt) ? [...left, { startsAt, endsAt: whole.endsAt }] : left;
  });
}

/** Those that touch as one, the earliest first. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted(bySoonest)) {
    const last = whole.at(-1);
    if (last === undefined || isAfter(span.startsAt, last.endsAt)) whole.push(span);
    else whole[whole.length - 1] = { ...last, endsAt: latest([last.endsAt, span.endsAt]) ?? last.endsAt };
  }
  return whole;
}
