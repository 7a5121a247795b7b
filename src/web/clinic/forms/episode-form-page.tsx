import { clinicFrame } from '../../../knowledge/words/clinic-frame.ts';
import { fieldWords, formWords } from '../../../knowledge/words/clinic-episode-forms.ts';
import { episodeWords } from '../../../knowledge/words/clinic-episode.ts';
import { refusalPages } from '../../../knowledge/words/clinic-refusals.ts';
import { testWords } from '../../../knowledge/words/clinic-states.ts';
import { diary } from '../../../pathway/diary.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import { openTests } from '../../../pathway/tests-of.ts';
import { ErrorSummary, type FormView, StaffForm } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import { EpisodeBanner } from '../episode-page.tsx';
import { RulesSay } from '../next-step.tsx';
import { addressOf } from '../offers.ts';
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

export function EpisodeFormPage(props: Props) {
  const { form, context, view, seen } = props;
  const { visit, episode, test } = context;
  const words = formWords[form.slug];
  const back = `/clinic/episodes/${episode.id}`;
  const isOfMany = (form.tests?.length ?? 0) > 1;
  const title = test !== null && isOfMany ? `${words.title}: ${testWords[test.kind]}` : words.title;
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
      {form.standsAlone === true ? (
        <Asked {...props} />
      ) : (
        <div class="c-columns">
          <Asked {...props} />
          <section class="c-panel c-beside" aria-labelledby="rules">
            <h2 id="rules">{episodeWords.rules}</h2>
            <RulesSay {...context} />
          </section>
        </div>
      )}
    </StaffPage>
  );
}

/** The form; or, where it is about a test and none was named, the tests it can be about. */
function Asked({ form, context, view, formKey }: Props) {
  const { visit, episode, test, of } = context;
  const back = `/clinic/episodes/${episode.id}`;
  if (form.tests !== undefined && test === null) return <TestsToChoose form={form} episode={episode} />;
  return (
    <div>
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
        submit={formWords[form.slug].submit}
        {...(form.look === undefined ? {} : { look: form.look })}
        beside={<a href={back}>{clinicFrame.cancel}</a>}
      >
        {form.fields(context, view)}
      </StaffForm>
    </div>
  );
}

function TestsToChoose({ form, episode }: { readonly form: EpisodeForm; readonly episode: Episode }) {
  const tests = openTests(episode).filter(({ kind }) => form.tests?.includes(kind) ?? false);
  if (tests.length === 0) return <p class="c-empty">{fieldWords.noTestWaits}</p>;
  return (
    <div>
      <p>{fieldWords.chooseTest}</p>
      <ul class="c-list">
        {tests.map(({ id, kind }) => (
          <li key={id}>
            <a href={addressOf(episode, { slug: form.slug, testId: id })}>{testWords[kind]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
