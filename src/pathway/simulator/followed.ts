import type { DueItem, Episode } from '../episode-types.ts';
import type { RecordedEvent } from '../events.ts';
import { evolve, replay } from '../evolve.ts';
import type { EpisodeChange } from '../ports.ts';
import { type Uncovered, uncoveredFrom } from './uncovered.ts';

/** What the watcher knows of one episode: its own replay of every event, beside what the store was given. */
export type Followed = {
  readonly episode: Episode;
  readonly events: RecordedEvent[];
  readonly items: readonly DueItem[];
  /** Since when each thing has been due with this deadline: from the deadline on, or later where it came late. */
  readonly dueSince: ReadonlyMap<string, number>;
  readonly uncovered: Uncovered | null;
  readonly changedAt: number;
};

/** The watcher's own replay, one event at a time; a voided entry is undone by a replay of all. */
export function replayed(
  before: Followed | undefined,
  change: EpisodeChange,
): { episode: Episode; events: RecordedEvent[] } {
  const events = before?.events ?? [];
  const fresh = change.events.map((event, index) => ({
    ...event,
    sequence: change.expectedSequence + index + 1,
  }));
  events.push(...fresh);
  if (fresh.some(({ type }) => type === 'entry-voided')) return { episode: replay(events), events };
  let episode = before?.episode ?? null;
  for (const event of fresh) episode = evolve(episode, event);
  return { episode: episode ?? replay(events), events };
}

export function followed(
  before: Followed | undefined,
  { episode, events }: { episode: Episode; events: RecordedEvent[] },
  items: readonly DueItem[],
  now: number,
): Followed {
  const dueSince = new Map(
    items.map(({ key, dueAt }) => {
      const name = `${key} ${dueAt.epochMilliseconds}`;
      return [name, before?.dueSince.get(name) ?? Math.max(now, dueAt.epochMilliseconds)] as const;
    }),
  );
  return { episode, events, items, dueSince, uncovered: uncoveredFrom(episode), changedAt: now };
}

export const sinceWhen = ({ dueSince }: Followed, { key, dueAt }: DueItem): number =>
  dueSince.get(`${key} ${dueAt.epochMilliseconds}`) ?? dueAt.epochMilliseconds;

/** Whether those who answer for it have been told that this deadline has passed. */
export const isTold = ({ escalations }: Episode, { key, dueAt }: DueItem): boolean =>
  escalations.some(
    (each) =>
      each.item === key && each.phase !== 'soon' && each.dueAt.epochMilliseconds === dueAt.epochMilliseconds,
  );
