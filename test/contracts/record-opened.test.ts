/** Who looked: each page for staff that names a record stands in the audit before it is shown. */
import { expect, test } from 'vitest';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { addAccount, browser, staffServer } from './staff-server.ts';
import { anOpened } from './store-examples.ts';

test('opened by somebody who may: noted with who, when and which page; a board, a refusal or a form is no look', async () => {
  const store = memoryStore();
  const server = staffServer({ store, clinicPages });
  const nurse = await addAccount(store, server.now(), {
    email: 'nurse@clinic.example',
    roles: ['clinician'],
  });
  await addAccount(store, server.now(), { email: 'admin@clinic.example', roles: ['administrator'] });
  await anOpened(store, 'north', 'e1');
  const [at, kept] = [server.now(), { kind: 'episode', id: 'e1' } as const];
  const looks = async () =>
    (await store.audit.of('north', kept, 99)).filter(({ action }) => action === 'record.opened');

  const admin = browser(server.app);
  await admin.signIn('admin@clinic.example');
  expect((await admin.get('/clinic/episodes/e1')).statusCode).toBe(403);
  const person = browser(server.app);
  await person.signIn(nurse.email);
  await person.get('/clinic');
  expect(await looks()).toEqual([]);

  expect((await person.get('/clinic/episodes/e1')).statusCode).toBe(200);
  expect(await looks()).toEqual([
    {
      stamp: { at, by: { role: 'clinician', id: nurse.id } },
      action: 'record.opened',
      subject: kept,
      detail: { page: '/clinic/episodes/:episodeId' },
    },
  ]);
  await person.get('/clinic/people/amina');
  const ofPerson = await store.audit.of('north', { kind: 'person', id: 'amina' }, 99);
  expect(ofPerson.filter(({ action }) => action === 'record.opened')).toHaveLength(1);
  expect((await person.get('/clinic/episodes/nothing')).statusCode).toBe(404);
  expect(await store.audit.of('north', { kind: 'episode', id: 'nothing' }, 9)).toEqual([]);
  await server.app.close();
});

test('the desk opens a person’s own page once for each press, and closes it', async () => {
  const store = memoryStore();
  const server = staffServer({ store, clinicPages });
  const nurse = await addAccount(store, server.now(), {
    email: 'nurse@clinic.example',
    roles: ['clinician'],
  });
  await anOpened(store, 'north', 'e1');
  const amina = await store.people.get('north', 'amina');
  expect(amina).toBeDefined();
  if (amina === undefined) return;
  const { version, ...details } = amina;
  const person = browser(server.app);
  await person.signIn(nurse.email);
  const page = '/clinic/episodes/e1/own-page';
  // Nobody is sent anything who cannot be reached.
  expect((await person.get(page)).body).toContain('no link and no code can reach the person');
  const stamp = { at: server.now(), by: { role: 'clinician', id: nurse.id } } as const;
  await store.people.revise('north', { ...details, phone: '07700 900123' }, version, 'x', stamp);
  const form = await person.get(page);
  for (let press = 0; press < 2; press += 1)
    expect((await person.submit(form, page, {})).headers.location).toBe(`${page}?done=sent`);
  const sent = await store.deliveries.ofEpisode('north', 'e1');
  expect(sent.map(({ words }) => words)).toEqual(['companion.link']);
  expect((await person.get(`${page}?done=sent`)).body).toContain('The link is on its way');
  await person.submit(await person.get(page), `${page}/end`, {});
  expect((await store.patientAccess.standing('north', 'amina'))?.isOpen).toBe(false);
  expect((await person.get(page)).body).toContain('The page was closed');
  await server.app.close();
});
