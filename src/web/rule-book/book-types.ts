import type { VNode } from 'preact';
import type { ProofReport } from '../../engine/prove/prove.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Citation } from '../../knowledge/rule-types.ts';

/** Where a cited statement stands in the book. */
export type CitedPlace = {
  /** The id of what it stands at, on its page. */
  readonly anchor: string;
  /** What stands there: `row T1`. */
  readonly label: string;
  readonly citation: Citation;
};

/** Something a reader may look for. */
export type Findable = {
  readonly anchor: string;
  readonly title: string;
  /** All its words. */
  readonly text: string;
};

export type PageKind =
  | 'table'
  | 'score'
  | 'formula'
  | 'list'
  | 'data'
  | 'words'
  | 'facts'
  | 'source'
  | 'report';

/** One page, known before any is rendered: pages speak of each other. */
export type BookPage = {
  readonly file: string;
  readonly kind: PageKind;
  readonly title: string;
  /** What it answers, in a sentence; for the contents. */
  readonly about: string;
  readonly places: readonly CitedPlace[];
  readonly findable: readonly Findable[];
  readonly body: (book: Book) => VNode;
};

export type Chapter = { readonly title: string; readonly about: string; readonly pages: readonly BookPage[] };

export type Book = {
  readonly catalogue: Catalogue;
  readonly version: string;
  /** What `prove` said of this catalogue; null where nobody asked it. */
  readonly proofs: ProofReport | null;
  readonly chapters: readonly Chapter[];
  /** All pages in the order of reading. */
  readonly pages: readonly BookPage[];
};

export const meaningIn =
  ({ facts }: Catalogue) =>
  (fact: string): string =>
    facts[fact]?.means ?? fact;
