import type { Temporal } from 'temporal-polyfill';
import type { ContactReading } from '../../engine/check-in-changes.ts';
import type { UserId } from '../duty/duty-types.ts';
import type { Owner, RecordedFacts } from '../events.ts';
import type {
  AnswerNeed,
  AnswerWay,
  CalledAnswer,
  ContactTarget,
  NamedContact,
  PlannedContact,
  TextQuestionId,
  TextReply,
} from './check-in-types.ts';

type Instant = Temporal.Instant;

/** What the person is told at once: words of `knowledge/words/messages/`, and the moments in them. Phone and link are put in when it is sent. */
export type FirstWords = { readonly words: string; readonly values: Readonly<Record<string, string>> };

/** What happens while somebody is treated at home. As in all events, an instant stands in a field named `at` or ending in `At`. */
export type CheckInFact =
  | {
      readonly type: 'care-plan-agreed';
      readonly way: AnswerWay;
      readonly namedContact: NamedContact | null;
      readonly baseline: ContactReading;
      readonly taughtBack: string;
    }
  /** By the rules: whether this person has the contacts of higher risk. `unknown`: facts that hold it up. */
  | {
      readonly type: 'contact-risk-judged';
      readonly highRisk: boolean | null;
      readonly unknown: readonly string[];
    }
  | {
      readonly type: 'check-in-asked';
      readonly contact: Omit<PlannedContact, 'askAt'>;
      readonly isEarly: boolean;
      /** Where it lies in quiet hours the message waits until they end. */
      readonly notBeforeAt: Instant | null;
      /** Asked by text messages, one question each: the first. */
      readonly firstByText?: TextQuestionId;
    }
  /** By text: exactly what was asked for. `next` null: that was the last question, and the whole answer follows. */
  | {
      readonly type: 'text-question-answered';
      readonly checkInId: string;
      readonly reply: TextReply;
      readonly next: TextQuestionId | null;
    }
  /** By text: something else. The question is asked once more. */
  | {
      readonly type: 'text-not-read';
      readonly checkInId: string;
      readonly question: TextQuestionId;
      readonly text: string;
    }
  | {
      readonly type: 'check-in-answered';
      readonly answerId: string;
      /** Null for a text that answers nothing that we asked. */
      readonly checkInId: string | null;
      readonly way: AnswerWay;
      /** As given; what is missing was not answered. */
      readonly facts: RecordedFacts;
      readonly freeText: string;
      readonly reading: ContactReading;
      readonly decisionId: string;
      readonly outcome: string | null;
      readonly lead: string;
      readonly isRed: boolean;
      readonly needs: readonly Pick<AnswerNeed, 'outcome' | 'rows' | 'dueAt' | 'passOnAt' | 'owner'>[];
      /** In this order: the emergency first. */
      readonly told: readonly FirstWords[];
      /** The open check-ins that it answers; where it does not say, all of them. */
      readonly closes?: readonly string[];
    }
  | {
      readonly type: 'answer-passed-on';
      readonly answerId: string;
      readonly outcome: string;
      readonly to: Owner;
      /** Whoever had it was not reached by telephone; where nothing is said, it was unread for half of its time. */
      readonly because?: 'not-reached';
    }
  /** By telephone, beside the board: these, or nobody where it is empty. */
  | {
      readonly type: 'on-call-told';
      /** Null where it is another need. */
      readonly answerId: string | null;
      /** That need's key in the diary; missing where it is an answer. */
      readonly need?: string;
      readonly dueAt: Instant;
      readonly users: readonly UserId[];
    }
  /** Their message failed, or nothing shows that it arrived. `told` is the sequence of its event. */
  | {
      readonly type: 'on-call-not-reached';
      readonly told: number;
      readonly userId: UserId;
      readonly because: string;
    }
  /** Unread at its limit: the person is told the safe way, unless they were told to call for help already and nothing is new. */
  | {
      readonly type: 'answer-limit-passed';
      readonly answerId: string;
      readonly outcome: string;
      readonly told: FirstWords | null;
    }
  | {
      readonly type: 'answer-acknowledged';
      readonly answerId: string;
      /** Null: every line of it. */
      readonly outcome: string | null;
      readonly note: string;
    }
  | { readonly type: 'asked-whether-called'; readonly answerId: string }
  | { readonly type: 'called-emergency'; readonly answerId: string; readonly answer: CalledAnswer }
  | {
      readonly type: 'contact-attempted';
      readonly checkInId: string | null;
      readonly answerId: string | null;
      readonly target: ContactTarget;
      readonly isReached: boolean;
      readonly note: string;
      /** The open check-ins that need no answer any more; where it does not say, all of them. */
      readonly closes?: readonly string[];
    }
  | {
      readonly type: 'asked-again';
      readonly checkInId: string;
      /** When staff will call. */
      readonly callAt: Instant;
      readonly notBeforeAt: Instant | null;
    }
  | {
      readonly type: 'message-undelivered';
      readonly deliveryId: string;
      readonly words: string;
      readonly because: string;
    }
  /** Its link is another one from now on: the person has lost it, and was known on the telephone. */
  | { readonly type: 'link-sent-again'; readonly checkInId: string }
  | { readonly type: 'undelivered-settled'; readonly deliveryId: string; readonly note: string }
  | { readonly type: 'check-ins-paused'; readonly reason: string; readonly untilAt: Instant }
  | { readonly type: 'check-ins-resumed'; readonly note: string };

const checkInEvents: Readonly<Record<CheckInFact['type'], true>> = {
  'care-plan-agreed': true,
  'contact-risk-judged': true,
  'check-in-asked': true,
  'text-question-answered': true,
  'text-not-read': true,
  'check-in-answered': true,
  'answer-passed-on': true,
  'on-call-told': true,
  'on-call-not-reached': true,
  'answer-limit-passed': true,
  'answer-acknowledged': true,
  'asked-whether-called': true,
  'called-emergency': true,
  'contact-attempted': true,
  'asked-again': true,
  'message-undelivered': true,
  'link-sent-again': true,
  'undelivered-settled': true,
  'check-ins-paused': true,
  'check-ins-resumed': true,
};

export const isOfCheckIn = <E extends { readonly type: string }>(
  event: E,
): event is Extract<E, { readonly type: CheckInFact['type'] }> => Object.hasOwn(checkInEvents, event.type);
