import type { Temporal } from 'temporal-polyfill';
import { doseTimes } from '../../knowledge/treatment/missed-dose-rules.ts';
import { isWithEmergency } from '../emergency-care.ts';
import type { Episode } from '../episode-types.ts';
import { watchedBy } from '../follow-up/due-surveillance.ts';
import { dateOf, dayOf, isBefore, plusHours } from '../instants.ts';
import { isSameSlot } from '../treatment/dose-places.ts';
import type { MedicineNow, Saying, SlotDoses, SlotNow, StepAhead } from './companion-types.ts';
import { type Course, lastPlanned, slotAfter, slotOf, slotsBegun } from './dose-slots.ts';
import { ifMissed, mayStillTake } from './missed-dose-now.ts';
import { saidOf } from './said-of-doses.ts';

type Instant = Temporal.Instant;

/** Where the medicine stands for this person at this moment. What is not certainly a dose to take is never shown as one. */
export function medicineNow(episode: Episode, now: Instant): MedicineNow {
  const { closed, treatment, diagnosis } = episode;
  if (closed !== null) return { is: 'closed' };
  if (treatment !== null && treatment.hospital !== null) return { is: 'in-hospital' };
  if (isWithEmergency(episode)) return { is: 'emergency' };
  const regimen = treatment?.regimen ?? null;
  if (treatment === null || regimen === null || regimen.regimen.phases.length === 0) {
    if (watchedBy(episode) !== null || regimen !== null) return { is: 'watched' };
    return ofCover(episode) ?? { is: 'none-prescribed', isConfirmed: diagnosis?.is === 'confirmed' };
  }
  const { drug: medicine } = regimen.regimen;
  if (regimen.stopConfirmed !== null)
    return { is: 'stopped', medicine, lastDoseOn: regimen.stopConfirmed.lastDoseOn };
  if (regimen.stop !== null)
    return { is: 'stop-ordered', medicine, confirmBeforeAt: regimen.stop.confirmBeforeAt };
  if (treatment.hold !== null) return { is: 'paused', medicine, untilAt: treatment.hold.untilAt };
  return taking({ episode, regimen }, now);
}

/** The regimen that is taken, and none that is paused, stops or has stopped. */
export function courseOf(episode: Episode, now: Instant): Course | null {
  const regimen = episode.treatment?.regimen ?? null;
  const { is } = medicineNow(episode, now);
  return regimen !== null && (is === 'taking' || is === 'after-last') ? { episode, regimen } : null;
}

function ofCover({ cover }: Episode): MedicineNow | null {
  switch (cover.status) {
    case 'running':
      return { is: 'interim', medicine: cover.medicine, supplyEndsAt: cover.supplyEndsAt };
    case 'stop-ordered':
      return {
        is: 'interim-stop-ordered',
        medicine: cover.medicine,
        confirmBeforeAt: cover.stop?.confirmBeforeAt ?? null,
      };
    case 'stopped':
      return { is: 'interim-stopped', medicine: cover.medicine };
    case 'none':
    case 'not-given':
    case 'replaced':
      return null;
  }
}

function taking(course: Course, now: Instant): MedicineNow {
  const { regimen } = course;
  const { drug: medicine, start } = regimen.regimen;
  const [last, before] = slotsBegun(course, now, doseTimes.dueFrom.hoursBefore);
  const current = last === undefined ? null : slotNow(course, last, now);
  const end = lastPlanned(regimen);
  const today = dayOf(now, course.episode.zone).toString();
  if (end !== null && today > end.on) return { is: 'after-last', medicine, lastOn: end.on };
  const earlier = before === undefined || current === null ? null : slotNow(course, before, now);
  return {
    is: 'taking',
    medicine,
    current,
    earlier: earlier !== null && isStillOpen(earlier, now) ? earlier : null,
    next: current === null ? slotOf(course, start) : slotAfter(course, current),
    step: stepNear(course, today),
    isLastPlanned: current !== null && end !== null && isSameSlot(current, end),
    hasBegun: regimen.firstDose !== null || saidOf(course, start)?.is === 'taken',
  };
}

export function slotNow(course: Course, slot: SlotDoses, now: Instant): SlotNow {
  const said = saidOf(course, slot);
  const isTaken = said?.is === 'taken' || said?.is === 'twice';
  const advice = isTaken ? [] : ifMissed(course, slot, now);
  const isLate = !isBefore(now, plusHours(slot.usualAt, doseTimes.lateFrom.hoursAfter));
  const time = !isLate ? 'due' : isTaken || mayStillTake(advice) ? 'late' : 'over';
  return {
    ...slot,
    time,
    said,
    ifMissed: isLate || said !== null ? advice : [],
    maySay: mayBeSaid(said, isLate),
  };
}

/**
 * A dose that was told as taken can only be told as taken twice: whoever doubts it then must not be led to take another. Missed is
 * said once it is late; before that it is still to be taken.
 */
function mayBeSaid(said: SlotNow['said'], isLate: boolean): readonly Saying[] {
  switch (said?.is) {
    case 'taken':
      return ['twice'];
    case 'twice':
      return [];
    case 'missed':
      return ['taken'];
    case 'not-known':
      return ['taken', ...(isLate ? (['missed'] as const) : [])];
    case 'some-missed':
    case undefined:
      return isLate ? ['taken', 'missed', 'not-known'] : ['taken', 'not-known'];
  }
}

/** Of the day before the last one nothing is asked any more: a check-in does. */
function isStillOpen({ said, usualAt }: SlotNow, now: Instant): boolean {
  const isRecent = isBefore(now, plusHours(usualAt, 24));
  return isRecent && said?.is !== 'taken';
}

function stepNear(course: Course, today: string): StepAhead | null {
  const tomorrow = dateOf(today).add({ days: 1 }).toString();
  return stepsOf(course).find(({ on }) => on === today || on === tomorrow) ?? null;
}

/** Every change of dose, from what to what. */
export function stepsOf(course: Course): readonly StepAhead[] {
  const { steps, phases } = course.regimen.regimen;
  return steps.flatMap(({ on, slot }) => {
    const index = phases.findIndex(({ from }) => from.on === on && from.slot === slot);
    const before = phases[index - 1];
    const to = slotOf(course, { on, slot })?.doses.find(({ phase }) => phase === index);
    const from = before?.to
      ? slotOf(course, before.to)?.doses.find(({ phase }) => phase === index - 1)
      : undefined;
    if (to === undefined || from === undefined) return [];
    return [
      { on, slot, from, to, isSameBox: from.medicine === to.medicine && from.strength === to.strength },
    ];
  });
}
