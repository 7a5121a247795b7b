import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PgBoss } from 'pg-boss';
import { sql } from 'kysely';
import { assert } from '../engine/assert.ts';
import type { Database, Tx } from './database.ts';

export type Queue = PgBoss;
export type Job = { readonly id: string; readonly data: unknown };
/** What the queue says about itself: a kind of warning, or an error of its own statements. */
export type Trouble = { readonly what: 'queue-error' | 'queue-warning'; readonly because: string };

/** One for alarms and messages alike, so that a command sends all of its wake-ups in one statement. */
export const queueName = 'wake-up';

/** A worker that dies is noticed after `heartbeatSeconds` (10 is the least) and the monitor's next look. */
const pulse = { heartbeatSeconds: 10, monitorIntervalSeconds: 1, superviseIntervalSeconds: 1 } as const;

/** For a process that sends or answers wake-ups. The tables are there already, and this login may not change them. */
export async function startQueue(database: Database, onTrouble: (trouble: Trouble) => void): Promise<Queue> {
  const queue = await queueOn(database, 'clock', onTrouble);
  await queue.start();
  return queue;
}

/**
 * As the owner: the queue's own tables, ours in it, and who may touch them. What was prepared is noted at the schema, so that a
 * start that changes nothing does not pay for looking.
 */
export async function prepareQueue(database: Database): Promise<void> {
  const plan = [releaseOfQueue(), grants, JSON.stringify(settings)].join('\n');
  const note = createHash('sha256').update(plan).digest('hex');
  if ((await database.asOwner(preparedNote)) === note) return;
  // The embedded database has one process and one session: nobody else is there, and a lock would wait for itself.
  if (database.kind === 'pglite') return prepare(database, note);
  await database.asOwner(async (tx) => {
    await sql`select pg_advisory_xact_lock(${queueLock})`.execute(tx);
    if ((await preparedNote(tx)) !== note) await prepare(database, note);
  });
}

/** Its tables change with its releases alone. Read from its package: to load the library takes a fifth of a second. */
function releaseOfQueue(): string {
  const manifest = new URL('../package.json', import.meta.resolve('pg-boss'));
  const found = /"version":\s*"(?<version>[^"]+)"/.exec(readFileSync(manifest, 'utf8'));
  assert(found?.groups?.['version'] !== undefined, `no version in ${manifest.pathname}`);
  return found.groups['version'];
}

/** Any number, the same in every Virchow, and not that of the migrations. */
const queueLock = 5_018_210_903;

async function prepare(database: Database, note: string): Promise<void> {
  const queue = await queueOn(database, 'owner', () => undefined);
  await queue.start();
  await queue.createQueue(queueName, settings);
  await queue.updateQueue(queueName, settings); // of an older Virchow's queue
  await queue.stop({ graceful: false });
  await database.asOwner((tx) => sql.raw(`${grants} comment on schema pgboss is '${note}';`).execute(tx));
}

async function preparedNote(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ note: string | null }>`
    select obj_description(oid, 'pg_namespace') as note from pg_namespace where nspname = 'pgboss'`.execute(
    tx,
  );
  return rows[0]?.note ?? null;
}

const settings = {
  heartbeatSeconds: pulse.heartbeatSeconds,
  retryLimit: 5,
  retryDelay: 1,
  retryBackoff: true,
  // Counted from when it is due: the default of 14 days would forget what fell due in a long outage.
  retentionSeconds: 10 * 365 * 24 * 3600,
  deleteAfterSeconds: 3600,
};

/** The clinic only puts wake-ups in; it cannot read or remove one. */
const grants = `
grant usage on schema pgboss to virchow_app, virchow_clock;
grant select, insert, update, delete on all tables in schema pgboss to virchow_clock;
grant usage on all sequences in schema pgboss to virchow_clock;
grant execute on all functions in schema pgboss to virchow_app, virchow_clock;
grant select on pgboss.queue to virchow_app;
grant insert on pgboss.job, pgboss.job_common to virchow_app;
`;

async function queueOn(
  database: Database,
  as: 'owner' | 'clock',
  onTrouble: (trouble: Trouble) => void,
): Promise<Queue> {
  const { PgBoss } = await import('pg-boss');
  const isOwner = as === 'owner';
  const { monitorIntervalSeconds, superviseIntervalSeconds } = pulse;
  const queue = new PgBoss({
    db: await database.forQueues(as),
    backend: database.kind,
    migrate: isOwner,
    createSchema: isOwner,
    supervise: !isOwner,
    monitorIntervalSeconds,
    superviseIntervalSeconds,
    schedule: false, // nothing of ours is by the calendar: alarms are set by episodes
    reindex: false, // it needs the owner
  });
  queue.on('error', (error) => onTrouble({ what: 'queue-error', because: error.message }));
  queue.on('warning', (warning) => onTrouble({ what: 'queue-warning', because: warning.message }));
  return queue;
}
