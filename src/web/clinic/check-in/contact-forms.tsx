import { checkInForms as words } from '../../../knowledge/words/clinic-check-in.ts';
import {
  calledAnswers,
  type CheckInAnswer,
  contactTargets,
} from '../../../pathway/check-in/check-in-types.ts';
import { checkInsOf, silentCheckIns } from '../../../pathway/check-in/check-ins-of.ts';
import { contactsOf } from '../../../pathway/check-in/contact-plan.ts';
import type { Episode } from '../../../pathway/episode-types.ts';
import { Radios, Select, TextArea } from '../../components/staff-form.tsx';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { optionsOf } from '../referral-routes.tsx';
import { outcomeTitle } from '../rule-words.ts';
import { dayAndTime } from '../when.ts';
import { messageTitle } from './message-title.ts';

const unreadOf = (episode: Episode): readonly CheckInAnswer[] =>
  checkInsOf(episode).answers.filter(({ needs }) => needs.some(({ read }) => read === null));

/** The one that the address names; else the one that has waited longest. */
const answerMeant = ({ episode, of }: FormContext, among: readonly CheckInAnswer[]) =>
  checkInsOf(episode).answers.find(({ id }) => id === of) ?? among[0];

/** Who read it and what was done: line by line, or all of it. */
export const answerRead: EpisodeForm = {
  slug: 'answer-read',
  start: () => ({ outcome: 'all' }),
  fields: (context, view) => {
    const answer = answerMeant(context, unreadOf(context.episode));
    if (answer === undefined) return <p class="c-empty">{words.noAnswer}</p>;
    const { catalogue } = context.visit.desk.rules;
    const open = answer.needs.filter(({ read }) => read === null);
    return (
      <>
        {answer.freeText !== '' && <blockquote class="c-note">{answer.freeText}</blockquote>}
        <Radios
          name="outcome"
          label={words.outcome}
          view={view}
          options={[
            { value: 'all', label: words.everything },
            ...open.map(({ outcome }) => ({
              value: outcome,
              label: outcomeTitle(catalogue, { table: 'check-in', outcome }),
            })),
          ]}
        />
        <TextArea name="note" label={words.acknowledged} view={view} />
      </>
    );
  },
  read: (read, context) => {
    const answer = answerMeant(context, unreadOf(context.episode));
    const lines = answer?.needs.map(({ outcome }) => outcome) ?? [];
    const outcome = read.chosen('outcome', words.outcome, ['all', ...lines]);
    const note = read.needed('note', words.acknowledged);
    if (answer === undefined) read.wrong('', words.noAnswer);
    if (answer === undefined || outcome === null) return null;
    const line = outcome === 'all' ? null : outcome;
    return unless(read, { type: 'acknowledge-answer', answerId: answer.id, outcome: line, note });
  },
};

/** What a call can be about: a check-in that waits, one that is next, or an answer. */
function matters({
  episode,
  visit,
}: FormContext): readonly { readonly value: string; readonly label: string }[] {
  const at = (of: Parameters<typeof dayAndTime>[0]): string => dayAndTime(of, visit.place);
  const checkIns = [...silentCheckIns(checkInsOf(episode)), ...contactsOf(episode).slice(0, 2)];
  return [
    ...unreadOf(episode).map((answer) => ({
      value: `answer:${answer.id}`,
      label: `${outcomeTitle(visit.desk.rules.catalogue, { table: 'check-in', outcome: answer.lead })}, ${at(answer.at)}`,
    })),
    ...checkIns.map(({ id, day, dueAt }) => ({
      value: `check-in:${id}`,
      label: `${words.whichContact}: ${String(day)}, ${at(dueAt)}`,
    })),
  ];
}

export const contact: EpisodeForm = {
  slug: 'contact',
  start: (context) => {
    const all = matters(context);
    const meant = all.find(({ value }) => value.endsWith(`:${context.of ?? ''}`)) ?? all[0];
    return { about: meant?.value ?? '', target: 'person' };
  },
  fields: (context, view) =>
    matters(context).length === 0 ? (
      <p class="c-empty">{words.noContact}</p>
    ) : (
      <>
        <Select name="about" label={words.about} view={view} options={matters(context)} />
        <Radios name="target" label={words.target} view={view} options={optionsOf(words.targets)} />
        <Radios
          name="reached"
          label={words.reached}
          view={view}
          isInline
          options={optionsOf(words.reachedAnswers)}
        />
        <TextArea name="note" label={words.attemptNote} view={view} rows={2} />
      </>
    ),
  read: (read, context) => {
    const values = matters(context).map(({ value }) => value);
    const about = read.chosen('about', words.about, values);
    const target = read.chosen('target', words.target, contactTargets);
    const reached = read.chosen('reached', words.reached, ['yes', 'no'] as const);
    const note = read.needed('note', words.attemptNote);
    if (about === null || target === null || reached === null) return null;
    const [kind, ...rest] = about.split(':');
    const id = rest.join(':');
    return unless(read, {
      type: 'record-contact-attempt',
      checkInId: kind === 'check-in' ? id : null,
      answerId: kind === 'answer' ? id : null,
      target,
      isReached: reached === 'yes',
      note,
    });
  },
};

const redOf = (episode: Episode): readonly CheckInAnswer[] =>
  checkInsOf(episode).answers.filter(({ redSinceAt }) => redSinceAt !== null);

export const called: EpisodeForm = {
  slug: 'called',
  fields: (context, view) =>
    answerMeant(context, redOf(context.episode).toReversed()) === undefined ? (
      <p class="c-empty">{words.noRed}</p>
    ) : (
      <Radios name="answer" label={words.called} view={view} options={optionsOf(words.calledAnswers)} />
    ),
  read: (read, context) => {
    const red = answerMeant(context, redOf(context.episode).toReversed());
    const answer = read.chosen('answer', words.called, calledAnswers);
    if (red === undefined) read.wrong('', words.noRed);
    if (red === undefined || answer === null) return null;
    return unless(read, { type: 'record-called-emergency', answerId: red.id, answer });
  },
};

const failedOf = ({ episode, visit }: FormContext) =>
  checkInsOf(episode)
    .undelivered.filter(({ settled }) => settled === null)
    .map(({ deliveryId, words: message, at }) => ({
      value: deliveryId,
      label: `${messageTitle(message, visit.place.region)}, ${dayAndTime(at, visit.place)}`,
    }));

export const undelivered: EpisodeForm = {
  slug: 'undelivered',
  start: (context) => {
    const all = failedOf(context);
    return { deliveryId: all.find(({ value }) => value === context.of)?.value ?? all[0]?.value ?? '' };
  },
  fields: (context, view) =>
    failedOf(context).length === 0 ? (
      <p class="c-empty">{words.noUndelivered}</p>
    ) : (
      <>
        <Radios name="deliveryId" label={words.undelivered} view={view} options={failedOf(context)} />
        <TextArea name="note" label={words.settled} view={view} rows={2} />
      </>
    ),
  read: (read, context) => {
    const ids = failedOf(context).map(({ value }) => value);
    const deliveryId = read.chosen('deliveryId', words.undelivered, ids);
    const note = read.needed('note', words.settled);
    return deliveryId === null ? null : unless(read, { type: 'settle-undelivered', deliveryId, note });
  },
};
