import { createHmac } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { patientLinks as life } from '../knowledge/duty/patient-links.ts';
import type { PatientLink, PatientLinks } from '../pathway/patient-links.ts';
import { hashOfToken } from './tokens.ts';

export type LinkSmith = {
  /** Makes the way in for this purpose, or the same one again. The token itself goes into an address and nowhere else. */
  readonly tokenFor: (
    purpose: PatientLink['purpose'],
    of: {
      readonly organisationId: string;
      readonly episodeId: string;
      readonly about: string;
      /** Another one for the same thing, where an earlier one was taken back. */
      readonly number?: string | undefined;
    },
  ) => Promise<string>;
  /** Undefined for what is no token of ours, has expired or was taken back. */
  readonly find: (purpose: PatientLink['purpose'], token: string) => Promise<PatientLink | undefined>;
};

const lifeDays: Readonly<Record<PatientLink['purpose'], number>> = {
  'check-in': life.checkInDays,
  calendar: life.calendarDays,
  companion: life.companionDays,
};

/** 144 bits: short enough for a text message, and nobody guesses one in the life of the universe. */
const tokenBytes = 18;
const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{24}$/.test(text);

/**
 * A token is worked out from our secret and what it is for, so that a message sent again carries the same one; the record keeps
 * its digest alone. It is looked up by that digest: no comparison takes longer for a better guess.
 */
export function createLinkSmith({
  key,
  links,
  now,
}: {
  readonly key: Buffer;
  readonly links: PatientLinks;
  readonly now: () => Temporal.Instant;
}): LinkSmith {
  return {
    tokenFor: async (purpose, { organisationId, episodeId, about, number }) => {
      const first = [purpose, organisationId, episodeId, about];
      const named = JSON.stringify(number === undefined ? first : [...first, number]);
      const digest = createHmac('sha256', key).update(named).digest();
      const token = digest.subarray(0, tokenBytes).toString('base64url');
      const madeAt = now();
      const expiresAt = madeAt.add({ hours: 24 * lifeDays[purpose] });
      await links.keep({
        tokenHash: hashOfToken(token),
        organisationId,
        episodeId,
        purpose,
        about,
        madeAt,
        expiresAt,
      });
      return token;
    },
    find: async (purpose, token) => {
      if (!isToken(token)) return undefined;
      const link = await links.find(hashOfToken(token), now());
      return link?.purpose === purpose ? link : undefined;
    },
  };
}
