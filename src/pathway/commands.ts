import type { Temporal } from 'temporal-polyfill';
import type { FactValue } from '../engine/fact-values.ts';
import type { CheckInCommand, CheckInRefusal } from './check-in/check-in-commands.ts';
import type { CloseReason, Limb, Owner, ScanResult, Side, SlotLoss, TestKind, ToldAbout } from './events.ts';
import type { FollowUpCommand, FollowUpRefusal } from './follow-up/follow-up-commands.ts';
import type { LetterCommand } from './letters/letter-commands.ts';
import type { ReferralCommand, ReferralRefusal } from './referrals/referral-commands.ts';
import type { Sent } from './referrals/referral-types.ts';
import type { TreatmentCommand, TreatmentRefusal } from './treatment/treatment-commands.ts';
import type { WarfarinCommand, WarfarinRefusal } from './warfarin/warfarin-commands.ts';

type Instant = Temporal.Instant;

/** What a person asks the episode to record. Already read and in canonical units: the edge refuses what is not. */
export type Command =
  | TreatmentCommand
  | CheckInCommand
  | WarfarinCommand
  | FollowUpCommand
  | LetterCommand
  | ReferralCommand
  | {
      readonly type: 'record-findings';
      readonly facts: Readonly<Record<string, FactValue | null>>;
      readonly observedAt: Instant;
    }
  /** Findings and the assessment in one step: Wells is read, the clock starts. */
  | {
      readonly type: 'assess';
      readonly facts: Readonly<Record<string, FactValue | null>>;
      readonly assessedAt: Instant;
      readonly alternativeDiagnosis: string | null;
    }
  | { readonly type: 'request-test'; readonly kind: TestKind; readonly overrideReason: string | null }
  /** Every test that the next step calls for and that is not yet requested. */
  | { readonly type: 'request-proposed-tests' }
  | {
      readonly type: 'book-slot';
      readonly testId: string;
      readonly slotAt: Instant;
      readonly place: string;
      readonly breachReason: string | null;
      /** Where our own calendar books it, with the appointment in one transaction. */
      readonly appointmentId?: string | undefined;
    }
  | {
      readonly type: 'give-up-slot';
      readonly testId: string;
      readonly because: SlotLoss;
      readonly note: string | null;
      /** Whose slot it is: that of our own calendar, or null. */
      readonly appointmentId: string | null;
    }
  | { readonly type: 'answer-no-show'; readonly testId: string; readonly note: string }
  | { readonly type: 'record-sample'; readonly testId: string; readonly sampledAt: Instant }
  | {
      readonly type: 'record-d-dimer';
      readonly testId: string;
      /** As the laboratory gave it: value, unit, basis, and the assay's cut-off where known. */
      readonly dDimer: unknown;
      readonly sampledAt: Instant | null;
      readonly quantitative: boolean | null;
      readonly resultedAt: Instant;
    }
  | {
      readonly type: 'record-scan';
      readonly testId: string;
      readonly side: Side;
      readonly performedAt: Instant;
      readonly extent: 'proximal' | 'whole-leg';
      readonly result: ScanResult;
    }
  | { readonly type: 'record-bloods-seen'; readonly testId: string; readonly note: string }
  | {
      readonly type: 'record-not-done';
      readonly testId: string;
      readonly reason: 'refused' | 'impossible';
      readonly note: string;
      readonly capacity: boolean | null;
      readonly senior: string | null;
    }
  | {
      readonly type: 'start-cover';
      readonly medicine: string;
      readonly firstDoseAt: Instant;
      readonly supplyEndsAt: Instant;
      readonly bloodsTakenAt: Instant | null;
      /** The clinician has looked for contraindications and found none. */
      readonly contraindicationsChecked: boolean;
      readonly overrideReason: string | null;
    }
  | { readonly type: 'extend-supply'; readonly supplyEndsAt: Instant; readonly note: string }
  | {
      readonly type: 'record-cover-not-given';
      readonly reason: 'contraindicated' | 'refused';
      readonly note: string;
    }
  | { readonly type: 'order-stop'; readonly reason: string }
  | {
      readonly type: 'confirm-stop';
      readonly how: 'call' | 'message' | 'in-person';
      readonly saidBack: string;
    }
  | {
      readonly type: 'tell-person';
      readonly about: ToldAbout;
      readonly how: string;
    }
  | { readonly type: 'report-worse'; readonly what: string }
  | { readonly type: 'exclude' }
  | { readonly type: 'confirm'; readonly overrideReason: string | null }
  | { readonly type: 'send-to-emergency'; readonly where: string; readonly reason: string }
  | { readonly type: 'read-escalation'; readonly item: string }
  | { readonly type: 'change-owner'; readonly owner: Owner; readonly reason: string }
  | { readonly type: 'void-entry'; readonly sequence: number; readonly reason: string }
  | { readonly type: 'add-note'; readonly text: string }
  | {
      readonly type: 'close';
      readonly reason: CloseReason;
      readonly note: string;
      readonly otherDiagnosis: string | null;
      readonly safetyNetOn: string | null;
      readonly handedTo: string | null;
    }
  | { readonly type: 'reopen'; readonly reason: string };

