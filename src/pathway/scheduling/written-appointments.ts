import type { Stamp } from '../actors.ts';
import { digestOf } from '../clinic.ts';
import { wordless } from '../handle/when.ts';
import type { Appointment, CancelReason } from './appointment-types.ts';
import type { Calendar } from './calendar.ts';
import type { ChosenSlots } from './choose-slots.ts';
import type { Booking, DeskAsked } from './desk-types.ts';
import type { AppointmentChange } from './scheduling-ports.ts';

export const idFrom = (key: string, index: number): string => digestOf({ key, index }).slice(0, 32);

/** One for each slot; their ids follow from the key, so that a form sent twice names the same ones. */
export function appointmentsOf(
  { by, key }: DeskAsked,
  booking: Booking,
  { slots, offer }: ChosenSlots,
): readonly Appointment[] {
  const { patient, episode, urgency, wanted, needs, reason, comment, breachReason } = booking;
  const ids = slots.map((_, index) => idFrom(key, index));
  return slots.map(({ scheduleId, startsAt, endsAt, serviceType }, index): Appointment => {
    const isFirst = index === 0;
    return {
      id: ids[index] ?? '',
      status: 'booked',
      serviceType: serviceType ?? booking.serviceType,
      patient,
      participants: [
        { actor: { kind: 'patient' }, isRequired: true, status: 'accepted' },
        { actor: { kind: 'schedule', scheduleId }, isRequired: true, status: 'accepted' },
      ],
      slots: [{ scheduleId, startsAt, endsAt }],
      startsAt,
      endsAt,
      wanted,
      urgency,
      reason,
      episode: isFirst || episode === null ? episode : { ...episode, testId: null },
      needs,
      createdAt: by.at,
      comment,
      breach:
        offer.misses.length > 0 && breachReason !== null
          ? { misses: offer.misses, reason: breachReason.trim() }
          : null,
      cancellation: null,
      followedUp: null,
      heldUntilAt: null,
      declined: [],
      inPlaceOf: null,
      pairedWith: ids[isFirst ? 1 : 0] ?? null,
    };
  });
}

export const cancelled = (
  appointment: Appointment,
  by: Stamp,
  reason: CancelReason,
  note: string | null,
): Appointment => ({
  ...appointment,
  status: 'cancelled',
  heldUntilAt: null,
  cancellation: { ...by, reason, note: wordless(note) ? null : (note?.trim() ?? null) },
});

export function changeOf(
  { organisation, by, key }: DeskAsked,
  asked: object,
  written: AppointmentChange['written'],
  calendar?: Calendar,
): AppointmentChange {
  const used = new Set(
    written.flatMap(({ appointment }) => appointment.slots.map((slot) => slot.scheduleId)),
  );
  return {
    organisationId: organisation.id,
    commandKey: key,
    commandDigest: digestOf(asked),
    stamp: by,
    written,
    schedules: (calendar?.schedules ?? [])
      .filter(({ schedule }) => used.has(schedule.id))
      .map(({ schedule, version }) => ({ scheduleId: schedule.id, version })),
  };
}
