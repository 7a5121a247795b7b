import twilio from 'twilio';
import type { ChannelEvent, Heard } from '../pathway/channel.ts';
import { readPhone } from '../pathway/telephone.ts';
import { textAt } from './provider-answer.ts';

export type TwilioWebhook = {
  /** As Twilio was given it, with scheme and host: it signs the whole address. */
  readonly url: string;
  /** `X-Twilio-Signature`. */
  readonly signature: string | undefined;
  /** A form. */
  readonly body: string;
};

const channel = 'twilio-sms';

/** https://www.twilio.com/docs/messaging/guides/track-outbound-message-status; what is not here changes nothing. */
const states = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
} as const;
const stateOf = (status: string) => Object.entries(states).find(([name]) => name === status)?.[1];

/** What became of a message that Twilio has accepted. */
export function readTwilioStatus(webhook: TwilioWebhook, authToken: string, reference: string): Heard {
  const fields = signedFields(webhook, authToken);
  if (fields === null) return { ok: false, because: 'not-signed' };
  const providerId = fields.get('MessageSid') ?? '';
  const status = fields.get('MessageStatus') ?? '';
  if (!isSid(providerId) || status === '') return { ok: false, because: 'unreadable' };
  const state = stateOf(status);
  if (state === undefined) return { ok: true, events: [] };
  const error = fields.get('ErrorCode');
  const code = error === null ? textAt(status) : `${textAt(status)} ${textAt(error)}`;
  return { ok: true, events: [{ kind: 'receipt', channel, reference, providerId, state, status: code }] };
}

/** What somebody has written to our number. */
export function readTwilioMessage(webhook: TwilioWebhook, authToken: string): Heard {
  const fields = signedFields(webhook, authToken);
  if (fields === null) return { ok: false, because: 'not-signed' };
  const providerId = fields.get('MessageSid') ?? '';
  // Always with its country: the region of a clinic says nothing about a number that Twilio tells.
  const sender = fields.get('From') ?? '';
  const from = sender.startsWith('+') ? readPhone(sender, 'uk') : null;
  const text = fields.get('Body');
  if (!isSid(providerId) || text === null || from === null) return { ok: false, because: 'unreadable' };
  return {
    ok: true,
    events: [{ kind: kindOf(text, fields.get('OptOutType')), channel, providerId, from, text }],
  };
}

/** Whether a text message is an answer, or one of the words that every sender of texts must obey. */
function kindOf(text: string, optOutType: string | null): Exclude<ChannelEvent['kind'], 'receipt'> {
  if (optOutType === 'STOP') return 'opt-out';
  if (optOutType === 'START') return 'opt-in';
  if (optOutType === 'HELP') return 'help';
  const word = text.trim().toUpperCase();
  if (stopWords.includes(word)) return 'opt-out';
  // YES starts again too, by Twilio's own list. To us it is the answer to a question, unless Twilio says otherwise.
  if (word === 'START' || word === 'UNSTOP') return 'opt-in';
  return word === 'HELP' || word === 'INFO' ? 'help' : 'reply';
}
/** https://help.twilio.com/articles/223134027. "Stopped" is not among them: it answers whether the tablets were stopped. */
const stopWords = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'OPTOUT', 'REVOKE'];

/** Null for whoever is not Twilio, or speaks for another address than this one. */
function signedFields({ url, signature, body }: TwilioWebhook, authToken: string): URLSearchParams | null {
  const fields = new URLSearchParams(body);
  const params: Record<string, string | string[]> = {};
  for (const name of new Set(fields.keys())) {
    const all = fields.getAll(name);
    params[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  if (signature === undefined || !twilio.validateRequest(authToken, signature, url, params)) return null;
  return fields;
}

const isSid = (text: string): boolean => /^(?:SM|MM)[0-9a-f]{32}$/i.test(text);