/** Opens an episode; the clock of the referral starts when it was made, not when it was typed. */
export type OpenReferral = {
  readonly personId: string;
  readonly referrer: string;
  readonly referredAt: Instant;
  readonly limb: Limb;
  readonly side: Side;
  readonly symptomsBeganOn: string | null;
  readonly reason: string;
  readonly owner: Owner;
  /** From outside: who sent it, and what they found. Somebody here accepts it. */
  readonly sent?: Omit<Sent, 'acceptBeforeAt'>;
  readonly findings?: Readonly<Record<string, FactValue | null>>;
};

/** Why a command was not done: what, where, wanted, got. Nothing was recorded. */
export type Refusal =
  | TreatmentRefusal
  | CheckInRefusal
  | WarfarinRefusal
  | FollowUpRefusal
  | ReferralRefusal
  | { readonly code: 'not-there' }
  | { readonly code: 'changed-meanwhile'; readonly sequence: number }
  | { readonly code: 'key-used-for-another-command' }
  | { readonly code: 'episode-closed'; readonly closedAt: Instant }
  | { readonly code: 'not-closed' }
  | { readonly code: 'in-the-future'; readonly field: string; readonly got: Instant; readonly now: Instant }
  | {
      readonly code: 'before-the-referral';
      readonly field: string;
      readonly got: Instant;
      readonly referredAt: Instant;
    }
  | {
      readonly code: 'wrong-order';
      readonly field: string;
      readonly got: Instant;
      readonly notBefore: Instant;
    }
  | { readonly code: 'bad-fact'; readonly fact: string; readonly wanted: string; readonly got: string }
  | { readonly code: 'missing'; readonly field: string; readonly because: string }
  | { readonly code: 'no-such-test'; readonly testId: string }
  | { readonly code: 'test-is-finished'; readonly testId: string }
  | { readonly code: 'already-requested'; readonly testId: string }
  | { readonly code: 'not-assessed' }
  | { readonly code: 'wrong-side'; readonly expected: Side; readonly got: Side }
  | {
      readonly code: 'not-proposed';
      /** What the rules say instead, and the table that says it: an outcome's id is a table's own. */
      readonly proposed: string | null;
      readonly table: string | null;
      readonly asked: string;
    }
  /** The slot lies beyond the deadline, and nothing says why, or cover does not reach past it. */
  | {
      readonly code: 'slot-beyond-deadline';
      readonly slotAt: Instant;
      readonly dueAt: Instant;
      readonly needs: readonly ('reason' | 'cover')[];
      readonly coverToAt: Instant;
    }
  /** Somebody has it, or the calendar changed while it was looked at. */
  | { readonly code: 'slot-taken'; readonly slotAt: Instant }
  | { readonly code: 'calendar-changed' }
  /** It stands in the calendar, and is moved or cancelled there. */
  | { readonly code: 'slot-is-in-calendar'; readonly appointmentId: string }
  | { readonly code: 'no-slot-booked'; readonly testId: string }
  | { readonly code: 'slot-too-early'; readonly slotAt: Instant; readonly notBeforeAt: Instant }
  /** The D-dimer sample comes before the first dose; null where the test is not even requested. */
  | { readonly code: 'sample-first'; readonly testId: string | null }
  | { readonly code: 'contraindications-not-checked' }
  | { readonly code: 'cover-already-running' }
  | { readonly code: 'no-cover-running' }
  | { readonly code: 'no-stop-ordered' }
  | {
      readonly code: 'not-excluded-by-the-rules';
      readonly proposed: string | null;
      readonly table: string | null;
      readonly decisive: readonly string[];
    }
  | { readonly code: 'not-ready-to-close'; readonly lacks: readonly CloseLack[] }
  | { readonly code: 'nothing-to-void'; readonly sequence: number }
  /** A request with its result: void the result first, or it would vanish unsaid. */
  | { readonly code: 'result-stands'; readonly resultSequence: number }
  | { readonly code: 'nothing-to-request' };

export type CloseLack =
  | 'diagnosis-not-decided'
  | 'not-scanned-nor-excluded'
  | 'person-not-told'
  | 'stop-not-confirmed'
  | 'treatment-not-stopped'
  | 'stop-steps-open'
  | 'surveillance-not-over'
  | 'letter-not-named'
  | 'other-diagnosis-not-named'
  | 'safety-net-date'
  | 'receiver-not-named'
  | 'referrer-not-told'
  | 'reason-not-given'
  /** A person has told something, and nobody of the clinic has read it. */
  | 'answer-not-read';
