/** The program as it is started: how soon it is ready, and what it holds while nobody asks. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { assert } from '../src/engine/assert.ts';
import { Temporal } from 'temporal-polyfill';
import { databaseStore } from '../src/store/database-store.ts';
import { openDatabase } from '../src/store/database.ts';
import { makeCrowd } from './clinic-crowd.ts';
import { openOnServer } from './clinic-databases.ts';
import { makeOrganisation, newClinic } from './clinic-made.ts';
import { atMost, median, type Row } from './row.ts';

const root = resolve(import.meta.dirname, '..');
const main = join(root, 'dist/cli/main.js');
const starts = 3;
const restMilliseconds = 5_000;

export async function startBenchmarks(): Promise<Row[]> {
  const fresh: number[] = [];
  const existing: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'virchow-bench-'));
    fresh.push(await secondsToReady(folder));
    existing.push(await secondsToReady(folder));
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    atMost('npm start on a new folder', median(fresh), 6, 's'),
    atMost('npm start on an existing folder', median(existing), 2, 's'),
  ];
}

export async function restBenchmarks(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'virchow-bench-'));
  const onFolder = [main, 'start', '--port', '0', '--data', folder];
  // The first start makes the database, which costs memory that no later one does.
  await residentAtRest(onFolder, {});
  const server = await residentAtRest(onFolder, {});
  const bare = await residentAtRest([join(import.meta.dirname, 'clinic-bare.ts'), join(folder, 'pg')], {});
  rmSync(folder, { recursive: true, force: true });
  const postgres = await openOnServer(2);
  assert(postgres.urls, 'a server without addresses');
  const env = { DATABASE_URL: postgres.urls.login, VIRCHOW_SECRET: 'x'.repeat(44) };
  const onServer = await residentAtRest([main, 'start', '--port', '0'], env);
  await postgres.close();
  return [
    atMost(
      `server at rest on PGlite, beyond the ${bare.toFixed(0)} MB that opening the folder costs`,
      server - bare,
      100,
      'MB',
    ),
    atMost('server at rest on PostgreSQL', onServer, 200, 'MB'),
  ];
}

/** Ten thousand open episodes in the folder: the program is ready no later for them. */
export async function crowdedStartBenchmarks(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'virchow-bench-'));
  await secondsToReady(folder);
  const opened = await openDatabase({ kind: 'pglite', folder });
  assert(opened.ok, opened.ok ? '' : opened.problem);
  const store = databaseStore(opened.database);
  const at = Temporal.Now.instant();
  await makeOrganisation(store, at);
  const open = 10_000;
  await makeCrowd(opened.database, newClinic(store), store, at, { episodes: open, open });
  await opened.database.close();
  const took: number[] = [];
  for (let round = 0; round < starts; round += 1) took.push(await secondsToReady(folder));
  rmSync(folder, { recursive: true, force: true });
  return [atMost(`npm start on a folder with ${open} open episodes`, median(took), 3, 's')];
}

async function secondsToReady(folder: string): Promise<number> {
  const began = performance.now();
  const child = spawn('npm', ['start', '--', '--port', '0', '--data', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    // So that the signal reaches the program behind npm.
    detached: true,
  });
  await untilReady(child);
  const seconds = (performance.now() - began) / 1000;
  assert(child.pid !== undefined, 'npm did not start');
  process.kill(-child.pid, 'SIGTERM');
  // Its output closes when the program behind npm has closed its record.
  await once(child, 'close');
  return seconds;
}

async function residentAtRest(args: readonly string[], env: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilReady(child);
  await wait(restMilliseconds);
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8')) ?? [];
  child.kill('SIGTERM');
  await once(child, 'exit');
  return Number(kilobytes) / 1024;
}

/** Reads on afterwards: a pipe that is closed under a server tells it nothing about a good end. */
function untilReady(child: ChildProcess): Promise<void> {
  assert(child.stdout, 'nothing to read');
  const lines = createInterface(child.stdout);
  return new Promise((ready, failed) => {
    lines.on('line', (line) => {
      if (line.startsWith('Virchow is ready: ')) ready();
    });
    lines.once('close', () => failed(new Error(`${child.spawnargs.join(' ')} ended before it was ready`)));
  });
}
