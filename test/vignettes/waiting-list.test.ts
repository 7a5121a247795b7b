/** The waiting list, told by the clinic's clock: who is offered a freed slot, how long it is held, and what ends a wait. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { clockwork } from '../../src/pathway/actors.ts';
import { waitingLine } from '../../src/pathway/scheduling/waiting-line.ts';
import { createWaitingList } from '../../src/pathway/scheduling/waiting-list.ts';
import { onWall, physician, scanner, walksIn, wall } from '../oracle/booking-clinic.ts';
import { elm, fridayAfternoon, nurse } from '../oracle/friday-clinic.ts';
import { idOf, waitingClinic } from '../oracle/waiting-clinic.ts';

/** The scanner is full on Tuesday the 24th from nine to eleven; Ade and Bea are booked for Friday. */
async function fullTuesday() {
  const clinic = await waitingClinic(undefined, [{ ...scanner, hours: tuesdayAndFriday }]);
  const nine = await clinic.books('nine', '2026-11-24 09:00');
  const half = await clinic.books('half', '2026-11-24 09:30');
  return { ...clinic, nine, half };
}
const hours = (opens: string, closes: string) => [{ opens, closes }];
const tuesdayAndFriday = {
  monday: [],
  tuesday: hours('09:00', '10:00'),
  wednesday: [],
  thursday: [],
  friday: hours('09:00', '17:00'),
  saturday: [],
  sunday: [],
};

const always = (day: ReturnType<typeof hours>) => ({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
});

describe('a freed slot', () => {
  test('goes to the most urgent, though others have waited longer', async () => {
    const clinic = await fullTuesday();
    await clinic.booksAndWaits('routine', '2026-11-27 09:00', { class: 'U5' });
    await clinic.booksAndWaits('soon', '2026-11-27 09:30', { class: 'U3' });
    const urgent = await clinic.booksAndWaits('urgent', '2026-11-27 10:00', { class: 'U2' });
    expect(await clinic.sweeps('2026-11-23 10:00')).toEqual({ lapsed: 0, ended: 0, offered: 0 });
    await clinic.cancels('2026-11-23 11:00', clinic.nine);
    expect(await clinic.sweeps('2026-11-23 11:00')).toEqual({ lapsed: 0, ended: 0, offered: 1 });
    expect(await clinic.offers()).toEqual(['urgent 2026-11-24 09:00']);

    expect((await clinic.accepts('2026-11-23 11:05', urgent.appointment.id)).ok).toBe(true);
    expect(await clinic.visits('urgent')).toEqual(['2026-11-24 09:00']);
    expect(await clinic.onTheList()).toEqual(['routine', 'soon']);
    const { stamp } = await clinic.get(urgent.appointment.id);
    expect([onWall(stamp.at), stamp.by.id]).toEqual(['2026-11-23 11:05', 'robin']);
  });

  test('is told like any other move: the new time, its reminder, and of the old time no more', async () => {
    const clinic = await fullTuesday();
    const had = await clinic.books('soon', '2026-11-27 09:30', { class: 'U3' });
    const entry = await clinic.waits('2026-11-23 09:30', had);
    const told = async (id: string) =>
      (await clinic.store.deliveries.ofAppointment('elm', id)).map(({ words, state }) => `${words} ${state}`);
    expect(await told(had.appointment.id)).toEqual([
      'appointment.booked queued',
      'appointment.reminder queued',
    ]);
    expect(await told(entry.appointment.id)).toEqual([]);
    await clinic.cancels('2026-11-23 11:00', clinic.half);
    await clinic.sweeps('2026-11-23 11:00');
    expect(await told(entry.appointment.id)).toEqual([]);
    expect((await clinic.accepts('2026-11-23 11:05', entry.appointment.id)).ok).toBe(true);
    expect(await told(had.appointment.id)).toEqual([
      'appointment.booked withdrawn',
      'appointment.reminder withdrawn',
    ]);
    expect((await told(entry.appointment.id))[0]).toBe('appointment.moved queued');
  });

  test('of one class to the nearest limit, then to the longest wait', async () => {
    const clinic = await fullTuesday();
    const limit = (at: string) => ({ wanted: { notBeforeAt: null, idealByAt: null, byAt: wall(at) } });
    await clinic.booksAndWaits('later', '2026-11-27 09:00', limit('2026-11-30 12:00'));
    await clinic.booksAndWaits('first', '2026-11-27 09:30', limit('2026-11-27 17:00'));
    await clinic.waits(
      '2026-11-23 09:40',
      await clinic.books('second', '2026-11-27 10:00', limit('2026-11-27 17:00')),
    );
    await clinic.cancels('2026-11-23 11:00', clinic.nine);
    await clinic.cancels('2026-11-23 11:00', clinic.half);
    await clinic.sweeps('2026-11-23 11:00');
    expect(await clinic.offers()).toEqual(['first 2026-11-24 09:00', 'second 2026-11-24 09:30']);
  });

  test('passes by whom it does not serve: a hoist that is not there, a transport that comes too late, a day too early', async () => {
    const clinic = await fullTuesday();
    const urgent = { class: 'U2' } as const;
    await clinic.booksAndWaits('hoist', '2026-11-27 09:00', {
      ...urgent,
      needs: { ...walksIn, mobility: 'hoist' },
      breachReason: 'Lifted by two',
    });
    await clinic.booksAndWaits('ambulance', '2026-11-27 09:30', {
      ...urgent,
      needs: { ...walksIn, transport: 'ambulance' },
    });
    const away = await clinic.books('away', '2026-11-27 10:00', urgent);
    await clinic.waits('2026-11-23 09:45', away, '2026-11-25 00:00');
    await clinic.booksAndWaits('routine', '2026-11-27 10:30', { class: 'U5' });
    await clinic.cancels('2026-11-24 06:00', clinic.half);
    await clinic.presses('2026-11-24 06:00');
    // Three and a half hours: an ambulance wants four.
    expect(await clinic.offers()).toEqual(['routine 2026-11-24 09:30']);
  });

  test('is nobody’s who would not be seen earlier by it, and not offered half an hour before it begins', async () => {
    const clinic = await fullTuesday();
    await clinic.waits('2026-11-23 09:30', clinic.half);
    await clinic.cancels('2026-11-24 08:31', clinic.nine);
    await clinic.presses('2026-11-24 08:31');
    expect(await clinic.offers()).toEqual([]);
  });

  test('new hours free slots too', async () => {
    const clinic = await fullTuesday();
    await clinic.booksAndWaits('ade', '2026-11-27 09:00');
    const longer = { ...tuesdayAndFriday, wednesday: hours('14:00', '15:00') };
    await clinic.store.schedules.save('elm', { ...scanner, hours: longer }, 1, clinic.by('2026-11-23 10:00'));
    await clinic.sweeps('2026-11-23 10:01');
    expect(await clinic.offers()).toEqual(['ade 2026-11-25 14:00']);
  });
});

