import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ComponentChildren } from 'preact';
import { Temporal } from 'temporal-polyfill';
import { endOfDay, plusHours, startOfDay } from '../../../pathway/instants.ts';
import type { Person } from '../../../pathway/person.ts';
import type { KeptAppointment } from '../../../pathway/scheduling/appointment-types.ts';
import { readCalendar } from '../../../pathway/scheduling/calendar.ts';
import { isSecondVisit } from '../../../pathway/scheduling/waiting-states.ts';
import type { StaffPagesOptions } from '../../staff.ts';
import { sendPage, type Visit, visitOf } from '../../clinic/visit.ts';
import { CalendarPage } from './calendar-page.tsx';
import type { People } from './who-and-when.ts';
import { gridOf } from './calendar-view.ts';
import { lostVisits, type TestToBook, testsToBook, visitsToTell } from './work-lists.tsx';

type Asked = { Querystring: Readonly<Record<string, unknown>> };
const mayRead = { config: { access: { action: 'calendar.read' } } } as const;

/** Somebody who comes back after this long is asked about otherwise. */
const lostForHours = 72;
const mostToBook = 40;

/** The calendar: a day of all resources, or a week of one. `otherWork` of the desk stands below it. */
export function calendarDeskRoutes(
  app: FastifyInstance,
  desk: StaffPagesOptions,
  otherWork: (visit: Visit) => Promise<ComponentChildren>,
): void {
  app.get<Asked>('/desk', mayRead, async (request, reply) => {
    const visit = visitOf(desk, request);
    const { organisationId, now, place, session } = visit;
    const { store } = desk;
    const { query } = request;
    const view = query['view'] === 'week' ? 'week' : 'day';
    const on = dayFrom(query['on']) ?? now.toZonedDateTimeISO(place.zone).toPlainDate();
    const first = view === 'day' ? on : on.subtract({ days: on.dayOfWeek - 1 });
    const days = Array.from({ length: view === 'day' ? 1 : 7 }, (_, index) => first.add({ days: index }));
    const within = {
      startsAt: plusHours(startOfDay(first, place.zone), -24),
      endsAt: endOfDay(days.at(-1) ?? first, place.zone),
    };
    // Before anything else is read: a change meanwhile is told again, and none is missed.
    const revision = await store.appointments.revision(organisationId);
    const [calendar, moving, toBook, lost, toTell, entries] = await Promise.all([
      readCalendar(store, session.organisation, within),
      movingOf(visit, query['move']),
      testsWithoutTime(visit),
      store.appointments.find(organisationId, { lostSince: plusHours(now, -lostForHours) }),
      visitsToTell(visit),
      store.appointments.find(organisationId, { waiting: true }),
    ]);
    const waiting = entries.filter(({ appointment }) => !isSecondVisit(appointment)).length;
    const schedules = calendar.schedules.filter(({ schedule }) => schedule.isActive);
    const asked = schedules.find(({ schedule }) => schedule.id === query['resource'])?.schedule.id;
    const only = asked ?? (view === 'week' ? (schedules[0]?.schedule.id ?? null) : null);
    const columns = schedules
      .filter(({ schedule }) => only === null || schedule.id === only)
      .flatMap(({ schedule }) => days.map((day) => ({ schedule, day })));
    const visits = lostVisits(lost);
    const people = await peopleOf(visit, [
      ...calendar.appointments,
      ...visits.map(({ kept }) => kept),
      ...toTell.map(({ kept }) => kept),
      ...(moving === null ? [] : [moving]),
    ]);
    const grid = gridOf(calendar, columns, {
      now,
      zone: place.zone,
      moving: moving?.appointment.serviceType ?? null,
    });
    const lists = {
      toBook,
      lost: visits,
      toTell,
      otherWork: moving === null ? await otherWork(visit) : null,
    };
    return sendPage(
      listens(reply),
      <CalendarPage
        {...{ visit, view, on, only, schedules, grid, people, moving, revision, waiting }}
        {...lists}
      />,
    );
  });
}

/** No other page of ours opens a connection by itself, so the policy of all forbids it. */
function listens(reply: FastifyReply): FastifyReply {
  const policy = reply.getHeader('content-security-policy');
  return reply.header('content-security-policy', `${String(policy)}; connect-src 'self'`);
}

/** A slip of the keyboard, not a day that anybody books. */
const years = { first: 2000, last: 2199 };

function dayFrom(value: unknown): Temporal.PlainDate | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  try {
    const day = Temporal.PlainDate.from(value);
    return day.year >= years.first && day.year <= years.last ? day : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function movingOf({ desk, organisationId }: Visit, id: unknown): Promise<KeptAppointment | null> {
  if (typeof id !== 'string') return null;
  const kept = await desk.store.appointments.get(organisationId, id);
  return kept?.appointment.status === 'booked' ? kept : null;
}

async function testsWithoutTime({ desk, organisationId }: Visit): Promise<readonly TestToBook[]> {
  const { rows } = await desk.store.episodes.board({
    organisationId,
    states: ['awaiting-tests', 'awaiting-repeat-scan'],
    limit: mostToBook,
    offset: 0,
  });
  const found = await Promise.all(
    rows.map(async ({ episodeId, person }) => {
      const episode = await desk.store.episodes.load(organisationId, episodeId);
      return episode === undefined ? [] : testsToBook(episode, person);
    }),
  );
  return found.flat().toSorted((a, b) => Temporal.Instant.compare(a.byAt, b.byAt));
}

export async function peopleOf(
  { desk, organisationId }: Visit,
  list: readonly KeptAppointment[],
): Promise<People> {
  const ids = new Set(
    list.flatMap(({ appointment: { patient } }) => (patient.kind === 'person' ? [patient.personId] : [])),
  );
  const found = await Promise.all([...ids].map((id) => desk.store.people.get(organisationId, id)));
  return new Map(
    found.flatMap((person): [string, Person][] => (person === undefined ? [] : [[person.id, person]])),
  );
}
