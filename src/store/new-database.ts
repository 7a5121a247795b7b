import { cpSync, existsSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * A database as `initdb` and our migrations leave it, made when the program is built: to copy it takes a tenth of a second, to
 * make it three. It is not there when modules are run from src/, and nothing depends on it: without it the database is made anew.
 */
export const newDatabaseName = 'new-database';
const template = resolve(import.meta.dirname, newDatabaseName);

/** Fills an empty folder with a new database, where one is at hand. */
export async function fillWithNewDatabase(folder: string): Promise<void> {
  if (!existsSync(join(template, 'PG_VERSION'))) return;
  cpSync(template, folder, { recursive: true });
  await syncFolder(folder);
}

/** Down to the disk: whoever calls the database ready must not find half of it after a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? syncFolder(path) : sync(path);
    }),
  );
  await sync(folder);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
