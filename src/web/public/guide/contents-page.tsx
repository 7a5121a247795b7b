import type { Region } from '../../../knowledge/rule-types.ts';
import { guideFrame as words, guideGroups, knownClot } from '../../../knowledge/words/guide/guide-frame.ts';
import { Page } from '../../components/page.tsx';
import { ContentsLink, Review } from './guide-page.tsx';
import { sectionNamed, type ShownPage } from './guide-index.ts';
import { EmergencyFirst, Section } from './guide-section.tsx';
import { SearchForm } from './search-form.tsx';

type ContentsProps = { readonly region: Region; readonly pages: readonly ShownPage[] };

export function ContentsPage({ region, pages }: ContentsProps) {
  return (
    <Page region={region} title={words.title} path="/guide">
      <div class="v-text">
        <h1>{words.title}</h1>
        <p class="v-lead">{words.lead}</p>
        <SearchForm region={region} asked="" />
        <CheckLink region={region} />
        {guideGroups.map(({ title, pages: ids }) => (
          <section key={title}>
            <h2>{title}</h2>
            <PageList region={region} pages={pages.filter(({ id }) => ids.some((each) => each === id))} />
          </section>
        ))}
        <h2>{words.printTitle}</h2>
        <p>
          {words.print} <a href={`/${region}/guide/print`}>{words.printAll}</a>.
        </p>
        <Review />
      </div>
    </Page>
  );
}

export function PageList({ region, pages }: ContentsProps) {
  return (
    <ul class="nhsuk-list v-contents">
      {pages.map(({ id, title, lead }) => (
        <li key={id}>
          <a href={`/${region}/guide/${id}`}>{title}</a>
          <br />
          {lead}
        </li>
      ))}
    </ul>
  );
}

export function CheckLink({ region }: { readonly region: Region }) {
  return (
    <div class="nhsuk-inset-text">
      <p>
        <strong>{words.checkAsk}</strong> <a href={`/${region}/check`}>{words.checkLink}</a>
      </p>
      <p>{words.checkForOther}</p>
      <p>
        <a href={`/${region}/known-clot`}>{knownClot.link}</a>
      </p>
    </div>
  );
}

/** Every page one after the other, for paper. The emergency page is the first of them. */
export function WholeGuide({ region, pages }: ContentsProps) {
  return (
    <Page region={region} title={words.title} path="/guide/print">
      <ContentsLink region={region} />
      <div class="v-text">
        <h1>{words.title}</h1>
        <Review />
        {pages.map((page) => (
          <article key={page.id}>
            <h2>{page.title}</h2>
            <p>{page.lead}</p>
            {page.sections.map((section) => (
              <Section key={section.id} section={section} region={region} heading="h3" />
            ))}
          </article>
        ))}
      </div>
    </Page>
  );
}

/** For a person whose clot has been found: the emergency first, then what is new, the medicine and the clinic. */
export function KnownClotPage({ region, pages }: ContentsProps) {
  return (
    <Page region={region} title={knownClot.title} path="/known-clot">
      <div class="v-text">
        <h1>{knownClot.title}</h1>
        <p class="v-lead">{knownClot.lead}</p>
        <EmergencyFirst pages={pages} region={region} />
        <Section
          section={{ ...sectionNamed(pages, 'home-same-day'), title: knownClot.worseTitle }}
          region={region}
        />
        <p>
          {knownClot.notSure} <a href={`/${region}/check`}>{words.checkLink}</a>.
        </p>
        <h2>{knownClot.medicineTitle}</h2>
        <p>{knownClot.medicine}</p>
        <h2>{knownClot.clinicTitle}</h2>
        <p>{knownClot.clinic}</p>
        <p>{knownClot.lost}</p>
        <p>
          <a href="/my/new-link">{knownClot.newLink}</a>
        </p>
        <p>{knownClot.noClinic[region]}</p>
        <h2>{knownClot.readTitle}</h2>
        <PageList
          region={region}
          pages={knownClot.read.flatMap((id) => pages.filter((page) => page.id === id))}
        />
      </div>
    </Page>
  );
}
