/** The waiting list over HTTP: put on from an appointment, offered by the button, answered on the telephone; nothing typed is lost. */
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import type { Actor } from '../../src/pathway/actors.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Appointment } from '../../src/pathway/scheduling/appointment-types.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import {
  anAppointment,
  held,
  nothingAsked,
  scanner,
  span,
  wall,
  weekdaysOnly,
} from '../oracle/booking-clinic.ts';
import { aPerson } from './store-examples.ts';
import { addAccount, browser, staffServer } from './staff-server.ts';

/** Monday morning; Amina is booked for Thursday at ten, and wants to come sooner. */
async function aDesk(over: Partial<Appointment> = {}) {
  const store = memoryStore();
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `e-${(ids += 1)}` });
  const server = staffServer({ store, clinic, clinicPages });
  const system = { at: server.now(), by: { role: 'system', id: 'test' } } as const;
  for (const role of ['front-desk', 'service-lead'] as const)
    await addAccount(store, server.now(), { email: `${role}@clinic.example`, roles: [role] });
  await store.duties.keep('north', weekdaysOnly(), 0, system);
  await store.schedules.save('north', scanner, 0, system);
  await store.people.register('north', aPerson('p1'), 'k', system);
  const time = span('2026-11-05 10:00', '2026-11-05 10:30');
  await store.appointments.keep({
    organisationId: 'north',
    commandKey: 'book',
    commandDigest: 'd',
    stamp: system,
    written: [
      {
        appointment: anAppointment({
          id: 'thursday',
          ...time,
          slots: [held('scanner-1', time)],
          needs: { ...nothingAsked, callbackNumber: '020 7946 0111' },
          ...over,
        }),
        expectedVersion: 0,
      },
    ],
    schedules: [{ scheduleId: 'scanner-1', version: 1 }],
  });
  const [desk, lead] = [browser(server.app), browser(server.app)];
  await desk.signIn('front-desk@clinic.example');
  await lead.signIn('service-lead@clinic.example');
  const waiting = async () => {
    const [kept] = await store.appointments.find('north', { waiting: true });
    if (kept === undefined) throw new Error('nobody waits');
    return kept;
  };
  const putOn = async (fields: Readonly<Record<string, string>> = {}) => {
    const page = await desk.get('/desk/appointments/thursday');
    return desk.submit(page, '/desk/appointments/thursday/wait', { version: '1', key: 'w', ...fields });
  };
  const answer = async (doing: string, fields: Readonly<Record<string, string>> = {}) => {
    const page = await desk.get('/desk/waiting');
    const { appointment, version } = await waiting();
    const url = `/desk/waiting/${appointment.id}/${doing}`;
    return desk.submit(page, url, { version: String(version), key: `${doing} ${version}`, ...fields });
  };
  return { server, store, desk, lead, waiting, putOn, answer };
}

test('an empty list says so, to whoever may see the calendar', async () => {
  const { desk, lead } = await aDesk();
  expect((await desk.get('/desk/waiting')).body).toContain('Nobody waits for a time.');
  expect((await lead.get('/desk/waiting')).statusCode).toBe(200);
  expect((await desk.get('/desk')).body).toContain('Waiting list (0)');
});

