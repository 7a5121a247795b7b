import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { HeldForm } from '../web/account/door.ts';

/** More than any form of ours; sealed, it still fits into the form that carries it. */
const mostCharacters = 32 * 1024;

/**
 * A form that came after its session had ended travels inside the sign-in page: sealed, so that nobody else at that screen
 * can read it, and for its author alone.
 */
export type HeldForms = {
  /** Null where it is too long to hold. */
  readonly seal: (accountId: string, form: HeldForm) => string | null;
  readonly open: (accountId: string, sealed: string) => HeldForm | null;
};

export function createHeldForms(key: Buffer): HeldForms {
  return {
    seal(accountId, { path, fields }) {
      const text = new URLSearchParams([
        ['', path],
        ...fields.map(([name, value]) => [name, value]),
      ]).toString();
      if (text.length > mostCharacters) return null;
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(accountId));
      return Buffer.concat([
        nonce,
        cipher.update(text, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ]).toString('base64url');
    },
    open(accountId, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 29) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
        .setAAD(Buffer.from(accountId))
        .setAuthTag(bytes.subarray(-16));
      try {
        const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString(
          'utf8',
        );
        const [path, ...fields] = [...new URLSearchParams(text)];
        return path ? { path: path[1], fields } : null;
      } catch {
        // Somebody else's, or changed on its way: there is nothing in it for this account.
        return null;
      }
    },
  };
}
