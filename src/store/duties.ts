import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Duties, KeptDuty } from '../pathway/duty/duties.ts';
import { addAudit } from './audit.ts';
import { encode, readDutyKept, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';

export function databaseDuties({ inOrganisation }: Database): Duties {
  return {
    current: (organisationId) =>
      inOrganisation(organisationId, async (tx) => (await latest(tx, organisationId, 1))[0]),
    history: (organisationId, limit) =>
      inOrganisation(organisationId, (tx) => latest(tx, organisationId, limit)),
    keep: (organisationId, duty, version, by) =>
      inOrganisation(organisationId, async (tx) => {
        const [last] = await latest(tx, organisationId, 1);
        if ((last?.version ?? 0) !== version) return 'conflict';
        const added = await tx
          .insertInto('virchow.duty')
          .values({
            organisation_id: organisationId,
            version: version + 1,
            settings: encode(duty),
            at: toMicroseconds(by.at).toString(),
            by_role: by.by.role,
            by_id: by.by.id,
          })
          // Two at one moment: the one that was later in the database finds the number taken.
          .onConflict((taken) => taken.columns(['organisation_id', 'version']).doNothing())
          .returning('version')
          .executeTakeFirst();
        if (added === undefined) return 'conflict';
        await addAudit(tx, organisationId, {
          stamp: by,
          action: 'duty.change',
          subject: { kind: 'organisation', id: organisationId },
          detail: { version: String(version + 1) },
        });
        return 'kept';
      }),
  };
}

async function latest(tx: Tx, organisationId: string, limit: number): Promise<readonly KeptDuty[]> {
  const rows = await tx
    .selectFrom('virchow.duty')
    .select(['version', 'at', 'by_role', 'by_id', sql<string>`settings::text`.as('settings')])
    .where('organisation_id', '=', organisationId)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ version, settings, at, by_role, by_id }) => ({
    version,
    duty: readDutyKept(settings),
    stamp: { at: Temporal.Instant.from(at), by: { role: by_role, id: by_id } },
  }));
}
