/** Events and states of referrals, in form, from the arbitraries of the others. */
import fc, { type Arbitrary } from 'fast-check';
import type { ReferralFact } from '../../src/pathway/referrals/referral-events.ts';
import {
  type ReferralIn,
  type ReferralOut,
  type Sent,
  referralAnswers,
  referralSources,
  referralUrgencies,
  tellingWays,
} from '../../src/pathway/referrals/referral-types.ts';
import type { Parts } from './arbitrary-follow-up.ts';

type Fields<T> = { [K in keyof T]: Arbitrary<T[K]> };
type ByType<F extends { readonly type: string }> = {
  [T in F['type']]: Fields<Omit<Extract<F, { type: T }>, 'type'>>;
};
const orNull = <T>(some: Arbitrary<T>) => fc.option(some, { nil: null });

export function referralArbitraries({
  text,
  id,
  instant,
  entry,
}: Pick<Parts, 'text' | 'id' | 'instant' | 'entry'>): {
  readonly events: ByType<ReferralFact>;
  readonly sent: Arbitrary<Sent>;
  readonly referral: Arbitrary<ReferralIn>;
  readonly out: Arbitrary<ReferralOut>;
} {
  const how = fc.constantFrom(...tellingWays);
  const sent: Fields<Sent> = {
    source: fc.constantFrom(...referralSources),
    reference: text,
    practiceId: orNull(id),
    senderRole: orNull(text),
    callBack: text,
    answerBy: how,
    question: text,
    doneAlready: orNull(text),
    emergency: fc.constantFrom('yes', 'unknown', 'no'),
    identifierInQuestion: orNull(text),
    acceptBeforeAt: instant,
  };
  const out = {
    to: text,
    receiver: text,
    reason: text,
    question: text,
    urgency: fc.constantFrom(...referralUrgencies),
    how,
    saidBack: orNull(text),
    answerBeforeAt: instant,
  };
  const answered = {
    answer: fc.constantFrom(...referralAnswers),
    who: text,
    how,
    note: text,
    answeredAt: instant,
  };
  return {
    events: {
      'referral-matched': { personId: id, was: id },
      'referral-accepted': { note: text },
      'referral-refused': { reason: text, who: text, how },
      'referrer-told': { who: text, how, note: text },
      'referred-out': { referralId: id, ...out },
      'referral-answered': { referralId: id, ...answered, answerBeforeAt: instant },
    },
    sent: fc.record(sent),
    referral: fc.record({
      ...sent,
      decided: orNull(fc.record({ ...entry, is: fc.constantFrom('accepted', 'refused'), note: text })),
      senderTold: orNull(fc.record({ ...entry, who: text, how })),
    }),
    out: fc.record({
      ...entry,
      id,
      ...out,
      answers: fc.array(fc.record({ ...entry, ...answered }), { maxLength: 2 }),
    }),
  };
}
