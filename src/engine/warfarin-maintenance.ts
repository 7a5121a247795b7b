import type { Temporal } from 'temporal-polyfill';
import {
  type MaintenanceBand,
  type MaintenanceLock,
  firstDaysWithoutSuggestion,
  largestChangePercent,
  longestGapDays,
  maintenanceBands,
  maintenanceLocks,
} from '../knowledge/follow-up/warfarin-maintenance.ts';
import type { Citation, Condition, Region } from '../knowledge/rule-types.ts';
import { assert } from './assert.ts';
import { citationsOf } from './compiled-table.ts';
import { holds } from './conditions.ts';
import type { Facts } from './fact-values.ts';
import { type WarfarinWeek, nearestWeek } from './warfarin-week.ts';

/** Null is unknown, and locks. */
export type MaintenanceQuestion = {
  /** Whether this organisation has switched suggestions on; off unless it says so. */
  readonly switchedOn: boolean;
  readonly region: Region;
  /** `inr`, `inr.reading`, `inr.target`, `bleeding.severity`, `warfarin.disturbed`, `warfarin.days`, `pregnancy.current`. */
  readonly facts: Facts;
  readonly today: Temporal.PlainDate;
  readonly takenOn: Temporal.PlainDate;
  readonly previousTakenOn: Temporal.PlainDate | null;
  readonly from: 'laboratory' | 'clinic-meter' | 'home-meter' | null;
  /** mg planned on each of the last 7 days, yesterday last. */
  readonly plannedMg: readonly number[];
  /** mg taken on the same days, as the person reports. */
  readonly reportedMg: readonly (number | null)[];
  readonly temporaryCause: boolean | null;
};

export type Maintenance =
  | {
      readonly kind: 'locked';
      readonly locks: readonly {
        readonly lock: MaintenanceLock;
        readonly says: string;
        readonly citations: readonly Citation[];
      }[];
    }
  | {
      readonly kind: 'no-change' | 'change';
      /** Nothing of this reaches anybody before a clinician signs. */
      readonly signedOff: false;
      readonly band: string;
      readonly presentWeekMg: number;
      /** Per cent of the week's dose, the smallest change first. */
      readonly changePercent: readonly [number, number] | null;
      readonly orNoChange: boolean;
      readonly holdDoses: readonly [number, number] | null;
      readonly proposedWeek: WarfarinWeek | null;
      readonly citations: readonly Citation[];
    };

/** A change of the weekly dose to put before a clinician, or every reason why there is none. */
export function suggestMaintenance(question: MaintenanceQuestion): Maintenance {
  const locks = locksOn(question);
  if (locks.length > 0) return locked(locks);
  const band = maintenanceBands.find(({ when }) => holds(when, question.facts) === true);
  assert(band, 'an INR below 5.0 has a band');
  const presentWeekMg = question.plannedMg.reduce((sum, mg) => sum + mg, 0);
  const proposedWeek = weekFor(band, presentWeekMg, question.region);
  if (band.changePercent !== null && proposedWeek === null) return locked(['no-such-tablets']);
  return {
    kind: band.changePercent === null ? 'no-change' : 'change',
    signedOff: false,
    band: band.id,
    presentWeekMg,
    changePercent: band.changePercent,
    orNoChange: band.changePercent === null || band.orNone === true,
    holdDoses: band.holdDoses ?? null,
    proposedWeek,
    citations: citationsOf(band.because),
  };
}

function weekFor(
  { changePercent }: MaintenanceBand,
  presentWeekMg: number,
  region: Region,
): WarfarinWeek | null {
  if (changePercent === null) return null;
  const [least, most] = changePercent;
  assert(Math.abs(most) <= largestChangePercent, `no change over ${largestChangePercent} %`);
  return nearestWeek(presentWeekMg, [Math.min(least, most), Math.max(least, most)], region);
}

function locked(locks: readonly MaintenanceLock[]): Maintenance {
  return {
    kind: 'locked',
    locks: locks.map((lock) => ({
      lock,
      says: maintenanceLocks[lock].says,
      citations: citationsOf(maintenanceLocks[lock].because),
    })),
  };
}

/** Each lock with what must certainly hold for it to open. */
function locksOn(question: MaintenanceQuestion): MaintenanceLock[] {
  const { facts, today, takenOn, previousTakenOn, plannedMg, reportedMg, from } = question;
  const certain = (condition: Condition): boolean => holds(condition, facts) === true;
  const daysBetween = (a: Temporal.PlainDate, b: Temporal.PlainDate): number =>
    a.until(b, { largestUnit: 'days' }).days;
  const doseKnown = plannedMg.length === 7 && reportedMg.length === 7 && !reportedMg.includes(null);
  const opens: Record<Exclude<MaintenanceLock, 'no-such-tablets'>, boolean> = {
    'switched-off': question.switchedOn,
    'no-number': certain({ 'inr.reading': 'number', inr: { atLeast: 0.8 } }),
    'other-target': certain({ 'inr.target': '2.0-3.0' }),
    'inr-5-or-above': certain({ inr: { below: 5 } }),
    bleeding: certain({ 'bleeding.severity': 'none' }),
    'new-medicine-or-illness': certain({ 'warfarin.disturbed': false }),
    pregnancy: certain({ 'pregnancy.current': false }),
    'first-14-days': certain({ 'warfarin.days': { above: firstDaysWithoutSuggestion } }),
    'doses-not-known': doseKnown,
    'doses-differ': doseKnown && plannedMg.every((mg, day) => mg === reportedMg[day]),
    'temporary-cause': question.temporaryCause === false,
    'home-meter-alone': from === 'laboratory' || from === 'clinic-meter',
    'one-inr': previousTakenOn !== null,
    'inr-too-old':
      previousTakenOn !== null &&
      daysBetween(previousTakenOn, takenOn) <= longestGapDays &&
      daysBetween(takenOn, today) <= longestGapDays,
  };
  return locksInOrder.filter((lock) => !opens[lock]);
}

const locksInOrder = [
  'switched-off',
  'inr-5-or-above',
  'bleeding',
  'no-number',
  'other-target',
  'new-medicine-or-illness',
  'pregnancy',
  'first-14-days',
  'doses-not-known',
  'doses-differ',
  'temporary-cause',
  'home-meter-alone',
  'one-inr',
  'inr-too-old',
] as const satisfies readonly MaintenanceLock[];
