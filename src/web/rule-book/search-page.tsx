import type { Book, BookPage } from './book-types.ts';
import { searchFile } from './links.ts';
import { PageHead } from './page-head.tsx';

const title = 'Search and index';
const about = 'Everything in the book from A to Z, and a search over all its words.';

/** The results stand above the index by a script; without one the index serves alone. */
export const searchPage: BookPage = {
  file: searchFile,
  kind: 'report',
  title,
  about,
  places: [],
  findable: [],
  body: (book) => <SearchBody book={book} />,
};

export const indexScript = 'search-index.js';
export const searchScript = 'rule-book.js';

function SearchBody({ book }: { book: Book }) {
  const letters = lettersOf(book);
  return (
    <>
      <PageHead title={title} kind="Index">
        <p>{about}</p>
      </PageHead>
      <div class="b-results" data-results hidden aria-live="polite" />
      <nav class="b-letters-nav" aria-label="Letters">
        {letters.map(({ letter }) => (
          <a key={letter} href={`#letter-${letter}`}>
            {letter}
          </a>
        ))}
      </nav>
      {letters.map(({ letter, entries }) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`}>{letter}</h2>
          <ul class="b-index">
            {entries.map(({ href, words, page }) => (
              <li key={href}>
                <a href={href}>{words}</a>
                {page !== '' && <span class="b-index__page"> {page}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type Entry = { readonly href: string; readonly words: string; readonly page: string };

/** Pages and what stands on them, rows apart: those are found on their table's page and by the search. */
function lettersOf({
  pages,
}: Book): readonly { readonly letter: string; readonly entries: readonly Entry[] }[] {
  const entries = pages.flatMap((page): Entry[] => [
    { href: page.file, words: page.title, page: '' },
    ...(page.kind === 'facts' ? page.findable : []).map(({ anchor, title: words }) => ({
      href: `${page.file}#${anchor}`,
      words,
      page: page.title,
    })),
  ]);
  const byLetter = new Map<string, Entry[]>();
  for (const entry of entries.toSorted((a, b) => compared(a.words, b.words) || compared(a.href, b.href))) {
    const first = entry.words.slice(0, 1).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0';
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry]);
  }
  return [...byLetter]
    .toSorted(([a], [b]) => compared(a, b))
    .map(([letter, of]) => ({ letter, entries: of }));
}

/** By code point, so that it is the same on every machine. */
function compared(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}
