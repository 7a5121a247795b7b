/** Twilio's Message resource as its documentation describes it: https://www.twilio.com/docs/messaging/api/message-resource */
import { twilioChannel } from '../../src/channels/twilio-sms.ts';
import { type Behaviour, type Peer, secretNumber, writtenAt } from './channel-contract.ts';
import { type Answer, type Asked, openHttpPeer } from './channel-http-peer.ts';

export const account = 'AC00000000000000000000000000000001';
export const authToken = '0123456789abcdef0123456789abcdef';

type Kept = { sid: string; to: string; body: string; form: URLSearchParams };
export type TwilioPeer = Peer & {
  readonly forms: () => readonly URLSearchParams[];
  readonly answerNext: (answer: Answer) => void;
};

export async function twilioPeer(from = '+441134960000'): Promise<TwilioPeer> {
  const kept: Kept[] = [];
  const next: Answer[] = [];
  const server = await openHttpPeer((asked, behaviour) => next.shift() ?? answer(asked, behaviour, kept));
  return {
    channel: twilioChannel({
      baseUrl: server.url,
      accountSid: account,
      authToken,
      from,
      statusCallback: ({ organisationId, reference }) =>
        `https://clinic.example/webhooks/twilio/${organisationId}/status/${reference}`,
      timeoutSeconds: 5,
    }),
    address: { kind: 'phone', e164: secretNumber },
    behave: server.behave,
    taken: () => kept.map(({ body }) => body),
    forms: () => kept.map(({ form }) => form),
    answerNext: (each) => next.push(each),
    vanish: server.close,
    close: server.close,
  };
}

function answer(asked: Asked, behaviour: Behaviour, kept: Kept[]): Answer {
  const basic = Buffer.from(`${account}:${authToken}`).toString('base64');
  if (behaviour === 'shut-out' || asked.headers.authorization !== `Basic ${basic}`)
    return refusal(401, 20003, 'Authenticate');
  if (asked.url.pathname !== `/2010-04-01/Accounts/${account}/Messages.json`)
    return refusal(404, 20404, `The requested resource ${asked.url.pathname} was not found`);
  if (asked.method === 'GET') {
    const messages = kept.filter(({ to }) => to === asked.url.searchParams.get('To')).map(resource);
    return { status: 200, body: { messages, page: 0, page_size: 50, next_page_uri: null } };
  }
  const form = new URLSearchParams(asked.body);
  const to = form.get('To') ?? '';
  if (behaviour === 'no-such-address') return refusal(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  if (behaviour === 'busy') return refusal(429, 20429, 'Too Many Requests');
  kept.push({ sid: `SM${String(kept.length).padStart(32, '0')}`, to, body: form.get('Body') ?? '', form });
  return { status: 201, body: resource(kept.at(-1)) };
}

function resource(message: Kept | undefined): unknown {
  const created = new Date(writtenAt.epochMilliseconds).toUTCString();
  return {
    ...message,
    form: undefined,
    status: 'queued',
    date_created: created,
    date_sent: null,
    error_code: null,
  };
}

export const refusal = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});
