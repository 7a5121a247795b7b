import type { Catalogue } from '../../knowledge/catalogue.ts';
import { citationsOf } from '../../engine/compiled-table.ts';
import { capital, humanised } from './answer-words.ts';
import type { BookPage } from './book-types.ts';
import { becauseText, placesFor } from './cited-in.ts';
import { limitsFile } from './links.ts';
import { Citations } from './marks.tsx';
import { PageHead } from './page-head.tsx';
import { PlainValue, plainText } from './plain-value.tsx';

const title = 'Limits of an episode';
const about = 'Hours, minutes and days that stand in no decision table.';

/** The clocks of the pathway. */
export function limitsPage({ clocks }: Catalogue): BookPage {
  const limits = Object.entries(clocks);
  const places = limits.flatMap(([key, { because }]) => placesFor(anchorOf(key), nameOf(key), because));
  return {
    file: limitsFile,
    kind: 'limits',
    title,
    about,
    places,
    findable: limits.map(([key, limit]) => ({
      anchor: anchorOf(key),
      title: nameOf(key),
      text: `${plainText(valuesOf(limit).map(([, value]) => value))} ${becauseText(limit.because)}`,
    })),
    body: ({ catalogue }) => (
      <>
        <PageHead title={title} kind="Limits" places={places}>
          <p>{about} Hours are elapsed hours, nights and weekends too.</p>
        </PageHead>
        <ul class="b-entries">
          {limits.map(([key, limit]) => (
            <li key={key} id={anchorOf(key)}>
              <h2>
                {nameOf(key)} <code>{key}</code>
              </h2>
              <dl class="b-pairs">
                {valuesOf(limit).map(([unit, value]) => (
                  <div key={unit}>
                    <dt>{capital(humanised(unit))}</dt>
                    <dd>
                      <PlainValue value={value} />
                    </dd>
                  </div>
                ))}
              </dl>
              <Citations citations={citationsOf(limit.because)} sources={catalogue.sources} />
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

const anchorOf = (key: string): string => `limit-${key}`;
const nameOf = (key: string): string => capital(humanised(key));
const valuesOf = (limit: object): readonly (readonly [string, unknown])[] =>
  Object.entries(limit).filter(([key]) => key !== 'because');
