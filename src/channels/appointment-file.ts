import { calendarWords } from '../knowledge/words/calendar-words.ts';
import type { Organisation } from '../pathway/person.ts';
import type { Store } from '../pathway/ports.ts';
import { chainOf } from '../pathway/scheduling/appointment-chain.ts';
import { calendarFeed } from './calendar-feed.ts';

/** One visit as a file for a calendar. */
export type AppointmentFile = { readonly method: 'PUBLISH' | 'CANCEL'; readonly text: string };

/**
 * As the visit stands now, under one name however often it was moved: a calendar that has an older file of it takes this one in
 * its place, and takes a cancelled one out. Null where there is nothing to put into a calendar.
 */
export async function appointmentFile(
  store: Pick<Store, 'appointments' | 'schedules'>,
  { id: organisationId, zone }: Pick<Organisation, 'id' | 'zone'>,
  appointmentId: string,
): Promise<AppointmentFile | null> {
  const chain = await chainOf(store, organisationId, appointmentId);
  if (chain === null) return null;
  const { appointment, stamp } = chain.latest;
  const { startsAt, endsAt, status, slots } = appointment;
  if (startsAt === null || endsAt === null || !shown.includes(status)) return null;
  const schedules = await store.schedules.list(organisationId);
  const schedule = schedules.find((each) => each.schedule.id === slots[0]?.scheduleId)?.schedule;
  const isCancelled = status === 'cancelled';
  const method = isCancelled ? 'CANCEL' : 'PUBLISH';
  const text = calendarFeed({
    name: calendarWords.name,
    zone,
    domain,
    organizer: { name: calendarWords.name, email: `no-reply@${domain}` },
    method,
    entries: [
      {
        uid: chain.firstId,
        revision: chain.revision,
        title: calendarWords.titles.appointment,
        startsAt: startsAt.toZonedDateTimeISO(zone),
        minutes: startsAt.until(endsAt).total('minutes'),
        place: schedule?.place ?? null,
        directions: schedule?.directions ?? null,
        isCancelled,
        changedAt: stamp.at,
      },
    ],
  });
  return { method, text };
}

/** Nobody answers there, and nobody can (RFC 2606). Neither name nor address says which clinic: a calendar is shared. */
const domain = 'virchow.invalid';

/** Of an offer or a mistake nothing goes into anybody's calendar. */
const shown: readonly string[] = ['booked', 'arrived', 'fulfilled', 'noshow', 'cancelled'];
