import type { Temporal } from 'temporal-polyfill';
import type { Region } from '../../knowledge/rule-types.ts';
import type { LetterKind } from './letter-types.ts';

/** A piece of a document, in the order of reading. Every rendering says the same words. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Stands out: what must not be overlooked. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      /** Said to those who hear it, and above it in text. */
      readonly caption: string;
      /** Null where the first cell of a row names the others. */
      readonly columns: readonly string[] | null;
      /** The first cell is the header of its row. */
      readonly rows: readonly (readonly string[])[];
    };

/** A letter or a sheet, as content: what a page, a PDF and a text are made from. */
export type CareDocument = {
  readonly kind: LetterKind;
  readonly title: string;
  /** Whose it is, in a line: at the foot of every page. */
  readonly about: string;
  readonly region: Region;
  /** BCP 47. */
  readonly language: 'en-GB' | 'en-US';
  readonly writtenAt: Temporal.Instant;
  /** The day it bears, by the calendar of the clinic. */
  readonly dated: string;
  /** Who writes, a line each. */
  readonly from: readonly string[];
  /** Who reads, a line each. */
  readonly to: readonly string[];
  readonly blocks: readonly Block[];
};

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const notice = (text: string): Block => ({ kind: 'notice', text });

/** A list of nothing is no list. */
export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];

/** Prints a document as PDF; null where the font lacks a letter of it. Given to pages by the server. */
export type PrintDocument = (document: CareDocument) => Promise<Uint8Array | null>;
