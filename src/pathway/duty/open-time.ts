import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { dayOf, endOfDay, isAfter, isBefore, plusMinutes } from '../instants.ts';
import type { Duty } from './duty-types.ts';
import { areHoursUnset } from './no-duty.ts';
import { closesAt, opensAt } from './opening.ts';

type Instant = Temporal.Instant;

/**
 * So many minutes on in which somebody is there. Of a clinic that has not said when it is open, every minute counts: nobody knows
 * that nobody is there. `atMost` where they do not come before it; without it, where the clinic never opens again, they pass as
 * on any clock.
 */
export function afterOpenMinutes(
  duty: Duty,
  from: Instant,
  minutes: number,
  atMost: Instant | null = null,
): Instant {
  const isAlways = areHoursUnset(duty);
  let left = minutes * 60_000;
  for (
    let opens = isAlways ? from : opensAt(duty, from);
    opens !== null && (atMost === null || isBefore(opens, atMost));
    opens = opensAt(duty, closesAfter(duty, opens))
  ) {
    const done = Temporal.Instant.fromEpochMilliseconds(opens.epochMilliseconds + left);
    if (isAlways || !isAfter(done, closesAfter(duty, opens))) return done;
    left -= closesAfter(duty, opens).epochMilliseconds - opens.epochMilliseconds;
  }
  return atMost ?? plusMinutes(from, minutes);
}

/** The nth day of opening after the one that holds `from`; of days as they come, where none is known. */
export function openDayAfter(duty: Duty, from: Instant, days: number): Temporal.PlainDate {
  let day = dayOf(from, duty.zone);
  for (let passed = 0; passed < days; passed += 1) {
    const midnight = endOfDay(day, duty.zone);
    const opens = areHoursUnset(duty) ? midnight : (opensAt(duty, midnight) ?? midnight);
    day = dayOf(opens, duty.zone);
  }
  return day;
}

function closesAfter(duty: Duty, opens: Instant): Instant {
  const closes = closesAt(duty, opens);
  assert(closes, 'what opens closes');
  return closes;
}
