import type { Temporal } from 'temporal-polyfill';
import type { Entry } from '../episode-types.ts';

/** What can be written from an episode, each for another reader. */
export const letterKinds = ['gp', 'patient', 'dose-sheet', 'new-clot-signs', 'referral'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const letterWays = ['electronic', 'secure-email', 'post', 'by-hand', 'portal'] as const;
export type LetterWay = (typeof letterWays)[number];

/** A letter that left the house. It is written again from the history as far as it told it. */
export type SentLetter = Entry & {
  readonly letter: LetterKind;
  readonly to: string;
  readonly how: LetterWay;
  readonly sentAt: Temporal.Instant;
  /** The last entry that it told of. */
  readonly upToSequence: number;
  /** The diagnosis that stood then; null where none did. */
  readonly told: 'excluded' | 'confirmed' | null;
};
