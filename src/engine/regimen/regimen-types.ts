import type { Temporal } from 'temporal-polyfill';
import type { Citation, Region } from '../../knowledge/rule-types.ts';
import type { PhaseRule } from '../../knowledge/treatment/medicine-types.ts';
import type { Facts } from '../fact-values.ts';
import type { Problem } from '../read-facts.ts';
import type { FoundInteraction } from './look-up-interactions.ts';
import type { SlotDate } from './slots.ts';

export const reasons = [
  'provoked',
  'unprovoked',
  'cancer',
  'pregnancy',
  'antiphospholipid',
  'surveillance',
] as const;
export type Reason = (typeof reasons)[number];

/** What the physician means to do after the months. Only `stop` and `declines` have an end, and that only if confirmed. */
export const plans = ['decide', 'stop', 'continue', 'continue-reduced', 'declines'] as const;
export type Plan = (typeof plans)[number];

export const deciders = ['prescriber', 'pharmacist', 'specialist'] as const;
export type Decider = (typeof deciders)[number];

/** One INR, by date or by local date and time. */
export type InrReading = {
  readonly at: Temporal.PlainDate | Temporal.PlainDateTime;
  readonly value: number;
};

/** A regimen asked for, read and checked. */
export type RegimenRequest = {
  readonly drug: string;
  readonly region: Region;
  readonly start: SlotDate;
  /** Local time of the first dose, where it is known. */
  readonly startTime: Temporal.PlainTime | null;
  readonly timeZone: string | null;
  readonly facts: Facts;
  readonly interactions: readonly FoundInteraction[];
  readonly notRecognised: readonly string[];
  readonly reason: Reason | null;
  readonly months: number;
  readonly then: Plan;
  /** Day 1 of the months: earlier than the start where another agent was given first. */
  readonly firstTherapeuticDay: Temporal.PlainDate;
  readonly leadIn: { readonly drug: string; readonly days: number | null } | null;
  readonly inrs: readonly InrReading[];
  /** The strength to go on with, where the label leaves it to the prescriber. */
  readonly strengthMg: number | null;
  readonly decidedBy: Decider | null;
  readonly deliveryDate: Temporal.PlainDate | null;
  readonly missed: readonly SlotDate[];
};

export type PhaseDose = {
  readonly says: string;
  /** Null where a clinician states it. */
  readonly amount: number | null;
  readonly unit: 'mg' | 'IU' | null;
  /** Before it was rounded, where it was worked out by weight. */
  readonly exact?: number;
  readonly volumeMl?: number;
  /** What is taken from which box. */
  readonly take?: { readonly strengthMg: number; readonly count: number };
};

export type Phase = {
  readonly id: 'lead-in' | 'overlap' | PhaseRule['id'];
  readonly medicine: string;
  readonly route: string;
  readonly form: string;
  readonly dose: PhaseDose;
  readonly timesADay: 1 | 2;
  readonly food: PhaseRule['food'];
  readonly from: SlotDate;
  /** The slot of its last dose; null where it goes on. */
  readonly to: SlotDate | null;
  /** Scheduled doses; null where it goes on. */
  readonly doses: number | null;
  readonly because: readonly Citation[];
};

export type Step = { readonly at: SlotDate; readonly from: string; readonly to: string };

export type Dated = {
  readonly kind: 'review' | 'yearly-review' | 'kidneys' | 'doac-review' | 'repeat-scan';
  readonly date: Temporal.PlainDate;
  readonly says: string;
  readonly because: readonly Citation[];
};

export type End = {
  /** The first date with no dose due, if the physician confirms; null where there is none. */
  readonly earliestStop: Temporal.PlainDate | null;
  /** Not before this date, where a birth decides. */
  readonly notBefore: Temporal.PlainDate | null;
  readonly longTerm: boolean;
  readonly says: string;
};

export type Overlap = {
  /** The first date on which the days alone allow it. */
  readonly daysDone: Temporal.PlainDate;
  /** The date of the reading that completes the two; null while it has not come. */
  readonly inrsDone: Temporal.PlainDate | null;
  /** Both: the first date on which the injections may stop, if the prescriber confirms. */
  readonly mayStopOn: Temporal.PlainDate | null;
  readonly alerts: readonly string[];
  readonly because: readonly Citation[];
};

export type Supply = {
  readonly medicine: string;
  readonly form: string;
  /** `5 mg`, `12,500 IU`. */
  readonly each: string;
  readonly count: number;
  /** The last day it covers. */
  readonly until: Temporal.PlainDate;
};

export type Adherence = {
  readonly missed: number;
  readonly scheduled: number;
  readonly unusedUnits: number;
  readonly tellPrescriber: readonly { readonly at: SlotDate; readonly says: string }[];
  readonly because: readonly Citation[];
};

export type Told = { readonly says: string; readonly because: readonly Citation[] };

export type Regimen = {
  readonly drug: string;
  readonly region: Region;
  readonly start: SlotDate;
  /** Local time of the first dose, where it is known. */
  readonly startTime: Temporal.PlainTime | null;
  readonly reason: Reason | null;
  readonly firstTherapeuticDay: Temporal.PlainDate;
  readonly decidedBy: Decider | null;
  readonly phases: readonly Phase[];
  readonly steps: readonly Step[];
  /** A time of its own for the second dose, where the usual one is too near or too far. */
  readonly secondDose: { readonly date: Temporal.PlainDate; readonly time: Temporal.PlainTime } | null;
  readonly overlap: Overlap | null;
  readonly dates: readonly Dated[];
  readonly milestones: Readonly<Record<'3' | '6' | '12', Temporal.PlainDate>>;
  readonly end: End;
  readonly supply: readonly Supply[];
  readonly adherence: Adherence | null;
  /** Why somebody had to decide, and what to mind. */
  readonly flags: readonly Told[];
  readonly notes: readonly Told[];
  readonly interactions: readonly FoundInteraction[];
  readonly version: string;
};

export type BuiltRegimen =
  | { readonly ok: true; readonly regimen: Regimen }
  | { readonly ok: false; readonly problems: readonly Problem[] };
