import type { ComponentChildren } from 'preact';
import { companionFrame as words } from '../../knowledge/words/companion-page.ts';
import { chrome } from '../../knowledge/words/pages.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { fill } from '../clinic/fill-words.ts';
import { HelpNow } from './help-now.tsx';
import type { ClinicThere, PatientVisit } from './patient-visit.ts';

export type CompanionPlace = keyof typeof words.nav;
export const addresses: Readonly<Record<CompanionPlace, string>> = {
  today: '/my',
  doses: '/my/doses',
  'check-in': '/my/check-in',
  plan: '/my/plan',
  card: '/my/card',
};
const places = ['today', 'doses', 'check-in', 'plan', 'card'] as const satisfies readonly CompanionPlace[];

const languages: Readonly<Record<Region, string>> = { uk: 'en-GB', us: 'en-US' };

type FrameProps = {
  readonly region: Region;
  /** Null where nobody may be named. */
  readonly there: ClinicThere | null;
  /** BCP 47 tag of the language that the person wants; null where it is not known. */
  readonly wants?: string | null;
  readonly title: string;
  readonly hasProblems?: boolean;
  readonly nav?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** Around every page of a person: help first, always at the same place; then whose clinic it is. */
function Frame(props: FrameProps) {
  const { region, there, wants, title, hasProblems, nav, foot, children } = props;
  return (
    <html lang={languages[region]}>
      <head>
        <meta charset="utf-8" />
        <title>{`${hasProblems === true ? chrome.errorPrefix : ''}${title}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href="/assets/public.css" />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="nhsuk-skip-link" href="#main">
          {chrome.skip}
        </a>
        <HelpNow region={region} there={there} wants={wants ?? null} />
        {there !== null && (
          <header class="v-header">
            <div class="nhsuk-width-container v-header__row">
              <span class="v-brand__name">{there.organisation.name}</span>
            </div>
          </header>
        )}
        {nav}
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper v-main" id="main">
            {children}
          </main>
        </div>
        {foot}
      </body>
    </html>
  );
}

/** For whoever is not signed in. */
export function DoorFrame(props: Omit<FrameProps, 'nav' | 'foot' | 'wants'>) {
  return <Frame {...props} />;
}

type PageProps = {
  readonly visit: PatientVisit;
  /** Null on a page beside the five. */
  readonly place: CompanionPlace | null;
  readonly title: string;
  readonly hasProblems?: boolean;
  readonly children: ComponentChildren;
};

/** For whoever is signed in. Their name stands on every page: it must not be somebody else's that is read. */
export function CompanionPage({ visit, place, title, hasProblems, children }: PageProps) {
  const { person, organisation } = visit;
  return (
    <Frame
      region={organisation.region}
      there={visit}
      wants={person.language}
      title={title}
      {...(hasProblems === undefined ? {} : { hasProblems })}
      nav={<Nav place={place} />}
      foot={<Foot visit={visit} />}
    >
      {children}
    </Frame>
  );
}

function Nav({ place }: { readonly place: CompanionPlace | null }) {
  return (
    <nav class="v-places" aria-label={words.navLabel}>
      <ul class="nhsuk-width-container v-places__list">
        {places.map((each) => (
          <li key={each}>
            <a href={addresses[each]} aria-current={each === place ? 'page' : undefined}>
              {words.nav[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Foot({ visit: { person, csrfToken } }: { readonly visit: PatientVisit }) {
  return (
    <footer class="v-footer">
      <div class="nhsuk-width-container">
        <p>{fill(words.signedInAs, { name: `${person.givenName} ${person.familyName}` })}</p>
        <ul class="v-footer__links">
          <li>
            <a href="/my/who-looked">{words.whoLooked}</a>
          </li>
        </ul>
        <form method="post" action="/my/sign-out">
          <input type="hidden" name="_csrf" value={csrfToken} />
          <button class="v-footer__button" type="submit">
            {words.signOut}
          </button>
        </form>
      </div>
    </footer>
  );
}
