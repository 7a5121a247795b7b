import type { FirstWords } from '../check-in/check-in-events.ts';
import type { Override } from '../events.ts';
import type { InrJudgement, InrReport, MgOnWeekday } from './warfarin-types.ts';

/** What happens with warfarin. As in all events, an instant stands in a field named `at` or ending in `At`. */
export type WarfarinFact =
  | {
      readonly type: 'inr-target-set';
      readonly low: number;
      readonly high: number;
      readonly physician: string;
      readonly reason: string;
    }
  | ({ readonly type: 'inr-recorded' } & InrReport)
  /** By the rules, whenever their answer to an INR is another one. */
  | {
      readonly type: 'inr-judged';
      readonly inrSequence: number;
      readonly judgement: InrJudgement;
      /** What the person is told at once. Missing in histories from before it was kept here. */
      readonly told?: readonly FirstWords[];
    }
  | {
      readonly type: 'inr-acted';
      readonly inrSequence: number;
      readonly clinician: string;
      readonly what: string;
      /** Whether somebody spoke with the person. */
      readonly reached: boolean;
      readonly vitaminKGiven: boolean | null;
    }
  | { readonly type: 'dose-difference-settled'; readonly inrSequence: number; readonly how: string }
  | {
      readonly type: 'warfarin-week-set';
      readonly mgOn: MgOnWeekday;
      readonly fromOn: string;
      readonly omitOn: readonly string[];
      readonly signedBy: string;
      readonly reason: string;
      readonly override: Override | null;
    }
  | {
      readonly type: 'injections-stopped';
      readonly regimenId: string;
      readonly lastInjectionOn: string;
      readonly clinician: string;
      readonly saidBack: string;
      readonly override: Override | null;
    };

const warfarinEvents: Readonly<Record<WarfarinFact['type'], true>> = {
  'inr-target-set': true,
  'inr-recorded': true,
  'inr-judged': true,
  'inr-acted': true,
  'dose-difference-settled': true,
  'warfarin-week-set': true,
  'injections-stopped': true,
};

export const isOfWarfarin = <E extends { readonly type: string }>(
  event: E,
): event is Extract<E, { readonly type: WarfarinFact['type'] }> => Object.hasOwn(warfarinEvents, event.type);
