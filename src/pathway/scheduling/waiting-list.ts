import { bookingClocks } from '../../knowledge/scheduling/booking-clocks.ts';
import { waitingClocks as clocks } from '../../knowledge/scheduling/waiting-clocks.ts';
import type { Clinic } from '../clinic.ts';
import { clockwork } from '../actors.ts';
import { wordless } from '../handle/when.ts';
import { isAfter, latest } from '../instants.ts';
import type { Store } from '../ports.ts';
import { heard, withMessages } from './appointment-messages.ts';
import type { Appointment, KeptAppointment } from './appointment-types.ts';
import { aheadOf, readCalendar } from './calendar.ts';
import { chooseSlots, nearest, withoutOwn } from './choose-slots.ts';
import { type Booking, type DeskAsked, type DeskDone, refuse } from './desk-types.ts';
import { keepWithEpisode } from './keep-with-episode.ts';
import { type LineParts, lookAtLine } from './look-at-line.ts';
import { commandToBook, reviewStandsIn } from './of-episode.ts';
import type { AppointmentChange } from './scheduling-ports.ts';
import { sweepLine } from './sweep-line.ts';
import { asOfToday } from './waiting-line.ts';
import { backOnTheList, isSecondVisit, participants, withoutSlot } from './waiting-states.ts';
import type { ToWait, Waiting, WaitingList } from './waiting-types.ts';
import { cancelled, changeOf, idFrom } from './written-appointments.ts';

export type WaitingParts = LineParts & {
  readonly store: Pick<Store, 'schedules' | 'appointments' | 'duties' | 'episodes'>;
  readonly clinic: Pick<Clinic, 'handle'>;
};

type Refused = Extract<DeskDone, { ok: false }>;