describe('an offer', () => {
  /** Nine on Tuesday is free on Monday at eleven, and Ade, who waits, is offered it; Bea is next. */
  async function offeredToAde(at = '2026-11-23 11:00') {
    const clinic = await fullTuesday();
    const ade = await clinic.booksAndWaits('ade', '2026-11-27 09:00', { class: 'U3' });
    const bea = await clinic.booksAndWaits('bea', '2026-11-27 09:30', { class: 'U5' });
    await clinic.cancels(at, clinic.nine);
    await clinic.presses(at);
    return { ...clinic, ade: ade.appointment.id, bea: bea.appointment.id };
  }

  test('declined: goes to the next, and never to the same person again', async () => {
    const clinic = await offeredToAde();
    expect((await clinic.declines('2026-11-23 11:10', clinic.ade)).ok).toBe(true);
    await clinic.sweeps('2026-11-23 11:10');
    expect(await clinic.offers()).toEqual(['bea 2026-11-24 09:00']);
    await clinic.declines('2026-11-23 11:20', clinic.bea);
    expect(await clinic.sweeps('2026-11-23 11:20')).toMatchObject({ offered: 0 });
    expect(await clinic.onTheList()).toEqual(['ade', 'bea']);
    expect(await clinic.visits('ade')).toEqual(['2026-11-27 09:00']);
    const { appointment } = await clinic.get(clinic.ade);
    expect(appointment.declined).toMatchObject([{ how: 'declined' }]);
  });

  test('not answered: an hour for a slot within a day, to the minute, then the next in line', async () => {
    const clinic = await offeredToAde();
    expect(onWall((await clinic.get(clinic.ade)).appointment.heldUntilAt)).toBe('2026-11-23 12:00');
    expect(await clinic.sweeps('2026-11-23 11:59')).toMatchObject({ lapsed: 0, offered: 0 });
    expect(await clinic.sweeps('2026-11-23 12:00')).toEqual({ lapsed: 1, ended: 0, offered: 1 });
    expect(await clinic.offers()).toEqual(['bea 2026-11-24 09:00']);
    const lapsed = await clinic.accepts('2026-11-23 12:01', clinic.ade);
    expect(lapsed).toMatchObject({ refusal: { code: 'not-standing', status: 'waitlist' } });
  });

  test('that has lapsed is not taken, though the clock has not yet come by', async () => {
    const clinic = await offeredToAde();
    expect(await clinic.accepts('2026-11-23 12:00', clinic.ade)).toMatchObject({
      refusal: { code: 'offer-lapsed' },
    });
    expect(await clinic.visits('ade')).toEqual(['2026-11-27 09:00']);
  });

  test('made late in the day runs on when somebody can telephone again, and never past the start', async () => {
    // Half an hour is left on Monday; Tuesday opens at nine, when the slot begins.
    const late = await offeredToAde('2026-11-23 16:30');
    expect(onWall((await late.get(late.ade)).appointment.heldUntilAt)).toBe('2026-11-24 09:00');
    // Five minutes are left on Monday, and half an hour on Tuesday.
    const later = await fullTuesday();
    const eve = await later.booksAndWaits('eve', '2026-11-27 09:00');
    await later.cancels('2026-11-23 16:55', later.half);
    await later.sweeps('2026-11-23 16:55');
    expect(onWall((await later.get(eve.appointment.id)).appointment.heldUntilAt)).toBe('2026-11-24 09:30');
    const clinic = await fullTuesday();
    const friday = await clinic.books('friday', '2026-11-27 12:00');
    const ade = await clinic.booksAndWaits('ade', '2026-11-27 15:00');
    await clinic.books('other', '2026-11-27 09:00');
    await clinic.cancels('2026-11-25 16:00', friday);
    for (const at of ['09:30', '10:00', '10:30', '11:00', '11:30'])
      await clinic.books(`f${at}`, `2026-11-27 ${at}`);
    await clinic.sweeps('2026-11-25 16:00');
    expect(await clinic.offers()).toEqual(['ade 2026-11-27 12:00']);
    // Four hours of opening: one on Wednesday, three on Thursday.
    expect(onWall((await clinic.get(ade.appointment.id)).appointment.heldUntilAt)).toBe('2026-11-26 12:00');
  });

  test('by the clock only while somebody is there to call; the slot stays free for whoever is there', async () => {
    const clinic = await fullTuesday();
    await clinic.booksAndWaits('ade', '2026-11-27 09:00');
    await clinic.cancels('2026-11-23 23:59', clinic.half);
    expect(await clinic.sweeps('2026-11-24 00:00')).toMatchObject({ offered: 0 });
    expect(await clinic.offers()).toEqual([]);
    await clinic.presses('2026-11-24 07:00');
    expect(await clinic.offers()).toEqual(['ade 2026-11-24 09:30']);
  });

  test.each([
    ['ends at midnight', '2027-03-27 23:00', '2027-03-27 23:59', '2027-03-28 00:00'],
    [
      'in the night of the clock change is held for an hour that passes, not for one on the dial',
      '2027-03-28 00:30',
      '2027-03-28 02:29',
      '2027-03-28 02:30',
    ],
  ])('%s, where somebody is always there', async (_, freed, before, end) => {
    const { ade, sunday, ...clinic } = await openDayAndNight();
    await clinic.cancels(freed, sunday);
    await clinic.sweeps(freed);
    expect(await clinic.offers()).toEqual(['ade 2027-03-28 10:00']);
    expect(onWall((await clinic.get(ade)).appointment.heldUntilAt)).toBe(end);
    expect(await clinic.sweeps(before)).toMatchObject({ lapsed: 0 });
    expect(await clinic.sweeps(end)).toMatchObject({ lapsed: 1 });
  });
});

