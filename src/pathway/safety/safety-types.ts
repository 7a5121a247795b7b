import type { Temporal } from 'temporal-polyfill';
import type { HarmSign } from '../../knowledge/safety/harm-words.ts';
import type { HazardId } from '../../knowledge/safety/hazards.ts';
import type { Actor, Stamp } from '../actors.ts';
import type { UserId } from '../duty/duty-types.ts';
import type { HarmAnswer } from './harm-in-words.ts';

type Instant = Temporal.Instant;

export const safetyStates = ['open', 'taken', 'investigating', 'closed'] as const;
export type SafetyState = (typeof safetyStates)[number];

/** What a case came to: the harm that somebody suffered, as far as it is known. */
export const safetyOutcomes = [
  'no-harm',
  'near-miss',
  'low',
  'moderate',
  'severe',
  'death',
  'not-known',
  'not-ours',
] as const;
export type SafetyOutcome = (typeof safetyOutcomes)[number];

/** Of a hazard: one of the log, or that none there fits; null while nobody has said. */
export type HazardLink = HazardId | 'none-fits';

/** Where a case comes from. */
export type SafetyOrigin =
  | { readonly kind: 'feedback'; readonly feedbackId: string }
  | { readonly kind: 'episode'; readonly episodeId: string }
  | { readonly kind: 'staff' };

export type SafetyFact =
  | {
      readonly type: 'case-opened';
      readonly origin: SafetyOrigin;
      readonly what: string;
      readonly harm: HarmAnswer | null;
      readonly signs: readonly HarmSign[];
      readonly ownerId: UserId | null;
      readonly takeByAt: Instant;
      /** Told by telephone. */
      readonly told: readonly UserId[];
    }
  | {
      readonly type: 'case-passed-on';
      readonly because: 'not-taken' | 'not-reached';
      readonly ownerId: UserId | null;
      readonly takeByAt: Instant;
      readonly told: readonly UserId[];
    }
  | { readonly type: 'case-taken'; readonly lookAgainOn: string }
  | {
      readonly type: 'case-handed-over';
      readonly ownerId: UserId;
      readonly lookAgainOn: string;
      readonly text: string;
    }
  | { readonly type: 'case-investigated'; readonly lookAgainOn: string; readonly text: string }
  | { readonly type: 'case-noted'; readonly text: string }
  | { readonly type: 'case-linked'; readonly hazard: HazardLink }
  | { readonly type: 'case-closed'; readonly outcome: SafetyOutcome; readonly text: string }
  | { readonly type: 'case-reopened'; readonly lookAgainOn: string; readonly text: string };
export type SafetyEvent = Stamp & SafetyFact;

export type SafetyCase = {
  readonly id: string;
  /** Of its last event. */
  readonly sequence: number;
  readonly state: SafetyState;
  readonly origin: SafetyOrigin;
  readonly what: string;
  readonly harm: HarmAnswer | null;
  readonly signs: readonly HarmSign[];
  readonly openedAt: Instant;
  readonly openedBy: Actor;
  /** Whose it is: whoever is to take it, and then whoever took it. Null where nobody could be named. */
  readonly ownerId: UserId | null;
  /** The one that was promised; passing the case on does not move it. */
  readonly promisedAt: Instant;
  /** By when the owner of now takes it; null once it is taken. */
  readonly takeByAt: Instant | null;
  readonly takenAt: Instant | null;
  /** Everybody it waited for, in order. */
  readonly asked: readonly UserId[];
  /** Who was told by telephone last, and by which event. */
  readonly told: { readonly sequence: number; readonly at: Instant; readonly users: readonly UserId[] };
  /** The day on which whoever has it looks again; null before it is taken, and once it is closed. */
  readonly lookAgainOn: string | null;
  readonly hazard: HazardLink | null;
  readonly outcome: SafetyOutcome | null;
};

/** What somebody does with a case. */
export type SafetyCommand =
  | { readonly type: 'take'; readonly lookAgainOn: string }
  | {
      readonly type: 'hand-over';
      readonly ownerId: UserId;
      readonly lookAgainOn: string;
      readonly text: string;
    }
  | { readonly type: 'investigate'; readonly lookAgainOn: string; readonly text: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'link'; readonly hazard: HazardLink }
  | { readonly type: 'close'; readonly outcome: SafetyOutcome; readonly text: string }
  | { readonly type: 'reopen'; readonly lookAgainOn: string; readonly text: string };

export type SafetyRefusal =
  /** The state does not allow it. */
  | { readonly code: 'not-in-this-state'; readonly state: SafetyState }
  | { readonly code: 'no-hazard-said' }
  /** May not handle cases, or is not there any more. */
  | { readonly code: 'not-an-owner' }
  | { readonly code: 'day-is-over'; readonly on: string }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'not-there' };
