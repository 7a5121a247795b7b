import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/pathway/ports.ts';
import type { Appointment } from '../../src/pathway/scheduling/appointment-types.ts';
import type { Span } from '../../src/pathway/scheduling/schedule-types.ts';
import type { AppointmentChange } from '../../src/pathway/scheduling/scheduling-ports.ts';
import { anAppointment, held, scanner } from '../oracle/booking-clinic.ts';
import {
  aChange,
  aMessage,
  anOpened,
  anOrganisation,
  aPerson,
  aRegistered,
  at,
  byNurse,
  nurse,
} from './store-examples.ts';

const span = (from: string, until: string): Span => ({ startsAt: at(from), endsAt: at(until) });

/** `a1` at eleven, unless the test says otherwise. */
export const booking = (
  here: string,
  over: Partial<Appointment> = {},
  more: Partial<AppointmentChange> & { readonly expectedVersion?: number } = {},
): AppointmentChange => {
  const time = { startsAt: over.startsAt ?? at('11:00'), endsAt: over.endsAt ?? at('11:30') };
  const id = over.id ?? 'a1';
  const appointment = anAppointment({ slots: [held('scanner-1', time)], ...time, ...over, id });
  const { expectedVersion = 0, ...rest } = more;
  return {
    organisationId: here,
    commandKey: `book ${id} ${expectedVersion}`,
    commandDigest: 'd',
    stamp: byNurse('10:00'),
    written: [{ appointment, expectedVersion }],
    schedules: [{ scheduleId: 'scanner-1', version: 1 }],
    ...rest,
  };
};

/** Somebody is registered, and one scanner has one appointment. */
export async function aBooking(store: Store, here: string): Promise<void> {
  await store.schedules.save(here, scanner, 0, byNurse('08:00'));
  const kept = await store.appointments.keep(
    booking(here, { patient: { kind: 'person', personId: 'amina' } }),
  );
  expect(kept).toEqual({ status: 'kept' });
}

