/**
 * What a payer answered about one person, whichever way it was written: X12 271 or a clearing house's JSON. Codes stay as they
 * came; `knowledge/desk/benefit-words.ts` says what they mean. Nothing here is read by a rule of care.
 */

/** Money as a decimal text in dollars, `"612.00"`. */
export type Dollars = string;

/** One EB segment with what stands under it. */
export type BenefitLine = {
  /** EB01. */
  readonly code: string;
  /** EB02: `IND`, `FAM`, or another one; null where the payer said none. */
  readonly level: string | null;
  /** EB03. */
  readonly serviceTypes: readonly string[];
  /** EB04. */
  readonly insuranceType: string | null;
  /** EB05, the plan in the payer's words. */
  readonly plan: string | null;
  /** EB06. */
  readonly period: string | null;
  /** EB07. */
  readonly amount: Dollars | null;
  /** EB08, from 0 to 1. */
  readonly share: string | null;
  /** EB11: `Y`, `N` or `U`. */
  readonly authorization: string | null;
  /** EB12: `Y`, `N`, `U` or `W`. */
  readonly network: string | null;
  /** EB13, the code of a procedure alone. */
  readonly procedure: string | null;
  /** III: places of service that the line is limited to. */
  readonly places: readonly string[];
  /** MSG, in the payer's words. */
  readonly notes: readonly string[];
  readonly dates: readonly AnswerDate[];
  /** Elements that were there and could not be read: their value is unknown, and no other line stands in for it. */
  readonly unread: readonly ('amount' | 'share')[];
};

/** A DTP segment: its qualifier, and the first and last day; `until` is null where one day alone was given. */
export type AnswerDate = { readonly of: string; readonly fromOn: string; readonly untilOn: string | null };

/** Where in the answer a rejection stands: the loop of whom it is about. */
export type RejectedLevel = 'payer' | 'provider' | 'subscriber' | 'dependent' | 'benefit' | 'request';
/** An AAA segment. */
export type Rejection = {
  readonly level: RejectedLevel;
  /** AAA03; null where the payer rejected and did not say why. */
  readonly reason: string | null;
  /** AAA04. */
  readonly followUp: string | null;
};

/** Whom a part of the answer is about. */
export type AnsweredPerson = {
  readonly who: 'subscriber' | 'dependent';
  readonly memberId: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  /** ISO date. */
  readonly birthDate: string | null;
  readonly dates: readonly AnswerDate[];
  readonly lines: readonly BenefitLine[];
};

export type PayerAnswer = {
  readonly payer: string | null;
  readonly people: readonly AnsweredPerson[];
  readonly rejections: readonly Rejection[];
};

/** An answer, or why it is none. `where` and `problem` never repeat what stood there: it may be a name. */
export type AnswerRead =
  | { readonly ok: true; readonly answer: PayerAnswer }
  | { readonly ok: false; readonly where: string; readonly problem: string };
