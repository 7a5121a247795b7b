import type { Store } from '../ports.ts';
import type { Appointment, KeptAppointment } from './appointment-types.ts';

/** One visit, however often it was moved: each move is an appointment of its own, in the place of the one before. */
export type AppointmentChain = {
  /** Of the first: it stays the visit's name. */
  readonly firstId: string;
  readonly latest: KeptAppointment;
  /** One more at least with every change of any of them. */
  readonly revision: number;
};

type Read = Pick<Store, 'appointments'>;

/** Nobody moves a visit as often; a chain that is longer is broken. */
const mostMoves = 200;

/** From any appointment of it. Null where there is none, or where it was moved and nobody can say where to. */
export async function chainOf(
  { appointments }: Read,
  organisationId: string,
  appointmentId: string,
): Promise<AppointmentChain | null> {
  const asked = await appointments.get(organisationId, appointmentId);
  if (asked === undefined) return null;
  const chain: KeptAppointment[] = [asked];
  for (let first = asked; first.appointment.inPlaceOf !== null && chain.length < mostMoves; ) {
    const before = await appointments.get(organisationId, first.appointment.inPlaceOf);
    if (before === undefined) break;
    chain.unshift(before);
    first = before;
  }
  const known = wasMoved(asked.appointment)
    ? await others(appointments, organisationId, asked.appointment)
    : [];
  for (let latest = asked; wasMoved(latest.appointment); ) {
    const { id } = latest.appointment;
    const next = known.find(({ appointment }) => appointment.inPlaceOf === id);
    if (next === undefined || chain.length >= mostMoves) return null;
    chain.push(next);
    latest = next;
  }
  const [first = asked] = chain;
  return {
    firstId: first.appointment.id,
    latest: chain.at(-1) ?? asked,
    revision: chain.reduce((sum, { version }) => sum + version, -1),
  };
}

const wasMoved = ({ cancellation }: Appointment): boolean => cancellation?.reason === 'moved';

/** All of the same person. Who is not registered has no list, and what was moved is not followed. */
async function others(
  appointments: Read['appointments'],
  organisationId: string,
  { patient }: Appointment,
): Promise<readonly KeptAppointment[]> {
  return patient.kind === 'person' ? appointments.find(organisationId, { personId: patient.personId }) : [];
}
