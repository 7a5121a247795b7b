/** Whoever is on call, from an answer at night to a text at Twilio and, where that comes to nothing, to the next one. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendDue, type SenderNote } from '../../src/channels/send-due.ts';
import { addressKey } from '../../src/channels/address-key.ts';
import { checkInsOf } from '../../src/pathway/check-in/check-ins-of.ts';
import type { Duty, Shift } from '../../src/pathway/duty/duty-types.ts';
import { createFollower } from '../../src/server/message-follower.ts';
import { weekdays } from '../oracle/check-in-story.ts';
import { twilioPeer } from './channel-twilio-peer.ts';
import { atHome, inLondon } from './clinic-at-home.ts';
import { byNurse } from './store-examples.ts';

const shift = (userId: string, rank: Shift['rank']): Shift => ({
  userId,
  rank,
  startsAt: inLondon('2026-11-24T08:00'),
  endsAt: inLondon('2026-12-01T08:00'),
});
const duty: Duty = weekdays({
  rota: [shift('dr-first', 'first'), shift('dr-second', 'second')],
  phones: [
    { userId: 'dr-first', phone: '07700 900111' },
    { userId: 'dr-second', phone: '07700 900222' },
  ],
});
const [first, second] = ['+447700900111', '+447700900222'];

let here: Awaited<ReturnType<typeof atHome>>;
let peer: Awaited<ReturnType<typeof twilioPeer>>;
let notes: SenderNote[];
beforeEach(async () => {
  here = await atHome(duty, '2026-11-28T02:10');
  peer = await twilioPeer();
  notes = [];
});
afterEach(() => peer.close());

async function breathless() {
  const by = { at: here.now(), by: { role: 'patient', id: 'p1' } } as const;
  const done = await here.clinic.handle({ organisation: here.organisation, by, key: 'red' }, 'e1', {
    type: 'answer-check-in',
    checkInId: here.checkInId,
    way: 'web',
    answers: { 'check-in.breathless': true },
    calves: { affectedCm: null, otherCm: null },
    stepTaken: null,
    freeText: '',
  });
  if (!done.ok) throw new Error(done.refusal.code);
}

/** A turn of everything that runs beside the pages; the person's own messages go nowhere. */
async function turn(
  deskLink = (id: string): string | null => `https://clinic.example/clinic/episodes/${id}`,
) {
  const { store, now } = here;
  for (const { id } of await store.outbox.pending(99)) await store.outbox.deliver(here.here, id, now());
  const { deliveries, people, duties, accounts } = store;
  const links = { linkTo: async () => 'https://clinic.example/check-in/x', deskLink };
  const parts = { deliveries, people, duties, accounts, channels: [peer.channel], ...links };
  await sendDue({ ...parts, now, note: (note) => notes.push(note) });
  const follower = createFollower({ ...here, receiptsOf: ['twilio-sms'] });
  await follower.findLate();
  await follower.followUp();
}
const textsTo = (number = '') =>
  peer.forms().flatMap((form) => (form.get('To') === number ? [form.get('Body') ?? ''] : []));
const ofOnCall = async () =>
  (await here.store.deliveries.ofEpisode(here.here, 'e1')).filter(({ to }) => to.kind === 'on-call');
const toldNow = async () => (checkInsOf(await here.loaded()).onCallTold ?? []).map(({ users }) => users);

test('a text at night says that something waits, by when and where, and nothing else', async () => {
  await breathless();
  await turn();
  expect(textsTo(first)).toEqual([
    'Elm Street, on call: something waits for you. Act by Sat 28 Nov, 02:25. Sign in: https://clinic.example/clinic/episodes/e1',
  ]);
  expect(textsTo(second)).toEqual([]);
  const [delivery] = await ofOnCall();
  const known = await here.store.deliveries.get(here.here, delivery?.id ?? '');
  expect(known).toMatchObject({ state: 'sent', evidence: [{ channel: 'twilio-sms', status: 'queued' }] });
  expect(JSON.stringify([known, notes, await here.loaded()])).not.toContain('900111');
});

test('where nobody outside reaches us it says so without a link', async () => {
  await breathless();
  await turn(() => null);
  expect(textsTo(first)).toEqual([
    'Elm Street, on call: something waits for you. Act by Sat 28 Nov, 02:25. Sign in and open the board.',
  ]);
});

test('the gateway is down: after a minute the next one is told, over and over until it is back', async () => {
  await breathless();
  peer.behave('busy');
  await turn();
  for (const seconds of [10, 20, 30]) {
    here.pass({ seconds });
    await turn();
  }
  expect(await ofOnCall()).toMatchObject([
    { to: { userId: 'dr-first' }, state: 'failed', because: 'busy', attempts: 4 },
  ]);
  expect(await toldNow()).toEqual([['dr-first'], ['dr-second']]);
  expect((await here.answers())[0]?.needs[0]?.owner).toEqual({ kind: 'user', id: 'dr-second' });
  // Nobody takes that for a message that the person lacks.
  expect(checkInsOf(await here.loaded()).undelivered.map(({ words }) => words)).not.toContain('on-call.now');
  peer.behave('accept');
  await turn();
  expect(textsTo(second)).toHaveLength(1);
  expect(textsTo(first)).toEqual([]);
});

test('sent, and no receipt in three minutes: the next one is told; a receipt in time keeps it with the first', async () => {
  await breathless();
  await turn();
  const [delivery] = await ofOnCall();
  here.pass({ minutes: 2 });
  await turn();
  expect(await toldNow()).toEqual([['dr-first']]);
  here.pass({ minutes: 1 });
  await turn();
  await turn();
  expect(await toldNow()).toEqual([['dr-first'], ['dr-second']]);
  expect(textsTo(second)).toHaveLength(1);
  const receipt = { kind: 'receipt', channel: 'twilio-sms', providerId: 'SM0', status: 'delivered' } as const;
  const second2 = (await ofOnCall()).at(-1)?.id ?? '';
  await here.store.deliveries.heard(
    here.here,
    { ...receipt, reference: second2, state: 'delivered' },
    here.now(),
  );
  here.pass({ minutes: 5 });
  await turn();
  expect(await toldNow()).toHaveLength(2);
  expect((await here.store.deliveries.deadLetters(here.here, 9)).map(({ id }) => id)).toContain(delivery?.id);
});

test('a number that said STOP is not written to: the next one is told at once', async () => {
  const from = { kind: 'phone', e164: first } as const;
  const stop = { kind: 'opt-out', channel: 'twilio-sms', providerId: 'SM5', from, text: 'STOP' } as const;
  await here.store.deliveries.heard(here.here, { ...stop, addressKey: addressKey(from) }, here.now());
  await breathless();
  await turn();
  await turn();
  expect(textsTo(first)).toEqual([]);
  expect(textsTo(second)).toHaveLength(1);
});

test('a number that was taken away meanwhile is not used; one that was put right is', async () => {
  await breathless();
  const phones = [{ userId: 'dr-first', phone: '07700 900333' }];
  await here.store.duties.keep(here.here, { ...duty, phones }, 1, byNurse('09:00'));
  await turn();
  expect(textsTo('+447700900333')).toHaveLength(1);
  expect(textsTo(first)).toEqual([]);
});
