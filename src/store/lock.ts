import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Temporal } from 'temporal-polyfill';

const lockName = 'lock.sqlite';
const holderName = 'lock-holder.json';
/** What a lock leaves in the folder. */
export const lockFiles: readonly string[] = [lockName, `${lockName}-journal`, holderName];

export type Locked =
  | { readonly ok: true; readonly release: () => void }
  | { readonly ok: false; readonly problem: string };

/**
 * One process a folder. A second one on the same embedded database opens without complaint and loses acknowledged records, so
 * it is refused at once. The operating system holds the lock, through SQLite: it is gone with its process, kill -9 included,
 * and no age or process number has to be believed.
 */
export function lockFolder(folder: string): Locked {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(folder, lockName), { timeout: 0 });
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    lock?.close();
    return { ok: false, problem: isBusy(error) ? heldBy(folder) : cannotLock(folder, error) };
  }
  held.add(lock);
  const mine = lock;
  writeFileSync(join(folder, holderName), `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`);
  return {
    ok: true,
    release: () => {
      if (held.delete(mine)) mine.close();
    },
  };
}

/** A connection that nobody refers to is closed by the garbage collector, and its lock with it. */
const held = new Set<DatabaseSync>();

const sqliteBusy = 5;
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

function heldBy(folder: string): string {
  return `The data folder ${folder} is in use by ${holderOf(folder)}. Two processes on one folder would lose records: stop the other, or name another folder.`;
}

/** Only for the message: the side file may be older than the lock, or missing. */
function holderOf(folder: string): string {
  try {
    const path = join(folder, holderName);
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof holder !== 'object' || holder === null || !('pid' in holder && 'host' in holder))
      return 'another process';
    const since = Temporal.Instant.fromEpochMilliseconds(Math.floor(statSync(path).mtimeMs));
    return `process ${String(holder.pid)} on ${String(holder.host)}, since ${since.toString({ smallestUnit: 'second' })}`;
  } catch {
    return 'another process';
  }
}

function cannotLock(folder: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The data folder ${folder} cannot be locked: ${reason}. It must be a folder that this user may write to.`;
}
