import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Stamp } from '../pathway/actors.ts';
import type { Benefits, Kept } from '../pathway/benefits/benefits-port.ts';
import { addAudit } from './audit.ts';
import { encode, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';
import { type DeskKind, type DeskReader, deskReaders } from './desk-records.ts';
import { personIn } from './people-read.ts';

/** `desk_record`, by kind. Each writing is one transaction with its line in the audit. */
export function databaseBenefits({ inOrganisation }: Database): Benefits {
  const append = (organisationId: string, row: NewRow, by: Stamp): Promise<Appended> =>
    inOrganisation(organisationId, (tx) => appendRow(tx, organisationId, row, by));
  const read = <T>(organisationId: string, kind: DeskReader<T>, where: Where): Promise<readonly Kept<T>[]> =>
    inOrganisation(organisationId, (tx) => rowsOf(tx, organisationId, kind, where));
  const { insurance, check, estimate, authorization } = deskReaders;

  return {
    insurance: async (organisationId, personId) =>
      (await read(organisationId, insurance, { id: personId, latest: true, limit: 1 }))[0],
    insuranceHistory: async (organisationId, personId) =>
      (await read(organisationId, insurance, { id: personId })).toReversed(),
    saveInsurance: async (organisationId, personId, record, expectedVersion, by) =>
      saved(
        await append(
          organisationId,
          { kind: 'insurance', id: personId, personId, version: expectedVersion + 1, record },
          by,
        ),
      ),
    keepCheck: async (organisationId, personId, record, by) =>
      kept(await append(organisationId, { kind: 'check', id: record.id, personId, version: 1, record }, by)),
    checks: (organisationId, personId, limit) => read(organisationId, check, { personId, limit }),
    keepEstimate: async (organisationId, personId, record, by) =>
      kept(
        await append(organisationId, { kind: 'estimate', id: record.id, personId, version: 1, record }, by),
      ),
    estimates: (organisationId, personId, limit) => read(organisationId, estimate, { personId, limit }),
    saveAuthorization: async (organisationId, record, expectedVersion, by) => {
      const { id, personId } = record;
      const row = { kind: 'authorization', id, personId, version: expectedVersion + 1, record } as const;
      return saved(await append(organisationId, row, by));
    },
    authorization: async (organisationId, id) =>
      (await read(organisationId, authorization, { id, latest: true, limit: 1 }))[0],
    authorizations: (organisationId, { personId, isOpen, limit }) =>
      read(organisationId, authorization, {
        ...(personId === undefined ? {} : { personId }),
        ...(isOpen === undefined ? {} : { isOpen }),
        latest: true,
        limit,
      }),
    authorizationHistory: async (organisationId, id) =>
      (await read(organisationId, authorization, { id })).toReversed(),
  };
}

type NewRow = {
  readonly kind: DeskKind;
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly record: object;
};
type Appended = 'added' | 'taken' | 'not-there';
const saved = (appended: Appended) =>
  appended === 'added' ? 'saved' : appended === 'taken' ? 'conflict' : appended;
const kept = (appended: Appended) =>
  appended === 'added' ? 'kept' : appended === 'taken' ? 'repeated' : appended;

async function appendRow(tx: Tx, organisationId: string, row: NewRow, by: Stamp): Promise<Appended> {
  const { kind, id, version, personId, record } = row;
  if ((await personIn(tx, organisationId, personId)) === undefined) return 'not-there';
  const last = await tx
    .selectFrom('virchow.desk_record')
    .select((each) => each.fn.max('version').as('version'))
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  if (Number(last?.version ?? 0) !== version - 1) return 'taken';
  // Two that saw the same last version write the same next one: the key lets one of them in.
  const added = await tx
    .insertInto('virchow.desk_record')
    .values({
      organisation_id: organisationId,
      kind,
      id,
      version,
      person_id: personId,
      details: encode(record),
      at: toMicroseconds(by.at).toString(),
      by_role: by.by.role,
      by_id: by.by.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  if (added === undefined) return 'taken';
  const subject = { kind: 'person', id: personId } as const;
  const detail = { version: String(version) };
  await addAudit(tx, organisationId, { action: `benefits.${kind}`, subject, detail, stamp: by });
  return 'added';
}

type Where = {
  readonly id?: string;
  readonly personId?: string;
  /** Of each record the last version alone. */
  readonly latest?: boolean;
  readonly isOpen?: true;
  readonly limit?: number;
};

/** The latest written first. */
async function rowsOf<T>(
  tx: Tx,
  organisationId: string,
  { kind, read }: DeskReader<T>,
  { id, personId, latest, isOpen, limit }: Where,
): Promise<readonly Kept<T>[]> {
  let query = tx
    .selectFrom('virchow.desk_record as r')
    .select(['r.version', 'r.at', 'r.by_role', 'r.by_id', sql<string>`r.details::text`.as('details')])
    .where('r.organisation_id', '=', organisationId)
    .where('r.kind', '=', kind)
    .orderBy('r.number', 'desc');
  if (id !== undefined) query = query.where('r.id', '=', id);
  if (personId !== undefined) query = query.where('r.person_id', '=', personId);
  if (latest === true)
    query = query.where(
      sql<boolean>`not exists (select from virchow.desk_record later where later.organisation_id = r.organisation_id
        and later.kind = r.kind and later.id = r.id and later.version > r.version)`,
    );
  if (isOpen === true) query = query.where(sql<boolean>`r.details->'status'->>'is' in ('needed', 'asked')`);
  if (limit !== undefined) query = query.limit(limit);
  const rows = await query.execute();
  return rows.map(({ version, details, at, by_role, by_id }) => ({
    record: read(details),
    version,
    stamp: { at: Temporal.Instant.from(at), by: { role: by_role, id: by_id } },
  }));
}
