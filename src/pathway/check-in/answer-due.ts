import type { Temporal } from 'temporal-polyfill';
import { inRegion } from '../../engine/compiled-table.ts';
import { contactRules } from '../../knowledge/home-care/plan/contact-rules.ts';
import { silence, whileWaiting } from '../../knowledge/home-care/plan/silence.ts';
import type { Outcome } from '../../knowledge/rule-types.ts';
import type { Duty } from '../duty/duty-types.ts';
import { isOpen } from '../duty/opening.ts';
import type { Episode } from '../episode-types.ts';
import { dayOf, earliest, endOfDay, isAfter, plusHours, plusMinutes, startOfDay } from '../instants.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import { nextDoseAt } from './next-dose.ts';

type Instant = Temporal.Instant;
type Times = { readonly dueAt: Instant; readonly passOnAt: Instant };

/** By when somebody has read and acted, and when the next on the ladder is told. Elapsed hours: nights and weekends count. */
export function timesOf(
  { dueHours, dueBy }: Outcome,
  { episode, duty, at }: { readonly episode: Episode; readonly duty: Duty; readonly at: Instant },
): Times {
  const hours = dueHours === undefined ? null : inRegion(dueHours, episode.region);
  // At once: help is sent at the end of it, and half of it is the first call.
  if (hours === 0)
    return {
      dueAt: plusMinutes(at, silence.afterRed.emergencyServicesMinutes),
      passOnAt: plusMinutes(at, contactRules.afterRed.passOnMinutes),
    };
  const limits = [hours === null ? null : plusMinutes(at, hours * 60), limitBy(dueBy, episode, duty, at)];
  const dueAt =
    earliest(limits.filter((each) => each !== null)) ?? plusHours(at, contactRules.withoutTime.hours);
  const share = Math.floor(at.until(dueAt).total('milliseconds') * whileWaiting.nextAfterShare);
  return { dueAt, passOnAt: at.add({ milliseconds: share }) };
}

function limitBy(by: Outcome['dueBy'], episode: Episode, duty: Duty, at: Instant): Instant | null {
  const { zone } = episode;
  if (by === undefined) return null;
  if (by === 'end-of-day') return endOfDay(dayOf(at, zone), zone);
  if (by === 'next-dose') {
    const regimen = runningRegimen(episode)?.regimen;
    return (regimen ? nextDoseAt(regimen, at, zone) : null) ?? endOfDay(dayOf(at, zone), zone);
  }
  return endOfWorkingDay(by.workingDays, duty, at, zone);
}

/** The days after this one on which the clinic opens; where it has not said when, Monday to Friday. */
function endOfWorkingDay(days: number, duty: Duty, at: Instant, zone: string): Instant {
  const opens = Object.values(duty.hours).some((stretches) => stretches.length > 0);
  let day = dayOf(at, zone);
  let left = days;
  // A year of holidays is no plan: then the days of the calendar count.
  for (let turn = 0; turn < 366 && left > 0; turn += 1) {
    day = day.add({ days: 1 });
    if (opens ? isWorkingDay(duty, day, zone) : day.dayOfWeek <= 5) left -= 1;
  }
  return endOfDay(left > 0 ? dayOf(at, zone).add({ days }) : day, zone);
}

function isWorkingDay(duty: Duty, day: Temporal.PlainDate, zone: string): boolean {
  const end = endOfDay(day, zone);
  for (let at = startOfDay(day, zone); isAfter(end, at); at = plusMinutes(at, 30))
    if (isOpen(duty, at)) return true;
  return false;
}
