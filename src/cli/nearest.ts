/** ` (did you mean decide?)`, or nothing where no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, distance: distanceOf(word.toLowerCase(), name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return near[0] ? ` (did you mean ${near[0].name}?)` : '';
}

/** Letters to put in, take out or change, or two neighbours to swap. */
function distanceOf(a: string, b: string): number {
  if (a.length > 60) return Number.POSITIVE_INFINITY;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const change = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, change, swapped ? cell(i - 2, j - 2) + 1 : change),
      );
    }
  }
  return cell(a.length, b.length);
}
