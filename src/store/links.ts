import { Temporal } from 'temporal-polyfill';
import type { PatientLinks } from '../pathway/patient-links.ts';
import { toMicroseconds } from './codec.ts';
import type { Database } from './database.ts';

export function databaseLinks({ inOrganisation, atTheDoor }: Database): PatientLinks {
  return {
    keep: ({ tokenHash, organisationId, episodeId, purpose, about, madeAt, expiresAt }) =>
      inOrganisation(organisationId, async (tx) => {
        await tx
          .insertInto('virchow.patient_link')
          .values({
            token_hash: tokenHash,
            organisation_id: organisationId,
            episode_id: episodeId,
            purpose,
            about,
            made_at: toMicroseconds(madeAt).toString(),
            expires_at: toMicroseconds(expiresAt).toString(),
            revoked_at: null,
            revoked_by: null,
          })
          .onConflict((same) => same.column('token_hash').doNothing())
          .execute();
      }),

    find: (tokenHash, now) =>
      atTheDoor(async (tx) => {
        const row = await tx
          .selectFrom('virchow.patient_link')
          .selectAll()
          .where('token_hash', '=', tokenHash)
          .where('expires_at', '>', now.toString())
          .where('revoked_at', 'is', null)
          .executeTakeFirst();
        if (row === undefined) return undefined;
        return {
          tokenHash: row.token_hash,
          organisationId: row.organisation_id,
          episodeId: row.episode_id,
          purpose: row.purpose,
          about: row.about,
          madeAt: Temporal.Instant.from(row.made_at),
          expiresAt: Temporal.Instant.from(row.expires_at),
        };
      }),

    revoke: (organisationId, episodeId, purpose, { at, by }) =>
      inOrganisation(organisationId, async (tx) => {
        await tx
          .updateTable('virchow.patient_link')
          .set({ revoked_at: toMicroseconds(at).toString(), revoked_by: by.id })
          .where('organisation_id', '=', organisationId)
          .where('episode_id', '=', episodeId)
          .where('purpose', '=', purpose)
          .where('revoked_at', 'is', null)
          .execute();
      }),
  };
}
