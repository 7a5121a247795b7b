import { companionPages as words } from '../../knowledge/words/companion-page.ts';
import { CompanionPage } from './companion-page.tsx';
import type { PatientVisit } from './patient-visit.ts';

export function CardPage({ visit }: { readonly visit: PatientVisit }) {
  return (
    <CompanionPage visit={visit} place="card" title={words.cardTitle}>
      <h1 class="v-heading">{words.cardTitle}</h1>
      <p>{words.cardLater}</p>
    </CompanionPage>
  );
}
