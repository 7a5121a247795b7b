import type { Region } from '../../knowledge/rule-types.ts';
import { renderPage } from '../components/page.tsx';
import { homeOf, StaffPage } from '../components/staff-page.tsx';
import type { StaffSession } from '../staff.ts';
import { doorWords } from './account-words.ts';
import { emptyView, SayingPage, SignInPage } from './door-pages.tsx';

type Says = { readonly title: string; readonly says: string };

/** For somebody who is signed in and may not go on. */
export function RefusedPage({
  session,
  isDemo,
  words,
}: {
  readonly session: StaffSession;
  readonly isDemo: boolean;
  readonly words: Says;
}) {
  const { refused } = doorWords;
  const home = homeOf(session.account);
  return (
    <StaffPage title={words.title} session={session} isDemo={isDemo} place={null}>
      <h1>{words.title}</h1>
      <p>{words.says}</p>
      <p>
        <a href={home}>{home === '/clinic' ? refused.onwards : doorWords.again.onwards}</a>
      </p>
    </StaffPage>
  );
}

/** What the guard and the server say on pages for staff. */
export function refusalPages({ region, isDemo }: { readonly region: Region; readonly isDemo: boolean }) {
  const { refused, again } = doorWords;
  const saying = ({ title, says }: Says) =>
    renderPage(<SayingPage {...{ region, isDemo, title, says }} href="/clinic" link={refused.onwards} />);
  const signIn = (csrfToken: string, held: string | null, notice: string) =>
    renderPage(<SignInPage {...{ region, isDemo, csrfToken, held, notice }} view={emptyView} next={null} />);
  return {
    notAllowed: (session: StaffSession) =>
      renderPage(<RefusedPage {...{ session, isDemo }} words={refused.notAllowed} />),
    notThere: (session: StaffSession) =>
      renderPage(<RefusedPage {...{ session, isDemo }} words={refused.notThere} />),
    signInAgain: (csrfToken: string, held: string | null) =>
      signIn(csrfToken, held, held === null ? again.lost : again.held),
    signInAfresh: (csrfToken: string, held: string | null) => signIn(csrfToken, held, again.afresh),
    strangeForm: () => saying(refused.strange),
    busy: () => saying(refused.busy),
    tooLarge: () => saying(refused.tooLarge),
    fault: () => saying(refused.fault),
  };
}
