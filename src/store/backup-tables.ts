import { sql } from 'kysely';
import { assert } from '../engine/assert.ts';
import type { Tx } from './database.ts';

/** In this order: no row comes before one that it refers to, and the rows of a chain follow each other. */
const kept: readonly string[] = [
  'knowledge',
  'organisation',
  'account',
  'person',
  'person_version',
  'person_identifier',
  'episode',
  'event',
  'decision',
  'command',
  'alarm',
  'duty',
  'patient_link',
  'patient_access',
  'desk_record',
  'practice',
  'self_booking',
  'schedule',
  'schedule_version',
  'appointment',
  'appointment_version',
  'slot_claim',
  'calendar_revision',
  'feedback',
  'feedback_read',
  'safety_case',
  'safety_case_event',
  'safety_command',
  'outbox',
  'notice',
  'delivery',
  'delivery_evidence',
  'reply',
  'audit',
  'audit_head',
];

/**
 * Sessions and invitations let their bearer in, and a code that was asked for may: a copy on a shelf must not. The steps of the tables stand in the header. What
 * pg-boss keeps is in another schema and follows from `alarm` and `outbox`.
 */
const leftOut: readonly string[] = ['session', 'invitation', 'patient_session', 'patient_asked', 'migration'];

/** Filled by a trigger while another table is restored; a restore only compares it. */
export const filledByTriggers: readonly string[] = ['audit_head', 'calendar_revision'];

export type Column = {
  readonly name: string;
  readonly type: string;
  /** The database counts it up; after a restore it must count on. */
  readonly isCounted: boolean;
};
export type KeptTable = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
};

/**
 * The tables as they are in this database, read from its catalogue: a new column is backed up without a word here.
 *
 * @throws AssertionError on a table that neither list names. Better no backup than one that leaves something out in silence.
 */
export async function keptTables(tx: Tx): Promise<readonly KeptTable[]> {
  const { rows } = await sql<{ table: string; columns: readonly Column[]; key: readonly string[] }>`
    select relname as table,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
          'isCounted', attidentity <> '') order by attnum)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select json_agg(attname order by place)
        from pg_index, unnest(indkey) with ordinality as keyed(number, place), pg_attribute a
        where indrelid = c.oid and indisprimary and a.attrelid = c.oid and a.attnum = keyed.number) as key
    from pg_class c
    where relnamespace = (select oid from pg_namespace where nspname = 'virchow') and relkind in ('r', 'p')
  `.execute(tx);
  for (const { table } of rows)
    assert(
      kept.includes(table) || leftOut.includes(table),
      `table virchow.${table} is neither backed up nor left out: name it in backup-tables.ts`,
    );
  return kept.flatMap((name) =>
    rows.filter(({ table }) => table === name).map(({ columns, key }) => ({ name, columns, key })),
  );
}

/** What is there already, for a person to read: `2 organisation, 40 episode`; empty where there are no records. */
export async function recordsThere(tx: Tx): Promise<string> {
  const counts: string[] = [];
  for (const { name } of await keptTables(tx)) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${tableRef(name)}`.execute(
      tx,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) counts.push(`${count} ${name}`);
  }
  return counts.join(', ');
}

export type MigrationDone = { readonly number: number; readonly name: string; readonly checksum: string };

/** The steps that made these tables. */
export async function migrationsDone(tx: Tx): Promise<readonly MigrationDone[]> {
  const { rows } =
    await sql<MigrationDone>`select number, name, checksum from virchow.migration order by number`.execute(
      tx,
    );
  return rows;
}

/** Whether this login owns the tables: another one would see a part of the rows, or none, and not be told so. */
export async function ownsTables(tx: Tx): Promise<'owner' | 'not-the-owner' | 'no-tables'> {
  const { rows } = await sql<{ owns: boolean }>`
    select pg_has_role(current_user, relowner, 'usage') as owns from pg_class
    where relname = 'migration' and relnamespace = (select oid from pg_namespace where nspname = 'virchow')
  `.execute(tx);
  const [first] = rows;
  if (first === undefined) return 'no-tables';
  return first.owns ? 'owner' : 'not-the-owner';
}

export const tableRef = (name: string) => sql.id('virchow', name);