/** Somebody is booked on the Sunday in March on which the clocks go forward; Ade would like to have that time. */
async function openDayAndNight() {
  const clinic = await waitingClinic();
  const day = hours('00:00', '24:00');
  const open = { ...always(day), saturday: [], sunday: hours('10:00', '10:30') };
  const { duties, schedules } = clinic.store;
  const kept = await duties.current('elm');
  if (kept === undefined) throw new Error('no duty');
  await duties.keep('elm', { ...kept.duty, hours: always(day) }, 1, clinic.by('2026-11-02 09:00'));
  const only = { ...scanner, horizonDays: 300, hours: open };
  await schedules.save('elm', only, 1, clinic.by('2026-11-02 09:00'));
  const sunday = await clinic.books('sunday', '2027-03-28 10:00');
  const later = await clinic.books('ade', '2027-03-29 09:00');
  const { appointment } = await clinic.waits('2027-03-27 00:00', later, '2027-03-28 09:00');
  return { ...clinic, sunday, ade: appointment.id };
}

describe('a wait ends', () => {
  test('with the visit that was earlier by other means: they are offered nothing later than it', async () => {
    const clinic = await fullTuesday();
    const friday = await clinic.books('ade', '2026-11-27 09:00');
    await clinic.waits('2026-11-23 09:30', friday);
    await clinic.cancels('2026-11-23 10:00', clinic.half);
    await clinic.sweeps('2026-11-23 10:00');
    expect(await clinic.offers()).toEqual(['ade 2026-11-24 09:30']);
    await clinic.cancels('2026-11-23 10:05', clinic.nine);
    const moved = await clinic.desk.move(clinic.asked('2026-11-23 10:10'), {
      appointmentId: friday.appointment.id,
      version: friday.version,
      to: { scheduleId: 'scanner-1', startsAt: wall('2026-11-24 09:00') },
      breachReason: null,
    });
    expect(moved.ok).toBe(true);
    expect(await clinic.sweeps('2026-11-23 10:11')).toEqual({ lapsed: 1, ended: 0, offered: 0 });
    expect(await clinic.visits('ade')).toEqual(['2026-11-24 09:00']);
  });

  test('not with a booking that was cancelled meanwhile: they have no time at all then, and still need one', async () => {
    const clinic = await fullTuesday();
    const friday = await clinic.books('ade', '2026-11-27 09:00');
    const ade = await clinic.waits('2026-11-23 09:30', friday);
    await clinic.cancels('2026-11-23 10:00', friday);
    await clinic.cancels('2026-11-23 10:00', clinic.nine);
    await clinic.sweeps('2026-11-23 10:00');
    expect(await clinic.offers()).toEqual(['ade 2026-11-24 09:00']);
    expect((await clinic.accepts('2026-11-23 10:05', ade.appointment.id)).ok).toBe(true);
    expect(await clinic.visits('ade')).toEqual(['2026-11-24 09:00']);
  });

  test('cancelled while the offer was open: what they are told is what stands', async () => {
    const clinic = await fullTuesday();
    const friday = await clinic.books('ade', '2026-11-27 09:00');
    const ade = await clinic.waits('2026-11-23 09:30', friday);
    await clinic.cancels('2026-11-23 10:00', clinic.nine);
    await clinic.sweeps('2026-11-23 10:00');
    await clinic.cancels('2026-11-23 10:03', friday);
    expect((await clinic.accepts('2026-11-23 10:05', ade.appointment.id)).ok).toBe(true);
    expect(await clinic.visits('ade')).toEqual(['2026-11-24 09:00']);
  });

  test('when they have come, and when they leave the list: the slot is free again', async () => {
    const clinic = await fullTuesday();
    const ade = await clinic.booksAndWaits('ade', '2026-11-27 09:00');
    const friday = await clinic.books('bea', '2026-11-27 09:30');
    await clinic.waits('2026-11-23 09:40', friday);
    await clinic.cancels('2026-11-23 10:00', clinic.nine);
    await clinic.sweeps('2026-11-23 10:00');
    const { version } = await clinic.get(ade.appointment.id);
    const leave = { appointmentId: ade.appointment.id, version, note: 'Goes elsewhere' };
    expect((await clinic.list.leave(clinic.asked('2026-11-23 10:05'), leave)).ok).toBe(true);
    expect(await clinic.visits('ade')).toEqual(['2026-11-27 09:00']);
    await clinic.books('next', '2026-11-24 09:00');

    const { appointment, version: seen } = friday;
    const arrived = { appointmentId: appointment.id, version: seen, as: 'arrived', note: null } as const;
    expect((await clinic.desk.mark(clinic.asked('2026-11-27 09:20'), arrived)).ok).toBe(true);
    expect(await clinic.sweeps('2026-11-27 09:21')).toMatchObject({ ended: 1 });
    expect(await clinic.onTheList()).toEqual([]);
  });
});

