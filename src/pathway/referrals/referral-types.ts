import type { Temporal } from 'temporal-polyfill';
import type { Entry } from '../episode-types.ts';

type Instant = Temporal.Instant;

/**
 * `practice`: by the address that a practice was given; `self`: the person booked after the public check; `staff`: a letter or a
 * call, typed in here, and by that accepted.
 */
export const referralSources = ['practice', 'self', 'staff'] as const;
export type ReferralSource = (typeof referralSources)[number];

export const tellingWays = ['telephone', 'secure-email', 'letter', 'in-person'] as const;
export type TellingWay = (typeof tellingWays)[number];

/** What came with a referral from outside, as it was sent. What the rules read of it is recorded as findings beside it. */
export type Sent = {
  readonly source: ReferralSource;
  /** What the sender was shown, to name it by on the telephone. It opens nothing. */
  readonly reference: string;
  /** The practice that it came from, by its id here; null for a person's own booking. */
  readonly practiceId: string | null;
  readonly senderRole: string | null;
  /** Where the sender is rung back; the person, where they booked for themselves. */
  readonly callBack: string;
  readonly answerBy: TellingWay;
  /** What the sender wants answered. */
  readonly question: string;
  /** Tests, cover and doses before it came; null where nothing was said. */
  readonly doneAlready: string | null;
  /** An emergency sign was answered with yes, with not known, or all with no. */
  readonly emergency: 'yes' | 'unknown' | 'no';
  /** An identifier that belongs to another record here: somebody finds out whose it is. */
  readonly identifierInQuestion: string | null;
  readonly acceptBeforeAt: Instant;
};

/** A referral that came from outside, until it is accepted or refused and its sender has heard. */
export type ReferralIn = Sent & {
  readonly decided: (Entry & { readonly is: 'accepted' | 'refused'; readonly note: string }) | null;
  readonly senderTold: (Entry & { readonly who: string; readonly how: TellingWay }) | null;
};

export const referralUrgencies = ['at-once', 'same-day', 'next-day'] as const;
export type ReferralUrgency = (typeof referralUrgencies)[number];

export const referralAnswers = ['accepted', 'received', 'declined', 'withdrawn'] as const;
export type ReferralAnswer = (typeof referralAnswers)[number];

/** To a hospital or another service. The person stays with us until it is accepted. */
export type ReferralOut = Entry & {
  readonly id: string;
  readonly to: string;
  /** Who there was asked. */
  readonly receiver: string;
  readonly reason: string;
  readonly question: string;
  readonly urgency: ReferralUrgency;
  readonly how: TellingWay;
  /** What they said back, where it was told by telephone. */
  readonly saidBack: string | null;
  readonly answerBeforeAt: Instant;
  readonly answers: readonly (Entry & {
    readonly answer: ReferralAnswer;
    readonly who: string;
    readonly how: TellingWay;
    readonly note: string;
    readonly answeredAt: Instant;
  })[];
};
