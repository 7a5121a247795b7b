import type { Temporal } from 'temporal-polyfill';
import type { LetterKind, LetterWay } from './letter-types.ts';

export type LetterFact = {
  readonly type: 'letter-sent';
  readonly letter: LetterKind;
  readonly to: string;
  readonly how: LetterWay;
  readonly sentAt: Temporal.Instant;
  /** The last entry that the letter told of. */
  readonly upToSequence: number;
};
