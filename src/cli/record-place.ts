import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, DatabasePlace } from '../store/database.ts';
import type { ExitCode, Given, Io, Option } from './command.ts';

export const dataOption: Option = {
  takes: 'DIR',
  does: 'the data folder; else DATABASE_URL, else VIRCHOW_DATA, else ./data',
};

/** Where the record is: what the command line names comes before the environment. */
export function placeOf(given: Given, io: Io): DatabasePlace {
  const data = given.text('data');
  const url = io.env['DATABASE_URL'];
  if (data === undefined && url !== undefined && url !== '') return { kind: 'postgres', url };
  const inEnvironment = io.env['VIRCHOW_DATA'];
  const standard = inEnvironment === undefined || inEnvironment === '' ? 'data' : inEnvironment;
  return { kind: 'pglite', folder: data ?? standard };
}

/** For messages; never a login or its password. */
export function nameOf(place: DatabasePlace): string {
  if (place.kind === 'pglite') return `the data folder ${place.folder}`;
  const url = URL.canParse(place.url) ? new URL(place.url) : null;
  return `PostgreSQL at ${url === null ? 'DATABASE_URL' : `${url.host}${url.pathname}`}`;
}

/** Whether a record was ever begun there: looking must not make one. A server is asked when it is opened. */
export function isThere(place: DatabasePlace): boolean {
  return place.kind === 'postgres' || existsSync(join(place.folder, 'virchow.json'));
}

/** One clear line on stderr, and the exit code of a problem that was found. */
export function failed(io: Io, problem: string): 1 {
  io.stderr.write(`virchow: ${problem}\n`);
  return 1;
}

/** Opens the record, works on it and closes it, whatever comes of the work. */
export async function withRecord(
  place: DatabasePlace,
  io: Io,
  work: (database: Database) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { openDatabase } = await import('../store/database.ts');
  const opened = await openDatabase(place);
  if (!opened.ok) return failed(io, opened.problem);
  try {
    return await work(opened.database);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed(io, `${nameOf(place)}: ${reason}`);
  } finally {
    await opened.database.close();
  }
}

export const notThere = (place: DatabasePlace): string =>
  `there is no record of Virchow in ${nameOf(place)}. Name its folder with --data DIR, or set DATABASE_URL`;
