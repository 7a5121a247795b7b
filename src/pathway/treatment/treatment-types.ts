import type { Temporal } from 'temporal-polyfill';
import type { Entry } from '../episode-types.ts';
import type { Override, Owner, Proposal, SlotLoss } from '../events.ts';
import type { ReviewOnRecord } from '../follow-up/follow-up-types.ts';

type Instant = Temporal.Instant;

/** Where a confirmed DVT is treated. `specialist-review` is seen the same day, and decided again. */
export const places = ['home', 'hospital', 'specialist-review'] as const;
export type Place = (typeof places)[number];

/** What `home-or-hospital` said. `floor` is the most urgent outcome that is certain whatever is still unknown. */
export type PlaceProposal = Proposal & { readonly floor: string | null };

/** A civil date and one of its two slots for a dose: no clock and no change of the clock moves it. */
export type DoseSlot = { readonly on: string; readonly slot: 'morning' | 'evening' };

export type KeptPhase = {
  readonly id: string;
  readonly medicine: string;
  readonly form: string;
  /** The dose in words, with how often. */
  readonly says: string;
  /** Which box it comes from, such as `15 mg`; null where a clinician states each dose. */
  readonly strength: string | null;
  /** How many of it a dose takes. */
  readonly take: number;
  readonly timesADay: 1 | 2;
  readonly from: DoseSlot;
  /** The slot of its last dose; null where it goes on. */
  readonly to: DoseSlot | null;
  readonly doses: number | null;
};

/** A regimen as it was built, kept so that it reads the same under any later knowledge. */
export type KeptRegimen = {
  readonly drug: string;
  readonly start: DoseSlot;
  /** Day 1: the months of treatment count from it. */
  readonly firstTherapeuticOn: string;
  readonly phases: readonly KeptPhase[];
  readonly steps: readonly (DoseSlot & { readonly from: string; readonly to: string })[];
  readonly supply: readonly {
    readonly medicine: string;
    readonly strength: string;
    readonly count: number;
  }[];
  readonly reviewOn: string;
  /** When kidneys and bloods are looked at again; null where the medicine does not ask for it. */
  readonly kidneysOn: string | null;
  /** The first day with no dose due, if a physician confirms it then; null where it goes on. */
  readonly endsOn: string | null;
  readonly isLongTerm: boolean;
  readonly decidedBy: string | null;
  readonly flags: readonly string[];
  readonly version: string;
};

export const confirmers = ['person', 'pharmacist'] as const;
export type Confirmer = (typeof confirmers)[number];
export const reviewDecisions = ['stop', 'continue', 'continue-reduced', 'change'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];
export const stopHows = ['call', 'message', 'in-person'] as const;
export type StopHow = (typeof stopHows)[number];

export type PlaceDecision = Entry & {
  readonly place: Place;
  /** What the rules said then; `incomplete` where they could not decide. */
  readonly against: string;
  readonly physician: string;
  readonly override: Override | null;
  readonly planOfCare: string | null;
  readonly firstContactAt: Instant | null;
  /** Home against emergency, hospital or incomplete: not in force until another person has confirmed it. */
  readonly needsSecond: boolean;
  readonly second: (Entry & { readonly name: string }) | null;
};

export type Regimen = Entry & {
  readonly id: string;
  readonly regimen: KeptRegimen;
  readonly prescriber: string;
  readonly firstDose: (Entry & { readonly doseAt: Instant; readonly how: string }) | null;
  readonly confirmed: readonly (Entry & DoseSlot & { readonly who: Confirmer; readonly how: string })[];
  readonly stop:
    | (Entry & { readonly reason: string; readonly physician: string; readonly confirmBeforeAt: Instant })
    | null;
  readonly stopConfirmed:
    | (Entry & { readonly how: StopHow; readonly saidBack: string; readonly lastDoseOn: string })
    | null;
};

/** Tablets or syringes of one strength, handed over. */
export type Supply = Entry & {
  readonly id: string;
  readonly regimenId: string;
  readonly medicine: string;
  readonly strength: string;
  readonly count: number;
  readonly dispensedAt: Instant;
  readonly dispenser: string;
  /** The last day it covers, as the dispenser says: needed only where doses cannot be counted. */
  readonly lastsUntilOn: string | null;
  /** What was done about two strengths in one house. A box that came back is no supply any more. */
  readonly settled: (Entry & { readonly outcome: 'returned' | 'put-apart' }) | null;
};

export type DosesReport = Entry & {
  readonly from: DoseSlot;
  readonly to: DoseSlot;
  /** Null is not known, which is not none. */
  readonly missed: number | null;
  readonly doubled: number | null;
  readonly wrongStrength: boolean | null;
  /** Some of them lay in the loading phase. */
  readonly isLoading: boolean;
  /** The check-in at which it was said; absent or null where it was reported alone. */
  readonly checkInId?: string | null;
  readonly answered: (Entry & { readonly decision: string }) | null;
};

export type Review = Entry & {
  readonly decision: ReviewDecision;
  readonly physician: string;
  readonly reason: string;
  readonly unknown: readonly string[];
  readonly nextReviewOn: string | null;
  /** What it was decided on; a review recorded before sheets were kept has none. */
  readonly sheet?: ReviewOnRecord | null;
};

/** From a confirmed DVT on. Nothing of it is lost if the diagnosis is withdrawn: a medicine that runs still runs. */
export type Treatment = {
  readonly proposal: (PlaceProposal & { readonly proposedAt: Instant }) | null;
  readonly place: PlaceDecision | null;
  /** Since when it is open again: back from hospital, or a new clot. */
  readonly placeAskedAt: Instant | null;
  /** With the hospital until it is taken back; whoever sent the person stays the owner. */
  readonly hospital:
    | (Entry & { readonly where: string; readonly receiver: string; readonly askAgainAt: Instant })
    | null;
  /** The one that runs, or the last that ran. */
  readonly regimen: Regimen | null;
  readonly supplies: readonly Supply[];
  readonly reports: readonly DosesReport[];
  readonly reviewBooked:
    | (Entry & {
        readonly reviewAt: Instant;
        readonly where: string;
        /** In our own calendar; missing or null: booked elsewhere. */
        readonly appointmentId?: string | null;
      })
    | null;
  /** The time that the review had and has no more, until there is another one. */
  readonly reviewLost?: (Entry & { readonly because: SlotLoss }) | null;
  readonly review: Review | null;
  /** A new clot on treatment: the rules read it from then on. */
  readonly failure: (Entry & { readonly what: string }) | null;
  readonly hold:
    | (Entry & { readonly reason: string; readonly untilAt: Instant; readonly physician: string })
    | null;
};

/** Offered to somebody; until they accept it, it stays with the giver. */
export type HandOver = Entry & { readonly to: Owner; readonly reason: string };
