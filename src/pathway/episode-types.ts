import type { Temporal } from 'temporal-polyfill';
import type { DDimer } from '../engine/fact-values.ts';
import type { Region } from '../knowledge/rule-types.ts';
import type { Actor } from './actors.ts';
import type { CheckIns } from './check-in/check-in-types.ts';
import type { FollowUp } from './follow-up/follow-up-types.ts';
import type { SentLetter } from './letters/letter-types.ts';
import type { ReferralIn, ReferralOut } from './referrals/referral-types.ts';
import type { HandOver, Treatment } from './treatment/treatment-types.ts';
import type { Warfarin } from './warfarin/warfarin-types.ts';
import type {
  AlarmPhase,
  CloseReason,
  Limb,
  Owner,
  Proposal,
  RecordedFacts,
  ScanResult,
  Side,
  SlotLoss,
  TestKind,
  ToldAbout,
} from './events.ts';

type Instant = Temporal.Instant;

/** Something that was entered: its place in the history, who and when, and whether it still counts. */
export type Entry = {
  readonly sequence: number;
  readonly at: Instant;
  readonly by: Actor;
};

export type Findings = Entry & { readonly facts: RecordedFacts; readonly observedAt: Instant };

export type Assessment = Entry & {
  readonly assessedAt: Instant;
  readonly wells: { readonly interval: readonly [number, number]; readonly class: string | null };
  readonly alternativeDiagnosis: string | null;
};

export type DDimerResult = Entry & {
  readonly dDimer: DDimer;
  readonly quantitative: boolean | null;
  readonly resultedAt: Instant;
};

export type ScanReport = Entry & {
  readonly side: Side;
  readonly performedAt: Instant;
  readonly extent: 'proximal' | 'whole-leg';
  readonly result: ScanResult;
};

export type NotDone = Entry & {
  readonly reason: 'refused' | 'impossible';
  readonly note: string;
  readonly capacity: boolean | null;
  readonly senior: string | null;
};

export type PlannedTest = Entry & {
  readonly id: string;
  readonly kind: TestKind;
  readonly anchorAt: Instant;
  readonly dueAt: Instant;
  /** After this a missing D-dimer counts as one that cannot be had, and a missing scan is a breach. */
  readonly lastDueAt: Instant;
  readonly notBeforeAt: Instant | null;
  readonly owner: Owner;
  readonly slot: {
    readonly at: Instant;
    readonly place: string;
    readonly breachReason: string | null;
    readonly bookedAt: Instant;
    readonly sequence: number;
    /** In our own calendar; missing or null: booked elsewhere. */
    readonly appointmentId?: string | null;
  } | null;
  /** The slot that it had and has no more, until there is another one. */
  readonly slotLost?: (Entry & { readonly because: SlotLoss; readonly answeredAt: Instant | null }) | null;
  readonly sampledAt: Instant | null;
  /** Limits that passed without a result. */
  readonly overdue: { readonly first: Instant | null; readonly last: Instant | null };
  readonly dDimer: DDimerResult | null;
  readonly scan: ScanReport | null;
  readonly bloods: (Entry & { readonly note: string }) | null;
  readonly notDone: NotDone | null;
};

/** Interim anticoagulation: given, not given with its reason, or not yet spoken of. */
export type Cover =
  | { readonly status: 'none' }
  | (Entry & {
      readonly status: 'not-given';
      readonly reason: 'contraindicated' | 'refused';
      readonly note: string;
    })
  | (Entry & {
      /** `replaced`: the treatment of a confirmed DVT took its place. */
      readonly status: 'running' | 'stop-ordered' | 'stopped' | 'replaced';
      readonly medicine: string;
      readonly firstDoseAt: Instant;
      readonly supplyEndsAt: Instant;
      /** When the supply came to end then: started or extended. */
      readonly suppliedAt: Instant;
      readonly stop: { readonly orderedAt: Instant; readonly confirmBeforeAt: Instant } | null;
      readonly stopConfirmed:
        | (Entry & { readonly how: 'call' | 'message' | 'in-person'; readonly saidBack: string })
        | null;
    });

export type EpisodeState =
  | 'suspected' // referred, not yet assessed
  | 'awaiting-tests'
  | 'awaiting-repeat-scan'
  | 'other-route' // the rules lead elsewhere: pregnancy, arm, child, recurrence ...
  | 'emergency-sent'
  | 'excluded'
  | 'confirmed' // before treatment was kept here
  | 'deciding-where'
  | 'watched' // an isolated distal DVT without an anticoagulant
  | 'home-treatment'
  | 'hospital-treatment'
  | 'review' // its window is open
  | 'long-term'
  | 'stopping'
  | 'closed';

