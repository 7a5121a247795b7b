import { companionPages as words } from '../../knowledge/words/companion-page.ts';
import { doseMonth } from '../../pathway/companion/dose-calendar.ts';
import { tabletsLeft } from '../../pathway/companion/tablets-left.ts';
import { dayOf } from '../../pathway/instants.ts';
import { CompanionPage } from './companion-page.tsx';
import type { PatientVisit } from './patient-visit.ts';
import { DoseCalendarView } from './views/dose-calendar-view.tsx';
import { TabletsLeftView } from './views/tablets-left-view.tsx';

type Props = {
  readonly visit: PatientVisit;
  /** Null: the month of today. */
  readonly month: string | null;
};

/** A month of doses, and what is left in the boxes. */
export function DosesPage({ visit, month }: Props) {
  const { episode, now } = visit;
  const today = dayOf(now, episode.zone).toPlainYearMonth().toString();
  return (
    <CompanionPage visit={visit} place="doses" title={words.dosesTitle}>
      <h1 class="v-heading">{words.dosesTitle}</h1>
      <DoseCalendarView month={doseMonth(episode, month ?? today, now)} viewer={visit} />
      <TabletsLeftView left={tabletsLeft(episode, now)} viewer={visit} />
    </CompanionPage>
  );
}
