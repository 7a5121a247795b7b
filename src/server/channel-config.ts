import { isIP } from 'node:net';
import { readEmail } from '../channels/addresses.ts';
import type { NotifySettings } from '../channels/notify.ts';
import type { SmtpSettings } from '../channels/smtp.ts';
import type { TwilioSettings } from '../channels/twilio-sms.ts';

/** The ways out that a clinic has switched on, in the order in which they are tried. None: nothing leaves the machine, and people call. */
export type ChannelConfig = {
  readonly order: readonly ChannelName[];
  readonly smtp: SmtpSettings | null;
  readonly notify: NotifySettings | null;
  readonly twilio: Pick<TwilioSettings, 'accountSid' | 'authToken' | 'from'> | null;
  /** Where letters lie to be printed. */
  readonly letterTray: string | null;
  /** How providers reach us; null where none can, and then nothing is known after "sent". */
  readonly publicUrl: string | null;
  readonly notifyToken: string | null;
};

export const channelNames = [
  'twilio-sms',
  'notify-sms',
  'smtp',
  'notify-email',
  'notify-letter',
  'printed-letter',
] as const;
export type ChannelName = (typeof channelNames)[number];

/** The channels whose provider can tell us what arrived, as they are set up. No receipt ever comes of e-mail by SMTP, or of paper. */
export const receiptChannels = ({
  order,
  publicUrl,
  notifyToken,
}: Pick<ChannelConfig, 'order' | 'publicUrl' | 'notifyToken'>): readonly ChannelName[] =>
  order.filter((name) => {
    if (publicUrl === null) return false;
    return (
      name === 'twilio-sms' || (notifyToken !== null && (name === 'notify-sms' || name === 'notify-email'))
    );
  });

export type ChannelConfigRead =
  | { readonly ok: true; readonly channels: ChannelConfig }
  /** What was wanted, and never what was set: most of it is secret. */
  | { readonly ok: false; readonly problems: readonly string[] };

type Settings = Readonly<Record<string, string | undefined>>;
const timeoutSeconds = 20;

/** The environment as a clinic's operator sets it: `docs/channels.md`. A channel that is named must be whole. */
export function readChannelConfig(env: Settings): ChannelConfigRead {
  const problems: string[] = [];
  const read = <T>(name: string, wanted: string, parse: (text: string) => T | undefined): T | null => {
    const text = env[name]?.trim() ?? '';
    if (text === '') return null;
    const value = parse(text);
    if (value === undefined) problems.push(`${name}: wanted ${wanted}; got ${text.length} characters`);
    return value ?? null;
  };
  const order = read('VIRCHOW_CHANNELS', `some of ${channelNames.join(', ')}`, parseOrder) ?? [];
  const uses = (start: string): boolean => order.some((name) => name.startsWith(start));
  const need = <T>(isUsed: boolean, name: string, value: T | null): T | null => {
    if (isUsed && value === null && !problems.some((problem) => problem.startsWith(`${name}:`)))
      problems.push(`${name}: wanted, for VIRCHOW_CHANNELS names a channel that needs it; it is not set`);
    return isUsed ? value : null;
  };
  const publicUrl = read('VIRCHOW_PUBLIC_URL', 'https://name, without a path', parseOrigin);
  const server = need(
    uses('smtp'),
    'VIRCHOW_SMTP_URL',
    read('VIRCHOW_SMTP_URL', 'smtps://user:password@host or smtp://…', parseSmtp),
  );
  const from = need(
    uses('smtp'),
    'VIRCHOW_SMTP_FROM',
    read('VIRCHOW_SMTP_FROM', 'Name <mailbox@domain>', parseSender),
  );
  const key = need(
    uses('notify'),
    'VIRCHOW_NOTIFY_KEY',
    read('VIRCHOW_NOTIFY_KEY', 'an API key of GOV.UK Notify', parseNotifyKey),
  );
  const templates = need(
    uses('notify'),
    'VIRCHOW_NOTIFY_TEMPLATES',
    read('VIRCHOW_NOTIFY_TEMPLATES', 'sms=ID,email=ID,letter=ID, of the media in use', (text) =>
      parseTemplates(text, order),
    ),
  );
  const account = need(
    uses('twilio'),
    'VIRCHOW_TWILIO_ACCOUNT',
    read('VIRCHOW_TWILIO_ACCOUNT', 'AC and 32 figures', matching(/^AC[0-9a-f]{32}$/i)),
  );
  const token = need(
    uses('twilio'),
    'VIRCHOW_TWILIO_TOKEN',
    read('VIRCHOW_TWILIO_TOKEN', 'an auth token', matching(/^\S{16,}$/)),
  );
  const number = need(
    uses('twilio'),
    'VIRCHOW_TWILIO_FROM',
    read(
      'VIRCHOW_TWILIO_FROM',
      'a number like +441134960000, or a messaging service MG…',
      matching(/^(?:\+[1-9]\d{7,14}|MG[0-9a-f]{32})$/i),
    ),
  );
  const channels: ChannelConfig = {
    order,
    smtp: server && from ? { ...server, from, ca: null, timeoutSeconds } : null,
    notify: key !== null && templates ? { apiKey: key, templates, baseUrl: notifyUrl, timeoutSeconds } : null,
    twilio:
      account !== null && token !== null && number !== null
        ? { accountSid: account, authToken: token, from: number }
        : null,
    letterTray: need(
      uses('printed'),
      'VIRCHOW_LETTERS',
      read('VIRCHOW_LETTERS', 'a folder', (text) => text),
    ),
    publicUrl,
    notifyToken: read('VIRCHOW_NOTIFY_TOKEN', 'at least 10 characters', matching(/^\S{10,}$/)),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, channels };
}

