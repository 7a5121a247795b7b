import type { Temporal } from 'temporal-polyfill';
import type { MissedDoseId } from '../../knowledge/treatment/missed-dose-rules.ts';
import type { Owner } from '../events.ts';
import type { DoseSlot } from '../treatment/treatment-types.ts';

type Instant = Temporal.Instant;

/** One medicine at one time, as it stands on the box. */
export type Dose = {
  readonly medicine: string;
  readonly form: string;
  /** The whole dose, `10 mg`; null where a clinician states it and nobody has. */
  readonly amount: string | null;
  /** What is printed on the box, `5 mg`; null where the dose is not counted out of one. */
  readonly strength: string | null;
  /** How many of it, or of injections; 0 on a day on which a clinician has left the dose out. */
  readonly count: number;
  readonly withFood: boolean;
  readonly timesADay: 1 | 2;
  readonly phase: number;
  /** Injections beside warfarin: they end by word of the clinic alone. */
  readonly isBeside: boolean;
};

/** All that is taken in one slot. More than one dose only where an injection runs beside a tablet. */
export type SlotDoses = DoseSlot & {
  readonly doses: readonly Dose[];
  /** When it is usually taken. */
  readonly usualAt: Instant;
};

/** What somebody told us of a slot. `some-missed`: of several doses, and nobody knows which. */
export type SaidOfDose = {
  readonly is: 'taken' | 'missed' | 'some-missed' | 'not-known' | 'twice';
  readonly saidAt: Instant;
  /** The moment of the dose itself, where it was seen or said. */
  readonly takenAt: Instant | null;
};

/** Of the dose last missed, worked out for now. */
export type MissedAdvice = {
  readonly dose: Dose;
  /** `none`: there is nothing to take at that time. */
  readonly is: 'take-now' | 'skip' | 'call' | 'none';
  /** Whose words hold for it; null where there are none. */
  readonly rule: MissedDoseId | null;
  /** The last moment at which it may be taken; null where it may not. */
  readonly until: Instant | null;
  /** With the next dose of this day, which is of the same strength. */
  readonly mayTakeTogether: boolean;
  readonly next: SlotDoses | null;
  /** Whatever comes of it, the person calls. */
  readonly callToo: boolean;
};

export const sayings = ['taken', 'missed', 'not-known', 'twice'] as const;
export type Saying = (typeof sayings)[number];

export type SlotNow = SlotDoses & {
  /** `due`: around its usual time; `late`: after that; `over`: the next one is due, or its day has ended. */
  readonly time: 'due' | 'late' | 'over';
  readonly said: SaidOfDose | null;
  /** What holds if it was not taken; empty where it was. */
  readonly ifMissed: readonly MissedAdvice[];
  /** What the person may tell us of it now. */
  readonly maySay: readonly Saying[];
};

/** From which slot on the dose is another one, and whether it comes from another box. */
export type StepAhead = DoseSlot & {
  readonly from: Dose;
  readonly to: Dose;
  readonly isSameBox: boolean;
};

/** Where the medicine stands for the person. Each has its own words: nothing of it is ever shown as a dose to take but `taking`. */
export type MedicineNow =
  | { readonly is: 'closed' }
  | { readonly is: 'in-hospital' }
  /** `emergency`: sent there, and nobody has told us what became of it. */
  | { readonly is: 'emergency' }
  | { readonly is: 'none-prescribed'; readonly isConfirmed: boolean }
  | { readonly is: 'watched' }
  | { readonly is: 'interim'; readonly medicine: string; readonly supplyEndsAt: Instant }
  | {
      readonly is: 'interim-stop-ordered';
      readonly medicine: string;
      readonly confirmBeforeAt: Instant | null;
    }
  | { readonly is: 'interim-stopped'; readonly medicine: string }
  | { readonly is: 'stop-ordered'; readonly medicine: string; readonly confirmBeforeAt: Instant }
  | { readonly is: 'stopped'; readonly medicine: string; readonly lastDoseOn: string }
  | { readonly is: 'paused'; readonly medicine: string; readonly untilAt: Instant }
  | { readonly is: 'after-last'; readonly medicine: string; readonly lastOn: string }
  | Taking;

export type Taking = {
  readonly is: 'taking';
  readonly medicine: string;
  /** The last that has come due; null before the first dose. */
  readonly current: SlotNow | null;
  /** The one before it, where something is still to be said of it. */
  readonly earlier: SlotNow | null;
  readonly next: SlotDoses | null;
  /** Today or tomorrow another dose begins. */
  readonly step: StepAhead | null;
  /** The last dose of the plan: nothing ends by itself. */
  readonly isLastPlanned: boolean;
  /** Whether anybody has told us of the first dose. */
  readonly hasBegun: boolean;
};

export const planKinds = [
  'scan',
  'blood-test',
  'we-decide',
  'we-tell-you',
  'we-call-you',
  'medicine-ready',
  'more-medicine',
  'dose-change',
  'check-in',
  'review',
  'end-of-pause',
  'stop',
  'leg-check',
  'letter',
] as const;
export type PlanKind = (typeof planKinds)[number];

export type PlanItem = {
  readonly key: string;
  readonly is: PlanKind;
  readonly byAt: Instant;
  /** Where a time is booked for it. */
  readonly bookedAt: Instant | null;
  readonly owner: Owner;
};

export type Today = {
  readonly at: Instant;
  readonly on: string;
  readonly zone: string;
  readonly medicine: MedicineNow;
  /** An answer that nobody has read yet: who does, and by when. */
  readonly reader: { readonly owner: Owner; readonly byAt: Instant } | null;
  readonly comes: PlanItem | null;
};
