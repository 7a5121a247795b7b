import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { assert } from '../engine/assert.ts';
import type { Database, Tx } from './database.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { prepareQueue } from './queue.ts';

export type Migrated =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Any number, the same in every Virchow: whoever holds it migrates, all others wait. */
const migrationLock = 5_018_210_902;

/**
 * Brings the tables up to this version: each step whole or not at all, once, also if two processes begin together. A database
 * of a newer Virchow, or one whose steps were other ones, is refused. For a login that does not own the schema it only checks.
 */
export async function migrate(
  database: Database,
  list: readonly Migration[] = migrations,
): Promise<Migrated> {
  list.forEach((each, index) =>
    assert(each.number === index + 1, `migration ${each.number} at ${index + 1}`),
  );
  const applied: string[] = [];
  let underWay = 'The record of migrations';
  try {
    for (;;) {
      const step = await database.asOwner((tx) =>
        applyNext(tx, list, (name) => (underWay = `Migration ${name}`)),
      );
      if (!step.ok) return step;
      if (step.applied === null) break;
      applied.push(step.applied);
    }
    underWay = 'The queue of wake-ups';
    if (await database.asOwner(ownsSchema)) await prepareQueue(database);
    return { ok: true, applied };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: `${underWay} failed and left nothing behind: ${reason}`,
    };
  }
}

export type Pending =
  | { readonly ok: true; readonly pending: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** What {@link migrate} would do; changes nothing, and a login that owns nothing may ask. */
export function pendingMigrations(
  database: Database,
  list: readonly Migration[] = migrations,
): Promise<Pending> {
  return database.asOwner(async (tx) => {
    const owns = await ownsSchema(tx);
    if (owns === false) await sql`set local role virchow_clock`.execute(tx);
    const done = owns === null ? [] : await recorded(tx);
    const problem = mismatch(done, list);
    return problem === null
      ? { ok: true, pending: list.slice(done.length).map(nameOf) }
      : { ok: false, problem };
  });
}

type Step =
  | { readonly ok: true; readonly applied: string | null }
  | { readonly ok: false; readonly problem: string };

async function applyNext(tx: Tx, list: readonly Migration[], begins: (name: string) => void): Promise<Step> {
  await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
  const owns = await ownsSchema(tx);
  if (owns === null) await sql.raw(recordOfMigrations).execute(tx);
  if (owns === false) await sql`set local role virchow_clock`.execute(tx);
  const done = await recorded(tx);
  const problem = mismatch(done, list);
  if (problem !== null) return { ok: false, problem };
  const next = list[done.length];
  if (next === undefined) return { ok: true, applied: null };
  if (owns === false) {
    return {
      ok: false,
      problem: `Migration ${nameOf(next)} is still to do, and this login does not own schema virchow: run "virchow migrate" as its owner.`,
    };
  }
  begins(nameOf(next));
  await sql.raw(next.sql).execute(tx);
  await sql`insert into virchow.migration (number, name, checksum) values (${next.number}, ${next.name}, ${checksumOf(next)})`.execute(
    tx,
  );
  return { ok: true, applied: nameOf(next) };
}

const recordOfMigrations = `
create schema if not exists virchow;
create table virchow.migration (
  number integer primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
);`;

type Recorded = { readonly number: number; readonly name: string; readonly checksum: string };

/** Whether this login owns our tables; null where there are none yet. */
async function ownsSchema(tx: Tx): Promise<boolean | null> {
  const { rows } = await sql<{ owns: boolean }>`
    select pg_has_role(current_user, relowner, 'usage') as owns from pg_class
    where relname = 'migration' and relnamespace = (select oid from pg_namespace where nspname = 'virchow')
  `.execute(tx);
  return rows[0]?.owns ?? null;
}

async function recorded(tx: Tx): Promise<readonly Recorded[]> {
  const { rows } =
    await sql<Recorded>`select number, name, checksum from virchow.migration order by number`.execute(tx);
  return rows;
}

function mismatch(done: readonly Recorded[], list: readonly Migration[]): string | null {
  for (const [index, each] of done.entries()) {
    const ours = list[index];
    if (ours === undefined) {
      return `This database has migration ${nameOf(each)}, and this Virchow knows ${list.length}: it belongs to a newer one. Start that one.`;
    }
    if (ours.name !== each.name || ours.number !== each.number || checksumOf(ours) !== each.checksum) {
      return `Migration ${nameOf(each)} of this database is not our ${nameOf(ours)}: its text was changed after it was applied. Start the Virchow that wrote it.`;
    }
  }
  return null;
}

function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}

function nameOf(migration: Pick<Migration, 'number' | 'name'>): string {
  return `${migration.number} (${migration.name})`;
}
