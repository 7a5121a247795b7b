import type { FastifyPluginAsync } from 'fastify';

/** Alive, and ready for work. While it stops, Fastify itself answers 503 to both. */
export const healthRoutes: FastifyPluginAsync = async (app) => {
  for (const [path, status] of [
    ['/healthz', 'alive'],
    ['/readyz', 'ready'],
  ] as const) {
    app.get(path, (_request, reply) => reply.header('cache-control', 'no-store').send({ status }));
  }
};
