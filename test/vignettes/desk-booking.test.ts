/** The desk's one door, with an episode behind it: what is booked, moved, cancelled and missed, told by the clinic's clock. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { urgencyAsked, wantedForClass } from '../../src/pathway/scheduling/urgency.ts';
import { onWall, physician, wall } from '../oracle/booking-clinic.ts';
import { fridayAfternoon, nurse, reception } from '../oracle/friday-clinic.ts';

describe('J4: Friday 16:30, the next slot is Monday 09:00', () => {
  const monday = '2026-11-30 09:00';

  test('not filed in silence: first a reason, then cover that reaches a day past it, then it is booked', async () => {
    const { desk, bookingAt, asked, withCover, scanOf, store } = await fridayAfternoon();
    const first = await desk.book(asked('2026-11-27 16:35'), await bookingAt(monday));
    expect(first).toEqual({ ok: false, refusal: { code: 'needs-a-reason', misses: ['after-limit'] } });
    const breachReason = 'No list at the weekend';
    const second = await desk.book(asked('2026-11-27 16:36'), await bookingAt(monday, { breachReason }));
    expect(second).toMatchObject({
      refusal: { code: 'episode', refusal: { code: 'slot-beyond-deadline', needs: ['cover'] } },
    });
    expect((await scanOf()).slot).toBeNull();
    expect(await store.appointments.find('elm', { personId: 'p1' })).toEqual([]);

    await withCover('2026-12-01 09:00');
    const third = await desk.book(asked('2026-11-27 16:50'), await bookingAt(monday, { breachReason }));
    if (!third.ok) throw new Error(JSON.stringify(third.refusal));
    const { slot } = await scanOf();
    expect([onWall(slot?.at), slot?.breachReason, slot?.appointmentId]).toEqual([
      monday,
      breachReason,
      third.appointmentId,
    ]);
    const kept = await store.appointments.get('elm', third.appointmentId);
    expect(kept?.appointment).toMatchObject({
      status: 'booked',
      urgency: { class: 'U1', source: 'pathway' },
      breach: { misses: ['after-limit'], reason: breachReason },
    });
  });

  test('the form sent twice books once; sent again with another time it does not say that this one is booked', async () => {
    const { desk, bookingAt, asked, withCover, store } = await fridayAfternoon();
    await withCover('2026-12-02 09:00');
    const sent = asked('2026-11-27 16:50');
    const breachReason = 'No list';
    const booked = await desk.book(sent, await bookingAt(monday, { breachReason }));
    expect(await desk.book(sent, await bookingAt(monday, { breachReason }))).toEqual(booked);
    const other = await desk.book(sent, await bookingAt('2026-11-30 11:00', { breachReason }));
    expect(other).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } });
    const kept = await store.appointments.find('elm', { personId: 'p1' });
    const scans = kept.filter(({ appointment }) => appointment.slots[0]?.scheduleId === 'scanner-1');
    expect(scans.map(({ appointment }) => onWall(appointment.startsAt))).toEqual([monday]);
  });

  test('moved to Wednesday: the gap is there at once, and the old slot is free', async () => {
    const { desk, bookingAt, asked, withCover, dueKinds, store, scanOf } = await fridayAfternoon();
    await withCover('2026-12-01 09:00');
    const booked = await desk.book(
      asked('2026-11-27 16:50'),
      await bookingAt(monday, { breachReason: 'No list' }),
    );
    if (!booked.ok) throw new Error(JSON.stringify(booked.refusal));
    expect(await dueKinds()).not.toContain('cover-gap');
    const moved = await desk.move(asked('2026-11-28 10:00'), {
      appointmentId: booked.appointmentId,
      version: 1,
      to: { scheduleId: 'scanner-1', startsAt: wall('2026-12-02 09:00') },
      breachReason: 'Scanner broken',
    });
    if (!moved.ok) throw new Error(JSON.stringify(moved.refusal));
    expect(await dueKinds()).toContain('cover-gap');
    expect(onWall((await scanOf()).slot?.at)).toBe('2026-12-02 09:00');
    const old = await store.appointments.get('elm', booked.appointmentId);
    expect(old?.appointment).toMatchObject({ status: 'cancelled', cancellation: { reason: 'moved' } });
    const another = await desk.book(asked('2026-11-28 10:05'), {
      ...(await bookingAt(monday, { breachReason: 'x' })),
      episode: null,
    });
    expect(another.ok).toBe(true);
  });

  test('a form sent twice books once; one that somebody was quicker than says so, with the nearest times', async () => {
    const { desk, bookingAt, asked, withCover, store } = await fridayAfternoon();
    await withCover('2026-12-01 09:00');
    const booking = await bookingAt(monday, { breachReason: 'No list' });
    const form = asked('2026-11-27 16:50');
    const [one, other] = [await desk.book(form, booking), await desk.book(form, booking)];
    expect(one.ok).toBe(true);
    expect(other).toEqual(one);
    expect(await store.appointments.find('elm', { personId: 'p1' })).toHaveLength(1);
    const late = await desk.book(asked('2026-11-27 16:55'), { ...booking, episode: null });
    expect(late).toMatchObject({ refusal: { code: 'not-bookable', why: 'taken' } });
    const offers = !late.ok && late.refusal.code === 'not-bookable' ? late.refusal.offers : null;
    const nearest = offers?.kind === 'slots' ? offers.nearest : [];
    expect(onWall(nearest[0]?.startsAt)).toBe('2026-11-30 09:30');
  });
});

describe('a slot that is lost', () => {
  const booked = async () => {
    const clinic = await fridayAfternoon();
    await clinic.withCover('2026-12-01 09:00');
    const form = clinic.asked('2026-11-27 16:50');
    const done = await clinic.desk.book(
      form,
      await clinic.bookingAt('2026-11-30 09:00', { breachReason: 'No list' }),
    );
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    return { ...clinic, appointmentId: done.appointmentId };
  };

  test('cancelled: the episode asks for another one at once', async () => {
    const { desk, asked, appointmentId, scanOf, dueKinds, store } = await booked();
    const cancel = { appointmentId, version: 1, reason: 'clinic', note: 'Scanner broken' } as const;
    expect(await desk.cancel(asked('2026-11-28 10:00'), cancel)).toEqual({ ok: true, appointmentId });
    expect((await scanOf()).slot).toBeNull();
    expect(await dueKinds()).toContain('book-slot');
    const again = await desk.cancel(asked('2026-11-28 10:01'), { ...cancel, version: 2 });
    expect(again).toMatchObject({ refusal: { code: 'not-standing', status: 'cancelled' } });
    expect((await store.appointments.get('elm', appointmentId))?.version).toBe(2);
  });

  test('did not come: not before it has begun; then somebody calls within the hour', async () => {
    const { desk, asked, appointmentId, dueKinds, store } = await booked();
    const noShow = { appointmentId, version: 1, as: 'noshow', note: null } as const;
    expect(await desk.mark(asked('2026-11-30 08:59'), noShow)).toMatchObject({
      refusal: { code: 'not-begun' },
    });
    expect((await desk.mark(asked('2026-11-30 09:20'), noShow)).ok).toBe(true);
    expect(await dueKinds()).toEqual(expect.arrayContaining(['call-no-show', 'book-slot']));
    const note = 'Called: bus was late';
    expect((await desk.followUp(asked('2026-11-30 09:40'), { appointmentId, version: 2, note })).ok).toBe(
      true,
    );
    expect((await store.appointments.get('elm', appointmentId))?.appointment.followedUp?.note).toBe(note);
    expect(await dueKinds()).not.toContain('call-no-show');
    expect(await dueKinds()).toContain('book-slot');
  });

  test('a test that has its result is not disturbed by what becomes of its appointment', async () => {
    const { desk, asked, appointmentId, does, scanOf } = await booked();
    await does('2026-11-30 09:40', {
      type: 'record-scan',
      testId: (await scanOf()).id,
      side: 'left',
      performedAt: wall('2026-11-30 09:10'),
      extent: 'proximal',
      result: 'negative',
    });
    const cancel = { appointmentId, version: 1, reason: 'other', note: null } as const;
    expect((await desk.cancel(asked('2026-11-30 10:00'), cancel)).ok).toBe(true);
    expect((await scanOf()).scan?.result).toBe('negative');
  });
});

describe('a scan and the physician after it', () => {
  const pair = async () => {
    const clinic = await fridayAfternoon();
    await clinic.withCover('2026-12-01 09:00');
    const done = await clinic.desk.book(
      clinic.asked('2026-11-27 16:50'),
      await clinic.bookingAt('2026-11-30 09:00', {
        breachReason: 'No list',
        then: 'physician-visit',
        slots: [
          { scheduleId: 'scanner-1', startsAt: wall('2026-11-30 09:00') },
          { scheduleId: physician.id, startsAt: wall('2026-11-30 10:00') },
        ],
      }),
    );
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    const all = () => clinic.store.appointments.find('elm', { personId: 'p1' });
    const standing = async () =>
      (await all())
        .filter(({ appointment }) => appointment.status === 'booked')
        .map(({ appointment: { serviceType, startsAt } }) => [serviceType, onWall(startsAt)]);
    return { ...clinic, appointmentId: done.appointmentId, all, standing };
  };

  test('cancelled together: nobody waits to hear of a scan that was not done', async () => {
    const { desk, asked, appointmentId, standing } = await pair();
    const cancel = { appointmentId, version: 1, reason: 'clinic', note: 'Scanner broken' } as const;
    expect((await desk.cancel(asked('2026-11-28 10:00'), cancel)).ok).toBe(true);
    expect(await standing()).toEqual([]);
  });

  test('the scan is moved: the physician goes with it, to the first time after it', async () => {
    const { desk, asked, appointmentId, standing } = await pair();
    const to = { scheduleId: 'scanner-1', startsAt: wall('2026-11-30 14:00') };
    const move = { appointmentId, version: 1, to, breachReason: 'Asked for the afternoon' };
    expect((await desk.move(asked('2026-11-28 10:00'), move)).ok).toBe(true);
    expect(await standing()).toEqual([
      ['venous-duplex', '2026-11-30 14:00'],
      ['physician-visit', '2026-11-30 14:40'],
    ]);
  });

  test('no physician is free after the new time: that is a miss, and is booked with its reason alone', async () => {
    const { desk, asked, appointmentId, standing, all } = await pair();
    // The last scan of the day ends when the physician leaves.
    const to = { scheduleId: 'scanner-1', startsAt: wall('2026-11-30 16:30') };
    const silent = { appointmentId, version: 1, to, breachReason: null };
    expect(await desk.move(asked('2026-11-28 10:00'), silent)).toMatchObject({
      refusal: { code: 'needs-a-reason', misses: ['after-limit', 'no-physician-after'] },
    });
    const said = { ...silent, breachReason: 'Telephoned with the result' };
    expect((await desk.move(asked('2026-11-28 10:01'), said)).ok).toBe(true);
    expect(await standing()).toEqual([['venous-duplex', '2026-11-30 16:30']]);
    const reasons = (await all()).map(({ appointment }) => appointment.cancellation?.reason ?? null);
    expect(reasons).toContain('clinic');
  });

  test('the physician alone is moved or cancelled: the scan stays, and knows', async () => {
    const { desk, asked, store, appointmentId, standing } = await pair();
    const scan = await store.appointments.get('elm', appointmentId);
    const visitId = scan?.appointment.pairedWith ?? '';
    const to = { scheduleId: physician.id, startsAt: wall('2026-11-30 11:00') };
    const moved = await desk.move(asked('2026-11-28 10:00'), {
      appointmentId: visitId,
      version: 1,
      to,
      breachReason: 'Asked for later',
    });
    if (!moved.ok) throw new Error(JSON.stringify(moved.refusal));
    const after = await store.appointments.get('elm', appointmentId);
    expect(after?.appointment.pairedWith).toBe(moved.appointmentId);
    const cancel = { appointmentId: moved.appointmentId, version: 1, reason: 'patient', note: null } as const;
    expect((await desk.cancel(asked('2026-11-28 10:05'), cancel)).ok).toBe(true);
    expect(await standing()).toEqual([['venous-duplex', '2026-11-30 09:00']]);
    expect((await store.appointments.get('elm', appointmentId))?.appointment.pairedWith).toBeNull();
  });
});

describe('urgency is nobody’s at the desk to lower', () => {
  const quiet = {
    'appointment.red-flag': false,
    'appointment.symptoms-rising': false,
    'appointment.triage': 'not-done',
  };
  const ask = (facts: Record<string, string | boolean>, by: typeof nurse | typeof reception) =>
    urgencyAsked({ ...quiet, ...facts }, 'us', 'referral', { rules, now: wall('2026-11-27 16:30'), by })
      .class;

  test('what a clinician may say lowers nothing where reception says it', () => {
    const unlikely = { 'appointment.reason': 'suspected-dvt', 'appointment.judged-unlikely': true };
    expect(ask(unlikely, nurse)).toBe('U2');
    expect(ask(unlikely, reception)).toBe('U1');
    const treated = { 'appointment.reason': 'confirmed-elsewhere', 'appointment.treated-and-supplied': true };
    expect(ask(treated, nurse)).toBe('U3');
    expect(ask(treated, reception)).toBe('U1');
  });

  test('an emergency gets no slot, whoever books and whatever reason they give', async () => {
    const { desk, bookingAt, asked } = await fridayAfternoon();
    const booking = await bookingAt('2026-11-30 09:00', { breachReason: 'please' });
    const urgency = { ...booking.urgency, class: 'RED' } as const;
    expect(await desk.book(asked('2026-11-27 16:50'), { ...booking, urgency })).toEqual({
      ok: false,
      refusal: { code: 'no-slot-for', urgency: 'RED' },
    });
  });
});

test.each([
  ['U1', null, '2026-11-28 16:30'],
  ['U2', null, '2026-11-28 16:30'],
  ['U3', null, '2026-12-01 00:00'],
  ['U4', '2026-12-10', '2026-12-14 00:00'],
  ['U4', null, 'none'],
  ['U5', null, '2027-01-09 00:00'],
  ['RED', null, 'none'],
] as const)('a visit of class %s, reviewed on %s, is by %s', (urgency, reviewOn, by) => {
  const day = reviewOn === null ? null : Temporal.PlainDate.from(reviewOn);
  const wanted = wantedForClass(urgency, wall('2026-11-27 16:30'), 'Europe/London', day);
  expect(onWall(wanted.byAt)).toBe(by);
  if (reviewOn !== null) expect(onWall(wanted.notBeforeAt)).toBe('2026-12-07 00:00');
});
