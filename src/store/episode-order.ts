import { Temporal } from 'temporal-polyfill';
import { comesFirst } from '../knowledge/board-checks.ts';
import type { EpisodeChange } from '../pathway/ports.ts';

type Placed = {
  readonly episodeId: string;
  readonly nextKind: string | null;
  readonly dueAt: Temporal.Instant | null;
  readonly changedAt: Temporal.Instant;
};

/** An emergency comes first; then no next step, for it is a fault; then what is due soonest. The SQL of `episodes-board.ts` says the same. */
export const bySoonestDue = (a: Placed, b: Placed): number =>
  rank(a) - rank(b) || compareDue(a.dueAt, b.dueAt) || compareText(a.episodeId, b.episodeId);

const rank = ({ nextKind }: Placed): number => (comesFirst.needs.some((kind) => kind === nextKind) ? 0 : 1);

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
