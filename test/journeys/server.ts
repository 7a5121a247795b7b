import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const program = resolve(import.meta.dirname, '../../dist/cli/main.js');
const patienceMs = 120_000;

/** The program as built, on a free port of the loopback, in an empty folder of its own; and what it said until it was ready. */
export async function startServer(
  options: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ url: string; said: string; stop: () => Promise<void> }> {
  if (!existsSync(program)) throw new Error('dist/cli/main.js is not built: run npm run test:journeys');
  const folder = mkdtempSync(join(tmpdir(), 'virchow-journey-'));
  const server = spawn(process.execPath, [program, 'start', '--port', '0', ...options], {
    cwd: folder,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  let said = '';
  server.stderr.on('data', (text: Buffer) => (said += text.toString()));

  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    const impatience = setTimeout(() => server.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(impatience);
    rmSync(folder, { recursive: true, force: true });
  };

  const ready = new Promise<string>((resolveUrl) => {
    createInterface(server.stdout).on('line', (line) => {
      said += `${line}\n`;
      const url = /^Virchow is ready: (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (url !== undefined) resolveUrl(url);
    });
  });
  const url = await Promise.race([ready, ended.then(() => undefined), wait(patienceMs)]);
  if (url === undefined) {
    await stop();
    throw new Error(`virchow start did not say that it is ready. It said:\n${said}`);
  }
  return { url, said, stop };
}

function wait(milliseconds: number): Promise<undefined> {
  return new Promise((done) => setTimeout(done, milliseconds, undefined).unref());
}
