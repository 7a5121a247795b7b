import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the server signs and seals with: each use has its own key, all from one secret. */
export type Keys = {
  readonly cookies: string;
  readonly forms: string;
  readonly held: Buffer;
  readonly links: Buffer;
  readonly codes: Buffer;
};

export const shortestSecret = 32;

export function keysFrom(secret: string): Keys {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `virchow ${use}`, 32));
  return {
    cookies: derive('cookies').toString('base64url'),
    forms: derive('forms').toString('base64url'),
    held: derive('held forms'),
    links: derive('links of patients'),
    codes: derive('codes of patients'),
  };
}

/** For one run alone: whoever is signed in when it ends signs in again. */
export const passingSecret = (): string => randomBytes(32).toString('base64url');

/** Made at the first start and kept beside the data, for the eyes of the account that runs the server alone. */
export function secretIn(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'session-secret');
  try {
    // `wx` fails where it exists: two starts at once end with one secret.
    writeFileSync(file, `${passingSecret()}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length >= shortestSecret) return secret;
  throw new Error(`${file}: wanted a secret of at least ${shortestSecret} characters; got ${secret.length}`);
}
