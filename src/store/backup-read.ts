import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { isObject } from '../engine/reading.ts';
import {
  backupFormat,
  type BackupHeader,
  type BackupTrailer,
  isHeader,
  isTableHead,
  isTrailer,
  type TableHead,
} from './backup-format.ts';

export type BackupChecked =
  | { readonly ok: true; readonly header: BackupHeader; readonly trailer: BackupTrailer }
  | { readonly ok: false; readonly problem: string };

const endOfLine = 10;
const beginOfRow = '['.charCodeAt(0);

/** Reads the whole file and believes nothing: cut short, changed, of another program or of a newer Virchow is refused. */
export async function checkBackup(path: string): Promise<BackupChecked> {
  const no = (problem: string): BackupChecked => ({ ok: false, problem: `${path}: ${problem}` });
  const whole = createHash('sha256');
  const sums = new Map<string, { rows: number; hash: ReturnType<typeof createHash> }>();
  let header: BackupHeader | undefined;
  let trailer: BackupTrailer | undefined;
  let current: { rows: number; hash: ReturnType<typeof createHash> } | undefined;
  try {
    for await (const { bytes, number } of linesOf(path)) {
      if (trailer) return no(`line ${number}: something stands behind the end of the backup`);
      if (bytes[0] === beginOfRow) {
        if (!current) return no(`line ${number}: a row before any table`);
        current.rows += 1;
        current.hash.update(bytes);
      } else {
        const value = parsed(bytes);
        if (!header) {
          if (!isObject(value) || value['virchow'] !== 'backup') return no(notOurs);
          if (value['format'] !== backupFormat)
            return no(
              `wanted a backup of format ${backupFormat}; got format ${String(value['format'])}, of a newer Virchow`,
            );
          if (!isHeader(value))
            return no(`line ${number}: wanted the header of a backup; got something else`);
          header = value;
        } else if (isTrailer(value)) {
          trailer = value;
          continue;
        } else if (isTableHead(value)) {
          if (sums.has(value.table)) return no(`line ${number}: table ${value.table} a second time`);
          current = { rows: 0, hash: createHash('sha256') };
          sums.set(value.table, current);
        } else return no(`line ${number}: wanted a row, a table or the end; got something else`);
      }
      whole.update(bytes);
    }
  } catch (error) {
    return no(whyNotRead(error));
  }
  if (!header) return no(notOurs);
  if (!trailer) return no('it has no end: it was cut short');
  if (whole.digest('hex') !== trailer.sha256)
    return no('its content is not what was written: the hash differs');
  const told = trailer.tables.map(({ table, rows, sha256 }) => `${table} ${rows} ${sha256}`);
  const found = [...sums].map(([table, { rows, hash }]) => `${table} ${rows} ${hash.digest('hex')}`);
  if (told.join() !== found.join()) return no('its end does not count the rows that it holds');
  return { ok: true, header, trailer };
}

const notOurs = 'wanted a backup made by "virchow backup"; got something else';

export type BackupPart =
  | { readonly kind: 'table'; readonly head: TableHead }
  /** Rows of the table that began last, as one JSON array of arrays. */
  | { readonly kind: 'rows'; readonly json: string; readonly count: number };

const mostBytesAtOnce = 1 << 20;
const mostRowsAtOnce = 500;

/** What a checked backup holds, in its order, no more in memory than a batch. */
export async function* partsOf(path: string): AsyncGenerator<BackupPart> {
  let rows: string[] = [];
  let size = 0;
  const batch = (): BackupPart => {
    const part: BackupPart = { kind: 'rows', json: `[${rows.join(',')}]`, count: rows.length };
    rows = [];
    size = 0;
    return part;
  };
  for await (const { bytes } of linesOf(path)) {
    if (bytes[0] === beginOfRow) {
      rows.push(bytes.toString('utf8'));
      size += bytes.length;
      if (rows.length >= mostRowsAtOnce || size >= mostBytesAtOnce) yield batch();
    } else {
      if (rows.length > 0) yield batch();
      const value = parsed(bytes);
      if (isTableHead(value)) yield { kind: 'table', head: value };
    }
  }
}

/** Each line with its end. By bytes: readline also breaks at U+2028, which a note may hold. */
async function* linesOf(path: string): AsyncGenerator<{ readonly bytes: Buffer; readonly number: number }> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const gunzip = createGunzip();
  file.once('error', (error) => gunzip.destroy(error));
  const chunks: AsyncIterable<Buffer> = file.pipe(gunzip);
  let number = 1;
  let held: Buffer[] = [];
  try {
    for await (const chunk of chunks) {
      let from = 0;
      for (let end = chunk.indexOf(endOfLine); end !== -1; end = chunk.indexOf(endOfLine, from)) {
        held.push(chunk.subarray(from, end + 1));
        yield { bytes: Buffer.concat(held), number };
        number += 1;
        held = [];
        from = end + 1;
      }
      if (from < chunk.length) held.push(chunk.subarray(from));
    }
    if (held.length > 0) yield { bytes: Buffer.concat(held), number };
  } finally {
    file.destroy();
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'wanted a file; got a folder',
  EACCES: 'this user may not read it',
  Z_BUF_ERROR: 'it has no end: it was cut short',
  Z_DATA_ERROR: 'it is damaged, or no backup made by "virchow backup"',
};

function whyNotRead(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
