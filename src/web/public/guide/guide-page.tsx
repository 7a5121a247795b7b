import { citationsOf } from '../../../engine/compiled-table.ts';
import type { Citation, Region } from '../../../knowledge/rule-types.ts';
import { servicesOfOthers } from '../../../knowledge/words/care-cards.ts';
import { contentStatus } from '../../../knowledge/words/content-status.ts';
import { formIn, glossaryOf } from '../../../knowledge/words/glossary.ts';
import { drawingWords, drawingsOf } from '../../../knowledge/words/guide/drawing-words.ts';
import { guideFrame as words } from '../../../knowledge/words/guide/guide-frame.ts';
import { sourceWords } from '../../../knowledge/words/pages.ts';
import { type ShownSources, citationText } from '../../components/citation-text.ts';
import { Page } from '../../components/page.tsx';
import { isHere, type ShownPage, textOf } from './guide-index.ts';
import { Section } from './guide-section.tsx';

export type GuidePageProps = {
  readonly region: Region;
  readonly page: ShownPage;
  readonly before: ShownPage | undefined;
  readonly after: ShownPage | undefined;
  readonly sources: ShownSources;
};

export function GuidePageView({ region, page, before, after, sources }: GuidePageProps) {
  return (
    <Page region={region} title={page.title} path={`/guide/${page.id}`}>
      <ContentsLink region={region} />
      <article class="v-text">
        <h1>{page.title}</h1>
        <p class="v-lead">{page.lead}</p>
        {page.sections.map((section) => (
          <Section key={section.id} section={section} region={region} />
        ))}
        <HardWords page={page} region={region} />
        <Sources page={page} region={region} sources={sources} />
        <Review />
      </article>
      <nav class="v-pager" aria-label={words.pager}>
        {before && <PagerLink region={region} page={before} word={words.before} rel="prev" />}
        {after && <PagerLink region={region} page={after} word={words.after} rel="next" />}
      </nav>
    </Page>
  );
}

export function ContentsLink({ region }: { readonly region: Region }) {
  return (
    <p class="v-back">
      <a class="v-back__button" href={`/${region}/guide`}>
        {words.contents}
      </a>
    </p>
  );
}

type PagerProps = {
  readonly region: Region;
  readonly page: ShownPage;
  readonly word: string;
  readonly rel: 'prev' | 'next';
};

function PagerLink({ region, page, word, rel }: PagerProps) {
  return (
    <a rel={rel} href={`/${region}/guide/${page.id}`}>
      <span>{word}:</span> {page.title}
    </a>
  );
}

/** The words of the glossary that stand on the page, each as it stands there. */
function HardWords({ page, region }: { readonly page: ShownPage; readonly region: Region }) {
  const text = textOf(page);
  const entries = glossaryOf(text).filter(({ word }) => !servicesOfOthers[region].includes(word));
  if (entries.length === 0) return null;
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{words.hardWords}</span>
      </summary>
      <div class="nhsuk-details__text">
        <dl class="v-means">
          {entries.map((entry) => (
            <div key={entry.word}>
              <dt>
                <strong>{formIn(entry, text)}</strong>
              </dt>
              <dd>{entry.means}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

function Sources({ page, region, sources }: Pick<GuidePageProps, 'page' | 'region' | 'sources'>) {
  const lines = new Set(citationsOn(page, region).map((citation) => citationText(citation, sources, region)));
  return (
    <details class="nhsuk-details v-sources">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{words.sources}</span>
      </summary>
      <div class="nhsuk-details__text">
        <ul class="nhsuk-list nhsuk-list--bullet">
          {[...lines].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** All that the statements and drawings of a page rest on, those of one document together. */
function citationsOn({ source }: ShownPage, region: Region): readonly Citation[] {
  return source.sections
    .filter(isHere(region))
    .flatMap((section) => {
      const drawing = drawingsOf[section.id];
      return [
        ...Object.values(section.statements)
          .filter(isHere(region))
          .flatMap(({ because }) => citationsOf(because)),
        ...(drawing === undefined ? [] : citationsOf(drawingWords[drawing].because)),
      ];
    })
    .toSorted((a, b) => a.source.localeCompare(b.source, 'en'));
}

/** No page may look as if somebody had signed it. */
export function Review() {
  return (
    <p>
      <strong>{words.review}</strong> {contentStatus.says}{' '}
      {`${sourceWords.written} ${contentStatus.written}, ${sourceWords.checkNext} ${contentStatus.checkNext}.`}
    </p>
  );
}
