import type { ComponentChildren } from 'preact';
import type { Region, Source } from '../../knowledge/rule-types.ts';
import { emergencyHelp } from '../../knowledge/words/care-cards.ts';
import { contentStatus } from '../../knowledge/words/content-status.ts';
import { guideFrame, knownClot } from '../../knowledge/words/guide/guide-frame.ts';
import { chrome, sourceWords as words, startPage, type TextPage } from '../../knowledge/words/pages.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import { Legs } from './mark.tsx';
import { Page } from './page.tsx';

export function StartPage({ region }: { region: Region }) {
  const { before } = startPage;
  const { contact } = emergencyHelp[region];
  return (
    <Page region={region} title={startPage.title} path="">
      <div class="v-start">
        <h1 class="v-start__title">{startPage.title}</h1>
        <div class="v-start__picture">
          <Legs />
        </div>
        <p class="v-start__lead">{wordsIn(startPage.lead, region)}</p>
        <div class="v-start__act">
          <section class="v-care v-care--emergency v-care--short">
            <h2 class="v-care__heading">{before[region].title}</h2>
            <div class="v-care__content">
              <p>{before[region].says}</p>
              <p>
                <a class="v-call" href={contact.tel ?? ''}>
                  {contact.says}
                </a>
              </p>
            </div>
          </section>
          <p>
            <a class="nhsuk-button v-start__button" href={`/${region}/check`} draggable={false}>
              {startPage.start}
            </a>
          </p>
          <p>
            <a href={`/${region}/known-clot`}>{knownClot.link}</a>
          </p>
        </div>
      </div>
      <ul class="v-points">
        {startPage.points.map(({ title, says }) => (
          <li key={title}>
            <h2 class="v-points__title">{title}</h2>
            <p>{wordsIn(says, region)}</p>
          </li>
        ))}
      </ul>
      <h2>{guideFrame.startTitle}</h2>
      <p>
        <a href={`/${region}/guide`}>{guideFrame.name}</a>. {guideFrame.startLead}
      </p>
      <h2>{startPage.notFor.title}</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {[...startPage.notFor.list, startPage.skin].map((statement) => (
          <li key={wordsIn(statement.says, region)}>{wordsIn(statement.says, region)}</li>
        ))}
      </ul>
    </Page>
  );
}

type TextProps = {
  readonly region: Region;
  readonly page: TextPage;
  readonly path: string;
  readonly children?: ComponentChildren;
};

export function WordsPage({ region, page, path, children }: TextProps) {
  return (
    <Page region={region} title={page.title} path={path}>
      <div class="v-text">
        <h1>{page.title}</h1>
        <p class="v-lead">{wordsIn(page.lead, region)}</p>
        {page.sections.map(({ title, says }) => (
          <section key={title}>
            <h2>{title}</h2>
            {says.map((each) => (
              <p key={wordsIn(each, region)}>{wordsIn(each, region)}</p>
            ))}
          </section>
        ))}
        {children}
      </div>
    </Page>
  );
}

export function StartLink({ region }: { region: Region }) {
  return (
    <p>
      <a class="nhsuk-button" href={`/${region}`} draggable={false}>
        {chrome.startAgain}
      </a>
    </p>
  );
}

type SourcesProps = { readonly sources: readonly Source[]; readonly version: string };

export function SourceList({ sources, version }: SourcesProps) {
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {sources.map(({ title, publisher, edition, checkedOn }) => (
          <li key={title}>{`${publisher}: ${title}. ${edition}. ${words.compared} ${checkedOn}.`}</li>
        ))}
      </ul>
      <h2>{words.edition}</h2>
      <p>
        {`${contentStatus.says} ${words.written} ${contentStatus.written}, ${words.checkNext} ${contentStatus.checkNext}.`}
      </p>
      <p>
        {words.version} <span class="v-version">{version}</span>
      </p>
    </>
  );
}
