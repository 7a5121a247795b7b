import { Temporal } from 'temporal-polyfill';
import type { EpisodeChange } from '../pathway/ports.ts';

type Placed = {
  readonly episodeId: string;
  readonly dueAt: Temporal.Instant | null;
  readonly changedAt: Temporal.Instant;
};

/** No next step comes first, for it is a fault; then what is due soonest. The SQL of `episodes-board.ts` says the same. */
export const bySoonestDue = (a: Placed, b: Placed): number =>
  compareDue(a.dueAt, b.dueAt) || compareText(a.episodeId, b.episodeId);

/** Closed episodes have nothing due: the one closed last comes first. */
export const byLatestChange = (a: Placed, b: Placed): number =>
  Temporal.Instant.compare(b.changedAt, a.changedAt) || compareText(a.episodeId, b.episodeId);

function compareDue(a: Temporal.Instant | null, b: Temporal.Instant | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return Temporal.Instant.compare(a, b);
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What the audit calls a change: `episode.assessed+step-proposed`; an alarm may ring and lead to nothing. */
export const auditActionOf = (change: EpisodeChange): string =>
  `episode.${change.events.map(({ type }) => type).join('+') || 'unchanged'}`;
