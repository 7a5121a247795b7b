/** The program as it is installed: dist/cli/main.js, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const main = resolve(import.meta.dirname, '../../dist/cli/main.js');
const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });

/** Its exit code; null where a signal ended it. */
async function exitOf(child: ChildProcess): Promise<number | null> {
  await once(child, 'exit');
  return child.exitCode;
}

async function ended(
  child: ReturnType<typeof start>,
): Promise<{ code: number | null; out: string; err: string }> {
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  return { code, out, err };
}

describe('at a prompt', () => {
  test('stdin in, an answer out', async () => {
    const child = start(['decide', 'triage']);
    child.stdin.end('{"E1": true}');
    const { code, out, err } = await ended(child);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ outcome: 'emergency' });
  });

  test('bad input: one line, exit 2, no stack', async () => {
    const child = start(['decide', 'triage', '-']);
    child.stdin.end('{"E1": ');
    expect(await ended(child)).toEqual({
      code: 2,
      out: '',
      err: 'virchow: stdin:1: wanted "}": what began on line 1 is not closed; got the end, too early\n',
    });
  });

  test('a reader that has read enough is no failure', async () => {
    const child = start(['decide', 'triage']);
    child.stdin.on('error', () => {}); // it ends while we still write
    Readable.from(Array.from({ length: 2_000 }, () => '{"E1": true}\n')).pipe(child.stdin);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [err, code] = await Promise.all([text(child.stderr), exitOf(child)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('a full disk is told', async () => {
    const child = spawn(
      'sh',
      ['-c', `echo '{}' | "${process.execPath}" "${main}" decide triage > /dev/full`],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const [err, code] = await Promise.all([text(child.stderr), exitOf(child)]);
    expect({ code, err }).toEqual({ code: 1, err: 'virchow: cannot write the answer (ENOSPC)\n' });
  });

  /** Lines of 20 kB: what streams is bytes, and the rules are timed elsewhere. */
  test.each(['stdin', 'file'])('200 MB of NDJSON from %s in flat memory', async (from) => {
    const line = Buffer.from(`{"E1": true,${' '.repeat(20_000)}"L1": false}\n`);
    const count = Math.ceil((200 * 2 ** 20) / line.length);
    const source = Readable.from(repeated(line, count));
    const folder = mkdtempSync(join(tmpdir(), 'virchow-ndjson-'));
    const file = join(folder, 'patients.ndjson');
    if (from === 'file') await pipeline(source, createWriteStream(file));
    const child = start(['decide', 'triage', from === 'file' ? file : '-']);
    if (from === 'stdin') source.pipe(child.stdin);
    let answers = 0;
    let most = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) answers += 1;
      if (child.pid !== undefined) most = Math.max(most, residentMegabytes(child.pid) ?? 0);
    });
    const [code, err] = await Promise.all([exitOf(child), text(child.stderr)]);
    expect({ code, err, answers }).toEqual({ code: 0, err: '', answers: count });
    expect(most).toBeLessThan(250);
    rmSync(folder, { recursive: true });
  });
});

