import { assert } from '../../engine/assert.ts';
import { bookingClocks as clocks } from '../../knowledge/scheduling/booking-clocks.ts';
import { type ServiceType, visitServices } from '../../knowledge/scheduling/visit-services.ts';
import type { Stamp } from '../actors.ts';
import { type Clinic, digestOf } from '../clinic.ts';
import type { Command, Refusal } from '../commands.ts';
import { wordless } from '../handle/when.ts';
import { plusMinutes } from '../instants.ts';
import type { Organisation } from '../person.ts';
import type { Store } from '../ports.ts';
import { isOpen } from '../tests-of.ts';
import type {
  Appointment,
  AppointmentPatient,
  BookingNeeds,
  CancelReason,
  HeldSlot,
  KeptAppointment,
  Miss,
  Urgency,
  WantedTime,
} from './appointment-types.ts';
import { aheadOf, type Calendar, readCalendar, slotSource } from './calendar.ts';
import { type Offer, offerOf, type Offers, offerSlots, type Wanted } from './offers.ts';
import type { Schedule, Slot } from './schedule-types.ts';
import type { AppointmentChange, AppointmentOutcome } from './scheduling-ports.ts';
import { type Bookable, isBookable } from './slots.ts';

/** Who asks, and the key of the form: the same key again is the same booking, done once. */
export type DeskAsked = { readonly organisation: Organisation; readonly by: Stamp; readonly key: string };

/** A time that somebody chose. */
export type Chosen = { readonly scheduleId: string; readonly startsAt: HeldSlot['startsAt'] };

export type Booking = {
  readonly patient: AppointmentPatient;
  readonly episode: Appointment['episode'];
  readonly serviceType: ServiceType;
  /** Of the pathway, triage, a referral or a clinician; never of whoever books. */
  readonly urgency: Urgency;
  readonly wanted: WantedTime;
  /** The visit itself, and a second one that is booked with it: the physician after a scan. */
  readonly slots: readonly [Chosen] | readonly [Chosen, Chosen];
  readonly then: ServiceType | null;
  readonly needs: BookingNeeds;
  readonly reason: string;
  readonly comment: string | null;
  /** Why it is taken although it misses something. */
  readonly breachReason: string | null;
};

export type DeskRefusal =
  | { readonly code: 'no-slot-for'; readonly urgency: 'RED' | 'unclear' }
  | { readonly code: 'not-bookable'; readonly why: Exclude<Bookable, 'yes'>; readonly offers: Offers }
  | { readonly code: 'needs-a-reason'; readonly misses: readonly Miss[] }
  | { readonly code: 'no-appointment' }
  /** It is over, or was cancelled: there is nothing to do to it. */
  | { readonly code: 'not-standing'; readonly status: Appointment['status'] }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'not-begun'; readonly startsAt: HeldSlot['startsAt'] }
  | { readonly code: 'say-why' }
  | { readonly code: 'episode'; readonly refusal: Refusal };
export type DeskDone =
  | { readonly ok: true; readonly appointmentId: string }
  | { readonly ok: false; readonly refusal: DeskRefusal };

type Named = { readonly appointmentId: string; readonly version: number };

/** The one door to the calendar: look, work out again what is free, and keep, with the episode where it is about one. */
export type Desk = {
  readonly offers: (organisation: Organisation, wanted: Wanted, now: Stamp['at']) => Promise<Offers>;
  readonly book: (asked: DeskAsked, booking: Booking) => Promise<DeskDone>;
  /** Cancelled and booked in one transaction: the old slot is free only once the new one is had. */
  readonly move: (
    asked: DeskAsked,
    move: Named & { readonly to: Chosen; readonly breachReason: string | null },
  ) => Promise<DeskDone>;
  readonly cancel: (
    asked: DeskAsked,
    cancel: Named & { readonly reason: CancelReason; readonly note: string | null },
  ) => Promise<DeskDone>;
  readonly mark: (
    asked: DeskAsked,
    mark: Named & { readonly as: 'arrived' | 'fulfilled' | 'noshow'; readonly note: string | null },
  ) => Promise<DeskDone>;
  /** Somebody has called after a cancellation or an absence that could not wait. */
  readonly followUp: (asked: DeskAsked, followUp: Named & { readonly note: string }) => Promise<DeskDone>;
};

