import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { may } from '../pathway/authorisation.ts';
import type { StaffSession } from '../web/staff.ts';
import type { Store } from '../pathway/ports.ts';
import { refuse } from './refusals.ts';
import type { Sessions } from './sessions.ts';

export type CalendarStreamParts = {
  readonly appointments: Pick<Store['appointments'], 'revision'>;
  readonly sessions: Pick<Sessions, 'read'>;
  readonly staffOf: (request: FastifyRequest) => StaffSession;
  readonly lookEveryMilliseconds?: number;
};

type Stream = {
  readonly request: FastifyRequest;
  readonly to: ServerResponse;
  readonly accountId: string;
  readonly organisationId: string;
  /** The revision that this page knows of. */
  known: number;
};

const limits = { ofServer: 400, ofAccount: 6, unsentBytes: 4096 };
/** In looks: whether they are still signed in, and a sign of life, by which proxies and pages know that the stream is. */
const sessionEvery = 3;
const lifeEvery = 15;
const action = 'calendar.read';

/**
 * Tells each open page of the calendar that it has changed, and nothing else: the page asks for itself anew, as whoever is signed
 * in. One question a second for each organisation with an open page, to the record, so that it does not matter which process
 * booked. A stream ends with the session, at the latest three seconds after it, and with the server, at once.
 */
export function calendarStream(
  scope: FastifyInstance,
  { appointments, sessions, staffOf, lookEveryMilliseconds = 1000 }: CalendarStreamParts,
): void {
  const streams = new Set<Stream>();
  const ending = new AbortController();
  let looking: Promise<void> | null = null;

  scope.get<{ Querystring: Readonly<Record<string, unknown>> }>(
    '/desk/changes',
    // A stream is no page whose head anybody asks for.
    { exposeHeadRoute: false, config: { access: { action }, isStream: true } },
    async (request, reply) => {
      const { account, organisation } = staffOf(request);
      const theirs = [...streams].filter(({ accountId }) => accountId === account.id).length;
      if (ending.signal.aborted || streams.size >= limits.ofServer || theirs >= limits.ofAccount)
        return refuse(
          reply,
          'too-many-requests',
          'Too many calendars are open. This page goes on without news.',
        );
      reply.hijack();
      const to = reply.raw;
      const own = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };
      for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...own }))
        if (value !== undefined) to.setHeader(name, value);
      to.writeHead(200);
      to.write('retry: 3000\n\n');
      const known = revisionIn(request.headers['last-event-id'] ?? request.query['since']);
      const stream: Stream = { request, to, accountId: account.id, organisationId: organisation.id, known };
      streams.add(stream);
      to.on('close', () => streams.delete(stream));
      to.on('error', () => streams.delete(stream));
      looking ??= look().finally(() => (looking = null));
      return reply;
    },
  );

  /** While any page is open. What the record cannot say now it is asked again at the next look. */
  async function look(): Promise<void> {
    for (let turn = 1; streams.size > 0 && !ending.signal.aborted; turn += 1) {
      try {
        await tellChanges();
        if (turn % sessionEvery === 0) await endWithSessions();
        if (turn % lifeEvery === 0) for (const stream of streams) say(stream, ': still here\n\n');
      } catch {
        // The streams stay, and the next look asks again.
      }
      await sleep(lookEveryMilliseconds, undefined, { signal: ending.signal, ref: false }).catch(
        () => undefined,
      );
    }
  }

  async function tellChanges(): Promise<void> {
    const organisations = new Set([...streams].map(({ organisationId }) => organisationId));
    for (const organisationId of organisations) {
      const revision = await appointments.revision(organisationId);
      for (const stream of streams) {
        if (stream.organisationId !== organisationId || stream.known === revision) continue;
        stream.known = revision;
        say(stream, `id: ${revision}\ndata: changed\n\n`);
      }
    }
  }

  async function endWithSessions(): Promise<void> {
    for (const stream of streams) {
      const session = await sessions.read(stream.request);
      const isOpen =
        session.state === 'open' &&
        session.account.id === stream.accountId &&
        session.account.roles.some((role) => may(role, action, 'none'));
      if (!isOpen) stream.to.end();
    }
  }

  // Before the server waits for open connections: a stream would keep it.
  scope.addHook('preClose', (done) => {
    ending.abort();
    for (const { to } of streams) to.end();
    done();
  });
  scope.addHook('onClose', async () => {
    await looking;
  });
}

/** Whoever does not take what was sent is let go, and comes again. */
function say({ to }: Stream, text: string): void {
  if (to.writableLength > limits.unsentBytes) to.destroy();
  else to.write(text);
}

const revisionIn = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,12}$/.test(text) ? Number(text) : -1;
