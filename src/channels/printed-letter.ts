import { assert } from '../engine/assert.ts';
import type { Channel, Outgoing } from '../pathway/channel.ts';
import { letterPdf } from './letter-pdf.ts';

export type LetterSpool = {
  /** The same name again is the same letter: it replaces, and is printed once. */
  readonly put: (name: string, pdf: Uint8Array) => Promise<void>;
  readonly has: (name: string) => Promise<boolean>;
};

/** Letters for somebody to print, fold and post: sent when they lie in the tray, delivered when a person says so. */
export function printedLetterChannel(spool: LetterSpool): Channel {
  return {
    name: 'printed-letter',
    medium: 'letter',
    canFind: true,
    send: async (outgoing) => {
      const { letter, address } = outgoing;
      assert(address.kind === 'post', 'a letter goes to a letter box');
      assert(/^[\w-]{1,64}$/.test(outgoing.reference), 'a reference is one word, and a file name');
      const pdf = await letterPdf({ letter, recipient: address.lines });
      if (pdf === null) return { outcome: 'refused', because: 'cannot-be-carried', status: 'letters' };
      const name = nameOf(outgoing);
      try {
        await spool.put(name, pdf);
      } catch (error) {
        return {
          outcome: 'later',
          because: 'unreachable',
          status: error instanceof Error && 'code' in error ? String(error.code) : 'tray',
          afterSeconds: null,
          maybeSent: false,
        };
      }
      return { outcome: 'accepted', providerId: name, status: 'in-tray' };
    },
    find: async (outgoing) => {
      const name = nameOf(outgoing);
      try {
        const isThere = await spool.has(name);
        return isThere ? { found: 'yes', providerId: name, status: 'in-tray' } : { found: 'no' };
      } catch {
        return { found: 'unknown' };
      }
    },
  };
}

const nameOf = ({ reference }: Outgoing): string => `${reference}.pdf`;
