import { reviewItems } from '../../../knowledge/follow-up/review.ts';
import { fieldWords } from '../../../knowledge/words/clinic-episode-forms.ts';
import { treatmentFields as words, treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import { reviewWindow } from '../../../pathway/treatment/due-treatment.ts';
import { confirmers, reviewDecisions, stopHows } from '../../../pathway/treatment/treatment-types.ts';
import { Checkboxes, Radios, Select, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { fill } from '../fill-words.ts';
import type { FormReader } from '../form-reader.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { Moment, yesNoUnknown } from '../forms/form-parts.tsx';
import { momentValues } from '../moments.ts';
import { optionsOf } from '../referral-routes.tsx';
import { meaningOf } from '../rule-words.ts';
import { ownerFrom, ownerValue } from '../visit.ts';
import { dayAndTime } from '../when.ts';
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

function windowHint({ visit, episode: { treatment, zone } }: FormContext): { readonly hint?: string } {
  if (!treatment?.regimen) return {};
  const { from, to } = reviewWindow(treatment, treatment.regimen, zone);
  return {
    hint: fill(words.window, { from: dayAndTime(from, visit.place), to: dayAndTime(to, visit.place) }),
  };
}

const bookReview: EpisodeForm = {
  slug: 'review-slot',
  fields: (context, view) => (
    <>
      <Moment
        name="reviewAt"
        label={words.reviewAt}
        {...windowHint(context)}
        view={view}
        visit={context.visit}
      />
      <TextField name="where" label={words.reviewWhere} view={view} width={30} />
      <TextField name="outsideReason" label={words.outsideReason} view={view} isOptional />
    </>
  ),
  read: (read) => {
    const reviewAt = read.momentNeeded('reviewAt', words.reviewAt);
    const where = read.needed('where', words.reviewWhere, 300);
    const outsideReason = read.text('outsideReason', words.outsideReason);
    return reviewAt === null ? null : unless(read, { type: 'book-review', reviewAt, where, outsideReason });
  },
};

const recordReview: EpisodeForm = {
  slug: 'review',
  standsAlone: true,
  fields: ({ visit }, view) => (
    <>
      <Checkboxes
        name="recorded"
        label={words.recorded}
        hint={words.recordedHint}
        view={view}
        options={reviewItems.map((name) => ({ name, label: meaningOf(visit.desk.rules.catalogue, name) }))}
      />
      <Radios
        name="decision"
        label={words.reviewDecision}
        view={view}
        options={optionsOf(treatmentWords.decisions)}
      />
      <TextField name="physician" label={words.physician} view={view} width={30} />
      <TextArea name="reason" label={words.reviewReason} view={view} rows={3} />
      <DateFields
        name="nextReviewOn"
        label={words.nextReviewOn}
        hint={words.nextHint}
        view={view}
        region={visit.place.region}
      />
    </>
  ),
  read: (read) => {
    const decision = read.chosen('decision', words.reviewDecision, reviewDecisions);
    const physician = read.needed('physician', words.physician, 200);
    const reason = read.needed('reason', words.reviewReason);
    const nextReviewOn = read.day('nextReviewOn', words.nextReviewOn)?.toString() ?? null;
    // What nobody ticked is not known: a form that is sent in haste claims nothing.
    const unknown = reviewItems.filter((name) => !read.ticked(name));
    if (decision === null) return null;
    return unless(read, { type: 'record-review', decision, physician, reason, unknown, nextReviewOn });
  },
};

const orderStop: EpisodeForm = {
  slug: 'stop-treatment',
  look: 'warning',
  fields: (_context, view) => (
    <>
      <TextField name="physician" label={words.physician} view={view} width={30} />
      <TextArea name="reason" label={words.reason} view={view} rows={2} />
    </>
  ),
  read: (read) =>
    unless(read, {
      type: 'order-treatment-stop',
      physician: read.needed('physician', words.physician, 200),
      reason: read.needed('reason', words.reason),
    }),
};

const confirmStop: EpisodeForm = {
  slug: 'treatment-stopped',
  fields: ({ visit }, view) => (
    <>
      <Radios name="how" label={words.stopHow} view={view} isInline options={optionsOf(fieldWords.hows)} />
      <DateFields name="lastDoseOn" label={words.lastDoseOn} view={view} region={visit.place.region} />
      <TextArea name="saidBack" label={words.saidBack} view={view} rows={2} />
    </>
  ),
  read: (read) => {
    const how = read.chosen('how', words.stopHow, stopHows);
    const saidBack = read.needed('saidBack', words.saidBack);
    const day = read.day('lastDoseOn', words.lastDoseOn);
    if (day === null && !read.problems.some(({ field }) => field === 'lastDoseOn'))
      read.wrong('lastDoseOn', words.lastDoseOn);
    if (how === null || day === null) return null;
    return unless(read, { type: 'confirm-treatment-stop', how, saidBack, lastDoseOn: day.toString() });
  },
};

const hold: EpisodeForm = {
  slug: 'hold',
  look: 'warning',
  fields: ({ visit }, view) => (
    <>
      <TextArea name="reason" label={words.reason} view={view} rows={2} />
      <Moment name="untilAt" label={words.untilAt} view={view} visit={visit} />
      <TextField name="physician" label={words.physician} view={view} width={30} />
    </>
  ),
  read: (read) => {
    const reason = read.needed('reason', words.reason);
    const untilAt = read.momentNeeded('untilAt', words.untilAt);
    const physician = read.needed('physician', words.physician, 200);
    return untilAt === null ? null : unless(read, { type: 'hold-treatment', reason, untilAt, physician });
  },
};

const endHold: EpisodeForm = {
  slug: 'end-hold',
  fields: (_context, view) => <TextArea name="note" label={words.holdNote} view={view} rows={2} />,
  read: (read) => unless(read, { type: 'end-hold', note: read.needed('note', words.holdNote) }),
};

const offer: EpisodeForm = {
  slug: 'offer',
  action: 'episode.own',
  fields: ({ names }, view) => (
    <>
      <Select
        name="to"
        label={words.to}
        view={view}
        options={names.owners.map(({ owner, name }) => ({ value: ownerValue(owner), label: name }))}
      />
      <TextArea name="reason" label={words.offerReason} view={view} rows={2} />
    </>
  ),
  read: (read, { names }) => {
    const to = ownerFrom(read.text('to', words.to), names);
    if (to === null) read.wrong('to', words.to);
    const reason = read.needed('reason', words.offerReason);
    return to === null ? null : unless(read, { type: 'offer-hand-over', to, reason });
  },
};

const answerOffer: EpisodeForm = {
  slug: 'answer-offer',
  fields: (_context, view) => (
    <>
      <Radios name="isAccepted" label={words.accept} view={view} options={optionsOf(words.accepts)} />
      <TextArea name="reason" label={words.acceptReason} view={view} rows={2} isOptional />
    </>
  ),
  read: (read) => {
    const answer = read.chosen('isAccepted', words.accept, ['yes', 'no'] as const);
    const reason = read.text('reason', words.acceptReason) ?? '';
    return answer === null
      ? null
      : unless(read, { type: 'answer-hand-over', isAccepted: answer === 'yes', reason });
  },
};

export const courseForms: readonly EpisodeForm[] = [
  firstDose,
  dispense,
  twoStrengths,
  confirmStep,
  reportDoses,
  answerDoses,
  bookReview,
  recordReview,
  orderStop,
  confirmStop,
  hold,
  endHold,
  offer,
  answerOffer,
];
