import { createHash } from 'node:crypto';

/**
 * The hash of a row, worked out again and apart from the database that set it (`migrations/chain.ts`):
 * sha256(hash of the row before || text), where the text is each part as `length in bytes:value`, null as `-`, by commas.
 */
export function rowHash(before: string, parts: readonly (string | null)[]): string {
  const text = parts
    .map((part) => (part === null ? '-' : `${Buffer.byteLength(part, 'utf8')}:${part}`))
    .join(',');
  return createHash('sha256').update(Buffer.from(before, 'hex')).update(text, 'utf8').digest('hex');
}

/** Before the first row of a chain. */
export const chainStart = '00'.repeat(32);
