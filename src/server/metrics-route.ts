import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Metrics } from './metrics.ts';

export type MetricsAccess = {
  /** VIRCHOW_METRICS_TOKEN: whoever sends it may read the figures from anywhere. */
  readonly token: string | null;
  readonly text: Metrics['text'];
};

// oxlint-disable-next-line typescript/require-await -- Fastify waits for plugins
export const metricsRoutes: FastifyPluginAsync<MetricsAccess> = async (app, { text }) => {
  app.get('/metrics', { config: { access: { action: 'operations.read' } } }, async (_request, reply) => {
    const { type, body } = await text();
    return reply.type(type).send(body);
  });
};

/** A program on this machine, or one with the token. What a proxy passed on came from elsewhere, whatever its address. */
export function trustedProgram({
  token,
}: Pick<MetricsAccess, 'token'>): (request: FastifyRequest) => boolean {
  return ({ headers, socket }) => {
    const sent = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
    if (sent !== undefined) return token !== null && isSame(sent, token);
    const wasPassedOn =
      headers['x-forwarded-for'] !== undefined ||
      headers.forwarded !== undefined ||
      headers.via !== undefined;
    return token === null && !wasPassedOn && isLoopbackAddress(socket.remoteAddress ?? '');
  };
}

const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || address.replace(/^::ffff:/, '').startsWith('127.');

const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
