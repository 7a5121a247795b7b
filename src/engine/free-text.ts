type WordLists = Readonly<Record<string, { readonly words: Readonly<Record<string, readonly string[]>> }>>;

/**
 * The questions that a free text speaks of, by beginnings of words: `breath` finds "breathless" and "BREATHING". The
 * lists of all languages hold for every text. It may find too much, never says that a text is harmless, and a person
 * reads it all the same.
 */
export function questionsIn(text: string, languages: WordLists): readonly string[] {
  const spoken = bare(text);
  const found = Object.values(languages).flatMap(({ words }) =>
    Object.entries(words)
      .filter(([, beginnings]) => beginnings.some((beginning) => begins(spoken, bare(beginning))))
      .map(([question]) => question),
  );
  return [...new Set(found)].toSorted();
}

/** Whether a word of `spoken` begins so, or several in a row do. Both are bare. */
export function begins(spoken: string, beginning: string): boolean {
  if (spoken.includes(beginning)) return true;
  return arabic.test(beginning) && new RegExp(` ${arabicPrefix}${beginning.trim()}`, 'u').test(spoken);
}

const arabic = /^ ?\p{Script=Arabic}/u;
/** "And", "with", "the" stand in front of the noun as one word with it; so does the person of a verb. */
const arabicPrefix = '[وف]?(?:[بكل]?(?:ا?ل)?|[سبح]?[ايتن])';

/** Words with a space before each, without accents and vowel signs: people leave them out. */
export const bare = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}ـ]/gu, '')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .split(betweenWords)
    .filter(Boolean)
    .join(' ')}`;

const betweenWords = /[^\p{L}\p{N}]+/u;
