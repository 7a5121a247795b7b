import { spawn } from 'node:child_process';
import { Refusal } from './say.mjs';

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} End */

/**
 * Runs a program to its end and passes on the signals sent to us meanwhile.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @param {(pid: number) => void} [watch] told the child's process id at once
 * @returns {Promise<End>}
 */
export function run(command, args, options, watch) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    if (child.pid !== undefined) watch?.(child.pid);

    // A terminal sends Ctrl-C and its own closing to every process of the group: the child has them already,
    // and a server takes a second one for impatience.
    const hasTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal === 'SIGTERM' || !hasTerminal) child.kill(signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);

    const settle = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    child.once('error', (error) => {
      settle();
      reject(new Refusal(`could not run ${command}: ${error.message}`));
    });
    child.once('exit', (code, signal) => {
      settle();
      resolve({ code, signal });
    });
  });
}

/**
 * Ends this process as the child ended: same code, or killed by the same signal.
 *
 * @param {End} end
 */
export function endLike(end) {
  if (end.signal) process.kill(process.pid, end.signal);
  process.exitCode = end.code ?? 1;
}
