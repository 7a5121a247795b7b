/** The notation for scores and formulas. */
import type { Because, Condition } from './rule-types.ts';

export type ScoreItem<Id extends string = string> =
  /** So many points while the condition holds. Whole or half ones. */
  | { readonly key: string; readonly points: number; readonly when: Condition<Id> }
  /** As many points as the fact, a whole number, says: the years of PESI, the grades of Villalta. */
  | { readonly key: string; readonly pointsOf: Id };

/** Classes from the least to the most worrying; each reaches from its `from` to the next one's. */
export type ScoreClasses = readonly [
  { readonly class: string },
  ...{ readonly class: string; readonly from: number }[],
];

/** A class that holds at least, whatever the sum, while the condition does: an ulcer is severe with any number of points. */
export type AtLeast<Id extends string = string> = {
  /** What the published table calls it; it is asked for, and given, by this name. */
  readonly key: string;
  readonly when: Condition<Id>;
  /** Only where the sum is at least this. */
  readonly from?: number;
  /** One of the level's classes, or one more that worries more than those. */
  readonly class: string;
  readonly because: Because;
};

export type ScoreLevel<Id extends string = string> = {
  readonly because: Because;
  readonly classes: ScoreClasses;
  readonly atLeast?: readonly AtLeast<Id>[];
  /** Of a figure that worries more the lower it is: the first class is the most worrying. */
  readonly worst?: 'lowest';
};

/** Where a score or formula does not apply: while it holds there is no value and no class, only this reason. */
export type NotFor<Id extends string = string> = {
  readonly when: Condition<Id>;
  readonly says: string;
  readonly because: Because;
  /** What the source says of these people without a score: `continue` for men in HERDOO2. */
  readonly class?: string;
};

type ScoreBase<Id extends string> = {
  /** With the version in the name: `wells-dvt-2003`. */
  readonly id: string;
  readonly title: string;
  readonly because: Because;
  /** What it is not for, in words. */
  readonly notFor: string;
  /**
   * The same as conditions that refuse; one that is unknown is told beside the result. A decision table reads the class
   * of the items alone: whom the score is not for leaves by the table's own rows.
   */
  readonly refusedIf?: readonly NotFor<Id>[];
  /** What to mind beside a result while it holds. */
  readonly cautionIf?: readonly Omit<NotFor<Id>, 'class'>[];
  /** Names by which the published table of this score calls its inputs, beside the keys of its items. */
  readonly inputs?: Readonly<Record<string, Id>>;
};

export type Score<Id extends string = string> = ScoreBase<Id> & {
  readonly items: readonly ScoreItem<Id>[];
  /** The first level is the one reported as `class`. */
  readonly levels: Readonly<Record<string, ScoreLevel<Id>>>;
};

/** Arithmetic over facts in their canonical units, as data: read by JavaScript, SQL, CQL and the rule book alike. */
export type Amount<Id extends string = string> =
  | number
  | { readonly fact: Id }
  | { readonly add: readonly Amount<Id>[] }
  | { readonly subtract: readonly [Amount<Id>, Amount<Id>] }
  | { readonly multiply: readonly Amount<Id>[] }
  | { readonly divide: readonly [Amount<Id>, Amount<Id>] }
  | { readonly power: readonly [Amount<Id>, exponent: number] }
  | { readonly choose: readonly { readonly when: Condition<Id>; readonly then: Amount<Id> }[] };

/** A figure worked out from others: creatinine clearance, body mass index. Never rounded before it is compared. */
export type Formula<Id extends string = string> = ScoreBase<Id> & {
  readonly unit: string;
  readonly amount: Amount<Id>;
  /** Digits after the point when it is shown. */
  readonly shownTo: number;
  readonly levels?: Readonly<Record<string, ScoreLevel<Id>>>;
};
