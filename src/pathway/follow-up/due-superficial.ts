import { superficialLimits } from '../../knowledge/diagnosis/superficial-courses.ts';
import type { Episode } from '../episode-types.ts';
import { plusHours } from '../instants.ts';
import type { Need } from '../need.ts';
import { type ReadScan, readScans } from '../tests-of.ts';
import type { FollowUp } from './follow-up-types.ts';

/** The last scan that showed a clot in a superficial vein: a later one that shows none does not decide on it. */
export const superficialScan = (episode: Episode): ReadScan | undefined =>
  readScans(episode).findLast(({ scan }) => scan.result === 'superficial-thrombosis');

/** What was decided on that scan; null where nothing was, or on an earlier one. */
export function superficialDecision(episode: Episode): NonNullable<FollowUp['superficial']> | null {
  const decision = episode.followUp?.superficial ?? null;
  return decision !== null && decision.scanSequence === superficialScan(episode)?.scan.sequence
    ? decision
    : null;
}

/** Seen, and its own treatment not decided: until then no anticoagulant stops because of it. */
export const awaitsSuperficial = (episode: Episode): boolean =>
  episode.diagnosis?.is !== 'confirmed' &&
  superficialScan(episode) !== undefined &&
  superficialDecision(episode) === null;

/** Within hours of the scan, by whoever answers for the episode. A DVT that is confirmed is treated, and this clot with it. */
export function ofSuperficial(episode: Episode): readonly Need[] {
  const seen = superficialScan(episode);
  if (seen === undefined || !awaitsSuperficial(episode)) return [];
  return [{ kind: 'decide-superficial', dueAt: plusHours(seen.scan.at, superficialLimits.decideHours) }];
}
