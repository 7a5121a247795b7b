import type { Catalogue } from '../../knowledge/catalogue.ts';
import { companionPages as words } from '../../knowledge/words/companion-page.ts';
import { fill } from '../clinic/fill-words.ts';
import { WaitingCheckIn } from './check-in-page.tsx';
import { CompanionPage } from './companion-page.tsx';
import type { PatientVisit } from './patient-visit.ts';
import { nextFor } from './plan-page.tsx';

/** What is to be done today. */
export function TodayPage({
  visit,
  catalogue,
}: {
  readonly visit: PatientVisit;
  readonly catalogue: Catalogue;
}) {
  const { organisation, episode } = visit;
  return (
    <CompanionPage visit={visit} place="today" title={words.todayTitle}>
      <h1 class="v-heading">{words.todayTitle}</h1>
      <WaitingCheckIn visit={visit} />
      {(episode.treatment?.regimen ?? null) === null && <p>{words.noMedicine}</p>}
      <h2>{words.planTitle}</h2>
      <p>{fill(words.planLead, { team: organisation.team })}</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {nextFor(visit, catalogue).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </CompanionPage>
  );
}
