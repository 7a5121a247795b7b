import type { Delivery } from '../../../pathway/deliveries.ts';
import type { Appointment } from '../../../pathway/scheduling/appointment-types.ts';
import type { People } from './who-and-when.ts';

/** Why no message can reach the person of this appointment by text or e-mail; null where one may. */
export function unreachable(
  { patient }: Appointment,
  people: People,
): 'not-registered' | 'no-address' | null {
  if (patient.kind === 'not-registered') return 'not-registered';
  const person = people.get(patient.personId);
  return person !== undefined && person.phone === null && person.email === null ? 'no-address' : null;
}

/** Nobody tries it any more, or nothing shows that it arrived, and nobody has dealt with it. */
export const isDeadLetter = ({ state, lateAt, seenAt }: Delivery): boolean =>
  seenAt === null && (state === 'failed' || (lateAt !== null && (state === 'queued' || state === 'sent')));