describe('whoever is urgent', () => {
  test('takes a slot that is only offered to somebody less urgent, who waits on and has refused nothing', async () => {
    const clinic = await fullTuesday();
    const ade = await clinic.booksAndWaits('ade', '2026-11-27 09:00', { class: 'U3' });
    await clinic.cancels('2026-11-23 10:00', clinic.nine);
    await clinic.sweeps('2026-11-23 10:00');
    await expect(clinic.books('routine', '2026-11-24 09:00', { class: 'U3' })).rejects.toThrow('taken');
    await clinic.books('urgent', '2026-11-24 09:00', { class: 'U1' });
    const { appointment } = await clinic.get(ade.appointment.id);
    expect([appointment.status, appointment.declined, appointment.slots]).toEqual(['waitlist', [], []]);
    expect(await clinic.accepts('2026-11-23 10:05', ade.appointment.id)).toMatchObject({
      refusal: { code: 'not-standing' },
    });
  });

  test('on the list takes it too, and the one it was offered to is offered the next', async () => {
    const clinic = await fullTuesday();
    await clinic.booksAndWaits('ade', '2026-11-27 09:00', { class: 'U3' });
    await clinic.cancels('2026-11-23 10:00', clinic.nine);
    await clinic.sweeps('2026-11-23 10:00');
    await clinic.waits('2026-11-23 10:10', await clinic.books('urgent', '2026-11-27 09:30', { class: 'U1' }));
    await clinic.sweeps('2026-11-23 10:10');
    expect(await clinic.offers()).toEqual(['urgent 2026-11-24 09:00']);
    await clinic.cancels('2026-11-23 10:20', clinic.half);
    await clinic.sweeps('2026-11-23 10:20');
    expect(await clinic.offers()).toEqual(['urgent 2026-11-24 09:00', 'ade 2026-11-24 09:30']);
  });

  test('is offered what comes free earlier, though they are being offered something; nobody less urgent is', async () => {
    const clinic = await fullTuesday();
    await clinic.booksAndWaits('urgent', '2026-11-27 09:00', { class: 'U2' });
    await clinic.waits('2026-11-23 09:40', await clinic.books('ade', '2026-11-27 09:30', { class: 'U5' }));
    await clinic.cancels('2026-11-23 10:00', clinic.half);
    await clinic.sweeps('2026-11-23 10:00');
    expect(await clinic.offers()).toEqual(['urgent 2026-11-24 09:30']);
    await clinic.cancels('2026-11-23 10:10', clinic.nine);
    await clinic.sweeps('2026-11-23 10:10');
    expect(await clinic.offers()).toEqual(['urgent 2026-11-24 09:00', 'ade 2026-11-24 09:30']);
  });

  test('has a time before they wait for an earlier one', async () => {
    const clinic = await fullTuesday();
    const { appointment } = await clinic.books('ade', '2026-11-27 09:00', { class: 'U1' });
    const wait = { ...appointment, episode: null, then: null };
    expect(await clinic.list.waitForAny(clinic.asked('2026-11-23 10:00'), wait)).toEqual({
      ok: false,
      refusal: { code: 'urgent-needs-a-time' },
    });
    const routine = { ...wait, urgency: { ...wait.urgency, class: 'U5' as const } };
    const id = idOf(await clinic.list.waitForAny(clinic.asked('2026-11-23 10:01'), routine));
    await clinic.sweeps('2026-11-23 10:02');
    expect((await clinic.get(id)).appointment).toMatchObject({ status: 'proposed', inPlaceOf: null });
  });
});

