import PDFDocument from 'pdfkit';
import type { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { Region } from '../knowledge/rule-types.ts';

export const millimetre = 72 / 25.4;
/** Paper of each region. */
const paperSizes = { uk: 'A4', us: 'LETTER' } as const satisfies Record<Region, string>;

export type PdfFrame = {
  readonly region: Region;
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  readonly writtenAt: Temporal.Instant;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
};

export type OpenPdf = {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  /** When it has ended. */
  readonly bytes: Promise<Uint8Array>;
};

/**
 * A tagged document: its language, title and structure are told to a screen reader. Nothing in it is of today or of chance, so
 * that the same content is the same bytes.
 */
export function openPdf({ region, title, author, language, writtenAt, margins }: PdfFrame): OpenPdf {
  const pdf = new PDFDocument({
    size: paperSizes[region],
    margins,
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    pdfVersion: '1.7',
    info: { Title: title, Author: author, Creator: 'Virchow', CreationDate: driverDate(writtenAt) },
  });
  const bytes = allOf(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return { pdf, root, bytes };
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