export type Episode = {
  readonly id: string;
  readonly personId: string;
  readonly region: Region;
  readonly zone: string;
  /** Of the last event applied. */
  readonly sequence: number;
  readonly state: EpisodeState;
  readonly referrer: string;
  readonly referredAt: Instant;
  readonly openedAt: Instant;
  readonly limb: Limb;
  readonly side: Side;
  readonly symptomsBeganOn: string | null;
  readonly reason: string;
  readonly owner: Owner;
  readonly findings: readonly Findings[];
  readonly assessments: readonly Assessment[];
  readonly tests: readonly PlannedTest[];
  readonly cover: Cover;
  /** The first dose of all interim cover of this episode, also where it was stopped and started again. */
  readonly firstDoseAt: Instant | null;
  readonly proposal: (Proposal & { readonly proposedAt: Instant; readonly flagged: boolean }) | null;
  /** Since when the rules have said emergency without a break: the event that said it first. */
  readonly emergencySince: Entry | null;
  readonly worsened: Entry | null;
  readonly told: readonly (Entry & { readonly about: ToldAbout })[];
  readonly diagnosis:
    | (Entry & {
        readonly is: 'excluded' | 'confirmed';
        /** A clinician confirmed it where the rules did not say so. */
        readonly byOverride: boolean;
      })
    | null;
  readonly emergency: (Entry & { readonly where: string }) | null;
  /** Null until a DVT is confirmed. */
  readonly treatment: Treatment | null;
  /** How the person is watched over at home; null until something of it was recorded. */
  readonly checkIns: CheckIns | null;
  /** Null until something of it is recorded. */
  readonly warfarin: Warfarin | null;
  readonly followUp: FollowUp | null;
  /** Offered to somebody who has not accepted yet. */
  readonly handOver: HandOver | null;
  /** Null where staff opened it themselves. */
  readonly referral: ReferralIn | null;
  readonly referralsOut: readonly ReferralOut[];
  /** That have left the house, in the order in which they were recorded. */
  readonly letters: readonly SentLetter[];
  /** What people have already been told about, so that an alarm that rings twice tells once. */
  readonly escalations: readonly {
    readonly item: string;
    readonly phase: AlarmPhase;
    readonly dueAt: Instant;
    readonly at: Instant;
    readonly readAt: Instant | null;
  }[];
  readonly closed:
    | (Entry & {
        readonly reason: CloseReason;
        readonly otherDiagnosis: string | null;
        readonly safetyNetOn: string | null;
      })
    | null;
};

/** One thing that must happen: what, who, by when. The board and the alarms are made of these. */
export type DueItem = {
  /** Stable while the need is the same one: `d-dimer-result/t1`. */
  readonly key: string;
  readonly kind: DueKind;
  readonly testId: string | null;
  readonly owner: Owner;
  readonly dueAt: Instant;
  /** When to say that it comes near; null where it is due at once. */
  readonly warnAt: Instant | null;
};

export const dueKinds = [
  'assess',
  'answer-what-is-missing',
  'order-test',
  'book-slot',
  'call-no-show',
  'd-dimer-result',
  'scan-result',
  'repeat-scan-result',
  'bloods-result',
  'decide-cover',
  'start-cover',
  'cover-gap',
  'supply-end',
  'order-stop',
  'confirm-stop',
  'acknowledge-result',
  'tell-person',
  'send-to-emergency',
  'find-out-after-emergency',
  'hand-over',
  'record-diagnosis',
  'decide-place',
  'confirm-place',
  'send-to-hospital',
  'hospital-answer',
  'treatment-failure',
  'prescribe',
  'first-dose',
  'dispense',
  'treatment-supply-ends',
  'two-strengths',
  'confirm-step',
  'doses-missed',
  'stale-creatinine',
  'book-review',
  'review',
  'order-treatment-stop',
  'confirm-treatment-stop',
  'end-hold',
  'inr-test',
  'inr-call',
  'inr-escalate',
  'act-on-inr',
  'dose-difference',
  'inr-target',
  'warfarin-week',
  'injections-end',
  'stop-injections',
  'villalta',
  'villalta-act',
  'stop-step',
  'stop-symptoms',
  'surveillance-scan',
  'decide-superficial',
  'hand-over-unaccepted',
  'agree-care-plan',
  'ask-check-in',
  'make-contact',
  'await-answer',
  'end-text-check-in',
  'call-silent',
  'call-named-contact',
  'welfare-check',
  'read-answer',
  'ask-whether-called',
  'call-after-red',
  'send-help',
  'message-undelivered',
  'end-pause',
  'accept-referral',
  'tell-referrer',
  'referral-unanswered',
  'refer-again',
  'send-letter',
  'close',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** When to wake for an episode. */
export type Alarm = {
  readonly item: string;
  readonly phase: AlarmPhase;
  readonly ringAt: Instant;
};
