/** Referrals over HTTP: an address of a practice's own sends and reads nothing, and nothing typed is lost or doubled. */
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import { diary } from '../../src/pathway/diary.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { aPerson } from './store-examples.ts';
import { addAccount, browser, hiddenIn, staffServer } from './staff-server.ts';

async function aClinicWithPractice() {
  const store = memoryStore();
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `e-${(ids += 1)}` });
  const server = staffServer({ store, clinic, clinicPages, takesReferrals: true });
  const by = { at: server.now(), by: { role: 'system', id: 'test' } } as const;
  await addAccount(store, server.now(), { email: 'boss@clinic.example', roles: ['administrator'] });
  await addAccount(store, server.now(), { email: 'nurse@clinic.example', roles: ['clinician'] });
  const [boss, nurse, gp] = [browser(server.app), browser(server.app), browser(server.app)];
  await boss.signIn('boss@clinic.example');
  await nurse.signIn('nurse@clinic.example');
  const page = await boss.get('/clinic/practices');
  await boss.post('/clinic/practices', {
    ...hiddenIn(page.body),
    name: 'Elm Street',
    phone: '020 7946 0101',
    isListed: 'no',
    monday: '08:00 to 18:30',
  });
  const [kept] = await store.practices.list('north');
  const made = await boss.post('/clinic/practices/address', {
    ...hiddenIn(page.body),
    practice: kept?.practice.id ?? '',
  });
  const address = /\/refer\/[A-Za-z0-9_-]{43}/.exec(made.body)?.[0] ?? '';
  return { server, store, by, boss, nurse, gp, address, practiceId: kept?.practice.id ?? '' };
}

const typed = {
  'presentation.pe-symptoms': 'no',
  'presentation.unstable': 'no',
  'limb.threatened': 'unknown',
  familyName: 'Grant',
  givenName: 'Olive',
  'birthDate-day': '14',
  'birthDate-month': '5',
  'birthDate-year': '1980',
  nhs: '943 476 5919',
  needsInterpreter: 'yes',
  needs: 'Wheelchair, needs transport',
  phone: '07700 900123',
  limb: 'leg',
  side: 'left',
  reason: 'Calf swollen since Sunday',
  question: 'DVT? Please scan.',
  'pregnancy.current-or-recent': 'no',
  doneAlready: 'Apixaban 10 mg at 09:30',
  senderName: 'Dr Lee',
  senderRole: 'GP',
  callBack: '020 7946 0102',
  answerBy: 'telephone',
};

const referenceIn = (body: string): string => /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(body)?.[0] ?? '';

test('sent: received with a reference and a time, on the board at once with an owner, findings and needs', async () => {
  const { gp, store, address } = await aClinicWithPractice();
  const page = await gp.get(address);
  expect(page.statusCode).toBe(200);
  expect(page.body.indexOf('call 999 now')).toBeLessThan(page.body.indexOf('Family name'));
  const sent = await gp.submit(page, address, typed);
  expect(sent.statusCode).toBe(200);
  expect(referenceIn(sent.body)).not.toBe('');
  const board = await store.episodes.board({ organisationId: 'north', limit: 9, offset: 0 });
  expect(board.rows).toMatchObject([
    { nextKind: 'accept-referral', owner: { kind: 'team', id: 'Nurses' }, person: { familyName: 'Grant' } },
  ]);
  const episode = await store.episodes.load('north', board.rows[0]?.episodeId ?? '');
  expect(episode?.referral).toMatchObject({
    reference: referenceIn(sent.body),
    callBack: '020 7946 0102',
    doneAlready: 'Apixaban 10 mg at 09:30',
    emergency: 'unknown',
  });
  expect(episode?.findings[0]?.facts).toMatchObject({
    'limb.threatened': null,
    'presentation.pe-symptoms': false,
    'pregnancy.current-or-recent': false,
  });
  const person = await store.people.get('north', episode?.personId ?? '');
  expect(person).toMatchObject({ needs: 'Wheelchair, needs transport', needsInterpreter: true });
});

