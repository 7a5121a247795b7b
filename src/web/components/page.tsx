import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { type Region, regions } from '../../knowledge/rule-types.ts';
import { emergencyHelp } from '../../knowledge/words/care-cards.ts';
import { guideFrame } from '../../knowledge/words/guide/guide-frame.ts';
import { feedbackPage } from '../../knowledge/words/feedback-page.ts';
import { chrome, regionNames } from '../../knowledge/words/pages.ts';
import { Mark } from './mark.tsx';

/** The form that every button outside the question belongs to: it carries the answers and where they are. */
const keepForm = 'keep';

/** What a page of the check carries from screen to screen. */
export type Carried = { readonly answers: string; readonly at: string };

type PageProps = {
  readonly region: Region;
  readonly title: string;
  /** Where the page lives below its region, for the switch of region: `/about`. */
  readonly path: string;
  /** Present on pages of the check, whose buttons keep the answers. */
  readonly carried?: Carried;
  /** The page itself says to act now. */
  readonly isEmergency?: boolean;
  /** The title says it first, for people who hear the page. */
  readonly hasProblems?: boolean;
  /** What feedback from here is about, where that is not `path`. */
  readonly about?: string | undefined;
  readonly children: ComponentChildren;
};

const languages: Readonly<Record<Region, string>> = { uk: 'en-GB', us: 'en-US' };

export const renderPage = (page: Parameters<typeof render>[0]): string => `<!doctype html>${render(page)}`;

export function Page(props: PageProps) {
  const { region, title, path, carried, isEmergency, hasProblems, about, children } = props;
  return (
    <html lang={languages[region]}>
      <head>
        <meta charset="utf-8" />
        <title>{`${hasProblems === true ? chrome.errorPrefix : ''}${title} – ${chrome.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content={carried ? 'noindex' : 'index'} />
        <link rel="stylesheet" href="/assets/public.css" />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        {carried && <script type="module" src="/assets/public.js" />}
      </head>
      <body>
        <a class="nhsuk-skip-link" href="#main">
          {chrome.skip}
        </a>
        {carried && (
          <form id={keepForm} method="post" action={`/${region}/check`}>
            <input type="hidden" name="answers" value={carried.answers} />
            <input type="hidden" name="at" value={carried.at} />
          </form>
        )}
        <HelpStrip
          region={region}
          offersNewSign={carried !== undefined && carried.at !== 'emergency' && isEmergency !== true}
        />
        <header class="v-header">
          <div class="nhsuk-width-container v-header__row">
            <a class="v-brand" href={`/${region}`}>
              <Mark />
              <span class="v-brand__words">
                <span class="v-brand__name">{chrome.name}</span>{' '}
                <span class="v-brand__tagline">{chrome.tagline}</span>
              </span>
            </a>
            <RegionSwitch region={region} path={path} carried={carried} />
          </div>
        </header>
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper v-main" id="main">
            {children}
          </main>
        </div>
        <footer class="v-footer">
          <div class="nhsuk-width-container">
            <p class="v-footer__help">
              <CallLink region={region} />
              <span>
                <strong>{emergencyHelp[region].ask}</strong> {emergencyHelp[region].signs}
              </span>
            </p>
            <ul class="v-footer__links">
              <FooterLink href={`/${region}`} words={carried ? chrome.startAgain : chrome.name} />
              <FooterLink href={`/${region}/guide`} words={guideFrame.name} />
              <FooterLink href={`/${region}/about`} words={chrome.about} />
              <FooterLink href={`/${region}/privacy`} words={chrome.privacy} />
              <FooterLink href={`/${region}/accessibility`} words={chrome.accessibility} />
              <FooterLink
                href={feedbackAbout(region, about ?? `/${region}${path}`)}
                words={feedbackPage.link}
              />
            </ul>
            <p class="v-footer__note">{chrome.footerNote}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** Which page it is about travels with the address: a path, never a query or a token. */
export const feedbackAbout = (region: Region, path: string): string =>
  `/${region}/feedback?${new URLSearchParams({ page: path })}`;

function FooterLink({ href, words }: { href: string; words: string }) {
  return (
    <li>
      <a href={href}>{words}</a>
    </li>
  );
}

/** The same place on every page: whoever reads nothing else reads this. */
function HelpStrip({ region, offersNewSign }: { region: Region; offersNewSign: boolean }) {
  const help = emergencyHelp[region];
  return (
    <section class="v-help" aria-label={chrome.helpLabel}>
      <div class="nhsuk-width-container v-help__row">
        <p class="v-help__words">
          <strong>{help.ask}</strong> {help.signs}
        </p>
        <p class="v-help__acts">
          <CallLink region={region} />
          {offersNewSign && (
            <button class="v-help__button" form={keepForm} type="submit" name="go" value="emergency">
              {chrome.newSign}
            </button>
          )}
        </p>
      </div>
    </section>
  );
}

function CallLink({ region }: { region: Region }) {
  const { contact } = emergencyHelp[region];
  return (
    <a class="v-help__call" href={contact.tel ?? ''}>
      {contact.says}
    </a>
  );
}

function RegionSwitch({
  region,
  path,
  carried,
}: {
  region: Region;
  path: string;
  carried: Carried | undefined;
}) {
  return (
    <ul class="v-regions" aria-label={chrome.regionLabel}>
      {regions.map((each) => (
        <li key={each}>
          {each === region ? (
            <strong class="v-regions__here">{regionNames[each]}</strong>
          ) : carried ? (
            <button
              class="v-regions__other"
              form={keepForm}
              type="submit"
              name="go"
              value="stay"
              formaction={`/${each}/check`}
            >
              {regionNames[each]}
            </button>
          ) : (
            <a class="v-regions__other" href={`/${each}${path}`}>
              {regionNames[each]}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A button that leaves the question as it is and keeps the answers given so far. */
export function KeepButton({ go, words, look }: { go: string; words: ComponentChildren; look: string }) {
  return (
    <button class={look} form={keepForm} type="submit" name="go" value={go}>
      {words}
    </button>
  );
}

export function BackButton({ go }: { go: string }) {
  return (
    <p class="v-back">
      <KeepButton go={go} words={chrome.back} look="v-back__button" />
    </p>
  );
}
