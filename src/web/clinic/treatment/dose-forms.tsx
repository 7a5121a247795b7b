import { treatmentFields as words, treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import { Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import type { FormReader } from '../form-reader.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { yesNoUnknown } from '../forms/form-parts.tsx';
import { optionsOf } from '../referral-routes.tsx';
import { dayAndTime } from '../when.ts';
import { slotText } from './slot-text.ts';

const slots = ['morning', 'evening'] as const;

function slotIn(read: FormReader, name: string, what: string) {
  const day = read.day(`${name}On`, what);
  if (day === null && !read.problems.some(({ field }) => field === `${name}On`))
    read.wrong(`${name}On`, what);
  const slot = read.chosen(`${name}Slot`, words.slot, slots);
  return day === null || slot === null ? null : { on: day.toString(), slot };
}

const reportDoses: EpisodeForm = {
  slug: 'doses',
  fields: ({ visit }, view) => (
    <>
      <DateFields name="fromOn" label={words.fromOn} view={view} region={visit.place.region} />
      <Radios
        name="fromSlot"
        label={words.slot}
        view={view}
        isInline
        options={optionsOf(treatmentWords.slots)}
      />
      <DateFields name="toOn" label={words.toOn} view={view} region={visit.place.region} />
      <Radios
        name="toSlot"
        label={words.slot}
        view={view}
        isInline
        options={optionsOf(treatmentWords.slots)}
      />
      <TextField name="missed" label={words.missed} view={view} width={3} inputmode="numeric" />
      <TextField name="doubled" label={words.doubled} view={view} width={3} inputmode="numeric" />
      <Radios name="wrongStrength" label={words.wrongStrength} view={view} isInline options={yesNoUnknown} />
      <TextArea name="note" label={words.notes} view={view} rows={2} isOptional />
    </>
  ),
  read: (read) => {
    const from = slotIn(read, 'from', words.fromOn);
    const to = slotIn(read, 'to', words.toOn);
    const missed = read.number('missed', words.missed);
    const doubled = read.number('doubled', words.doubled);
    const wrongStrength = read.yesNo('wrongStrength');
    const note = read.text('note', words.notes) ?? '';
    if (from === null || to === null) return null;
    return unless(read, { type: 'report-doses', from, to, missed, doubled, wrongStrength, note });
  },
};

const reportsOpen = ({ episode, visit }: FormContext) =>
  (episode.treatment?.reports ?? [])
    .filter(({ answered }) => answered === null)
    .map(({ sequence, from, to, at }) => ({
      value: String(sequence),
      label: `${slotText(from, visit.place.region)} – ${slotText(to, visit.place.region)} (${dayAndTime(at, visit.place)})`,
    }))
    .toReversed();

const answerDoses: EpisodeForm = {
  slug: 'doses-answer',
  fields: (context, view) => (
    <>
      <Radios name="reportSequence" label={words.report} view={view} options={reportsOpen(context)} />
      <TextArea name="decision" label={words.decision} view={view} rows={2} />
    </>
  ),
  read: (read, context) => {
    const open = reportsOpen(context).map(({ value }) => value);
    const chosen = read.chosen('reportSequence', words.report, open);
    const decision = read.needed('decision', words.decision);
    if (chosen === null) return null;
    return unless(read, { type: 'answer-doses', reportSequence: Number(chosen), decision });
  },
};

/** What was taken, and what the prescriber says of it. */
export const doseForms: readonly EpisodeForm[] = [reportDoses, answerDoses];
