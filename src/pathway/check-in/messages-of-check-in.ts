import { onCallWords } from '../../knowledge/words/on-call-text.ts';
import { byTextWords } from './read-reply.ts';
import type { AskedCheckIn, TextQuestionId } from './check-in-types.ts';
import type { Temporal } from 'temporal-polyfill';
import type { ClinicMessageId } from '../../knowledge/words/clinic-messages.ts';
import { assert } from '../../engine/assert.ts';
import type { Episode } from '../episode-types.ts';
import type { Owner } from '../events.ts';
import { isBefore } from '../instants.ts';
import type { Message } from '../ports.ts';
import { answerOf, askedOf } from './check-ins-of.ts';
import type { CheckInEvent } from './evolve-check-in.ts';

type Instant = Temporal.Instant;
type Said = Pick<Message, 'words' | 'values' | 'to'>;

/** Whom an event of the watch at home is told to, in this order: the person first. Phone, link and name of the clinic are put in when it is sent. */
export function messagesOfCheckIn(episode: Episode, event: CheckInEvent): readonly Said[] {
  const { zone } = episode;
  // With its zone: a message says the time where the reader is.
  const moment = (at: Instant): string => at.toZonedDateTimeISO(zone).toString();
  const person = (words: string, values: Message['values'], notBeforeAt: Instant | null = null): Said => ({
    words,
    values,
    to: { kind: 'person', personId: episode.personId, ...(notBeforeAt === null ? {} : { notBeforeAt }) },
  });
  const byText = (
    checkInId: string,
    question: TextQuestionId,
    isAgain: boolean,
    notBeforeAt: Instant | null = null,
  ): Said => {
    const asked = askedOf(episode, checkInId);
    assert(asked, `asked by text, and no check-in ${checkInId}`);
    const on = question === 'step' && asked.step !== null ? { on: asked.step.on } : {};
    const again = isAgain ? { again: 'yes' } : {};
    const values = { checkInId, question, by: moment(asked.dueAt), ...on, ...again, ...linkOf(asked) };
    return person(byTextWords, values, notBeforeAt);
  };
  switch (event.type) {
    case 'check-in-asked': {
      const { id, madeBy, dueAt } = event.contact;
      if (madeBy === 'staff') return [];
      const first = event.firstByText;
      return first === undefined
        ? [person('check-in.invitation', { by: moment(dueAt), checkInId: id }, event.notBeforeAt)]
        : [byText(id, first, false, event.notBeforeAt)];
    }
    case 'text-question-answered':
      return event.next === null ? [] : [byText(event.checkInId, event.next, false)];
    case 'text-not-read':
      return [byText(event.checkInId, event.question, true)];
    case 'asked-again': {
      const { checkInId, callAt, notBeforeAt } = event;
      const asked = askedOf(episode, checkInId);
      assert(asked, `asked again, and no check-in ${checkInId}`);
      const values = { dueAt: moment(asked.dueAt), callAt: moment(callAt), checkInId };
      return [person('silence.second-channel', values, notBeforeAt)];
    }
    case 'link-sent-again': {
      const { checkInId } = event;
      const asked = askedOf(episode, checkInId);
      assert(asked, `a link again, and no check-in ${checkInId}`);
      const due = moment(asked.dueAt);
      // At once, whatever the hour: they have just asked for it.
      return [
        isBefore(event.at, asked.dueAt)
          ? person('check-in.invitation', { by: due, checkInId, ...linkOf(asked) })
          : person('check-in.reminder', { dueAt: due, checkInId, ...linkOf(asked) }),
      ];
    }
    case 'check-in-answered': {
      const [first] = event.needs;
      return [
        ...event.told.map(({ words, values }) => person(words, { ...values, answerId: event.answerId })),
        ...(first
          ? [staff(event.isRed ? 'answer-red.now' : 'answer-to-read.now', first.owner, dueOf(first))]
          : []),
      ];
    }
    case 'answer-passed-on': {
      const need = answerOf(episode, event.answerId)?.needs.find(({ outcome }) => outcome === event.outcome);
      const words = event.because === 'not-reached' ? 'answer-not-reached.now' : 'answer-passed-on.now';
      return [staff(words, event.to, dueOf(need))];
    }
    case 'on-call-told': {
      const { users, dueAt, sequence } = event;
      if (users.length === 0) return [staff('nobody-on-call-told.now', episode.owner, dueOf(event))];
      const values = { by: moment(dueAt), told: String(sequence) };
      return users.map((userId) => ({ words: onCallWords, values, to: { kind: 'on-call', userId } }));
    }
    case 'answer-limit-passed':
      return event.told === null
        ? []
        : [person(event.told.words, { ...event.told.values, answerId: event.answerId })];
    case 'asked-whether-called':
      return [person('escalation.did-you-call', { answerId: event.answerId })];
    case 'called-emergency':
      return event.answer === 'not-yet' ? [person('escalation.emergency', { answerId: event.answerId })] : [];
    case 'contact-risk-judged':
    case 'care-plan-agreed':
    // Its need is somebody else's now, or nobody's on call: those events tell it.
    case 'on-call-not-reached':
    case 'answer-acknowledged':
    case 'contact-attempted':
    // Its need is due at once, and rings.
    case 'message-undelivered':
    case 'undelivered-settled':
    case 'check-ins-paused':
    case 'check-ins-resumed':
      return [];
  }
}

/** Each message with a link bears the one that holds now. */
const linkOf = ({ linkNumber }: AskedCheckIn): Message['values'] =>
  linkNumber === undefined ? {} : { linkNumber: String(linkNumber) };

const staff = (words: ClinicMessageId, owner: Owner, values: Message['values']): Said => ({
  words,
  values,
  to: { kind: 'owner', owner },
});

/** As a board shows it. */
const dueOf = (need: { readonly dueAt: Instant } | undefined): Message['values'] =>
  need === undefined ? {} : { dueAt: need.dueAt.toString() };
