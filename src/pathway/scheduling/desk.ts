import { assert } from '../../engine/assert.ts';
import { bookingClocks as clocks } from '../../knowledge/scheduling/booking-clocks.ts';
import type { Stamp } from '../actors.ts';
import type { Clinic } from '../clinic.ts';
import type { Command } from '../commands.ts';
import { noDuty } from '../duty/no-duty.ts';
import { wordless } from '../handle/when.ts';
import type { Episode } from '../episode-types.ts';
import { isBefore } from '../instants.ts';
import type { Organisation } from '../person.ts';
import type { Store } from '../ports.ts';
import { isOpen } from '../tests-of.ts';
import type { Appointment, CancelReason, KeptAppointment } from './appointment-types.ts';
import { heard, withMessages } from './appointment-messages.ts';
import { aheadOf, type Calendar, readCalendar, slotSource } from './calendar.ts';
import { chooseSlots, nearest, secondAfter, withoutOwn } from './choose-slots.ts';
import { type Booking, type Chosen, type Desk, type DeskAsked, type DeskDone, refuse } from './desk-types.ts';
import { keepWithEpisode } from './keep-with-episode.ts';
import { commandToBook, commandToGiveUp, goesBy, reviewStandsIn } from './of-episode.ts';
import { offerSlots } from './offers.ts';
import type { AppointmentChange } from './scheduling-ports.ts';
import { offersTakenBack, openTo } from './waiting-offers.ts';
import { appointmentsOf, cancelled, changeOf, idFrom } from './written-appointments.ts';

export type DeskParts = {
  readonly store: Pick<Store, 'schedules' | 'appointments' | 'duties' | 'episodes'>;
  readonly clinic: Pick<Clinic, 'handle'>;
};

