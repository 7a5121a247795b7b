import type { Temporal } from 'temporal-polyfill';
import type { InsurancePlan } from './insurance.ts';
import type { PayerAnswer, Rejection } from './payer-answer.ts';

/**
 * Four states and no fifth. Only `covered` is good news, and only a payer's own clear words make it: whatever cannot be read,
 * contradicts itself, or is about somebody else is one of the last two. No state delays care.
 */
export const coverageStates = ['covered', 'not-covered', 'payer-did-not-say', 'could-not-check'] as const;
export type CoverageState = (typeof coverageStates)[number];

/** Why: each has its words in `knowledge/words/desk-benefits.ts`. */
export type CoverageReason =
  | { readonly code: 'active' | 'inactive' }
  | { readonly code: 'nothing-said' | 'says-both' | 'contact-payer' | 'not-this-person' | 'several-people' }
  /** Active, and the dates it gives leave out the day of service. */
  | { readonly code: 'not-on-this-day'; readonly fromOn: string; readonly untilOn: string | null }
  | { readonly code: 'rejected'; readonly rejection: Rejection }
  | { readonly code: 'cannot-process' }
  | { readonly code: 'unreadable'; readonly where: string; readonly problem: string }
  | { readonly code: 'not-asked'; readonly because: NotAskedBecause }
  | { readonly code: 'no-answer'; readonly because: NoAnswerBecause; readonly status: number | null };

/** Nothing was sent. */
export type NotAskedBecause = 'no-clearing-house' | 'no-payer-id' | 'no-birth-date';
/** It was sent, and nothing of use came back. */
export type NoAnswerBecause =
  | 'timed-out'
  | 'unreachable'
  | 'busy'
  | 'not-let-in'
  | 'refused'
  | 'fault'
  | 'too-long';

/** The question: X12 270. */
export type BenefitInquiry = {
  readonly plan: InsurancePlan;
  readonly payerId: string;
  readonly patient: { readonly familyName: string; readonly givenName: string; readonly birthDate: string };
  /** ISO date. */
  readonly serviceOn: string;
  /** EQ01. */
  readonly serviceTypes: readonly string[];
  /** Nine digits, unique enough to find the inquiry again. */
  readonly controlNumber: string;
};

/** What came back, before anybody has read what it means. */
export type PayerReply =
  | { readonly kind: 'answer'; readonly answer: PayerAnswer; readonly raw: string }
  | { readonly kind: 'unreadable'; readonly where: string; readonly problem: string; readonly raw: string }
  | { readonly kind: 'none'; readonly because: NoAnswerBecause; readonly status: number | null };

/**
 * Asks a payer. Promises an answer within eight seconds, whatever the other side does, and never throws. Nobody waits for it
 * to do anything but read it: a check that fails is a check that is not there.
 */
export type CheckBenefits = (inquiry: BenefitInquiry) => Promise<PayerReply>;

/** A check as it is kept. */
export type BenefitCheck = {
  readonly id: string;
  readonly state: CoverageState;
  readonly reasons: readonly CoverageReason[];
  /** The day that was asked about, and the plan as it stood then. */
  readonly serviceOn: string;
  readonly plan: InsurancePlan;
  readonly checkedAt: Temporal.Instant;
  /** Null where nothing came that could be read. */
  readonly answer: PayerAnswer | null;
  /** As it came; null where nothing came. */
  readonly raw: string | null;
};
