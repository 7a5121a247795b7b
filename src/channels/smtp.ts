import { createTransport } from 'nodemailer';
import type { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { Channel, LaterBecause, Outgoing, Sent } from '../pathway/channel.ts';
import { isRecord, textAt } from './provider-answer.ts';

export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  /** `implicit`: encrypted from the first byte, port 465. `required`: STARTTLS or nothing. `none`: for a server on this machine. */
  readonly tls: 'implicit' | 'required' | 'none';
  /** Certificates to believe beside the usual ones, PEM. */
  readonly ca: string | null;
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: { readonly name: string; readonly email: string };
  readonly timeoutSeconds: number;
};

/**
 * E-mail by SMTP. A mail server does not say what it has: after a lost answer the same message goes again, with the same
 * Message-ID, by which mailboxes know a double.
 */
export function smtpChannel(settings: SmtpSettings): Channel {
  const { host, port, tls, ca, login, from, timeoutSeconds } = settings;
  const timeout = timeoutSeconds * 1000;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'none',
    ...(ca === null ? {} : { tls: { ca } }),
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    // A message is text: nothing in it opens a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'smtp',
    medium: 'email',
    canFind: false,
    send: async (outgoing) => {
      const { letter, address, calendar } = outgoing;
      assert(address.kind === 'email', 'e-mail goes to a mailbox');
      assert(!/\p{Cc}/u.test(letter.subject), 'a subject is one line');
      assert(/^[\w-]{1,64}$/.test(outgoing.reference), 'a reference is one word');
      try {
        const done = await transport.sendMail({
          from: { name: from.name, address: from.email },
          to: { name: '', address: address.email },
          subject: letter.subject,
          text: textOf(outgoing),
          ...(calendar === undefined
            ? {}
            : {
                icalEvent: { method: calendar.method, filename: 'appointment.ics', content: calendar.text },
              }),
          messageId: messageIdOf(outgoing, from.email),
          date: mailDate(letter.writtenAt),
          headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'accepted', providerId: done.messageId, status: codeIn(done.response) };
      } catch (error) {
        return whyNot(error);
      }
    },
    find: async () => ({ found: 'unknown' }),
  };
}

const textOf = ({ letter }: Outgoing): string => `${letter.lines.join('\n\n')}\n`;

const messageIdOf = ({ reference }: Outgoing, from: string): string =>
  `<${reference}@${from.slice(from.lastIndexOf('@') + 1)}>`;

/** RFC 5322: `Sun, 29 Mar 2026 12:30:00 +0100`. A text is taken as it is, so it must be right. */
function mailDate(at: Temporal.ZonedDateTime): string {
  const day = at.toLocaleString('en-GB', { weekday: 'short' });
  const month = monthNames[at.month - 1];
  const time = at.toPlainTime().toString({ smallestUnit: 'second' });
  return `${day}, ${at.day} ${month} ${at.year} ${time} ${at.offset.replace(':', '')}`;
}
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Its code alone, `250`; enhanced codes (RFC 3463) are kept where there are some: `550 5.1.1`. */
const codeIn = (response: string): string =>
  /^\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0].replace('-', ' ') ?? 'none';

function whyNot(error: unknown): Sent {
  const { code, command, message, response, responseCode, syscall } = isRecord(error) ? error : {};
  const said = typeof response === 'string' ? codeIn(response) : textAt(code);
  const status = typeof responseCode === 'number' && said === 'none' ? String(responseCode) : said;
  const later = (because: LaterBecause, maybeSent = false): Sent => ({
    outcome: 'later',
    because,
    status,
    afterSeconds: null,
    maybeSent,
  });
  // Nothing was said about the message: our own door is shut, and the next one would not pass either.
  if (code === 'EAUTH' || code === 'ETLS' || code === 'ENOAUTH') return later('not-let-in');
  if (typeof message === 'string' && /certificate|wrong version number/i.test(message))
    return later('not-let-in');
  if (typeof responseCode !== 'number') {
    const neverSpoke = syscall === 'connect' || code === 'EDNS' || code === 'EPROTOCOL';
    // The library does not say how far it was. Whoever breaks off may have the message.
    return neverSpoke ? later('unreachable') : later('no-answer', true);
  }
  // 4yz: not now; a greylist wants to see us again (RFC 5321 4.2.1, RFC 6647).
  if (responseCode < 500) return later('busy');
  if (command === 'RCPT TO')
    return { outcome: 'refused', because: isPolicy.test(status) ? 'rejected' : 'bad-address', status };
  if (command === 'DATA') return { outcome: 'refused', because: 'rejected', status };
  // Of the sender or of the session, so of every message.
  return later('not-let-in');
}

/** X.7.X: security or policy, not the mailbox (RFC 3463). */
const isPolicy = /^\d{3} \d\.7\./;
