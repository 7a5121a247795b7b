/** A small clinic with something to book, told by its wall clock. */
import { Temporal } from 'temporal-polyfill';
import type { Duty, Stretch } from '../../src/pathway/duty/duty-types.ts';
import { noDuty } from '../../src/pathway/duty/no-duty.ts';
import type {
  Appointment,
  BookingNeeds,
  HeldSlot,
  WantedTime,
} from '../../src/pathway/scheduling/appointment-types.ts';
import type { Wanted } from '../../src/pathway/scheduling/offers.ts';
import type { Schedule, Span } from '../../src/pathway/scheduling/schedule-types.ts';

export const london = 'Europe/London';

/** `2026-11-27 16:30` on the clinic's wall. */
export const wall = (clock: string, zone = london): Temporal.Instant =>
  Temporal.PlainDateTime.from(clock.replace(' ', 'T')).toZonedDateTime(zone).toInstant();

export const onWall = (at: Temporal.Instant | null | undefined, zone = london): string =>
  at === null || at === undefined
    ? 'none'
    : at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');

export const span = (from: string, until: string, zone = london): Span => ({
  startsAt: wall(from, zone),
  endsAt: wall(until, zone),
});

export const nineToFive: readonly Stretch[] = [{ opens: '09:00', closes: '17:00' }];

export const weekdaysOnly = (zone = london): Duty => ({
  ...noDuty(zone),
  hours: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
    saturday: [],
    sunday: [],
  },
});

export const scanner: Schedule = {
  id: 'scanner-1',
  kind: 'ultrasound',
  name: 'Ultrasound 1',
  userId: null,
  isActive: true,
  serviceTypes: ['venous-duplex'],
  place: 'Vascular unit, level 2',
  directions: null,
  hasHoist: null,
  languages: [],
  hours: null,
  absences: [],
  horizonDays: 60,
  comment: null,
};
export const physician: Schedule = {
  ...scanner,
  id: 'dr-amin',
  kind: 'clinician',
  name: 'Dr Amin',
  userId: 'amin',
  serviceTypes: ['physician-visit', 'review'],
  place: 'Room 4',
  languages: ['en'],
};

export const noLimit: WantedTime = { notBeforeAt: null, idealByAt: null, byAt: null };
export const nothingAsked: BookingNeeds = {
  callbackNumber: null,
  interpreter: null,
  mobility: null,
  accompanied: null,
  transport: null,
};
export const walksIn: BookingNeeds = {
  callbackNumber: '020 7946 0111',
  interpreter: 'none',
  mobility: 'walks',
  accompanied: 'alone',
  transport: 'own',
};

export const aScan = (over: Partial<Wanted> = {}): Wanted => ({
  urgency: 'U2',
  serviceType: 'venous-duplex',
  time: noLimit,
  needs: walksIn,
  then: null,
  ...over,
});

export const held = (scheduleId: string, time: Span): HeldSlot => ({ scheduleId, ...time });

export const anAppointment = (over: Partial<Appointment> = {}): Appointment => ({
  id: 'a1',
  status: 'booked',
  serviceType: 'venous-duplex',
  patient: { kind: 'person', personId: 'p1' },
  participants: [],
  slots: [],
  startsAt: null,
  endsAt: null,
  wanted: noLimit,
  urgency: {
    class: 'U2',
    source: 'clinician',
    restsOn: 'seen in clinic',
    judgedBy: { role: 'clinician', id: 'nurse-osei' },
    judgedAt: wall('2026-11-24 09:00'),
  },
  reason: 'Scan of the left leg',
  episode: null,
  needs: nothingAsked,
  createdAt: wall('2026-11-24 09:00'),
  comment: null,
  breach: null,
  cancellation: null,
  followedUp: null,
  heldUntilAt: null,
  declined: [],
  inPlaceOf: null,
  pairedWith: null,
  ...over,
});
