import type { Temporal } from 'temporal-polyfill';
import type { HarmSign } from '../../knowledge/safety/harm-words.ts';
import type { Actor } from '../actors.ts';
import type { HarmAnswer } from './harm-in-words.ts';

export const usefulAnswers = ['yes', 'partly', 'no'] as const;
export type UsefulAnswer = (typeof usefulAnswers)[number];

/** What somebody wrote. Whatever they did not say is null, and null is never "no". */
export type FeedbackSheet = {
  /** A path without query, token or id. */
  readonly page: string | null;
  readonly isUseful: UsefulAnswer | null;
  /** With its line breaks. */
  readonly what: string;
  readonly harm: HarmAnswer | null;
  /** How to reach them, where they want that and have said so. */
  readonly contact: string | null;
};

/** Feedback as it is kept. It is never changed: who read it stands beside it. */
export type Feedback = FeedbackSheet & {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  /** Nobody signed in is a patient without a name. */
  readonly by: Actor;
  readonly signs: readonly HarmSign[];
  readonly isAboutDesk: boolean;
  /** The day by whose end a person has read it, as whoever wrote was told. */
  readonly readByOn: string;
};

export type FeedbackRead = { readonly userId: string; readonly at: Temporal.Instant };
export type KeptFeedback = {
  readonly feedback: Feedback;
  /** The safety case that it opened. */
  readonly caseId: string | null;
  readonly reads: readonly FeedbackRead[];
};
