import { createHash, timingSafeEqual } from 'node:crypto';
import type { ChannelEvent, Heard } from '../pathway/channel.ts';
import { readPhone } from '../pathway/telephone.ts';
import { isRecord, textAt } from './provider-answer.ts';

export type NotifyWebhook = {
  readonly authorization: string | undefined;
  /** JSON. */
  readonly body: string;
};

const states = {
  sent: 'sent', // an international text whose network tells no more
  delivered: 'delivered',
  received: 'sent', // a letter, at the printer
  'permanent-failure': 'failed',
  'temporary-failure': 'failed', // Notify has tried for days and has given up
  'technical-failure': 'failed',
  'validation-failed': 'failed',
  cancelled: 'failed',
} as const;
const stateOf = (status: unknown) => Object.entries(states).find(([name]) => name === status)?.[1];

/**
 * What became of a message, by the bearer token that our service agreed with Notify.
 *
 * @see https://docs.notifications.service.gov.uk/rest-api.html#delivery-receipts
 */
export function readNotifyReceipt(webhook: NotifyWebhook, token: string): Heard {
  if (!isBearer(webhook.authorization, token)) return { ok: false, because: 'not-signed' };
  const receipt = objectIn(webhook.body);
  if (receipt === null) return { ok: false, because: 'unreadable' };
  const { id, reference, status, notification_type: type } = receipt;
  if (!isId(id) || typeof status !== 'string' || !isMedium(type)) return { ok: false, because: 'unreadable' };
  const state = stateOf(status);
  if (state === undefined) return { ok: true, events: [] };
  const event: ChannelEvent = {
    kind: 'receipt',
    channel: `notify-${type}`,
    reference: typeof reference === 'string' && /^[\w-]{1,64}$/.test(reference) ? reference : null,
    providerId: id,
    state,
    status: textAt(status),
  };
  return { ok: true, events: [event] };
}

/** What somebody has written to our number. Notify itself obeys STOP, so it is an opt-out here too. */
export function readNotifyMessage(webhook: NotifyWebhook, token: string): Heard {
  if (!isBearer(webhook.authorization, token)) return { ok: false, because: 'not-signed' };
  const told = objectIn(webhook.body);
  if (told === null) return { ok: false, because: 'unreadable' };
  const { id, source_number: source, message } = told;
  // Without a plus: `447700900123`.
  const from = typeof source === 'string' ? readPhone(`+${source.replace(/^\+/, '')}`, 'uk') : null;
  if (!isId(id) || typeof message !== 'string' || from === null) return { ok: false, because: 'unreadable' };
  const kind = message.trim().toUpperCase() === 'STOP' ? 'opt-out' : 'reply';
  return { ok: true, events: [{ kind, channel: 'notify-sms', providerId: id, from, text: message }] };
}

/** As long for a wrong token as for the right one. */
function isBearer(authorization: string | undefined, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}

function objectIn(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const isMedium = (value: unknown): value is 'sms' | 'email' | 'letter' =>
  value === 'sms' || value === 'email' || value === 'letter';
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value);
