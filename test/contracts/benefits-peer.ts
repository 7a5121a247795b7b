/** A clearing house on this machine: it speaks the documented replies, and misbehaves as a test tells it. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { assert } from '../../src/engine/assert.ts';

export type PeerReply =
  | { readonly status: number; readonly body: string }
  /** Takes the question and never says a word. */
  | 'silent'
  | 'cuts'
  /** A byte now and then, for ever. */
  | 'drips'
  /** More than anybody wants to read. */
  | 'pours';
type Asked = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: unknown };

export const apiKey = 'Key secret-of-the-clinic';
export type BenefitsPeer = {
  readonly url: string;
  /** The last one stays for all questions after it. */
  readonly say: (...replies: readonly PeerReply[]) => void;
  readonly asked: () => readonly Asked[];
  readonly close: () => Promise<void>;
};

export async function benefitsPeer(): Promise<BenefitsPeer> {
  let replies: readonly PeerReply[] = ['silent'];
  const all: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body: unknown = JSON.parse(await textOf(request));
      all.push({ path: request.url ?? '', headers: request.headers, body });
      const [reply = 'silent', ...rest] = replies;
      if (rest.length > 0) replies = rest;
      if (reply === 'silent') return;
      if (reply === 'cuts') return void response.destroy();
      if (reply === 'drips' || reply === 'pours') {
        response.writeHead(200, { 'content-type': 'application/json' });
        if (reply === 'pours') return void response.end('['.repeat(3_000_000));
        const dripping = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(dripping));
        return;
      }
      const isKnown = request.headers.authorization === apiKey;
      response.writeHead(isKnown ? reply.status : 403, { 'content-type': 'application/json' });
      response.end(isKnown ? reply.body : '{"message":"Forbidden"}');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert(typeof address === 'object' && address !== null, 'no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    say: (...next) => {
      replies = next;
      all.length = 0;
    },
    asked: () => all,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
