import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { backupFormat, lineOf, type TableSum } from './backup-format.ts';
import { beginReading, readRows } from './backup-rows.ts';
import { assert } from '../engine/assert.ts';
import { verifyWithin } from './verify.ts';
import { keptTables, migrationsDone, ownsTables } from './backup-tables.ts';
import type { Database, Tx } from './database.ts';

export type BackupMade =
  /** `problems`: how many breaks the chains have. The backup is made all the same, and says so. */
  { readonly ok: true; readonly problems: number } | { readonly ok: false; readonly problem: string };

type About = { readonly release: string; readonly madeAt: Temporal.Instant };

/**
 * Writes the whole record, as it was at one moment, to a stream and ends it.
 *
 * The embedded database has one session: until this is done nobody else is served. Give it a file, not a reader who may be slow.
 */
export function writeBackup(database: Database, about: About, to: Writable): Promise<BackupMade> {
  return database.asOwner(async (tx) => {
    await beginReading(tx);
    const problem = await whyNotWhole(tx);
    if (problem !== null) return { ok: false, problem };
    const gzip = createGzip({ level: 3 });
    const written = pipeline(gzip, to);
    // Waited for below; a failure before that shows in what `writeLines` puts.
    written.catch(() => undefined);
    try {
      const problems = await writeLines(tx, about, gzip, written);
      await written;
      return { ok: true, problems };
    } catch (error) {
      gzip.destroy();
      throw error;
    }
  });
}

async function writeLines(
  tx: Tx,
  { release, madeAt }: About,
  gzip: Gzip,
  written: Promise<void>,
): Promise<number> {
  const hash = createHash('sha256');
  const put = async (text: string): Promise<void> => {
    hash.update(text);
    if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written]);
  };
  await put(
    lineOf({
      virchow: 'backup',
      format: backupFormat,
      release,
      madeAt: madeAt.toString(),
      migrations: await migrationsDone(tx),
      knowledge: await knowledgeVersions(tx),
    }),
  );
  const tables: TableSum[] = [];
  for (const table of await keptTables(tx)) {
    await put(lineOf({ table: table.name, columns: table.columns.map(({ name }) => name) }));
    tables.push({ table: table.name, ...(await readRows(tx, table, put)) });
  }
  const verified = await verifyWithin(tx);
  assert(verified.ok, 'whoever may back up may verify');
  const problems = verified.problems.length;
  gzip.end(
    lineOf({
      end: 'backup',
      tables,
      chains: { digest: verified.digest, problems },
      sha256: hash.digest('hex'),
    }),
  );
  return problems;
}

async function whyNotWhole(tx: Tx): Promise<string | null> {
  switch (await ownsTables(tx)) {
    case 'owner':
      return null;
    case 'no-tables':
      return 'There is no record here yet: nothing to back up.';
    case 'not-the-owner':
      return 'This login does not own schema virchow and sees only a part of it: run this as its owner, the login that runs "virchow migrate".';
  }
}

async function knowledgeVersions(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ version: string }>`
    select distinct knowledge_version as version from virchow.decision order by 1`.execute(tx);
  return rows.map(({ version }) => version);
}
