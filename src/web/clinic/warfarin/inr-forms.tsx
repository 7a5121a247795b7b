import type { Temporal } from 'temporal-polyfill';
import { warfarinWords as words } from '../../../knowledge/words/clinic-warfarin.ts';
import { fieldProblems } from '../../../knowledge/words/clinic-forms.ts';
import { dayOf } from '../../../pathway/instants.ts';
import { inrsToActOn } from '../../../pathway/warfarin/due-warfarin.ts';
import { targetOf } from '../../../pathway/warfarin/inr-facts.ts';
import { inrsInOrder, plannedMgOn } from '../../../pathway/warfarin/warfarin-course.ts';
import { bleedings, inrOrigins } from '../../../pathway/warfarin/warfarin-types.ts';
import { Radios, TextArea, TextField, Group, type FormView } from '../../components/staff-form.tsx';
import { fill } from '../fill-words.ts';
import type { FormReader } from '../form-reader.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { Moment, yesNoUnknown } from '../forms/form-parts.tsx';
import { calendarDay, dayAndTime } from '../when.ts';
import { inrText } from './warfarin-sentence.ts';
import { ActOnInr, InrSays } from './inr-says.tsx';

const optionsOf = <T extends string>(of: readonly T[], labels: Readonly<Record<T, string>>) =>
  of.map((value) => ({ value, label: labels[value] }));

/** The seven days before today, yesterday last. */
const lastDays = ({ visit, episode }: FormContext): readonly Temporal.PlainDate[] => {
  const today = dayOf(visit.now, episode.zone);
  return Array.from({ length: 7 }, (_, index) => today.subtract({ days: 7 - index }));
};

function TakenDays({ context, view }: { readonly context: FormContext; readonly view: FormView }) {
  const { visit, episode } = context;
  return (
    <Group problem={undefined}>
      <fieldset class="nhsuk-fieldset" id="taken">
        <legend class="nhsuk-fieldset__legend c-label">{words.taken}</legend>
        <div class="nhsuk-hint c-hint">{words.takenHint}</div>
        <div class="c-week">
          {lastDays(context).map((day) => {
            const planned = plannedMgOn(episode, day);
            return (
              <TextField
                key={day.toString()}
                name={`taken-${day.toString()}`}
                label={calendarDay(day.toString(), visit.place.region)}
                hint={planned === null ? words.noPlan : fill(words.plannedMg, { mg: String(planned) })}
                view={view}
                inputmode="decimal"
                width={3}
                suffix="mg"
              />
            );
          })}
        </div>
      </fieldset>
    </Group>
  );
}

const inrResult: EpisodeForm = {
  slug: 'inr-result',
  standsAlone: true,
  fields: (context, view) => (
    <>
      <TextField name="shown" label={words.shown} hint={words.shownHint} view={view} width={10} />
      <Radios name="origin" label={words.origin} view={view} options={optionsOf(inrOrigins, words.origins)} />
      <Moment name="measuredAt" label={words.measuredAt} view={view} visit={context.visit} />
      <Radios
        name="bleeding"
        label={words.bleeding}
        hint={words.bleedingHint}
        view={view}
        options={[...optionsOf(bleedings, words.bleedings), { value: 'unknown', label: words.notKnown }]}
      />
      <YesNo name="headInjury" label={words.headInjury} view={view} />
      <TakenDays context={context} view={view} />
      <YesNo name="disturbed" label={words.disturbed} view={view} />
      <YesNo name="temporaryCause" label={words.temporaryCause} view={view} />
      <YesNo name="vitaminKGiven" label={words.vitaminKGiven} view={view} />
    </>
  ),
  read: (read, context) => {
    const shown = read.needed('shown', words.shown, 40);
    const measuredAt = read.momentNeeded('measuredAt', words.measuredAt);
    const taken = lastDays(context).flatMap((day) => {
      const on = day.toString();
      const mg = read.number(`taken-${on}`, words.taken);
      return mg === null ? [] : [{ on, mg }];
    });
    if (measuredAt === null) return null;
    return unless(read, {
      type: 'record-inr',
      shown,
      measuredAt,
      taken,
      origin: read.oneOf('origin', inrOrigins),
      bleeding: read.oneOf('bleeding', bleedings),
      headInjury: read.yesNo('headInjury'),
      disturbed: read.yesNo('disturbed'),
      temporaryCause: read.yesNo('temporaryCause'),
      vitaminKGiven: read.yesNo('vitaminKGiven'),
    });
  },
};

