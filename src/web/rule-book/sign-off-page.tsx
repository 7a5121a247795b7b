import type { Book, BookPage } from './book-types.ts';
import { signOffFile } from './links.ts';
import { StatusMark, statusWords } from './marks.tsx';
import { PageHead, TallyLine } from './page-head.tsx';
import { allPlaces, StatementView } from './sources-pages.tsx';
import { statementsOf, tallyOf } from './tally.ts';

const title = 'What awaits a signature';
const about = 'Every statement from memory and every choice of our own, by page.';

/** Everything that needs a clinician's signature, in one list. */
export const signOffPage: BookPage = {
  file: signOffFile,
  kind: 'report',
  title,
  about,
  places: [],
  findable: [],
  body: (book) => <SignOff book={book} />,
};

function SignOff({ book }: { book: Book }) {
  const pages = book.pages
    .map((page) => ({ page, tally: tallyOf(page.places) }))
    .filter(({ tally }) => tally.memory + tally.design > 0);
  const total = tallyOf(book.pages.flatMap(({ places }) => places));
  return (
    <>
      <PageHead title={title} kind="Report">
        <p>{about} Nobody has signed them yet.</p>
        <ul class="b-plain">
          <li>
            <StatusMark status="memory" /> {statusWords.memory.means}
          </li>
          <li>
            <StatusMark status="design" /> {statusWords.design.means}
          </li>
        </ul>
      </PageHead>
      <TallyLine tally={total} />
      <h2 id="counts">Counts by page</h2>
      <table class="b-register">
        <caption class="b-hidden">Statements by page and status</caption>
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col">Verified</th>
            <th scope="col">From memory</th>
            <th scope="col">Our choice</th>
          </tr>
        </thead>
        <tbody>
          {pages.map(({ page, tally }) => (
            <tr key={page.file}>
              <th scope="row">
                <a href={`#${anchorOf(page)}`}>{page.title}</a>
              </th>
              <td>{tally.verified}</td>
              <td>{tally.memory}</td>
              <td>{tally.design}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages.map(({ page }) => (
        <section key={page.file} aria-labelledby={anchorOf(page)}>
          <h2 id={anchorOf(page)}>{page.title}</h2>
          <ul class="b-statements">
            {statementsOf(
              allPlaces({ ...book, pages: [page] }).filter(({ place }) => place.citation.needsSignOff),
            ).map((statement, index) => (
              <StatementView key={index} statement={statement} shows="source" />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const anchorOf = ({ file }: BookPage): string => `of-${file.replace(/\.html$/, '')}`;
