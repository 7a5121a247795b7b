import { emergencyHelp } from '../../knowledge/words/care-cards.ts';
import { checkInPage as words } from '../../knowledge/words/check-in-page.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import { fill } from '../clinic/fill-words.ts';
import type { Caller } from './check-in-page.tsx';
import { PatientPage } from './patient-page.tsx';

/** For whoever answers when the episode is closed: the emergency first, then that nobody reads it, then whom to call. */
export function EndedPage({ caller }: { readonly caller: Caller }) {
  const { region, name, phone } = caller.organisation;
  const { ask, signs, contact } = emergencyHelp[region];
  return (
    <PatientPage region={region} clinic={name} title={words.endedTitle}>
      <section class="v-care v-care--emergency">
        <h2 class="v-care__heading">{ask}</h2>
        <div class="v-care__content">
          <p>
            <strong>{signs}</strong>
          </p>
          <p>{words.endedSigns}</p>
          <p>
            <a class="v-help__call" href={contact.tel ?? ''}>
              {contact.says}
            </a>
          </p>
        </div>
      </section>
      <h1 class="v-heading">{words.endedTitle}</h1>
      <p>{words.endedLead}</p>
      <p>{phone === null ? words.endedNoPhone : fill(words.endedCall, { phone })}</p>
      <p>{wordsIn(words.nobodyHereAdvice, region)}</p>
    </PatientPage>
  );
}
