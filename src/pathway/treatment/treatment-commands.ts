import type { Temporal } from 'temporal-polyfill';
import type { Problem } from '../../engine/read-facts.ts';
import type { Owner, SlotLoss } from '../events.ts';
import type { Confirmer, DoseSlot, Place, ReviewDecision, StopHow } from './treatment-types.ts';

type Instant = Temporal.Instant;

export type TreatmentCommand =
  /** Accepts what the rules say of home or hospital, or decides otherwise with a reason. */
  | {
      readonly type: 'decide-place';
      readonly place: Place;
      readonly physician: string;
      readonly overrideReason: string | null;
      readonly planOfCare: string | null;
      readonly firstContactAt: Instant | null;
    }
  /** By another person than the one who decided. */
  | { readonly type: 'confirm-place'; readonly name: string }
  | {
      readonly type: 'prescribe';
      /** For `readRegimenRequest`; facts of the episode are put under its own. */
      readonly request: Readonly<Record<string, unknown>>;
      readonly prescriber: string;
      readonly changeReason: string | null;
    }
  | { readonly type: 'record-first-dose'; readonly doseAt: Instant; readonly how: string }
  | {
      readonly type: 'dispense';
      readonly medicine: string;
      readonly strength: string;
      readonly count: number;
      readonly dispensedAt: Instant;
      readonly dispenser: string;
      readonly lastsUntilOn: string | null;
    }
  | {
      readonly type: 'settle-two-strengths';
      readonly supplyId: string;
      readonly outcome: 'returned' | 'put-apart';
      readonly note: string;
    }
  | { readonly type: 'confirm-step'; readonly step: DoseSlot; readonly who: Confirmer; readonly how: string }
  | {
      readonly type: 'report-doses';
      readonly from: DoseSlot;
      readonly to: DoseSlot;
      readonly missed: number | null;
      readonly doubled: number | null;
      readonly wrongStrength: boolean | null;
      readonly note: string;
    }
  | { readonly type: 'answer-doses'; readonly reportSequence: number; readonly decision: string }
  | {
      readonly type: 'book-review';
      readonly reviewAt: Instant;
      readonly where: string;
      readonly outsideReason: string | null;
      /** Where our own calendar books it, with the appointment in one transaction. */
      readonly appointmentId?: string | undefined;
    }
  | {
      readonly type: 'give-up-review';
      readonly because: SlotLoss;
      readonly note: string | null;
      /** Whose time it is: that of our own calendar, or null. */
      readonly appointmentId: string | null;
    }
  | {
      readonly type: 'record-review';
      readonly decision: ReviewDecision;
      readonly physician: string;
      readonly reason: string;
      readonly nextReviewOn: string | null;
      /** The person's own, about going on and stopping. */
      readonly ownWords: string;
      /** Why an item that is not known, or too old, does not hold the decision up; by the item. */
      readonly unknownReasons: Readonly<Record<string, string>>;
      /** Why, where it differs from what the tables say. */
      readonly overrideReason: string | null;
      /** A D-dimer a month after stopping. */
      readonly dDimerPlanned: boolean | null;
    }
  | {
      readonly type: 'order-treatment-stop';
      readonly physician: string;
      readonly reason: string;
      /** Why before the hormone that provoked the clot has stopped. */
      readonly overrideReason?: string | null;
    }
  | {
      readonly type: 'confirm-treatment-stop';
      readonly how: StopHow;
      readonly saidBack: string;
      readonly lastDoseOn: string;
    }
  | {
      readonly type: 'send-to-hospital';
      readonly where: string;
      readonly receiver: string;
      readonly reason: string;
    }
  | { readonly type: 'record-hospital-answer'; readonly what: string; readonly askAgainAt: Instant }
  | { readonly type: 'take-back-from-hospital'; readonly fromWhom: string; readonly summary: string }
  | { readonly type: 'report-treatment-failure'; readonly what: string }
  | {
      readonly type: 'hold-treatment';
      readonly reason: string;
      readonly untilAt: Instant;
      readonly physician: string;
    }
  | { readonly type: 'end-hold'; readonly note: string }
  | { readonly type: 'offer-hand-over'; readonly to: Owner; readonly reason: string }
  | { readonly type: 'answer-hand-over'; readonly isAccepted: boolean; readonly reason: string };

export type TreatmentRefusal =
  /** DVT is not confirmed, or nothing of it is treated any more. */
  | { readonly code: 'no-treatment' }
  | { readonly code: 'no-regimen' }
  | { readonly code: 'regimen-running' }
  | {
      readonly code: 'reason-too-short';
      readonly field: string;
      readonly atLeast: number;
      readonly got: number;
    }
  /** Whoever decided cannot be the second reader of their own decision. */
  | { readonly code: 'same-person' }
  | { readonly code: 'not-a-clinician' }
  | { readonly code: 'not-offered-to-you' }
  | {
      readonly code: 'regimen-refused';
      readonly problems: readonly Problem[];
      /** Facts that the episode has, and that are too old. */
      readonly stale: readonly string[];
    }
  | {
      readonly code: 'not-in-window';
      readonly field: string;
      readonly got: Instant;
      readonly from: Instant;
      readonly to: Instant;
    }
  /** It stands in the calendar, and is moved or cancelled there. */
  | { readonly code: 'review-is-in-calendar'; readonly appointmentId: string }
  /** No such step, box, report or offer waits for an answer. */
  | { readonly code: 'nothing-waits'; readonly field: string };

const treatmentCommands: Readonly<Record<TreatmentCommand['type'], true>> = {
  'decide-place': true,
  'confirm-place': true,
  prescribe: true,
  'record-first-dose': true,
  dispense: true,
  'settle-two-strengths': true,
  'confirm-step': true,
  'report-doses': true,
  'answer-doses': true,
  'book-review': true,
  'give-up-review': true,
  'record-review': true,
  'order-treatment-stop': true,
  'confirm-treatment-stop': true,
  'send-to-hospital': true,
  'record-hospital-answer': true,
  'take-back-from-hospital': true,
  'report-treatment-failure': true,
  'hold-treatment': true,
  'end-hold': true,
  'offer-hand-over': true,
  'answer-hand-over': true,
};

export const isTreatmentCommand = <C extends { readonly type: string }>(
  command: C,
): command is Extract<C, TreatmentCommand> => Object.hasOwn(treatmentCommands, command.type);
