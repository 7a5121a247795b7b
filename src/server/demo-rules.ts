import { isIP } from 'node:net';
import type { Accounts } from '../pathway/ports.ts';

/** The organisation of everybody who is made up: where it is, nobody is real. */
export const demoOrganisation = 'demo';

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

/** What can be seen before anything is opened; null where a demo may start. */
export const demoProblem = (host: string): string | null =>
  isLoopback(host)
    ? null
    : `--demo prints its passwords, so it listens on this machine alone: leave out --host ${host}, or leave out --demo`;

/** Made-up people and real ones never lie in one record. Null where this start may go on. */
export async function whyNotDemo(place: string, isDemo: boolean, accounts: Accounts): Promise<string | null> {
  const organisations = await accounts.organisations();
  const isDemoRecord = organisations.some(({ id }) => id === demoOrganisation);
  if (isDemoRecord && !isDemo)
    return `${place} was made by --demo and holds made-up people. Name another, or start with --demo`;
  if (isDemo && organisations.some(({ id }) => id !== demoOrganisation))
    return `${place} holds a clinic that --demo did not make. Name another, or leave out --demo`;
  return null;
}
