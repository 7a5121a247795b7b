import type { Citation, Source, Status } from './rule-types.ts';
import { anticoagulantSources } from './sources/anticoagulants.ts';
import { diagnosisSources } from './sources/diagnosis.ts';
import { dutySources } from './sources/duty.ts';
import { followUpSources } from './sources/follow-up.ts';
import { homeCareSources } from './sources/home-care.ts';
import { ownAndSeeds } from './sources/own-and-seeds.ts';
import { scoreSources } from './sources/scores.ts';

export const sources = {
  ...ownAndSeeds,
  ...diagnosisSources,
  ...scoreSources,
  ...homeCareSources,
  ...anticoagulantSources,
  ...followUpSources,
  ...dutySources,
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

/** Ties a row to a place in a source. `says` is our own summary, never a quotation. */
export function cite(source: SourceId, section: string, says: string, status: Status): Citation {
  return { source, section, says, status, needsSignOff: status !== 'verified' };
}
