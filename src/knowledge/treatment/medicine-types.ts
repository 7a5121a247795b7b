import type { Because, Condition, Region, Status } from '../rule-types.ts';

/** The notation for medicines: phases, doses and what is said of them, as data that the regimen builder reads. */

/** Doses live in civil slots, not in hours (G11, G12). */
export type Slot = 'morning' | 'evening';

/** How much is taken at one time. */
export type DoseRule =
  /** Tablets or capsules of a strength. */
  | { readonly kind: 'units'; readonly strengthMg: number; readonly count: number }
  | { readonly kind: 'fixed'; readonly amount: number; readonly unit: 'mg' | 'IU' }
  /** By weight, to the nearest `roundTo`; `unitsPerMl` where the volume is drawn up. */
  | {
      readonly kind: 'per-kg';
      readonly amount: number;
      readonly unit: 'mg' | 'IU';
      readonly roundTo?: number;
      readonly unitsPerMl?: number;
    }
  /** Never worked out by software: warfarin. */
  | { readonly kind: 'by-clinician'; readonly says: string };

export type PhaseRule = {
  readonly id: 'loading' | 'treatment' | 'extended';
  readonly dose: DoseRule;
  readonly timesADay: 1 | 2;
  /** Counted in scheduled slots, not in days; absent where it goes on. */
  readonly doses?: number;
  readonly food: 'with-food' | 'either';
  readonly because: Because;
};

/** What a dose outcome means in time. */
export type Schedule = {
  readonly phases: readonly [PhaseRule, ...PhaseRule[]];
  /** Other ways to go on, by strength in mg, where the label leaves it to the prescriber. */
  readonly choices?: Readonly<Record<string, PhaseRule>>;
  /** With no default: the prescriber must say which. */
  readonly choiceNeeded?: true;
  /** The reduced dose after 6 months, where there is one. */
  readonly extended?: PhaseRule;
};

/** Which table doses a medicine, and what its outcomes mean; an outcome that is missing gives no dose. */
export type Dosing = {
  readonly when?: Condition;
  readonly decision: string;
  readonly schedules: Readonly<Record<string, ByRegionSchedule>>;
};
type ByRegionSchedule = Schedule | { readonly uk: Schedule; readonly us: Schedule };

/** A course of several dosings one after another. */
export type CoursePart = { readonly facts: Readonly<Record<string, string>>; readonly doses?: number };

/** What is said of a medicine to people who use it: one statement, one citation. */
export type Statement = {
  readonly id: string;
  readonly topic:
    | 'contraindications'
    | 'food'
    | 'missed-dose'
    | 'crushing'
    | 'kidneys'
    | 'liver'
    | 'weight'
    | 'monitoring'
    | 'side-effects'
    | 'reversal'
    | 'warning'
    | 'diet'
    | 'course'
    | 'switching';
  readonly regions?: readonly Region[];
  readonly says: string;
  readonly because: Because;
};

export type MedicineCode = {
  readonly system: 'rxnorm' | 'atc' | 'snomed' | 'dm+d';
  readonly code: string;
  readonly status: Status;
  /** Repositories disagree, or only one was read: not to be sent before somebody has looked it up. */
  readonly unsure?: true;
};

export type Medicine = {
  readonly id: string;
  readonly name: string;
  readonly regions: readonly Region[];
  readonly route: 'oral' | 'subcutaneous' | 'intravenous';
  readonly form: 'tablet' | 'capsule' | 'syringe' | 'infusion';
  /** The table that says whether a person may have it. */
  readonly decision: string;
  readonly dosing: readonly Dosing[];
  /** By reason for treatment, where a label has a course of its own. */
  readonly courses?: Readonly<Record<string, readonly CoursePart[]>>;
  /** Days of a parenteral agent first, alone. */
  readonly leadIn?: {
    readonly leastDays: number;
    readonly mostDays?: Partial<Record<Region, number>>;
    readonly because: Because;
  };
  /** A parenteral agent beside it until two INRs are in range. */
  readonly overlaps?: true;
  /** May be given before or beside another, with the least days its label asks for. */
  readonly coversFor?: { readonly leastDays: number };
  /** Always in this slot, whenever treatment starts. */
  readonly slot?: Slot;
  /** Figures of the kidneys and of age set how often they are checked. */
  readonly followsKidneys?: true;
  /** Where the dose is reduced after 6 months only against advice. */
  readonly reducedNotFor?: { readonly when: Condition; readonly says: string; readonly because: Because };
  readonly codes: readonly MedicineCode[];
  readonly statements: readonly Statement[];
};
