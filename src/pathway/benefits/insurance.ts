/** Who pays, as the front desk was told. Unknown is null; "no insurance" is an answer, and another one. */
export type Insurance =
  | { readonly kind: 'insured'; readonly plan: InsurancePlan }
  /** Without insurance, or paying without using it: a good-faith estimate is owed. */
  | { readonly kind: 'self-pay' };

export type InsurancePlan = {
  readonly payerName: string;
  /** By which the clearing house knows the payer; null where nobody has looked it up. */
  readonly payerId: string | null;
  readonly memberId: string;
  /** As on the card. */
  readonly planName: string | null;
  readonly groupNumber: string | null;
  /** Whose plan it is, where the patient is not the one who is insured. */
  readonly subscriber: Subscriber | null;
  /** False: the plan covers one person alone, and has no family limits. Null: not asked. */
  readonly coversFamily: boolean | null;
  /** The clinic's side of the plan's network; null is not known. */
  readonly network: 'in' | 'out' | null;
};

export type Subscriber = {
  readonly familyName: string;
  readonly givenName: string;
  /** ISO date; null is not known. */
  readonly birthDate: string | null;
};
