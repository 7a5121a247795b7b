/** One scanner, open on weekdays from nine to five, people with visits far off, and a list of who wants to come sooner. */
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { clockwork } from '../../src/pathway/actors.ts';
import type { Appointment, KeptAppointment } from '../../src/pathway/scheduling/appointment-types.ts';
import { createDesk } from '../../src/pathway/scheduling/desk.ts';
import type { Booking, DeskDone } from '../../src/pathway/scheduling/desk-types.ts';
import { createWaitingList } from '../../src/pathway/scheduling/waiting-list.ts';
import type { UrgencyClass } from '../../src/knowledge/home-care/appointment/slot-rules.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { aPerson } from '../contracts/store-examples.ts';
import { anAppointment, noLimit, onWall, scanner, walksIn, wall, weekdaysOnly } from './booking-clinic.ts';
import { elm, reception } from './friday-clinic.ts';

type Over = Partial<Booking> & { readonly class?: UrgencyClass };

export async function waitingClinic(store: Store = memoryStore(), schedules = [scanner]) {
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `x${(ids += 1)}` });
  const desk = createDesk({ store, clinic });
  const list = createWaitingList({ store, clinic, rules });
  const by = (clock: string) => ({ at: wall(clock), by: reception });
  const asked = (clock: string) => ({ organisation: elm, by: by(clock), key: `k${(ids += 1)}` });
  const start = by('2026-11-02 09:00');
  await store.accounts.saveOrganisation(elm, start);
  await store.duties.keep('elm', weekdaysOnly(), 0, start);
  for (const schedule of schedules) await store.schedules.save('elm', schedule, 0, start);

  /** Registered at their first visit, which is booked at the Monday before. */
  async function books(personId: string, at: string, { class: is = 'U3', ...over }: Over = {}) {
    if ((await store.people.get('elm', personId)) === undefined)
      await store.people.register('elm', aPerson(personId), `r ${personId}`, start);
    const done = await desk.book(asked('2026-11-23 09:00'), {
      ...anAppointment(),
      patient: { kind: 'person', personId },
      urgency: { ...anAppointment().urgency, class: is },
      slots: [{ scheduleId: 'scanner-1', startsAt: wall(at) }],
      wanted: noLimit,
      then: null,
      needs: walksIn,
      breachReason: null,
      ...over,
    });
    return get(idOf(done));
  }

  async function get(id: string): Promise<KeptAppointment> {
    const kept = await store.appointments.get('elm', id);
    if (kept === undefined) throw new Error(`no appointment ${id}`);
    return kept;
  }

  /** On the list for something earlier than what they have. */
  async function waits(
    clock: string,
    { appointment, version }: KeptAppointment,
    notBefore: string | null = null,
  ) {
    const done = await list.waitForEarlier(asked(clock), {
      appointmentId: appointment.id,
      version,
      notBeforeAt: notBefore === null ? null : wall(notBefore),
      comment: null,
      breachReason: null,
    });
    return get(idOf(done));
  }

  async function booksAndWaits(personId: string, at: string, over: Over = {}) {
    return waits('2026-11-23 09:30', await books(personId, at, over));
  }

  const sweeps = (clock: string) => list.sweep(elm, { at: wall(clock), by: clockwork });
  const presses = (clock: string) => list.sweep(elm, by(clock));
  const cancels = (clock: string, { appointment, version }: KeptAppointment) =>
    desk.cancel(asked(clock), {
      appointmentId: appointment.id,
      version,
      reason: 'patient',
      note: null,
    });
  const accepts = async (clock: string, id: string, breachReason: string | null = null) => {
    const { version } = await get(id);
    return list.accept(asked(clock), { appointmentId: id, version, breachReason });
  };
  const declines = async (clock: string, id: string) => {
    const { version } = await get(id);
    return list.decline(asked(clock), { appointmentId: id, version });
  };

  /** `p1 2026-11-24 09:00`: who is offered what. */
  const offers = async () =>
    (await store.appointments.find('elm', { waiting: true }))
      .filter(({ appointment }) => appointment.status === 'proposed')
      .map(({ appointment }) => `${personOf(appointment)} ${onWall(appointment.startsAt)}`);
  const onTheList = async () =>
    (await store.appointments.find('elm', { waiting: true })).map(({ appointment }) => personOf(appointment));
  /** Every visit that stands. */
  const visits = async (personId: string) =>
    (await store.appointments.find('elm', { personId }))
      .filter(({ appointment }) => appointment.status === 'booked')
      .map(({ appointment }) => onWall(appointment.startsAt));

  return {
    store,
    desk,
    list,
    asked,
    by,
    get,
    books,
    waits,
    booksAndWaits,
    sweeps,
    presses,
    cancels,
    accepts,
    declines,
    offers,
    onTheList,
    visits,
  };
}

export const personOf = ({ patient }: Appointment): string =>
  patient.kind === 'person' ? patient.personId : patient.name;

export function idOf(done: DeskDone): string {
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.appointmentId;
}
