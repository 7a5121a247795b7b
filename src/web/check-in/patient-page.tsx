import type { ComponentChildren } from 'preact';
import type { Region } from '../../knowledge/rule-types.ts';
import { emergencyHelp } from '../../knowledge/words/care-cards.ts';
import { feedbackPage } from '../../knowledge/words/feedback-page.ts';
import { chrome } from '../../knowledge/words/pages.ts';
import { feedbackAbout } from '../components/page.tsx';

export type PatientPageProps = {
  readonly region: Region;
  /** Who asks; null where nobody may be named. */
  readonly clinic: string | null;
  readonly title: string;
  readonly hasProblems?: boolean;
  readonly children: ComponentChildren;
};

const languages: Readonly<Record<Region, string>> = { uk: 'en-GB', us: 'en-US' };

/** A page for one person, reached by a link: the number to call stands above everything, and nothing leads elsewhere but to feedback, at the foot. */
export function PatientPage({ region, clinic, title, hasProblems, children }: PatientPageProps) {
  const { ask, signs, contact } = emergencyHelp[region];
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
        <section class="v-help" aria-label={chrome.helpLabel}>
          <div class="nhsuk-width-container v-help__row">
            <p class="v-help__words">
              <strong>{ask}</strong> {signs}
            </p>
            <p class="v-help__acts">
              <a class="v-help__call" href={contact.tel ?? ''}>
                {contact.says}
              </a>
            </p>
          </div>
        </section>
        {clinic !== null && (
          <header class="v-header">
            <div class="nhsuk-width-container v-header__row">
              <span class="v-brand__name">{clinic}</span>
            </div>
          </header>
        )}
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper v-main" id="main">
            {children}
          </main>
        </div>
        <footer class="v-footer">
          <div class="nhsuk-width-container">
            <ul class="v-footer__links">
              <li>
                {/* The page alone: its address lets its bearer in. */}
                <a href={feedbackAbout(region, '/check-in')}>{feedbackPage.link}</a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  );
}
