import { Temporal } from 'temporal-polyfill';
import { weekdays } from '../../../engine/weekdays.ts';
import { fieldWords } from '../../../knowledge/words/clinic-episode-forms.ts';
import { fieldProblems } from '../../../knowledge/words/clinic-forms.ts';
import { warfarinWords as words } from '../../../knowledge/words/clinic-warfarin.ts';
import { openDifferences } from '../../../pathway/warfarin/warfarin-course.ts';
import type { MgOnWeekday } from '../../../pathway/warfarin/warfarin-types.ts';
import { Group, Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { fill } from '../fill-words.ts';
import type { FormReader } from '../form-reader.ts';
import { type EpisodeForm, unless } from '../forms/episode-form.ts';
import { dayAndTime } from '../when.ts';
import { sequenceIn } from './inr-forms.tsx';
import { DoseSheet, OverlapSheet } from './dose-sheet.tsx';

const exampleDay = '2026-11-24';

const warfarinWeek: EpisodeForm = {
  slug: 'warfarin-week',
  standsAlone: true,
  above: (context) => <DoseSheet {...context} />,
  fields: ({ visit }, view) => (
    <>
      <Group problem={undefined}>
        <fieldset class="nhsuk-fieldset">
          <legend class="nhsuk-fieldset__legend c-label">{words.mgOn}</legend>
          <div class="nhsuk-hint c-hint">{words.mgHint}</div>
          <div class="c-week">
            {weekdays.map((day) => (
              <TextField
                key={day}
                name={day}
                label={words.weekdays[day]}
                view={view}
                inputmode="decimal"
                width={3}
                suffix="mg"
              />
            ))}
          </div>
        </fieldset>
      </Group>
      <DateFields name="fromOn" label={words.fromOn} view={view} region={visit.place.region} />
      <TextArea
        name="omitOn"
        label={words.omitOn}
        hint={fill(words.omitHint, { example: exampleDay })}
        view={view}
        rows={2}
        isOptional
      />
      <TextField name="signedBy" label={words.signedBy} view={view} width={30} />
      <TextArea name="reason" label={words.weekReason} view={view} rows={2} />
      <TextArea
        name="overrideReason"
        label={words.overrideReason}
        hint={words.overrideHint}
        view={view}
        rows={2}
        isOptional
      />
    </>
  ),
  read: (read) => {
    const mgOn = weekIn(read);
    const from = read.day('fromOn', words.fromOn);
    if (from === null && !read.problems.some(({ field }) => field === 'fromOn'))
      read.wrong('fromOn', fill(fieldProblems.missing, { what: words.fromOn }));
    const omitOn = daysIn(read);
    const signedBy = read.needed('signedBy', words.signedBy, 200);
    const reason = read.needed('reason', words.weekReason);
    const overrideReason = read.text('overrideReason', words.overrideReason);
    if (mgOn === null || from === null) return null;
    return unless(read, {
      type: 'set-warfarin-week',
      mgOn,
      fromOn: from.toString(),
      omitOn,
      signedBy,
      reason,
      overrideReason,
    });
  },
};

/** Each weekday has its figure: an empty one is not none. */
function weekIn(read: FormReader): MgOnWeekday | null {
  const mg = (day: (typeof weekdays)[number]): number => {
    const value = read.number(day, words.weekdays[day]);
    if (value === null && !read.problems.some(({ field }) => field === day))
      read.wrong(day, fill(fieldProblems.missing, { what: words.weekdays[day] }));
    return value ?? Number.NaN;
  };
  const week: MgOnWeekday = {
    monday: mg('monday'),
    tuesday: mg('tuesday'),
    wednesday: mg('wednesday'),
    thursday: mg('thursday'),
    friday: mg('friday'),
    saturday: mg('saturday'),
    sunday: mg('sunday'),
  };
  return Object.values(week).some((value) => Number.isNaN(value)) ? null : week;
}

function daysIn(read: FormReader): readonly string[] {
  const lines = (read.text('omitOn', words.omitOn, 400) ?? '').split(/[\n,;]+/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .flatMap((line) => {
      try {
        return [Temporal.PlainDate.from(line).toString()];
      } catch {
        read.wrong('omitOn', fill(words.omitWrong, { example: exampleDay }));
        return [];
      }
    });
}

const doseDifference: EpisodeForm = {
  slug: 'dose-difference',
  look: 'warning',
  standsAlone: true,
  above: (context) => <DoseSheet {...context} />,
  start: ({ episode }) => {
    const [first] = openDifferences(episode);
    return first === undefined ? {} : { inrSequence: String(first.sequence) };
  },
  fields: ({ visit, episode }, view) => (
    <>
      <Radios
        name="inrSequence"
        label={words.which}
        view={view}
        options={openDifferences(episode).map(({ sequence, reading, measuredAt }) => ({
          value: String(sequence),
          label: `${reading.shown}, ${dayAndTime(measuredAt, visit.place)}`,
        }))}
      />
      <TextArea name="how" label={words.how} view={view} rows={3} />
    </>
  ),
  read: (read) => {
    const inrSequence = sequenceIn(read);
    const how = read.needed('how', words.how);
    return inrSequence === null ? null : unless(read, { type: 'settle-dose-difference', inrSequence, how });
  },
};

const stopInjections: EpisodeForm = {
  slug: 'stop-injections',
  look: 'warning',
  standsAlone: true,
  above: (context) => <OverlapSheet {...context} />,
  fields: ({ visit }, view) => (
    <>
      <DateFields
        name="lastInjectionOn"
        label={words.lastInjectionOn}
        view={view}
        region={visit.place.region}
      />
      <TextField name="clinician" label={words.clinician} view={view} width={30} />
      <TextArea name="saidBack" label={fieldWords.saidBack} view={view} rows={2} />
      <TextArea
        name="overrideReason"
        label={words.overrideReason}
        hint={words.overrideHint}
        view={view}
        rows={2}
        isOptional
      />
    </>
  ),
  read: (read) => {
    const day = read.day('lastInjectionOn', words.lastInjectionOn);
    if (day === null && !read.problems.some(({ field }) => field === 'lastInjectionOn'))
      read.wrong('lastInjectionOn', fill(fieldProblems.missing, { what: words.lastInjectionOn }));
    const clinician = read.needed('clinician', words.clinician, 200);
    const saidBack = read.needed('saidBack', words.saidBack);
    const overrideReason = read.text('overrideReason', words.overrideReason);
    if (day === null) return null;
    const lastInjectionOn = day.toString();
    return unless(read, { type: 'stop-injections', lastInjectionOn, clinician, saidBack, overrideReason });
  },
};

export const doseForms: readonly EpisodeForm[] = [warfarinWeek, doseDifference, stopInjections];
