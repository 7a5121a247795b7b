import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Keeps an edition of the knowledge for good, once. */
export function keepKnowledge(database: Database, version: string, content: () => string): Promise<void> {
  return database.asClock(async (tx) => {
    const there = tx.selectFrom('virchow.knowledge').select('version').where('version', '=', version);
    if ((await there.executeTakeFirst()) !== undefined) return;
    await sql`insert into virchow.knowledge (version, content) values (${version}, ${content()}) on conflict do nothing`.execute(
      tx,
    );
  });
}

/** What was kept under this version, as it was given. */
export async function keptKnowledge(database: Database, version: string): Promise<string | undefined> {
  const found = await database.asOwner((tx) =>
    tx.selectFrom('virchow.knowledge').select('content').where('version', '=', version).executeTakeFirst(),
  );
  return found?.content;
}

export function keptVersions(database: Database): Promise<readonly string[]> {
  return database.asOwner(async (tx) => {
    const rows = await tx.selectFrom('virchow.knowledge').select('version').orderBy('version').execute();
    return rows.map(({ version }) => version);
  });
}
