import { whileWaiting } from '../../knowledge/home-care/plan/silence.ts';
import { begun, notRead, onTalk, replied } from './evolve-text-talk.ts';
import type { Entry, Episode } from '../episode-types.ts';
import type { RecordedEvent } from '../events.ts';
import { isAfter, plusHours } from '../instants.ts';
import type { CheckInFact } from './check-in-events.ts';
import type { AnswerNeed, AskedCheckIn, CheckInAnswer, CheckIns } from './check-in-types.ts';
import { checkInsOf } from './check-ins-of.ts';
import { withNotReached, withTold } from './on-call-told.ts';

export type CheckInEvent = Extract<RecordedEvent, { type: CheckInFact['type'] }>;

export const evolveCheckIn = (episode: Episode, event: CheckInEvent): Episode => ({
  ...episode,
  checkIns: evolved(checkInsOf(episode), event),
});

function evolved(checkIns: CheckIns, event: CheckInEvent): CheckIns {
  const entry: Entry = { sequence: event.sequence, at: event.at, by: event.by };
  const onAnswer = (id: string, change: (answer: CheckInAnswer) => Partial<CheckInAnswer>): CheckIns => ({
    ...checkIns,
    answers: checkIns.answers.map((each) => (each.id === id ? { ...each, ...change(each) } : each)),
  });
  const onNeed = (
    id: string,
    isMeant: (need: AnswerNeed) => boolean,
    change: Partial<AnswerNeed>,
  ): CheckIns =>
    onAnswer(id, ({ needs }) => ({
      needs: needs.map((each) => (isMeant(each) ? { ...each, ...change } : each)),
    }));
  switch (event.type) {
    case 'care-plan-agreed': {
      const { way, namedContact, baseline, taughtBack } = event;
      return { ...checkIns, plan: { ...entry, way, namedContact, baseline, taughtBack } };
    }
    case 'contact-risk-judged':
      return { ...checkIns, highRisk: event.highRisk };
    case 'check-in-asked': {
      const { id, contact, day, madeBy, asks, step, dueAt } = event.contact;
      const own = { askedAgainAt: null, heardAt: null };
      const byText = event.firstByText === undefined ? {} : { talk: begun(event.firstByText, event) };
      const asked = {
        ...entry,
        id,
        contact,
        day,
        madeBy,
        asks,
        step,
        dueAt,
        isEarly: event.isEarly,
        ...own,
        ...byText,
      };
      return { ...checkIns, asked: [...checkIns.asked, asked] };
    }
    case 'asked-again':
      return {
        ...checkIns,
        asked: checkIns.asked.map((each) =>
          each.id === event.checkInId ? { ...each, askedAgainAt: event.at } : each,
        ),
      };
    case 'link-sent-again':
      return {
        ...checkIns,
        asked: checkIns.asked.map((each) =>
          each.id === event.checkInId ? { ...each, linkNumber: event.sequence } : each,
        ),
      };
    case 'text-question-answered':
      return onTalk(checkIns, event.checkInId, (talk) => replied(talk, event));
    case 'text-not-read':
      return onTalk(checkIns, event.checkInId, (talk) => notRead(talk, event));
    case 'check-in-answered': {
      const answers = [...checkIns.answers, answered(event, entry)];
      // A text that answers nothing that we asked is read by a person; the check-in is still open.
      const isAnswer = event.checkInId !== null || Object.keys(event.facts).length > 0;
      return { ...checkIns, answers, asked: isAnswer ? heard(checkIns, event) : checkIns.asked };
    }
    case 'answer-passed-on':
      return onNeed(event.answerId, ({ outcome }) => outcome === event.outcome, {
        owner: event.to,
        isPassedOn: true,
      });
    case 'on-call-told':
      return withTold(checkIns, event, entry);
    case 'on-call-not-reached':
      return withNotReached(checkIns, event, entry);
    case 'answer-limit-passed':
      return onNeed(event.answerId, ({ outcome }) => outcome === event.outcome, { isBroken: true });
    case 'answer-acknowledged': {
      const { answerId, outcome, note } = event;
      const isMeant = (need: AnswerNeed): boolean =>
        need.read === null && (outcome === null || need.outcome === outcome);
      return onNeed(answerId, isMeant, { read: { ...entry, note } });
    }
    case 'asked-whether-called':
      return onAnswer(event.answerId, () => ({ askedWhetherCalledAt: event.at }));
    case 'called-emergency':
      return onAnswer(event.answerId, () => ({ called: { ...entry, answer: event.answer } }));
    case 'contact-attempted':
      return attempted(checkIns, event, entry);
    case 'message-undelivered': {
      const { deliveryId, words, because } = event;
      const failed = { ...entry, deliveryId, words, because, settled: null };
      return { ...checkIns, undelivered: [...checkIns.undelivered, failed] };
    }
    case 'undelivered-settled':
      return {
        ...checkIns,
        undelivered: checkIns.undelivered.map((each) =>
          each.deliveryId === event.deliveryId ? { ...each, settled: { ...entry, note: event.note } } : each,
        ),
      };
    case 'check-ins-paused':
      return { ...checkIns, pause: { ...entry, reason: event.reason, untilAt: event.untilAt } };
    case 'check-ins-resumed':
      return { ...checkIns, pause: null };
  }
}

