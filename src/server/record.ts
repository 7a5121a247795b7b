import type { Database } from '../store/database.ts';
import type { ClinicConfig } from './config.ts';

export type RecordOpened =
  | { readonly ok: true; readonly database: Database }
  | { readonly ok: false; readonly problem: string };

/** The record where the configuration says it is, its tables up to date. Loads only what that place needs. */
export async function openRecord({ databaseUrl, folder }: ClinicConfig): Promise<RecordOpened> {
  const { openDatabase } = await import('../store/database.ts');
  const opened = await openDatabase(
    databaseUrl === null ? { kind: 'pglite', folder } : { kind: 'postgres', url: databaseUrl },
  );
  if (!opened.ok) return opened;
  const { migrate } = await import('../store/migrate.ts');
  const migrated = await migrate(opened.database);
  if (migrated.ok) return opened;
  await opened.database.close();
  return migrated;
}
