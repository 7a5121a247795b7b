import { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { waitingClocks as clocks } from '../../knowledge/scheduling/waiting-clocks.ts';
import type { Duty } from '../duty/duty-types.ts';
import { areHoursUnset } from '../duty/no-duty.ts';
import { closesAt, isOpen, opensAt } from '../duty/opening.ts';
import { earliest, isAfter, isBefore, plusHours } from '../instants.ts';

type Instant = Temporal.Instant;

/** Until when a slot is held for whoever is offered it. Never past its start. */
export function heldUntil(duty: Duty, now: Instant, startsAt: Instant): Instant {
  const { rows, laterOpenMinutes } = clocks.offerHeld;
  const row = rows.find(({ startsWithinHours }) => !isAfter(startsAt, plusHours(now, startsWithinHours)));
  const until = afterOpenMinutes(duty, now, row?.openMinutes ?? laterOpenMinutes, startsAt);
  return earliest([until, startsAt]) ?? startsAt;
}

/** Of a clinic that has not said when it is open, nobody knows that nobody is there. */
export const canTelephone = (duty: Duty, now: Instant): boolean => areHoursUnset(duty) || isOpen(duty, now);

/** So many minutes on in which somebody is there; `atMost` where they do not come in time. */
function afterOpenMinutes(duty: Duty, from: Instant, minutes: number, atMost: Instant): Instant {
  const isAlways = areHoursUnset(duty);
  let left = minutes * 60_000;
  for (
    let opens = isAlways ? from : opensAt(duty, from);
    opens !== null && isBefore(opens, atMost);
    opens = opensAt(duty, closesAfter(duty, opens))
  ) {
    const done = Temporal.Instant.fromEpochMilliseconds(opens.epochMilliseconds + left);
    if (isAlways || !isAfter(done, closesAfter(duty, opens))) return done;
    left -= closesAfter(duty, opens).epochMilliseconds - opens.epochMilliseconds;
  }
  return atMost;
}

function closesAfter(duty: Duty, opens: Instant): Instant {
  const closes = closesAt(duty, opens);
  assert(closes, 'what opens closes');
  return closes;
}
