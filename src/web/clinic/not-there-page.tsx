import { refusalPages as words } from '../../knowledge/words/clinic-refusals.ts';
import { StaffPage } from '../components/staff-page.tsx';
import type { Visit } from './visit.ts';

export function NotTherePage({ visit }: { readonly visit: Visit }) {
  return (
    <StaffPage title={words.notThere} session={visit.session} isDemo={visit.desk.isDemo} place={null}>
      <h1>{words.notThere}</h1>
      <p>{words.notThereWhy}</p>
      <p>
        <a href="/clinic">{words.toBoard}</a>
      </p>
    </StaffPage>
  );
}
