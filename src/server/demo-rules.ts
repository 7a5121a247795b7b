import { isIP } from 'node:net';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Accounts } from '../pathway/ports.ts';

/** Says of a data folder that everybody in it is made up. */
const markName = 'demo.json';

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** What can be seen before anything is opened; null where a demo may start. */
export function demoProblem(host: string, databaseUrl: string | null): string | null {
  if (!isLoopback(host))
    return `--demo prints its passwords, so it listens on this machine alone: leave out --host ${host}, or leave out --demo`;
  if (databaseUrl !== null)
    return '--demo keeps made-up people in a folder of its own, and DATABASE_URL names a database: leave out one of them';
  return null;
}

/** Made-up people and real ones never lie in one folder. Null where this start may go on. */
export async function whyNotDemo(
  folder: string,
  isDemo: boolean,
  accounts: Accounts,
): Promise<string | null> {
  const isMarked = existsSync(join(folder, markName));
  if (isMarked && !isDemo)
    return `the data folder ${folder} was made by --demo and holds made-up people. Name another with --data DIR, or start with --demo`;
  if (isDemo && !isMarked && (await accounts.organisations()).length > 0)
    return `the data folder ${folder} holds a clinic that --demo did not make. Name another with --data DIR, or leave out --demo`;
  return null;
}

/** Before the first made-up person is in it. */
export const markAsDemo = (folder: string): void =>
  writeFileSync(join(folder, markName), `${JSON.stringify({ madeBy: 'virchow start --demo' })}\n`);