type Answered = Extract<CheckInEvent, { type: 'check-in-answered' }>;

function answered(event: Answered, entry: Entry): CheckInAnswer {
  const { answerId, checkInId, way, freeText, outcome, lead, isRed, reading } = event;
  return {
    ...entry,
    id: answerId,
    checkInId,
    way,
    freeText,
    outcome,
    lead,
    isRed,
    reading,
    needs: event.needs.map((need) => ({ ...need, isPassedOn: false, isBroken: false, read: null })),
    redSinceAt: isRed ? event.at : null,
    askedWhetherCalledAt: null,
    called: null,
  };
}

/** What was asked about something else stays open. Whoever was heard from is not silent: its steps begin again. */
const heard = (
  { asked }: CheckIns,
  { at, closes }: Extract<CheckInEvent, { type: 'check-in-answered' | 'contact-attempted' }>,
): readonly AskedCheckIn[] =>
  asked.map((each) => {
    if (each.heardAt !== null) return each;
    // Before it was written down what an answer closes, each closed all.
    const isClosed = closes === undefined || closes.includes(each.id);
    return isClosed ? { ...each, heardAt: at } : { ...each, heardElsewhereAt: at };
  });

type Attempted = Extract<CheckInEvent, { type: 'contact-attempted' }>;

function attempted(checkIns: CheckIns, event: Attempted, entry: Entry): CheckIns {
  const { checkInId, answerId, target, isReached, note } = event;
  const attempts = [...checkIns.attempts, { ...entry, checkInId, answerId, target, isReached, note }];
  const isHeard = isReached && (target === 'person' || target === 'welfare-check');
  return {
    ...checkIns,
    attempts,
    asked: isHeard ? heard(checkIns, event) : checkIns.asked,
    answers: checkIns.answers.map((each) =>
      each.id === answerId && isNowAsRed(each, attempts) ? { ...each, redSinceAt: event.at } : each,
    ),
  };
}

/** Something that could not wait for four hours, and the person not reached twice: as after a red answer. */
function isNowAsRed({ id, at, needs, redSinceAt }: CheckInAnswer, attempts: CheckIns['attempts']): boolean {
  const missed = attempts.filter(
    ({ answerId, target, isReached }) => answerId === id && target === 'person' && !isReached,
  );
  const isSoon = needs.some(
    ({ read, dueAt }) => read === null && !isAfter(dueAt, plusHours(at, whileWaiting.asRedUpToHours)),
  );
  return redSinceAt === null && isSoon && missed.length >= whileWaiting.notReached;
}
