import { treatmentFields as words, treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import { confirmers } from '../../../pathway/treatment/treatment-types.ts';
import { Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { fill } from '../fill-words.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { Moment } from '../forms/form-parts.tsx';
import { momentValues } from '../moments.ts';
import { optionsOf } from '../referral-routes.tsx';
import { slotText } from './slot-text.ts';

const firstDose: EpisodeForm = {
  slug: 'first-dose',
  start: ({ visit }) => momentValues('doseAt', visit.now, visit.place.zone),
  fields: ({ visit }, view) => (
    <>
      <Moment name="doseAt" label={words.doseAt} view={view} visit={visit} />
      <TextField name="how" label={words.how} hint={words.howHint} view={view} width={30} />
    </>
  ),
  read: (read) => {
    const doseAt = read.momentNeeded('doseAt', words.doseAt);
    const how = read.needed('how', words.how, 300);
    return doseAt === null ? null : unless(read, { type: 'record-first-dose', doseAt, how });
  },
};

/** The boxes of the regimen that runs; another is written out, and then has to be settled. */
const boxesOf = ({ episode }: FormContext) => {
  const phases = episode.treatment?.regimen?.regimen.phases ?? [];
  const names = phases.map(({ medicine, strength }) => `${medicine}|${strength ?? ''}`);
  return [...new Set(names)].map((value) => ({ value, label: value.replace('|', ' ') }));
};

const dispense: EpisodeForm = {
  slug: 'dispense',
  start: ({ visit }) => momentValues('dispensedAt', visit.now, visit.place.zone),
  fields: (context, view) => (
    <>
      <Radios
        name="box"
        label={words.box}
        view={view}
        options={[
          ...boxesOf(context),
          {
            value: 'other',
            label: words.other,
            then: (
              <>
                <TextField name="medicine" label={words.medicine} view={view} width={20} isOptional />
                <TextField name="strength" label={words.strength} view={view} width={10} isOptional />
              </>
            ),
          },
        ]}
      />
      <TextField name="count" label={words.count} view={view} width={5} inputmode="numeric" />
      <Moment name="dispensedAt" label={words.dispensedAt} view={view} visit={context.visit} />
      <TextField name="dispenser" label={words.dispenser} view={view} width={30} />
      <DateFields
        name="lastsUntilOn"
        label={words.lastsUntilOn}
        hint={words.lastsHint}
        view={view}
        region={context.visit.place.region}
      />
    </>
  ),
  read: (read, context) => {
    const values = [...boxesOf(context).map(({ value }) => value), 'other'];
    const box = read.chosen('box', words.box, values);
    const [ofBox = '', strengthOfBox = ''] = box === null || box === 'other' ? [] : box.split('|');
    const medicine = box === 'other' ? read.needed('medicine', words.medicine, 100) : ofBox;
    const strength = strengthOfBox === '' ? read.needed('strength', words.strength, 50) : strengthOfBox;
    const count = read.number('count', words.count);
    if (count === null && !read.problems.some(({ field }) => field === 'count'))
      read.wrong('count', words.count);
    const dispensedAt = read.momentNeeded('dispensedAt', words.dispensedAt);
    const dispenser = read.needed('dispenser', words.dispenser, 200);
    const lastsUntilOn = read.day('lastsUntilOn', words.lastsUntilOn)?.toString() ?? null;
    if (dispensedAt === null || count === null) return null;
    const handed = { medicine, strength, count, dispensedAt, dispenser, lastsUntilOn };
    return unless(read, { type: 'dispense', ...handed });
  },
};

const openBoxes = ({ episode }: FormContext) =>
  (episode.treatment?.supplies ?? [])
    .filter(({ settled }) => settled === null)
    .map(({ id, medicine, strength, count }) => ({
      value: id,
      label: fill(treatmentWords.boxLine, { medicine, strength, count: String(count) }),
    }));

const twoStrengths: EpisodeForm = {
  slug: 'two-strengths',
  fields: (context, view) => (
    <>
      <Radios name="supplyId" label={words.box} view={view} options={openBoxes(context).toReversed()} />
      <Radios name="outcome" label={words.settledHow} view={view} options={optionsOf(words.settledHows)} />
      <TextArea name="note" label={words.note} view={view} rows={2} />
    </>
  ),
  read: (read, context) => {
    const ids = openBoxes(context).map(({ value }) => value);
    const supplyId = read.chosen('supplyId', words.box, ids);
    const outcome = read.chosen('outcome', words.settledHow, ['returned', 'put-apart'] as const);
    const note = read.needed('note', words.note);
    if (supplyId === null || outcome === null) return null;
    return unless(read, { type: 'settle-two-strengths', supplyId, outcome, note });
  },
};

/** Changes that somebody has not confirmed yet, by whom. */
function stepsOpen({ episode, visit }: FormContext) {
  const regimen = episode.treatment?.regimen;
  return (regimen?.regimen.steps ?? []).flatMap(({ on, slot, to }) =>
    confirmers
      .filter(
        (who) => !regimen?.confirmed.some((each) => each.who === who && each.on === on && each.slot === slot),
      )
      .map((who) => ({
        step: { on, slot },
        who,
        value: `${who} ${on} ${slot}`,
        label: `${slotText({ on, slot }, visit.place.region)}: ${to} (${treatmentWords.confirmers[who]})`,
      })),
  );
}

const confirmStep: EpisodeForm = {
  slug: 'step',
  fields: (context, view) => (
    <>
      <Radios name="step" label={words.step} view={view} options={stepsOpen(context)} />
      <TextField name="how" label={words.how} hint={words.howHint} view={view} width={30} />
    </>
  ),
  read: (read, context) => {
    const open = stepsOpen(context);
    const chosen = read.chosen(
      'step',
      words.step,
      open.map(({ value }) => value),
    );
    const how = read.needed('how', words.how, 300);
    const of = open.find(({ value }) => value === chosen);
    return of === undefined ? null : unless(read, { type: 'confirm-step', step: of.step, who: of.who, how });
  },
};

/** The first dose, boxes handed over, and each change of dose on its day. */
export const supplyForms: readonly EpisodeForm[] = [firstDose, dispense, twoStrengths, confirmStep];
