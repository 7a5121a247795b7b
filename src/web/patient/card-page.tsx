import { cardWords } from '../../knowledge/words/companion/card-words.ts';
import { companionPages as words } from '../../knowledge/words/companion-page.ts';
import { emergencyCard } from '../../pathway/companion/emergency-card.ts';
import { CompanionPage } from './companion-page.tsx';
import type { PatientVisit } from './patient-visit.ts';
import { EmergencyCardView } from './views/emergency-card-view.tsx';

/** What whoever helps must know, on one page that prints. */
export function CardPage({ visit }: { readonly visit: PatientVisit }) {
  const { episode, person, organisation, now } = visit;
  return (
    <CompanionPage visit={visit} place="card" title={words.cardTitle}>
      <h1 class="v-heading">{words.cardTitle}</h1>
      <EmergencyCardView card={emergencyCard(episode, person, organisation, now)} />
      <p class="v-no-print">{cardWords.print}</p>
    </CompanionPage>
  );
}