describe('prove', () => {
  test('a catalogue that lost a row: exit 1, with a case that can be pasted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'virchow-prove-'));
    const file = join(folder, 'broken.mjs');
    writeFileSync(
      file,
      `import { catalogue as whole } from ${JSON.stringify(pathToFileURL(resolve(main, '../../knowledge/catalogue.js')).href)};
       const decisions = whole.decisions
         .filter(({ id }) => id === 'first-test')
         .map((table) => ({ ...table, rows: table.rows.filter(({ id }) => id !== 'U3-no-cover') }));
       export const catalogue = { ...whole, decisions };`,
    );
    const child = start(['prove', '--catalogue', file]);
    child.stdin.end();
    const { code, out } = await ended(child);
    expect(code).toBe(1);
    expect(out).toMatch(/^FAILED .*first-test/m);
    const [, facts = ''] =
      /echo '(\{.*\})' \| virchow decide first-test --region uk --explain -$/m.exec(out) ?? [];
    const again = start(['decide', 'first-test', '--region', 'uk', '--explain', '-']);
    again.stdin.end(facts);
    expect(JSON.parse((await ended(again)).out)).toMatchObject({ rows: ['U3-no-cover'] });
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['no-such-file.mjs', /^virchow: no-such-file\.mjs: /],
    [resolve(import.meta.dirname, '../../package.json'), /^virchow: .*package\.json: /],
  ])('no catalogue in %s: one line, exit 2', async (file, problem) => {
    const { code, out, err } = await ended(start(['prove', '--catalogue', file]));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(problem);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('start', () => {
  /** One record for all that follows: making one takes seconds, and each start opens what the last one left. */
  const folder = mkdtempSync(join(tmpdir(), 'virchow-start-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  async function served(env: NodeJS.ProcessEnv = {}, args: string[] = []) {
    const child = start(['start', '--port', '0', '--data', folder, ...args], env);
    let out = '';
    const url = await new Promise<string>((ready, failed) => {
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        const found = /^Virchow is ready: (http:\/\/127\.0\.0\.1:\d+)$/m.exec(out)?.[1];
        if (found !== undefined) ready(found);
      });
      child.once('exit', () => failed(new Error(`it ended: ${out}`)));
    });
    return { child, url, port: Number(new URL(url).port), said: () => out };
  }

  test('says that it is ready, answers, and ends with 0 on each signal', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const { child, url } = await served({ VIRCHOW_REGION: 'us' });
      const response = await fetch(`${url}/api/v1/decide/triage`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"E1": true}',
      });
      expect(await response.json()).toMatchObject({ outcome: 'emergency', region: 'us' });
      expect((await fetch(url)).status).toBe(200);
      child.kill(signal);
      expect(await exitOf(child)).toBe(0);
    }
  });

  test('a request that is open when it stops is still answered', async () => {
    const { child, port } = await served();
    const socket = connect(port, '127.0.0.1');
    const answer = text(socket);
    socket.write(
      'POST /api/v1/decide/triage HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{"E1":',
    );
    // It has much to do in its first moments, and a request that it has not seen is not open.
    await new Promise((later) => setTimeout(later, 1000));
    child.kill('SIGTERM');
    await new Promise((later) => setTimeout(later, 200));
    socket.write(' true}');
    expect(await answer).toMatch(/^HTTP\/1\.1 200[^]*"outcome":"emergency"/);
    expect(await exitOf(child)).toBe(0);
  });

  test('a second signal does not wait', async () => {
    const { child, port } = await served();
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      'POST /api/v1/decide/triage HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{"E1":',
    );
    await new Promise((later) => setTimeout(later, 200));
    child.kill('SIGINT');
    // Sooner it is the same press of Ctrl-C, passed on by npm.
    await new Promise((later) => setTimeout(later, 700));
    child.kill('SIGINT');
    expect(await exitOf(child)).toBe(0);
    socket.destroy();
  });

  test('a first start prints a link that sets the clinic up once; a second process is refused; accounts go through the first', async () => {
    const { child, url, said } = await served();
    const [link = ''] = new RegExp(`${url}/set-up/[\\w-]{43}`).exec(said()) ?? [];
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/clinic`, { redirect: 'manual' })).headers.get('location')).toBe(
      '/sign-in?next=%2Fclinic',
    );
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('virchow_alarms_due 0');
    const second = await ended(start(['start', '--port', '0', '--data', folder]));
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/^virchow: .*in use.*\n$/);
    expect(await ended(start(['user', 'list', '--data', folder]))).toEqual({ code: 0, out: '', err: '' });
    child.kill('SIGTERM');
    expect(await exitOf(child)).toBe(0);
    const again = await served();
    expect(again.said()).not.toContain(link.slice(-43));
    expect((await fetch(`${again.url}/set-up/${link.slice(-43)}`)).status).toBe(410);
    again.child.kill('SIGTERM');
    await exitOf(again.child);
  });

  test('a first start copies the database of the build, and its system identifier with it', async () => {
    const { child } = await served();
    child.kill('SIGTERM');
    expect(await exitOf(child)).toBe(0);
    const built = join(main, '../../store/new-database');
    expect(systemOf(join(folder, 'pg'))).toBe(systemOf(built));
    expect(readFileSync(join(built, 'PG_VERSION'), 'utf8')).toBe('18\n');
  });

  test.each([
    [['--demo', '--host', '0.0.0.0', '--data', 'none'], {}, 2, '--demo prints its passwords'],
    [[], { DATABASE_URL: 'postgres://amina:hush@127.0.0.1:1/c' }, 1, '127.0.0.1'],
    [['--demo'], { DATABASE_URL: 'postgres://amina:hush@127.0.0.1:1/c' }, 1, '127.0.0.1'],
  ])('start %j with %j: exit %i, %s', async (args, env, code, problem) => {
    const refused = await ended(start(['start', '--port', '0', ...args], env));
    expect(refused.code).toBe(code);
    expect(refused.err).toContain(problem);
    expect(refused.err).not.toContain('hush');
    expect(refused.err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a port that is taken: one line, exit 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, err } = await ended(start(['start'], { PORT: `${port}`, VIRCHOW_DATA: folder }));
    other.close();
    expect({ code, err }).toEqual({
      code: 1,
      err: `virchow: port ${port} on 127.0.0.1 is in use. Choose another: virchow start --port N\n`,
    });
  });

  test('a setting that is none: one line each, exit 2', async () => {
    const { code, err } = await ended(
      start(['start'], { PORT: 'http', VIRCHOW_REGION: 'fr', VIRCHOW_TRUST_PROXY: 'all' }),
    );
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toEqual([
      'virchow: PORT: wanted a port from 0 to 65535; got "http"',
      'virchow: VIRCHOW_REGION: wanted uk or us; got "fr"',
      'virchow: VIRCHOW_TRUST_PROXY: wanted addresses or networks like 10.0.0.0/8, with commas between; got "all"',
    ]);
  });

  test('serves its sheet with an etag, and hides the rest of the disk', async () => {
    const { child, url, port } = await served();
    const sheet = await fetch(`${url}/assets/public.css`, { headers: { 'accept-encoding': 'br' } });
    expect([sheet.status, sheet.headers.get('content-type'), sheet.headers.get('content-encoding')]).toEqual([
      200,
      'text/css; charset=utf-8',
      'br',
    ]);
    const again = `GET /assets/public.css HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-None-Match: ${sheet.headers.get('etag')}\r\n\r\n`;
    expect(await statusOf(port, again)).toBe('304');
    for (const path of [
      '/assets/../cli/main.js',
      '/assets/%2e%2e/cli/main.js',
      '/assets/..%5ccli%5cmain.js',
      '/assets/',
      '/assets/.built.json',
      '/assets/public.css%00.js',
    ]) {
      expect([
        path,
        await statusOf(port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      ]).toEqual([path, expect.stringMatching(/^40[034]$/)]);
    }
    child.kill('SIGTERM');
    await exitOf(child);
  });

  test('bytes that are not HTTP get a refusal, and the next visitor an answer', async () => {
    const { child, url, port } = await served();
    expect(await statusOf(port, '\x16\x03\x01\x02\x00\x01\r\n\r\n')).toBe('400');
    expect(await statusOf(port, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toBe('431');
    expect(
      await statusOf(
        port,
        'POST /api/v1/decide/triage HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      ),
    ).toBe('400');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    child.kill('SIGTERM');
    await exitOf(child);
  });
});

function* repeated(line: Buffer, count: number): Generator<Buffer> {
  for (let left = count; left > 0; left -= 1) yield line;
}

/** PostgreSQL draws it once, when it makes a database. */
const systemOf = (database: string): bigint =>
  readFileSync(join(database, 'global/pg_control')).readBigUInt64LE(0);

function residentMegabytes(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return undefined; // it has ended, or this is no Linux
  }
}

async function statusOf(port: number, request: string): Promise<string | undefined> {
  const socket = connect(port, '127.0.0.1');
  socket.write(request);
  return /^HTTP\/1\.1 (\d+)/.exec(await text(socket))?.[1];
}
