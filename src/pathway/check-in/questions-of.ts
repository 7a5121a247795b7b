import { contactRules } from '../../knowledge/home-care/plan/contact-rules.ts';
import {
  type CheckInFactId,
  type QuestionId,
  checkInFactWords,
} from '../../knowledge/words/questions/check-in-questions.ts';
import { textOrder } from '../../knowledge/words/questions/check-in-by-text.ts';
import type { Episode } from '../episode-types.ts';
import type { DoseSlot } from '../treatment/treatment-types.ts';
import type { AskedSet } from './check-in-types.ts';
import { askedOf } from './check-ins-of.ts';
import { contactsOf } from './contact-plan.ts';

export type Questions = {
  readonly checkInId: string;
  readonly asks: AskedSet;
  /** q1 to q16 in the order in which they are asked: the emergency signs first. */
  readonly questions: readonly QuestionId[];
  /** Each fact that is asked, in the same order. */
  readonly facts: readonly CheckInFactId[];
  /** The change of dose that the person confirms, besides. */
  readonly step: DoseSlot | null;
};

/** What this check-in asks, for a page, a text and a telephone alike; undefined where there is no such check-in. */
export function questionsOf(episode: Episode, checkInId: string): Questions | undefined {
  const contact = askedOf(episode, checkInId) ?? contactsOf(episode).find(({ id }) => id === checkInId);
  if (contact === undefined) return undefined;
  const { asks, step } = contact;
  const questions = textOrder.filter((each) => isAsked(each, asks, contact.contact));
  return { checkInId, asks, questions, facts: questions.flatMap(factsAskedIn), step };
}

function isAsked(question: QuestionId, asks: AskedSet, contact: string): boolean {
  const { short, always, ofContact } = contactRules.asked;
  const own: Readonly<Record<string, readonly QuestionId[]>> = ofContact;
  switch (asks) {
    case 'full-set':
      return true;
    case 'short-set':
      return short.includes(question);
    case 'content-only':
      return always.includes(question) || own[contact]?.includes(question) === true;
  }
}

const isFact = (id: string): id is CheckInFactId => Object.hasOwn(checkInFactWords, id);

export const factsAskedIn = (question: QuestionId): readonly CheckInFactId[] =>
  Object.keys(checkInFactWords).filter(
    (id): id is CheckInFactId => isFact(id) && checkInFactWords[id].of === question,
  );
