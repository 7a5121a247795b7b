import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Rules, rules } from '../engine/rules.ts';
import { regions } from '../knowledge/rule-types.ts';
import { notFoundPage, publicPages, regionOf } from '../web/public/public-pages.tsx';
import { createApp } from './app.ts';
import type { ServerConfig } from './config.ts';
import { createLog } from './request-log.ts';

export type Voice = {
  /** To the person who started it. */
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  /** JSON lines, for machines. */
  readonly log: (lines: string) => void;
};

const patienceMilliseconds = 10_000;

/** Serves until a signal: SIGINT or SIGTERM lets open requests finish, a second one does not wait. */
export async function serve(config: ServerConfig, { say, complain, log }: Voice): Promise<0 | 1> {
  say(`Virchow starts: knowledge ${rules.version}, region ${config.region}.`);
  const assetsFolder = resolve(import.meta.dirname, '../assets');
  const app = createApp({
    config,
    rules,
    log: createLog(log),
    pages: (site) => publicPages(site, { rules, defaultRegion: config.region }),
    notFoundPage: (path) => notFoundPage(regionOf(path) ?? config.region),
    assetsFolder: existsSync(assetsFolder) ? assetsFolder : undefined,
  });
  warmUp(rules);
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    complain(whyNot(error, config));
    await app.close();
    return 1;
  }
  say(`Public pages at /, API at /api/docs. ${limitText(config)} Ctrl-C stops.`);
  if (!isLoopback(config.host))
    say(`Other machines can reach it, without encryption: put a proxy with TLS in front.`);
  say(`Virchow is ready: ${urlOf(app, config)}`);
  await untilStopped(app, say);
  return 0;
}

/** The first answer of each rule builds its diagram; no visitor waits for that. */
function warmUp(of: Rules): void {
  for (const id of of.decisionIds) for (const region of regions) of.decision(id, region)?.explain({});
}

async function untilStopped(app: FastifyInstance, say: Voice['say']): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const signal = await new Promise<NodeJS.Signals>((heard) => {
    for (const each of signals) process.once(each, heard);
  });
  for (const each of signals) process.once(each, () => process.exit(0));
  say(`${signal}: finishing what is open; once more stops at once.`);
  // A connection whose last request has just been answered would wait for another one.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => app.server.closeAllConnections(), patienceMilliseconds);
  await app.close();
  clearInterval(sweep);
  clearTimeout(impatience);
  say('Virchow has stopped.');
}

function whyNot(error: unknown, { host, port }: ServerConfig): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is in use. Choose another: virchow start --port N`;
    case 'EACCES':
      return `not allowed to use port ${port}. Choose one above 1023: virchow start --port N`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine. Use --host 127.0.0.1, or 0.0.0.0 for all of them`;
    default:
      return `cannot listen on ${host}, port ${port} (${code || String(error)})`;
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

const limitText = ({ rateLimit }: ServerConfig): string =>
  rateLimit > 0
    ? `The API answers ${rateLimit} requests a minute for each address.`
    : 'The API has no rate limit.';

function urlOf(app: FastifyInstance, { host }: ServerConfig): string {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
