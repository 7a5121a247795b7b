import { PGlite, type QueryOptions, type Results } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, type PGliteDialectConfig } from 'kysely';
import { columnParsers } from './column-parsers.ts';
import { doorsOf, type Opened } from './database.ts';
import { durably } from './durable-folder.ts';
import { fillWithNewDatabase } from './new-database.ts';
import { type DataFolder, takeDataFolder } from './open-folder.ts';
import type { Tables } from './tables.ts';

/** PostgreSQL in this process: one session, one process a folder, the lock held until `close`. */
export async function openPglite(folder: string): Promise<Opened> {
  if (folder === 'memory') return { ok: true, database: databaseOn(await PGlite.create()) };
  const taken = takeDataFolder(folder);
  if (!taken.ok) return taken;
  try {
    if (!taken.folder.isReady) await fillWithNewDatabase(taken.folder.databasePath);
    const pglite = await PGlite.create(durably(taken.folder.databasePath));
    taken.folder.markReady();
    return { ok: true, database: databaseOn(pglite, taken.folder) };
  } catch (error) {
    taken.folder.release();
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: `The database in ${taken.folder.databasePath} does not open: ${reason}` };
  }
}

function databaseOn(pglite: PGlite, folder?: DataFolder) {
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: asKyselyExpects(pglite) }) });
  return {
    kind: 'pglite' as const,
    kysely,
    ...doorsOf(kysely),
    forQueues: async () => (await import('pg-boss')).fromPglite(pglite),
    close: async () => {
      if (!pglite.closed) await pglite.close();
      folder?.release();
    },
  };
}

type ForKysely = Exclude<PGliteDialectConfig['pglite'], (...args: never[]) => unknown>;
type Session = Pick<PGlite, 'query' | 'exec'>;

/**
 * Our parsers for our queries only: pg-boss, on the same instance, expects the driver's own. A text without parameters may
 * hold several statements, as with the other driver; a migration does.
 */
function asKyselyExpects(pglite: PGlite): ForKysely {
  const queryOn =
    (session: Session) =>
    async <T>(
      text: string,
      parameters?: unknown[],
      options?: Pick<QueryOptions, 'rowMode'>,
    ): Promise<Results<T>> => {
      const how = { ...options, parsers: columnParsers };
      if (parameters?.length) return session.query<T>(text, parameters, how);
      const results = await session.exec(text, how);
      const { affectedRows, fields = [] } = results.at(-1) ?? {};
      return { ...(affectedRows === undefined ? {} : { affectedRows }), fields, rows: rowsOf<T>(results) };
    };
  return {
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
    close: () => pglite.close(),
    query: queryOn(pglite),
    transaction: (work) =>
      pglite.transaction((tx) => work({ query: queryOn(tx), rollback: () => tx.rollback() })),
  };
}

function rowsOf<T>(results: readonly Results[]): T[] {
  // The driver cannot know what a query gives; Kysely's types say it, as they do for `query` itself.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (results.at(-1)?.rows ?? []) as T[];
}
