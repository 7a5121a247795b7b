import { NotifyClient } from 'notifications-node-client';
import { assert } from '../engine/assert.ts';
import type { Channel, Found, Outgoing, RefusedBecause, Sent } from '../pathway/channel.ts';
import { isRecord, neverConnected, textAt } from './provider-answer.ts';

export type NotifySettings = {
  readonly baseUrl: string;
  readonly apiKey: string;
  /**
   * Templates of the service that hold nothing but what we give them: `((message))`; for e-mail `((subject))` above it; for a
   * letter `((heading))`. So the words stay ours, reviewed in one place.
   */
  readonly templates: { readonly sms: string; readonly email: string; readonly letter: string };
  readonly timeoutSeconds: number;
};

type NotifyMedium = 'sms' | 'email' | 'letter';

/**
 * GOV.UK Notify by its own client. The effect is its `reference`, so a message whose answer was lost can be looked for.
 *
 * @see https://docs.notifications.service.gov.uk/rest-api.html
 */
export function notifyChannel(medium: NotifyMedium, settings: NotifySettings): Channel {
  const client = new NotifyClient(settings.baseUrl, settings.apiKey);
  withTimeout(client, settings.timeoutSeconds);
  const { sms, email, letter: letterTemplate } = settings.templates;
  const post = (outgoing: Outgoing) => {
    const { address, letter, reference } = outgoing;
    const message = letter.lines.join(medium === 'sms' ? ' ' : '\n\n');
    switch (address.kind) {
      case 'phone':
        return client.sendSms(sms, address.e164, { personalisation: { message }, reference });
      case 'email':
        return client.sendEmail(email, address.email, {
          personalisation: { subject: letter.subject, message },
          reference,
        });
      case 'post': {
        const lines = address.lines.map((line, index) => [`address_line_${index + 1}`, line] as const);
        const personalisation = { ...Object.fromEntries(lines), heading: letter.subject, message };
        return client.sendLetter(letterTemplate, { personalisation, reference });
      }
      case 'page':
        assert(false, 'Notify reaches telephones, mailboxes and letter boxes');
    }
  };
  return {
    name: `notify-${medium}`,
    medium,
    canFind: true,
    send: async (outgoing) => {
      try {
        const { data, status } = await post(outgoing);
        return { outcome: 'accepted', providerId: data.id, status: String(status) };
      } catch (error) {
        return whyNot(error);
      }
    },
    find: async (outgoing): Promise<Found> => {
      try {
        const { data } = await client.getNotifications(medium, undefined, outgoing.reference);
        const [first] = data.notifications;
        if (first === undefined) return { found: 'no' };
        return { found: 'yes', providerId: first.id, status: textAt(first.status) };
      } catch {
        return { found: 'unknown' };
      }
    },
  };
}

/** The client waits for ever by itself, and would follow a redirect with the person's number in its body. */
function withTimeout(client: NotifyClient, seconds: number): void {
  const { defaults } = axiosOf(client);
  client.setClient(axiosOf(client).create({ ...defaults, timeout: seconds * 1000, maxRedirects: 0 }));
}

/** The client's own axios: its types do not say that there is one. */
function axiosOf(client: NotifyClient): Axios {
  const api: unknown = Reflect.get(client, 'apiClient');
  assert(isRecord(api) && isAxios(api['restClient']), 'the client of Notify has changed within');
  return api['restClient'];
}
type Axios = Parameters<NotifyClient['setClient']>[0] & {
  readonly create: (settings: object) => Parameters<NotifyClient['setClient']>[0];
  readonly defaults: object;
};
const isAxios = (value: unknown): value is Axios => typeof value === 'function' && 'create' in value;

/** Their own words for what is wrong stand in `message` and may hold the number: only kind and status go further. */
function whyNot(error: unknown): Sent {
  const failure = isRecord(error) ? error : {};
  const response = failure['response'];
  if (!isRecord(response)) {
    const gone = !neverConnected(failure['code']);
    return {
      outcome: 'later',
      because: gone ? 'no-answer' : 'unreachable',
      status: textAt(failure['code']),
      afterSeconds: null,
      maybeSent: gone,
    };
  }
  const { kind, about } = firstErrorIn(response['data']);
  const code = typeof response['status'] === 'number' ? response['status'] : 0;
  const status = kind === 'none' ? String(code) : `${code} ${kind}`;
  const later = (because: 'busy' | 'not-let-in', afterSeconds: number | null, maybeSent: boolean): Sent => ({
    outcome: 'later',
    because,
    status,
    afterSeconds,
    maybeSent,
  });
  // The day's allowance is used up: it begins again at midnight, and coming back each minute does not help.
  if (code === 429) return later('busy', kind === 'TooManyRequestsError' ? 3600 : 60, false);
  if (code === 401 || code === 403) return later('not-let-in', null, false);
  if (code >= 500 || code < 400) return later('busy', null, code >= 500);
  return { outcome: 'refused', because: refusedBecause(about), status };
}

function firstErrorIn(data: unknown): { readonly kind: string; readonly about: string } {
  const errors = isRecord(data) ? data['errors'] : undefined;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  if (!isRecord(first)) return { kind: 'none', about: '' };
  return {
    kind: textAt(first['error']),
    about: typeof first['message'] === 'string' ? first['message'] : '',
  };
}

/** Read here and not kept. */
function refusedBecause(about: string): RefusedBecause {
  if (/phone_number|email_address|address_line|postcode|address/i.test(about)) return 'bad-address';
  return /character|length|too long/i.test(about) ? 'cannot-be-carried' : 'rejected';
}
