import type { Region } from '../../../knowledge/rule-types.ts';
import { servicesOfOthers } from '../../../knowledge/words/care-cards.ts';
import { formIn, glossaryOf } from '../../../knowledge/words/glossary.ts';
import { guideFrame } from '../../../knowledge/words/guide/guide-frame.ts';
import { searchPage as words } from '../../../knowledge/words/guide/search-words.ts';
import { fill } from '../../clinic/fill-words.ts';
import { Page } from '../../components/page.tsx';
import { CheckLink } from './contents-page.tsx';
import { ContentsLink } from './guide-page.tsx';
import type { ShownPage } from './guide-index.ts';
import { EmergencyFirst } from './guide-section.tsx';
import { SearchForm } from './search-form.tsx';
import type { Found, SearchAnswer } from './search-guide.ts';

type SearchPageProps = {
  readonly region: Region;
  readonly pages: readonly ShownPage[];
  readonly asked: string;
  /** None where nothing has been asked yet. */
  readonly answer: SearchAnswer | null;
};

export function SearchPage({ region, pages, asked, answer }: SearchPageProps) {
  const isUrgent = answer?.mayBeEmergency === true;
  const heading = isUrgent ? words.emergency : answer === null ? words.title : countOf(answer);
  return (
    <Page region={region} title={heading} path="/guide/search">
      <ContentsLink region={region} />
      <div class="v-text">
        <h1>{heading}</h1>
        {isUrgent && <EmergencyFirst pages={pages} region={region} />}
        <SearchForm region={region} asked={asked} />
        {answer !== null && (
          <>
            {isUrgent && <p>{countOf(answer)}</p>}
            <Meanings asked={asked} region={region} />
            {answer.found.length === 0 ? (
              <WhatToDo region={region} />
            ) : (
              <Results region={region} found={answer.found} />
            )}
          </>
        )}
        <CheckLink region={region} />
        <p>{words.private}</p>
      </div>
    </Page>
  );
}

/** Without what was asked: a title stays in the history of a browser. */
function countOf({ found }: SearchAnswer): string {
  if (found.length === 0) return words.none;
  return fill(found.length === 1 ? words.found.one : words.found.more, { count: `${found.length}` });
}

function Meanings({ asked, region }: { readonly asked: string; readonly region: Region }) {
  const entries = glossaryOf(asked).filter(({ word }) => !servicesOfOthers[region].includes(word));
  if (entries.length === 0) return null;
  return (
    <>
      <h2>{words.means}</h2>
      <dl class="v-means">
        {entries.map((entry) => (
          <div key={entry.word}>
            <dt>
              <strong>{formIn(entry, asked)}</strong>
            </dt>
            <dd>{entry.means}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Results({ region, found }: { readonly region: Region; readonly found: readonly Found[] }) {
  return (
    <ol class="nhsuk-list">
      {found.map(({ page, places }) => (
        <li key={page.id}>
          <h2 class="v-found">
            <a href={`/${region}/guide/${page.id}`}>{page.title}</a>
          </h2>
          {places.length === 0 && <p>{page.lead}</p>}
          {places.map(({ section, says }) => (
            <p key={section.id}>
              <a href={`/${region}/guide/${page.id}#${section.id}`}>{section.title}</a>
              <br />
              {says}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function WhatToDo({ region }: { readonly region: Region }) {
  const [shorter, all, check] = words.noneDo;
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>{shorter}</li>
      <li>
        <a href={`/${region}/guide`}>{all}</a>
      </li>
      <li>
        {check} <a href={`/${region}/check`}>{guideFrame.checkLink}</a>.
      </li>
    </ul>
  );
}
