import { companionPages as words } from '../../knowledge/words/companion-page.ts';
import { todayOf } from '../../pathway/companion/today.ts';
import { WaitingCheckIn } from './check-in-page.tsx';
import { CompanionPage } from './companion-page.tsx';
import type { PatientVisit } from './patient-visit.ts';
import { MorePages } from './views/more-pages.tsx';
import { type TappedDose, TodayView } from './views/today-view.tsx';

type Props = {
  readonly visit: PatientVisit;
  /** What became of a tap, where the page answers one. */
  readonly tapped?: TappedDose | null;
};

/** What is to be done today. */
export function TodayPage({ visit, tapped = null }: Props) {
  return (
    <CompanionPage visit={visit} place="today" title={words.todayTitle}>
      <h1 class="v-heading">{words.todayTitle}</h1>
      <TodayView
        today={todayOf(visit.episode, visit.now)}
        viewer={visit}
        tapped={tapped}
        waiting={<WaitingCheckIn visit={visit} />}
      />
      <MorePages />
    </CompanionPage>
  );
}
