import type { Temporal } from 'temporal-polyfill';
import type { Stamp } from './actors.ts';

type Instant = Temporal.Instant;

/** A way in for one person and one thing, without signing in. Whoever has it can do that, and read nothing else. */
export type PatientLink = {
  /** SHA-256 of the token in the address: the token itself is not kept. */
  readonly tokenHash: string;
  readonly organisationId: string;
  readonly episodeId: string;
  readonly purpose: 'check-in' | 'calendar' | 'companion';
  /** Of the episode: the check-in that it answers; of the others a name that tells one link from the next. */
  readonly about: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
};

export interface PatientLinks {
  /** Once: the same token again, as when a message is sent again, changes nothing, and lengthens no life. */
  keep(link: PatientLink): Promise<void>;
  /** By what the address carries; undefined where there is none, where it has expired or was taken back. */
  find(tokenHash: string, now: Instant): Promise<PatientLink | undefined>;
  /** Takes back every link of this episode for this purpose. */
  revoke(
    organisationId: string,
    episodeId: string,
    purpose: PatientLink['purpose'],
    by: Stamp,
  ): Promise<void>;
}
