import type { ComponentChildren } from 'preact';
import type { Region } from '../../knowledge/rule-types.ts';
import { feedbackPage } from '../../knowledge/words/feedback-page.ts';
import { clinicFrame } from '../../knowledge/words/clinic-frame.ts';
import { type Action, may } from '../../pathway/authorisation.ts';
import type { Account } from '../../pathway/person.ts';
import type { StaffSession } from '../staff.ts';
import { Mark } from './mark.tsx';
import { feedbackAbout } from './page.tsx';

/** Which entry of the navigation the page belongs to. */
export type StaffPlace =
  | 'board'
  | 'people'
  | 'referral'
  | 'messages'
  | 'authorizations'
  | 'calendar'
  | 'service'
  | 'what-if'
  | 'hours'
  | 'practices'
  | 'safety'
  | 'feedback'
  | 'staff'
  | 'account';

export type StaffPageProps = {
  readonly title: string;
  readonly session: StaffSession;
  readonly isDemo: boolean;
  readonly place: StaffPlace | null;
  /** The title says it first, for people who hear the page. */
  readonly hasProblems?: boolean;
  /** An island that makes the page quicker to use: `clinic`. */
  readonly script?: string;
  /** Loads itself again after so many seconds, while something is under way. */
  readonly refreshSeconds?: number;
  /** Stands above the main content at its full width, as the banner of a person does. */
  readonly banner?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** What stands around every page of somebody who is signed in. */
export function StaffPage(props: StaffPageProps) {
  const { session, isDemo, place, banner, children } = props;
  const { account, organisation, csrfToken } = session;
  return (
    <html lang={languages[organisation.region]}>
      <Head {...props} />
      <body>
        <SkipLink />
        <header class="c-head">
          <div class="c-width c-head__row">
            <a class="c-brand" href={homeOf(account)}>
              <Mark />
              <span class="c-brand__name">{clinicFrame.name}</span>
            </a>
            <span class="c-head__clinic">{organisation.name}</span>
            {isDemo && <DemoMark />}
            <div class="c-who">
              <a class="c-who__name" href="/account" aria-current={place === 'account' ? 'page' : undefined}>
                {account.name}
              </a>
              <form method="post" action="/sign-out">
                <input type="hidden" name="_csrf" value={csrfToken} />
                <button class="c-who__out" type="submit">
                  {clinicFrame.signOut}
                </button>
              </form>
            </div>
          </div>
          <Navigation account={account} place={place} region={organisation.region} />
        </header>
        {banner}
        <main class="c-width c-main" id="main">
          {children}
        </main>
        <FeedbackFoot href={`/feedback?${new URLSearchParams({ page: hrefOf(place) })}`} />
      </body>
    </html>
  );
}

export type DoorPageProps = {
  readonly title: string;
  readonly region: Region;
  readonly isDemo: boolean;
  readonly hasProblems?: boolean;
  /** What feedback from here is about. */
  readonly about?: string;
  readonly children: ComponentChildren;
};

/** A narrow page before anybody is signed in: sign-in, set-up, an invitation. */
export function DoorPage(props: DoorPageProps) {
  const { title, region, isDemo, about, children } = props;
  return (
    <html lang={languages[region]}>
      <Head {...props} />
      <body>
        <SkipLink />
        <header class="c-head">
          <div class="c-width c-head__row">
            <a class="c-brand" href="/">
              <Mark />
              <span class="c-brand__name">{clinicFrame.name}</span>
            </a>
            <span class="c-head__clinic">{clinicFrame.tagline}</span>
            {isDemo && <DemoMark />}
          </div>
        </header>
        <main class="c-main c-door" id="main">
          <h1 class="c-door__title">{title}</h1>
          {children}
        </main>
        <FeedbackFoot href={feedbackAbout(region, about ?? '/sign-in')} />
      </body>
    </html>
  );
}

const languages: Readonly<Record<Region, string>> = { uk: 'en-GB', us: 'en-US' };

type HeadProps = Pick<StaffPageProps, 'title' | 'hasProblems' | 'script' | 'refreshSeconds'>;

function Head({ title, hasProblems, script, refreshSeconds }: HeadProps) {
  const prefix = hasProblems === true ? clinicFrame.errorPrefix : '';
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${prefix}${title} – ${clinicFrame.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      {refreshSeconds !== undefined && <meta http-equiv="refresh" content={String(refreshSeconds)} />}
      <link rel="stylesheet" href="/assets/clinic.css" />
      <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
      {script !== undefined && <script type="module" src={`/assets/${script}.js`} />}
    </head>
  );
}

/** At the foot of every page; whoever is signed in writes as who they are. */
function FeedbackFoot({ href }: { readonly href: string }) {
  return (
    <footer class="c-width c-foot">
      <a href={href}>{feedbackPage.link}</a>
    </footer>
  );
}

function SkipLink() {
  return (
    <a class="nhsuk-skip-link" href="#main">
      {clinicFrame.skip}
    </a>
  );
}

function DemoMark() {
  return <strong class="c-demo">{clinicFrame.demo}</strong>;
}

const entries: readonly {
  readonly place: StaffPlace;
  readonly href: string;
  readonly words: string;
  readonly action: Action;
  /** Where it is for one country alone. */
  readonly region?: Region;
}[] = [
  { place: 'board', href: '/clinic', words: clinicFrame.board, action: 'board.see' },
  { place: 'calendar', href: '/desk', words: clinicFrame.calendar, action: 'calendar.read' },
  { place: 'people', href: '/clinic/people', words: clinicFrame.people, action: 'person.search' },
  { place: 'referral', href: '/clinic/referrals/new', words: clinicFrame.referral, action: 'episode.open' },
  { place: 'messages', href: '/clinic/replies', words: clinicFrame.messages, action: 'message.handle' },
  { place: 'service', href: '/service', words: clinicFrame.service, action: 'measures.read' },
  { place: 'what-if', href: '/service/what-if', words: clinicFrame.whatIf, action: 'what-if.run' },
  {
    place: 'authorizations',
    href: '/desk/authorisations',
    words: clinicFrame.authorizations,
    action: 'benefits.read',
    region: 'us',
  },
  { place: 'staff', href: '/clinic/staff', words: clinicFrame.staff, action: 'account.manage' },
  { place: 'hours', href: '/clinic/hours', words: clinicFrame.hours, action: 'organisation.manage' },
  {
    place: 'practices',
    href: '/clinic/practices',
    words: clinicFrame.practices,
    action: 'organisation.manage',
  },
  { place: 'safety', href: '/service/safety', words: clinicFrame.safety, action: 'safety.read' },
  { place: 'feedback', href: '/service/feedback', words: clinicFrame.feedback, action: 'feedback.read-desk' },
];

const hrefOf = (place: StaffPlace | null): string =>
  place === 'account' ? '/account' : (entries.find((entry) => entry.place === place)?.href ?? '/clinic');

const entriesFor = ({ roles }: Account) =>
  entries.filter(({ action }) => roles.some((role) => may(role, action, 'none')));

/** The first page that this person may see. */
export const homeOf = (account: Account): string => entriesFor(account)[0]?.href ?? '/account';

type NavigationProps = {
  readonly account: Account;
  readonly place: StaffPlace | null;
  readonly region: Region;
};

function Navigation({ account, place, region: here }: NavigationProps) {
  return (
    <nav class="c-nav" aria-label={clinicFrame.navLabel}>
      <ul class="c-width c-nav__list">
        {entriesFor(account)
          .filter(({ region }) => region === undefined || region === here)
          .map((entry) => (
            <li key={entry.place}>
              <a
                class="c-nav__link"
                href={entry.href}
                aria-current={entry.place === place ? 'page' : undefined}
              >
                {entry.words}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
