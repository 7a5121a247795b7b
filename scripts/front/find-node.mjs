import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './say.mjs';

const oldestToStart = 18;
const oldestToRun = 24;
const ownMajor = Number.parseInt(process.versions.node, 10);
const platform = `${process.platform}-${process.arch}`;

/** The Node that the lockfile brings, on the platforms it has one for. */
const lockedNode = (/** @type {string} */ root) => join(root, 'node_modules/.bin/node');

/**
 * Before a minute of installing, not after it.
 *
 * @param {string} root
 */
export function refuseHopelessMachine(root) {
  if (ownMajor >= oldestToRun) return;
  if (ownMajor < oldestToStart)
    throw new Refusal(`Node ${oldestToStart} or newer is needed to begin. ${cure()}`);
  const manifest = /** @type {{ optionalDependencies: object }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
  if (!(`node-${platform}` in manifest.optionalDependencies)) {
    throw new Refusal(`no Node ${oldestToRun} comes with the lockfile for ${platform}. ${cure()}`);
  }
}

/**
 * The path of a Node that is new enough: the locked one, else the one we run on.
 *
 * @param {string} root
 * @param {boolean | undefined} lockedRuns as found after the install
 */
export function nodeToUse(root, lockedRuns) {
  if (lockedRuns) return lockedNode(root);
  if (ownMajor >= oldestToRun) return process.execPath;
  throw new Refusal(`the Node ${oldestToRun} from the lockfile does not run on this machine. ${cure()}`);
}

/**
 * It is built for glibc: on Alpine it installs and does not start.
 *
 * @param {string} root
 */
export function lockedNodeRuns(root) {
  return existsSync(lockedNode(root)) && spawnSync(lockedNode(root), ['--version']).status === 0;
}

function cure() {
  return (
    `This is Node ${process.versions.node} on ${platform}. Install Node ${oldestToRun} or newer, ` +
    'from https://nodejs.org or your package manager, and run the same command again.'
  );
}
