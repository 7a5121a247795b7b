/** Booking by people themselves, over HTTP: never beside an emergency, nothing kept before it is sent, and one slot for one person. */
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import { diary } from '../../src/pathway/diary.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { encode } from '../../src/web/public/answers.ts';
import { createTriageFlow, findScreen, type TriageFlow } from '../../src/web/public/triage-flow.ts';
import { physician, scanner, weekdaysOnly } from '../oracle/booking-clinic.ts';
import { addAccount, browser, hiddenIn, staffServer } from './staff-server.ts';

const flow = createTriageFlow(rules, 'uk');

/** As the check carries them, with none of what is not named. */
function answersOf(given: Readonly<Record<string, readonly string[]>>, of: TriageFlow = flow): string {
  let answers = {};
  for (let asked = 0; asked < 20; asked += 1) {
    const { at } = of.walk(answers);
    if (at === null) return encode(answers);
    const usual = at.kind === 'list' ? ['none'] : at.kind === 'choice' ? ['no'] : [];
    const taken = of.take(at, { all: (name) => (name === 'is' ? (given[at.id] ?? usual) : ['n']) }, answers);
    if (!taken.ok) {
      const first = findScreen(at.id);
      const [choice] = first?.kind === 'choice' ? first.choices : [];
      const other = of.take(at, { all: () => [choice?.id ?? ''] }, answers);
      if (!other.ok) throw new Error(`no answer to ${at.id}`);
      answers = other.answers;
    } else answers = taken.answers;
  }
  throw new Error('no end');
}
const soreLeg = answersOf({ limb: ['L1', 'L2'], risks: ['R3'] });

const noSigns = Object.fromEntries(
  ['E1', 'E2', 'E3', 'E4', 'E5', 'E5b', 'E6', 'E7', 'E8', 'E9'].map((ref) => [`sign-${ref}`, 'no']),
);

async function aClinicThatTakesBookings({ isOn = true, hasSchedule = true } = {}) {
  const store = memoryStore();
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `e-${(ids += 1)}` });
  const server = staffServer({ store, clinic });
  const by = { at: server.now(), by: { role: 'system', id: 'test' } } as const;
  await addAccount(store, server.now(), { email: 'nurse@clinic.example', roles: ['clinician'] });
  await store.duties.keep('north', weekdaysOnly(), 0, by);
  if (hasSchedule)
    for (const schedule of [scanner, physician]) await store.schedules.save('north', schedule, 0, by);
  if (isOn) await store.practices.saveSelfBooking('north', { isOn: true }, 0, by);
  return { store, server, person: browser(server.app) };
}
type Person = ReturnType<typeof browser>;

/** From the advice to the slots. */
async function atSlots(person: Person, needs: Readonly<Record<string, string>> = {}) {
  const signs = await person.post('/uk/book', { answers: soreLeg });
  expect(signs.body).toContain('Before you book: emergency signs now');
  return person.post('/uk/book', {
    ...hiddenIn(signs.body),
    ...noSigns,
    mobility: 'walks',
    transport: 'own',
    ...needs,
  });
}
const who = {
  familyName: 'Grant',
  givenName: 'Olive',
  'birthDate-day': '14',
  'birthDate-month': '5',
  'birthDate-year': '1980',
  phone: '07700 900123',
  limb: 'leg',
  side: 'left',
};
const firstSlot = (body: string): string => /name="slot"[^>]*value="([^"]+)"/.exec(body)?.[1] ?? '';
const board = { organisationId: 'north', limit: 9, offset: 0 } as const;

test('switched off, no result offers it and its address books nothing', async () => {
  const { person, store } = await aClinicThatTakesBookings({ isOn: false });
  const result = await person.post('/uk/check', { answers: soreLeg, go: '' });
  expect(result.body).toContain('Get an urgent GP appointment');
  expect(result.body).not.toContain('/uk/book');
  expect((await person.post('/uk/book', { answers: soreLeg })).statusCode).toBe(422);
  expect((await store.episodes.board(board)).total).toBe(0);
});

test('switched on, the advice of today offers it, below the numbers to ring', async () => {
  const { person } = await aClinicThatTakesBookings();
  const { body } = await person.post('/uk/check', { answers: soreLeg, go: '' });
  expect(body).toContain('action="/uk/book"');
  expect(body.indexOf('Call 111')).toBeLessThan(body.indexOf('action="/uk/book"'));
});

test('a sign that is not answered is asked again: no answer is never a no', async () => {
  const { person } = await aClinicThatTakesBookings();
  const signs = await person.post('/uk/book', { answers: soreLeg });
  const { 'sign-E1': _first, ...less } = noSigns;
  const again = await person.post('/uk/book', { ...hiddenIn(signs.body), ...less });
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('href="#sign-E1"');
  expect(again.body).not.toContain('name="slot"');
});

