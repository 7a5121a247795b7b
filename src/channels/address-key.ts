import { createHash } from 'node:crypto';
import type { Address } from '../pathway/channel.ts';

/** A digest of an address, by which an answer finds the message it answers; the address itself stays with the person. */
export function addressKey(address: Address): string {
  const text = address.kind === 'email' ? address.email.toLowerCase() : JSON.stringify(address);
  return createHash('sha256').update(`${address.kind} ${text}`).digest('hex');
}
