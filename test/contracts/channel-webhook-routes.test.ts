/** Webhooks as a provider sends them to the running app: believed, kept, and told again without harm. */
import { createHmac } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { createApp } from '../../src/server/app.ts';
import { createLog } from '../../src/server/request-log.ts';
import { webhookRoutes } from '../../src/server/webhooks.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { secretNumber } from './channel-contract.ts';
import { authToken } from './channel-twilio-peer.ts';
import { aMessage, anOpened, anOrganisation, at } from './store-examples.ts';

const publicUrl = 'https://clinic.example';
const notifyToken = 'agreed with Notify, 32 letters..';
const sid = 'SM00000000000000000000000000000007';
const store = memoryStore();
const logged: string[] = [];
const app = createApp({
  config: { port: 0, host: '127.0.0.1', region: 'uk', rateLimit: 0, trustProxy: [] },
  rules,
  log: createLog((lines) => logged.push(lines)),
  pages: () => Promise.resolve(),
  notFoundPage: () => '',
  assetsFolder: undefined,
  webhooks: (scope) =>
    webhookRoutes(scope, {
      store,
      now: () => Temporal.Instant.from('2026-11-23T10:05:00Z'),
      publicUrl,
      twilioAuthToken: authToken,
      notifyToken,
    }),
});
let here = '';
let id = '';
beforeAll(async () => {
  await app.ready();
  here = await anOrganisation(store);
  const message = { ...aMessage('m1'), to: { kind: 'person', personId: 'amina' } } as const;
  await anOpened(store, here, 'e1', { messages: [message] });
  for (const each of await store.outbox.pending(9)) await store.outbox.deliver(here, each.id, at('10:00'));
  id = (await store.deliveries.ofEpisode(here, 'e1'))[0]?.id ?? '';
  await store.deliveries.claim(here, id, { now: at('10:01'), until: at('10:06') });
});
afterAll(() => app.close());

const fromTwilio = (url: string, fields: Record<string, string>, token = authToken) => {
  const text = Object.keys(fields)
    .toSorted()
    .map((name) => `${name}${fields[name]}`);
  return app.inject({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': createHmac('sha1', token)
        .update(`${publicUrl}${url}${text.join('')}`)
        .digest('base64'),
    },
    payload: new URLSearchParams(fields).toString(),
  });
};
const delivered = { MessageSid: sid, MessageStatus: 'delivered', To: secretNumber };

test('no role does what a provider does, and every address of theirs says so', () => {
  const theirs = app.accessTable.filter(({ url }) => url.startsWith('/webhooks'));
  expect(theirs.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /webhooks/twilio/:organisationId/status/:reference',
    'POST /webhooks/twilio/:organisationId/message',
    'POST /webhooks/notify/:organisationId/receipt',
    'POST /webhooks/notify/:organisationId/message',
  ]);
  expect(new Set(theirs.map(({ access }) => access.action))).toEqual(new Set(['provider.tell']));
});

test('a stranger learns nothing: what is there and what is not are one answer', async () => {
  for (const url of [
    `/webhooks/twilio/${here}/status/${id}`,
    '/webhooks/twilio/nowhere/status/none',
    `/webhooks/twilio/${here}/message`,
  ]) {
    const { statusCode, json } = await fromTwilio(url, delivered, 'another token');
    expect([statusCode, json()]).toMatchObject([403, { error: { code: 'not-signed' } }]);
  }
  const { statusCode } = await app.inject({
    method: 'POST',
    url: `/webhooks/notify/${here}/receipt`,
    payload: {},
  });
  expect(statusCode).toBe(403);
  expect(await store.deliveries.get(here, id)).toMatchObject({ state: 'queued', evidence: [] });
});

test('a receipt is kept, and told again is no second one', async () => {
  const url = `/webhooks/twilio/${here}/status/${id}`;
  for (const _time of [1, 2]) expect((await fromTwilio(url, delivered)).statusCode).toBe(204);
  const known = await store.deliveries.get(here, id);
  expect(known).toMatchObject({ state: 'delivered' });
  expect(known?.evidence).toHaveLength(1);
});

test('of what is not there, or not readable, a provider is told so', async () => {
  expect(
    (
      await fromTwilio(`/webhooks/twilio/${here}/status/none`, {
        ...delivered,
        MessageSid: sid.replace('7', '8'),
      })
    ).statusCode,
  ).toBe(404);
  expect((await fromTwilio(`/webhooks/twilio/nowhere/status/${id}`, delivered)).statusCode).toBe(404);
  expect((await fromTwilio(`/webhooks/twilio/${here}/message`, { Body: 'x' })).statusCode).toBe(400);
});

test('an answer waits for whoever reads it, and Twilio is given nothing to say', async () => {
  const url = `/webhooks/twilio/${here}/message`;
  const { statusCode, body, headers } = await fromTwilio(url, {
    MessageSid: sid,
    From: secretNumber,
    Body: 'STOPPED',
  });
  expect([statusCode, headers['content-type'], body]).toEqual([
    200,
    'text/xml; charset=utf-8',
    '<Response/>',
  ]);
  expect(await store.deliveries.replies(here, 9)).toMatchObject([{ kind: 'reply', text: 'STOPPED' }]);
});

test('GOV.UK Notify is heard by its token', async () => {
  const payload = {
    id: '740e5834-3a29-46b4-9a6f-16142fde533a',
    source_number: '447700900123',
    message: 'STOP',
  };
  const { statusCode } = await app.inject({
    method: 'POST',
    url: `/webhooks/notify/${here}/message`,
    headers: { authorization: `Bearer ${notifyToken}` },
    payload,
  });
  expect(statusCode).toBe(204);
  expect((await store.deliveries.replies(here, 9)).map(({ kind }) => kind)).toEqual(['reply', 'opt-out']);
});

test('no number and no word of it is in the log', async () => {
  await app.close();
  expect(logged.join('')).toContain('/webhooks/twilio/:organisationId/message');
  expect(logged.join('')).not.toMatch(/7700|STOPPED|amina/);
});
