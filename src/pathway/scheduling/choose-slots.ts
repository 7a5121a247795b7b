import { assert } from '../../engine/assert.ts';
import { bookingClocks as clocks } from '../../knowledge/scheduling/booking-clocks.ts';
import { type ServiceType, visitServices } from '../../knowledge/scheduling/visit-services.ts';
import type { Stamp } from '../actors.ts';
import { wordless } from '../handle/when.ts';
import { plusMinutes } from '../instants.ts';
import type { HeldSlot } from './appointment-types.ts';
import { type Calendar, slotSource } from './calendar.ts';
import { type Booking, type Chosen, type DeskDone, refuse } from './desk-types.ts';
import { type Offer, offerOf, type Offers, offerSlots, type Wanted } from './offers.ts';
import type { Schedule, Slot } from './schedule-types.ts';
import { freeSlots, isBookable } from './slots.ts';
import { bySoonest } from './spans.ts';

const wantedOf = ({ urgency, serviceType, wanted: time, needs, then }: Booking): Wanted => ({
  urgency: urgency.class,
  serviceType,
  time,
  needs,
  then,
});

export const nearest = (calendar: Calendar, booking: Booking, now: Stamp['at']): Offers =>
  offerSlots(now, wantedOf(booking), slotSource(calendar));

export type ChosenSlots = {
  readonly ok: true;
  readonly slots: readonly Slot[];
  readonly schedule: Schedule;
  readonly offer: Offer;
};

/** What is given up with a booking is in nobody's way. */
export const withoutOwn = (calendar: Calendar, own: readonly HeldSlot[]): Calendar => ({
  ...calendar,
  taken: {
    ...calendar.taken,
    held: calendar.taken.held.filter((each) => !own.some((mine) => isSame(each, mine))),
  },
});

/** The first free time for what follows a visit, if it is soon enough after it. */
export function secondAfter(
  calendar: Calendar,
  serviceType: ServiceType,
  { startsAt }: Chosen,
  then: ServiceType,
  now: Stamp['at'],
): readonly Chosen[] {
  const from = plusMinutes(startsAt, visitServices[serviceType].minutes);
  const within = { startsAt: from, endsAt: plusMinutes(from, clocks.physicianAfterScan.minutes + 1) };
  return calendar.schedules
    .flatMap(({ schedule }) => freeSlots(schedule, then, calendar.taken, { now, within }))
    .toSorted(bySoonest)
    .slice(0, 1);
}

/** What was chosen, looked at again: a page may be an hour old. */
export function chooseSlots(
  calendar: Calendar,
  booking: Booking,
  now: Stamp['at'],
): ChosenSlots | Extract<DeskDone, { ok: false }> {
  const schedules = calendar.schedules.map(({ schedule }) => schedule);
  const slots: Slot[] = [];
  for (const [index, { scheduleId, startsAt }] of booking.slots.entries()) {
    const serviceType = index === 0 ? booking.serviceType : (booking.then ?? booking.serviceType);
    const schedule = schedules.find(({ id }) => id === scheduleId);
    const span = { startsAt, endsAt: plusMinutes(startsAt, visitServices[serviceType].minutes) };
    const why =
      schedule === undefined ? 'not-offered' : isBookable(schedule, serviceType, span, calendar.taken, now);
    if (why !== 'yes') return refuse({ code: 'not-bookable', why, offers: nearest(calendar, booking, now) });
    slots.push({ ...span, scheduleId, status: 'free', serviceType, appointmentId: null });
  }
  const offer = offerOf(now, wantedOf(booking), slots, schedules);
  if (offer.misses.length > 0 && wordless(booking.breachReason))
    return refuse({ code: 'needs-a-reason', misses: offer.misses });
  const schedule = schedules.find(({ id }) => id === booking.slots[0].scheduleId);
  assert(schedule, 'the first slot was found bookable');
  return { ok: true, slots, schedule, offer };
}

const isSame = (a: HeldSlot, b: HeldSlot): boolean =>
  a.scheduleId === b.scheduleId && a.startsAt.equals(b.startsAt) && a.endsAt.equals(b.endsAt);
