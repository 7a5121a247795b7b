/** An HTTP server on this machine that stands for a provider and does as a test tells it. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { assert } from '../../src/engine/assert.ts';
import type { Behaviour } from './channel-contract.ts';

export type Answer = { readonly status: number; readonly body: unknown };
export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

export type HttpPeer = {
  readonly url: string;
  readonly behave: (behaviour: Behaviour) => void;
  readonly behaviour: () => Behaviour;
  readonly asked: () => readonly Asked[];
  readonly close: () => Promise<void>;
};

/** `take` keeps a message and gives its answer; for a request that sends none it answers as ever. */
export async function openHttpPeer(take: (asked: Asked, behaviour: Behaviour) => Answer): Promise<HttpPeer> {
  let behaviour: Behaviour = 'accept';
  const all: Asked[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked: Asked = {
      method: request.method ?? '',
      url: new URL(request.url ?? '/', 'http://peer'),
      headers: request.headers,
      body: await textOf(request),
    };
    all.push(asked);
    if (behaviour === 'cuts') return void response.destroy();
    const { status, body } = take(asked, behaviour);
    if (behaviour === 'takes-and-cuts') return void response.destroy();
    const isNonsense = behaviour === 'answers-nonsense';
    response.writeHead(isNonsense ? 502 : status, {
      'content-type': isNonsense ? 'text/html' : 'application/json',
    });
    response.end(isNonsense ? '<h1>Bad Gateway</h1>' : JSON.stringify(body));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert(typeof address === 'object' && address !== null, 'no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    behave: (next) => (behaviour = next),
    behaviour: () => behaviour,
    asked: () => all,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
