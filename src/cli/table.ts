const gap = '  ';

/** Columns under their heads. The last one takes what is left of the line and wraps; others wrap at a quarter of it. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const widths = heads.map((head, column) => {
    const widest = Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0));
    const longestWord = Math.max(
      ...[head, ...rows.map((row) => row[column] ?? '')].flatMap((cell) =>
        cell.split(' ').map((word) => word.length),
      ),
    );
    return Math.max(longestWord, Math.min(widest, Math.floor(columns / 4)));
  });
  const taken = widths.slice(0, -1).reduce((sum, width) => sum + width + gap.length, 0);
  widths[widths.length - 1] = Math.max(30, columns - taken);
  return [heads, ...rows].map((row) => rowText(row, widths)).join('');
}

function rowText(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => wrap(cell, widths[column] ?? 30));
  const height = Math.max(...cells.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, column) => (cell[line] ?? '').padEnd(widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Lines of at most so many characters, broken at spaces; a longer word stands whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
