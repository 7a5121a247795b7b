import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readNotifyMessage, readNotifyReceipt } from '../../src/channels/notify-webhooks.ts';
import {
  readTwilioMessage,
  readTwilioStatus,
  type TwilioWebhook,
} from '../../src/channels/twilio-webhooks.ts';
import { secretNumber } from './channel-contract.ts';
import { authToken } from './channel-twilio-peer.ts';

const from = { kind: 'phone', e164: secretNumber };

describe('Twilio', () => {
  const sid = 'SM00000000000000000000000000000007';
  const url = 'https://clinic.example/webhooks/twilio/elm-street/status/stop-cover-1';
  /** Written down apart from the library: https://www.twilio.com/docs/usage/webhooks/webhooks-security */
  const sign = (fields: Record<string, string>, token = authToken, at = url): TwilioWebhook => ({
    url: at,
    signature: createHmac('sha1', token)
      .update(
        at +
          Object.keys(fields)
            .toSorted()
            .map((name) => `${name}${fields[name]}`)
            .join(''),
      )
      .digest('base64'),
    body: new URLSearchParams(fields).toString(),
  });
  const status = (fields: Record<string, string>) =>
    readTwilioStatus(sign({ MessageSid: sid, ...fields }), authToken, 'stop-cover-1');
  const written = (fields: Record<string, string>) =>
    readTwilioMessage(
      sign({ MessageSid: sid, From: secretNumber, To: '+441134960000', ...fields }),
      authToken,
    );

  test.each([
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['undelivered', 'failed'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
  ])('%s is %s', (MessageStatus, state) => {
    expect(status({ MessageStatus })).toEqual({
      ok: true,
      events: [
        {
          kind: 'receipt',
          channel: 'twilio-sms',
          reference: 'stop-cover-1',
          providerId: sid,
          state,
          status: MessageStatus,
        },
      ],
    });
  });

  test('a failure brings its code, and a state on the way is no news', () => {
    const failed = status({ MessageStatus: 'undelivered', ErrorCode: '30003', To: secretNumber });
    expect(failed).toMatchObject({ events: [{ status: 'undelivered 30003' }] });
    expect(JSON.stringify(failed)).not.toContain('7700');
    for (const MessageStatus of ['accepted', 'queued', 'sending', 'scheduled', 'of another year'])
      expect(status({ MessageStatus })).toEqual({ ok: true, events: [] });
  });

  test('an answer is handed on as it was written', () => {
    expect(written({ Body: ' Yes, worse \n' })).toEqual({
      ok: true,
      events: [{ kind: 'reply', channel: 'twilio-sms', providerId: sid, from, text: ' Yes, worse \n' }],
    });
  });

  test.each([
    ['STOP', 'opt-out'],
    ['stop ', 'opt-out'],
    ['Unsubscribe', 'opt-out'],
    ['START', 'opt-in'],
    ['HELP', 'help'],
    // Answers to our questions, which begin like such a word.
    ['STOPPED', 'reply'],
    ['Stop, it hurts', 'reply'],
    ['YES', 'reply'],
    ['help me', 'reply'],
    ['', 'reply'],
  ])('%j is %s', (Body, kind) => {
    expect(written({ Body })).toMatchObject({ ok: true, events: [{ kind }] });
  });

  test('what Twilio itself made of it comes first', () => {
    expect(written({ Body: 'Arrêt', OptOutType: 'STOP' })).toMatchObject({ events: [{ kind: 'opt-out' }] });
    expect(written({ Body: 'YES', OptOutType: 'START' })).toMatchObject({ events: [{ kind: 'opt-in' }] });
  });

  test('a signature by another, for another address, or over other words is not believed', () => {
    const fields = { MessageSid: sid, MessageStatus: 'delivered' };
    const honest = sign(fields);
    const refused = { ok: false, because: 'not-signed' };
    const read = (over: Partial<TwilioWebhook>) => readTwilioStatus({ ...honest, ...over }, authToken, 'r');
    expect(read({}).ok).toBe(true);
    expect(read({ signature: undefined })).toEqual(refused);
    expect(read({ signature: '' })).toEqual(refused);
    expect(read(sign(fields, 'another token'))).toEqual(refused);
    expect(read({ url: url.replace('elm-street', 'elsewhere') })).toEqual(refused);
    expect(read({ body: honest.body.replace('delivered', 'failed') })).toEqual(refused);
    expect(read({ body: `${honest.body}&ErrorCode=1` })).toEqual(refused);
  });

  test('signed and yet not readable', () => {
    const unreadable = { ok: false, because: 'unreadable' };
    expect(status({ MessageSid: 'x', MessageStatus: 'sent' })).toEqual(unreadable);
    expect(status({})).toEqual(unreadable);
    expect(written({ From: 'anonymous', Body: 'x' })).toEqual(unreadable);
    expect(written({})).toEqual(unreadable);
  });
});

describe('GOV.UK Notify', () => {
  const token = 'agreed with Notify, 32 letters..';
  const id = '740e5834-3a29-46b4-9a6f-16142fde533a';
  const authorization = `Bearer ${token}`;
  const receipt = {
    id,
    reference: 'stop-cover-1',
    to: secretNumber,
    status: 'delivered',
    created_at: '2026-03-29T11:30:00.000000Z',
    completed_at: '2026-03-29T11:31:00.000000Z',
    sent_at: '2026-03-29T11:30:10.000000Z',
    notification_type: 'sms',
    template_id: '11111111-1111-4111-8111-111111111111',
    template_version: 1,
  };
  const read = (over: object) =>
    readNotifyReceipt({ authorization, body: JSON.stringify({ ...receipt, ...over }) }, token);

  test.each([
    ['delivered', 'delivered'],
    ['permanent-failure', 'failed'],
    ['temporary-failure', 'failed'],
    ['technical-failure', 'failed'],
  ])('%s is %s', (status, state) => {
    expect(read({ status })).toEqual({
      ok: true,
      events: [
        { kind: 'receipt', channel: 'notify-sms', reference: 'stop-cover-1', providerId: id, state, status },
      ],
    });
  });

  test('a letter at the printer is sent, and a state that we do not know is no news', () => {
    expect(read({ status: 'received', notification_type: 'letter' })).toMatchObject({
      events: [{ channel: 'notify-letter', state: 'sent' }],
    });
    expect(read({ status: 'of another year' })).toEqual({ ok: true, events: [] });
    expect(read({ reference: null })).toMatchObject({ events: [{ reference: null }] });
  });

  test('an answer, and STOP', () => {
    const message = (text: string) =>
      readNotifyMessage(
        {
          authorization,
          body: JSON.stringify({
            id,
            source_number: '447700900123',
            destination_number: '07700900111',
            message: text,
            date_received: '2026-03-29T11:30:00.000000Z',
          }),
        },
        token,
      );
    expect(message('STOPPED')).toEqual({
      ok: true,
      events: [{ kind: 'reply', channel: 'notify-sms', providerId: id, from, text: 'STOPPED' }],
    });
    expect(message('stop')).toMatchObject({ events: [{ kind: 'opt-out' }] });
  });

  test.each([undefined, '', 'Bearer', 'Bearer ', `bearer ${token}`, token, `Bearer ${token} `])(
    'with %j nobody is believed',
    (given) => {
      const webhook = { authorization: given, body: JSON.stringify(receipt) };
      expect(readNotifyReceipt(webhook, token)).toEqual({ ok: false, because: 'not-signed' });
      expect(readNotifyMessage(webhook, token)).toEqual({ ok: false, because: 'not-signed' });
    },
  );

  test('whatever comes with the right token is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(readNotifyReceipt({ authorization, body }, token).ok).toBe(false);
        expect(readNotifyMessage({ authorization, body }, token).ok).toBe(false);
      }),
    );
  });
});
