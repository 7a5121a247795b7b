import type { Temporal } from 'temporal-polyfill';
import type { ContactReading } from '../../engine/check-in-changes.ts';
import type { Problem } from '../../engine/read-facts.ts';
import type {
  AnswerWay,
  CalledAnswer,
  CheckInAnswers,
  ContactTarget,
  NamedContact,
} from './check-in-types.ts';

type Instant = Temporal.Instant;

export type CheckInCommand =
  /** Day 1, or again where something of it has changed. */
  | {
      readonly type: 'agree-care-plan';
      readonly way: AnswerWay;
      readonly namedContact: NamedContact | null;
      readonly baseline: ContactReading;
      readonly taughtBack: string;
    }
  | {
      readonly type: 'answer-check-in';
      readonly checkInId: string;
      readonly way: AnswerWay;
      /** By fact; what is missing was not answered, `unsure` was. Of the facts in `questionsOf(episode, checkInId)` alone. */
      readonly answers: CheckInAnswers;
      /** In centimetres, as measured; null where they were not. */
      readonly calves: { readonly affectedCm: number | null; readonly otherCm: number | null };
      /** Where the contact confirms a change of dose: whether it was made. Null where it was not asked. */
      readonly stepTaken: boolean | 'unsure' | null;
      readonly freeText: string;
    }
  /** A reply to a question by text, as it was written; `question` null: to whichever is open. */
  | {
      readonly type: 'answer-by-text';
      readonly checkInId: string;
      readonly question: string | null;
      readonly text: string;
    }
  /** A text that could not be read as an answer: a person reads it. */
  | { readonly type: 'receive-reply'; readonly text: string }
  /** Who read it, and what was done; `outcome` null is all of it. */
  | {
      readonly type: 'acknowledge-answer';
      readonly answerId: string;
      readonly outcome: string | null;
      readonly note: string;
    }
  | { readonly type: 'record-called-emergency'; readonly answerId: string; readonly answer: CalledAnswer }
  | {
      readonly type: 'record-contact-attempt';
      /** What it was about: a check-in without an answer, or an answer to act on. */
      readonly checkInId: string | null;
      readonly answerId: string | null;
      readonly target: ContactTarget;
      readonly isReached: boolean;
      readonly note: string;
    }
  /** By the sender: it failed for good, or did not arrive in time. */
  | {
      readonly type: 'report-undelivered';
      readonly deliveryId: string;
      readonly words: string;
      readonly because: string;
    }
  /** The person has lost the link, and is known: each check-in that is open gets a new one. */
  | { readonly type: 'send-link-again'; readonly checked: 'name-and-birth-date' }
  /** By the sender: a message to somebody on call did not reach them. */
  | {
      readonly type: 'report-on-call-not-reached';
      readonly told: number;
      readonly userId: string;
      readonly because: string;
    }
  | { readonly type: 'settle-undelivered'; readonly deliveryId: string; readonly note: string }
  | { readonly type: 'pause-check-ins'; readonly reason: string; readonly untilAt: Instant }
  | { readonly type: 'resume-check-ins'; readonly note: string };

export type CheckInRefusal =
  /** Nobody is treated at home under this episode now. */
  | { readonly code: 'not-at-home' }
  | { readonly code: 'no-care-plan' }
  | { readonly code: 'no-such-check-in'; readonly checkInId: string }
  | { readonly code: 'answers-refused'; readonly problems: readonly Problem[] };

const checkInCommands: Readonly<Record<CheckInCommand['type'], true>> = {
  'agree-care-plan': true,
  'answer-check-in': true,
  'answer-by-text': true,
  'receive-reply': true,
  'acknowledge-answer': true,
  'record-called-emergency': true,
  'record-contact-attempt': true,
  'report-undelivered': true,
  'report-on-call-not-reached': true,
  'send-link-again': true,
  'settle-undelivered': true,
  'pause-check-ins': true,
  'resume-check-ins': true,
};

export const isCheckInCommand = <C extends { readonly type: string }>(
  command: C,
): command is Extract<C, CheckInCommand> => Object.hasOwn(checkInCommands, command.type);
