import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Source } from '../../knowledge/rule-types.ts';
import type { Book, BookPage } from './book-types.ts';
import { sourceFile, sourcesFile } from './links.ts';
import { StatusMark } from './marks.tsx';
import { PageHead, TallyLine } from './page-head.tsx';
import { type Statement, statementsOf, tallyOf, type WhereInBook } from './tally.ts';

const title = 'Sources';
const about =
  'Every document the rules rest on, its edition, and the day our rules were last compared with it.';

/** All sources in one list, then a page for each. */
export const sourcesPages = ({ sources }: Catalogue): BookPage[] => [
  {
    file: sourcesFile,
    kind: 'report',
    title,
    about,
    places: [],
    findable: [],
    body: (book) => <SourceList book={book} />,
  },
  ...Object.entries(sources)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, source]) => sourcePage(id, source)),
];

function sourcePage(id: string, source: Source): BookPage {
  return {
    file: sourceFile(id),
    kind: 'source',
    title: source.title,
    about: `${source.publisher}, ${source.edition}`,
    places: [],
    findable: [{ anchor: 'top', title: source.title, text: `${id} ${source.publisher} ${source.edition}` }],
    body: (book) => <SourceBody id={id} source={source} book={book} />,
  };
}

/** Everything that is cited anywhere in the book, in the order of reading. */
export const allPlaces = ({ pages }: Book): WhereInBook[] =>
  pages.flatMap(({ file, title: page, places }) => places.map((place) => ({ file, page, place })));

function SourceList({ book }: { book: Book }) {
  const counts = new Map<string, number>();
  for (const { citation } of statementsOf(allPlaces(book)))
    counts.set(citation.source, (counts.get(citation.source) ?? 0) + 1);
  return (
    <>
      <PageHead title={title} kind="Register">
        <p>{about}</p>
      </PageHead>
      <table class="b-register b-register--cards">
        <caption class="b-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Publisher and edition</th>
            <th scope="col">Compared on</th>
            <th scope="col">Statements</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(book.catalogue.sources)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([id, source]) => (
              <tr key={id}>
                <th scope="row">
                  <a href={sourceFile(id)}>{source.title}</a> <code>{id}</code>
                </th>
                <td>
                  {source.publisher}, {source.edition}
                </td>
                <td>{source.checkedOn}</td>
                <td>{counts.get(id) ?? 0}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}

function SourceBody({ id, source, book }: { id: string; source: Source; book: Book }) {
  const places = allPlaces(book).filter(({ place }) => place.citation.source === id);
  const statements = statementsOf(places);
  return (
    <>
      <PageHead title={source.title} id={id} kind="Source">
        <dl class="b-pairs">
          <div>
            <dt>Publisher</dt>
            <dd>{source.publisher}</dd>
          </div>
          <div>
            <dt>Edition</dt>
            <dd>{source.edition}</dd>
          </div>
          <div>
            <dt>Found at</dt>
            <dd class="b-locator">
              <Locator locator={source.locator} />
            </dd>
          </div>
          <div>
            <dt>Compared with our rules on</dt>
            <dd>{source.checkedOn}</dd>
          </div>
        </dl>
      </PageHead>
      <TallyLine tally={tallyOf(statements.map(({ citation }) => ({ anchor: '', label: '', citation })))} />
      <h2>What rests on it</h2>
      {statements.length === 0 ? (
        <p>Nothing in this book.</p>
      ) : (
        <ul class="b-statements">
          {statements.map((statement, index) => (
            <StatementView key={index} statement={statement} shows="section" />
          ))}
        </ul>
      )}
    </>
  );
}

/** What is said, and each place that says so: under the heading of its page the place alone. */
export function StatementView({ statement, shows }: { statement: Statement; shows: 'section' | 'source' }) {
  const { citation, places } = statement;
  return (
    <li>
      <p>
        {shows === 'section' ? (
          <span class="b-statements__section">{citation.section}</span>
        ) : (
          <span class="b-cited">
            <a href={sourceFile(citation.source)}>{citation.source}</a>, {citation.section}
          </span>
        )}{' '}
        {citation.says} <StatusMark status={citation.status} />
      </p>
      <p class="b-statements__places">
        {places.map(({ file, page, place }, index) => (
          <>
            {index > 0 && '; '}
            <a href={`${file}#${place.anchor}`}>
              {shows === 'section' ? `${page}, ${place.label}` : place.label}
            </a>
          </>
        ))}
      </p>
    </li>
  );
}

function Locator({ locator }: { locator: string }) {
  return locator.startsWith('https://') ? <a href={locator}>{locator}</a> : <>{locator}</>;
}
