/**
 * One installer and builder at a time in one clone.
 *
 * The lock is a folder with one file `owner-<process>` in it, and one `child-<process>` for a program that
 * its owner runs: killing the owner does not stop an `npm ci`. Taking it is one rename, and so is taking it
 * over from the dead: whoever renames `owner-<dead>` first has it, and the others find it gone.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, say } from './say.mjs';

/** @typedef {(childPid: number) => void} Watch */

const lockName = '.front-lock';
const me = nameOf(process.pid);

/**
 * @param {string} root
 * @param {(watch: Watch) => Promise<void>} work
 */
export async function withLock(root, work) {
  const lock = join(root, lockName);
  try {
    await take(root, lock);
  } catch (error) {
    if (!isErrno(error, 'EACCES', 'EROFS')) throw error;
    throw new Refusal(`${root} cannot be written to, and something is still to be installed or built there.`);
  }
  try {
    await work((childPid) => writeFileSync(join(lock, `child-${nameOf(childPid)}`), ''));
  } finally {
    release(lock);
  }
}

/**
 * @param {string} root
 * @param {string} lock
 */
async function take(root, lock) {
  const draft = join(root, `${lockName}.${me}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  writeFileSync(join(draft, `owner-${me}`), '');
  try {
    for (let patience = 0; !takeFree(draft, lock) && !takeOverFromTheDead(lock); patience += 1) {
      if (patience === 2) say(`waiting for another process to install or build (${lockName}) ...`);
      await sleep(100);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
    for (const left of readdirSync(root)) {
      if (left.startsWith(`${lockName}.`) && !isAlive(left))
        rmSync(join(root, left), { recursive: true, force: true });
    }
  }
}

/**
 * A folder can be renamed to a name that is free, or that of an empty folder, and to no other.
 *
 * @param {string} draft
 * @param {string} lock
 */
function takeFree(draft, lock) {
  try {
    renameSync(draft, lock);
    return true;
  } catch (error) {
    if (isErrno(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) return false;
    throw error;
  }
}

/** @param {string} lock */
function takeOverFromTheDead(lock) {
  try {
    const names = readdirSync(lock);
    const owner = names.find((name) => name.startsWith('owner-'));
    if (owner === undefined || names.some(isAlive)) return false;
    renameSync(join(lock, owner), join(lock, `owner-${me}`));
    for (const name of names) if (name !== owner) rmSync(join(lock, name), { force: true });
    return true;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false; // released or taken meanwhile
    throw error;
  }
}

/** @param {string} lock */
function release(lock) {
  for (const name of readdirSync(lock)) {
    if (name.startsWith('child-')) rmSync(join(lock, name), { force: true });
  }
  rmSync(join(lock, `owner-${me}`), { force: true });
  try {
    rmdirSync(lock);
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error; // the next owner is already in
  }
}

/**
 * A process id comes back after a restart, the pair with its start does not. Only Linux tells the start.
 *
 * @param {number} pid
 */
function nameOf(pid) {
  return `${pid}-${linuxStart(pid) ?? 0}`;
}

/** @param {string} name ends in what nameOf gave */
function isAlive(name) {
  const [, pid, start] = /(\d+)-(\d+)$/.exec(name) ?? [];
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (isErrno(error, 'ESRCH')) return false;
  }
  return start === '0' || linuxStart(Number(pid)) === start;
}

/**
 * @param {number} pid
 * @returns {string | undefined} nothing for a process that is gone, or dead and not yet buried by its parent
 */
function linuxStart(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : fields[18];
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} error
 * @param {string[]} codes
 */
function isErrno(error, ...codes) {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