export function createWaitingList(parts: WaitingParts): WaitingList {
  const { store, rules } = parts;

  async function waitForEarlier(
    asked: DeskAsked,
    {
      appointmentId,
      version,
      notBeforeAt,
      comment,
      breachReason,
    }: Parameters<WaitingList['waitForEarlier']>[1],
  ): Promise<DeskDone> {
    const { organisation, by } = asked;
    const done = await doneBefore(asked);
    if (done !== null) return done;
    const kept = await store.appointments.get(organisation.id, appointmentId);
    if (kept === undefined) return refuse({ code: 'no-appointment' });
    const { appointment } = kept;
    const { startsAt, status } = appointment;
    if (kept.version !== version) return refuse({ code: 'changed-meanwhile' });
    if (status !== 'booked' || startsAt === null || !isAfter(startsAt, by.at))
      return refuse({ code: 'not-standing', status });
    if (isSecondVisit(appointment)) return refuse({ code: 'goes-with-its-scan' });
    const listed = await listedFor(asked, appointment);
    if (listed !== null) return refuse({ code: 'already-waiting', appointmentId: listed });
    const today = await judgedToday(asked, appointment);
    const { byAt } = today.wanted;
    const isLate = byAt !== null && isAfter(startsAt, byAt);
    const isKnownLate = appointment.breach?.misses.includes('after-limit') === true;
    if (isLate && !isKnownLate && wordless(breachReason))
      return refuse({ code: 'needs-a-reason', misses: ['after-limit'] });
    const pair = appointment.pairedWith;
    const second = pair === null ? undefined : await store.appointments.get(organisation.id, pair);
    const then = second?.appointment.status === 'booked' ? second.appointment.serviceType : null;
    const notBefore = [today.wanted.notBeforeAt, notBeforeAt].filter((at) => at !== null);
    const made = entriesOf(
      asked,
      {
        ...appointment,
        ...today,
        wanted: { ...today.wanted, notBeforeAt: latest(notBefore) },
        comment,
        then,
      },
      appointmentId,
    );
    const isBreach = isLate && !isKnownLate && breachReason !== null;
    const misses = [...(appointment.breach?.misses ?? []), 'after-limit' as const];
    const late: AppointmentChange['written'] = isBreach
      ? [
          {
            appointment: { ...appointment, breach: { misses, reason: breachReason.trim() } },
            expectedVersion: version,
          },
        ]
      : [];
    const sent = { wait: appointmentId, version, notBeforeAt, comment, breachReason };
    return keepNew(asked, sent, made, late);
  }

  async function waitForAny(asked: DeskAsked, wait: ToWait): Promise<DeskDone> {
    const urgency = wait.urgency.class;
    if (urgency === 'RED' || urgency === 'unclear') return refuse({ code: 'no-slot-for', urgency });
    const classes: readonly string[] = clocks.urgentHasATime.classes;
    if (classes.includes(urgency)) return refuse({ code: 'urgent-needs-a-time' });
    const done = await doneBefore(asked);
    if (done !== null) return done;
    const listed = await listedFor(asked, { id: '', episode: wait.episode });
    if (listed !== null) return refuse({ code: 'already-waiting', appointmentId: listed });
    // Who judged, and when, is worked out anew at each sending of the same form.
    const sent = { waitForAny: { ...wait, urgency, wanted: null } };
    return keepNew(asked, sent, entriesOf(asked, wait, null), []);
  }

  async function keepNew(
    asked: DeskAsked,
    sent: object,
    made: readonly [Appointment, ...Appointment[]],
    also: AppointmentChange['written'],
  ): Promise<DeskDone> {
    const fresh = made.map((appointment) => ({ appointment, expectedVersion: 0 }));
    return keepWithEpisode(parts, asked, changeOf(asked, sent, [...fresh, ...also]), made[0], null);
  }

  async function accept(
    asked: DeskAsked,
    { appointmentId, version, breachReason }: Parameters<WaitingList['accept']>[1],
  ): Promise<DeskDone> {
    const { organisation, by } = asked;
    const found = await standing(asked, { appointmentId, version }, ['proposed']);
    if (!found.ok) return found;
    const { entry } = found;
    const { kept, second, booking, urgency, wanted } = entry;
    const { appointment } = kept;
    const { heldUntilAt } = appointment;
    if (urgency.class === 'RED' || urgency.class === 'unclear')
      return refuse({ code: 'no-slot-for', urgency: urgency.class });
    if (heldUntilAt === null || !isAfter(heldUntilAt, by.at)) return refuse({ code: 'offer-lapsed' });
    const secondBooked = await bookedPairOf(asked, booking);
    const given = [kept, second, booking, secondBooked].filter((each) => each !== null);
    const calendar = withoutOwn(
      await readCalendar(store, organisation, aheadOf(by.at, bookingClocks.longestHorizon.days)),
      given.flatMap((each) => each.appointment.slots),
    );
    const [first] = appointment.slots;
    if (first === undefined) return refuse({ code: 'not-standing', status: appointment.status });
    const asBooked: Booking = {
      ...appointment,
      urgency,
      wanted,
      then: second?.appointment.serviceType ?? null,
      slots: [first, ...(second?.appointment.slots ?? [])],
      breachReason,
    };
    const chosen = chooseSlots(calendar, asBooked, by.at);
    if (!chosen.ok) return chosen;
    const { misses } = chosen.offer;
    const breach =
      misses.length > 0 && breachReason !== null ? { misses, reason: breachReason.trim() } : null;
    const taken = (each: Appointment): Appointment => ({
      ...each,
      status: 'booked',
      participants: participants(each.slots, 'accepted'),
      heldUntilAt: null,
      urgency,
      wanted,
      breach,
    });
    const after = { ...taken(appointment), inPlaceOf: booking?.appointment.id ?? null };
    const stood = [booking, secondBooked].filter((each) => each !== null);
    const written: AppointmentChange['written'] = [
      { appointment: after, expectedVersion: version },
      ...(second === null
        ? []
        : [{ appointment: taken(second.appointment), expectedVersion: second.version }]),
      ...stood.map((each) => ({
        appointment: cancelled(each.appointment, by, 'moved', breachReason),
        expectedVersion: each.version,
      })),
    ];
    const change = withMessages(
      changeOf(asked, { accept: appointmentId, version, breachReason }, written, calendar),
      stood.map((each) => each.appointment),
      heard(asked, calendar),
    );
    const about = after.episode;
    const episode = about === null ? undefined : await store.episodes.load(organisation.id, about.episodeId);
    const standsIn = await reviewStandsIn(store, organisation.id, after, episode);
    if (standsIn !== null && standsIn !== booking?.appointment.id)
      return refuse({ code: 'review-booked', appointmentId: standsIn });
    const command = commandToBook(after, chosen.schedule, breachReason, episode);
    return keepWithEpisode(parts, asked, change, after, command, () => nearest(calendar, asBooked, by.at));
  }

  async function decline(asked: DeskAsked, named: Parameters<WaitingList['decline']>[1]): Promise<DeskDone> {
    const found = await standing(asked, named, ['proposed']);
    if (!found.ok) return found;
    const { entry } = found;
    const change = changeOf(asked, { decline: named }, backOnTheList(entry, 'declined', asked.by.at));
    return keepWithEpisode(parts, asked, change, entry.kept.appointment, null);
  }

  async function leave(
    asked: DeskAsked,
    { note, ...named }: Parameters<WaitingList['leave']>[1],
  ): Promise<DeskDone> {
    const found = await standing(asked, named, ['waitlist', 'proposed']);
    if (!found.ok) return found;
    const { kept, second } = found.entry;
    const written = [kept, ...(second === null ? [] : [second])].map(({ appointment, version }) => ({
      appointment: cancelled(withoutSlot(appointment), asked.by, 'other', note),
      expectedVersion: version,
    }));
    return keepWithEpisode(
      parts,
      asked,
      changeOf(asked, { leave: named, note }, written),
      kept.appointment,
      null,
    );
  }

  /** The same form again: its entry is there, whatever became of it since. */
  async function doneBefore({ organisation, key }: DeskAsked): Promise<DeskDone | null> {
    const appointmentId = idFrom(key, 0);
    const kept = await store.appointments.get(organisation.id, appointmentId);
    return kept === undefined ? null : { ok: true, appointmentId };
  }

  async function judgedToday({ organisation, by }: DeskAsked, appointment: Appointment) {
    const { episode: about } = appointment;
    const episode = about === null ? undefined : await store.episodes.load(organisation.id, about.episodeId);
    const test = episode?.tests.find(({ id }) => id === about?.testId);
    return asOfToday(appointment, episode, test, { rules, now: by.at, by: clockwork });
  }

  /** The entry that waits for the same already. */
  async function listedFor(
    { organisation, by }: DeskAsked,
    { id, episode }: Pick<Appointment, 'id' | 'episode'>,
  ): Promise<string | null> {
    const { waiting } = await lookAtLine(parts, organisation, by);
    const testId = episode?.testId ?? null;
    const found = waiting.find(({ kept: { appointment }, booking }) => {
      const isOfTest = testId !== null && appointment.episode?.testId === testId;
      return isOfTest || booking?.appointment.id === id;
    });
    return found?.kept.appointment.id ?? null;
  }

  async function bookedPairOf(
    { organisation }: DeskAsked,
    booking: KeptAppointment | null,
  ): Promise<KeptAppointment | null> {
    const id = booking?.appointment.pairedWith ?? null;
    const pair = id === null ? undefined : await store.appointments.get(organisation.id, id);
    return pair?.appointment.status === 'booked' ? pair : null;
  }

  async function standing(
    { organisation, by }: DeskAsked,
    { appointmentId, version }: { readonly appointmentId: string; readonly version: number },
    statuses: readonly Appointment['status'][],
  ): Promise<{ readonly ok: true; readonly entry: Waiting } | Refused> {
    const kept = await store.appointments.get(organisation.id, appointmentId);
    if (kept === undefined) return refuse({ code: 'no-appointment' });
    if (kept.version !== version) return refuse({ code: 'changed-meanwhile' });
    const { status } = kept.appointment;
    if (!statuses.includes(status)) return refuse({ code: 'not-standing', status });
    const { waiting, over } = await lookAtLine(parts, organisation, by);
    const ended = over.find((each) => each.kept.appointment.id === appointmentId);
    if (ended !== undefined) return refuse({ code: 'wait-over', why: ended.why });
    const entry = waiting.find((each) => each.kept.appointment.id === appointmentId);
    // The physician after a scan is answered with the scan; and what changed since `get` is another version.
    if (entry === undefined) return refuse({ code: 'goes-with-its-scan' });
    return entry.kept.version === version ? { ok: true, entry } : refuse({ code: 'changed-meanwhile' });
  }

  return {
    line: (organisation, now) => lookAtLine(parts, organisation, { at: now, by: clockwork }),
    waitForEarlier,
    waitForAny,
    accept,
    decline,
    leave,
    sweep: (organisation, by) => sweepLine(parts, organisation, by),
  };
}

function entriesOf(
  { by, key }: DeskAsked,
  { then, patient, episode, serviceType, urgency, wanted, needs, reason, comment }: ToWait,
  inPlaceOf: string | null,
): readonly [Appointment, ...Appointment[]] {
  const [first, second] = [idFrom(key, 0), idFrom(key, 1)];
  const entry: Appointment = {
    id: first,
    status: 'waitlist',
    serviceType,
    patient,
    participants: participants([], 'accepted'),
    slots: [],
    startsAt: null,
    endsAt: null,
    wanted,
    urgency,
    reason,
    episode,
    needs,
    createdAt: by.at,
    comment,
    breach: null,
    cancellation: null,
    followedUp: null,
    heldUntilAt: null,
    declined: [],
    inPlaceOf,
    pairedWith: then === null ? null : second,
  };
  if (then === null) return [entry];
  const about = episode === null ? null : { ...episode, testId: null };
  return [
    entry,
    { ...entry, id: second, serviceType: then, episode: about, inPlaceOf: null, pairedWith: first },
  ];
}
