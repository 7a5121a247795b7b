/** GOV.UK Notify as its documentation describes it, on this machine: https://docs.notifications.service.gov.uk/rest-api.html */
import { createHmac } from 'node:crypto';
import { notifyChannel } from '../../src/channels/notify.ts';
import { isObject } from '../../src/engine/reading.ts';
import type { Address } from '../../src/pathway/channel.ts';
import { type Behaviour, type Peer, secretMailbox, secretNumber } from './channel-contract.ts';
import { type Answer, type Asked, openHttpPeer } from './channel-http-peer.ts';

const serviceId = '26785a09-ab16-4eb0-8407-a37497a57506';
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
export const notifyKey = `virchow-${serviceId}-${secret}`;
export const templates = {
  sms: '11111111-1111-4111-8111-111111111111',
  email: '22222222-2222-4222-8222-222222222222',
  letter: '33333333-3333-4333-8333-333333333333',
};

type Kept = { id: string; type: string; reference: string; message: string; body: Record<string, unknown> };
export type NotifyPeer = Peer & { readonly bodies: () => readonly Record<string, unknown>[] };

const addresses: Readonly<Record<keyof typeof templates, Address>> = {
  sms: { kind: 'phone', e164: secretNumber },
  email: { kind: 'email', email: secretMailbox },
  letter: { kind: 'post', lines: ['Amina Osei', '1 High Street', 'London', 'N1 1AA'] },
};

export async function notifyPeer(medium: keyof typeof templates): Promise<NotifyPeer> {
  const kept: Kept[] = [];
  const server = await openHttpPeer((asked, behaviour) => answer(asked, behaviour, kept));
  return {
    channel: notifyChannel(medium, { baseUrl: server.url, apiKey: notifyKey, templates, timeoutSeconds: 5 }),
    address: addresses[medium],
    behave: server.behave,
    taken: () => kept.map(({ message }) => message),
    bodies: () => kept.map(({ body }) => body),
    vanish: server.close,
    close: server.close,
  };
}

function answer(asked: Asked, behaviour: Behaviour, kept: Kept[]): Answer {
  if (behaviour === 'shut-out' || !isSigned(asked.headers.authorization))
    return refusal(403, 'AuthError', 'Invalid token: API key not found');
  if (asked.method === 'GET' && asked.url.pathname === '/v2/notifications') {
    const reference = asked.url.searchParams.get('reference');
    const notifications = kept
      .filter(
        (each) => each.reference === reference && each.type === asked.url.searchParams.get('template_type'),
      )
      .map(({ id, type }) => ({ id, type, reference, status: 'sending' }));
    return { status: 200, body: { notifications, links: { current: asked.url.pathname } } };
  }
  const type = /^\/v2\/notifications\/(sms|email|letter)$/.exec(asked.url.pathname)?.[1];
  if (asked.method !== 'POST' || type === undefined) return refusal(404, 'NoResultFound', 'No result found');
  const body = objectIn(asked.body);
  if (behaviour === 'no-such-address')
    return refusal(400, 'ValidationError', wrongAddress[type] ?? 'address');
  if (behaviour === 'busy')
    return refusal(
      429,
      'RateLimitError',
      'Exceeded rate limit for key type live of 3000 requests per 60 seconds',
    );
  const personalisation = body['personalisation'];
  const message = isObject(personalisation) ? String(personalisation['message']) : '';
  const id = `740e5834-3a29-46b4-9a6f-${String(kept.length).padStart(12, '0')}`;
  kept.push({
    id,
    type,
    reference: String(body['reference']),
    message,
    body,
  });
  return {
    status: 201,
    body: {
      id,
      reference: body['reference'],
      content: { body: message },
      uri: `/v2/notifications/${id}`,
    },
  };
}

/** As Notify words it: with the number, which must not be kept. */
const wrongAddress: Readonly<Record<string, string>> = {
  sms: `phone_number ${secretNumber} is not a valid mobile number`,
  email: `email_address ${secretMailbox} Not a valid email address`,
  letter: `Must be a real address: 1 High Street`,
};

const refusal = (status: number, error: string, message: string): Answer => ({
  status,
  body: { status_code: status, errors: [{ error, message }] },
});

/** A JSON Web Token of the service, signed with the last part of its key. */
function isSigned(authorization: string | undefined): boolean {
  const [header = '', claims = '', signature] = (authorization ?? '').replace('Bearer ', '').split('.');
  const wanted = createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url');
  const { iss } = objectIn(Buffer.from(claims, 'base64url').toString() || '{}');
  return signature === wanted && iss === serviceId;
}

function objectIn(json: string): Record<string, unknown> {
  const value: unknown = JSON.parse(json);
  return isObject(value) ? value : {};
}
