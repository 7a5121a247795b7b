import type { Temporal } from 'temporal-polyfill';
import type { ContactReading } from '../../engine/check-in-changes.ts';
import type { QuestionId } from '../../knowledge/words/questions/check-in-questions.ts';
import type { FactValue } from '../../engine/fact-values.ts';
import type { UserId } from '../duty/duty-types.ts';
import type { Entry } from '../episode-types.ts';
import type { Owner } from '../events.ts';

type Instant = Temporal.Instant;

/** How a person answers. `telephone`: staff ask, and type what is said. */
export const answerWays = ['web', 'sms', 'telephone'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** Who is rung when the person does not answer. They are told nothing about the illness. */
export type NamedContact = { readonly name: string; readonly phone: string };

/** Day 1: how the person is asked, what they said back, and how the leg was then. The days of the schedule follow from it. */
export type CarePlan = Entry & {
  readonly way: AnswerWay;
  /** Null: asked, and there is nobody. */
  readonly namedContact: NamedContact | null;
  readonly baseline: ContactReading;
  /** What the person said back of doses, emergency signs and whom to call. */
  readonly taughtBack: string;
};

/** What is asked: all of it, what can become urgent, or the emergency signs and what this contact is for. */
export type AskedSet = 'full-set' | 'short-set' | 'content-only';

/** A contact of the schedule, not yet made. `id` is the same as long as the plan is: `day-3.2026-11-24`. */
export type PlannedContact = {
  readonly id: string;
  /** Of `knowledge/home-care/plan/schedule.ts`. */
  readonly contact: string;
  /** Of treatment, or of home where that came later. */
  readonly day: number;
  /** `message`: the person is written to, and answers themselves. `staff`: somebody rings, or sees them. */
  readonly madeBy: 'message' | 'staff';
  readonly asks: AskedSet;
  /** The change of dose that is confirmed by it. */
  readonly step: { readonly on: string; readonly slot: 'morning' | 'evening' } | null;
  /** When the message goes out, and staff are reminded. */
  readonly askAt: Instant;
  /** By when it is answered: 10:00 there, so that calls come by day. */
  readonly dueAt: Instant;
};

/** `second-channel`: asked again in another way. The others are done by staff. */
export const silenceSteps = ['second-channel', 'staff-calls-twice', 'named-contact', 'welfare'] as const;
export type SilenceStep = (typeof silenceSteps)[number];

/** A contact that was asked, and what became of it. */
export type AskedCheckIn = Entry & {
  readonly id: string;
  readonly contact: string;
  readonly day: number;
  readonly madeBy: PlannedContact['madeBy'];
  readonly asks: AskedSet;
  readonly step: PlannedContact['step'];
  readonly dueAt: Instant;
  /** Days 1 to 7, or after an answer that was not well: the steps of silence come sooner. */
  readonly isEarly: boolean;
  /** When it was asked again in another way. */
  readonly askedAgainAt: Instant | null;
  /** Answered, or the person was reached about it, or told us all that it asks in another answer. */
  readonly heardAt: Instant | null;
  /** While it is open: when we last heard from the person about something else. Its steps of silence begin again there. */
  readonly heardElsewhereAt?: Instant;
  /** Where it is asked by text messages, one question each. */
  readonly talk?: TextTalk;
  /** Of the event that gave it another link; missing while it has its first. */
  readonly linkNumber?: number;
};

/** `unsure` where the person was asked and does not know; what is missing was not answered. */
export type CheckInAnswers = Readonly<Record<string, FactValue>>;

/** One question of a check-in by text; `step`: whether the dose was changed. */
export type TextQuestionId = QuestionId | 'step';

/** A check-in by text that goes on: what is asked now, and what was answered so far. */
export type TextTalk = {
  readonly question: TextQuestionId;
  readonly askedAt: Instant;
  /** How often a reply to this question could not be read. */
  readonly misses: number;
  readonly given: readonly TextReply[];
  /** Replies that could not be read, as they were written. */
  readonly unread: readonly string[];
};

/** What one reply says. */
export type TextReply = {
  readonly question: TextQuestionId;
  /** As it was written. */
  readonly text: string;
  readonly facts: CheckInAnswers;
  readonly calves: Calves;
  readonly stepTaken: boolean | 'unsure' | null;
};
export type Calves = { readonly affectedCm: number | null; readonly otherCm: number | null };

export const calledAnswers = ['called', 'there', 'not-yet'] as const;
/** "Did you call?" `there`: in the emergency department already. */
export type CalledAnswer = (typeof calledAnswers)[number];

/** One line of the escalation table that an answer set going: whose it is, and by when somebody has read and acted. */
export type AnswerNeed = {
  /** Of the table `check-in`: `bleeding-1-hour`. */
  readonly outcome: string;
  /** Every row that led to it. */
  readonly rows: readonly string[];
  readonly dueAt: Instant;
  /** Half of its time: unread, the next on the ladder is told. */
  readonly passOnAt: Instant;
  /** Whoever was told last. */
  readonly owner: Owner;
  readonly isPassedOn: boolean;
  /** Its limit passed unread, and the person was told the safe way at that time. */
  readonly isBroken: boolean;
  /** Who read it and what was done. */
  readonly read: (Entry & { readonly note: string }) | null;
};

/** What a person told us, how it was read, and who must act. A text that could not be read is one too, of no check-in. */
export type CheckInAnswer = Entry & {
  readonly id: string;
  readonly checkInId: string | null;
  readonly way: AnswerWay;
  readonly freeText: string;
  /** Null while the table cannot decide: then `lead` says what is certain. */
  readonly outcome: string | null;
  /** The most urgent line that is certain. */
  readonly lead: string;
  readonly isRed: boolean;
  readonly reading: ContactReading;
  readonly needs: readonly AnswerNeed[];
  /** From when "call 999 or 911" was said and nobody knows whether they did; null where it was not said. */
  readonly redSinceAt: Instant | null;
  readonly askedWhetherCalledAt: Instant | null;
  readonly called: (Entry & { readonly answer: CalledAnswer }) | null;
};

export const contactTargets = ['person', 'named-contact', 'welfare-check', 'emergency-services'] as const;
/** Whom staff rang. */
export type ContactTarget = (typeof contactTargets)[number];

export type ContactAttempt = Entry & {
  readonly checkInId: string | null;
  readonly answerId: string | null;
  readonly target: ContactTarget;
  readonly isReached: boolean;
  readonly note: string;
};

/** A message to the person that failed, or that did not arrive in time. */
export type Undelivered = Entry & {
  readonly deliveryId: string;
  readonly words: string;
  readonly because: string;
  readonly settled: (Entry & { readonly note: string }) | null;
};

/** Somebody on call was told by telephone that an answer or another need waits, and whom the message did not reach. */
export type OnCallTold = Entry & {
  /** Null where it is another need. */
  readonly answerId: string | null;
  /** That need's key in the diary; missing where it is an answer. */
  readonly need?: string;
  /** By when somebody acts. */
  readonly dueAt: Instant;
  /** In the order in which they are asked; empty where nobody could be told. */
  readonly users: readonly UserId[];
  readonly notReached: readonly (Entry & { readonly userId: UserId; readonly because: string })[];
};

export type Pause = Entry & { readonly reason: string; readonly untilAt: Instant };

export type CheckIns = {
  readonly plan: CarePlan | null;
  /** Whether more contacts are needed: null is not known, and then they are made. */
  readonly highRisk: boolean | null;
  readonly asked: readonly AskedCheckIn[];
  readonly answers: readonly CheckInAnswer[];
  readonly attempts: readonly ContactAttempt[];
  readonly undelivered: readonly Undelivered[];
  readonly pause: Pause | null;
  /** Missing in an episode of before anybody was told by telephone. */
  readonly onCallTold?: readonly OnCallTold[];
};
