import { companionPages as words } from '../../knowledge/words/companion-page.ts';
import { checkInsOf, openByLink } from '../../pathway/check-in/check-ins-of.ts';
import { isAfter } from '../../pathway/instants.ts';
import { NobodyHere } from '../check-in/check-in-page.tsx';
import { fill } from '../clinic/fill-words.ts';
import { dayAndTime } from '../clinic/when.ts';
import { CompanionPage } from './companion-page.tsx';
import type { PatientVisit } from './patient-visit.ts';

/** Whether a check-in waits, and who is there to read it. */
export function CheckInWaits({ visit }: { readonly visit: PatientVisit }) {
  return (
    <CompanionPage visit={visit} place="check-in" title={words.checkInTitle}>
      <h1 class="v-heading">{words.checkInTitle}</h1>
      <NobodyHere caller={visit} />
      <WaitingCheckIn visit={visit} />
    </CompanionPage>
  );
}

/** The check-in that waits, with its button; plainly where none does. */
export function WaitingCheckIn({ visit }: { readonly visit: PatientVisit }) {
  const { episode, now, csrfToken, organisation } = visit;
  const { region, zone } = organisation;
  if (episode.closed !== null) return <p>{words.careEnded}</p>;
  const [waiting] = openByLink(checkInsOf(episode));
  if (waiting === undefined)
    return (
      <>
        <p>{words.noCheckIn}</p>
        <p>{words.checkInNext}</p>
      </>
    );
  const says = isAfter(now, waiting.dueAt) ? words.checkInLate : words.checkInWaits;
  return (
    <form method="post" action="/my/check-in">
      <input type="hidden" name="_csrf" value={csrfToken} />
      <p class="v-lead">{fill(says, { by: dayAndTime(waiting.dueAt, { region, zone }) })}</p>
      <button class="nhsuk-button v-continue" type="submit">
        {words.answerNow}
      </button>
    </form>
  );
}
