/** The page on which a clinic says when it is open and who is on call: over HTTP, without script. */
import { beforeAll, expect, test } from 'vitest';
import { onDuty } from '../../src/pathway/duty/on-duty.ts';
import { isOpen, opensAt } from '../../src/pathway/duty/opening.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { addAccount, browser, staffServer } from './staff-server.ts';

const server = staffServer({ clinicPages });
const lead = browser(server.app);
let nurse = '';
beforeAll(async () => {
  const { store, now } = server;
  await addAccount(store, now(), { email: 'lead@clinic.example', roles: ['service-lead'] });
  nurse = (await addAccount(store, now(), { email: 'nurse@clinic.example', roles: ['clinician'] })).id;
  await lead.signIn('lead@clinic.example');
});
const submit = async (part: string, fields: Readonly<Record<string, string>>) =>
  lead.submit(await lead.get('/clinic/hours'), `/clinic/hours/${part}`, fields);
const dutyNow = async () => {
  const kept = await server.store.duties.current('north');
  if (kept === undefined) throw new Error('nothing kept');
  return kept.duty;
};
const week = { monday: '09:00 to 12:30, 13:30 to 17:00', tuesday: '9:00-17:00' };

test('until somebody says otherwise hours are not set, which is not known; patients are told that nobody is there', async () => {
  const { body } = await lead.get('/clinic/hours');
  expect(body).toContain('Opening hours are not set');
  const nurseThere = browser(server.app);
  await nurseThere.signIn('nurse@clinic.example');
  expect((await nurseThere.get('/clinic')).body).toContain('Opening hours are not set');
  expect((await lead.get('/clinic')).body).toContain('href="/clinic/hours">Set hours and on call');
  expect(body).toContain('Closed, and no opening is set');
  expect(await server.store.duties.current('north')).toBeUndefined();
});

test('opening hours are kept as they were written, and hold from then on', async () => {
  expect((await submit('week', week)).statusCode).toBe(303);
  expect((await lead.get('/clinic')).body).not.toContain('Opening hours are not set');
  const duty = await dutyNow();
  expect(duty.hours.tuesday).toEqual([{ opens: '09:00', closes: '17:00' }]);
  // It is eight on a Monday in London.
  expect(opensAt(duty, server.now())?.toString()).toBe('2026-11-02T09:00:00Z');
  expect(isOpen(duty, server.now().add({ hours: 5 }))).toBe(false);
});

test('what cannot be read is not kept; it comes back as it was typed, with what is wrong', async () => {
  const page = await submit('week', { ...week, friday: '9 to 5' });
  expect(page.statusCode).toBe(422);
  expect(page.body).toContain('value="9 to 5"');
  expect(page.body).toContain('href="#friday"');
  expect((await dutyNow()).hours.friday).toEqual([]);
});

test('a shift, an absence, holidays: each is a change of its own, with who made it', async () => {
  const at = (name: string, day: string, time: string) => ({
    [`${name}-day`]: day,
    [`${name}-month`]: '11',
    [`${name}-year`]: '2026',
    [`${name}-time`]: time,
  });
  const shift = { shiftUser: nurse, rank: 'first', ...at('shiftStartsAt', '2', '20:00') };
  expect((await submit('shift', { ...shift, ...at('shiftEndsAt', '2', '19:00') })).statusCode).toBe(422);
  expect((await submit('shift', { ...shift, ...at('shiftEndsAt', '3', '08:00') })).statusCode).toBe(303);
  const night = server.now().add({ hours: 15 });
  expect(onDuty(await dutyNow(), night)).toEqual([nurse]);
  const away = { leaveUser: nurse, ...at('leaveStartsAt', '2', '22:00'), ...at('leaveEndsAt', '3', '08:00') };
  expect((await submit('leave', away)).statusCode).toBe(422);
  expect((await submit('leave', { ...away, coverId: 'nobody' })).statusCode).toBe(303);
  expect(onDuty(await dutyNow(), night)).toEqual([]);
  expect((await submit('offered', { calendar: 'scotland' })).statusCode).toBe(303);
  const days = (await dutyNow()).holidays.map(({ heldOn }) => heldOn);
  expect([days[0], days.includes('2026-08-03')]).toEqual(['2026-11-30', false]);
  const { body } = await lead.get('/clinic/hours');
  expect(body).toContain('Change 4, by Name of lead@clinic.example');
});

test('a number for whoever is on call: one that takes texts, and who has none is said', async () => {
  const said = await submit('on-call-phone', { phoneUser: nurse, onCallPhone: '020 7946 0958' });
  expect(said.statusCode).toBe(422);
  expect(said.body).toContain('value="020 7946 0958"');
  expect(said.body).toContain('href="#onCallPhone"');
  expect((await dutyNow()).phones).toEqual([]);
  expect((await submit('on-call-phone', { phoneUser: nurse, onCallPhone: '' })).statusCode).toBe(422);
  expect((await lead.get('/clinic/hours')).body).toContain('Nobody is told by telephone.');

  const version = (await server.store.duties.current('north'))?.version ?? 0;
  expect((await submit('on-call-phone', { phoneUser: nurse, onCallPhone: '07700 900111' })).statusCode).toBe(
    303,
  );
  expect((await submit('on-call-phone', { phoneUser: nurse, onCallPhone: '07700 900222' })).statusCode).toBe(
    303,
  );
  const kept = await server.store.duties.current('north');
  expect(kept).toMatchObject({
    version: version + 2,
    duty: { phones: [{ userId: nurse, phone: '07700 900222' }] },
  });
  const on = { startsAt: server.now(), endsAt: server.now().add({ hours: 1 }) };
  const rota = [
    { userId: nurse, rank: 'first' as const, ...on },
    { userId: 'old', rank: 'second' as const, ...on },
  ];
  const by = { at: server.now(), by: { role: 'service-lead', id: 'lead' } } as const;
  await server.store.duties.keep('north', { ...(await dutyNow()), rota, leave: [] }, version + 2, by);
  const { body } = await lead.get('/clinic/hours');
  expect(body).toContain('Told by telephone: Name of nurse@clinic.example.');
  expect(body).toContain('No number, and not told by telephone: somebody no longer on the list.');
  expect((await lead.get('/clinic')).body).not.toContain('Nobody is told by telephone');

  expect((await submit('remove-on-call-phone', { which: nurse })).statusCode).toBe(303);
  expect((await dutyNow()).phones).toEqual([]);
  expect((await lead.get('/clinic')).body).toContain('Nobody is told by telephone now');
});

test('somebody else was quicker: nothing is overwritten, and it is said', async () => {
  const page = await submit('week', { ...week, version: '1', sunday: '10:00 to 12:00' });
  expect(page.statusCode).toBe(409);
  expect(page.body).toContain('Somebody has changed these settings');
  expect(page.body).toContain('value="10:00 to 12:00"');
  expect((await dutyNow()).hours.sunday).toEqual([]);
});