export type DeskParts = {
  readonly store: Pick<Store, 'schedules' | 'appointments' | 'duties' | 'episodes'>;
  readonly clinic: Pick<Clinic, 'handle'>;
};

export function createDesk({ store, clinic }: DeskParts): Desk {
  const calendarAhead = (organisation: Organisation, now: Stamp['at']): Promise<Calendar> =>
    readCalendar(store, organisation, aheadOf(now, clocks.longestHorizon.days));

  async function book(asked: DeskAsked, booking: Booking): Promise<DeskDone> {
    const { organisation, by } = asked;
    const urgency = booking.urgency.class;
    if (urgency === 'RED' || urgency === 'unclear') return refuse({ code: 'no-slot-for', urgency });
    const done = await doneBefore(asked);
    if (done !== null) return done;
    const calendar = await calendarAhead(organisation, by.at);
    const chosen = chooseSlots(calendar, booking, by.at, []);
    if (!chosen.ok) return chosen;
    const made = appointmentsOf(asked, booking, chosen);
    const change = changeOf(
      asked,
      // Who judged, and when, is worked out anew at each sending of the same form.
      { book: { ...booking, urgency: urgency, wanted: null } },
      made.map((appointment) => ({ appointment, expectedVersion: 0 })),
      calendar,
    );
    const [first] = made;
    assert(first, 'a booking has its appointment');
    return keep(asked, change, first, commandToBook(first, chosen.schedule, booking.breachReason), () =>
      nearest(calendar, booking, by.at),
    );
  }

  async function move(
    asked: DeskAsked,
    { appointmentId, version, to, breachReason }: Parameters<Desk['move']>[1],
  ): Promise<DeskDone> {
    const { organisation, by } = asked;
    const done = await doneBefore(asked);
    if (done !== null) return done;
    const found = await standing(organisation.id, appointmentId, version, ['booked', 'proposed']);
    if (!found.ok) return found;
    const old = found.appointment;
    const calendar = await calendarAhead(organisation, by.at);
    const booking: Booking = { ...old, then: null, slots: [to], breachReason };
    const chosen = chooseSlots(calendar, booking, by.at, old.slots);
    if (!chosen.ok) return chosen;
    const [made] = appointmentsOf(asked, booking, chosen);
    assert(made, 'a booking has its appointment');
    const anew: Appointment = { ...made, pairedWith: old.pairedWith, inPlaceOf: old.id };
    const written = [
      { appointment: cancelled(old, by, 'moved', breachReason), expectedVersion: version },
      { appointment: anew, expectedVersion: 0 },
    ];
    const change = changeOf(asked, { move: appointmentId, version, to, breachReason }, written, calendar);
    const command = (await holdsSlotOf(organisation.id, old))
      ? commandToBook(anew, chosen.schedule, breachReason)
      : null;
    return keep(asked, change, anew, command, () => nearest(calendar, booking, by.at));
  }

  async function cancel(
    asked: DeskAsked,
    { appointmentId, version, reason, note }: Parameters<Desk['cancel']>[1],
  ): Promise<DeskDone> {
    const found = await standing(asked.organisation.id, appointmentId, version, [
      'booked',
      'proposed',
      'waitlist',
    ]);
    if (!found.ok) return found;
    const after = cancelled(found.appointment, asked.by, reason, note);
    return giveUp(asked, found.appointment, after, version, 'cancelled', note);
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
    if (as === 'noshow') return giveUp(asked, appointment, after, version, 'no-show', note);
    return keep(
      asked,
      changeOf(asked, { mark: appointmentId, version, as }, [
        { appointment: after, expectedVersion: version },
      ]),
      after,
      null,
    );
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
    return keep(asked, change, after, await answerOf(asked, found.appointment, note));
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
    version: number,
    because: 'cancelled' | 'no-show',
    note: string | null,
  ): Promise<DeskDone> {
    const { id, episode } = before;
    const change = changeOf(asked, { giveUp: id, version, because, note }, [
      { appointment: after, expectedVersion: version },
    ]);
    const testId = episode?.testId ?? null;
    const command: Command | null =
      testId !== null && (await holdsSlotOf(asked.organisation.id, before))
        ? { type: 'give-up-slot', testId, because, note, appointmentId: id }
        : null;
    return keep(asked, change, after, command);
  }

  /** The same form again: what it booked is there, and its slot is its own. */
  async function doneBefore({ organisation, key }: DeskAsked): Promise<DeskDone | null> {
    const appointmentId = idFrom(key, 0);
    const kept = await store.appointments.get(organisation.id, appointmentId);
    return kept === undefined ? null : { ok: true, appointmentId };
  }

  /** Whether the episode still goes by this appointment: a test that has its result needs no slot any more. */
  async function holdsSlotOf(organisationId: string, { id, episode }: Appointment): Promise<boolean> {
    if (episode === null || episode.testId === null) return false;
    const loaded = await store.episodes.load(organisationId, episode.episodeId);
    const test = loaded?.tests.find((each) => each.id === episode.testId);
    return loaded?.closed === null && test !== undefined && isOpen(test) && test.slot?.appointmentId === id;
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

  /** With the episode's own event in one transaction, where it is about a test. */
  async function keep(
    asked: DeskAsked,
    change: AppointmentChange,
    { id, episode }: Appointment,
    command: Command | null,
    offers: () => Offers = () => ({ kind: 'no-slot', urgency: 'unclear' }),
  ): Promise<DeskDone> {
    const done: DeskDone = { ok: true, appointmentId: id };
    const taken = (): DeskDone => refuse({ code: 'not-bookable', why: 'taken', offers: offers() });
    if (command === null || episode === null) {
      const outcome: AppointmentOutcome = await store.appointments.keep(change);
      if (outcome.status === 'kept' || outcome.status === 'repeated') return done;
      return outcome.status === 'taken' ? taken() : refuse({ code: 'changed-meanwhile' });
    }
    const { organisation, by, key } = asked;
    const handled = await clinic.handle(
      { organisation, by, key: `desk/${key}`, appointments: change },
      episode.episodeId,
      command,
    );
    if (handled.ok) return done;
    if (handled.refusal.code === 'slot-taken') return taken();
    if (handled.refusal.code === 'calendar-changed') return refuse({ code: 'changed-meanwhile' });
    return refuse({ code: 'episode', refusal: handled.refusal });
  }

  return {
    offers: async (organisation, wanted, now) =>
      offerSlots(now, wanted, slotSource(await calendarAhead(organisation, now))),
    book,
    move,
    cancel,
    mark,
    followUp,
  };
}

const refuse = (refusal: DeskRefusal): Extract<DeskDone, { ok: false }> => ({ ok: false, refusal });

const wantedOf = ({ urgency, serviceType, wanted: time, needs, then }: Booking): Wanted => ({
  urgency: urgency.class,
  serviceType,
  time,
  needs,
  then,
});

const nearest = (calendar: Calendar, booking: Booking, now: Stamp['at']): Offers =>
  offerSlots(now, wantedOf(booking), slotSource(calendar));

type ChosenSlots = {
  readonly ok: true;
  readonly slots: readonly Slot[];
  readonly schedule: Schedule;
  readonly offer: Offer;
};

/** What was chosen, looked at again: a page may be an hour old. `own` is given up with it, and is in nobody's way. */
function chooseSlots(
  calendar: Calendar,
  booking: Booking,
  now: Stamp['at'],
  own: readonly HeldSlot[],
): ChosenSlots | Extract<DeskDone, { ok: false }> {
  const schedules = calendar.schedules.map(({ schedule }) => schedule);
  const held = calendar.taken.held.filter((each) => !own.some((mine) => isSame(each, mine)));
  const slots: Slot[] = [];
  for (const [index, { scheduleId, startsAt }] of booking.slots.entries()) {
    const serviceType = index === 0 ? booking.serviceType : (booking.then ?? booking.serviceType);
    const schedule = schedules.find(({ id }) => id === scheduleId);
    const span = { startsAt, endsAt: plusMinutes(startsAt, visitServices[serviceType].minutes) };
    const why =
      schedule === undefined
        ? 'not-offered'
        : isBookable(schedule, serviceType, span, { ...calendar.taken, held }, now);
    if (why !== 'yes') return refuse({ code: 'not-bookable', why, offers: nearest(calendar, booking, now) });
    slots.push({ ...span, scheduleId, status: 'free', serviceType, appointmentId: null });
  }
  const offer = offerOf(now, wantedOf(booking), slots, schedules);
  if (offer.misses.length > 0 && wordless(booking.breachReason))
    return refuse({ code: 'needs-a-reason', misses: offer.misses });
  const schedule = schedules.find(({ id }) => id === booking.slots[0].scheduleId);
  assert(schedule, 'the first slot was found bookable');
  return { ok: true, slots, schedule, offer };
}

const isSame = (a: HeldSlot, b: HeldSlot): boolean =>
  a.scheduleId === b.scheduleId && a.startsAt.equals(b.startsAt) && a.endsAt.equals(b.endsAt);

const idFrom = (key: string, index: number): string => digestOf({ key, index }).slice(0, 32);

/** One for each slot; their ids follow from the key, so that a form sent twice names the same ones. */
function appointmentsOf(
  { by, key }: DeskAsked,
  booking: Booking,
  { slots, offer }: ChosenSlots,
): readonly Appointment[] {
  const { patient, episode, urgency, wanted, needs, reason, comment, breachReason } = booking;
  const ids = slots.map((_, index) => idFrom(key, index));
  return slots.map(({ scheduleId, startsAt, endsAt, serviceType }, index): Appointment => {
    const isFirst = index === 0;
    return {
      id: ids[index] ?? '',
      status: 'booked',
      serviceType: serviceType ?? booking.serviceType,
      patient,
      participants: [
        { actor: { kind: 'patient' }, isRequired: true, status: 'accepted' },
        { actor: { kind: 'schedule', scheduleId }, isRequired: true, status: 'accepted' },
      ],
      slots: [{ scheduleId, startsAt, endsAt }],
      startsAt,
      endsAt,
      wanted,
      urgency,
      reason,
      episode: isFirst || episode === null ? episode : { ...episode, testId: null },
      needs,
      createdAt: by.at,
      comment,
      breach:
        offer.misses.length > 0 && breachReason !== null
          ? { misses: offer.misses, reason: breachReason.trim() }
          : null,
      cancellation: null,
      followedUp: null,
      heldUntilAt: null,
      declined: [],
      inPlaceOf: null,
      pairedWith: ids[isFirst ? 1 : 0] ?? null,
    };
  });
}

const cancelled = (
  appointment: Appointment,
  by: Stamp,
  reason: CancelReason,
  note: string | null,
): Appointment => ({
  ...appointment,
  status: 'cancelled',
  heldUntilAt: null,
  cancellation: { ...by, reason, note: wordless(note) ? null : (note?.trim() ?? null) },
});

/** The episode decides for itself whether it is late: the reason goes with it, whatever the slot missed at the desk. */
function commandToBook(
  { id, episode, startsAt }: Appointment,
  { place }: Schedule,
  breachReason: string | null,
): Command | null {
  if (episode === null || episode.testId === null || startsAt === null) return null;
  return {
    type: 'book-slot',
    testId: episode.testId,
    slotAt: startsAt,
    place,
    breachReason,
    appointmentId: id,
  };
}

function changeOf(
  { organisation, by, key }: DeskAsked,
  asked: object,
  written: AppointmentChange['written'],
  calendar?: Calendar,
): AppointmentChange {
  const used = new Set(
    written.flatMap(({ appointment }) => appointment.slots.map((slot) => slot.scheduleId)),
  );
  return {
    organisationId: organisation.id,
    commandKey: key,
    commandDigest: digestOf(asked),
    stamp: by,
    written,
    schedules: (calendar?.schedules ?? [])
      .filter(({ schedule }) => used.has(schedule.id))
      .map(({ schedule, version }) => ({ scheduleId: schedule.id, version })),
  };
}
