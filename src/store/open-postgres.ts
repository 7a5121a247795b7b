import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { columnParsers } from './column-parsers.ts';
import { type Database, doorsOf, type Opened } from './database.ts';
import { preparing } from './prepared-statements.ts';
import type { Tables } from './tables.ts';

const oldestVersion = 150_000;
const patienceMilliseconds = 10_000;
/** Texts of dates and times are read back by our own code: they must not hang on what the server is set to. */
const session = '-c timezone=UTC -c datestyle=ISO';

/** A PostgreSQL server. The url's login needs no right of its own beyond the membership in the roles (roles.ts). */
export async function openPostgres(url: string, poolSize = 16): Promise<Opened> {
  const where = placeOf(url);
  if (where === null) {
    return {
      ok: false,
      problem: 'The database address is not one: wanted postgres://user:password@host:port/name.',
    };
  }
  const pool = preparing(poolOn(url, { max: poolSize, types: ourParsers() }));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const problem = await whyNot(kysely, where);
  if (problem !== null) {
    await kysely.destroy();
    return { ok: false, problem };
  }
  const queues = new Map<string, pg.Pool>();
  const forQueues: Database['forQueues'] = async (as) => {
    // Pools of their own: pg-boss reads times as the driver's Date, and stands in its role all the time.
    const options = as === 'clock' ? `${session} -c role=virchow_clock` : session;
    const opened = queues.get(as) ?? poolOn(url, { max: 3, options });
    queues.set(as, opened);
    return { executeSql: (text, values) => opened.query(text, values) };
  };
  const close = async () => {
    const pools = [...queues.values()];
    queues.clear(); // a second close finds none to end
    await Promise.all([kysely.destroy(), ...pools.map((each) => each.end())]);
  };
  return { ok: true, database: { kind: 'postgres', kysely, ...doorsOf(kysely), forQueues, close } };
}

function poolOn(url: string, config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    options: session,
    connectionTimeoutMillis: patienceMilliseconds,
    application_name: 'virchow',
    ...config,
  });
  // An idle connection that the server drops: the pool has already forgotten it, and the next query opens another. Without a
  // listener this would end the process.
  pool.on('error', () => undefined);
  return pool;
}

function ourParsers(): pg.TypeOverrides {
  const overrides = new pg.TypeOverrides();
  for (const [oid, parse] of Object.entries(columnParsers)) overrides.setTypeParser(Number(oid), parse);
  return overrides;
}

async function whyNot(kysely: Kysely<Tables>, where: string): Promise<string | null> {
  try {
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version_num') as version`.execute(kysely);
    const version = Number(rows[0]?.version);
    return version >= oldestVersion
      ? null
      : `PostgreSQL at ${where} is version ${version / 10_000}; Virchow needs 15 or later.`;
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : 'no answer';
    return `PostgreSQL at ${where} does not let us in: ${reason}`;
  }
}

/** Host and database name; never the login or its password. */
function placeOf(url: string): string | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^postgres(ql)?:$/.test(address.protocol)) return null;
  return `${address.host}${address.pathname}`;
}
