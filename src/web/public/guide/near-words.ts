import type { Stem } from './stems.ts';

/** The words that begin as this one does, else those that differ from it by a slip of the pen, the nearest first. */
export function nearestWords(word: Stem, known: ReadonlySet<Stem>): readonly Stem[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const longer = [...known].filter((each) => each.startsWith(word));
  if (longer.length > 0) return longer;
  const allowed = word.length < 8 ? 1 : 2;
  const near = [...known]
    .filter((each) => each.length >= 4 && Math.abs(each.length - word.length) <= allowed)
    .map((each) => ({ each, slips: slipsBetween(word, each) }))
    .filter(({ slips }) => slips <= allowed);
  const fewest = Math.min(...near.map(({ slips }) => slips));
  return (
    near
      .filter(({ slips }) => slips === fewest)
      .map(({ each }) => each)
      // A first letter is seldom wrong.
      .toSorted((a, b) => Number(b.startsWith(word.charAt(0))) - Number(a.startsWith(word.charAt(0))))
  );
}

/** Letters left out, put in, changed, or two that changed places (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
