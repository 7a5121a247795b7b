import { Temporal } from 'temporal-polyfill';
import type { FactValue } from '../../engine/fact-values.ts';
import { inRegion } from '../../engine/compiled-table.ts';
import { inrClocks } from '../../knowledge/follow-up/inr-clocks.ts';
import { stableInterval } from '../../knowledge/follow-up/inr-intervals.ts';
import { warfarinTargets } from '../../knowledge/follow-up/warfarin-limits.ts';
import type { Episode } from '../episode-types.ts';
import { isAfter, isBefore } from '../instants.ts';
import type { Inr } from './warfarin-types.ts';
import { inrsInOrder, measuredOn, warfarinCourse } from './warfarin-course.ts';

type Known = Readonly<Record<string, FactValue | undefined>>;

/** Both ends are in range. Without a target on record, null: nothing is in range of nothing. */
export const targetOf = ({ warfarin }: Episode): { readonly low: number; readonly high: number } | null =>
  warfarin?.target ?? null;

export const isUsualTarget = ({ low, high }: { readonly low: number; readonly high: number }): boolean =>
  low === warfarinTargets[0].low && high === warfarinTargets[0].high;

/** All that the tables read of one INR, as of the day on which it was taken. What nobody asked stays unknown. */
export function inrFactsOf(episode: Episode, inr: Inr): Known {
  const { zone } = episode;
  const course = warfarinCourse(episode);
  const target = targetOf(episode);
  const day = measuredOn(inr, zone);
  const before = inrsInOrder(episode).filter(
    (each) => each.sequence !== inr.sequence && !isAfter(each.measuredAt, inr.measuredAt),
  );
  return {
    'inr.reading': inr.reading.reading,
    inr: inr.reading.value ?? undefined,
    'inr.target': target === null ? undefined : isUsualTarget(target) ? '2.0-3.0' : 'other',
    'bleeding.severity': inr.bleeding ?? undefined,
    'head-injury.on-anticoagulant': inr.headInjury ?? undefined,
    'warfarin.disturbed': inr.disturbed ?? undefined,
    'warfarin.vitamin-k-given': vitaminKGiven(inr),
    'warfarin.dose-changed': doseChanged(episode, inr, before.at(-1)),
    'warfarin.two-in-range': twoInRange(episode, [...before, inr]),
    'inr.stable-3-months': isStable(episode, day, before),
    ...(course === null
      ? {}
      : {
          'warfarin.days': daysFrom(course.startOn, day),
          'treatment.months': monthsFrom(course.regimen.regimen.firstTherapeuticOn, day),
        }),
  };
}

/** Before this INR or because of it: both ask for another one soon. Unknown beside a no stays unknown. */
function vitaminKGiven(inr: Inr): boolean | undefined {
  const said = [inr.vitaminKGiven, ...inr.acts.map((act) => act.vitaminKGiven)];
  if (said.includes(true)) return true;
  return said.includes(null) ? undefined : false;
}

/** The first day is day 1; before it there is none. */
function daysFrom(start: Temporal.PlainDate, day: Temporal.PlainDate): number | undefined {
  const { days } = start.until(day, { largestUnit: 'days' });
  return days < 0 ? undefined : days + 1;
}

/** Completed calendar months, held to the end of a short month: 30 November and three are 28 February. */
export function monthsFrom(startOn: string, day: Temporal.PlainDate): number | undefined {
  const start = Temporal.PlainDate.from(startOn);
  if (Temporal.PlainDate.compare(day, start) < 0) return undefined;
  const roughly = start.until(day, { largestUnit: 'months' }).months;
  // `until` counts 30 November to 28 February as two months and 29 days.
  return Temporal.PlainDate.compare(start.add({ months: roughly + 1 }), day) <= 0 ? roughly + 1 : roughly;
}

/** Another week than the one before, set since the INR before this one. Without any week nobody knows. */
function doseChanged({ warfarin }: Episode, inr: Inr, before: Inr | undefined): boolean | undefined {
  const weeks = warfarin?.weeks ?? [];
  if (weeks.length === 0) return undefined;
  const since = before ?? inr;
  return weeks.some((week, index) => index > 0 && isAfter(week.at, since.measuredAt));
}

/** Two in a row since warfarin began. */
function twoInRange(episode: Episode, inrs: readonly Inr[]): boolean | undefined {
  const target = targetOf(episode);
  const course = warfarinCourse(episode);
  if (target === null || course === null) return undefined;
  const own = inrs.filter(
    (inr) => Temporal.PlainDate.compare(measuredOn(inr, episode.zone), course.startOn) >= 0,
  );
  return own.some((inr, index) => {
    const next = own[index + 1];
    return next !== undefined && isIn(inr, target) && isIn(next, target);
  });
}

const isIn = (
  { reading: { value } }: Inr,
  { low, high }: { readonly low: number; readonly high: number },
): boolean => value !== null && value >= low && value <= high;

/**
 * Every INR of the last months was in range on the same dose, this one aside, and there were some that reach back so far.
 * No line is drawn over a gap that is too long.
 */
function isStable(episode: Episode, day: Temporal.PlainDate, before: readonly Inr[]): boolean | undefined {
  const target = targetOf(episode);
  if (target === null) return undefined;
  const from = day.subtract({ months: inrClocks.stable.months });
  const on = (inr: Inr): Temporal.PlainDate => measuredOn(inr, episode.zone);
  const within = before.filter((inr) => Temporal.PlainDate.compare(on(inr), from) >= 0);
  const reachesBack = before.some((inr) => Temporal.PlainDate.compare(on(inr), from) <= 0);
  const chain = [...before.slice(0, before.length - within.length).slice(-1), ...within];
  const longestBetween = inRegion(stableInterval.days, episode.region);
  const hasGap = chain.some((inr, index) => {
    const next = chain[index + 1];
    const to = next === undefined ? day : on(next);
    return on(inr).until(to, { largestUnit: 'days' }).days > longestBetween;
  });
  const start = from.toZonedDateTime(episode.zone).toInstant();
  const sameDose = !(episode.warfarin?.weeks ?? []).some(
    ({ at }, index) => index > 0 && !isBefore(at, start),
  );
  return reachesBack && chain.length > 1 && !hasGap && sameDose && chain.every((inr) => isIn(inr, target));
}
