/** One freed slot, two hundred who sweep and take it at once, on each store: one has it, and everybody else keeps the time they had. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockwork } from '../../src/pathway/actors.ts';
import { onWall, wall } from '../oracle/booking-clinic.ts';
import { elm } from '../oracle/friday-clinic.ts';
import { waitingClinic } from '../oracle/waiting-clinic.ts';
import { type OpenedStore, stores } from './store-adapters.ts';

const attempts = 200;
const waiters = 4;

describe.each(stores)('the waiting list in %s', (_name, open) => {
  let opened: OpenedStore;
  let clinic: Awaited<ReturnType<typeof waitingClinic>>;
  beforeAll(async () => {
    opened = await open();
    clinic = await waitingClinic(opened.store);
  }, 180_000);
  afterAll(() => opened.close());

  test('two hundred sweeps and answers at once give a freed slot to one', { timeout: 300_000 }, async () => {
    // The whole of Monday to Thursday is full; those who wait come on Friday.
    const full = { why: 'Service', startsAt: wall('2026-11-23 09:00'), endsAt: wall('2026-11-27 09:00') };
    const { schedules, appointments } = clinic.store;
    const [kept] = await schedules.list('elm');
    if (kept === undefined) throw new Error('no schedule');
    const { schedule } = kept;
    await schedules.save('elm', { ...schedule, absences: [full] }, 1, clinic.by('2026-11-02 09:00'));
    const ids: string[] = [];
    for (let n = 0; n < waiters; n += 1) {
      const minute = String((n % 2) * 30).padStart(2, '0');
      const at = `2026-11-27 ${String(9 + Math.floor(n / 2)).padStart(2, '0')}:${minute}`;
      const booked = await clinic.books(`w${n}`, at, { class: 'U3' });
      ids.push((await clinic.waits(`2026-11-23 09:3${n}`, booked)).appointment.id);
    }
    // Half an hour of Tuesday comes free.
    const freed = [
      { ...full, endsAt: wall('2026-11-24 10:00') },
      { ...full, startsAt: wall('2026-11-24 10:30') },
    ];
    await schedules.save('elm', { ...schedule, absences: freed }, 2, clinic.by('2026-11-23 10:00'));

    const by = { at: wall('2026-11-23 10:00'), by: clockwork };
    const swept = await Promise.all(Array.from({ length: attempts }, () => clinic.list.sweep(elm, by)));
    expect(swept.reduce((sum, { offered }) => sum + offered, 0)).toBe(1);
    expect(await clinic.offers()).toEqual(['w0 2026-11-24 10:00']);

    const [first = ''] = ids;
    const answers = await Promise.all(
      Array.from({ length: attempts }, (_, n) =>
        n % 4 === 0
          ? clinic.list.sweep(elm, by).then(() => null)
          : clinic.list.accept(
              { organisation: elm, by: clinic.by('2026-11-23 10:05'), key: `accept ${n}` },
              { appointmentId: first, version: 2, breachReason: null },
            ),
      ),
    );
    expect(answers.filter((done) => done?.ok === true)).toHaveLength(1);
    for (const done of answers)
      if (done !== null && !done.ok)
        expect(['changed-meanwhile', 'not-standing']).toContain(done.refusal.code);
    expect(await clinic.visits('w0')).toEqual(['2026-11-24 10:00']);
    for (let n = 1; n < waiters; n += 1) expect(await clinic.visits(`w${n}`)).toHaveLength(1);
    const inSlot = await appointments.find('elm', {
      between: { startsAt: wall('2026-11-24 10:00'), endsAt: wall('2026-11-24 10:30') },
    });
    expect(inSlot.map(({ appointment }) => appointment.id)).toEqual([first]);
    const history = await appointments.history('elm', first);
    expect(
      history.map(({ appointment, stamp }) => [appointment.status, stamp.by.id, onWall(stamp.at)]),
    ).toEqual([
      ['waitlist', 'robin', '2026-11-23 09:30'],
      ['proposed', 'clock', '2026-11-23 10:00'],
      ['booked', 'robin', '2026-11-23 10:05'],
    ]);
  });

  test('declined by all at once and swept again: the next in line, once', { timeout: 300_000 }, async () => {
    const { appointments } = clinic.store;
    await clinic.cancels('2026-11-23 10:10', await bookedAt('2026-11-24 10:00'));
    await clinic.sweeps('2026-11-23 10:10');
    const [entry] = (await appointments.find('elm', { waiting: true })).filter(
      ({ appointment }) => appointment.status === 'proposed',
    );
    if (entry === undefined) throw new Error('nobody is offered it');
    const { id } = entry.appointment;
    const declined = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        clinic.list.decline(
          { organisation: elm, by: clinic.by('2026-11-23 10:12'), key: `decline ${n}` },
          { appointmentId: id, version: entry.version },
        ),
      ),
    );
    expect(declined.filter(({ ok }) => ok)).toHaveLength(1);
    const by = { at: wall('2026-11-23 10:13'), by: clockwork };
    const swept = await Promise.all(Array.from({ length: 50 }, () => clinic.list.sweep(elm, by)));
    expect(swept.reduce((sum, { offered }) => sum + offered, 0)).toBe(1);
    // The second in line is being offered what the first gave up; whoever is offered a time is not offered another one.
    expect(await clinic.offers()).toEqual(['w3 2026-11-24 10:00', 'w2 2026-11-27 09:00']);
  });

  async function bookedAt(clock: string) {
    const startsAt = wall(clock);
    const found = await clinic.store.appointments.find('elm', {
      between: { startsAt, endsAt: startsAt.add({ minutes: 1 }) },
    });
    const [kept] = found.filter(({ appointment }) => appointment.status === 'booked');
    if (kept === undefined) throw new Error(`nobody at ${clock}`);
    return kept;
  }
});
