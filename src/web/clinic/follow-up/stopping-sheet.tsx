import { stopping } from '../../../knowledge/follow-up/stopping.ts';
import { followUpWords as words } from '../../../knowledge/words/clinic-follow-up.ts';
import { letterPageWords } from '../../../knowledge/words/letters/letter-page.ts';
import { findingsOf } from '../../../pathway/facts-of-episode.ts';
import { type StopTask, stopTasks } from '../../../pathway/follow-up/due-after-stop.ts';
import type { StopStep } from '../../../pathway/follow-up/follow-up-types.ts';
import { letterAddress } from '../letters/letter-cards.tsx';
import { fill } from '../fill-words.ts';
import type { FormContext } from '../forms/episode-form.ts';
import { calendarDay, dayAndTime } from '../when.ts';

/** Which recorded step stands for which of the procedure; the others are read from the stop itself. */
const recorded: Readonly<Record<string, readonly StopStep[]>> = {
  '5-information': ['information'],
  '6-cancel': ['cancel'],
  '7-d-dimer': ['d-dimer'],
  '8-check-ins': ['check-in-2', 'check-in-6'],
  '9-future-risk': ['future-risk'],
};

/** The steps of stopping in their order, each with what is done of it and what is still due. */
export function StoppingSheet(context: Pick<FormContext, 'visit' | 'episode'>) {
  const { visit, episode } = context;
  const tasks = stopTasks(episode);
  const steps = stopping.filter(({ id }) => id !== 'us-boxed-warning' || episode.region === 'us');
  return (
    <section class="c-panel" aria-labelledby="stopping">
      <h2 id="stopping">{words.stopping}</h2>
      <p class="c-lead">{words.stoppingLead}</p>
      <ol class="c-steps">
        {steps.map(({ id, does }) => (
          <li key={id}>
            {does}{' '}
            {id === '5-information' && episode.diagnosis?.is === 'confirmed' && (
              <a href={letterAddress(episode.id, 'new-clot-signs')}>
                {letterPageWords.kinds['new-clot-signs']}
              </a>
            )}{' '}
            <StepState
              context={context}
              own={ownState(context, id)}
              tasks={tasks.filter(({ step }) => recorded[id]?.includes(step) === true)}
            />
          </li>
        ))}
      </ol>
      {tasks
        .filter(({ step }) => step === 'symptoms-answered')
        .map((task) => (
          <p class="c-warning" key={task.step}>
            {words.symptomsYes}: {taskText(task, visit)}
          </p>
        ))}
    </section>
  );
}

function ownState({ visit, episode }: Pick<FormContext, 'visit' | 'episode'>, id: string): string | null {
  const regimen = episode.treatment?.regimen ?? null;
  const { place } = visit;
  if (id === '1-confirm' && regimen?.stop)
    return fill(words.stepDone, { when: dayAndTime(regimen.stop.at, place) });
  if (id === '2-hormone-first') {
    const found = findingsOf(episode);
    if (found['provocation'] === undefined) return words.unknown;
    if (found['provocation'] !== 'hormone') return words['not-needed'];
    return found['hormone.stopped'] === true ? words.known : words.unknown;
  }
  if (id === '4-last-dose' && regimen?.stopConfirmed)
    return fill(words.stepDone, { when: calendarDay(regimen.stopConfirmed.lastDoseOn, place.region) });
  return null;
}

function StepState({
  context,
  own,
  tasks,
}: {
  readonly context: Pick<FormContext, 'visit' | 'episode'>;
  readonly own: string | null;
  readonly tasks: readonly StopTask[];
}) {
  if (own !== null) return <strong class="c-quiet">({own})</strong>;
  if (tasks.length === 0) return null;
  return (
    <ul class="c-list">
      {tasks.map((task) => (
        <li key={task.step}>
          {words.steps[task.step]}: <strong>{taskText(task, context.visit)}</strong>
        </li>
      ))}
    </ul>
  );
}

const taskText = ({ doneAt, dueAt }: StopTask, { place }: FormContext['visit']): string =>
  doneAt === null
    ? fill(words.stepDue, { when: dayAndTime(dueAt, place) })
    : fill(words.stepDone, { when: dayAndTime(doneAt, place) });
