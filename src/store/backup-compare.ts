import { sql } from 'kysely';
import { partsOf } from './backup-read.ts';
import { tableRef } from './backup-tables.ts';
import type { Tx } from './database.ts';
import { chainedTables } from './verify-tables.ts';

/** A sealed row that a backup holds and the record does not, or not with that hash. */
export type LostRow = {
  readonly table: string;
  readonly chain: readonly string[];
  readonly sequence: number;
};

/**
 * Whether the record is what it was when a (checked) backup was made, and more since: chains only grow, so every sealed row of
 * the backup must still be there. It finds what the chains alone cannot: a record that was rewritten and sealed anew.
 */
export async function lostSince(tx: Tx, path: string): Promise<readonly LostRow[]> {
  const lost: LostRow[] = [];
  let columns: readonly string[] = [];
  let chained: (typeof chainedTables)[number] | undefined;
  for await (const part of partsOf(path)) {
    if (part.kind === 'table') {
      ({ columns } = part.head);
      chained = chainedTables.find(({ table }) => table === part.head.table);
    } else if (chained) {
      const { table, stream } = chained;
      const value = (column: string) => sql`given->>${sql.lit(columns.indexOf(column))}`;
      const same = [
        ...stream.map((column) => sql`${sql.ref(column)} = ${value(column)}`),
        sql`sequence = (${value('sequence')})::integer`,
        sql`hash = (${value('hash')})::bytea`,
      ];
      const { rows } = await sql<LostRow>`
        select ${sql.lit(table)} as table, array[${sql.join(stream.map(value))}]::text[] as chain,
          (${value('sequence')})::integer as sequence
        from jsonb_array_elements(${part.json}::jsonb) as each(given)
        where not exists (select from ${tableRef(table)} where ${sql.join(same, sql` and `)})`.execute(tx);
      lost.push(...rows);
    }
  }
  return lost;
}
