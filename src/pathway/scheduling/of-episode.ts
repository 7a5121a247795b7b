import type { Command } from '../commands.ts';
import type { Episode } from '../episode-types.ts';
import type { SlotLoss } from '../events.ts';
import type { Store } from '../ports.ts';
import { isOpen } from '../tests-of.ts';
import { runningRegimen } from '../treatment/due-treatment.ts';
import type { Appointment } from './appointment-types.ts';
import type { Schedule } from './schedule-types.ts';

/**
 * What the episode is told when an appointment of it is booked: the slot of a test, or the time of its review. Null where it asks
 * for neither. The episode decides for itself whether it is late: the reason goes with it, whatever the slot missed at the desk.
 */
export function commandToBook(
  appointment: Appointment,
  { name, place }: Schedule,
  breachReason: string | null,
  episode: Episode | undefined,
): Command | null {
  const { id, episode: about, startsAt } = appointment;
  if (about === null || startsAt === null) return null;
  if (about.testId !== null)
    return {
      type: 'book-slot',
      testId: about.testId,
      slotAt: startsAt,
      place,
      breachReason,
      appointmentId: id,
    };
  if (!isReviewOf(episode, appointment)) return null;
  return {
    type: 'book-review',
    reviewAt: startsAt,
    where: `${name}, ${place}`,
    outsideReason: breachReason,
    appointmentId: id,
  };
}

/** What the episode is told when the appointment it goes by is cancelled or missed. Null where it goes by another one, or by none. */
export function commandToGiveUp(
  appointment: Appointment,
  episode: Episode | undefined,
  because: SlotLoss,
  note: string | null,
): Command | null {
  if (!goesBy(episode, appointment)) return null;
  const { id: appointmentId, episode: about } = appointment;
  const testId = about?.testId ?? null;
  return testId === null
    ? { type: 'give-up-review', because, note, appointmentId }
    : { type: 'give-up-slot', testId, because, note, appointmentId };
}

/** Whether the episode still goes by this appointment: a test that has its result needs no slot, a review that was made no time. */
export function goesBy(
  episode: Episode | undefined,
  { id, episode: about }: Pick<Appointment, 'id' | 'episode'>,
): boolean {
  if (episode === undefined || about === null || episode.closed !== null) return false;
  if (about.testId === null) return episode.treatment?.reviewBooked?.appointmentId === id;
  const test = episode.tests.find((each) => each.id === about.testId);
  return test !== undefined && isOpen(test) && test.slot?.appointmentId === id;
}

/** The appointment in which the review of this episode stands already: it is moved, for a second one beside it would be nobody's. */
export async function reviewStandsIn(
  { appointments }: Pick<Store, 'appointments'>,
  organisationId: string,
  { episode: about, serviceType }: Pick<Appointment, 'episode' | 'serviceType'>,
  episode: Episode | undefined,
): Promise<string | null> {
  if (serviceType !== 'review' || about === null) return null;
  const appointmentId = episode?.treatment?.reviewBooked?.appointmentId ?? null;
  if (appointmentId === null) return null;
  const kept = await appointments.get(organisationId, appointmentId);
  return kept?.appointment.status === 'booked' ? appointmentId : null;
}

/** A visit for the review that a running medicine asks for; any other visit of an episode is its own affair. */
const isReviewOf = (episode: Episode | undefined, { serviceType }: Appointment): boolean =>
  serviceType === 'review' &&
  episode !== undefined &&
  episode.closed === null &&
  runningRegimen(episode) !== null;
