import { sql } from 'kysely';
import { assert } from '../engine/assert.ts';
import type { BackupHeader, BackupTrailer, TableSum } from './backup-format.ts';
import { partsOf } from './backup-read.ts';
import { plainTexts, readRows } from './backup-rows.ts';
import {
  filledByTriggers,
  type KeptTable,
  keptTables,
  type MigrationDone,
  migrationsDone,
  ownsTables,
  recordsThere,
  tableRef,
} from './backup-tables.ts';
import type { Database, Tx } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { verifyWithin } from './verify.ts';

export type Restored =
  | { readonly ok: true; readonly header: BackupHeader; readonly trailer: BackupTrailer }
  | { readonly ok: false; readonly problem: string };

export type CheckedBackup = { readonly header: BackupHeader; readonly trailer: BackupTrailer };

/**
 * Brings a checked backup back into a database without records: the tables as they were when it was made, every row in one
 * transaction, each chain sealed anew by the database and each table compared with what the backup says of it; then the steps
 * that have come since. Whatever fails, the database has no records afterwards and the same can be tried again.
 */
export async function restoreBackup(
  database: Database,
  path: string,
  { header, trailer }: CheckedBackup,
  list: readonly Migration[] = migrations,
): Promise<Restored> {
  const problem = (await database.asOwner((tx) => whyNotHere(tx, header))) ?? whyNotThis(header, list);
  if (problem !== null) return { ok: false, problem };
  const asItWas = await migrate(database, list.slice(0, header.migrations.length));
  if (!asItWas.ok) return asItWas;
  try {
    const failed = await database.asOwner(async (tx) => {
      // Nobody may begin to work here meanwhile.
      await sql`lock table virchow.organisation in exclusive mode`.execute(tx);
      const inTheWay = (await whyNotHere(tx, header)) ?? otherSteps(await migrationsDone(tx), header);
      if (inTheWay !== null) return inTheWay;
      await plainTexts(tx);
      await insertAll(tx, path);
      await compare(tx, trailer.tables);
      await compareChains(tx, trailer);
      return null;
    });
    if (failed !== null) return { ok: false, problem: failed };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: `The restore failed and left no records behind: ${reason}` };
  }
  const upToDate = await migrate(database, list);
  return upToDate.ok ? { ok: true, header, trailer } : upToDate;
}

async function whyNotHere(tx: Tx, { migrations: wanted }: BackupHeader): Promise<string | null> {
  switch (await ownsTables(tx)) {
    case 'no-tables':
      return null;
    case 'not-the-owner':
      return 'This login does not own schema virchow: run this as its owner, the login that runs "virchow migrate".';
    case 'owner': {
      const there = await recordsThere(tx);
      if (there !== '')
        return `There are records here already (${there}); a backup is restored into an empty place only. Name a new folder or an empty database.`;
      return (await migrationsDone(tx)).length > wanted.length
        ? 'The tables here are of a later version than the backup. Name a new folder or a database without tables; what came since follows by itself.'
        : null;
    }
  }
}

function whyNotThis(
  { release, migrations: wanted }: BackupHeader,
  list: readonly Migration[],
): string | null {
  const last = wanted.at(-1);
  if (last === undefined) return 'The backup names no migration: it holds no tables.';
  return wanted.length > list.length
    ? `The backup was made by Virchow ${release} with migration ${last.number} (${last.name}); this one knows ${list.length}. Restore it with that one.`
    : null;
}

function otherSteps(done: readonly MigrationDone[], { migrations: wanted }: BackupHeader): string | null {
  const text = (steps: readonly MigrationDone[]) =>
    steps.map(({ number, name, checksum }) => `${number} ${name} ${checksum}`).join();
  return text(done) === text(wanted)
    ? null
    : 'The tables of the backup were made by other migrations than those of this Virchow: restore it with the one that made it.';
}

async function insertAll(tx: Tx, path: string): Promise<void> {
  const tables = await keptTables(tx);
  let current: KeptTable | undefined;
  for await (const part of partsOf(path)) {
    if (part.kind === 'table') {
      const { table, columns } = part.head;
      current = tables.find(({ name }) => name === table);
      const ours = current?.columns.map(({ name }) => name).join();
      assert(ours === columns.join(), `table ${table} has columns ${ours}; the backup has ${columns.join()}`);
    } else {
      assert(current, 'a row before any table, in a backup that was checked');
      if (!filledByTriggers.includes(current.name)) await insertRows(tx, current, part.json);
    }
  }
  for (const table of tables) await countOn(tx, table);
}

async function insertRows(tx: Tx, { name, columns }: KeptTable, json: string): Promise<void> {
  const names = sql.join(columns.map((column) => sql.id(column.name)));
  const values = sql.join(
    columns.map(({ type }, index) => sql`(each->>${sql.lit(index)})::${sql.raw(type)}`),
  );
  await sql`insert into ${tableRef(name)} (${names})
    select ${values} from jsonb_array_elements(${json}::jsonb) with ordinality as given(each, place) order by place`.execute(
    tx,
  );
}

async function countOn(tx: Tx, { name, columns }: KeptTable): Promise<void> {
  for (const column of columns.filter(({ isCounted }) => isCounted)) {
    await sql`select setval(pg_get_serial_sequence(${`virchow.${name}`}, ${column.name}), max(${sql.id(column.name)}))
      from ${tableRef(name)} having max(${sql.id(column.name)}) is not null`.execute(tx);
  }
}

/** Read back as a backup reads them: equal sums are equal rows, those that triggers wrote included. */
async function compare(tx: Tx, sums: readonly TableSum[]): Promise<void> {
  for (const table of await keptTables(tx)) {
    const is = await readRows(tx, table, async () => undefined);
    const was = sums.find((sum) => sum.table === table.name);
    const same = was?.rows === is.rows && was.sha256 === is.sha256;
    if (!same)
      throw new Error(
        `table ${table.name} came out different: wanted ${was?.rows ?? 0} rows, got ${is.rows}${was?.rows === is.rows ? ' with other content' : ''}`,
      );
  }
}

async function compareChains(tx: Tx, { chains }: BackupTrailer): Promise<void> {
  const verified = await verifyWithin(tx);
  if (!verified.ok) throw new Error(verified.problem);
  if (verified.problems.length > 0)
    throw new Error(`the chains are broken in ${verified.problems.length} places`);
  if (verified.digest !== chains.digest)
    throw new Error('the chains are whole, and are not those of the backup');
}
