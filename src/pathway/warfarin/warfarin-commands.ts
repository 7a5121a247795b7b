import type { Temporal } from 'temporal-polyfill';
import type { Bleeding, InrOrigin, MgOnWeekday, TakenDose } from './warfarin-types.ts';

type Instant = Temporal.Instant;

export type WarfarinCommand =
  | {
      readonly type: 'set-inr-target';
      readonly low: number;
      readonly high: number;
      readonly physician: string;
      readonly reason: string;
    }
  | {
      readonly type: 'record-inr';
      /** As the meter or laboratory gives it: `2.4`, `> 8`, `HI`. */
      readonly shown: string;
      readonly origin: InrOrigin | null;
      readonly measuredAt: Instant;
      readonly bleeding: Bleeding | null;
      readonly headInjury: boolean | null;
      readonly disturbed: boolean | null;
      readonly vitaminKGiven: boolean | null;
      readonly temporaryCause: boolean | null;
      /** By the day, so that no day is mistaken for its neighbour. */
      readonly taken: readonly TakenDose[];
    }
  | {
      readonly type: 'act-on-inr';
      readonly inrSequence: number;
      readonly clinician: string;
      readonly what: string;
      readonly reached: boolean;
      readonly vitaminKGiven: boolean | null;
    }
  | { readonly type: 'settle-dose-difference'; readonly inrSequence: number; readonly how: string }
  | {
      readonly type: 'set-warfarin-week';
      readonly mgOn: MgOnWeekday;
      readonly fromOn: string;
      readonly omitOn: readonly string[];
      readonly signedBy: string;
      readonly reason: string;
      readonly overrideReason: string | null;
    }
  | {
      readonly type: 'stop-injections';
      readonly lastInjectionOn: string;
      readonly clinician: string;
      readonly saidBack: string;
      readonly overrideReason: string | null;
    };

/** Why no dose may be set now. Different doses must be settled; the others give way to a reason in words. */
export const doseLocks = ['doses-differ', 'inr-not-acted-on', 'no-inr', 'inr-too-old'] as const;
export type DoseLock = (typeof doseLocks)[number];

export type WarfarinRefusal =
  | { readonly code: 'not-on-warfarin' }
  | { readonly code: 'inr-not-read'; readonly wanted: string; readonly got: string }
  | { readonly code: 'dose-locked'; readonly locks: readonly DoseLock[] }
  /** Both are needed: the days, and two INRs in a row far enough apart. Null while the INRs have not come. */
  | {
      readonly code: 'overlap-not-done';
      readonly daysDoneOn: string;
      readonly inrsDoneOn: string | null;
    };

const warfarinCommands: Readonly<Record<WarfarinCommand['type'], true>> = {
  'set-inr-target': true,
  'record-inr': true,
  'act-on-inr': true,
  'settle-dose-difference': true,
  'set-warfarin-week': true,
  'stop-injections': true,
};

export const isWarfarinCommand = <C extends { readonly type: string }>(
  command: C,
): command is Extract<C, WarfarinCommand> => Object.hasOwn(warfarinCommands, command.type);
