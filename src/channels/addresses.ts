import type { Address } from '../pathway/channel.ts';

/** One plain mailbox: no name, no list, no quoting, no route. So no address can carry a header or a second recipient. */
export function readEmail(text: string | null): Extract<Address, { kind: 'email' }> | null {
  const email = text?.trim() ?? '';
  if (email.length > 254 || !mailbox.test(email)) return null;
  return { kind: 'email', email };
}
const mailbox =
  /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_%+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** Name first, then the address line by line; null where there is hardly one. */
export function readPost(name: string, text: string | null): Extract<Address, { kind: 'post' }> | null {
  const parts = (text ?? '')
    .split(/[\r\n]+|,/)
    .map((line) => line.replaceAll(/\p{Cc}/gu, ' ').trim())
    .filter((line) => line !== '');
  if (parts.length < 2) return null;
  // An envelope's window holds seven lines: the middle ones share theirs, the last, with its code, stays alone.
  const shown =
    parts.length > 6 ? [...parts.slice(0, 4), parts.slice(4, -1).join(', '), ...parts.slice(-1)] : parts;
  return { kind: 'post', lines: [name.replaceAll(/\p{Cc}/gu, ' ').trim(), ...shown] };
}