/** What every store promises of schedules and appointments. */
export function schedulingIsPromised(opened: () => Store): void {
  const aClinic = async (): Promise<string> => {
    const here = await anOrganisation(opened());
    await aRegistered(opened(), here, aPerson('p1'));
    await opened().schedules.save(here, scanner, 0, byNurse('08:00'));
    return here;
  };

  describe('schedules', () => {
    test('come back as they were kept, each change a version of its own', async () => {
      const { schedules, audit } = opened();
      const here = await aClinic();
      const second = {
        ...scanner,
        hasHoist: true,
        absences: [{ ...span('12:00', '13:00'), why: 'service' }],
      };
      expect(await schedules.save(here, second, 1, byNurse('09:00'))).toBe('saved');
      expect(await schedules.save(here, second, 1, byNurse('09:01'))).toBe('conflict');
      expect(await schedules.save(here, second, 0, byNurse('09:01'))).toBe('conflict');
      expect(await schedules.save(here, second, 7, byNurse('09:01'))).toBe('conflict');
      const before = { ...scanner, id: 'b', name: 'A room' };
      expect(await schedules.save(here, before, 0, byNurse('09:02'))).toBe('saved');
      const all = await schedules.list(here);
      expect(all.map(({ schedule, version }) => [schedule.id, version])).toEqual([
        ['b', 1],
        ['scanner-1', 2],
      ]);
      expect(all[1]).toEqual({ schedule: second, version: 2, stamp: byNurse('09:00') });
      expect((await schedules.history(here, 'scanner-1')).map(({ schedule }) => schedule)).toEqual([
        second,
        scanner,
      ]);
      const [entry] = await audit.of(here, { kind: 'organisation', id: here }, 1);
      expect([entry?.action, entry?.stamp.by]).toEqual(['schedule.save', nurse]);
      expect(await schedules.list(await anOrganisation(opened()))).toEqual([]);
    });
  });

  describe('appointments', () => {
    test('come back as they were kept, with their versions', async () => {
      const { appointments } = opened();
      const here = await aClinic();
      const change = booking(here);
      const [first] = change.written;
      expect(await appointments.keep(change)).toEqual({ status: 'kept' });
      expect(await appointments.get(here, 'a1')).toEqual({
        appointment: first?.appointment,
        version: 1,
        stamp: byNurse('10:00'),
      });
      const cancelled = booking(
        here,
        { status: 'cancelled', cancellation: { ...byNurse('10:10'), reason: 'patient', note: null } },
        { expectedVersion: 1 },
      );
      expect(await appointments.keep(cancelled)).toEqual({ status: 'kept' });
      const history = await appointments.history(here, 'a1');
      expect(history.map(({ appointment, version }) => [appointment.status, version])).toEqual([
        ['booked', 1],
        ['cancelled', 2],
      ]);
      const audit = await opened().audit.of(here, { kind: 'person', id: 'p1' }, 2);
      expect(audit.map(({ action }) => action)).toEqual(['appointment.cancelled', 'appointment.booked']);
    });

    test('a slot that overlaps by a minute is taken; one that touches is not', async () => {
      const { appointments } = opened();
      const here = await aClinic();
      await appointments.keep(booking(here));
      for (const [from, until] of [
        ['11:00', '11:30'],
        ['10:31', '11:01'],
        ['11:29', '11:59'],
        ['11:10', '11:20'],
        ['10:00', '12:00'],
      ] as const) {
        const late = booking(here, { id: `late-${from}`, ...span(from, until) });
        expect(await appointments.keep(late), from).toMatchObject({
          status: 'taken',
          slot: { scheduleId: 'scanner-1', startsAt: at(from) },
        });
      }
      expect(await appointments.get(here, 'late-11:00')).toBeUndefined();
      expect(await appointments.keep(booking(here, { id: 'b', ...span('10:30', '11:00') }))).toEqual({
        status: 'kept',
      });
      expect(await appointments.keep(booking(here, { id: 'c', ...span('11:30', '12:00') }))).toEqual({
        status: 'kept',
      });
    });

    test('what is cancelled or missed is free again; what waits holds nothing', async () => {
      const { appointments } = opened();
      const here = await aClinic();
      await appointments.keep(booking(here));
      await appointments.keep(booking(here, { status: 'noshow' }, { expectedVersion: 1 }));
      expect(await appointments.keep(booking(here, { id: 'b' }))).toEqual({ status: 'kept' });
      const waits = { id: 'w', status: 'waitlist', slots: [] } as const;
      expect(await appointments.keep(booking(here, waits))).toEqual({ status: 'kept' });
    });

    test('moving is one change: the old slot is free only with the new one', async () => {
      const { appointments } = opened();
      const here = await aClinic();
      await appointments.keep(booking(here));
      await appointments.keep(booking(here, { id: 'other', ...span('14:00', '14:30') }));
      const [old] = booking(here, { status: 'cancelled' }, { expectedVersion: 1 }).written;
      const moveTo = (id: string, time: Span) => {
        const change = booking(here, { id, ...time });
        return { ...change, written: [...(old ? [old] : []), ...change.written] };
      };
      expect(await appointments.keep(moveTo('n1', span('14:10', '14:40')))).toMatchObject({
        status: 'taken',
      });
      expect((await appointments.get(here, 'a1'))?.appointment.status).toBe('booked');
      // To a time that its own slot overlaps, which is given up with it.
      expect(await appointments.keep(moveTo('n2', span('11:15', '11:45')))).toEqual({ status: 'kept' });
      expect((await appointments.get(here, 'a1'))?.appointment.status).toBe('cancelled');
      expect((await appointments.get(here, 'n2'))?.appointment.status).toBe('booked');
    });

    test('a pair is booked together or not at all', async () => {
      const { appointments, schedules } = opened();
      const here = await aClinic();
      await schedules.save(here, { ...scanner, id: 'dr', name: 'Dr' }, 0, byNurse('08:00'));
      const pair = (first: string, second: string): AppointmentChange => {
        const scan = booking(here, { id: first });
        const visit = booking(here, {
          id: second,
          ...span('11:40', '12:00'),
          slots: [held('dr', span('11:40', '12:00'))],
        });
        const both = [...scan.written, ...visit.written];
        return { ...scan, written: both, schedules: [...scan.schedules, { scheduleId: 'dr', version: 1 }] };
      };
      expect(await appointments.keep(pair('s1', 'v1'))).toEqual({ status: 'kept' });
      await appointments.keep(booking(here, { id: 's1', status: 'cancelled' }, { expectedVersion: 1 }));
      // The scan is free again, its physician is not.
      expect(await appointments.keep(pair('s2', 'v2'))).toMatchObject({
        status: 'taken',
        slot: { scheduleId: 'dr' },
      });
      expect(await appointments.get(here, 's2')).toBeUndefined();
    });

    test('the same form again does nothing; its key for something else is refused', async () => {
      const { appointments } = opened();
      const here = await aClinic();
      await appointments.keep(booking(here));
      expect(await appointments.keep(booking(here))).toEqual({ status: 'repeated' });
      expect(await appointments.keep(booking(here, {}, { commandDigest: 'other' }))).toEqual({
        status: 'key-used-for-another-command',
      });
      expect(await appointments.history(here, 'a1')).toHaveLength(1);
    });

    test('somebody changed it, or the hours, meanwhile', async () => {
      const { appointments, schedules } = opened();
      const here = await aClinic();
      await appointments.keep(booking(here));
      const again = { commandKey: 'again' };
      expect(await appointments.keep(booking(here, {}, again))).toEqual({ status: 'conflict' });
      expect(await appointments.keep(booking(here, {}, { ...again, expectedVersion: 3 }))).toEqual({
        status: 'conflict',
      });
      await schedules.save(here, { ...scanner, isActive: false }, 1, byNurse('10:00'));
      expect(await appointments.keep(booking(here, { id: 'b', ...span('15:00', '15:30') }))).toEqual({
        status: 'conflict',
      });
    });

    test('are found by time, person, episode, waiting and lost', async () => {
      const { appointments } = opened();
      const here = await aClinic();
      await anOpened(opened(), here, 'e1', {});
      const ids = async (query: Parameters<typeof appointments.find>[1]) =>
        (await appointments.find(here, query)).map(({ appointment }) => appointment.id);
      await appointments.keep(
        booking(here, { id: 'w', status: 'waitlist', slots: [], startsAt: null, endsAt: null }),
      );
      await appointments.keep(booking(here, { id: 'late', ...span('15:00', '15:30') }));
      await appointments.keep(
        booking(here, { id: 'early', ...span('09:00', '09:30'), episode: { episodeId: 'e1', testId: 't1' } }),
      );
      const nobody = { kind: 'not-registered', name: 'Ada', phone: '020 7946 0000', bornOn: null } as const;
      await appointments.keep(booking(here, { id: 'self', patient: nobody, ...span('12:00', '12:30') }));
      const missed = booking(
        here,
        { id: 'late', status: 'noshow', ...span('15:00', '15:30') },
        { expectedVersion: 1 },
      );
      await appointments.keep({ ...missed, stamp: byNurse('15:40') });
      expect(await ids({ between: span('09:29', '15:00') })).toEqual(['early', 'self']);
      expect(await ids({ between: span('09:00', '16:00') })).toEqual(['early', 'self', 'late']);
      expect(await ids({ personId: 'p1' })).toEqual(['early', 'late', 'w']);
      expect(await ids({ episodeId: 'e1' })).toEqual(['early']);
      expect(await ids({ waiting: true })).toEqual(['w']);
      expect(await ids({ lostSince: at('15:40') })).toEqual(['late']);
      expect(await ids({ lostSince: at('15:41') })).toEqual([]);
      const elsewhere = await anOrganisation(opened());
      expect(await appointments.find(elsewhere, { between: span('00:00', '23:00') })).toEqual([]);
      expect(await appointments.get(elsewhere, 'early')).toBeUndefined();
    });

    test('an offer that nobody answered is seen by the clock, from its last minute on', async () => {
      const { appointments } = opened();
      const here = await aClinic();
      await appointments.keep(booking(here, { id: 'held', status: 'proposed', heldUntilAt: at('12:00') }));
      const mine = async (clock: string) =>
        (await appointments.lapsed(at(clock), 99)).filter(({ organisationId }) => organisationId === here);
      expect(await mine('11:59')).toEqual([]);
      expect(await mine('12:00')).toEqual([{ organisationId: here, appointmentId: 'held' }]);
    });
  });

  describe('messages about an appointment', () => {
    const told = (id: string, words = 'appointment.reminder', clock = '10:00') => ({
      effectKey: `appointment/${id}/${words}`,
      appointmentId: id,
      personId: 'p1',
      words,
      values: { at: '2026-11-24T10:00:00+00:00[Europe/London]' },
      dueAt: at(clock),
      uselessFromAt: at('15:00'),
    });
    const due = async (here: string, clock: string) =>
      (await opened().deliveries.due(at(clock), 10_000)).filter(
        ({ organisationId }) => organisationId === here,
      );
    const words = async (here: string, id = 'a1') =>
      (await opened().deliveries.ofAppointment(here, id)).map((each) => `${each.words} ${each.state}`);

    test('are on their way with it, once, from their own time on, and belong to no episode', async () => {
      const { appointments, deliveries } = opened();
      const here = await aClinic();
      const change = booking(here, {}, { messages: [told('a1')] });
      await appointments.keep(change);
      await appointments.keep(change);
      expect(await due(here, '09:59')).toEqual([]);
      expect(await due(here, '10:00')).toHaveLength(1);
      expect(await deliveries.ofAppointment(here, 'a1')).toMatchObject([
        {
          episodeId: null,
          appointmentId: 'a1',
          to: { kind: 'person', personId: 'p1' },
          words: 'appointment.reminder',
          state: 'queued',
          dueAt: at('10:00'),
          uselessFromAt: at('15:00'),
        },
      ]);
      expect(await deliveries.ofAppointment(await anOrganisation(opened()), 'a1')).toEqual([]);
    });

    test('of an appointment that was not kept nobody is told', async () => {
      const { appointments } = opened();
      const here = await aClinic();
      await appointments.keep(booking(here));
      const late = booking(here, { id: 'b' }, { messages: [told('b')] });
      expect((await appointments.keep(late)).status).toBe('taken');
      expect(await words(here, 'b')).toEqual([]);
    });

    test('are withdrawn with it while they have not left, and never sent again', async () => {
      const { appointments, deliveries } = opened();
      const here = await aClinic();
      const messages = [told('a1', 'appointment.booked', '09:00'), told('a1')];
      await appointments.keep(booking(here, {}, { messages }));
      await appointments.keep({
        ...booking(here, { status: 'cancelled' }, { expectedVersion: 1 }),
        withdrawn: ['a1'],
        messages: [told('a1', 'appointment.cancelled', '09:30')],
      });
      expect((await words(here)).toSorted()).toEqual([
        'appointment.booked withdrawn',
        'appointment.cancelled queued',
        'appointment.reminder withdrawn',
      ]);
      const [only, ...others] = await due(here, '14:00');
      expect(others).toEqual([]);
      expect((await deliveries.get(here, only?.id ?? ''))?.words).toBe('appointment.cancelled');
      expect(await deliveries.deadLetters(here, 9)).toEqual([]);
    });

    test('one that was leaving at that moment is known to have been sent', async () => {
      const { appointments, deliveries } = opened();
      const here = await aClinic();
      await appointments.keep(booking(here, {}, { messages: [told('a1')] }));
      const [{ id } = { id: '' }] = await due(here, '10:00');
      expect(await deliveries.claim(here, id, { now: at('10:00'), until: at('10:05') })).not.toBeNull();
      await appointments.keep({
        ...booking(here, { status: 'cancelled' }, { expectedVersion: 1 }),
        withdrawn: ['a1'],
      });
      await deliveries.note(here, id, {
        outcome: 'sent',
        at: at('10:01'),
        attempt: 1,
        channel: 'twilio-sms',
        status: 'queued',
        providerId: 'SM1',
        addressKey: 'a-key',
      });
      expect(await words(here)).toEqual(['appointment.reminder sent']);
    });

    test('an answer that comes after one belongs to the question before it', async () => {
      const { appointments, deliveries, outbox } = opened();
      const here = await aClinic();
      const question = { kind: 'person', personId: 'p1' } as const;
      const messages = [{ ...aMessage('asked'), to: question, words: 'check-in.invitation' }];
      await anOpened(opened(), here, 'e1', { messages });
      for (const each of await outbox.pending(10_000))
        if (each.organisationId === here) await outbox.deliver(here, each.id, at('09:00'));
      await appointments.keep(booking(here, {}, { messages: [told('a1')] }));
      const sent = { outcome: 'sent', attempt: 1, channel: 'twilio-sms', status: 'queued' } as const;
      for (const { id } of await due(here, '10:00')) {
        await deliveries.claim(here, id, { now: at('10:00'), until: at('10:05') });
        await deliveries.note(here, id, {
          ...sent,
          at: at('10:01'),
          providerId: id,
          addressKey: 'her-number',
        });
      }
      const reply = { kind: 'reply', channel: 'twilio-sms', providerId: 'R1', text: '1' } as const;
      const from = { kind: 'phone', e164: '+447700900123' } as const;
      await deliveries.heard(here, { ...reply, from, addressKey: 'her-number' }, at('10:05'));
      expect(await deliveries.replies(here, 9)).toMatchObject([{ answers: { episodeId: 'e1' } }]);
    });

    test('one that failed is a dead letter, and no notice of an episode', async () => {
      const { appointments, deliveries, outbox } = opened();
      const here = await aClinic();
      await appointments.keep(booking(here, {}, { messages: [told('a1')] }));
      const [{ id } = { id: '' }] = await due(here, '10:00');
      await deliveries.claim(here, id, { now: at('10:00'), until: at('10:05') });
      await deliveries.note(here, id, {
        outcome: 'failed',
        at: at('10:01'),
        attempt: 1,
        channel: '',
        status: 'no-address',
        because: 'no-address',
        maybeSent: false,
      });
      expect(await deliveries.deadLetters(here, 9)).toMatchObject([
        { appointmentId: 'a1', because: 'no-address' },
      ]);
      expect(await outbox.notices(here, { limit: 9 })).toEqual([]);
      // The visit is at three: until then somebody can still be told of it.
      expect(await deliveries.toTellOfVisits(here, at('14:59'), 9)).toMatchObject([{ appointmentId: 'a1' }]);
      expect(await deliveries.toTellOfVisits(here, at('15:00'), 9)).toEqual([]);
      expect(await deliveries.toTellOfVisits(await anOrganisation(opened()), at('14:59'), 9)).toEqual([]);
      await deliveries.seen(here, id, byNurse('10:02'));
      expect(await deliveries.deadLetters(here, 9)).toEqual([]);
      expect(await deliveries.toTellOfVisits(here, at('14:59'), 9)).toEqual([]);
    });
  });

  test('the revision of a calendar grows with each change that was kept, and is each organisation’s own', async () => {
    const { appointments, schedules } = opened();
    const here = await aClinic();
    const elsewhere = await anOrganisation(opened());
    const first = await appointments.revision(here);
    await appointments.keep(booking(here));
    const second = await appointments.revision(here);
    expect(second).toBeGreaterThan(first);
    await appointments.keep(booking(here, { id: 'b' }, { commandKey: 'b' }));
    expect(await appointments.revision(here)).toBe(second);
    await schedules.save(here, { ...scanner, isActive: false }, 1, byNurse('10:00'));
    expect(await appointments.revision(here)).toBeGreaterThan(second);
    expect(await appointments.revision(elsewhere)).toBe(0);
  });

  describe('an appointment with its episode', () => {
    const anEpisodeHere = async (): Promise<string> => {
      const here = await aClinic();
      await anOpened(opened(), here, 'e1', {});
      return here;
    };

    test('both are kept, or neither', async () => {
      const { episodes, appointments } = opened();
      const here = await anEpisodeHere();
      await appointments.keep(booking(here, { id: 'first' }));
      const refused = aChange(here, 'e1', { expectedSequence: 1, appointments: booking(here) });
      expect(await episodes.record(refused)).toMatchObject({
        status: 'not-booked',
        because: { status: 'taken' },
      });
      expect((await episodes.load(here, 'e1'))?.sequence).toBe(1);
      expect(await appointments.get(here, 'a1')).toBeUndefined();

      const free = booking(here, span('13:00', '13:30'));
      const stale = aChange(here, 'e1', { expectedSequence: 7, appointments: free });
      expect((await episodes.record(stale)).status).toBe('conflict');
      expect(await appointments.get(here, 'a1')).toBeUndefined();

      const good = aChange(here, 'e1', { expectedSequence: 1, appointments: free });
      expect((await episodes.record(good)).status).toBe('recorded');
      expect((await episodes.record(good)).status).toBe('repeated');
      expect((await episodes.load(here, 'e1'))?.sequence).toBe(2);
      expect((await appointments.history(here, 'a1')).length).toBe(1);
    });
  });
}
