import { clinicFrame } from '../../../knowledge/words/clinic-frame.ts';
import { formWords } from '../../../knowledge/words/clinic-episode-forms.ts';
import { refusalPages } from '../../../knowledge/words/clinic-refusals.ts';
import { testWords } from '../../../knowledge/words/clinic-states.ts';
import { diary } from '../../../pathway/diary.ts';
import { ErrorSummary, type FormView, StaffForm } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { EpisodeBanner } from '../episode-page.tsx';
import { RecordedSince } from '../timeline.tsx';
import type { EpisodeForm, FormContext } from './episode-form.ts';

type Props = {
  readonly form: EpisodeForm;
  readonly context: FormContext;
  readonly view: FormView;
  /** The same for every send of this form, so that a second press does nothing twice. */
  readonly formKey: string;
  /** What the person who fills it in has seen; what came after it is shown. */
  readonly seen: number;
};

export function EpisodeFormPage({ form, context, view, formKey, seen }: Props) {
  const { visit, episode, test, of } = context;
  const words = formWords[form.slug];
  const back = `/clinic/episodes/${episode.id}`;
  const title = test === null ? words.title : `${words.title}: ${testWords[test.kind]}`;
  const changed = episode.sequence > seen;
  return (
    <StaffPage
      title={title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="board"
      hasProblems={view.problems.length > 0}
      banner={<EpisodeBanner {...context} items={diary(episode)} />}
      script="clinic"
    >
      <p class="c-back">
        <a href={back}>{clinicFrame.back}</a>
      </p>
      <ErrorSummary problems={view.problems} />
      {changed && (
        <section class="c-warning" aria-labelledby="changed">
          <h2 id="changed">{refusalPages.changedTitle}</h2>
          <RecordedSince telling={context} seen={seen} />
        </section>
      )}
      <h1>{title}</h1>
      {'lead' in words && <p class="c-lead">{words.lead}</p>}
      {form.above?.(context)}
      <StaffForm
        action={`${back}/${form.slug}`}
        csrfToken={visit.session.csrfToken}
        hidden={{
          key: formKey,
          seen: String(episode.sequence),
          ...(test === null ? {} : { test: test.id }),
          ...(of === null ? {} : { of }),
        }}
        submit={words.submit}
        {...(form.look === undefined ? {} : { look: form.look })}
        beside={<a href={back}>{clinicFrame.cancel}</a>}
      >
        {form.fields(context, view)}
      </StaffForm>
    </StaffPage>
  );
}
