import type { Temporal } from 'temporal-polyfill';
import { letterClocks as clocks } from '../../knowledge/letter-clocks.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf, endOfDay, latest, plusHours } from '../instants.ts';
import type { Need } from '../need.ts';
import type { SentLetter } from './letter-types.ts';

/** What the person's own doctor must hear of. */
type Occasion = {
  readonly of: 'diagnosis' | 'review' | 'stopped' | 'closed' | 'correction';
  readonly at: Temporal.Instant;
};

/**
 * The letter to the usual doctor, due until one is sent that tells of everything. A closed episode keeps this need alone: what
 * its last letter did not say nobody else would say either.
 */
export function ofLetters(episode: Episode): readonly Need[] {
  const [first] = occasionsUntold(episode).toSorted(
    (a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds,
  );
  if (first === undefined) return [];
  const evening = endOfDay(dayOf(first.at, episode.zone), episode.zone);
  const least = plusHours(first.at, clocks.toUsualDoctor.leastHours);
  return [{ kind: 'send-letter', of: first.of, dueAt: latest([evening, least]) ?? evening }];
}

function occasionsUntold(episode: Episode): readonly Occasion[] {
  const { diagnosis, treatment, closed, proposal } = episode;
  // Of a referral that was refused its sender was told, or it would not have been.
  if (closed?.reason === 'opened-in-error' || closed?.reason === 'referral-refused') return [];
  const last = lastToDoctor(episode);
  const isUntold = (entry: { readonly sequence: number } | null | undefined): boolean =>
    entry !== null && entry !== undefined && entry.sequence > (last?.sequence ?? 0);
  const occasions: Occasion[] = [];
  if (diagnosis !== null && isUntold(diagnosis)) occasions.push({ of: 'diagnosis', at: diagnosis.at });
  const review = treatment?.review;
  if (review && isUntold(review)) occasions.push({ of: 'review', at: review.at });
  const stopped = treatment?.regimen?.stopConfirmed;
  if (stopped && isUntold(stopped)) occasions.push({ of: 'stopped', at: stopped.at });
  if (closed !== null && isUntold(closed)) occasions.push({ of: 'closed', at: closed.at });
  if (last !== null && last.told !== null && diagnosis === null)
    occasions.push({ of: 'correction', at: latest([last.at, proposal?.proposedAt ?? last.at]) ?? last.at });
  return occasions;
}

const lastToDoctor = ({ letters }: Episode): SentLetter | null =>
  letters.findLast(({ letter }) => letter === 'gp') ?? null;
