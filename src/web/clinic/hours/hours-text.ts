import type { Stretch } from '../../../pathway/duty/duty-types.ts';
import { readTime } from '../moments.ts';

/** `09:00 to 12:30, 13:30 to 17:00`, as people write hours. Empty is closed; null is what cannot be read. */
export function readHours(text: string): readonly Stretch[] | null {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const stretches = parts.map(readStretch);
  return stretches.every((each) => each !== null) ? stretches : null;
}

function readStretch(text: string): Stretch | null {
  const [from, until, ...rest] = text.split(/\s*(?:–|-|\bto\b)\s*/i);
  if (from === undefined || until === undefined || rest.length > 0) return null;
  const opens = clockOf(from);
  const closes = /^24[:.]?00$/.test(until) ? '24:00' : clockOf(until);
  return opens === null || closes === null ? null : { opens, closes };
}

/** `08:30`; null where it is none. */
export const clockOf = (text: string): string | null =>
  readTime(text)?.toString({ smallestUnit: 'minute' }) ?? null;

export const hoursText = (stretches: readonly Stretch[]): string =>
  stretches.map(({ opens, closes }) => `${opens} to ${closes}`).join(', ');
