import { followUpWords as words } from '../../../knowledge/words/clinic-follow-up.ts';
import { openStopTasks } from '../../../pathway/follow-up/due-after-stop.ts';
import { scansOpen, watchedBy } from '../../../pathway/follow-up/due-surveillance.ts';
import { stopSteps, watchedResults } from '../../../pathway/follow-up/follow-up-types.ts';
import { Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { fill } from '../fill-words.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { Moment, yesNoUnknown } from '../forms/form-parts.tsx';
import { calendarDay, dayAndTime } from '../when.ts';
import { StoppingSheet } from './stopping-sheet.tsx';

const stopStep: EpisodeForm = {
  slug: 'stop-step',
  standsAlone: true,
  above: (context) => <StoppingSheet {...context} />,
  fields: ({ visit, episode }, view) => {
    const tasks = openStopTasks(episode);
    if (tasks.length === 0) return <p class="c-empty">{words.nothingOpen}</p>;
    return (
      <>
        <Radios
          name="step"
          label={words.step}
          view={view}
          options={tasks.map(({ step, dueAt }) => ({
            value: step,
            label: words.steps[step],
            hint: fill(words.stepDue, { when: dayAndTime(dueAt, visit.place) }),
          }))}
        />
        <Radios
          name="symptoms"
          label={words.clotSigns}
          view={view}
          isInline
          options={yesNoUnknown.filter(({ value }) => value !== 'unknown')}
        />
        <TextArea name="note" label={words.note} view={view} rows={2} />
      </>
    );
  },
  read: (read) => {
    const step = read.chosen('step', words.step, stopSteps);
    const symptoms = read.yesNo('symptoms');
    const note = read.needed('note', words.note);
    return step === null ? null : unless(read, { type: 'record-stop-step', step, symptoms, note });
  },
};

const watch: EpisodeForm = {
  slug: 'watch',
  fields: (_context, view) => (
    <>
      <TextField name="physician" label={words.physician} view={view} width={30} />
      <TextArea name="reason" label={words.watchReason} view={view} rows={3} />
      <TextArea name="overrideReason" label={words.overrideReason} view={view} rows={2} isOptional />
    </>
  ),
  read: (read) =>
    unless(read, {
      type: 'start-surveillance',
      physician: read.needed('physician', words.physician, 200),
      reason: read.needed('reason', words.watchReason),
      overrideReason: read.text('overrideReason', words.overrideReason),
    }),
};

const watchScan: EpisodeForm = {
  slug: 'watch-scan',
  above: (context) => <WatchedPanel {...context} />,
  fields: ({ visit }, view) => (
    <>
      <Moment name="performedAt" label={words.performedAt} view={view} visit={visit} />
      <Radios
        name="result"
        label={words.result}
        view={view}
        options={watchedResults.map((value) => ({ value, label: words.results[value] }))}
      />
      <TextArea name="note" label={words.note} view={view} rows={2} isOptional />
    </>
  ),
  read: (read) => {
    const performedAt = read.momentNeeded('performedAt', words.performedAt);
    const result = read.chosen('result', words.result, watchedResults);
    const note = read.text('note', words.note) ?? '';
    if (performedAt === null || result === null) return null;
    return unless(read, { type: 'record-surveillance-scan', performedAt, result, note });
  },
};

/** Which scans are still to come. */
export function WatchedPanel({ visit, episode }: Pick<FormContext, 'visit' | 'episode'>) {
  const surveillance = watchedBy(episode);
  if (surveillance === null) return null;
  const open = scansOpen(surveillance, episode.zone);
  return (
    <section class="c-panel" aria-labelledby="watched">
      <h2 id="watched">{words.watched}</h2>
      <p>
        {open.length === 0
          ? words.watchedOver
          : fill(words.watchedLine, {
              days: open.map((day) => calendarDay(day, visit.place.region)).join(', '),
            })}
      </p>
      <ul class="c-list">
        {surveillance.scans.map(({ sequence, performedAt, result }) => (
          <li key={sequence}>
            {dayAndTime(performedAt, visit.place)}: {words.results[result]}
          </li>
        ))}
      </ul>
    </section>
  );
}

export const afterForms: readonly EpisodeForm[] = [stopStep, watch, watchScan];
