import { createHmac, timingSafeEqual } from 'node:crypto';

export type CompanionCodes = {
  readonly codeOf: (of: { readonly organisationId: string; readonly codeId: string }) => string;
  /** Takes as long whatever was typed. */
  readonly isCode: (
    typed: string,
    of: { readonly organisationId: string; readonly codeId: string },
  ) => boolean;
};

const digits = 6;

/**
 * A code is worked out from our secret and what it is for, so that a message that is sent again carries the same one, and nothing
 * that is kept tells it. 48 bits spread over a million numbers are even enough that no number is likelier than another.
 */
export function createCompanionCodes(key: Buffer): CompanionCodes {
  const codeOf: CompanionCodes['codeOf'] = ({ organisationId, codeId }) => {
    const digest = createHmac('sha256', key)
      .update(JSON.stringify([organisationId, codeId]))
      .digest();
    return String(digest.readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0');
  };
  return {
    codeOf,
    isCode: (typed, of) => {
      // Digests of one length: an answer that takes longer for a longer guess would say something.
      const digestOf = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
      return timingSafeEqual(digestOf(typed), digestOf(codeOf(of)));
    },
  };
}
