import type { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import {
  type MissedDoseId,
  type MissedDoseRule,
  missedDoseRules,
} from '../../knowledge/treatment/missed-dose-rules.ts';
import { dateOf, earliest, endOfDay, isAfter } from '../instants.ts';
import { missedDoseMessage } from '../letters/missed-dose.ts';
import { laterSlot } from '../treatment/dose-places.ts';
import { coversLoading } from '../treatment/handle-course.ts';
import { isTooMany } from '../treatment/missed-doses.ts';
import type { DoseSlot, KeptPhase } from '../treatment/treatment-types.ts';
import type { Dose, MissedAdvice, SlotDoses } from './companion-types.ts';
import { type Course, slotOf } from './dose-slots.ts';
import { reportsOf } from './said-of-doses.ts';

type Instant = Temporal.Instant;

/** What the label says of each dose of a slot that was not taken, worked out for this moment. */
export const ifMissed = (course: Course, slot: SlotDoses, now: Instant): readonly MissedAdvice[] =>
  slot.doses.map((dose) => adviceOn(course, slot, dose, now));

function adviceOn(course: Course, slot: SlotDoses, dose: Dose, now: Instant): MissedAdvice {
  const next = nextOf(course, slot, dose);
  const callToo = isCallFor(course, slot);
  const phase = course.regimen.regimen.phases[dose.phase];
  const nothing = { dose, rule: null, until: null, mayTakeTogether: false, next, callToo };
  if (dose.count === 0) return { ...nothing, is: 'none' };
  // A drip is not the person's own to give, and a dose that nobody has stated is not theirs to guess.
  if (phase === undefined || phase.form === 'infusion' || dose.amount === null)
    return { ...nothing, is: 'call', callToo: true };
  const rule = ruleOf(phase);
  const { alwaysCall, mayTakeTogether: together }: MissedDoseRule = missedDoseRules[rule];
  const isTogether = together && next !== null && next.on === slot.on && isSameDose(dose, next.doses);
  const until = lastMoment(course, slot, dose, next, { rule, isTogether });
  const mayTake = until === null || !isAfter(now, until);
  return {
    dose,
    is: mayTake ? 'take-now' : 'skip',
    rule,
    until: mayTake ? until : null,
    mayTakeTogether: mayTake && isTogether,
    next,
    callToo: callToo || alwaysCall || (!mayTake && isTwiceDailyInjection(phase)),
  };
}

function ruleOf(phase: KeptPhase): MissedDoseId {
  const id = missedDoseMessage(phase);
  assert(id !== null && isMissedDoseId(id), `no rule for a missed dose of ${phase.medicine}`);
  return id;
}

const isMissedDoseId = (id: string): id is MissedDoseId => Object.hasOwn(missedDoseRules, id);

/** The last moment at which the label still lets it be taken; null where the label names none. */
function lastMoment(
  { episode }: Course,
  slot: SlotDoses,
  dose: Dose,
  next: SlotDoses | null,
  { rule, isTogether }: { readonly rule: MissedDoseId; readonly isTogether: boolean },
): Instant | null {
  const { sameDay, hoursBeforeNext, hoursBeforeChange }: MissedDoseRule = missedDoseRules[rule];
  const limits: Instant[] = [];
  // The day is over at midnight, which is the first moment that is no longer its own.
  if (sameDay[episode.region]) limits.push(endOfDay(dateOf(slot.on), episode.zone).subtract({ seconds: 1 }));
  if (next !== null && !isTogether) {
    const hours = isSameDose(dose, next.doses) ? hoursBeforeNext : hoursBeforeChange;
    limits.push(next.usualAt.subtract({ hours }));
  }
  return earliest(limits);
}

/** The next slot in which this medicine goes on, or the one that takes its place. Injections beside warfarin follow themselves. */
function nextOf(course: Course, slot: DoseSlot, dose: Dose): SlotDoses | null {
  for (let count = 1; count <= 4; count += 1) {
    const next = slotOf(course, laterSlot(slot, count));
    if (next?.doses.some(({ isBeside }) => isBeside === dose.isBeside) === true)
      return { ...next, doses: next.doses.filter(({ isBeside }) => isBeside === dose.isBeside) };
  }
  return null;
}

const isSameDose = (dose: Dose, others: readonly Dose[]): boolean =>
  others.every(
    ({ medicine, strength, amount }) =>
      medicine === dose.medicine && strength === dose.strength && amount === dose.amount,
  );

const isTwiceDailyInjection = ({ form, timesADay }: KeptPhase): boolean =>
  timesADay === 2 && form !== 'tablet' && form !== 'capsule';

/** Whether one more missed dose is one that somebody calls about: by the same rule as any report. */
function isCallFor(course: Course, slot: SlotDoses): boolean {
  const { regimen } = course;
  const at = { on: slot.on, slot: slot.slot };
  const report = {
    sequence: Number.MAX_SAFE_INTEGER,
    at: slot.usualAt,
    by: { role: 'patient', id: course.episode.personId },
    from: at,
    to: at,
    missed: 1,
    doubled: 0,
    wrongStrength: false,
    isLoading: coversLoading(regimen.regimen, at, at),
    answered: null,
  } as const;
  return isTooMany(report, [...reportsOf(course), report], regimen);
}

/** Whether it may still be taken at this moment. */
export const mayStillTake = (advice: readonly MissedAdvice[]): boolean =>
  advice.some(({ is }) => is === 'take-now');
