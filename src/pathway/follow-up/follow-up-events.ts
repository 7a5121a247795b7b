import type { Temporal } from 'temporal-polyfill';
import type { Override } from '../events.ts';
import type { StopStep, SuperficialDecided, VillaltaScore, WatchedResult } from './follow-up-types.ts';

/** What follows treatment, or stands in its place. An instant stands in a field named `at` or ending in `At`. */
export type FollowUpFact =
  | ({ readonly type: 'villalta-recorded' } & VillaltaScore)
  | { readonly type: 'villalta-answered'; readonly villaltaSequence: number; readonly decision: string }
  | {
      readonly type: 'stop-step-done';
      readonly step: StopStep;
      readonly symptoms: boolean | null;
      readonly note: string;
    }
  | {
      readonly type: 'surveillance-started';
      readonly physician: string;
      readonly reason: string;
      readonly override: Override | null;
      readonly firstScanOn: string;
      readonly scansOn: readonly string[];
    }
  | {
      readonly type: 'surveillance-scanned';
      readonly performedAt: Temporal.Instant;
      readonly result: WatchedResult;
      readonly note: string;
    }
  | ({ readonly type: 'superficial-decided' } & SuperficialDecided);

const followUpEvents: Readonly<Record<FollowUpFact['type'], true>> = {
  'villalta-recorded': true,
  'villalta-answered': true,
  'stop-step-done': true,
  'surveillance-started': true,
  'surveillance-scanned': true,
  'superficial-decided': true,
};

export const isOfFollowUp = <E extends { readonly type: string }>(
  event: E,
): event is Extract<E, { readonly type: FollowUpFact['type'] }> => Object.hasOwn(followUpEvents, event.type);
