import PDFDocument from 'pdfkit';
import type { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { Letter } from '../pathway/channel.ts';

export type PrintedLetter = {
  readonly letter: Letter;
  /** As on the envelope. */
  readonly recipient: readonly string[];
};

const point = 1;
const millimetre = 72 / 25.4;
/** Paper and where its envelope has a window: C5 or DL in the United Kingdom, number 10 in the United States. */
const papers = {
  uk: { size: 'A4', windowTop: 50 * millimetre, left: 22 * millimetre },
  us: { size: 'LETTER', windowTop: 51 * millimetre, left: 22 * millimetre },
} as const;
const bodySize = 12 * point;

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
  const { size, windowTop, left } = papers[letter.region];
  const pdf = new PDFDocument({
    size,
    margins: { top: 20 * millimetre, bottom: 20 * millimetre, left, right: left },
    lang: letter.language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: letter.subject,
      Author: letter.from[0] ?? '',
      Creator: 'Virchow',
      CreationDate: driverDate(letter.writtenAt.toInstant()),
    },
  });
  const bytes = allOf(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const paragraph = (type: 'P' | 'H1', write: () => void): void => {
    root.add(pdf.struct(type, {}, write));
  };
  const x = left;
  pdf.font('Helvetica').fontSize(10);
  paragraph('P', () => pdf.text(letter.from.join('\n'), { align: 'right' }));
  pdf.fontSize(bodySize);
  paragraph('P', () => pdf.text(recipient.join('\n'), x, Math.max(windowTop, pdf.y + bodySize)));
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

function allOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
}

/** The library wants a date of its own kind and takes today's by itself: it is given its own, set to ours. */
function driverDate(at: Temporal.Instant) {
  const { CreationDate } = new PDFDocument({ autoFirstPage: false }).info;
  assert(CreationDate, 'the library dates no document');
  CreationDate.setTime(at.epochMilliseconds);
  return CreationDate;
}

/** What the fourteen fonts of every PDF reader can write: Windows code page 1252. */
const isLatin = (text: string): boolean =>
  /^[\n\u0020-\u007E\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/.test(text);
