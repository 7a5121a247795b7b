import { personPages } from '../../../knowledge/words/clinic-people.ts';
import { referralFields as words } from '../../../knowledge/words/clinic-referrals.ts';
import { openReferralsOut } from '../../../pathway/referrals/due-referral.ts';
import {
  referralAnswers,
  referralUrgencies,
  tellingWays,
} from '../../../pathway/referrals/referral-types.ts';
import { type FormView, Radios, Select, TextArea, TextField } from '../../components/staff-form.tsx';
import { fill } from '../fill-words.ts';
import type { FormReader } from '../form-reader.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { Moment } from '../forms/form-parts.tsx';
import { momentValues } from '../moments.ts';
import { nameOf } from '../person-banner.tsx';
import { optionsOf } from '../referral-routes.tsx';
import { calendarDay } from '../when.ts';
import { ReferralSheet } from './referral-sheet.tsx';

/** Whom it was told to, and how. */
function Told({ view }: { readonly view: FormView }) {
  return (
    <>
      <TextField name="who" label={words.who} hint={words.whoHint} view={view} width={30} />
      <Radios name="how" label={words.how} view={view} options={optionsOf(words.ways)} />
    </>
  );
}
const readTold = (read: FormReader) => ({
  who: read.needed('who', words.who, 200),
  how: read.chosen('how', words.how, tellingWays),
});

const accept: EpisodeForm = {
  slug: 'accept-referral',
  above: (context) => <ReferralSheet {...context} />,
  fields: (context, view) => (
    <>
      {context.alike.length > 0 && <Whose context={context} view={view} />}
      <TextArea name="note" label={words.note} view={view} rows={2} isOptional />
    </>
  ),
  read: (read, { alike, person }) => {
    const ids = [person.id, ...alike.map((each) => each.person.id)];
    const chosen = alike.length === 0 ? person.id : read.chosen('personId', words.whose, ids);
    const other = alike.find((each) => each.person.id === chosen)?.person;
    const differs =
      other !== undefined &&
      other.birthDate !== null &&
      person.birthDate !== null &&
      other.birthDate !== person.birthDate;
    // The rules read the age: it must be this person's (H22).
    if (differs) read.wrong('personId', words.bornDiffers);
    const note = read.text('note', words.note) ?? '';
    return chosen === null ? null : unless(read, { type: 'accept-referral', personId: chosen, note });
  },
};

/** Nothing is chosen beforehand: the wrong record is a wrong patient. */
function Whose({ context, view }: { readonly context: FormContext; readonly view: FormView }) {
  const { alike, person, visit } = context;
  const known = alike.map(({ person: other, because }) => ({
    value: other.id,
    label: (
      <>
        {fill(words.known, {
          name: nameOf(other),
          born:
            other.birthDate === null ? words.bornUnknown : calendarDay(other.birthDate, visit.place.region),
          because: personPages.because[because].toLowerCase(),
        })}{' '}
        <a href={`/clinic/people/${other.id}`}>{other.identifiers.map(({ value }) => value).join(', ')}</a>
      </>
    ),
  }));
  return (
    <Radios
      name="personId"
      label={words.whose}
      hint={words.whoseHint}
      view={view}
      options={[...known, { value: person.id, label: words.nobody }]}
    />
  );
}

const refuse: EpisodeForm = {
  slug: 'refuse-referral',
  look: 'warning',
  above: (context) => <ReferralSheet {...context} />,
  fields: (_context, view) => (
    <>
      <TextArea name="reason" label={words.refuseReason} view={view} rows={3} />
      <Told view={view} />
    </>
  ),
  read: (read) => {
    const reason = read.needed('reason', words.refuseReason);
    const { who, how } = readTold(read);
    return how === null ? null : unless(read, { type: 'refuse-referral', reason, who, how });
  },
};

const tellReferrer: EpisodeForm = {
  slug: 'tell-referrer',
  above: (context) => <ReferralSheet {...context} />,
  fields: (_context, view) => (
    <>
      <Told view={view} />
      <TextArea name="note" label={words.note} view={view} rows={2} isOptional />
    </>
  ),
  read: (read) => {
    const { who, how } = readTold(read);
    const note = read.text('note', words.note) ?? '';
    return how === null ? null : unless(read, { type: 'tell-referrer', who, how, note });
  },
};

const referOut: EpisodeForm = {
  slug: 'refer-out',
  fields: (_context, view) => (
    <>
      <TextField name="to" label={words.to} view={view} width={30} />
      <TextField name="receiver" label={words.receiver} hint={words.whoHint} view={view} width={30} />
      <Radios name="urgency" label={words.urgency} view={view} options={optionsOf(words.urgencies)} />
      <TextArea name="reason" label={words.reason} view={view} rows={2} />
      <TextArea name="question" label={words.question} view={view} rows={2} />
      <Radios name="how" label={words.how} view={view} options={optionsOf(words.ways)} />
      <TextArea
        name="saidBack"
        label={words.saidBack}
        hint={words.saidBackHint}
        view={view}
        rows={2}
        isOptional
      />
    </>
  ),
  read: (read) => {
    const to = read.needed('to', words.to, 200);
    const receiver = read.needed('receiver', words.receiver, 200);
    const urgency = read.chosen('urgency', words.urgency, referralUrgencies);
    const reason = read.needed('reason', words.reason);
    const question = read.needed('question', words.question);
    const how = read.chosen('how', words.how, tellingWays);
    const saidBack = read.text('saidBack', words.saidBack);
    if (urgency === null || how === null) return null;
    return unless(read, { type: 'refer-out', to, receiver, urgency, reason, question, how, saidBack });
  },
};

const referralAnswer: EpisodeForm = {
  slug: 'referral-answer',
  start: ({ visit, of }) => ({
    ...momentValues('answeredAt', visit.now, visit.place.zone),
    ...(of === null ? {} : { referral: of }),
  }),
  fields: ({ episode, visit }, view) => {
    const open = openReferralsOut(episode);
    if (open.length === 0) return <p class="c-empty">{words.noReferral}</p>;
    return (
      <>
        <Select
          name="referral"
          label={words.referral}
          view={view}
          options={open.map(({ id, to, receiver }) => ({ value: id, label: `${to}, ${receiver}` }))}
        />
        <Radios name="answer" label={words.answer} view={view} options={optionsOf(words.answers)} />
        <TextField name="who" label={words.answerWho} hint={words.whoHint} view={view} width={30} />
        <Radios name="how" label={words.how} view={view} options={optionsOf(words.ways)} />
        <Moment name="answeredAt" label={words.answeredAt} view={view} visit={visit} />
        <TextArea
          name="note"
          label={words.answerNote}
          hint={words.answerNoteHint}
          view={view}
          rows={2}
          isOptional
        />
      </>
    );
  },
  read: (read, { episode }) => {
    const ids = openReferralsOut(episode).map(({ id }) => id);
    const referralId = read.chosen('referral', words.referral, ids);
    const answer = read.chosen('answer', words.answer, referralAnswers);
    const who = read.needed('who', words.answerWho, 200);
    const how = read.chosen('how', words.how, tellingWays);
    const answeredAt = read.momentNeeded('answeredAt', words.answeredAt);
    const note = read.text('note', words.answerNote) ?? '';
    if (!referralId || !answer || !how || !answeredAt) return null;
    return unless(read, {
      type: 'record-referral-answer',
      referralId,
      answer,
      who,
      how,
      note,
      answeredAt,
    });
  },
};

export const referralForms: readonly EpisodeForm[] = [accept, refuse, tellReferrer, referOut, referralAnswer];
