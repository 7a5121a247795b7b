import type { FastifyInstance } from 'fastify';

export type Log = {
  readonly request: (entry: { method: string; route: string; status: number; milliseconds: number }) => void;
  readonly fault: (error: unknown, where: { method: string; route: string }) => void;
  readonly flush: () => void;
};

const flushAfterMilliseconds = 200;

/**
 * JSON lines of what was asked for and how it went: method, route pattern, status and time. There is no way to put in more.
 * Fastify's own logger writes the address and the whole URL of each visitor, and answers about a person may stand in it.
 */
export function createLog(write: (lines: string) => void, now: () => number = Date.now): Log {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== '') write(waiting);
    waiting = '';
  };
  const add = (rest: string): void => {
    waiting += `{"time":"${new Date(now()).toISOString()}",${rest}}\n`;
    if (waiting.length > 32_768) flush();
    else timer ??= setTimeout(flush, flushAfterMilliseconds).unref();
  };
  return {
    // Written by hand, at every request: a method that Node knows, a pattern of ours and numbers need no escaping.
    request: ({ method, route, status, milliseconds }) =>
      add(`"method":"${method}","route":"${route}","status":${status},"ms":${milliseconds.toFixed(1)}`),
    fault: (error, where) => {
      const kind = error instanceof Error ? error.name : typeof error;
      add(JSON.stringify({ fault: kind, ...where, at: stackOf(error) }).slice(1, -1));
    },
    flush,
  };
}

/** Where it happened, without the message: that may carry a value somebody sent. */
function stackOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, 6).map((line) => line.trim().slice(3));
}

export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', (request, reply, done) => {
    if (request.routeOptions.config.isStream === true && reply.statusCode === 200) return done();
    log.request({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: reply.elapsedTime,
    });
    done();
  });
  app.addHook('onClose', (_app, done) => {
    log.flush();
    done();
  });
}
