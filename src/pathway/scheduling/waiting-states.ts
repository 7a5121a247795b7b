import type { Temporal } from 'temporal-polyfill';
import type { Appointment, HeldSlot, KeptAppointment, Participant } from './appointment-types.ts';
import type { AppointmentChange } from './scheduling-ports.ts';
import type { Slot } from './schedule-types.ts';
import { bySoonest } from './spans.ts';

type Instant = Temporal.Instant;
type Written = AppointmentChange['written'][number];
type Parts = { readonly kept: KeptAppointment; readonly second: KeptAppointment | null };

/** The visit that goes where the one before it goes, and is offered with it: of a pair the physician is the second. */
export const isSecondVisit = ({ pairedWith, serviceType }: Appointment): boolean =>
  pairedWith !== null && serviceType === 'physician-visit';

export const participants = (
  slots: readonly HeldSlot[],
  patient: Participant['status'],
): readonly Participant[] => [
  { actor: { kind: 'patient' }, isRequired: true, status: patient },
  ...slots.map(
    ({ scheduleId }): Participant => ({
      actor: { kind: 'schedule', scheduleId },
      isRequired: true,
      status: 'accepted',
    }),
  ),
];

const inSlot = (
  { appointment, version }: KeptAppointment,
  slot: Slot,
  over: Partial<Appointment>,
): Written => {
  const { scheduleId, startsAt, endsAt } = slot;
  return {
    appointment: { ...appointment, slots: [{ scheduleId, startsAt, endsAt }], startsAt, endsAt, ...over },
    expectedVersion: version,
  };
};

/** Both visits of a pair, or the one that there is, in their slots. */
export function inSlots(
  { kept, second }: Parts,
  [first, later]: readonly Slot[],
  over: (appointment: Appointment, slot: Slot) => Partial<Appointment>,
): AppointmentChange['written'] {
  return [
    ...(first === undefined ? [] : [inSlot(kept, first, over(kept.appointment, first))]),
    ...(second === null || later === undefined
      ? []
      : [inSlot(second, later, over(second.appointment, later))]),
  ];
}

export const offered =
  (heldUntilAt: Instant) =>
  (_: Appointment, slot: Slot): Partial<Appointment> => ({
    status: 'proposed',
    participants: participants([slot], 'needs-action'),
    heldUntilAt,
  });

/** The slot is free again, and they wait on. Null: it was taken back, which they did not answer. */
export function backOnTheList(
  { kept, second }: Parts,
  how: 'declined' | 'lapsed' | null,
  answeredAt: Instant,
): AppointmentChange['written'] {
  return [kept, ...(second === null ? [] : [second])].map(({ appointment, version }) => ({
    appointment: onTheList(appointment, how, answeredAt),
    expectedVersion: version,
  }));
}

function onTheList(
  appointment: Appointment,
  how: 'declined' | 'lapsed' | null,
  answeredAt: Instant,
): Appointment {
  const { startsAt, endsAt, declined } = appointment;
  return {
    ...withoutSlot(appointment),
    status: 'waitlist',
    declined:
      how === null || startsAt === null || endsAt === null
        ? declined
        : [...declined, { startsAt, endsAt, how, answeredAt }].toSorted(bySoonest),
  };
}

export const withoutSlot = (appointment: Appointment): Appointment => ({
  ...appointment,
  participants: participants([], 'accepted'),
  slots: [],
  startsAt: null,
  endsAt: null,
  heldUntilAt: null,
});