test('put on the list, offered, called, taken: with who did it, and when', async () => {
  const { desk, putOn, waiting, answer, store, server } = await aDesk();
  expect((await putOn()).headers['location']).toBe('/desk/waiting?done=yes');
  const list = await desk.get('/desk/waiting');
  expect(list.body).toContain('020 7946 0111');
  expect(list.body).toContain('U2, within 24 hours');
  expect(list.body).toContain('transport: not asked');
  expect((await desk.get('/desk/appointments/thursday')).body).toContain('On the waiting list');
  const offered = await desk.submit(list, '/desk/waiting/offer', {});
  expect(offered.headers['location']).toBe('/desk/waiting?offered=1');
  expect((await desk.get('/desk/waiting')).body).toContain('held until');
  const { appointment } = await waiting();
  expect(appointment.startsAt?.toString()).toBe('2026-11-02T09:00:00Z');

  const taken = await answer('accept');
  expect(taken.headers['location']).toBe(`/desk/appointments/${appointment.id}?done=yes`);
  const now = (await store.appointments.history('north', appointment.id)).map(
    ({ appointment: each, stamp }) => [
      each.status,
      stamp.at.equals(server.now()),
      (stamp.by satisfies Actor).role,
    ],
  );
  expect(now).toEqual([
    ['waitlist', true, 'front-desk'],
    ['proposed', true, 'front-desk'],
    ['booked', true, 'front-desk'],
  ]);
  const old = await store.appointments.get('north', 'thursday');
  expect(old?.appointment.cancellation?.reason).toBe('moved');
  expect((await desk.get('/desk/waiting')).body).toContain('Nobody waits for a time.');
});

test('not taken: whom to call next is on the page that follows', async () => {
  const { desk, putOn, answer, waiting } = await aDesk();
  await putOn();
  await desk.submit(await desk.get('/desk/waiting'), '/desk/waiting/offer', {});
  const declined = await answer('decline');
  expect(declined.headers['location']).toBe('/desk/waiting?done=yes');
  // Nobody else waits, so the next time is theirs too.
  const { appointment } = await waiting();
  expect(appointment.declined).toHaveLength(1);
  expect(appointment.startsAt?.toString()).toBe('2026-11-02T09:30:00Z');
  const left = await answer('leave', { note: 'Stays with Thursday' });
  expect(left.statusCode).toBe(303);
  const page = await desk.get('/desk/waiting');
  expect(page.body).toContain('Nobody waits for a time.');
  // They have their time: no urgent visit was lost.
  expect((await desk.get('/desk')).body).toContain('Nobody has to be called.');
});

test('a time past the limit asks why, and keeps what was typed', async () => {
  const wanted = { notBeforeAt: null, idealByAt: null, byAt: wall('2026-11-02 08:30') };
  const { desk, putOn, answer, waiting } = await aDesk({
    wanted,
    breach: { misses: ['after-limit'], reason: 'No list' },
  });
  await putOn();
  await desk.submit(await desk.get('/desk/waiting'), '/desk/waiting/offer', {});
  const { appointment } = await waiting();
  const field = `breachReason-${appointment.id}`;
  const silent = await answer('accept');
  expect(silent.statusCode).toBe(422);
  expect(silent.body).toContain(`href="#${field}"`);
  expect(silent.body).toContain('after the limit');
  expect((await answer('accept', { [field]: 'x'.repeat(2_001) })).body).toContain('xxxx');
  expect((await answer('accept', { [field]: 'The first there is' })).statusCode).toBe(303);
});

test('a version that somebody changed, an entry that is not there, and a day that is none are told', async () => {
  const { desk, putOn, answer } = await aDesk();
  const wrong = await putOn({ 'notBefore-day': '31', 'notBefore-month': '2', 'notBefore-year': '2027' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="31"');
  await putOn();
  expect((await answer('decline')).body).toContain('This cannot be done any more');
  expect((await answer('leave', { version: '7' })).body).toContain('Somebody changed this');
  const page = await desk.get('/desk/waiting');
  expect((await desk.submit(page, '/desk/waiting/nobody/accept', {})).body).toContain('not here');
});

test('who only reads the calendar answers nothing', async () => {
  const { lead, putOn, waiting } = await aDesk();
  await putOn();
  const page = await lead.get('/desk/waiting');
  expect(page.body).not.toContain('/desk/waiting/offer');
  const { appointment } = await waiting();
  for (const url of ['/desk/waiting/offer', `/desk/waiting/${appointment.id}/leave`])
    expect((await lead.submit(await lead.get('/clinic'), url, { version: '1' })).statusCode).toBe(403);
});
