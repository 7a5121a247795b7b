import type { CitedList } from '../../knowledge/rule-types.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { capital, humanised } from './answer-words.ts';
import type { BookPage } from './book-types.ts';
import { becauseText, placesFor } from './cited-in.ts';
import { listFile } from './links.ts';
import { Citations } from './marks.tsx';
import { PageHead } from './page-head.tsx';
import { PlainValue, plainText } from './plain-value.tsx';

type ListRow = CitedList['rows'][number];

/** Cited statements that no table decides with. */
export function listPage(list: CitedList): BookPage {
  const places = list.rows.flatMap((row) => placesFor(anchorOf(row), humanised(row.id), row.because));
  const columns = columnsOf(list);
  return {
    file: listFile(list.id),
    kind: 'list',
    title: list.title,
    about: list.about,
    places,
    findable: list.rows.map((row) => ({
      anchor: anchorOf(row),
      title: capital(humanised(row.id)),
      text: `${plainText(valuesOf(row).map(([, value]) => value))} ${becauseText(row.because)}`,
    })),
    body: ({ catalogue }) => (
      <>
        <PageHead title={list.title} id={list.id} kind="Cited list" places={places}>
          <p>{list.about}</p>
          <p>No table decides with this list.</p>
        </PageHead>
        <section aria-labelledby="rows">
          <h2 id="rows">Entries</h2>
          <ul class="b-entries">
            {list.rows.map((row) => (
              <li key={row.id} id={anchorOf(row)}>
                <h3>
                  {capital(humanised(row.id))} {humanised(row.id) !== row.id && <code>{row.id}</code>}
                </h3>
                {columns.length > 0 && (
                  <dl class="b-pairs">
                    {valuesOf(row).map(([key, value]) => (
                      <div key={key}>
                        <dt>{capital(humanised(key))}</dt>
                        <dd>
                          <PlainValue value={value} catalogue={catalogue} />
                        </dd>
                      </div>
                    ))}
                  </dl>
                )}
                <Citations citations={citationsOf(row.because)} sources={catalogue.sources} />
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  };
}

const anchorOf = (row: ListRow): string => `row-${row.id}`;

/** Plain values beside the id and the reason. */
const valuesOf = (row: ListRow): readonly (readonly [string, unknown])[] =>
  Object.entries(row).filter(([key]) => !['id', 'because'].includes(key));

const columnsOf = ({ rows }: CitedList): readonly string[] => [
  ...new Set(rows.flatMap((row) => valuesOf(row).map(([key]) => key))),
];
