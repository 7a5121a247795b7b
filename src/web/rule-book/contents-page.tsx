import { counted } from './answer-words.ts';
import type { Book, BookPage } from './book-types.ts';
import { contentsFile, howToReadFile, proofsFile, searchFile, signOffFile } from './links.ts';
import { TallyLine } from './page-head.tsx';
import { tallyOf } from './tally.ts';

export const contentsPage: BookPage = {
  file: contentsFile,
  kind: 'report',
  title: 'Contents',
  about: 'All chapters and pages.',
  places: [],
  findable: [],
  body: (book) => <Contents book={book} />,
};

function Contents({ book }: { book: Book }) {
  const { catalogue, version } = book;
  const rows = catalogue.decisions.reduce((sum, table) => sum + table.rows.length, 0);
  return (
    <>
      <p class="b-kind">Virchow</p>
      <h1>The rule book</h1>
      <div class="b-lede">
        <p class="b-asks">
          Every rule by which Virchow advises on deep vein thrombosis: when, then, because. Drawn from the
          rules themselves, so it cannot say anything else than the program does.
        </p>
        <p>
          It advises; a clinician decides. No clinician has signed it yet: see{' '}
          <a href={signOffFile}>what awaits a signature</a> and{' '}
          <a href={proofsFile}>what is proved, and what is not</a>. New to it?{' '}
          <a href={howToReadFile}>How to read it</a>.
        </p>
      </div>
      <dl class="b-edition">
        <div>
          <dt>Edition</dt>
          <dd>{catalogue.edition}</dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>
            <code>{version}</code>
          </dd>
        </div>
        <div>
          <dt>Holds</dt>
          <dd>
            {[
              counted(catalogue.decisions.length, 'table'),
              counted(rows, 'row'),
              counted(
                catalogue.scores.length + catalogue.formulas.length,
                'score and formula',
                'scores and formulas',
              ),
              counted(catalogue.lists.length, 'list'),
              counted(Object.keys(catalogue.facts).length, 'fact'),
              counted(Object.keys(catalogue.sources).length, 'source'),
            ].join(', ')}
          </dd>
        </div>
      </dl>
      <TallyLine tally={tallyOf(book.pages.flatMap(({ places }) => places))} />
      {book.chapters.map(({ title, about, pages }, index) => (
        <section class="b-chapter" aria-labelledby={`chapter-${index}`} key={title}>
          <h2 id={`chapter-${index}`}>{title}</h2>
          <p class="b-chapter__about">{about}</p>
          <ul class="b-chapter__pages">
            {pages
              .filter(({ file, kind }) => file !== contentsFile && kind !== 'source')
              .map((page) => (
                <li key={page.file}>
                  <a href={page.file}>{page.title}</a>
                  <span class="b-chapter__asks">{page.about}</span>
                  <Open page={page} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={searchFile}>Search, or the index from A to Z</a>
      </p>
    </>
  );
}

function Open({ page }: { page: BookPage }) {
  const { memory, design, verified } = tallyOf(page.places);
  const all = memory + design + verified;
  if (all === 0) return null;
  return (
    <span class="b-chapter__open">
      {memory + design === 0 ? 'all verified' : `${memory + design} of ${all} to sign`}
    </span>
  );
}