test('pressed twice it is one referral; with other words it is another, and neither is lost', async () => {
  const { gp, store, address } = await aClinicWithPractice();
  const page = await gp.get(address);
  const [first, second] = await Promise.all([
    gp.submit(page, address, typed),
    gp.submit(page, address, typed),
  ]);
  const third = await gp.submit(page, address, typed);
  expect(new Set([first, second, third].map(({ body }) => referenceIn(body))).size).toBe(1);
  const board = { organisationId: 'north', limit: 9, offset: 0 } as const;
  expect((await store.episodes.board(board)).total).toBe(1);
  await gp.submit(page, address, { ...typed, side: 'right' });
  expect((await store.episodes.board(board)).total).toBe(2);
});

test('what is wrong is said, what was typed comes back, and nothing was stored', async () => {
  const { gp, server, store, address } = await aClinicWithPractice();
  const page = await gp.get(address);
  const { 'limb.threatened': _limb, ...less } = typed;
  const wrong = await gp.submit(page, address, { ...less, nhs: '943 476 5918' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('NHS number: this is not one');
  expect(wrong.body).toContain('value="943 476 5918"');
  expect(wrong.body).toContain('Calf swollen since Sunday');
  expect(wrong.body).toContain('href="#limb.threatened"');
  expect((await store.episodes.tallies('north', server.now())).open).toBe(0);
});

test('an emergency sign: 999 is shown before the reference, and the referral is here, marked, first on the list', async () => {
  const { gp, store, address } = await aClinicWithPractice();
  const page = await gp.get(address);
  const sent = await gp.submit(page, address, { ...typed, 'presentation.pe-symptoms': 'yes' });
  expect(sent.body.indexOf('Call 999 now')).toBeGreaterThan(0);
  expect(sent.body.indexOf('Call 999 now')).toBeLessThan(sent.body.indexOf(referenceIn(sent.body)));
  const { rows } = await store.episodes.board({ organisationId: 'north', limit: 9, offset: 0 });
  const episode = await store.episodes.load('north', rows[0]?.episodeId ?? '');
  expect(episode && diary(episode)[0]?.kind).toBe('send-to-emergency');
  expect(episode?.referral?.emergency).toBe('yes');
});

test('whether the person is known here changes no word of the answer', async () => {
  const { gp, store, address, by } = await aClinicWithPractice();
  const page = await gp.get(address);
  const unknown = await gp.submit(page, address, { ...typed, nhs: '' });
  const other = await aClinicWithPractice();
  const known = aPerson('known', {
    familyName: 'Someone Else',
    identifiers: [{ system: 'nhs', value: '9434765919' }],
  });
  await other.store.people.register('north', known, 'k', by);
  const otherPage = await other.gp.get(other.address);
  const knownSent = await other.gp.submit(otherPage, other.address, typed);
  const without = (body: string): string => body.replaceAll(/[2-9A-Z]{4}-[2-9A-Z]{4}|[A-Za-z0-9_-]{43}/g, '');
  expect(without(knownSent.body)).toBe(without(unknown.body));
  // Somebody else's number: joined to nobody, and said beside the referral.
  const { rows } = await other.store.episodes.board({ organisationId: 'north', limit: 9, offset: 0 });
  const episode = await other.store.episodes.load('north', rows[0]?.episodeId ?? '');
  expect(episode?.personId).not.toBe('known');
  expect(episode?.referral?.identifierInQuestion).toBe('9434765919');
  expect((await store.people.search({ organisationId: 'north', text: 'Grant', limit: 9 })).length).toBe(1);
});

test('known by number, name and date of birth: it is their record, which keeps what it says', async () => {
  const { gp, store, address, by } = await aClinicWithPractice();
  const olive = aPerson('olive', {
    familyName: 'GRANT',
    birthDate: '1980-05-14',
    phone: '020 7946 0999',
    identifiers: [{ system: 'nhs', value: '9434765919' }],
  });
  await store.people.register('north', olive, 'k', by);
  const page = await gp.get(address);
  await gp.submit(page, address, typed);
  expect((await store.episodes.ofPerson('north', 'olive')).length).toBe(1);
  expect((await store.people.get('north', 'olive'))?.phone).toBe('020 7946 0999');
});

test('taken back, replaced or guessed, an address opens nothing, and its token stands in no log', async () => {
  const { gp, boss, server, address, practiceId } = await aClinicWithPractice();
  expect((await gp.get(`/refer/${'a'.repeat(43)}`)).statusCode).toBe(404);
  expect((await gp.get('/refer/short')).statusCode).toBe(404);
  const page = await boss.get('/clinic/practices');
  expect(page.body).not.toContain(address);
  const made = await boss.post('/clinic/practices/address', { ...hiddenIn(page.body), practice: practiceId });
  expect((await gp.get(address)).statusCode).toBe(404);
  const next = /\/refer\/[A-Za-z0-9_-]{43}/.exec(made.body)?.[0] ?? '';
  expect((await gp.get(next)).statusCode).toBe(200);
  await boss.post('/clinic/practices/take-back', { ...hiddenIn(page.body), practice: practiceId });
  expect((await gp.get(next)).statusCode).toBe(404);
  expect((await gp.post(next, typed)).statusCode).toBe(404);
  const log = server.logged();
  expect(log).toContain('/refer/:token');
  for (const each of [address, next]) expect(log).not.toContain(each.slice('/refer/'.length));
});

test('a clinician accepts it, and is shown who may be the same person; the choice is theirs', async () => {
  const { gp, nurse, store, address, by } = await aClinicWithPractice();
  const before = aPerson('before', { familyName: 'Grant', givenName: 'Olive', birthDate: '1980-05-14' });
  await store.people.register('north', before, 'k', by);
  await gp.submit(await gp.get(address), address, { ...typed, nhs: '' });
  const { rows } = await store.episodes.board({ organisationId: 'north', limit: 9, offset: 0 });
  const id = rows[0]?.episodeId ?? '';
  const page = await nurse.get(`/clinic/episodes/${id}/accept-referral`);
  expect(page.body).toContain('Is this person known here already?');
  expect(page.body).toContain('Apixaban 10 mg at 09:30');
  const hidden = hiddenIn(page.body);
  const asked = await nurse.post(`/clinic/episodes/${id}/accept-referral`, hidden);
  expect(asked.statusCode).toBe(422);
  const done = await nurse.post(`/clinic/episodes/${id}/accept-referral`, { ...hidden, personId: 'before' });
  expect(done.statusCode).toBe(303);
  expect((await store.episodes.load('north', id))?.personId).toBe('before');
  expect((await nurse.get(`/clinic/episodes/${id}`)).body).toContain('Tell the referrer who has the person');
});

test('whom to ring: surgeries that are open first, 111 first where none is, and none that is not listed', async () => {
  const { boss, gp, server } = await aClinicWithPractice();
  const none = await gp.get('/uk/practices');
  expect(none.body).toContain('We have no list of surgeries here');
  expect(none.body).not.toContain('Elm Street');
  const page = await boss.get('/clinic/practices');
  const weekday = { monday: '08:00 to 18:30' };
  for (const each of [
    { name: 'Oak Lane', phone: '020 7946 0200', ...weekday },
    { name: 'Ash Road', phone: '020 7946 0300' },
    { name: 'Yew Court', phone: '020 7946 0400', tuesday: '09:00 to 12:00' },
  ]) {
    const fresh = hiddenIn((await boss.get('/clinic/practices')).body);
    await boss.post('/clinic/practices', {
      ...fresh,
      practice: each.name,
      version: '0',
      isListed: 'yes',
      ...each,
    });
  }
  // A Monday, eight in the morning.
  const open = (await gp.get('/uk/practices')).body;
  expect(open).toContain('Open now, until 18:30');
  const places = ['Oak Lane', 'Ash Road', 'Yew Court', 'No place today'].map((each) => open.indexOf(each));
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  server.pass({ hours: 14 });
  const night = (await gp.get('/uk/practices')).body;
  expect(night.indexOf('Call 111 first')).toBeGreaterThan(0);
  expect(night.indexOf('Call 111 first')).toBeLessThan(night.indexOf('Oak Lane'));
  expect(night).not.toContain('Open now');
  expect(page.statusCode).toBe(200);
});
