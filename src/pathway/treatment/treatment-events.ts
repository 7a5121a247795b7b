import type { Temporal } from 'temporal-polyfill';
import type { RecordedFacts, Override, Owner, SlotLoss } from '../events.ts';
import type { ReviewOnRecord } from '../follow-up/follow-up-types.ts';
import type {
  Confirmer,
  DoseSlot,
  KeptRegimen,
  Place,
  PlaceProposal,
  ReviewDecision,
  StopHow,
} from './treatment-types.ts';

type Instant = Temporal.Instant;

/** What happens to a confirmed DVT. As in all events, an instant stands in a field named `at` or ending in `At`. */
export type TreatmentFact =
  /** By the rules, whenever their answer to home or hospital is another one. */
  | { readonly type: 'place-proposed'; readonly proposal: PlaceProposal }
  | {
      readonly type: 'place-decided';
      readonly place: Place;
      readonly against: string;
      readonly decisionId: string | null;
      readonly physician: string;
      readonly override: Override | null;
      readonly planOfCare: string | null;
      readonly firstContactAt: Instant | null;
      readonly needsSecond: boolean;
    }
  | { readonly type: 'place-confirmed'; readonly name: string }
  | {
      readonly type: 'regimen-prescribed';
      readonly regimenId: string;
      readonly regimen: KeptRegimen;
      /** What it was built from. */
      readonly facts: RecordedFacts;
      /** Facts of the episode that were too old to be used. */
      readonly stale: readonly string[];
      readonly prescriber: string;
      /** The one it ends, and why. */
      readonly replaces: { readonly regimenId: string; readonly reason: string } | null;
    }
  | { readonly type: 'first-dose-taken'; readonly doseAt: Instant; readonly how: string }
  | {
      readonly type: 'dispensed';
      readonly supplyId: string;
      readonly regimenId: string;
      readonly medicine: string;
      readonly strength: string;
      readonly count: number;
      readonly dispensedAt: Instant;
      readonly dispenser: string;
      readonly lastsUntilOn: string | null;
    }
  | {
      readonly type: 'two-strengths-settled';
      readonly supplyId: string;
      readonly outcome: 'returned' | 'put-apart';
      readonly note: string;
    }
  | {
      readonly type: 'step-confirmed';
      readonly step: DoseSlot;
      readonly who: Confirmer;
      readonly how: string;
    }
  | {
      readonly type: 'doses-reported';
      readonly from: DoseSlot;
      readonly to: DoseSlot;
      readonly missed: number | null;
      readonly doubled: number | null;
      readonly wrongStrength: boolean | null;
      readonly isLoading: boolean;
      readonly note: string;
      /** The check-in at which it was said; absent where it was reported alone. */
      readonly checkInId?: string;
    }
  | { readonly type: 'doses-answered'; readonly reportSequence: number; readonly decision: string }
  | {
      readonly type: 'review-booked';
      readonly reviewAt: Instant;
      readonly where: string;
      readonly outsideReason: string | null;
      /** In our own calendar; missing or null: booked elsewhere. */
      readonly appointmentId?: string | null;
    }
  /** Nobody has this time any more, and the review is still owed. */
  | { readonly type: 'review-given-up'; readonly because: SlotLoss; readonly note: string | null }
  | {
      readonly type: 'review-recorded';
      readonly decision: ReviewDecision;
      readonly physician: string;
      readonly reason: string;
      readonly unknown: readonly string[];
      readonly nextReviewOn: string | null;
      readonly sheet?: ReviewOnRecord | null;
    }
  | {
      readonly type: 'treatment-stop-ordered';
      readonly reason: string;
      readonly physician: string;
      readonly confirmBeforeAt: Instant;
    }
  | {
      readonly type: 'treatment-stop-confirmed';
      readonly how: StopHow;
      readonly saidBack: string;
      readonly lastDoseOn: string;
    }
  | {
      readonly type: 'sent-to-hospital';
      readonly where: string;
      readonly receiver: string;
      readonly reason: string;
      readonly askAgainAt: Instant;
    }
  | { readonly type: 'hospital-answered'; readonly what: string; readonly askAgainAt: Instant }
  | { readonly type: 'taken-back-from-hospital'; readonly fromWhom: string; readonly summary: string }
  | { readonly type: 'treatment-failed'; readonly what: string }
  | {
      readonly type: 'treatment-held';
      readonly reason: string;
      readonly untilAt: Instant;
      readonly physician: string;
    }
  | { readonly type: 'hold-ended'; readonly note: string }
  | { readonly type: 'hand-over-offered'; readonly to: Owner; readonly reason: string }
  /** Accepted by the one it was offered to, or taken back or declined with a reason. */
  | {
      readonly type: 'hand-over-answered';
      readonly isAccepted: boolean;
      readonly to: Owner;
      readonly reason: string;
    };

const treatmentEvents: Readonly<Record<TreatmentFact['type'], true>> = {
  'place-proposed': true,
  'place-decided': true,
  'place-confirmed': true,
  'regimen-prescribed': true,
  'first-dose-taken': true,
  dispensed: true,
  'two-strengths-settled': true,
  'step-confirmed': true,
  'doses-reported': true,
  'doses-answered': true,
  'review-booked': true,
  'review-given-up': true,
  'review-recorded': true,
  'treatment-stop-ordered': true,
  'treatment-stop-confirmed': true,
  'sent-to-hospital': true,
  'hospital-answered': true,
  'taken-back-from-hospital': true,
  'treatment-failed': true,
  'treatment-held': true,
  'hold-ended': true,
  'hand-over-offered': true,
  'hand-over-answered': true,
};

export const isOfTreatment = <E extends { readonly type: string }>(
  event: E,
): event is Extract<E, { readonly type: TreatmentFact['type'] }> =>
  Object.hasOwn(treatmentEvents, event.type);
