import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Stamp } from '../pathway/actors.ts';
import type { KeptPractice, Practice, Practices } from '../pathway/referrals/practices.ts';
import { addAudit } from './audit.ts';
import { encode, readPracticeKept, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';

export function databasePractices({ inOrganisation, atTheDoor }: Database): Practices {
  return {
    list: (organisationId) =>
      inOrganisation(organisationId, async (tx) =>
        (await latest(tx, organisationId)).map(keptOf).toSorted(byName),
      ),

    save: (organisationId, practice, version, by) =>
      inOrganisation(organisationId, async (tx) => {
        const [last] = await latest(tx, organisationId, practice.id);
        if ((last?.version ?? 0) !== version) return 'conflict';
        const tokenHash = last?.token_hash ?? null;
        return (await added(tx, organisationId, { practice, version: version + 1, tokenHash }, by))
          ? 'saved'
          : 'conflict';
      }),

    setAddress: (organisationId, practiceId, tokenHash, by) =>
      inOrganisation(organisationId, async (tx) => {
        const [last] = await latest(tx, organisationId, practiceId);
        if (last === undefined) return 'not-there';
        const practice = readPracticeKept(last.details);
        const next = { practice, version: last.version + 1, tokenHash };
        return (await added(tx, organisationId, next, by)) ? 'saved' : 'not-there';
      }),

    byAddress: (tokenHash) =>
      atTheDoor(async (tx) => {
        const row = await newest(tx)
          .select(['organisation_id', sql<string>`details::text`.as('details')])
          .where('token_hash', '=', tokenHash)
          .executeTakeFirst();
        return row && { organisationId: row.organisation_id, practice: readPracticeKept(row.details) };
      }),

    listed: (region) =>
      atTheDoor(async (tx) => {
        const rows = await newest(tx)
          .innerJoin('virchow.organisation', 'virchow.organisation.id', 'virchow.practice.organisation_id')
          .select(['organisation_id', 'zone', sql<string>`details::text`.as('details')])
          .where('is_listed', '=', true)
          .where('region', '=', region)
          .execute();
        return rows.map(({ organisation_id, zone, details }) => ({
          organisationId: organisation_id,
          zone,
          practice: readPracticeKept(details),
        }));
      }),

    selfBooking: (organisationId) =>
      inOrganisation(organisationId, (tx) => selfBookingNow(tx, organisationId)),

    saveSelfBooking: (organisationId, { isOn }, version, by) =>
      inOrganisation(organisationId, async (tx) => {
        if ((await selfBookingNow(tx, organisationId)).version !== version) return 'conflict';
        const row = await tx
          .insertInto('virchow.self_booking')
          .values({ organisation_id: organisationId, version: version + 1, is_on: isOn, ...stampOf(by) })
          .onConflict((taken) => taken.doNothing())
          .returning('version')
          .executeTakeFirst();
        if (row === undefined) return 'conflict';
        await noted(tx, organisationId, 'self-booking.change', { isOn: String(isOn) }, by);
        return 'saved';
      }),
  };
}

const byName = (a: KeptPractice, b: KeptPractice): number =>
  a.practice.name.localeCompare(b.practice.name, 'en');

async function selfBookingNow(tx: Tx, organisationId: string) {
  const row = await tx
    .selectFrom('virchow.self_booking')
    .select(['version', 'is_on'])
    .where('organisation_id', '=', organisationId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Nobody has switched it on.
  return { isOn: row?.is_on ?? false, version: row?.version ?? 0 };
}

/** Of each practice its last version alone: an address of an earlier one opens nothing. */
const newest = (tx: Tx) =>
  tx
    .selectFrom('virchow.practice')
    .where((has) =>
      has.not(
        has.exists(
          has
            .selectFrom('virchow.practice as after')
            .select('after.version')
            .whereRef('after.organisation_id', '=', 'virchow.practice.organisation_id')
            .whereRef('after.id', '=', 'virchow.practice.id')
            .whereRef('after.version', '>', 'virchow.practice.version'),
        ),
      ),
    );

type Row = {
  readonly version: number;
  readonly details: string;
  readonly token_hash: string | null;
  readonly at: string;
  readonly by_role: Stamp['by']['role'];
  readonly by_id: string;
};

async function latest(tx: Tx, organisationId: string, id?: string): Promise<readonly Row[]> {
  const rows = newest(tx)
    .select(['version', 'token_hash', 'at', 'by_role', 'by_id', sql<string>`details::text`.as('details')])
    .where('organisation_id', '=', organisationId);
  return (id === undefined ? rows : rows.where('id', '=', id)).execute();
}

const keptOf = ({ version, details, token_hash, at, by_role, by_id }: Row): KeptPractice => ({
  practice: readPracticeKept(details),
  version,
  mayRefer: token_hash !== null,
  stamp: { at: Temporal.Instant.from(at), by: { role: by_role, id: by_id } },
});

type Next = { readonly practice: Practice; readonly version: number; readonly tokenHash: string | null };

/** Two that saw the same last version write the same next one: the key lets one of them in. */
async function added(
  tx: Tx,
  organisationId: string,
  { practice, version, tokenHash }: Next,
  by: Stamp,
): Promise<boolean> {
  const row = await tx
    .insertInto('virchow.practice')
    .values({
      organisation_id: organisationId,
      id: practice.id,
      version,
      details: encode(practice),
      token_hash: tokenHash,
      is_listed: practice.isListed,
      ...stampOf(by),
    })
    .onConflict((taken) => taken.doNothing())
    .returning('version')
    .executeTakeFirst();
  if (row === undefined) return false;
  const detail = { practice: practice.id, mayRefer: String(tokenHash !== null) };
  await noted(tx, organisationId, 'practice.change', detail, by);
  return true;
}

const stampOf = ({ at, by }: Stamp) => ({
  at: toMicroseconds(at).toString(),
  by_role: by.role,
  by_id: by.id,
});

const noted = (
  tx: Tx,
  organisationId: string,
  action: string,
  detail: Readonly<Record<string, string>>,
  stamp: Stamp,
): Promise<void> =>
  addAudit(tx, organisationId, {
    stamp,
    action,
    subject: { kind: 'organisation', id: organisationId },
    detail,
  });
