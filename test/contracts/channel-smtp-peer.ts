/** A real mail server on this machine, which does as a test tells it. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { smtpChannel, type SmtpSettings } from '../../src/channels/smtp.ts';
import { assert } from '../../src/engine/assert.ts';
import { type Behaviour, type Peer, secretMailbox } from './channel-contract.ts';

/** Of nobody, for localhost, until 2126: made for these tests and known to everybody who reads them. */
const testKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYdD+fZ3Ex70N/uk2
nPcDp++JV72Ge1LiYZLye5qb3QGhRANCAATtZv1a9rURGx54y8J81V6iRWMn6a67
oB6RvsXOPjhcDW3UGuz3dO0EKOQNEDhV6EaleTmLQjRADmOF5D6tKEWX
-----END PRIVATE KEY-----`;
export const testCertificate = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUE7Sw6EM4JVjDAxh2gzfjdBlZ2I0wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzEyMzQ0OFoYDzIxMjYxMDMw
MTIzNDQ4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATtZv1a9rURGx54y8J81V6iRWMn6a67oB6RvsXOPjhcDW3UGuz3dO0E
KOQNEDhV6EaleTmLQjRADmOF5D6tKEWXo28wbTAdBgNVHQ4EFgQUe6c4oRBwT89a
pGFmrC3hI4w6UwkwHwYDVR0jBBgwFoAUe6c4oRBwT89apGFmrC3hI4w6UwkwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSQAwRgIhAK/FYQcI/ozCJ9q9SxfEdnYRtKeS5Q1ClaUvsccwto2AAiEA
uMB8LKUQy8saCIacu9ncJVzbseUbsJYooqgHO3m9sTQ=
-----END CERTIFICATE-----`;

export type MailServer = {
  readonly port: number;
  readonly behave: (behaviour: Behaviour) => void;
  /** Whole messages, as they came. */
  readonly taken: () => readonly string[];
  /** Envelope recipients. */
  readonly recipients: () => readonly string[];
  readonly isEncrypted: () => readonly boolean[];
  readonly close: () => Promise<void>;
};

const withCode = (message: string, responseCode: number): Error =>
  Object.assign(new Error(message), { responseCode });

export async function openMailServer(over: SMTPServerOptions = {}): Promise<MailServer> {
  let behaviour: Behaviour = 'accept';
  const taken: string[] = [];
  const recipients: string[] = [];
  const isEncrypted: boolean[] = [];
  const connections = new Set<{ destroy: () => void }>();
  const cut = (): void => {
    for (const each of connections) each.destroy();
  };
  const server = new SMTPServer({
    key: testKey,
    cert: testCertificate,
    authOptional: true,
    logger: false,
    closeTimeout: 10,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) => {
      if (behaviour !== 'shut-out' && username === 'virchow' && password === 'a password')
        done(null, { user: username });
      else done(new Error(`no entry for ${secretMailbox}`));
    },
    onRcptTo: ({ address }, _session, done) => {
      if (behaviour === 'no-such-address') return done(withCode(`5.1.1 <${address}>: no such mailbox`, 550));
      if (behaviour === 'busy') return done(withCode(`4.7.1 <${address}>: greylisted`, 451));
      if (behaviour === 'cuts') return cut();
      recipients.push(address);
      return done();
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken.push(Buffer.concat(parts).toString());
        isEncrypted.push(session.secure);
        if (behaviour === 'takes-and-cuts') cut();
        else done();
      });
    },
    ...over,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    // What no mail server says.
    if (behaviour === 'answers-nonsense') socket.write('HTTP/1.1 200 OK\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(resolve);
    });
  return {
    port: portOf(server.server.address()),
    behave: (next) => (behaviour = next),
    taken: () => taken,
    recipients: () => recipients,
    isEncrypted: () => isEncrypted,
    close,
  };
}

function portOf(address: AddressInfo | string | null): number {
  assert(typeof address === 'object' && address !== null, 'no port');
  return address.port;
}

export const mailSettings = (port: number, over: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: '127.0.0.1',
  port,
  tls: 'required',
  ca: testCertificate,
  login: { user: 'virchow', password: 'a password' },
  from: { name: 'Elm Street', email: 'clinic@elm-street.example' },
  timeoutSeconds: 5,
  ...over,
});

export async function smtpPeer(): Promise<Peer> {
  const server = await openMailServer();
  return {
    ...server,
    taken: () => server.taken().map(decoded),
    channel: smtpChannel(mailSettings(server.port)),
    address: { kind: 'email', email: secretMailbox },
    vanish: server.close,
  };
}

/** Quoted-printable, as far as these messages use it. */
export const decoded = (message: string): string =>
  message
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
