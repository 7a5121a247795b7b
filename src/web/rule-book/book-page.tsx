import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { Mark } from '../components/mark.tsx';
import type { Book, BookPage, Chapter } from './book-types.ts';
import { contentsFile, proofsFile, searchFile, signOffFile } from './links.ts';
import { indexScript, searchScript } from './search-page.tsx';

/** Where the sheet, the mark and the scripts lie, seen from a page: '' beside it. */
export type Assets = { readonly folder: string };

/** A page of the book as a whole document, for a folder of files. A route may show `page.body(book)` in a frame of its own. */
export const renderBookPage = (book: Book, page: BookPage, assets: Assets): string =>
  `<!doctype html>\n${render(
    <Frame book={book} page={page} assets={assets}>
      {page.body(book)}
    </Frame>,
  )}\n`;

type FrameProps = {
  readonly book: Book;
  readonly page: BookPage;
  readonly assets: Assets;
  readonly children: ComponentChildren;
};

function Frame({ book, page, assets: { folder }, children }: FrameProps) {
  const isSearch = page.file === searchFile;
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{`${page.title} – Virchow rule book`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={`${folder}rule-book.css`} />
        <link rel="icon" href={`${folder}mark.svg`} type="image/svg+xml" />
        {isSearch && <script defer src={indexScript} />}
        {isSearch && <script defer src={`${folder}${searchScript}`} />}
      </head>
      <body>
        <a class="b-skip" href="#main">
          Skip to main content
        </a>
        <header class="b-top">
          <div class="b-top__row">
            <a class="b-brand" href={contentsFile}>
              <Mark />
              <span>
                Virchow <span class="b-brand__book">rule book</span>
              </span>
            </a>
            <search>
              <form class="b-search" action={searchFile} method="get">
                <label class="b-hidden" htmlFor="q">
                  Search the rule book
                </label>
                <input
                  id="q"
                  name="q"
                  type="search"
                  placeholder="apixaban, weight, N4 …"
                  autocomplete="off"
                />
                <button type="submit">Search</button>
              </form>
            </search>
          </div>
        </header>
        <div class="b-columns">
          <ChapterNav book={book} page={page} />
          <main class="b-main" id="main">
            {children}
            <Turn book={book} page={page} />
          </main>
        </div>
        <footer class="b-foot">
          <p>
            Edition {book.catalogue.edition}, version <code>{book.version}</code>. It advises; a clinician
            decides. No clinician has signed it yet.
          </p>
        </footer>
      </body>
    </html>
  );
}

/** All chapters, the one that is open with its pages. */
function ChapterNav({ book, page }: { book: Book; page: BookPage }) {
  const here = chapterWith(book, page);
  return (
    <nav class="b-nav" aria-label="Chapters">
      <ul>
        {book.chapters.map((chapter) => (
          <li key={chapter.title}>
            {chapter === here ? (
              <>
                <strong>{chapter.title}</strong>
                <ul>
                  {chapter.pages
                    .filter(({ kind, file }) => kind !== 'source' || file === page.file)
                    .map(({ file, title }) => (
                      <li key={file}>
                        <a href={file} aria-current={file === page.file ? 'page' : undefined}>
                          {title}
                        </a>
                      </li>
                    ))}
                </ul>
              </>
            ) : (
              <a href={chapter.pages[0]?.file ?? contentsFile}>{chapter.title}</a>
            )}
          </li>
        ))}
      </ul>
      <p class="b-nav__always">
        <a href={proofsFile}>Not proved</a> <a href={signOffFile}>Not signed</a>
      </p>
    </nav>
  );
}

const chapterWith = (book: Book, page: BookPage): Chapter | undefined =>
  book.chapters.find(({ pages }) => pages.includes(page));

/** To the page before and after, to read from cover to cover. */
function Turn({ book: { pages }, page }: { book: Book; page: BookPage }) {
  const place = pages.indexOf(page);
  const before = place > 0 ? pages[place - 1] : undefined;
  const after = pages[place + 1];
  return (
    <nav class="b-turn" aria-label="Pages before and after">
      {before && (
        <a rel="prev" href={before.file}>
          <span>Before</span> {before.title}
        </a>
      )}
      {after && (
        <a class="b-turn__next" rel="next" href={after.file}>
          <span>Next</span> {after.title}
        </a>
      )}
    </nav>
  );
}
