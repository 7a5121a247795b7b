import type { Temporal } from 'temporal-polyfill';
import type { Decision } from '../../engine/decide.ts';
import type { FactValue } from '../../engine/fact-values.ts';
import type { Rules } from '../../engine/rules.ts';
import { type TimeInRange, readTimeInRange } from '../../engine/time-in-range.ts';
import { countExtremes } from '../../engine/warfarin-reading.ts';
import type { Episode } from '../episode-types.ts';
import { knownOf } from '../facts-of-episode.ts';
import { daysBetween, inrsInOrder, measuredOn, warfarinCourse } from './warfarin-course.ts';
import { targetOf } from './inr-facts.ts';
import type { Inr } from './warfarin-types.ts';

/** NICE looks at the last 6 months. */
const months = 6;

/** Time in range over all INRs, by three methods. Without a target on record there is no range to be in: null. */
export function timeInRangeOf(episode: Episode): TimeInRange | null {
  return overInrs(episode, inrsInOrder(episode));
}

function overInrs(episode: Episode, inrs: readonly Inr[]): TimeInRange | null {
  const target = targetOf(episode);
  if (target === null) return null;
  const startedOn = warfarinCourse(episode)?.startOn;
  const values = inrs.flatMap((inr) =>
    inr.reading.value === null ? [] : [{ on: measuredOn(inr, episode.zone), inr: inr.reading.value }],
  );
  const read = readTimeInRange(values, {
    low: target.low,
    high: target.high,
    ...(startedOn === undefined ? {} : { startedOn }),
  });
  return { ...read, dropped: read.dropped + (inrs.length - values.length) };
}

const lately = (episode: Episode, today: Temporal.PlainDate): readonly Inr[] =>
  inrsInOrder(episode).filter(
    (inr) => daysBetween(today.subtract({ months }), measuredOn(inr, episode.zone)) >= 0,
  );

/** Counts and time in range of the last 6 months; what cannot be computed stays unknown. */
export function inrControlFactsOf(
  episode: Episode,
  today: Temporal.PlainDate,
): Readonly<Record<string, FactValue | undefined>> {
  const inrs = lately(episode, today);
  if (inrs.length === 0) return {};
  const readings = inrs.map(({ reading: { reading, value } }) =>
    value === null
      ? { 'inr.reading': reading === 'number' ? ('not-usable' as const) : reading }
      : { 'inr.reading': 'number' as const, inr: value },
  );
  return {
    ...countExtremes(readings),
    'time-in-therapeutic-range': overInrs(episode, inrs)?.rosendaal.percent ?? undefined,
  };
}

/** Poor, acceptable, or not to be said: null without any INR. */
export function inrControlOf(
  episode: Episode,
  { rules, today }: { readonly rules: Rules; readonly today: Temporal.PlainDate },
): Decision | null {
  const facts = inrControlFactsOf(episode, today);
  if (Object.keys(facts).length === 0) return null;
  return rules.decision('inr-control', episode.region)?.decide(rules.reader.shape(knownOf(facts))) ?? null;
}
