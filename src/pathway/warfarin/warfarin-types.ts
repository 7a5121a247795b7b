import type { Temporal } from 'temporal-polyfill';
import type { Entry } from '../episode-types.ts';
import type { Override, Proposal } from '../events.ts';

type Instant = Temporal.Instant;

/** As it was typed, and what it is: a meter above its limit stays `> 8` and never becomes 8. */
export type KeptReading = {
  readonly shown: string;
  readonly reading: 'number' | 'above-limit' | 'not-usable';
  readonly value: number | null;
};

export const inrOrigins = ['laboratory', 'clinic-meter', 'home-meter'] as const;
export type InrOrigin = (typeof inrOrigins)[number];
export const bleedings = ['none', 'non-major', 'major'] as const;
export type Bleeding = (typeof bleedings)[number];

export type TakenDose = { readonly on: string; readonly mg: number | null };

/** What was seen and asked when an INR was taken. Null is not known, which is not none. */
export type InrReport = {
  readonly reading: KeptReading;
  /** Null where nobody says where it comes from. */
  readonly origin: InrOrigin | null;
  readonly measuredAt: Instant;
  readonly bleeding: Bleeding | null;
  readonly headInjury: boolean | null;
  /** A new medicine, an illness or another change since the last INR. */
  readonly disturbed: boolean | null;
  readonly vitaminKGiven: boolean | null;
  /** A known passing cause, such as missed doses. */
  readonly temporaryCause: boolean | null;
  /** What the person says they took on days before it; null is not known, which is not none. */
  readonly taken: readonly TakenDose[];
};

/** How soon somebody must act on it. Kept with the answer, so that later knowledge changes nothing that was said. */
export const inrActs = ['at-once', 'within-hour', 'same-day', 'none'] as const;
export type InrAct = (typeof inrActs)[number];

export type InrJudgement = {
  readonly action: Proposal & { readonly floor: string | null };
  readonly act: InrAct;
  readonly interval: Proposal & { readonly floor: string | null };
  /** The last day for the next INR, by the shortest interval that applies or may apply. */
  readonly nextOn: string;
  /** Whether an overdue next INR is called for on the same day. */
  readonly isSoon: boolean;
  readonly reasons: readonly { readonly row: string; readonly days: number; readonly certain: boolean }[];
};

export type Inr = Entry &
  InrReport & {
    readonly judged: (Entry & InrJudgement) | null;
    readonly acts: readonly (Entry & {
      readonly clinician: string;
      readonly what: string;
      readonly reached: boolean;
      readonly vitaminKGiven: boolean | null;
    })[];
    /** What was found out where the doses taken and planned differ. */
    readonly settled: (Entry & { readonly how: string }) | null;
  };

export type MgOnWeekday = Readonly<
  Record<'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday', number>
>;

/** mg for each weekday, signed by a clinician who is named. It holds until a later one begins. */
export type WarfarinWeekSet = Entry & {
  readonly mgOn: MgOnWeekday;
  readonly fromOn: string;
  /** Days on which the dose is left out. */
  readonly omitOn: readonly string[];
  readonly signedBy: string;
  readonly reason: string;
  readonly override: Override | null;
};

export type InrTarget = Entry & {
  readonly low: number;
  readonly high: number;
  readonly physician: string;
  readonly reason: string;
};

/** What is known of warfarin in this episode. None of it is lost when the medicine changes. */
export type Warfarin = {
  readonly target: InrTarget | null;
  readonly inrs: readonly Inr[];
  readonly weeks: readonly WarfarinWeekSet[];
  readonly injectionsStopped:
    | (Entry & {
        readonly regimenId: string;
        readonly lastInjectionOn: string;
        readonly clinician: string;
        readonly saidBack: string;
        readonly override: Override | null;
      })
    | null;
};
