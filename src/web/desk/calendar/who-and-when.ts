import type { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../pathway/person.ts';
import type { Appointment } from '../../../pathway/scheduling/appointment-types.ts';
import { nameOf } from '../../clinic/person-banner.tsx';
import type { Visit } from '../../clinic/visit.ts';
import { dayAndTime } from '../../clinic/when.ts';

export type People = ReadonlyMap<string, Person>;

export const clockOf = (at: Temporal.Instant, { place }: Visit): string =>
  at
    .toZonedDateTimeISO(place.zone)
    .toPlainTime()
    .toLocaleString(place.region === 'uk' ? 'en-GB' : 'en-US', { hour: '2-digit', minute: '2-digit' });

export function patientName({ patient }: Appointment, people: People): string {
  if (patient.kind === 'not-registered') return patient.name;
  const person = people.get(patient.personId);
  return person === undefined ? '–' : nameOf(person);
}

export const whenOf = ({ startsAt }: Appointment, { place }: Visit): string =>
  startsAt === null ? '–' : dayAndTime(startsAt, place);
