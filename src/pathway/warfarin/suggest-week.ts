import type { Temporal } from 'temporal-polyfill';
import { type Maintenance, suggestMaintenance } from '../../engine/warfarin-maintenance.ts';
import type { Rules } from '../../engine/rules.ts';
import type { Episode } from '../episode-types.ts';
import { findingsOf, knownOf } from '../facts-of-episode.ts';
import { inrFactsOf } from './inr-facts.ts';
import { doseDaysBefore, inrsInOrder, measuredOn, openDifferences } from './warfarin-course.ts';

/**
 * A change of the weekly dose to put before a clinician, or why there is none. It is no dose: nothing of it is recorded, and
 * nothing of it reaches anybody. Off unless the organisation has switched it on.
 */
export function suggestWeek(
  episode: Episode,
  {
    rules,
    today,
    switchedOn,
  }: { readonly rules: Rules; readonly today: Temporal.PlainDate; readonly switchedOn: boolean },
): Maintenance | null {
  const inrs = inrsInOrder(episode);
  const [last, previous] = [inrs.at(-1), inrs.at(-2)];
  if (last === undefined) return null;
  const days = doseDaysBefore(episode, last);
  const known = days.every(({ plannedMg }) => plannedMg !== null);
  const facts = rules.reader.shape(
    knownOf({
      ...inrFactsOf(episode, last),
      'pregnancy.current': findingsOf(episode)['pregnancy.current'],
    }),
  );
  return suggestMaintenance({
    switchedOn,
    region: episode.region,
    facts,
    today,
    takenOn: measuredOn(last, episode.zone),
    previousTakenOn: previous === undefined ? null : measuredOn(previous, episode.zone),
    from: last.origin,
    plannedMg: known ? days.map(({ plannedMg }) => plannedMg ?? 0) : [],
    // A difference that nobody has settled locks, on whichever day it was.
    reportedMg:
      openDifferences(episode).length > 0 ? days.map(() => null) : days.map(({ takenMg }) => takenMg),
    temporaryCause: last.temporaryCause,
  });
}
