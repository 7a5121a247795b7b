import twilio from 'twilio';
import { assert } from '../engine/assert.ts';
import type { Channel, Found, Outgoing, RefusedBecause, Sent } from '../pathway/channel.ts';
import { isRecord, neverConnected, textAt } from './provider-answer.ts';

export type TwilioSettings = {
  /** Null for Twilio itself. */
  readonly baseUrl: string | null;
  readonly accountSid: string;
  readonly authToken: string;
  /** E.164, or a messaging service: `MG…`. */
  readonly from: string;
  /** Where receipts go; null asks for none, and then nothing is known after "sent". */
  readonly statusCallback: ((outgoing: Pick<Outgoing, 'organisationId' | 'reference'>) => string) | null;
  readonly timeoutSeconds: number;
};

/**
 * Text messages by Twilio's own client. Its API knows no idempotency key, so after a lost answer we look for a message with these
 * very words to this number since our first attempt: another one would say the same to the same person.
 *
 * @see https://www.twilio.com/docs/messaging/api/message-resource
 */
export function twilioChannel(settings: TwilioSettings): Channel {
  const { accountSid, authToken, from, statusCallback, timeoutSeconds } = settings;
  const client = twilio(accountSid, authToken, {
    // Ours counts the attempts: a client that tries again by itself would send before we can look.
    autoRetry: false,
    httpClient: requestsTo(settings.baseUrl, timeoutSeconds * 1000),
  });
  return {
    name: 'twilio-sms',
    medium: 'sms',
    canFind: true,
    send: async (outgoing) => {
      try {
        const { sid, status } = await client.messages.create({
          to: numberOf(outgoing),
          body: bodyOf(outgoing),
          ...(from.startsWith('MG') ? { messagingServiceSid: from } : { from }),
          ...(statusCallback === null ? {} : { statusCallback: statusCallback(outgoing) }),
        });
        return { outcome: 'accepted', providerId: sid, status: textAt(status) };
      } catch (error) {
        return whyNot(error);
      }
    },
    find: async (outgoing, since): Promise<Found> => {
      try {
        // Not asked by date sent: what still waits at Twilio has none.
        const there = await client.messages.list({ to: numberOf(outgoing), limit: 50 });
        const earliest = since.subtract({ seconds: clockSlackSeconds }).epochMilliseconds;
        const same = there.find(
          ({ body, dateCreated }) => body === bodyOf(outgoing) && dateCreated.getTime() >= earliest,
        );
        return same === undefined
          ? { found: 'no' }
          : { found: 'yes', providerId: same.sid, status: textAt(same.status) };
      } catch {
        return { found: 'unknown' };
      }
    },
  };
}

/** Their clock and ours may differ, and theirs is told in whole seconds. */
const clockSlackSeconds = 120;

const bodyOf = ({ letter }: Outgoing): string => letter.lines.join(' ');

function numberOf({ address }: Outgoing): string {
  assert(address.kind === 'phone', 'a text message goes to a telephone');
  return address.e164;
}

/** Twilio's own way to put something before its requests; here another address, for a peer that speaks its API. */
function requestsTo(baseUrl: string | null, timeout: number): twilio.RequestClient {
  if (baseUrl === null) return new twilio.RequestClient({ timeout });
  const origin: string = baseUrl;
  class Peer extends twilio.RequestClient {
    override request: twilio.RequestClient['request'] = (asked) =>
      super.request({ ...asked, uri: asked.uri.replace('https://api.twilio.com', origin) });
  }
  return new Peer({ timeout });
}

/** https://www.twilio.com/docs/api/errors: what no later attempt mends. */
const refusals: Readonly<Record<string, RefusedBecause>> = {
  21211: 'bad-address',
  21214: 'bad-address',
  21217: 'bad-address',
  21265: 'bad-address',
  21408: 'bad-address', // a country that the account does not send to
  21612: 'bad-address',
  21614: 'bad-address', // no mobile telephone
  21610: 'opted-out',
  21602: 'rejected',
  21617: 'cannot-be-carried',
};

function whyNot(error: unknown): Sent {
  const { status: code, code: kind } = isRecord(error) ? error : {};
  if (typeof code !== 'number') {
    const maybeSent = !neverConnected(kind);
    return {
      outcome: 'later',
      because: maybeSent ? 'no-answer' : 'unreachable',
      status: textAt(kind),
      afterSeconds: null,
      maybeSent,
    };
  }
  const status = textAt(kind) === 'none' ? String(code) : `${code} ${textAt(kind)}`;
  const later = (because: 'busy' | 'not-let-in', maybeSent: boolean): Sent => ({
    outcome: 'later',
    because,
    status,
    afterSeconds: null,
    maybeSent,
  });
  if (code === 429) return later('busy', false);
  if (code === 401 || code === 403 || code === 404) return later('not-let-in', false);
  if (code >= 500 || code < 400) return later('busy', code >= 500);
  return { outcome: 'refused', because: refusals[textAt(kind)] ?? 'rejected', status };
}
