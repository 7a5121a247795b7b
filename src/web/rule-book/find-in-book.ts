/** One entry of the index: what it is called, on which page, where that is, and its words in small letters. */
export type IndexEntry = readonly [title: string, page: string, href: string, words: string];

/** The entries that hold every word asked for, the best first. No word asked for finds nothing. */
export function findInBook(index: readonly IndexEntry[], asked: string, most = 100): readonly IndexEntry[] {
  const words = wordsOf(asked);
  if (words.length === 0) return [];
  return index
    .flatMap((entry, place) => {
      const worth = words.map((word) => worthOf(entry, word));
      return worth.includes(0) ? [] : [{ entry, place, sum: worth.reduce((sum, each) => sum + each, 0) }];
    })
    .toSorted((a, b) => b.sum - a.sum || a.place - b.place)
    .slice(0, most)
    .map(({ entry }) => entry);
}

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** A whole word weighs more than the beginning of one, and a title more than the text. A number must be whole: 75 is not 750. */
function worthOf([title, page, , words]: IndexEntry, word: string): number {
  const [first, ...others] = wordsOf(title);
  if (first === word) return 16;
  if (others.includes(word)) return 8;
  const isNumber = /^\d+$/.test(word);
  if (!isNumber && [first ?? '', ...others].some((each) => each.startsWith(word))) return 6;
  if (wordsOf(page).includes(word)) return 3;
  return words.includes(` ${word}${isNumber ? ' ' : ''}`) ? 2 : 0;
}
