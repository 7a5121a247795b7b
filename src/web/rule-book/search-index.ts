import type { Book } from './book-types.ts';
import { type IndexEntry, wordsOf } from './find-in-book.ts';

/** Every page and everything on it that a reader may look for. */
export const searchIndex = ({ pages }: Book): IndexEntry[] =>
  pages.flatMap((page) => [
    [page.title, '', page.file, padded(page.about)] as const,
    ...page.findable.map(
      ({ anchor, title, text }) => [title, page.title, `${page.file}#${anchor}`, padded(text)] as const,
    ),
  ]);

/** As a script, for a page opened from a file may read no other file. */
export const searchIndexScript = (book: Book): string =>
  `globalThis.ruleBookIndex = ${JSON.stringify(searchIndex(book)).replaceAll('<', '\\u003c')};\n`;

/** Each word once, a blank before and after each. */
const padded = (text: string): string => ` ${[...new Set(wordsOf(text))].join(' ')} `;
