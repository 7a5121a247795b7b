/** Over the loopback, server and load in processes of their own on the same cores: ratios hold, figures are this machine's. */
import autocannon from 'autocannon';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { decisionStep, pageStep, type Step } from './http-requests.ts';
import { median, ratioOf, type Row } from './row.ts';

const main = resolve(import.meta.dirname, '../dist/cli/main.js');
const servers = resolve(import.meta.dirname, 'http-servers.ts');

const connections = 32;
const seconds = 1;
const rounds = 11;

type Server = { readonly url: string; readonly process: ChildProcess };

export async function httpBenchmarks(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'virchow-bench-'));
  const virchow = await serverAt(
    [main, 'start', '--port', '0', '--data', folder],
    /^Virchow is ready: http:\/\/127\.0\.0\.1:(\d+)$/,
  );
  const bare = await serverAt([servers, 'bare'], /^(\d+)$/);
  const sameBytes = await serverAt([servers, 'same-bytes', virchow.url], /^(\d+)$/);
  try {
    await expectSame(decisionStep, bare, virchow);
    await expectSame(pageStep, sameBytes, virchow);
    const decisions = await inTurn(decisionStep, bare, virchow);
    const pages = await inTurn(pageStep, sameBytes, virchow);
    return [
      {
        name: 'POST decide/first-test',
        ...decisions,
        goal: 0.7,
        limit: 'bare node:http, the same decision',
        unit: 'requests/s',
      },
      {
        name: 'page of the public check',
        ...pages,
        goal: 0.5,
        limit: 'the same bytes, already made, through the same hooks',
        unit: 'requests/s',
      },
    ];
  } finally {
    for (const { process: child } of [virchow, bare, sameBytes]) child.kill('SIGTERM');
    await once(virchow.process, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In turn, round by round, the first round for nothing: a machine that slows down slows both. */
async function inTurn(step: Step, limit: Server, ours: Server): Promise<{ ratio: number; figure: number }> {
  const rates: [limit: number[], ours: number[]] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    for (const [place, server] of [limit, ours].entries()) {
      const rate = await load(step, server);
      if (round >= 0) rates[place]?.push(rate);
    }
  }
  return { ratio: ratioOf(...rates), figure: median(rates[1]) };
}

async function load({ path, headers, body }: Step, { url }: Server): Promise<number> {
  const result = await autocannon({
    url: url + path,
    method: 'POST',
    headers,
    body,
    connections,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}${path}: ${result.non2xx} refusals and ${result.errors} errors under load`);
  }
  return result.requests.total / result.duration;
}

/** What is compared must be the same work. */
async function expectSame({ path, headers, body }: Step, ...both: Server[]): Promise<void> {
  const texts = await Promise.all(
    both.map(async ({ url }) => (await fetch(url + path, { method: 'POST', headers, body })).text()),
  );
  if (texts[0] === '' || texts[0] !== texts[1])
    throw new Error(`${path}: the two servers answer differently`);
}

async function serverAt(args: readonly string[], ready: RegExp): Promise<Server> {
  // The limit is on, so that its hook counts, and too high to be met.
  const env = { ...process.env, VIRCHOW_RATE_LIMIT: '1000000000', VIRCHOW_REGION: 'uk' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of createInterface(child.stdout)) {
    const port = ready.exec(line)?.[1];
    if (port !== undefined) return { url: `http://127.0.0.1:${port}`, process: child };
  }
  throw new Error(`${args.join(' ')} ended before it was ready`);
}