test.each(['yes', 'unsure'])('one sign %s, whatever else is missing: 999, and no slot', async (answer) => {
  const { person, store } = await aClinicThatTakesBookings();
  const signs = await person.post('/uk/book', { answers: soreLeg });
  const red = await person.post('/uk/book', { ...hiddenIn(signs.body), 'sign-E2': answer });
  expect(red.body).toContain('tel:999');
  expect(red.body).not.toContain('name="slot"');
  // Nor by sending the last page with a slot and a red answer.
  const forged = await person.post('/uk/book', {
    ...noSigns,
    ...who,
    answers: soreLeg,
    'sign-asked': 'yes',
    'sign-E2': answer,
    slots: 'yes',
    slot: 'dr-amin@2026-11-02T09:00:00Z',
  });
  expect(forged.body).toContain('tel:999');
  expect((await store.episodes.board(board)).total).toBe(0);
});

test('booked: nothing was kept before, then a referral with its clock and the slot, once', async () => {
  const { person, store, server } = await aClinicThatTakesBookings();
  const slots = await atSlots(person);
  expect(slots.body).toContain('Vascular unit, level 2');
  expect((await store.people.search({ organisationId: 'north', text: 'Grant', limit: 9 })).length).toBe(0);
  const sending = { ...hiddenIn(slots.body), ...who, slot: firstSlot(slots.body) };
  const done = await person.post('/uk/book', sending);
  expect(done.body).toContain('Your visit is booked');
  const twice = await person.post('/uk/book', sending);
  expect(twice.body).toContain('Your visit is booked');
  const { rows, total } = await store.episodes.board(board);
  expect(total).toBe(1);
  const episode = await store.episodes.load('north', rows[0]?.episodeId ?? '');
  expect(episode?.referral).toMatchObject({ source: 'self', callBack: '07700 900123', emergency: 'no' });
  expect(episode && diary(episode).map(({ kind }) => kind)).toContain('assess');
  const booked = await store.appointments.find('north', { episodeId: episode?.id ?? '' });
  expect(booked.map(({ appointment }) => [appointment.status, appointment.urgency.class])).toEqual([
    ['booked', 'U1'],
    ['booked', 'U1'],
  ]);
  const file = await person.post('/uk/book/calendar', hiddenIn(done.body));
  expect(file.headers['content-type']).toContain('text/calendar');
  expect(file.body).toContain('BEGIN:VEVENT');
  expect(file.body).not.toContain('Grant');
  expect(server.logged()).not.toContain('Grant');
});

test('worse since: the visit is cancelled, 999 is shown, and the board has an emergency', async () => {
  const { person, store } = await aClinicThatTakesBookings();
  const slots = await atSlots(person);
  const done = await person.post('/uk/book', {
    ...hiddenIn(slots.body),
    ...who,
    slot: firstSlot(slots.body),
  });
  const signs = await person.post('/uk/book', hiddenIn(done.body));
  expect(signs.body).toContain('Before you book');
  const red = await person.post('/uk/book', { ...hiddenIn(signs.body), ...noSigns, 'sign-E1': 'yes' });
  expect(red.body).toContain('tel:999');
  expect(red.body).toContain('is cancelled');
  const { rows } = await store.episodes.board(board);
  const kept = await store.appointments.find('north', { episodeId: rows[0]?.episodeId ?? '' });
  expect(kept.map(({ appointment }) => [appointment.status, appointment.cancellation?.reason])).toEqual([
    ['cancelled', 'red-flag'],
    ['cancelled', 'red-flag'],
  ]);
  expect(rows[0]?.nextKind).toBe('send-to-emergency');
});

test('two want one slot: one has it; the other is on the board too, and chooses again', async () => {
  const { server, store } = await aClinicThatTakesBookings();
  const [one, other] = [browser(server.app), browser(server.app)];
  const [first, second] = [await atSlots(one), await atSlots(other)];
  const slot = firstSlot(first.body);
  expect((await one.post('/uk/book', { ...hiddenIn(first.body), ...who, slot })).body).toContain('is booked');
  const late = await other.post('/uk/book', {
    ...hiddenIn(second.body),
    ...who,
    familyName: 'Underhill',
    slot,
  });
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain('has just gone');
  expect(late.body).toContain('value="Underhill"');
  expect((await store.episodes.board(board)).total).toBe(2);
  const again = await other.post('/uk/book', {
    ...hiddenIn(late.body),
    ...who,
    familyName: 'Underhill',
    slot: firstSlot(late.body),
  });
  expect(again.body).toContain('Your visit is booked');
  expect((await store.episodes.board(board)).total).toBe(2);
});

test('no slot in time: it says so, with whom to ring', async () => {
  const { person } = await aClinicThatTakesBookings({ hasSchedule: false });
  const none = await atSlots(person);
  expect(none.body).toContain('No visit in time');
  expect(none.body).toContain('tel:111');
});

test('answers that lead elsewhere book nothing', async () => {
  const { person } = await aClinicThatTakesBookings();
  const refused = await person.post('/uk/book', { answers: answersOf({}) });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).not.toContain('name="slot"');
});
