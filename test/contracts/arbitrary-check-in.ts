/** Any event of the watch at home, and any state of it, in form. */
import fc, { type Arbitrary } from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import type { Entry } from '../../src/pathway/episode-types.ts';
import type { Owner, RecordedFacts } from '../../src/pathway/events.ts';
import type { CheckInFact } from '../../src/pathway/check-in/check-in-events.ts';
import {
  type CheckIns,
  answerWays,
  calledAnswers,
  contactTargets,
} from '../../src/pathway/check-in/check-in-types.ts';

type Fields<T> = { readonly [K in keyof T]-?: Arbitrary<T[K]> };
type ByType = {
  readonly [T in CheckInFact['type']]: Fields<Omit<Extract<CheckInFact, { type: T }>, 'type'>>;
};

/** What the other events are made of too. */
type Parts = {
  readonly text: Arbitrary<string>;
  readonly id: Arbitrary<string>;
  readonly instant: Arbitrary<Temporal.Instant>;
  readonly number: Arbitrary<number>;
  readonly bool: Arbitrary<boolean>;
  readonly facts: Arbitrary<RecordedFacts>;
  readonly owner: Arbitrary<Owner>;
  readonly day: Arbitrary<string>;
  readonly entry: Fields<Entry>;
  readonly orNull: <T>(some: Arbitrary<T>) => Arbitrary<T | null>;
};

const way = fc.constantFrom(...answerWays);
const list = <T>(each: Arbitrary<T>) => fc.array(each, { maxLength: 2 });

export function arbitraryCheckIns(parts: Parts): { fields: ByType; state: Arbitrary<CheckIns | null> } {
  const { text, id, instant, number, bool, facts, owner, day, entry, orNull } = parts;
  const reading = fc.record({
    painAtRest: orNull(number),
    painWalking: orNull(number),
    affectedCalfCm: orNull(number),
    otherCalfCm: orNull(number),
  });
  const plan = {
    way,
    namedContact: orNull(fc.record({ name: text, phone: text })),
    baseline: reading,
    taughtBack: text,
  };
  const contact = {
    id,
    contact: id,
    day: fc.nat(),
    madeBy: fc.constantFrom('message', 'staff'),
    asks: fc.constantFrom('full-set', 'short-set', 'content-only'),
    step: orNull(fc.record({ on: day, slot: fc.constantFrom('morning', 'evening') })),
    dueAt: instant,
  };
  const words = fc.record({
    words: text,
    values: fc.dictionary(fc.constantFrom('by', 'opensAt'), fc.constant('2026-11-23T10:00:00Z')),
  });
  const need = { outcome: id, rows: list(id), dueAt: instant, passOnAt: instant, owner };
  const called = fc.constantFrom(...calledAnswers);
  const attempt = {
    checkInId: orNull(id),
    answerId: orNull(id),
    target: fc.constantFrom(...contactTargets),
    isReached: bool,
    note: text,
  };
  const textQuestion = fc.constantFrom('q1', 'q4', 'step');
  const reply = fc.record({
    question: textQuestion,
    text,
    facts: fc.constant({ 'check-in.fainted': false }),
    calves: fc.record({ affectedCm: orNull(number), otherCm: orNull(number) }),
    stepTaken: fc.constantFrom<true | false | 'unsure' | null>(true, false, 'unsure', null),
  });
  const failed = { deliveryId: id, words: text, because: text };
  const fields: ByType = {
    'care-plan-agreed': plan,
    'contact-risk-judged': { highRisk: orNull(bool), unknown: list(id) },
    'check-in-asked': {
      contact: fc.record(contact),
      isEarly: bool,
      notBeforeAt: orNull(instant),
      firstByText: textQuestion,
    },
    'text-question-answered': { checkInId: id, reply, next: orNull(textQuestion) },
    'text-not-read': { checkInId: id, question: textQuestion, text },
    'check-in-answered': {
      answerId: id,
      checkInId: orNull(id),
      way,
      facts,
      freeText: text,
      reading,
      decisionId: id,
      outcome: orNull(id),
      lead: id,
      isRed: bool,
      needs: list(fc.record(need)),
      told: list(words),
      closes: list(id),
    },
    'answer-passed-on': { answerId: id, outcome: id, to: owner, because: fc.constant('not-reached') },
    'on-call-told': { answerId: orNull(id), need: text, dueAt: instant, users: list(id) },
    'on-call-not-reached': { told: fc.nat(), userId: id, because: text },
    'answer-limit-passed': { answerId: id, outcome: id, told: orNull(words) },
    'answer-acknowledged': { answerId: id, outcome: orNull(id), note: text },
    'asked-whether-called': { answerId: id },
    'called-emergency': { answerId: id, answer: called },
    'contact-attempted': { ...attempt, closes: list(id) },
    'asked-again': { checkInId: id, callAt: instant, notBeforeAt: orNull(instant) },
    'message-undelivered': failed,
    'link-sent-again': { checkInId: id },
    'undelivered-settled': { deliveryId: id, note: text },
    'check-ins-paused': { reason: text, untilAt: instant },
    'check-ins-resumed': { note: text },
  };
  const state: Fields<Required<CheckIns>> = {
    plan: orNull(fc.record({ ...entry, ...plan })),
    highRisk: orNull(bool),
    asked: list(
      fc.record({
        ...entry,
        ...contact,
        isEarly: bool,
        askedAgainAt: orNull(instant),
        heardAt: orNull(instant),
        heardElsewhereAt: instant,
        linkNumber: fc.nat(),
        talk: fc.record({
          question: textQuestion,
          askedAt: instant,
          misses: fc.nat(),
          given: list(reply),
          unread: list(text),
        }),
      }),
    ),
    answers: list(
      fc.record({
        ...entry,
        id,
        checkInId: orNull(id),
        way,
        freeText: text,
        outcome: orNull(id),
        lead: id,
        isRed: bool,
        reading,
        needs: list(
          fc.record({
            ...need,
            isPassedOn: bool,
            isBroken: bool,
            read: orNull(fc.record({ ...entry, note: text })),
          }),
        ),
        redSinceAt: orNull(instant),
        askedWhetherCalledAt: orNull(instant),
        called: orNull(fc.record({ ...entry, answer: called })),
      }),
    ),
    attempts: list(fc.record({ ...entry, ...attempt })),
    undelivered: list(
      fc.record({ ...entry, ...failed, settled: orNull(fc.record({ ...entry, note: text })) }),
    ),
    pause: orNull(fc.record({ ...entry, reason: text, untilAt: instant })),
    onCallTold: list(
      fc.record({
        ...entry,
        answerId: orNull(id),
        need: text,
        dueAt: instant,
        users: list(id),
        notReached: list(fc.record({ ...entry, userId: id, because: text })),
      }),
    ),
  };
  return { fields, state: orNull(fc.record(state)) };
}
