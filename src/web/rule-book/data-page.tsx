import { capital, humanised } from './answer-words.ts';
import type { BookPage, PageKind } from './book-types.ts';
import { citationText, citationsWithin } from './cited-in.ts';
import { PageHead } from './page-head.tsx';
import { PlainValue, plainText } from './plain-value.tsx';

type DataPage = {
  readonly file: string;
  readonly kind: PageKind;
  readonly kindWord: string;
  readonly title: string;
  readonly about: string;
  readonly lede?: string;
  /** What is shown, an entry a heading. */
  readonly data: object;
};

/** Cited data that no table decides with, shown whole: nothing of it is left out. */
export function dataPage({ file, kind, kindWord, title, about, lede, data }: DataPage): BookPage {
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => ({
    key,
    value,
    name: capital(humanised(nameOf(key, value))),
    anchor: `entry-${key}`,
  }));
  const places = entries.flatMap(({ value, name, anchor }) =>
    citationsWithin(value).map((citation) => ({ anchor, label: name, citation })),
  );
  return {
    file,
    kind,
    title,
    about,
    places,
    findable: entries.map(({ value, name, anchor }) => ({
      anchor,
      title: name,
      text: `${plainText(value)} ${citationsWithin(value).map(citationText).join(' ')}`,
    })),
    body: ({ catalogue }) => (
      <>
        <PageHead title={title} kind={kindWord} places={places}>
          <p>{about}</p>
          {lede !== undefined && <p>{lede}</p>}
        </PageHead>
        <ul class="b-entries">
          {entries.map(({ key, value, name, anchor }) => (
            <li key={key} id={anchor}>
              <h2>
                {name}{' '}
                {humanised(nameOf(key, value)) !== nameOf(key, value) && <code>{nameOf(key, value)}</code>}
              </h2>
              <PlainValue value={value} catalogue={catalogue} />
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

/** Entries of a list have their name in themselves. */
function nameOf(key: string, value: unknown): string {
  if (!/^\d+$/.test(key)) return key;
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : null;
  return typeof id === 'string' ? id : `${Number(key) + 1}`;
}
