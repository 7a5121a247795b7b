import { companionPages as words } from '../../knowledge/words/companion-page.ts';
import { CompanionPage } from './companion-page.tsx';
import type { PatientVisit } from './patient-visit.ts';

export function DosesPage({ visit }: { readonly visit: PatientVisit }) {
  return (
    <CompanionPage visit={visit} place="doses" title={words.dosesTitle}>
      <h1 class="v-heading">{words.dosesTitle}</h1>
      {(visit.episode.treatment?.regimen ?? null) === null ? (
        <p>{words.noMedicine}</p>
      ) : (
        <p>{words.dosesLater}</p>
      )}
    </CompanionPage>
  );
}
