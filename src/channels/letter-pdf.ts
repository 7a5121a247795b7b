import type { Letter } from '../pathway/channel.ts';
import { millimetre, openPdf } from './pdf-document.ts';

export type PrintedLetter = {
  readonly letter: Letter;
  /** As on the envelope. */
  readonly recipient: readonly string[];
};

/** Where the envelope has a window: C5 or DL in the United Kingdom, number 10 in the United States. */
const windowTops = { uk: 50 * millimetre, us: 51 * millimetre } as const;
const left = 22 * millimetre;
const bodySize = 12;

/**
 * A letter on paper, as PDF: tagged with its headings, paragraphs and language, so that a screen reader reads what the paper
 * shows. The same letter is the same bytes. Null where the fonts lack a letter of it: these have Latin script alone, and a box
 * in place of a word could be a dose.
 */
export async function letterPdf(printed: PrintedLetter): Promise<Uint8Array | null> {
  const { letter, recipient } = printed;
  if (
    letter.direction === 'rtl' ||
    ![...letter.from, ...recipient, letter.subject, ...letter.lines].every(isLatin)
  )
    return null;
  const { pdf, root, bytes } = openPdf({
    region: letter.region,
    title: letter.subject,
    author: letter.from[0] ?? '',
    language: letter.language,
    writtenAt: letter.writtenAt.toInstant(),
    margins: { top: 20 * millimetre, bottom: 20 * millimetre, left, right: left },
  });
  const paragraph = (type: 'P' | 'H1', write: () => void): void => {
    root.add(pdf.struct(type, {}, write));
  };
  pdf.font('Helvetica').fontSize(10);
  paragraph('P', () => pdf.text(letter.from.join('\n'), { align: 'right' }));
  pdf.fontSize(bodySize);
  const top = Math.max(windowTops[letter.region], pdf.y + bodySize);
  paragraph('P', () => pdf.text(recipient.join('\n'), left, top));
  const dated = letter.writtenAt
    .toPlainDate()
    .toLocaleString(letter.language, { day: 'numeric', month: 'long', year: 'numeric' });
  paragraph('P', () => pdf.moveDown(2).text(dated));
  paragraph('H1', () => pdf.moveDown(1).font('Helvetica-Bold').fontSize(14).text(letter.subject));
  pdf.font('Helvetica').fontSize(bodySize);
  for (const line of letter.lines) paragraph('P', () => pdf.moveDown(0.7).text(line, { lineGap: 3 }));
  root.end();
  pdf.end();
  return bytes;
}

/** What the fourteen fonts of every PDF reader can write: Windows code page 1252. */
const isLatin = (text: string): boolean =>
  /^[\n\u0020-\u007E\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/.test(text);
