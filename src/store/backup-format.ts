/**
 * A backup is gzip of lines, each one JSON:
 *
 *   {"virchow":"backup","format":1,...}                          the header
 *   {"table":"event","columns":["organisation_id",...]}          a table begins
 *   ["st-elsewhere","e1","1",null,...]                           a row: every value as PostgreSQL writes it, or null
 *   {"end":"backup","tables":[...],...,"sha256":"..."}           the trailer; its hash is over every byte before it
 *
 * Values are texts, so that no driver's idea of a number or a time comes between: microseconds, the bytes of a hash and the
 * text of a JSON body are the same in every PostgreSQL.
 */
import { isObject } from '../engine/reading.ts';
import type { MigrationDone } from './backup-tables.ts';

export const backupFormat = 1;

export type BackupHeader = {
  readonly virchow: 'backup';
  readonly format: number;
  /** The release that wrote it. */
  readonly release: string;
  /** An instant as ISO text. */
  readonly madeAt: string;
  readonly migrations: readonly MigrationDone[];
  /** Every knowledge version that a decision in it was made under. */
  readonly knowledge: readonly string[];
};
export type TableHead = { readonly table: string; readonly columns: readonly string[] };
export type TableSum = { readonly table: string; readonly rows: number; readonly sha256: string };
export type BackupTrailer = {
  readonly end: 'backup';
  readonly tables: readonly TableSum[];
  /** Of all chains together, as `virchow verify-log` prints it; and how many breaks it found. */
  readonly chains: { readonly digest: string; readonly problems: number };
  readonly sha256: string;
};

export const lineOf = (value: BackupHeader | TableHead | BackupTrailer): string =>
  `${JSON.stringify(value)}\n`;

export const isHeader = (value: unknown): value is BackupHeader =>
  isObject(value) &&
  value['virchow'] === 'backup' &&
  typeof value['format'] === 'number' &&
  typeof value['release'] === 'string' &&
  typeof value['madeAt'] === 'string' &&
  isListOf(value['migrations'], isMigration) &&
  isListOf(value['knowledge'], isText);

export const isTableHead = (value: unknown): value is TableHead =>
  isObject(value) && isText(value['table']) && isListOf(value['columns'], isText);

export const isTrailer = (value: unknown): value is BackupTrailer =>
  isObject(value) && value['end'] === 'backup' && isText(value['sha256']) && isListOf(value['tables'], isSum);

const isText = (value: unknown): value is string => typeof value === 'string';

const isMigration = (value: unknown): value is MigrationDone =>
  isObject(value) &&
  typeof value['number'] === 'number' &&
  isText(value['name']) &&
  isText(value['checksum']);

const isSum = (value: unknown): value is TableSum =>
  isObject(value) && isText(value['table']) && typeof value['rows'] === 'number' && isText(value['sha256']);

function isListOf<T>(value: unknown, is: (each: unknown) => each is T): value is readonly T[] {
  return Array.isArray(value) && value.every((each) => is(each));
}
