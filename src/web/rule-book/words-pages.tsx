import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Because } from '../../knowledge/rule-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { capital, humanised } from './answer-words.ts';
import type { BookPage } from './book-types.ts';
import { becauseText, citationsWithin, placesFor } from './cited-in.ts';
import { wordsFile } from './links.ts';
import { Citations } from './marks.tsx';
import { PageHead } from './page-head.tsx';
import { PlainValue, plainText } from './plain-value.tsx';

/** What people are told: a page for each collection of cited words. */
export const wordsPages = ({ words }: Catalogue): BookPage[] =>
  Object.entries(words).flatMap(([name, collection]: [string, unknown]) => {
    const cited = citedWithin(collection, []);
    return cited.length === 0 ? [] : [wordsPage(name, cited)];
  });

type CitedWords = { readonly path: readonly string[]; readonly says: object; readonly because: Because };

function wordsPage(name: string, cited: readonly CitedWords[]): BookPage {
  const title = capital(humanised(name));
  const about = 'Words that people read, and what each rests on.';
  const places = cited.flatMap(({ path, because }) => placesFor(anchorOf(path), nameOf(path), because));
  return {
    file: wordsFile(name),
    kind: 'words',
    title,
    about,
    places,
    findable: cited.map(({ path, says, because }) => ({
      anchor: anchorOf(path),
      title: nameOf(path),
      text: `${plainText(says)} ${becauseText(because)}`,
    })),
    body: ({ catalogue }) => (
      <>
        <PageHead title={title} id={name} kind="Words" places={places}>
          <p>{about}</p>
        </PageHead>
        <ul class="b-entries">
          {cited.map(({ path, says, because }) => (
            <li key={anchorOf(path)} id={anchorOf(path)}>
              <h2 class="b-entries__small">{nameOf(path)}</h2>
              <PlainValue value={says} catalogue={catalogue} />
              <Citations citations={citationsOf(because)} sources={catalogue.sources} />
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

/** Everything that says why, however deep, with what it says. */
function citedWithin(value: unknown, path: readonly string[]): CitedWords[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('because' in value && citationsWithin(value.because).length > 0) {
    const { because, ...says } = value;
    const inner = Object.entries(says).flatMap(([key, part]) => citedWithin(part, [...path, key]));
    // What is cited by itself is told by itself.
    const own = Object.fromEntries(
      Object.entries(says).filter(([, part]) => citationsWithin(part).length === 0),
    );
    return [...(isBecause(because) ? [{ path, says: own, because }] : []), ...inner];
  }
  return Object.entries(value).flatMap(([key, part]) => citedWithin(part, [...path, key]));
}

const isBecause = (value: unknown): value is Because => citationsWithin(value).length > 0;

const anchorOf = (path: readonly string[]): string =>
  path.length === 0 ? 'all' : `says-${path.join('-').replaceAll(/\s+/g, '-')}`;
const nameOf = (path: readonly string[]): string =>
  path.length === 0
    ? 'All'
    : path.map((part) => (/^\d+$/.test(part) ? `${Number(part) + 1}` : capital(humanised(part)))).join(', ');
