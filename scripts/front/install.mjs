import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lockedNodeRuns } from './find-node.mjs';
import { endLike, run } from './run.mjs';
import { Refusal, say } from './say.mjs';

/** @typedef {{ lockfile: string, lockedNodeRuns: boolean }} Stamp */

/** npm 7 is the first to read our lockfile's format. */
const oldestNpm = 7;

/** Written last, removed first: without it an install was cut short. */
const stampFile = (/** @type {string} */ root) => join(root, 'node_modules/.virchow-installed.json');

const lockfileHash = (/** @type {string} */ root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** @param {string} root */
export function isInstalled(root) {
  const stamp = readStamp(root);
  if (stamp?.lockfile !== lockfileHash(root)) return false;
  return !stamp.lockedNodeRuns || existsSync(join(root, 'node_modules/.bin/node'));
}

/**
 * @param {string} root
 * @returns {Stamp | undefined}
 */
export function readStamp(root) {
  try {
    return /** @type {Stamp} */ (JSON.parse(readFileSync(stampFile(root), 'utf8')));
  } catch {
    return undefined; // absent or half written: the same to us
  }
}

/**
 * @param {string} root
 * @param {import('./lock.mjs').Watch} watch
 */
export async function install(root, watch) {
  const npm = findNpm(root);
  const registry = npm.ask(['config', 'get', 'registry']);
  say(`installing what package-lock.json names, from ${registry}; the first time takes a minute or two ...`);
  const began = Date.now();
  const lockfile = lockfileHash(root);
  rmSync(stampFile(root), { force: true });

  // --loglevel, because under `npm run -s` the inner npm would inherit silence and fail without a word.
  // --include, because NODE_ENV=production would leave out what the build needs.
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ];
  const end = await run(
    npm.command,
    [...npm.first, ...args],
    { cwd: root, env: npm.env, stdio: ['ignore', 2, 2] },
    watch,
  );
  if (end.signal) endLike(end);
  if (end.code !== 0) {
    throw new Refusal(
      `npm ci failed (exit ${end.code}); what it said stands above. It asked ${registry}.\n` +
        '  Without a network: connect once and run the same command again; packages already fetched are kept.\n' +
        '  Behind a proxy or with a registry of your own: npm config set proxy URL, npm config set registry URL.\n' +
        '  If it says that package.json and package-lock.json disagree: run npm install and commit both.',
    );
  }
  /** @type {Stamp} */
  const stamp = { lockfile, lockedNodeRuns: lockedNodeRuns(root) };
  writeFileSync(stampFile(root), JSON.stringify(stamp));
  say(`installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/**
 * The npm of the machine, run by the Node of the machine: the Node in node_modules is about to be replaced.
 *
 * @param {string} root
 */
function findNpm(root) {
  const bin = join(root, 'node_modules/.bin');
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== bin)
    .join(delimiter);
  const env = { ...process.env, PATH: path };
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const known =
    script !== undefined &&
    node !== undefined &&
    /npm-cli\.c?js$/.test(script) &&
    !node.startsWith(join(root, 'node_modules'));
  const [command, first] = known && existsSync(script) ? [node, [script]] : ['npm', []];
  const ask = (/** @type {string[]} */ args) => {
    const { status, stdout } = spawnSync(command, [...first, ...args], { cwd: root, env, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };

  const version = ask(['--version']);
  if (version === undefined)
    throw new Refusal(`npm was not found; it comes with Node, from https://nodejs.org.`);
  if (Number.parseInt(version, 10) < oldestNpm) {
    throw new Refusal(
      `npm ${version} is too old to read package-lock.json: npm install --global npm@${oldestNpm}, or newer.`,
    );
  }
  return { command, first, env, ask };
}
