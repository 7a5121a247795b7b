import type { Temporal } from 'temporal-polyfill';
import type { Stamp } from '../actors.ts';
import type { UserId } from '../duty/duty-types.ts';
import type { Feedback, KeptFeedback } from './feedback-types.ts';
import type { SafetyCase, SafetyEvent } from './safety-types.ts';

type Instant = Temporal.Instant;

/** To somebody who has a case, by telephone; made with the event that it follows from. */
export type SafetyMessage = {
  readonly effectKey: string;
  readonly userId: UserId;
  readonly words: string;
  readonly values: Readonly<Record<string, string>>;
  readonly dueAt: Instant;
};

/** Everything that one form or one ring of the clock changes; all of it is kept, or nothing is. */
export type SafetyChange = {
  readonly organisationId: string;
  /** The same key again is the same change, kept once. */
  readonly commandKey: string;
  readonly stamp: Stamp;
  readonly feedback: Feedback | null;
  readonly safetyCase: {
    readonly after: SafetyCase;
    /** 0 for a new one. */
    readonly expectedSequence: number;
    readonly events: readonly SafetyEvent[];
    readonly messages: readonly SafetyMessage[];
  } | null;
};

/** `repeated`: this key was kept before, and led to the feedback or the case of that id. `conflict`: somebody was quicker. */
export type SafetyOutcomeOfChange =
  | { readonly status: 'kept' }
  | { readonly status: 'repeated'; readonly subjectId: string }
  | { readonly status: 'conflict' };

/** Feedback and safety cases of each organisation. Events and feedback are never changed. */
export interface SafetyRecords {
  keep(change: SafetyChange): Promise<SafetyOutcomeOfChange>;
  /** Whether a change with this key was kept. */
  isKept(organisationId: string, commandKey: string): Promise<boolean>;
  /** The latest first. */
  feedback(
    organisationId: string,
    query: {
      readonly aboutDesk?: true;
      readonly unread?: true;
      readonly withCase?: true;
      readonly limit: number;
    },
  ): Promise<readonly KeptFeedback[]>;
  oneFeedback(organisationId: string, feedbackId: string): Promise<KeptFeedback | undefined>;
  /** Once for each reader. */
  markRead(organisationId: string, feedbackId: string, by: Stamp): Promise<void>;
  /** Those that are open first, by time to their next limit; then, where asked for, the closed ones, the latest first. */
  cases(
    organisationId: string,
    query: { readonly closed: boolean; readonly limit: number },
  ): Promise<readonly SafetyCase[]>;
  safetyCase(
    organisationId: string,
    caseId: string,
  ): Promise<{ readonly safetyCase: SafetyCase; readonly events: readonly SafetyEvent[] } | undefined>;
  /** Cases of every organisation that nobody has taken by `now`. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly organisationId: string; readonly caseId: string }[]>;
}
