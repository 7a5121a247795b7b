import { villalta1994 } from '../../../knowledge/scores/villalta-1994.ts';
import { fieldProblems } from '../../../knowledge/words/clinic-forms.ts';
import { followUpWords as words } from '../../../knowledge/words/clinic-follow-up.ts';
import { dayOf } from '../../../pathway/instants.ts';
import { legsOf } from '../../../pathway/follow-up/due-villalta.ts';
import { Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { FactField, readFactFields } from '../fact-fields.tsx';
import { fill } from '../fill-words.ts';
import { type EpisodeForm, unless } from '../forms/episode-form.ts';
import { calendarDay } from '../when.ts';
import { scoreText, severityText } from './follow-up-sentence.ts';
import { VillaltaTable } from './villalta-table.tsx';

/** Symptoms are the person's own; the rest a clinician finds. */
const items = villalta1994.items.flatMap((item) => ('pointsOf' in item ? [item.pointsOf] : []));
const symptoms = items.slice(0, 5);
const signs = [...items.slice(5), 'leg.ulcer'];

const villalta: EpisodeForm = {
  slug: 'villalta',
  standsAlone: true,
  above: (context) => <VillaltaTable {...context} />,
  start: ({ visit, episode }) => {
    const day = dayOf(visit.now, episode.zone);
    const [only, ...others] = legsOf(episode);
    return {
      'scoredOn-day': String(day.day),
      'scoredOn-month': String(day.month),
      'scoredOn-year': String(day.year),
      ...(only !== undefined && others.length === 0 ? { leg: only } : {}),
    };
  },
  fields: ({ visit, episode }, view) => {
    const { catalogue } = visit.desk.rules;
    const rows = (facts: readonly string[]) =>
      facts.map((fact) => <FactField key={fact} fact={fact} catalogue={catalogue} view={view} />);
    return (
      <>
        <Radios
          name="leg"
          label={words.leg}
          view={view}
          isInline
          options={legsOf(episode).map((leg) => ({ value: leg, label: words.legs[leg] }))}
        />
        <DateFields name="scoredOn" label={words.scoredOn} view={view} region={visit.place.region} />
        <fieldset class="nhsuk-fieldset c-asks" id="items">
          <legend class="nhsuk-fieldset__legend c-label">{words.symptoms}</legend>
          {rows(symptoms)}
        </fieldset>
        <fieldset class="nhsuk-fieldset c-asks">
          <legend class="nhsuk-fieldset__legend c-label">{words.signs}</legend>
          {rows(signs)}
        </fieldset>
        <TextField name="clinician" label={words.clinician} view={view} width={30} />
      </>
    );
  },
  read: (read, { visit, episode }) => {
    const leg = read.chosen('leg', words.leg, legsOf(episode));
    const day = read.day('scoredOn', words.scoredOn);
    if (day === null && !read.problems.some(({ field }) => field === 'scoredOn'))
      read.wrong('scoredOn', fill(fieldProblems.missing, { what: words.scoredOn }));
    const found = readFactFields(read, [...symptoms, ...signs], visit.desk.rules.catalogue, {});
    if (Object.keys(found).length === 0)
      read.wrong('items', fill(fieldProblems.missing, { what: words.oneItem }));
    const clinician = read.needed('clinician', words.clinician, 200);
    if (leg === null || day === null) return null;
    return unless(read, {
      type: 'record-villalta',
      leg,
      scoredOn: day.toString(),
      items: found,
      clinician,
    });
  },
};

const villaltaAnswer: EpisodeForm = {
  slug: 'villalta-answer',
  above: (context) => <VillaltaTable {...context} />,
  fields: ({ visit, episode }, view) => (
    <>
      <Radios
        name="villaltaSequence"
        label={words.which}
        view={view}
        options={(episode.followUp?.villaltas ?? [])
          .filter(({ answered }) => answered === null)
          .map((score) => ({
            value: String(score.sequence),
            label: `${calendarDay(score.scoredOn, visit.place.region)}, ${words.legs[score.leg]}: ${scoreText(score)}, ${severityText(score)}`,
          }))}
      />
      <TextArea name="decision" label={words.decision} view={view} rows={2} />
    </>
  ),
  read: (read) => {
    const text = read.text('villaltaSequence', words.which, 9);
    if (text === null || !/^\d+$/.test(text))
      read.wrong('villaltaSequence', fill(fieldProblems.missing, { what: words.which }));
    return unless(read, {
      type: 'answer-villalta',
      villaltaSequence: Number(text),
      decision: read.needed('decision', words.decision),
    });
  },
};

export const villaltaForms: readonly EpisodeForm[] = [villalta, villaltaAnswer];
