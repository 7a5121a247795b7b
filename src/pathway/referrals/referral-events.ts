import type { Temporal } from 'temporal-polyfill';
import type { ReferralAnswer, ReferralUrgency, TellingWay } from './referral-types.ts';

type Instant = Temporal.Instant;

/** How a referral is answered, and those of ours. As in all events, an instant stands in a field named `at` or ending in `At`. */
export type ReferralFact =
  /** The person it is about was known here: the episode is theirs from now on. */
  | { readonly type: 'referral-matched'; readonly personId: string; readonly was: string }
  | { readonly type: 'referral-accepted'; readonly note: string }
  /** Closes the episode; it says whom that was told. */
  | {
      readonly type: 'referral-refused';
      readonly reason: string;
      readonly who: string;
      readonly how: TellingWay;
    }
  | { readonly type: 'referrer-told'; readonly who: string; readonly how: TellingWay; readonly note: string }
  | {
      readonly type: 'referred-out';
      readonly referralId: string;
      readonly to: string;
      readonly receiver: string;
      readonly reason: string;
      readonly question: string;
      readonly urgency: ReferralUrgency;
      readonly how: TellingWay;
      readonly saidBack: string | null;
      readonly answerBeforeAt: Instant;
    }
  | {
      readonly type: 'referral-answered';
      readonly referralId: string;
      readonly answer: ReferralAnswer;
      readonly who: string;
      readonly how: TellingWay;
      readonly note: string;
      readonly answeredAt: Instant;
      /** When to ask again where it is only received, or to have found another way where it was declined. */
      readonly answerBeforeAt: Instant;
    };

const referralEvents: Readonly<Record<ReferralFact['type'], true>> = {
  'referral-matched': true,
  'referral-accepted': true,
  'referral-refused': true,
  'referrer-told': true,
  'referred-out': true,
  'referral-answered': true,
};

export const isOfReferral = <E extends { readonly type: string }>(
  event: E,
): event is Extract<E, { readonly type: ReferralFact['type'] }> => Object.hasOwn(referralEvents, event.type);
