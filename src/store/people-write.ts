import { sql } from 'kysely';
import type { Stamp } from '../pathway/actors.ts';
import type { Person } from '../pathway/person.ts';
import { addAudit } from './audit.ts';
import { encode, toMicroseconds } from './codec.ts';
import type { Tx } from './database.ts';
import { identifierKey, nameKey, searchName } from './people-names.ts';

type Version = {
  readonly version: number;
  readonly isVoid: boolean;
  readonly reason: string;
  readonly by: Stamp;
};

/** Whoever writes identifiers waits here for the one before: they may then look first, and write what they saw was free. */
export async function holdIdentifiers(tx: Tx, organisationId: string): Promise<void> {
  const name = `identifiers of ${organisationId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** So that no episode is opened on a record while it is voided: `record_change` waits for this row. */
export async function holdPerson(tx: Tx, organisationId: string, personId: string): Promise<void> {
  await tx
    .selectFrom('virchow.person')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', personId)
    .forUpdate()
    .execute();
}

export async function addPerson(
  tx: Tx,
  organisationId: string,
  person: Person,
  commandKey: string,
  by: Stamp,
): Promise<void> {
  const version = { version: 1, isVoid: false, reason: 'registered', by };
  await tx
    .insertInto('virchow.person')
    .values({ organisation_id: organisationId, id: person.id, ...columnsOf(person, version) })
    .execute();
  await addVersion(tx, organisationId, person, version, 'person.register');
  const command = {
    kind: 'person',
    key: commandKey,
    digest: '',
    subject_id: person.id,
    sequence: 1,
  } as const;
  await tx
    .insertInto('virchow.command')
    .values({ ...command, organisation_id: organisationId })
    .execute();
}

/** The details from now on; the earlier ones stay as a version. */
export async function savePerson(
  tx: Tx,
  organisationId: string,
  person: Person,
  version: Version,
): Promise<void> {
  await tx
    .updateTable('virchow.person')
    .set(columnsOf(person, version))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', person.id)
    .execute();
  await addVersion(tx, organisationId, person, version, version.isVoid ? 'person.void' : 'person.revise');
}

function columnsOf(person: Person, { version, isVoid }: Version) {
  return {
    version,
    details: detailsOf(person),
    family_key: nameKey(person.familyName),
    given_key: nameKey(person.givenName),
    search_name: searchName(person),
    birth_date: person.birthDate,
    is_void: isVoid,
  };
}

async function addVersion(
  tx: Tx,
  organisationId: string,
  person: Person,
  { version, isVoid, reason, by }: Version,
  action: string,
): Promise<void> {
  await tx
    .insertInto('virchow.person_version')
    .values({
      organisation_id: organisationId,
      person_id: person.id,
      version,
      details: detailsOf(person),
      is_void: isVoid,
      reason,
      at: toMicroseconds(by.at).toString(),
      by_role: by.by.role,
      by_id: by.by.id,
    })
    .execute();
  await setIdentifiers(tx, organisationId, person.id, isVoid ? [] : person.identifiers);
  const subject = { kind: 'person', id: person.id } as const;
  await addAudit(tx, organisationId, { stamp: by, action, subject, detail: { version: String(version) } });
}

async function setIdentifiers(
  tx: Tx,
  organisationId: string,
  personId: string,
  identifiers: Person['identifiers'],
): Promise<void> {
  await tx
    .deleteFrom('virchow.person_identifier')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .execute();
  const rows = new Map(
    identifiers.map(({ system, value }) => {
      const key = identifierKey(value);
      return [
        `${system} ${key}`,
        { organisation_id: organisationId, system, value_key: key, person_id: personId },
      ];
    }),
  );
  if (rows.size > 0)
    await tx
      .insertInto('virchow.person_identifier')
      .values([...rows.values()])
      .execute();
}

function detailsOf({ id: _id, ...details }: Person): string {
  return encode(details);
}
