import type { Temporal } from 'temporal-polyfill';
import type { UrgencyClass } from '../../knowledge/home-care/appointment/slot-rules.ts';
import { waitingClocks as clocks } from '../../knowledge/scheduling/waiting-clocks.ts';
import { earliest, latest, plusMinutes } from '../instants.ts';
import type { KeptAppointment } from './appointment-types.ts';
import { type Calendar, slotSource } from './calendar.ts';
import { withoutOwn } from './choose-slots.ts';
import { type Offer, soonestOffer } from './offers.ts';
import type { Slot } from './schedule-types.ts';
import type { AppointmentChange } from './scheduling-ports.ts';
import { overlaps } from './spans.ts';
import { isLessUrgent } from './waiting-line.ts';
import { backOnTheList } from './waiting-states.ts';
import type { Waiting } from './waiting-types.ts';

type Instant = Temporal.Instant;

/**
 * What is offered to somebody on the list: the soonest free slot that gives all they need and is earlier than the time they have or are being offered.
 * One past their limit is better than a later one, and its breach is recorded when they take it.
 */
export function offerFor(entry: Waiting, calendar: Calendar, now: Instant): Offer | null {
  const { kept, second, urgency, wanted, hasTimeAt } = entry;
  const { serviceType, needs, declined, startsAt } = kept.appointment;
  const soonest = plusMinutes(now, clocks.leastNotice.minutes);
  const open = openTo(urgency.class, calendar);
  const { schedules, taken } = slotSource(open);
  // A time that they did not take is nobody's for them, on whatever machine.
  const refused = schedules
    .filter((schedule) => schedule.serviceTypes.includes(serviceType))
    .flatMap(({ id }) => declined.map(({ startsAt, endsAt }) => ({ scheduleId: id, startsAt, endsAt })));
  return soonestOffer(
    now,
    {
      urgency: urgency.class,
      serviceType,
      time: { ...wanted, notBeforeAt: latest([soonest, wanted.notBeforeAt ?? soonest]) },
      needs,
      then: second?.appointment.serviceType ?? null,
    },
    { schedules, taken: { ...taken, held: [...taken.held, ...refused] } },
    { before: earliest([hasTimeAt, startsAt].filter((at) => at !== null)), mayMiss: ['after-limit'] },
  );
}

/** What is only offered to somebody less urgent is free to who must be seen within a day. */
export const openTo = (urgency: UrgencyClass, calendar: Calendar): Calendar =>
  withoutOwn(
    calendar,
    givingWay(urgency, calendar).flatMap(({ appointment }) => appointment.slots),
  );

/** Those whose offers these slots take back: they wait on, and have refused nothing. */
export function offersTakenBack(
  urgency: UrgencyClass,
  { appointments, ...calendar }: Calendar,
  slots: readonly Slot[],
  now: Instant,
): AppointmentChange['written'] {
  const hit = givingWay(urgency, { ...calendar, appointments }).filter(({ appointment }) =>
    appointment.slots.some((held) =>
      slots.some((slot) => slot.scheduleId === held.scheduleId && overlaps(slot, held)),
    ),
  );
  const ids = new Set(hit.flatMap(({ appointment: { id, pairedWith } }) => [id, pairedWith]));
  return appointments
    .filter(({ appointment }) => ids.has(appointment.id) && appointment.status === 'proposed')
    .flatMap((kept) => backOnTheList({ kept, second: null }, null, now));
}

function givingWay(urgency: UrgencyClass, { appointments }: Calendar): readonly KeptAppointment[] {
  const classes: readonly string[] = clocks.urgentHasATime.classes;
  if (!classes.includes(urgency)) return [];
  return appointments.filter(
    ({ appointment }) =>
      appointment.status === 'proposed' && isLessUrgent(appointment.urgency.class, urgency),
  );
}
