import type { Temporal } from 'temporal-polyfill';
import type { DDimer, FactValue } from '../engine/fact-values.ts';
import type { Region } from '../knowledge/rule-types.ts';
import type { Stamp } from './actors.ts';
import type { CheckInFact } from './check-in/check-in-events.ts';
import type { FollowUpFact } from './follow-up/follow-up-events.ts';
import type { LetterFact } from './letters/letter-events.ts';
import type { ReferralFact } from './referrals/referral-events.ts';
import type { Sent } from './referrals/referral-types.ts';
import type { TreatmentFact } from './treatment/treatment-events.ts';
import type { WarfarinFact } from './warfarin/warfarin-events.ts';

type Instant = Temporal.Instant;

/** Who answers for the next step: one named person, or a team that always has somebody. */
export type Owner = { readonly kind: 'user' | 'team'; readonly id: string };
export type Side = 'left' | 'right' | 'both';
export type Limb = 'leg' | 'arm';

/** The tests that this part of the way can plan. `bloods` are the baseline bloods taken with interim cover. */
export const testKinds = ['d-dimer', 'scan', 'repeat-scan', 'bloods'] as const;
export type TestKind = (typeof testKinds)[number];

export type ScanResult =
  | 'proximal-dvt'
  | 'isolated-distal-dvt'
  | 'superficial-thrombosis'
  | 'old-change-only'
  | 'negative'
  | 'non-diagnostic';

/** `stopping`: that treatment stops, and the signs of a new clot. */
export const toldAbouts = ['not-likely', 'plan', 'confirmed', 'stopping'] as const;
export type ToldAbout = (typeof toldAbouts)[number];

export const slotLosses = ['cancelled', 'no-show'] as const;
export type SlotLoss = (typeof slotLosses)[number];

/** Known facts by id; null takes an answer back to "not known". */
export type RecordedFacts = Readonly<Record<string, FactValue | null>>;

/** What the rules said, with all that is needed to say it again. */
export type Proposal = {
  readonly decisionId: string;
  /** The table asked: `first-test`, `after-d-dimer`, `after-scan`. */
  readonly table: string;
  readonly outcome: string | null;
  readonly rows: readonly string[];
  /** Unknown facts that can still change the outcome. */
  readonly decisive: readonly string[];
  readonly knowledgeVersion: string;
  /** What the outcome sets going, with its deadlines; null while the outcome is undecided. */
  readonly plan: ProposedPlan | null;
};

/** An outcome's plan with its clocks set: from the assessment, the D-dimer or the scan, whichever table spoke. */
export type ProposedPlan = {
  /** Where its clocks start. */
  readonly anchorAt: Instant;
  readonly tests: readonly {
    readonly kind: TestKind;
    readonly dueAt: Instant;
    /** When a missing result counts as one that cannot be had. */
    readonly lastDueAt: Instant;
    readonly notBeforeAt: Instant | null;
    /** Another one, even where one of this kind was done before. */
    readonly again: boolean;
  }[];
  readonly cover: 'start' | 'stop' | null;
  readonly coverDueAt: Instant | null;
  readonly leadsTo: 'excluded' | 'confirmed' | 'emergency' | 'elsewhere' | 'clinician-decides' | null;
  readonly dueAt: Instant | null;
};

/** How a clinician's order relates to what was proposed; a reason wherever it differs. */
export type Override = { readonly reason: string };

export type CloseReason =
  | 'excluded'
  | 'alternative-diagnosis'
  | 'not-excluded'
  | 'confirmed-handed-over'
  | 'treatment-finished'
  | 'surveillance-finished'
  | 'lost-contact'
  | 'transferred'
  | 'person-declined'
  | 'moved-away'
  | 'died'
  | 'opened-in-error'
  | 'referral-refused';

/**
 * What happened, in the words of the clinic. Every instant in an event is a field named `at` or ending in `At`: the store
 * reads them back by that name.
 */
