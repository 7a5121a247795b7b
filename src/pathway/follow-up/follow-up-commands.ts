import type { Temporal } from 'temporal-polyfill';
import type { RecordedFacts } from '../events.ts';
import type { Leg, StopStep, SuperficialCourse, WatchedResult } from './follow-up-types.ts';

export type FollowUpCommand =
  | {
      readonly type: 'record-villalta';
      readonly leg: Leg;
      readonly scoredOn: string;
      /** `villalta.*`, 0 to 3 each, and `leg.ulcer`; what was not looked at is left out. */
      readonly items: RecordedFacts;
      readonly clinician: string;
    }
  | { readonly type: 'answer-villalta'; readonly villaltaSequence: number; readonly decision: string }
  | {
      readonly type: 'record-stop-step';
      readonly step: StopStep;
      /** Asked at a check-in after stopping: signs of a clot. */
      readonly symptoms: boolean | null;
      readonly note: string;
    }
  | {
      readonly type: 'start-surveillance';
      readonly physician: string;
      readonly reason: string;
      readonly overrideReason: string | null;
    }
  | {
      readonly type: 'record-surveillance-scan';
      readonly performedAt: Temporal.Instant;
      readonly result: WatchedResult;
      readonly note: string;
    }
  | {
      readonly type: 'decide-superficial';
      /** What the scan showed of it, and what else the table asks; recorded with the decision. */
      readonly facts: RecordedFacts;
      readonly course: SuperficialCourse;
      readonly physician: string;
      readonly overrideReason: string | null;
      readonly medicine: string | null;
      readonly untilOn: string | null;
      readonly followedBy: string | null;
      readonly note: string;
    };

export type FollowUpRefusal =
  /** Acute signs overlap: nothing is scored before this day. */
  | { readonly code: 'villalta-too-early'; readonly fromOn: string }
  /** Required items of a review that are not known or too old, and for which nobody gave a reason. */
  | { readonly code: 'review-incomplete'; readonly items: readonly string[] }
  | { readonly code: 'hormone-first' }
  | { readonly code: 'not-distal' }
  | { readonly code: 'not-watched' }
  | { readonly code: 'no-superficial-clot' };

const followUpCommands: Readonly<Record<FollowUpCommand['type'], true>> = {
  'record-villalta': true,
  'answer-villalta': true,
  'record-stop-step': true,
  'start-surveillance': true,
  'record-surveillance-scan': true,
  'decide-superficial': true,
};

export const isFollowUpCommand = <C extends { readonly type: string }>(
  command: C,
): command is Extract<C, FollowUpCommand> => Object.hasOwn(followUpCommands, command.type);
