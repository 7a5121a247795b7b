/**
 * The questions that a free text speaks of, by beginnings of words: `breath` finds "breathless" and "BREATHING". It may
 * find too much, never says that a text is harmless, and a person reads it all the same.
 */
export function questionsIn(
  text: string,
  words: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const spoken = ` ${text.normalize('NFKD').toLowerCase().split(betweenWords).filter(Boolean).join(' ')}`;
  return Object.entries(words)
    .filter(([, beginnings]) => beginnings.some((beginning) => spoken.includes(` ${beginning}`)))
    .map(([question]) => question);
}

/** An accent that was parted from its letter does not part the word. */
const betweenWords = /[^\p{L}\p{M}\p{N}]+/u;
