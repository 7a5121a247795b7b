import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Audit, AuditEntry } from '../pathway/ports.ts';
import { encodeTexts, readTexts, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';

export function databaseAudit({ inOrganisation }: Database): Audit {
  return {
    note: (organisationId, entry) =>
      inOrganisation(organisationId, (tx) => addAudit(tx, organisationId, entry)),

    of: (organisationId, subject, limit) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await tx
          .selectFrom('virchow.audit')
          .select(['action', 'at', 'by_role', 'by_id', sql<string>`detail::text`.as('detail')])
          .where('organisation_id', '=', organisationId)
          .where('subject_kind', '=', subject.kind)
          .where('subject_id', '=', subject.id)
          .orderBy('sequence', 'desc')
          .limit(limit)
          .execute();
        return rows.map(({ action, detail, at, by_role, by_id }) => ({
          action,
          subject,
          detail: readTexts(detail),
          stamp: { at: Temporal.Instant.from(at), by: { role: by_role, id: by_id } },
        }));
      }),
  };
}

/** In the transaction of what is noted: the one is not there without the other. */
export async function addAudit(tx: Tx, organisationId: string, entry: AuditEntry): Promise<void> {
  const { action, subject, detail, stamp } = entry;
  await tx
    .insertInto('virchow.audit')
    .values({
      organisation_id: organisationId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      action,
      detail: encodeTexts(detail),
      at: toMicroseconds(stamp.at).toString(),
      by_role: stamp.by.role,
      by_id: stamp.by.id,
    })
    .execute();
}
