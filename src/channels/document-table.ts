import type { Block } from '../pathway/letters/document.ts';
import { asDecoration, keepTogether, type Pen } from './document-pen.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Column = { readonly x: number; readonly width: number };

/** A table with its headers tagged as such, each with what it is the header of. */
export function drawTable(pen: Pen, { caption, columns, rows }: Table): void {
  const { pdf, root, size, left, width } = pen;
  const places = placesOf(columns === null ? namedRows : shares[rows[0]?.length ?? 1], left, width);
  const whole = pdf.struct('Table', { title: caption });
  root.add(whole);
  if (columns !== null) drawRow(pen, whole, { row: columns, places, isHead: true });
  for (const row of rows) drawRow(pen, whole, { row, places, isHead: false });
  whole.end();
  pdf.x = left;
  pdf.y += size * 0.5;
}

/** Of the width: a name before its value; and by the number of columns, where the first says what a row is about. */
const namedRows = [0.27, 0.73];
const shares: Readonly<Record<number, readonly number[]>> = {
  4: [0.37, 0.25, 0.28, 0.1],
  5: [0.2, 0.19, 0.21, 0.2, 0.2],
};

function placesOf(of: readonly number[] | undefined, left: number, width: number): readonly Column[] {
  let x = left;
  return (of ?? [1]).map((share) => {
    const place = { x, width: share * width };
    x += place.width;
    return place;
  });
}

type Row = { readonly row: readonly string[]; readonly places: readonly Column[]; readonly isHead: boolean };

function drawRow(pen: Pen, whole: PDFKit.PDFStructureElement, { row, places, isHead }: Row): void {
  const { pdf, size, left, width } = pen;
  const pad = size * 0.22;
  const fontOf = (index: number): string => (isHead || index === 0 ? 'bold' : 'regular');
  pdf.fontSize(size);
  const height =
    2 * pad +
    Math.max(
      ...row.map((cell, index) =>
        pdf.font(fontOf(index)).heightOfString(cell, { width: (places[index]?.width ?? width) - 2 * pad }),
      ),
    );
  keepTogether(pen, height);
  const top = pdf.y;
  const line = pdf.struct('TR');
  whole.add(line);
  for (const [index, cell] of row.entries()) {
    const place = places[index] ?? { x: left, width };
    const [type, options] = isHead ? columnHeader : index === 0 ? rowHeader : dataCell;
    line.add(
      pdf.struct(type, options, () => {
        pdf.font(fontOf(index)).text(cell, place.x + pad, top + pad, { width: place.width - 2 * pad });
      }),
    );
  }
  line.end();
  const bottom = top + height;
  asDecoration(pdf, () =>
    pdf
      .lineWidth(isHead ? 1 : 0.5)
      .moveTo(left, bottom)
      .lineTo(left + width, bottom)
      .stroke('#000000'),
  );
  pdf.x = left;
  pdf.y = bottom;
}

/** The library knows the scope of a header; its types do not yet. */
const scoped = <Scope extends 'Column' | 'Row'>(
  scope: Scope,
): { readonly scope: Scope; readonly title?: string } => ({
  scope,
});
const columnHeader = ['TH', scoped('Column')] as const;
const rowHeader = ['TH', scoped('Row')] as const;
const dataCell = ['TD', {}] as const;
