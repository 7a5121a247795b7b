import type { Temporal } from 'temporal-polyfill';
import { bookingClocks as clocks } from '../../knowledge/scheduling/booking-clocks.ts';
import type { MessageId } from '../../knowledge/words/messages/messages.ts';
import type { Duty } from '../duty/duty-types.ts';
import { notInQuietHours } from '../duty/opening.ts';
import { atTime, dayOf, earliest, isAfter, isBefore, plusHours, timeOf } from '../instants.ts';
import type { Appointment, CancelReason } from './appointment-types.ts';
import type { Calendar } from './calendar.ts';
import type { DeskAsked } from './desk-types.ts';
import type { Schedule } from './schedule-types.ts';
import type { AppointmentChange, AppointmentMessage } from './scheduling-ports.ts';

type Instant = Temporal.Instant;

export type ToTell = {
  /** As they stood, and as they are written. */
  readonly before: readonly Appointment[];
  readonly after: readonly Appointment[];
  readonly schedules: readonly Schedule[];
  readonly duty: Duty;
  readonly zone: string;
  readonly now: Instant;
};
export type Told = {
  readonly messages: readonly AppointmentMessage[];
  readonly withdrawn: readonly string[];
};

/** The change, with what the people are told of it. */
export const withMessages = (
  change: AppointmentChange,
  before: readonly Appointment[],
  told: Omit<ToTell, 'before' | 'after'>,
): AppointmentChange => ({
  ...change,
  ...tellOf({ ...told, before, after: change.written.map(({ appointment }) => appointment) }),
});

/** Where and when it is, and who asks. */
export const heard = (
  { organisation, by }: DeskAsked,
  { schedules, taken }: Pick<Calendar, 'schedules' | 'taken'>,
): Omit<ToTell, 'before' | 'after'> => ({
  schedules: schedules.map(({ schedule }) => schedule),
  duty: taken.duty,
  zone: organisation.zone,
  now: by.at,
});

/**
 * What people are told of a change of their appointments. Each visit is told by itself, a scan and the physician after it too, since
 * they are in two rooms. Who is not registered here has no address on record: the desk tells them.
 */
export function tellOf(change: ToTell): Told {
  const { before, after } = change;
  const stoodBefore = new Set(before.filter(isBooked).map(({ id }) => id));
  const standsNo = after.filter((each) => !isBooked(each) && stoodBefore.has(each.id));
  const anew = after.filter((each) => isBooked(each) && !before.some(({ id }) => id === each.id));
  return {
    withdrawn: standsNo.map(({ id }) => id),
    messages: [
      ...standsNo
        .filter((each) => !silentReasons.includes(each.cancellation?.reason ?? 'moved'))
        .flatMap((each) => offWords(change, each)),
      ...anew.flatMap((each) => newWords(change, each)),
    ],
  };
}

/**
 * Moved: the new time says so. A red flag: they were told to call for help, and nothing may stand beside that. An offer that
 * lapsed was never an appointment.
 */
const silentReasons: readonly CancelReason[] = ['moved', 'red-flag', 'offer-lapsed'];

function newWords(change: ToTell, appointment: Appointment): readonly AppointmentMessage[] {
  const { before, now } = change;
  const { startsAt } = appointment;
  if (startsAt === null) return [];
  const former = before.find((each) => each.id === appointment.inPlaceOf && isBooked(each));
  // The other one of a pair stays where it is: "the earlier time is over" could be read as its time.
  const otherStays = former !== undefined && before.some(({ id }) => id === appointment.pairedWith);
  const isMoved = former !== undefined && !otherStays;
  const details = { ...whereOf(change, appointment), at: localTime(startsAt, change) };
  // A time that was given up is told before it comes, if that is the sooner one.
  const soonest = earliest([startsAt, ...(former?.startsAt ? [former.startsAt] : [])]) ?? startsAt;
  const dueAt = dueBefore(change, isAfter(soonest, now) ? soonest : startsAt);
  const remindAt = reminderAt(change, startsAt);
  return [
    ...(otherStays ? offWords(change, former) : []),
    ...message(appointment, isMoved ? 'appointment.moved' : 'appointment.booked', {
      values: details,
      dueAt,
      uselessFromAt: startsAt,
    }),
    ...(remindAt === null
      ? []
      : message(appointment, 'appointment.reminder', {
          values: details,
          dueAt: remindAt,
          uselessFromAt: startsAt,
        })),
  ];
}

/** Of a visit whose time has come already there is nothing to call off. */
function offWords(change: ToTell, appointment: Appointment): readonly AppointmentMessage[] {
  const { startsAt } = appointment;
  if (startsAt === null || !isAfter(startsAt, change.now)) return [];
  return message(appointment, 'appointment.cancelled', {
    values: { at: localTime(startsAt, change) },
    dueAt: dueBefore(change, startsAt),
    uselessFromAt: startsAt,
  });
}

function message(
  { id, patient }: Appointment,
  words: MessageId,
  said: Pick<AppointmentMessage, 'values' | 'dueAt' | 'uselessFromAt'>,
): readonly AppointmentMessage[] {
  if (patient.kind !== 'person') return [];
  const { personId } = patient;
  return [{ effectKey: `appointment/${id}/${words}`, appointmentId: id, personId, words, ...said }];
}

/** Not in quiet hours, unless it would then come too late to change what the person does. */
function dueBefore({ duty, now }: ToTell, visitAt: Instant): Instant {
  const at = notInQuietHours(duty, now);
  return isAfter(at, plusHours(visitAt, -clocks.messageBeforeVisit.hours)) ? now : at;
}

/** The day before; null where they were told only just before that, or where it would come too late. */
function reminderAt({ duty, zone, now }: ToTell, startsAt: Instant): Instant | null {
  const { daysBefore, at: time } = clocks.reminder;
  const day = dayOf(startsAt, zone).subtract({ days: daysBefore });
  const at = notInQuietHours(duty, atTime(day, timeOf(time), zone));
  const isSoonAfter = isBefore(at, plusHours(now, clocks.noReminderAfterBooking.hours));
  const isTooLate = isAfter(at, plusHours(startsAt, -clocks.messageBeforeVisit.hours));
  return isSoonAfter || isTooLate ? null : at;
}

/** The way there as the clinic describes it; where nobody did, the place again. */
function whereOf(
  { schedules }: ToTell,
  { slots }: Appointment,
): { readonly place: string; readonly where: string } {
  const schedule = schedules.find(({ id }) => id === slots[0]?.scheduleId);
  const place = schedule?.place.trim() ?? '';
  const directions = (schedule?.directions ?? '').trim().replace(/[.\s]+$/, '');
  return { place, where: directions === '' ? place : directions };
}

const localTime = (at: Instant, { zone }: ToTell): string => at.toZonedDateTimeISO(zone).toString();
const isBooked = ({ status }: Appointment): boolean => status === 'booked';