test('a form sent twice puts them on the list once; another one is told so', async () => {
  const clinic = await fullTuesday();
  const { appointment, version } = await clinic.books('ade', '2026-11-27 09:00');
  const wait = {
    appointmentId: appointment.id,
    version,
    notBeforeAt: null,
    comment: null,
    breachReason: null,
  };
  const form = clinic.asked('2026-11-23 10:00');
  const once = await clinic.list.waitForEarlier(form, wait);
  expect(await clinic.list.waitForEarlier(form, wait)).toEqual(once);
  expect(await clinic.list.waitForEarlier(clinic.asked('2026-11-23 10:01'), wait)).toEqual({
    ok: false,
    refusal: { code: 'already-waiting', appointmentId: idOf(once) },
  });
  expect(await clinic.onTheList()).toEqual(['ade']);
});

describe('with an episode behind it', () => {
  const monday = '2026-11-30 09:00';
  /** J4: booked on Monday, past the limit with its reason and cover, and on the list for an earlier scan. */
  async function onTheListOnFriday({ isPair = false } = {}) {
    const friday = await fridayAfternoon();
    const { store, clinic, desk, asked } = friday;
    const list = createWaitingList({ store, clinic, rules });
    await friday.withCover('2026-12-02 09:00');
    const second = { scheduleId: physician.id, startsAt: wall('2026-11-30 14:40') };
    const booking = await friday.bookingAt('2026-11-30 14:00', {
      breachReason: 'No list at the weekend',
      ...(isPair
        ? {
            then: 'physician-visit' as const,
            slots: [{ scheduleId: 'scanner-1', startsAt: wall('2026-11-30 14:00') }, second] as const,
          }
        : {}),
    });
    const appointmentId = idOf(await desk.book(asked('2026-11-27 16:50'), booking));
    const wait = { appointmentId, version: 1, notBeforeAt: null, comment: null, breachReason: null };
    const entryId = idOf(await list.waitForEarlier(asked('2026-11-27 16:55'), wait));
    const sweep = (clock: string) => list.sweep(elm, { at: wall(clock), by: clockwork });
    const entry = async () => {
      const kept = await store.appointments.get('elm', entryId);
      if (kept === undefined) throw new Error('no entry');
      return kept;
    };
    const all = async () =>
      (await store.appointments.find('elm', { personId: 'p1' })).map(({ appointment }) => [
        appointment.serviceType,
        appointment.status,
        onWall(appointment.startsAt),
      ]);
    const accept = async (clock: string, breachReason: string | null) =>
      list.accept(asked(clock), { appointmentId: entryId, version: (await entry()).version, breachReason });
    return { ...friday, list, sweep, entry, entryId, appointmentId, all, accept };
  }

  test('past the limit earlier is still better: offered, and taken with its reason, told to the episode in one step', async () => {
    const { sweep, entry, accept, scanOf, all, entryId, appointmentId } = await onTheListOnFriday();
    expect(await sweep('2026-11-27 16:56')).toMatchObject({ offered: 1 });
    expect(onWall((await entry()).appointment.startsAt)).toBe(monday);
    expect(await accept('2026-11-27 16:58', null)).toMatchObject({
      refusal: { code: 'needs-a-reason', misses: ['after-limit'] },
    });
    expect((await scanOf()).slot?.appointmentId).not.toBe(entryId);
    expect((await accept('2026-11-27 16:58', 'The first on Monday')).ok).toBe(true);
    const { slot } = await scanOf();
    expect([onWall(slot?.at), slot?.appointmentId, slot?.breachReason]).toEqual([
      monday,
      entryId,
      'The first on Monday',
    ]);
    expect(await all()).toEqual([
      ['venous-duplex', 'booked', monday],
      ['venous-duplex', 'cancelled', '2026-11-30 14:00'],
    ]);
    expect((await entry()).appointment).toMatchObject({
      inPlaceOf: appointmentId,
      breach: { misses: ['after-limit'], reason: 'The first on Monday' },
    });
  });

  test('a scan and its physician are offered, declined, and taken together', async () => {
    const { sweep, entry, accept, all, list, asked, entryId } = await onTheListOnFriday({ isPair: true });
    expect(await sweep('2026-11-27 16:56')).toMatchObject({ offered: 1 });
    expect((await all()).filter(([, status]) => status === 'proposed')).toEqual([
      ['venous-duplex', 'proposed', monday],
      ['physician-visit', 'proposed', '2026-11-30 09:40'],
    ]);
    const { version } = await entry();
    expect((await list.decline(asked('2026-11-27 16:57'), { appointmentId: entryId, version })).ok).toBe(
      true,
    );
    expect((await all()).filter(([, status]) => status === 'proposed')).toEqual([]);
    expect(await sweep('2026-11-27 16:58')).toMatchObject({ offered: 1 });
    expect(onWall((await entry()).appointment.startsAt)).toBe('2026-11-30 09:30');
    expect((await accept('2026-11-27 16:59', 'The first that suits')).ok).toBe(true);
    expect((await all()).filter(([, status]) => status === 'booked')).toEqual([
      ['venous-duplex', 'booked', '2026-11-30 09:30'],
      ['physician-visit', 'booked', '2026-11-30 10:00'],
    ]);
    expect((await all()).filter(([, status]) => status === 'cancelled')).toHaveLength(2);
  });

  test.each([
    [
      'closed',
      {
        type: 'close',
        reason: 'died',
        note: 'Told by the family',
        otherDiagnosis: null,
        safetyNetOn: null,
        handedTo: null,
      },
      'The episode is closed.',
    ],
    ['scanned elsewhere', 'scan', 'The test is done or given up.'],
  ] as const)('whose episode is %s waits no more, offer or none', async (_, what, note) => {
    const { sweep, entry, does, scanOf, all } = await onTheListOnFriday({ isPair: true });
    await sweep('2026-11-27 16:56');
    if (what === 'scan')
      await does('2026-11-27 16:57', {
        type: 'record-scan',
        testId: (await scanOf()).id,
        side: 'left',
        performedAt: wall('2026-11-27 16:50'),
        extent: 'proximal',
        result: 'negative',
      });
    else await does('2026-11-27 16:57', what);
    expect(await sweep('2026-11-27 16:58')).toEqual({ lapsed: 0, ended: 1, offered: 0 });
    const { appointment } = await entry();
    expect(appointment).toMatchObject({ status: 'cancelled', slots: [], cancellation: { note } });
    expect((await all()).filter(([, status]) => status === 'proposed' || status === 'waitlist')).toEqual([]);
  });

  test('whose DVT is excluded waits no more; whoever is put on the list after that does', async () => {
    const { entry, load, store } = await onTheListOnFriday();
    const episode = await load();
    const kept = await entry();
    const why = (excludedAt: string) => {
      const at = wall(excludedAt);
      const diagnosis = { is: 'excluded', byOverride: false, at, by: nurse, sequence: 99 } as const;
      const { waiting, over } = waitingLine(
        {
          entries: [kept],
          episodes: new Map([[episode.id, { ...episode, diagnosis }]]),
          visits: new Map(),
        },
        { rules, now: wall('2026-11-27 17:00'), by: clockwork },
      );
      return [waiting.length, over.map((each) => each.why)];
    };
    expect(why('2026-11-27 16:56')).toEqual([0, ['excluded']]);
    expect(why('2026-11-27 16:54')).toEqual([1, []]);
    expect(await store.appointments.find('elm', { waiting: true })).toHaveLength(1);
  });

  test('who had no time and has one within the limit waits no more; past it they wait on; nobody stands there twice', async () => {
    const { entry, load } = await onTheListOnFriday();
    const episode = await load();
    const kept = await entry();
    const none = { ...kept, appointment: { ...kept.appointment, inPlaceOf: null } };
    const twice = {
      ...none,
      appointment: { ...none.appointment, id: 'twice', createdAt: wall('2026-11-27 16:59') },
    };
    const lineAt = (clock: string) => {
      const tests = episode.tests.map((each) =>
        each.slot === null ? each : { ...each, slot: { ...each.slot, at: wall(clock), appointmentId: null } },
      );
      const { waiting, over } = waitingLine(
        {
          entries: [twice, none],
          episodes: new Map([[episode.id, { ...episode, tests }]]),
          visits: new Map(),
        },
        { rules, now: wall('2026-11-27 17:00'), by: clockwork },
      );
      return [
        waiting.map((each) => onWall(each.hasTimeAt)),
        over.map((each) => [each.kept.appointment.id, each.why]),
      ];
    };
    expect(lineAt('2026-11-28 09:00')).toEqual([
      [],
      [
        [kept.appointment.id, 'has-a-time'],
        ['twice', 'has-a-time'],
      ],
    ]);
    expect(lineAt('2026-11-30 09:00')).toEqual([['2026-11-30 09:00'], [['twice', 'listed-twice']]]);
  });

  test('who shows an emergency sign is offered nothing, and takes nothing', async () => {
    const { sweep, entry, accept, does } = await onTheListOnFriday();
    await sweep('2026-11-27 16:56');
    await does('2026-11-27 16:57', {
      type: 'record-findings',
      facts: { 'presentation.pe-symptoms': true },
      observedAt: wall('2026-11-27 16:57'),
    });
    expect(await accept('2026-11-27 16:58', 'please')).toMatchObject({
      refusal: { code: 'no-slot-for', urgency: 'RED' },
    });
    await sweep('2026-11-27 16:59');
    expect((await entry()).appointment).toMatchObject({ status: 'waitlist', declined: [] });
  });
});
