import type { Temporal } from 'temporal-polyfill';
import type { MeasureId } from '../../knowledge/measures.ts';
import type { SplitId } from '../../knowledge/measure-splits.ts';
import type { Episode } from '../episode-types.ts';
import type { EventType, RecordedEvent } from '../events.ts';

/** A history up to an instant, without what was voided by then; and the episode that it makes. */
export type Seen = {
  readonly events: readonly RecordedEvent[];
  readonly episode: Episode;
  readonly asOf: Temporal.Instant;
  readonly ofType: <T extends EventType>(type: T) => readonly Extract<RecordedEvent, { type: T }>[];
  /** The same since the person came, or came back: what was assessed before that is another wait. */
  readonly sinceDoor: <T extends EventType>(type: T) => readonly Extract<RecordedEvent, { type: T }>[];
};

/** What one of the counted comes to. What is not due yet gives no verdict at all. */
export type Verdict = {
  readonly is: 'met' | 'not-met' | 'unknown' | 'excluded';
  /** How long it took, where it happened. */
  readonly minutes?: number;
  /** For totals: of how much, and how much of it. */
  readonly of?: number;
  readonly amount?: number;
  readonly group?: string;
};

export type Rule = (seen: Seen) => readonly Verdict[];

export type Figures = {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
  readonly excluded: number;
  /** Of those that happened; null where none did. */
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
};

export type MeasureReport = Figures & {
  readonly id: MeasureId;
  readonly groups: Readonly<Record<string, Figures>>;
  readonly splits: Readonly<Record<SplitId, readonly SplitGroup[]>>;
  /** Episodes in which it was not met, or is not known: to look at, inside the service. */
  readonly cases: readonly string[];
};

/** Null where the figures could name somebody. */
export type SplitGroup = { readonly group: string; readonly figures: Figures | null };
