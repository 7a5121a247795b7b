/** Messages that did not arrive, over HTTP: sent again once for each press, by whoever may deal with messages. */
import { beforeAll, expect, test } from 'vitest';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { addAccount, browser, staffServer } from './staff-server.ts';
import { aMessage, anOpened, aPerson, aRegistered } from './store-examples.ts';

const server = staffServer({ clinicPages });
const nurse = browser(server.app);
const { deliveries, outbox } = server.store;
let id = '';

beforeAll(async () => {
  const { store, now } = server;
  await addAccount(store, now(), { email: 'nurse@clinic.example', roles: ['clinician'] });
  await nurse.signIn('nurse@clinic.example');
  await aRegistered(store, 'north', aPerson('amina'));
  const message = { ...aMessage('m1'), words: 'person.stop-cover', values: {} };
  const to = { kind: 'person', personId: 'amina' } as const;
  await anOpened(store, 'north', 'e1', { messages: [{ ...message, to }] });
  for (const each of await outbox.pending(9)) await outbox.deliver('north', each.id, now());
  id = (await deliveries.ofEpisode('north', 'e1'))[0]?.id ?? '';
});
const fails = async (attempt: number) => {
  const at = server.now();
  await deliveries.claim('north', id, { now: at, until: at.add({ minutes: 5 }) });
  const why = { status: '21211', because: 'bad-address', maybeSent: false } as const;
  await deliveries.note('north', id, { outcome: 'failed', at, attempt, channel: 'twilio-sms', ...why });
};
const page = () => nurse.get('/clinic/undelivered');
const press = async (from: Awaited<ReturnType<typeof page>>, attempts: string) =>
  nurse.submit(from, `/clinic/undelivered/${id}/again`, { attempts });

test('a failed message is on its way again, and its button on an older page does nothing', async () => {
  await fails(1);
  const first = await page();
  expect(first.body).toContain('the number or address does not work');
  expect(first.body).toContain('Send it again now');
  expect((await press(first, 'x')).statusCode).toBe(303);
  expect(await deliveries.get('north', id)).toMatchObject({ state: 'failed' });
  expect((await press(first, '1')).headers['location']).toBe('/clinic/undelivered');
  expect(await deliveries.get('north', id)).toMatchObject({ state: 'queued', dueAt: server.now() });
  const audit = await server.store.audit.of('north', { kind: 'episode', id: 'e1' }, 9);
  expect(audit.map(({ action }) => action)).toContain('message.sent-again');
  expect((await page()).body).toContain('Every message has gone out');

  await fails(2);
  await press(first, '1');
  expect(await deliveries.get('north', id)).toMatchObject({ state: 'failed', attempts: 2 });
});
