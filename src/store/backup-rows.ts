import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { type KeptTable, tableRef } from './backup-tables.ts';
import type { Tx } from './database.ts';

const rowsAtOnce = 500;

/** One moment for all tables, and values written the same way whatever the server is set to. First in its transaction. */
export async function beginReading(tx: Tx): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(tx);
  await plainTexts(tx);
}

export async function plainTexts(tx: Tx): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, MDY', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '3', true)`.execute(tx);
}

/**
 * Every row of a table as a line of the backup, in the order of its key, some hundred at a time: an event's body is a few
 * hundred bytes, and a table of any length is never in memory. Gives how many there were and the hash over their lines.
 */
export async function readRows(
  tx: Tx,
  { name, columns, key }: KeptTable,
  take: (lines: string) => Promise<void>,
): Promise<{ readonly rows: number; readonly sha256: string }> {
  const texts = sql.join(columns.map((column) => sql`${sql.id(column.name)}::text`));
  const order = sql.join(key.map((column) => sql.id(column)));
  await sql`declare backup_rows no scroll cursor for
    select json_build_array(${texts})::text as line from ${tableRef(name)} order by ${order}`.execute(tx);
  const hash = createHash('sha256');
  let count = 0;
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from backup_rows`.execute(tx);
    if (rows.length === 0) break;
    const lines = rows.map(({ line }) => `${line}\n`).join('');
    hash.update(lines);
    count += rows.length;
    await take(lines);
  }
  await sql`close backup_rows`.execute(tx);
  return { rows: count, sha256: hash.digest('hex') };
}
