/** Text broken into lines by the width of its letters. Fonts differ, so each letter counts a little more than it takes. */
export function linesOf(text: string, widthPx: number, sizePx: number, isBold = false): readonly string[] {
  const most = widthPx / sizePx / (isBold ? 1.06 : 1);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((each) => piecesOf(each, most))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && ems(longer) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that is longer than a line, such as an id, breaks where it must. */
function piecesOf(word: string, most: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && ems(piece + letter) > most * 1.1) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Width in ems of a common sans serif, rounded up. */
export function ems(text: string): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter);
  return sum;
}

function widthOf(letter: string): number {
  if (/[ijl.,:;'|!’]/.test(letter)) return 0.3;
  if (/[frt()[\]/ -]/.test(letter)) return 0.38;
  if (/[mwMW@%—]/.test(letter)) return 0.95;
  if (/[A-Z]/.test(letter)) return 0.72;
  return 0.6;
}
