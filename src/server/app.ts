import fastifyCompress from '@fastify/compress';
import Fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Rules } from '../engine/rules.ts';
import { type ApiDescription, apiReferenceRoutes } from './api-reference.tsx';
import { demandAccess, openToAnyone } from './access-table.ts';
import { apiRoutes } from './api.ts';
import { assetRoutes } from './assets.ts';
import { compression } from './compression.ts';
import type { ServerConfig } from './config.ts';
import { healthRoutes, type Readiness } from './health.ts';
import { type RefusalCode, refusal, refusalStatus, refuse } from './refusals.ts';
import { type Log, logRequests } from './request-log.ts';
import { addSecurityHeaders, securityHeaders } from './security-headers.ts';

export type AppParts = {
  readonly config: ServerConfig;
  readonly rules: Rules;
  readonly log: Log;
  /** The pages, each with its own routes. */
  readonly pages: FastifyPluginAsync;
  /** Everything behind the guard; none where only the public pages are served. */
  readonly staff?: FastifyPluginAsync;
  /** For providers of messages; none where nobody has agreed a secret with us. */
  readonly webhooks?: FastifyPluginAsync;
  /** For whoever comes by a link that was sent to them. */
  readonly patients?: FastifyPluginAsync;
  /** People's own pages, behind their own guard. */
  readonly companion?: FastifyPluginAsync;
  /** For practices that refer by an address of their own. */
  readonly referrals?: FastifyPluginAsync;
  readonly readiness?: Readiness;
  /** Told of each request, for the figures. */
  readonly observe?: Log['request'];
  /** The page for an address that is not there. */
  readonly notFoundPage: (path: string) => string;
  /** The folder of sheets and scripts; none in a checkout that is not built. */
  readonly assetsFolder: string | undefined;
};

/** No request we answer is larger; a form with every question is 4 kB. */
const mostBodyBytes = 64 * 1024;
const seconds = 1000;

export function createApp(parts: AppParts): FastifyInstance {
  const { config, rules, log } = parts;
  const app = Fastify({
    logger: false,
    bodyLimit: mostBodyBytes,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    // A client that sends its request a byte at a time is let go; one that is idle goes first when we stop.
    requestTimeout: 20 * seconds,
    keepAliveTimeout: 10 * seconds,
    connectionTimeout: 60 * seconds,
    http: { headersTimeout: 10 * seconds, connectionsCheckingInterval: 2 * seconds },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: (_error, _request, reply: FastifyReply) => {
      refuse(reply.headers(securityHeaders), 'bad-request', 'The address is not well formed.');
    },
    clientErrorHandler: (error, socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
      else socket.end(rawRefusal(error.code));
    },
  });
  demandAccess(app);
  addSecurityHeaders(app);
  logRequests(app, parts.observe ? { ...log, request: both(log.request, parts.observe) } : log);
  app.addHook('onError', (request, _reply, error, done) => {
    if (statusOf(error) >= 500)
      log.fault(error, { method: request.method, route: request.routeOptions.url ?? 'none' });
    done();
  });
  app.setErrorHandler(sendFault);
  app.setNotFoundHandler((request, reply) => {
    if (wantsPage(request))
      return reply.code(404).type('text/html; charset=utf-8').send(parts.notFoundPage(request.url));
    return refuse(reply, 'not-found', 'Nothing is at this address. See /api/docs.');
  });

  void app.register(async (open) => {
    openToAnyone(open);
    await open.register(healthRoutes, { readiness: parts.readiness });
    await open.register(apiRoutes, { rules, config });
  });
  if (parts.staff) void app.register(parts.staff);
  if (parts.webhooks) void app.register(parts.webhooks);
  if (parts.patients) void app.register(parts.patients);
  if (parts.companion) void app.register(parts.companion);
  if (parts.referrals) void app.register(parts.referrals);
  void app.register(async (site) => {
    openToAnyone(site);
    await site.register(fastifyCompress, compression);
    await site.register(apiReferenceRoutes, {
      rules,
      config,
    } satisfies ApiDescription);
    await site.register(parts.pages);
    if (parts.assetsFolder !== undefined) await site.register(assetRoutes, { folder: parts.assetsFolder });
  });
  return app;
}

const both =
  (one: Log['request'], other: Log['request']): Log['request'] =>
  (entry) => {
    one(entry);
    other(entry);
  };

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api') && (request.headers.accept ?? '').includes('text/html');
}

/** What Fastify refuses before a handler runs, in our words; all else is our fault, and says nothing of itself. */
function sendFault(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = statusOf(error);
  if (status === 413) return refuse(reply, 'too-large', `Send at most ${mostBodyBytes / 1024} kB.`);
  if (status === 415)
    return refuse(
      reply,
      'wrong-content-type',
      'Send the content type this address reads; the API reads application/json.',
    );
  if (status === 429)
    return refuse(
      reply,
      'too-many-requests',
      'Too many requests from this address; Retry-After says in how many seconds to go on.',
    );
  if (status >= 400 && status < 500) return refuse(reply, 'bad-request', 'The request is not well formed.');
  return refuse(reply, 'fault', 'This is a fault of ours, not of the request.');
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}

/** An answer to bytes that are not HTTP, or come too slowly. */
function rawRefusal(code: string | undefined): string {
  const [status, name]: [number, RefusalCode] =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? [408, 'bad-request']
      : code === 'HPE_HEADER_OVERFLOW'
        ? [431, 'too-large']
        : [refusalStatus['bad-request'], 'bad-request'];
  const reasons: Record<number, string> = {
    400: 'Bad Request',
    408: 'Request Timeout',
    431: 'Request Header Fields Too Large',
  };
  const body = JSON.stringify(refusal(name, 'This is not an HTTP request that can be answered.'));
  return `HTTP/1.1 ${status} ${reasons[status]}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
}
