import type { Rules } from '../../engine/rules.ts';
import { bookingClocks as clocks } from '../../knowledge/scheduling/booking-clocks.ts';
import type { Stamp } from '../actors.ts';
import type { Episode } from '../episode-types.ts';
import type { Organisation } from '../person.ts';
import type { Store } from '../ports.ts';
import type { Appointment, KeptAppointment } from './appointment-types.ts';
import { aheadOf } from './calendar.ts';
import { waitingLine } from './waiting-line.ts';
import type { WaitingLine } from './waiting-types.ts';

export type LineParts = {
  readonly store: Pick<Store, 'appointments' | 'episodes'>;
  readonly rules: Rules;
};

/** Who waits as they stand now: each look reads their episodes and their other visits again. */
export async function lookAtLine(
  { store, rules }: LineParts,
  { id: organisationId }: Organisation,
  { at: now, by }: Stamp,
): Promise<WaitingLine> {
  const entries = await store.appointments.find(organisationId, { waiting: true });
  const episodes = new Map<string, Episode>();
  const visits = new Map<string, readonly KeptAppointment[]>();
  for (const { appointment } of entries) {
    const episodeId = appointment.episode?.episodeId;
    if (episodeId !== undefined && !episodes.has(episodeId)) {
      const episode = await store.episodes.load(organisationId, episodeId);
      if (episode !== undefined) episodes.set(episodeId, episode);
    }
    visits.set(appointment.id, await visitsOf(store, organisationId, appointment, now));
  }
  return waitingLine({ entries, episodes, visits }, { rules, now, by });
}

/** All of the same person; of one who is not registered, whatever is about the same. */
function visitsOf(
  { appointments }: Pick<Store, 'appointments'>,
  organisationId: string,
  { patient, episode }: Appointment,
  now: Stamp['at'],
): Promise<readonly KeptAppointment[]> {
  if (patient.kind === 'person') return appointments.find(organisationId, { personId: patient.personId });
  if (episode !== null) return appointments.find(organisationId, { episodeId: episode.episodeId });
  return appointments.find(organisationId, { between: aheadOf(now, clocks.longestHorizon.days) });
}