const notifyUrl = 'https://api.notifications.service.gov.uk';

const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.test(text) ? text : undefined;

function parseOrder(text: string): readonly ChannelName[] | undefined {
  const names = text.split(',').map((each) => channelNames.find((name) => name === each.trim()));
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length && new Set(known).size === known.length ? known : undefined;
}

function urlIn(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function parseOrigin(text: string): string | undefined {
  const url = urlIn(text);
  return url?.protocol === 'https:' && url.href === `${url.origin}/` ? url.origin : undefined;
}

/** `smtps:` encrypts from the first byte, `smtp:` by STARTTLS or not at all; only to this machine it may go bare. */
function parseSmtp(text: string): Pick<SmtpSettings, 'host' | 'port' | 'tls' | 'login'> | undefined {
  const url = urlIn(text);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return undefined;
  const isImplicit = url.protocol === 'smtps:';
  const isHere =
    url.hostname === 'localhost' || (isIP(url.hostname) === 4 && url.hostname.startsWith('127.'));
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  if ((user === '') !== (password === '')) return undefined;
  return {
    host: url.hostname,
    port: url.port === '' ? (isImplicit ? 465 : 587) : Number(url.port),
    tls: isImplicit ? 'implicit' : isHere ? 'none' : 'required',
    login: user === '' ? null : { user, password },
  };
}

function parseSender(text: string): SmtpSettings['from'] | undefined {
  const [, name = '', mailbox = ''] = /^([^<>@"\p{Cc}]*)<([^<>]+)>$/u.exec(text) ?? [];
  const email = readEmail(mailbox);
  return email === null || name.trim() === '' ? undefined : { name: name.trim(), email: email.email };
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Name, service and secret; the client takes the last two by their place. */
const parseNotifyKey = matching(new RegExp(`^.+-${uuid}-${uuid}$`, 'i'));

function parseTemplates(
  text: string,
  order: readonly ChannelName[],
): NotifySettings['templates'] | undefined {
  const given = new Map<string, string>();
  for (const part of text.split(',')) {
    const [, medium, id] = new RegExp(`^(sms|email|letter)=(${uuid})$`, 'i').exec(part.trim()) ?? [];
    if (medium === undefined || id === undefined) return undefined;
    given.set(medium, id);
  }
  const of = (medium: string): string | undefined =>
    given.get(medium) ?? (order.some((name) => name === `notify-${medium}`) ? undefined : '');
  const [sms, email, letter] = [of('sms'), of('email'), of('letter')];
  return sms === undefined || email === undefined || letter === undefined
    ? undefined
    : { sms, email, letter };
}
