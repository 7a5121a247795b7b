/**
 * The notation in which knowledge is written: plain typed data, read by `engine/`.
 * A reader needs this page and one table to check a rule.
 */

export type Region = 'uk' | 'us';
export const regions: readonly Region[] = ['uk', 'us'];

/** Written once for both regions, or once for each. Nothing is blended silently. */
export type ByRegion<T> = T | Readonly<Record<Region, T>>;

// ── Where a statement comes from ──────────────────────────────────────────────────────────────

/** A document and its edition. */
export type Source = {
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  /** A web address or a DOI, as the publisher gives it. */
  readonly locator: string;
  /** The last day a person compared our rules with it. */
  readonly checkedOn: string;
};

/**
 * How far a statement has been checked.
 * `verified`: read in public material. `memory`: expert knowledge, not read again.
 * `design`: our own safety choice, which no source claims. All but the first need a clinician's signature.
 */
export type Status = 'verified' | 'memory' | 'design';

export type Citation = {
  readonly source: string;
  readonly section: string;
  /** Our own summary, never a quotation. */
  readonly says: string;
  readonly status: Status;
  readonly needsSignOff: boolean;
};

export type Because = Citation | readonly [Citation, ...Citation[]];

// ── Facts ─────────────────────────────────────────────────────────────────────────────────────

export type CodeSystem = 'snomed' | 'loinc' | 'icd-10' | 'icd-10-cm' | 'rxnorm';
export type Code = {
  readonly system: CodeSystem;
  readonly code: string;
  readonly display: string;
  readonly status: Status;
};

type FactBase = {
  /** The id this fact has in the published tables: `E1`, `tender`. Accepted wherever the fact's own id is. */
  readonly ref?: string;
  /** What it means to a clinician, with the threshold and the window of time. */
  readonly means: string;
  /** Asked only where this holds; otherwise it does not apply and nothing reads it. */
  readonly askedIf?: Condition;
  /** What a record or another answer does not establish. */
  readonly notInferredFrom?: string;
  readonly codes?: readonly Code[];
};

/** `unsure` is an answer ("I was asked and do not know"); a fact that is absent was never asked. */
export type YesNoFact = FactBase & {
  readonly type: 'yes-no';
  readonly unsure?: true;
  /** Follows from other facts where it is not given itself. */
  readonly derived?: Condition;
  /** Is yes wherever this holds, and says nothing where it does not. Never asked for on this account. */
  readonly impliedBy?: Condition;
  /** A record that counts only if it was made, such as a cause: until then the worrying reading, no, is taken. */
  readonly absentMeans?: false;
};
/**
 * What a D-dimer is held against: `fixed` is the assay's own cut-off, `age-adjusted` rises with age, `years` is the higher
 * one that YEARS allows where none of its items is present.
 */
export type DDimerCutOffKind = 'fixed' | 'age-adjusted' | 'years';
export type OneOfFact = FactBase & {
  readonly type: 'one-of';
  readonly unsure?: true;
  readonly values: readonly [string, ...string[]];
  /** The class a score gives. */
  readonly derivedFromScore?: { readonly score: string; readonly level: string };
  readonly derivedFromDDimer?: DDimerCutOffKind;
};
export type QuantityFact = FactBase & {
  readonly type: 'quantity';
  /** Canonical UCUM unit; a bare number is read in it. */
  readonly unit: string;
  /** The same by mass, where laboratories report it so: how much of `unit` one of this mass unit is. */
  readonly byMass?: { readonly unit: string; readonly is: number };
  /** The least and greatest value a living person has; outside it input is refused. */
  readonly domain: readonly [min: number, max: number];
  readonly whole?: true;
  /** A value older than this many days is shown as stale and is not used. */
  readonly staleAfterDays?: number;
  /** Worked out by a formula where it is not given itself. */
  readonly derivedFromFormula?: ByRegion<string>;
};
export type DDimerFact = FactBase & { readonly type: 'd-dimer'; readonly staleAfterDays?: number };

export type Fact = YesNoFact | OneOfFact | QuantityFact | DDimerFact;

// ── Conditions ────────────────────────────────────────────────────────────────────────────────

export type Answer = boolean | string;
export type NumberTest =
  | { readonly below: number }
  | { readonly atLeast: number }
  | { readonly above: number }
  | { readonly atMost: number };
export type FactTest = Answer | readonly Answer[] | NumberTest;

/**
 * Every entry of a plain object must hold: `{ 'wells.two-level': 'likely', 'scan.within-4-hours': true }`.
 * A list of answers means any of them.
 */
export type Condition<Id extends string = string> =
  | { readonly all: readonly Condition<Id>[] }
  | { readonly any: readonly Condition<Id>[] }
  | { readonly not: Condition<Id> }
  | { readonly [F in Id]?: FactTest };

// ── Decision tables ───────────────────────────────────────────────────────────────────────────

