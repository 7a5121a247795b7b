import type { Temporal } from 'temporal-polyfill';
import type { LetterKind, LetterWay } from './letter-types.ts';

/** A letter has left the house: which, to whom, how and when. */
export type LetterCommand = {
  readonly type: 'record-letter';
  readonly letter: LetterKind;
  readonly to: string;
  readonly how: LetterWay;
  readonly sentAt: Temporal.Instant;
};