export type EpisodeFact =
  | TreatmentFact
  | CheckInFact
  | WarfarinFact
  | FollowUpFact
  | LetterFact
  | ReferralFact
  | {
      readonly type: 'referral-received';
      readonly episodeId: string;
      readonly personId: string;
      readonly region: Region;
      /** IANA zone of the clinic: its calendar days, its 18:00. */
      readonly zone: string;
      readonly referrer: string;
      readonly referredAt: Instant;
      readonly limb: Limb;
      readonly side: Side;
      readonly symptomsBeganOn: string | null;
      readonly reason: string;
      readonly owner: Owner;
      /** Where it came from outside, to be accepted; absent where staff opened it themselves. */
      readonly sent?: Sent;
    }
  | { readonly type: 'findings-recorded'; readonly facts: RecordedFacts; readonly observedAt: Instant }
  /** Starts the clock: N1 of the NICE pathway, the decision to test. */
  | {
      readonly type: 'assessed';
      readonly assessedAt: Instant;
      readonly wells: { readonly interval: readonly [number, number]; readonly class: string | null };
      /** Named wherever the item "another diagnosis as likely" counts. */
      readonly alternativeDiagnosis: string | null;
    }
  /** By the rules, after any event that changes what they read. */
  | {
      readonly type: 'step-proposed';
      readonly proposal: Proposal;
      /** New deadlines of tests already requested. */
      readonly deadlines: readonly {
        readonly testId: string;
        readonly dueAt: Instant;
        readonly lastDueAt: Instant;
      }[];
      /** True where an entry was voided and the answer is another one now. */
      readonly flagged: boolean;
    }
  | {
      readonly type: 'test-requested';
      readonly testId: string;
      readonly kind: TestKind;
      /** Where its clock started: a later assessment gives a test that is awaited no more time. */
      readonly anchorAt: Instant;
      readonly dueAt: Instant;
      readonly lastDueAt: Instant;
      /** Before this instant a repeat scan does not count. */
      readonly notBeforeAt: Instant | null;
      readonly owner: Owner;
      readonly override: Override | null;
    }
  | {
      readonly type: 'slot-booked';
      readonly testId: string;
      readonly slotAt: Instant;
      readonly place: string;
      /** Why, where the slot lies beyond the deadline. */
      readonly breachReason: string | null;
      /** In our own calendar; missing or null: booked elsewhere. */
      readonly appointmentId?: string | null;
    }
  /** Nobody has this slot any more, and the test still waits. */
  | {
      readonly type: 'slot-given-up';
      readonly testId: string;
      readonly because: SlotLoss;
      readonly note: string | null;
    }
  /** Somebody has spoken to, or looked for, a person who did not come. */
  | { readonly type: 'no-show-answered'; readonly testId: string; readonly note: string }
  | { readonly type: 'sample-taken'; readonly testId: string; readonly sampledAt: Instant }
  | {
      readonly type: 'd-dimer-resulted';
      readonly testId: string;
      readonly dDimer: DDimer;
      readonly sampledAt: Instant | null;
      /** Fully quantitative and of high sensitivity; null is not known. */
      readonly quantitative: boolean | null;
      readonly resultedAt: Instant;
    }
  | {
      readonly type: 'scan-resulted';
      readonly testId: string;
      readonly side: Side;
      readonly performedAt: Instant;
      readonly extent: 'proximal' | 'whole-leg';
      readonly result: ScanResult;
    }
  | { readonly type: 'bloods-seen'; readonly testId: string; readonly note: string }
  | {
      readonly type: 'test-not-done';
      readonly testId: string;
      readonly reason: 'refused' | 'impossible';
      readonly note: string;
      /** Whether the person has capacity to decide; null where it was not asked. */
      readonly capacity: boolean | null;
      readonly senior: string | null;
    }
  /** A limit passed without a result. `last` for a D-dimer means that it now counts as not to be had. */
  | {
      readonly type: 'test-overdue';
      readonly testId: string;
      readonly limit: 'first' | 'last';
      readonly dueAt: Instant;
    }
  | {
      readonly type: 'cover-started';
      readonly medicine: string;
      readonly firstDoseAt: Instant;
      readonly supplyEndsAt: Instant;
      readonly bloodsTakenAt: Instant | null;
      readonly override: Override | null;
    }
  | { readonly type: 'supply-extended'; readonly supplyEndsAt: Instant; readonly note: string }
  | {
      readonly type: 'cover-not-given';
      readonly reason: 'contraindicated' | 'refused';
      readonly note: string;
    }
  | { readonly type: 'cover-stop-ordered'; readonly confirmBeforeAt: Instant; readonly reason: string }
  | {
      readonly type: 'cover-stop-confirmed';
      readonly how: 'call' | 'message' | 'in-person';
      /** What the person said back, in their words. */
      readonly saidBack: string;
    }
  | {
      readonly type: 'person-told';
      readonly about: ToldAbout;
      readonly how: string;
    }
  | { readonly type: 'worsened'; readonly what: string }
  | { readonly type: 'diagnosis-excluded' }
  /** What was decided no longer follows: an entry was voided, or a later result says otherwise. */
  | { readonly type: 'diagnosis-withdrawn'; readonly was: 'excluded' | 'confirmed' }
  | { readonly type: 'diagnosis-confirmed'; readonly override: Override | null }
  | { readonly type: 'sent-to-emergency'; readonly where: string; readonly reason: string }
  | { readonly type: 'escalated'; readonly item: string; readonly phase: AlarmPhase; readonly dueAt: Instant }
  | { readonly type: 'escalation-read'; readonly item: string }
  | { readonly type: 'owner-changed'; readonly owner: Owner; readonly reason: string }
  | { readonly type: 'entry-voided'; readonly voidedSequence: number; readonly reason: string }
  | { readonly type: 'note-added'; readonly text: string }
  | {
      readonly type: 'closed';
      readonly reason: CloseReason;
      readonly note: string;
      readonly otherDiagnosis: string | null;
      readonly safetyNetOn: string | null;
      /** Who has the person now, where they were handed over. */
      readonly handedTo: string | null;
    }
  /** `afresh`: the person came back, and is assessed from the start; otherwise what closed it no longer stands. */
  | { readonly type: 'reopened'; readonly reason: string; readonly afresh: boolean };

/** `soon` before the deadline, `due` at it, `again` each day that it stays broken. */
export type AlarmPhase = 'soon' | 'due' | 'again';

export type EpisodeEvent = EpisodeFact & Stamp;
export type EventType = EpisodeFact['type'];
/** As kept: with its place in the episode's history. */
export type RecordedEvent = EpisodeEvent & { readonly sequence: number };
