import type { OpenPdf } from './pdf-document.ts';

/** Where a document is being drawn. */
export type Pen = OpenPdf & {
  readonly size: number;
  readonly left: number;
  readonly width: number;
  /** Where the body ends and the foot begins. */
  readonly bottom: number;
};

/** A heading alone at the foot of a page belongs to nothing. */
export function keepTogether({ pdf, bottom }: Pen, height: number): void {
  if (pdf.y + height > bottom) pdf.addPage();
}

/** Lines and frames are no content: a screen reader passes them over. */
export function asDecoration(pdf: PDFKit.PDFDocument, write: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  write();
  pdf.endMarkedContent();
}
