import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../engine/assert.ts';
import type { Block, CareDocument } from '../pathway/letters/document.ts';
import { asDecoration, keepTogether, type Pen } from './document-pen.ts';
import { drawTable } from './document-table.ts';
import { millimetre, openPdf } from './pdf-document.ts';

/** Fira Sans, under the licence beside it: inside the file, so that every reader shows and hears the same letters. */
const folder = join(import.meta.dirname, 'fonts');
const fonts = {
  regular: readFileSync(join(folder, 'FiraSans-Regular.ttf')),
  bold: readFileSync(join(folder, 'FiraSans-Medium.ttf')),
};

/** Points of the body text, the largest first. What must stand on one page takes the first that fits. */
const letterSizes = [10.5];
const onePageSizes = [11, 10.5, 10, 9.5, 9, 8.5, 8];

/**
 * A document on paper: A4 or US Letter, its headings, lists and tables tagged, its font inside. The same content is the same
 * bytes. A dose sheet is one page: two sheets get parted, and half of a regimen is none.
 *
 * @returns null where the font lacks a letter: a box in place of a word could be a dose.
 */
export async function documentPdf(document: CareDocument): Promise<Uint8Array | null> {
  if (!everyText(document).every(isWritable)) return null;
  const isOnePage = document.kind === 'dose-sheet';
  for (const size of isOnePage ? onePageSizes : letterSizes) {
    const open = draw(document, size);
    const { count } = open.pdf.bufferedPageRange();
    if (isOnePage && count > 1) continue;
    foot(open.pdf, document, count);
    open.root.end();
    open.pdf.end();
    return open.bytes;
  }
  assert(false, 'a dose sheet that does not fit on one page');
}

const side = 18 * millimetre;

function draw(document: CareDocument, size: number): Pen {
  const { region, title, language, writtenAt, from } = document;
  const margins = { top: 14 * millimetre, bottom: 16 * millimetre, left: side, right: side };
  const open = openPdf({ region, title, author: from[0] ?? '', language, writtenAt, margins });
  const { pdf } = open;
  pdf.registerFont('regular', fonts.regular);
  pdf.registerFont('bold', fonts.bold);
  const { width, height } = pdf.page;
  const pen: Pen = { ...open, size, left: side, width: width - 2 * side, bottom: height - margins.bottom };
  head(pen, document);
  for (const block of document.blocks) drawBlock(pen, unbroken(block));
  return pen;
}

/** A figure and its unit stay on one line: "5" at the end of one and "mg" on the next is no dose. */
function unbroken(block: Block): Block {
  const whole = (text: string): string => text.replaceAll(/(?<=\d) (?=(?:mg|IU|mL|µg)\b)/g, '\u00A0');
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return { ...block, text: whole(block.text) };
    case 'list':
      return { ...block, items: block.items.map(whole) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(whole)) };
  }
}

/** Who writes on the left, the day on the right, then the reader, then the title. */
function head({ pdf, root, size, left, width }: Pen, { from, to, dated, title }: CareDocument): void {
  const top = pdf.y;
  pdf.font('bold').fontSize(size);
  root.add(pdf.struct('P', {}, () => pdf.text(from.join('\n'), left, top, { width: width / 2 })));
  const below = pdf.y;
  pdf.font('regular');
  root.add(
    pdf.struct('P', {}, () => pdf.text(dated, left + width / 2, top, { width: width / 2, align: 'right' })),
  );
  pdf.x = left;
  pdf.y = Math.max(below, pdf.y) + size;
  if (to.length > 0) {
    root.add(pdf.struct('P', {}, () => pdf.text(to.join('\n'), left, pdf.y, { width })));
    pdf.y += size;
  }
  pdf.font('bold').fontSize(size * 1.5);
  root.add(pdf.struct('H1', {}, () => pdf.text(title, left, pdf.y, { width })));
  pdf.y += size * 0.4;
}

function drawBlock(pen: Pen, block: Block): void {
  const { pdf, root, size, left, width } = pen;
  switch (block.kind) {
    case 'heading':
      keepTogether(pen, size * 4);
      pdf.font('bold').fontSize(size * 1.15);
      root.add(pdf.struct('H2', {}, () => pdf.text(block.text, left, pdf.y + size * 0.45, { width })));
      pdf.y += size * 0.15;
      return;
    case 'paragraph':
      pdf.font('regular').fontSize(size);
      root.add(pdf.struct('P', {}, () => pdf.text(block.text, left, pdf.y, { width })));
      pdf.y += size * 0.4;
      return;
    case 'notice':
      return drawNotice(pen, block.text);
    case 'list':
      return drawList(pen, block.items);
    case 'table':
      return drawTable(pen, block);
  }
}

function drawNotice(pen: Pen, text: string): void {
  const { pdf, root, size, left, width } = pen;
  const pad = size * 0.45;
  pdf.font('bold').fontSize(size);
  const height = pdf.heightOfString(text, { width: width - 2 * pad }) + 2 * pad;
  keepTogether(pen, height);
  const top = pdf.y;
  asDecoration(pdf, () => pdf.lineWidth(1.2).rect(left, top, width, height).stroke('#000000'));
  root.add(pdf.struct('P', {}, () => pdf.text(text, left + pad, top + pad, { width: width - 2 * pad })));
  pdf.x = left;
  pdf.y = top + height + size * 0.4;
}

function drawList(pen: Pen, items: readonly string[]): void {
  const { pdf, root, size, left, width } = pen;
  const indent = size;
  pdf.font('regular').fontSize(size);
  const all = pdf.struct('L');
  root.add(all);
  for (const item of items) {
    keepTogether(pen, pdf.heightOfString(item, { width: width - indent }));
    const top = pdf.y;
    const one = pdf.struct('LI');
    all.add(one);
    one.add(pdf.struct('Lbl', {}, () => pdf.text('•', left, top, { width: indent })));
    one.add(pdf.struct('LBody', {}, () => pdf.text(item, left + indent, top, { width: width - indent })));
    one.end();
    pdf.y += size * 0.12;
  }
  all.end();
  pdf.x = left;
  pdf.y += size * 0.3;
}

/** Whose it is and which page, on every page: pages get parted. */
function foot(pdf: PDFKit.PDFDocument, { about, blocks }: CareDocument, count: number): void {
  assert(blocks.length > 0, 'a document says something');
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    const { height, width } = pdf.page;
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf
      .font('regular')
      .fontSize(8)
      .text(`${about}   ${page + 1}/${count}`, side, height - 11 * millimetre, {
        width: width - 2 * side,
        lineBreak: false,
      });
    pdf.endMarkedContent();
  }
}

const everyText = ({ from, to, dated, title, about, blocks }: CareDocument): readonly string[] => [
  ...from,
  ...to,
  dated,
  title,
  about,
  ...blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'notice':
        return [block.text];
      case 'list':
        return block.items;
      case 'table':
        return [block.caption, ...(block.columns ?? []), ...block.rows.flat()];
    }
  }),
];

/** Letters that the font has: Latin with its marks, Greek, Cyrillic, and the signs that stand in results. */
export const isWritable = (text: string): boolean =>
  /^[\u0300-\u0304\u0306-\u030D\n\u0020-\u007E\u00A0-\u017E\u0180-\u02B2\u0370-\u0377\u037A-\u037F\u0384-\u038A\u038E-\u03A1\u03A3-\u03E1\u0400-\u0479\u1E80-\u1E85\u1EA0-\u1EF9–—‘-‚“-„†-•…‰‹›€№™≈≠≤≥−←-→]*$/u.test(
    text,
  );
