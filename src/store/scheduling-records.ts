import { assert } from '../engine/assert.ts';
import { isObject } from '../engine/reading.ts';
import { type Appointment, appointmentStatuses, holding } from '../pathway/scheduling/appointment-types.ts';
import { resourceKinds, type Schedule } from '../pathway/scheduling/schedule-types.ts';
import type { AppointmentChange } from '../pathway/scheduling/scheduling-ports.ts';
import { overlaps } from '../pathway/scheduling/spans.ts';
import { decode } from './codec.ts';

export function readSchedule(text: string): Schedule {
  const value = decode(text);
  assert(isSchedule(value), 'a row that should hold a schedule holds something else');
  return value;
}

export function readAppointment(text: string): Appointment {
  const value = decode(text);
  assert(isAppointment(value), 'a row that should hold an appointment holds something else');
  return value;
}

const isSchedule = (value: unknown): value is Schedule =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  resourceKinds.some((kind) => kind === value['kind']) &&
  Array.isArray(value['serviceTypes']) &&
  Array.isArray(value['absences']) &&
  typeof value['horizonDays'] === 'number';

/** A status that this version does not know is nothing to show as another one. */
const isAppointment = (value: unknown): value is Appointment =>
  isObject(value) &&
  typeof value['id'] === 'string' &&
  appointmentStatuses.some((status) => status === value['status']) &&
  Array.isArray(value['slots']) &&
  isObject(value['patient']) &&
  isObject(value['urgency']) &&
  isObject(value['needs']);

/** The slots that are nobody else's while it stands so. */
export const claimsOf = ({ status, slots }: Appointment): Appointment['slots'] =>
  holding.includes(status) ? slots : [];

export const personOfAppointment = ({ patient }: Appointment): string | null =>
  patient.kind === 'person' ? patient.personId : null;

/** What no caller may ask for, whichever store it is: our bug, not somebody else's being quicker. */
export function assertSound({ written, schedules }: AppointmentChange): void {
  const ids = written.map(({ appointment }) => appointment.id);
  assert(ids.length > 0 && new Set(ids).size === ids.length, 'each appointment once, and one at least');
  const claims = written.flatMap(({ appointment }) => claimsOf(appointment));
  const clash = claims.some((one, index) =>
    claims.slice(index + 1).some((other) => one.scheduleId === other.scheduleId && overlaps(one, other)),
  );
  assert(!clash, 'two slots of one change overlap');
  const fresh = written.filter(({ expectedVersion }) => expectedVersion === 0);
  for (const { appointment } of fresh)
    for (const { scheduleId } of claimsOf(appointment))
      assert(
        schedules.some((each) => each.scheduleId === scheduleId),
        'a slot of a schedule that was not looked at',
      );
}