function YesNo({
  name,
  label,
  view,
}: {
  readonly name: string;
  readonly label: string;
  readonly view: FormView;
}) {
  return <Radios name={name} label={label} view={view} isInline options={[...yesNoUnknown]} />;
}

const inrAct: EpisodeForm = {
  slug: 'inr-act',
  look: 'warning',
  standsAlone: true,
  above: (context) => <ActOnInr {...context} />,
  start: ({ episode }) => {
    const [first] = inrsToActOn(episode);
    return first === undefined ? {} : { inrSequence: String(first.sequence) };
  },
  fields: ({ visit, episode }, view) => {
    const waiting = inrsToActOn(episode);
    const inrs = waiting.length > 0 ? waiting : inrsInOrder(episode).slice(-1);
    return (
      <>
        <Radios
          name="inrSequence"
          label={words.which}
          view={view}
          options={inrs.map(({ sequence, reading, measuredAt }) => ({
            value: String(sequence),
            label: `${reading.shown}, ${dayAndTime(measuredAt, visit.place)}`,
          }))}
        />
        <TextField name="clinician" label={words.clinician} view={view} width={30} />
        <TextArea name="what" label={words.what} view={view} rows={3} />
        <Radios
          name="reached"
          label={words.reachedAsk}
          view={view}
          isInline
          options={yesNoUnknown.filter(({ value }) => value !== 'unknown')}
        />
        <YesNo name="vitaminKGiven" label={words.vitaminKNow} view={view} />
      </>
    );
  },
  read: (read) => {
    const inrSequence = sequenceIn(read);
    const clinician = read.needed('clinician', words.clinician, 200);
    const what = read.needed('what', words.what);
    const reached = read.chosen('reached', words.reachedAsk, ['yes', 'no']);
    const vitaminKGiven = read.yesNo('vitaminKGiven');
    if (inrSequence === null || reached === null) return null;
    return unless(read, {
      type: 'act-on-inr',
      inrSequence,
      clinician,
      what,
      reached: reached === 'yes',
      vitaminKGiven,
    });
  },
};

export function sequenceIn(read: FormReader): number | null {
  const text = read.text('inrSequence', words.which, 9);
  if (text !== null && /^\d+$/.test(text)) return Number(text);
  read.wrong('inrSequence', fill(fieldProblems.missing, { what: words.which }));
  return null;
}

const inrTarget: EpisodeForm = {
  slug: 'inr-target',
  above: (context) => <InrSays {...context} />,
  start: ({ episode }) => {
    const target = targetOf(episode);
    return target === null ? {} : { low: inrText(target.low), high: inrText(target.high) };
  },
  fields: (_context, view) => (
    <>
      <TextField name="low" label={words.low} view={view} width={3} inputmode="decimal" />
      <TextField name="high" label={words.high} view={view} width={3} inputmode="decimal" />
      <TextField name="physician" label={words.physician} view={view} width={30} />
      <TextArea name="reason" label={words.targetReason} view={view} rows={2} />
    </>
  ),
  read: (read) => {
    const [low, high] = [read.number('low', words.low), read.number('high', words.high)];
    const physician = read.needed('physician', words.physician, 200);
    const reason = read.needed('reason', words.targetReason);
    for (const [name, value] of [
      ['low', low],
      ['high', high],
    ] as const)
      if (value === null && !read.problems.some(({ field }) => field === name))
        read.wrong(name, fill(fieldProblems.missing, { what: words[name] }));
    if (low === null || high === null) return null;
    return unless(read, { type: 'set-inr-target', low, high, physician, reason });
  },
};

export const inrForms: readonly EpisodeForm[] = [inrResult, inrAct, inrTarget];
