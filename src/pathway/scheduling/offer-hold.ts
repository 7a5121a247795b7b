import type { Temporal } from 'temporal-polyfill';
import { waitingClocks as clocks } from '../../knowledge/scheduling/waiting-clocks.ts';
import type { Duty } from '../duty/duty-types.ts';
import { areHoursUnset } from '../duty/no-duty.ts';
import { afterOpenMinutes } from '../duty/open-time.ts';
import { isOpen } from '../duty/opening.ts';
import { earliest, isAfter, plusHours } from '../instants.ts';

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