/** What an outcome asks for, in a clinician's words. */
export type Outcome = {
  readonly title: string;
  /** What to do, in order. */
  readonly actions: readonly string[];
  /** Hours allowed, elapsed, nights and weekends too; absent where the source sets none. */
  readonly dueHours?: ByRegion<number>;
  /** A limit that no number of hours says; with `dueHours` the sooner of both. */
  readonly dueBy?: 'end-of-day' | 'next-dose' | { readonly workingDays: number };
  /** Whose it is, the first to act first. */
  readonly who?: readonly Responder[];
  readonly plan?: Plan;
};

/** Who answers for what an outcome asks for. */
export type Responder =
  | 'patient'
  | 'app'
  | 'on-call'
  | 'clinician'
  | 'nurse'
  | 'pharmacist'
  | 'reception'
  | 'staff';

/** What an outcome sets going in an episode, for its clocks: the actions above, as data. */
export type Plan = {
  readonly tests?: readonly PlannedTestRule[];
  /** Interim anticoagulation. */
  readonly cover?: 'start' | 'stop';
  /** What a clinician may now record. */
  readonly leadsTo?: 'excluded' | 'confirmed' | 'emergency' | 'elsewhere' | 'clinician-decides';
};

export type PlannedTestRule = {
  readonly kind: 'd-dimer' | 'scan' | 'repeat-scan' | 'bloods';
  /** Hours from what the table reads: the assessment, the D-dimer result, or the scan. */
  readonly hours?: ByRegion<number>;
  /** Calendar days after the first scan, both inclusive. */
  readonly days?: readonly [first: number, last: number];
  /** From the assessment, whichever table speaks. */
  readonly fromAssessment?: true;
  /** A new one, even where one of this kind was done before. */
  readonly again?: true;
};

export type Row<Id extends string = string> = {
  readonly id: string;
  readonly regions?: readonly Region[];
  readonly when: Condition<Id>;
  readonly then: ByRegion<string>;
  /** Where to go, or how: for triage rows. */
  readonly at?: ByRegion<string>;
  readonly because: Because;
};

/** Something to say beside the outcome, which it does not change. */
export type Note<Id extends string = string> = {
  readonly id: string;
  readonly regions?: readonly Region[];
  readonly when: Condition<Id>;
  readonly with?: readonly string[];
  readonly says: string;
  readonly because: Because;
};

type TableBase<Id extends string> = {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  /** Every fact still unknown is named beside the outcome, also where it can no longer change it. */
  readonly listsUnknown?: true;
  readonly rows: readonly Row<Id>[];
  readonly notes?: readonly Note<Id>[];
};

/** Exactly one row holds for every complete input: proved, not hoped. */
export type UniqueTable<Id extends string = string> = TableBase<Id> & {
  readonly policy: 'unique';
  readonly outcomes: Readonly<Record<string, Outcome>>;
};

/** Every row that holds is reported, and the most urgent outcome wins. */
export type LadderTable<Id extends string = string> = TableBase<Id> & {
  readonly policy: 'most-urgent';
  /** From the most to the least urgent. */
  readonly ladder: readonly string[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** What holds when no row does: never a reassuring outcome. */
  readonly whenNoRow: {
    readonly id: string;
    readonly then: string;
    readonly at?: ByRegion<string>;
    readonly because: Because;
  };
  /** While facts are still unknown, act at least on this. */
  readonly floorWhileUnknown: { readonly then: string; readonly because: Because };
  /** The only answers that may lower the outcome; every other reassurance leaves it where it is. */
  readonly mayLower: readonly { readonly when: Condition<Id>; readonly because: Because }[];
  /** For facts with more answers than no, unsure and yes: from the least to the most worrying; equals stand together. */
  readonly worry: Readonly<{ [F in Id]?: readonly (readonly Answer[])[] }>;
  /** Where rows of the winning level name several places, the first of this order. */
  readonly places: readonly string[];
  /** Outcomes whose rows are told only where no other row holds. */
  readonly onlyAlone: readonly string[];
  /** A place that goes before all of the order while its condition holds. */
  readonly placeFirst?: {
    readonly when: Condition<Id>;
    readonly place: string;
    readonly levels: readonly string[];
    readonly because: Because;
  };
};

/**
 * What must be true of a table whatever its rows say, for every complete set of facts: while `when` holds, the outcome
 * is one of `only`, or none of `never`. Proved, not tested by example.
 */
export type Invariant<Id extends string = string> = {
  readonly id: string;
  readonly decision: string;
  readonly regions?: readonly Region[];
  readonly says: string;
  readonly when: Condition<Id>;
  readonly outcome: { readonly only: readonly string[] } | { readonly never: readonly string[] };
  readonly because: Because;
};

export type DecisionTable<Id extends string = string> = UniqueTable<Id> | LadderTable<Id>;

// ── Lists ─────────────────────────────────────────────────────────────────────────────────────

/** Cited statements that no engine decides with: mimics of a DVT, items of an imaging report, advice on prevention. */
export type CitedList<Item extends CitedItem = CitedItem> = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly rows: readonly Item[];
};

/** An id, its citation, and beside them plain values that a reader may compare. */
export type CitedItem = { readonly id: string; readonly because: Because };
