import { readFileSync } from 'node:fs';
import { isObject } from '../engine/reading.ts';

/** The version of this program, as its package says it. */
export function releaseName(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const version = isObject(manifest) ? manifest['version'] : undefined;
  return typeof version === 'string' ? version : 'unknown';
}
