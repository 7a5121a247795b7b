import type { FastifyPluginAsync } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';

/** Each part of the service by name: null is well, a text says what is wrong, in words for whoever runs it. */
export type Readiness = Readonly<Record<string, () => Promise<string | null>>>;

/** A probe must answer, also where a database does not. */
const standardPatience = 2000;

/** `/healthz`: the process is alive. `/readyz`: it can do its work. While it stops, Fastify itself answers 503 to both. */
// oxlint-disable-next-line typescript/require-await -- Fastify waits for plugins
export const healthRoutes: FastifyPluginAsync<{
  readiness?: Readiness | undefined;
  patienceMilliseconds?: number;
}> = async (app, { readiness = {}, patienceMilliseconds = standardPatience }) => {
  app.get('/healthz', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  );
  app.get('/readyz', async (_request, reply) => {
    const asked = Object.entries(readiness).map(
      async ([part, ask]) => [part, await answerOf(ask, patienceMilliseconds)] as const,
    );
    const wrong = (await Promise.all(asked)).filter(([, problem]) => problem !== null);
    reply.header('cache-control', 'no-store');
    if (wrong.length === 0) return reply.send({ status: 'ready' });
    return reply.code(503).send({ status: 'not ready', problems: Object.fromEntries(wrong) });
  });
};

async function answerOf(
  ask: () => Promise<string | null>,
  patienceMilliseconds: number,
): Promise<string | null> {
  const patience = new AbortController();
  const late = wait(patienceMilliseconds, `no answer within ${patienceMilliseconds / 1000} s`, {
    signal: patience.signal,
    ref: false,
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    // Its own words may hold an address or a value; the log has the kind of it.
    return 'does not answer';
  } finally {
    late.catch(() => {});
    patience.abort();
  }
}
