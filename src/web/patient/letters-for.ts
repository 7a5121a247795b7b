import type { Episode } from '../../pathway/episode-types.ts';
import type { SentLetter } from '../../pathway/letters/letter-types.ts';

/** Letters that were written to the person. What went to a doctor is the doctor's. */
const forThem = ['patient', 'dose-sheet', 'new-clot-signs'] as const;
type ForThem = (typeof forThem)[number];
export type LetterForThem = SentLetter & { readonly letter: ForThem };

/** The latest first. */
export const lettersFor = ({ letters }: Pick<Episode, 'letters'>): readonly LetterForThem[] =>
  letters.filter(isForThem).toReversed();

const isForThem = (sent: SentLetter): sent is LetterForThem => forThem.some((kind) => kind === sent.letter);
