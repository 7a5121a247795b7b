import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Person, PersonDetails } from '../pathway/person.ts';
import type { PersonStore, RegisterOutcome } from '../pathway/ports.ts';
import { encode, readDetails } from './codec.ts';
import type { Tx } from './database.ts';
import { daySwapped } from './people-duplicates.ts';
import { identifierKey, nameKey } from './people-names.ts';

type Kept = Person & { readonly version: number };
type Row = { readonly id: string; readonly version: number; readonly details: string };

/** Everybody who is there, by name, as people are listed. Voided records are not there. */
export const people = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom('virchow.person as p')
    .select(['p.id', 'p.version', sql<string>`p.details::text`.as('details')])
    .where('p.organisation_id', '=', organisationId)
    .where('p.is_void', '=', false)
    .orderBy('p.family_key')
    .orderBy('p.given_key')
    .orderBy('p.id');

export const personOf = ({ id, version, details }: Row): Kept => ({ ...readDetails(details), id, version });

export const withoutVersion = ({ version: _version, ...person }: Kept): Person => person;

export async function personIn(tx: Tx, organisationId: string, personId: string): Promise<Kept | undefined> {
  const row = await people(tx, organisationId).where('p.id', '=', personId).executeTakeFirst();
  return row && personOf(row);
}

export async function versionsOf(
  tx: Tx,
  organisationId: string,
  personId: string,
): ReturnType<PersonStore['history']> {
  const rows = await tx
    .selectFrom('virchow.person_version')
    .select(['version', 'reason', 'at', 'by_role', 'by_id', sql<string>`details::text`.as('details')])
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .orderBy('version')
    .execute();
  return rows.map(({ version, reason, details, at, by_role, by_id }) => ({
    version,
    reason,
    person: { ...readDetails(details), id: personId },
    stamp: { at: Temporal.Instant.from(at), by: { role: by_role, id: by_id } },
  }));
}

/** Whoever else has one of these identifiers. */
export async function holderOf(tx: Tx, organisationId: string, person: Person): Promise<Person | undefined> {
  if (person.identifiers.length === 0) return undefined;
  const row = await people(tx, organisationId)
    .where('p.id', '<>', person.id)
    .where(hasOneOf(person.identifiers))
    .executeTakeFirst();
  return row && withoutVersion(personOf(row));
}

/** What a form with this key registered before. The details as first given are in the history, whatever came since. */
export async function registeredBy(
  tx: Tx,
  organisationId: string,
  commandKey: string,
  person: Person,
): Promise<RegisterOutcome | undefined> {
  const { id: _id, ...details } = person;
  const row = await tx
    .selectFrom('virchow.command as c')
    .innerJoin('virchow.person_version as v', (join) =>
      join
        .onRef('v.organisation_id', '=', 'c.organisation_id')
        .onRef('v.person_id', '=', 'c.subject_id')
        .on('v.version', '=', 1),
    )
    .select([
      'c.subject_id as personId',
      sql<string>`v.details::text`.as('details'),
      sql<boolean>`v.details = ${encode(details)}::jsonb`.as('isSame'),
    ])
    .where('c.organisation_id', '=', organisationId)
    .where('c.kind', '=', 'person')
    .where('c.key', '=', commandKey)
    .executeTakeFirst();
  if (!row) return undefined;
  const current = await personIn(tx, organisationId, row.personId);
  const registered = current ? withoutVersion(current) : { ...readDetails(row.details), id: row.personId };
  return { status: row.isSame ? 'repeated' : 'key-used-for-another-command', person: registered };
}

export async function hasEpisode(tx: Tx, organisationId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('virchow.episode')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everyone whom `duplicateReason` could name, and some more: it has the last word. */
export function mayBeTheSame(details: PersonDetails): RawBuilder<boolean> {
  const { birthDate, identifiers } = details;
  const sameName = sql`(p.family_key = ${nameKey(details.familyName)} and p.given_key = ${nameKey(details.givenName)})`;
  const dates = birthDate === null ? [] : [birthDate, daySwapped(birthDate) ?? birthDate];
  return sql<boolean>`(${sql.join(
    [
      sameName,
      ...(dates.length > 0 ? [sql`p.birth_date = any(${dates}::text[])`] : []),
      ...(identifiers.length > 0 ? [hasOneOf(identifiers)] : []),
    ],
    sql` or `,
  )})`;
}

function hasOneOf(identifiers: Person['identifiers']): RawBuilder<boolean> {
  const keys = identifiers.map(({ system, value }) => sql`(${system}, ${identifierKey(value)})`);
  return sql<boolean>`exists (select from virchow.person_identifier i
    where i.organisation_id = p.organisation_id and i.person_id = p.id and (i.system, i.value_key) in (${sql.join(keys)}))`;
}

/** The order of day and month as this clinic types them; in an organisation that is not there nobody is found anyway. */
export async function regionOf(tx: Tx, organisationId: string): Promise<'uk' | 'us'> {
  const row = await tx
    .selectFrom('virchow.organisation')
    .select('region')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return row?.region ?? 'uk';
}
