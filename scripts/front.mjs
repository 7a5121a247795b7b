/**
 * Stands in front of every npm script: `node scripts/front.mjs [--build] [--here] [TARGET ARGUMENT...]`.
 *
 * Installs what package-lock.json names and, with --build, builds what is stale; each only if it must, and
 * says so on stderr alone. Then runs TARGET under Node 24, in the folder the user stands in with --here.
 *
 * Plain JavaScript without dependencies, because it runs before there are any, on whatever Node the machine
 * has (18 or newer). `npm start` waits for it, so the way through when nothing is to be done stays short.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isBuilt } from './front/built.mjs';
import { nodeToUse, refuseHopelessMachine } from './front/find-node.mjs';
import { install, isInstalled, readStamp } from './front/install.mjs';
import { withLock } from './front/lock.mjs';
import { endLike, run } from './front/run.mjs';
import { Refusal, say } from './front/say.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const node = () => nodeToUse(root, readStamp(root)?.lockedNodeRuns);

async function main() {
  const args = process.argv.slice(2);
  const flags = new Set();
  while (args[0] === '--build' || args[0] === '--here') flags.add(args.shift());

  refuseHopelessMachine(root);
  const isReady = () => isInstalled(root) && (!flags.has('--build') || isBuilt(root));
  if (!isReady()) {
    await withLock(root, async (watch) => {
      // Asked again inside the lock: whoever held it may have done the work.
      if (!isInstalled(root)) await install(root, watch);
      if (flags.has('--build') && !isBuilt(root)) await build(watch);
    });
  }

  const [target, ...targetArgs] = args;
  if (target === undefined) return;
  const cwd = flags.has('--here') ? (process.env['INIT_CWD'] ?? process.cwd()) : root;
  endLike(await run(node(), [resolve(root, target), ...targetArgs], { cwd, stdio: 'inherit' }));
}

/** @param {import('./front/lock.mjs').Watch} watch */
async function build(watch) {
  say('building what has changed ...');
  const began = Date.now();
  const end = await run(
    node(),
    [resolve(root, 'scripts/build.ts')],
    { cwd: root, stdio: ['ignore', 2, 2] },
    watch,
  );
  if (end.signal) endLike(end);
  if (end.code !== 0) throw new Refusal('the build failed; what it said stands above. Nothing was started.');
  say(`built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say(error.message);
  process.exitCode = 1;
}
