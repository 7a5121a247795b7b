import { clinicFrame } from '../../../knowledge/words/clinic-frame.ts';
import { followUpWords as words } from '../../../knowledge/words/clinic-follow-up.ts';
import { diary } from '../../../pathway/diary.ts';
import { StaffPage } from '../../components/staff-page.tsx';
import { EpisodeBanner } from '../episode-page.tsx';
import { OfferLinks } from '../episode-panels.tsx';
import type { FormContext } from '../forms/episode-form.ts';
import { mayDo } from '../visit.ts';
import { StoppingSheet } from './stopping-sheet.tsx';

/** Stopping, from the physician's word to the last check-in. */
export function StoppingPage(context: FormContext) {
  const { visit, episode } = context;
  const regimen = episode.treatment?.regimen ?? null;
  const slugs =
    regimen?.stop === null || regimen === null
      ? (['review', 'stop-treatment'] as const)
      : regimen.stopConfirmed === null
        ? (['treatment-stopped', 'stop-step', 'tell'] as const)
        : (['stop-step', 'tell', 'close'] as const);
  const mayRecord = episode.closed === null && mayDo(visit, 'episode.write', 'team');
  return (
    <StaffPage
      title={words.stopping}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="board"
      banner={<EpisodeBanner {...context} items={diary(episode)} />}
      script="clinic"
    >
      <p class="c-back">
        <a href={`/clinic/episodes/${episode.id}`}>{clinicFrame.back}</a>
      </p>
      <h1>{words.stopping}</h1>
      <StoppingSheet {...context} />
      {mayRecord && (
        <OfferLinks visit={visit} episode={episode} offers={slugs.map((slug) => ({ slug, testId: null }))} />
      )}
    </StaffPage>
  );
}