export function createDesk(parts: DeskParts): Desk {
  const { store } = parts;
  const calendarAhead = (organisation: Organisation, now: Stamp['at']): Promise<Calendar> =>
    readCalendar(store, organisation, aheadOf(now, clocks.longestHorizon.days));

  /** For a change that takes no slot. */
  const withoutSlots = async ({ id, zone }: Organisation): Promise<Pick<Calendar, 'schedules' | 'taken'>> => {
    const kept = await store.duties.current(id);
    return { schedules: [], taken: { duty: kept?.duty ?? noDuty(zone), held: [] } };
  };

  const episodeOf = async (
    organisationId: string,
    { episode }: Pick<Appointment, 'episode'>,
  ): Promise<Episode | undefined> =>
    episode === null ? undefined : store.episodes.load(organisationId, episode.episodeId);

  async function book(asked: DeskAsked, booking: Booking): Promise<DeskDone> {
    const { organisation, by } = asked;
    const urgency = booking.urgency.class;
    if (urgency === 'RED' || urgency === 'unclear') return refuse({ code: 'no-slot-for', urgency });
    const done = await doneBefore(asked, booking.slots[0]);
    if (done !== null) return done;
    const episode = await episodeOf(organisation.id, booking);
    const standing = await reviewStandsIn(store, organisation.id, booking, episode);
    if (standing !== null) return refuse({ code: 'review-booked', appointmentId: standing });
    const all = await calendarAhead(organisation, by.at);
    const calendar = openTo(urgency, all);
    const chosen = chooseSlots(calendar, booking, by.at);
    if (!chosen.ok) return chosen;
    const made = appointmentsOf(asked, booking, chosen);
    const change = changeOf(
      asked,
      // Who judged, and when, is worked out anew at each sending of the same form.
      { book: { ...booking, urgency: urgency, wanted: null } },
      [
        ...made.map((appointment) => ({ appointment, expectedVersion: 0 })),
        ...offersTakenBack(urgency, all, chosen.slots, by.at),
      ],
      calendar,
    );
    const [first] = made;
    assert(first, 'a booking has its appointment');
    const told = withMessages(change, [], heard(asked, calendar));
    return keepWithEpisode(
      parts,
      asked,
      told,
      first,
      commandToBook(first, chosen.schedule, booking.breachReason, episode),
      () => nearest(calendar, booking, by.at),
    );
  }

  async function move(
    asked: DeskAsked,
    { appointmentId, version, to, breachReason }: Parameters<Desk['move']>[1],
  ): Promise<DeskDone> {
    const { organisation, by } = asked;
    const done = await doneBefore(asked, to);
    if (done !== null) return done;
    const found = await standing(organisation.id, appointmentId, version, ['booked']);
    if (!found.ok) return found;
    const old = found.appointment;
    const pair = await pairOf(organisation.id, old);
    const second = pair !== null && isSecond(pair.appointment, old) ? pair : null;
    const own = [...old.slots, ...(second?.appointment.slots ?? [])];
    const all = withoutOwn(await calendarAhead(organisation, by.at), own);
    const calendar = openTo(old.urgency.class, all);
    const then = second?.appointment.serviceType ?? null;
    const goesWith = then === null ? [] : secondAfter(calendar, old.serviceType, to, then, by.at);
    const booking: Booking = { ...old, then, slots: [to, ...goesWith], breachReason };
    const chosen = chooseSlots(calendar, booking, by.at);
    if (!chosen.ok) return chosen;
    const [first, later] = appointmentsOf(asked, booking, chosen);
    assert(first, 'a booking has its appointment');
    const isPairKept = pair !== null && second === null;
    const anew: Appointment = {
      ...first,
      inPlaceOf: old.id,
      pairedWith: isPairKept ? pair.appointment.id : first.pairedWith,
    };
    const written: AppointmentChange['written'] = [
      { appointment: cancelled(old, by, 'moved', breachReason), expectedVersion: version },
      { appointment: anew, expectedVersion: 0 },
      ...(isPairKept ? [pairedAnew(pair, anew.id)] : []),
      ...(second === null ? [] : [cancelledToo(second, by, later === undefined ? 'clinic' : 'moved')]),
      ...(second === null || later === undefined
        ? []
        : [{ appointment: { ...later, inPlaceOf: second.appointment.id }, expectedVersion: 0 }]),
      ...offersTakenBack(old.urgency.class, all, chosen.slots, by.at),
    ];
    const change = changeOf(asked, { move: appointmentId, version, to, breachReason }, written, calendar);
    const episode = await episodeOf(organisation.id, old);
    const command = goesBy(episode, old) ? commandToBook(anew, chosen.schedule, breachReason, episode) : null;
    const stood = [old, ...(pair === null ? [] : [pair.appointment])];
    const told = withMessages(change, stood, heard(asked, calendar));
    return keepWithEpisode(parts, asked, told, anew, command, () => nearest(calendar, booking, by.at));
  }

  async function cancel(
    asked: DeskAsked,
    { appointmentId, version, reason, note }: Parameters<Desk['cancel']>[1],
  ): Promise<DeskDone> {
    const found = await standing(asked.organisation.id, appointmentId, version, ['booked']);
    if (!found.ok) return found;
    const { appointment } = found;
    const pair = await pairOf(asked.organisation.id, appointment);
    const also =
      pair === null
        ? []
        : [
            isSecond(pair.appointment, appointment)
              ? cancelledToo(pair, asked.by, reason)
              : pairedAnew(pair, null),
          ];
    const after = cancelled(appointment, asked.by, reason, note);
    const otherOne = pair?.appointment ?? null;
    return giveUp(asked, appointment, after, { version, because: 'cancelled', note, also, otherOne });
  }

  async function mark(
    asked: DeskAsked,
    { appointmentId, version, as, note }: Parameters<Desk['mark']>[1],
  ): Promise<DeskDone> {
    const before = as === 'fulfilled' ? (['booked', 'arrived'] as const) : (['booked'] as const);
    const found = await standing(asked.organisation.id, appointmentId, version, before);
    if (!found.ok) return found;
    const { appointment } = found;
    const { startsAt } = appointment;
    const isEarly = startsAt !== null && asked.by.at.epochMilliseconds < startsAt.epochMilliseconds;
    if (as === 'noshow' && isEarly) return refuse({ code: 'not-begun', startsAt });
    const after: Appointment = { ...appointment, status: as, comment: note ?? appointment.comment };
    if (as === 'noshow')
      return giveUp(asked, appointment, after, {
        version,
        because: 'no-show',
        note,
        also: [],
        otherOne: null,
      });
    const written = [{ appointment: after, expectedVersion: version }];
    const marked = changeOf(asked, { mark: appointmentId, version, as }, written);
    const told = heard(asked, await withoutSlots(asked.organisation));
    return keepWithEpisode(parts, asked, withMessages(marked, [appointment], told), after, null);
  }

  async function followUp(
    asked: DeskAsked,
    { appointmentId, version, note }: Parameters<Desk['followUp']>[1],
  ): Promise<DeskDone> {
    if (wordless(note)) return refuse({ code: 'say-why' });
    const found = await standing(asked.organisation.id, appointmentId, version, ['cancelled', 'noshow']);
    if (!found.ok) return found;
    const after: Appointment = { ...found.appointment, followedUp: { ...asked.by, note: note.trim() } };
    const written = [{ appointment: after, expectedVersion: version }];
    const change = changeOf(asked, { followUp: appointmentId, version, note }, written);
    return keepWithEpisode(parts, asked, change, after, await answerOf(asked, found.appointment, note));
  }

  /** The episode waits for this call too, unless it has another slot by now. */
  async function answerOf(
    { organisation }: DeskAsked,
    { episode, status }: Appointment,
    note: string,
  ): Promise<Command | null> {
    if (status !== 'noshow' || episode === null || episode.testId === null) return null;
    const { testId } = episode;
    const loaded = await store.episodes.load(organisation.id, episode.episodeId);
    const test = loaded?.tests.find(({ id }) => id === testId);
    const lost = test !== undefined && isOpen(test) ? (test.slotLost ?? null) : null;
    const waits = loaded?.closed === null && lost?.because === 'no-show' && lost.answeredAt === null;
    return waits ? { type: 'answer-no-show', testId, note } : null;
  }

  async function giveUp(
    asked: DeskAsked,
    before: Appointment,
    after: Appointment,
    { version, because, note, also, otherOne }: GivenUp,
  ): Promise<DeskDone> {
    const { id } = before;
    const given = changeOf(asked, { giveUp: id, version, because, note }, [
      { appointment: after, expectedVersion: version },
      ...also,
    ]);
    const stood = [before, ...(otherOne === null ? [] : [otherOne])];
    const change = withMessages(given, stood, heard(asked, await withoutSlots(asked.organisation)));
    const episode = await episodeOf(asked.organisation.id, before);
    const command = commandToGiveUp(before, episode, because, note);
    return keepWithEpisode(parts, asked, change, after, command);
  }

  /** The same form again: what it booked is there, and its slot is its own. With another time in it, nobody is told that they have that one. */
  async function doneBefore(
    { organisation, key }: DeskAsked,
    { scheduleId, startsAt }: Chosen,
  ): Promise<DeskDone | null> {
    const appointmentId = idFrom(key, 0);
    const [first] = await store.appointments.history(organisation.id, appointmentId);
    if (first === undefined) return null;
    const isSameTime = first.appointment.slots.some(
      (slot) => slot.scheduleId === scheduleId && slot.startsAt.equals(startsAt),
    );
    return isSameTime ? { ok: true, appointmentId } : refuse({ code: 'changed-meanwhile' });
  }

  /** The other one of a scan and its physician, while it still stands. */
  async function pairOf(
    organisationId: string,
    { pairedWith }: Appointment,
  ): Promise<KeptAppointment | null> {
    const kept = pairedWith === null ? undefined : await store.appointments.get(organisationId, pairedWith);
    return kept?.appointment.status === 'booked' ? kept : null;
  }

  async function standing(
    organisationId: string,
    appointmentId: string,
    version: number,
    statuses: readonly Appointment['status'][],
  ): Promise<{ readonly ok: true; readonly appointment: Appointment } | Extract<DeskDone, { ok: false }>> {
    const kept: KeptAppointment | undefined = await store.appointments.get(organisationId, appointmentId);
    if (kept === undefined) return refuse({ code: 'no-appointment' });
    const { appointment } = kept;
    if (kept.version !== version) return refuse({ code: 'changed-meanwhile' });
    if (!statuses.includes(appointment.status))
      return refuse({ code: 'not-standing', status: appointment.status });
    return { ok: true, appointment };
  }

  return {
    offers: async (organisation, wanted, now) =>
      offerSlots(now, wanted, slotSource(openTo(wanted.urgency, await calendarAhead(organisation, now)))),
    book,
    move,
    cancel,
    mark,
    followUp,
  };
}

type GivenUp = {
  readonly version: number;
  readonly because: 'cancelled' | 'no-show';
  readonly note: string | null;
  /** What is written with it. */
  readonly also: AppointmentChange['written'];
  /** Of a scan and its physician, as it stood. */
  readonly otherOne: Appointment | null;
};

/** The physician after a scan: that visit is about what the scan shows, and goes where the scan goes. */
const isSecond = (pair: Appointment, { endsAt }: Appointment): boolean =>
  pair.startsAt !== null && endsAt !== null && !isBefore(pair.startsAt, endsAt);

const cancelledToo = ({ appointment, version }: KeptAppointment, by: Stamp, reason: CancelReason) => ({
  appointment: cancelled(appointment, by, reason, null),
  expectedVersion: version,
});

const pairedAnew = ({ appointment, version }: KeptAppointment, pairedWith: string | null) => ({
  appointment: { ...appointment, pairedWith },
  expectedVersion: version,
});
