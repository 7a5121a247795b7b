import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { lockFiles, lockFolder } from './lock.ts';

export type DataFolder = {
  readonly databasePath: string;
  /** A database was made here before; otherwise the folder is empty. */
  readonly isReady: boolean;
  /** The database has been made whole: from now on it holds what must not be lost. */
  readonly markReady: () => void;
  readonly release: () => void;
};
type Taken =
  | { readonly ok: true; readonly folder: DataFolder }
  | { readonly ok: false; readonly problem: string };

/** `ready` turns true once the database is made. Before that nothing was acknowledged, so a half-made one is made again. */
type Label = { readonly program: 'virchow'; readonly format: number; readonly ready: boolean };
const format = 1;
const labelName = 'virchow.json';
const draftName = 'virchow.json.new';

/**
 * The data folder, for this process alone: DIR/virchow.json says whose it is, DIR/lock.sqlite who has it, DIR/pg is the
 * database. Made with mode 0700 where it is not there; a folder of something else is left as it is.
 */
export function takeDataFolder(folder: string): Taken {
  const problem = makeFolder(folder) ?? strangerIn(folder);
  if (problem !== null) return { ok: false, problem };
  const locked = lockFolder(folder);
  if (!locked.ok) return locked;
  const databasePath = join(folder, 'pg');
  let isReady = false;
  try {
    // Read only now: until the lock is ours, another process may be writing it.
    const label = readLabel(folder);
    if (!label.ok) {
      locked.release();
      return label;
    }
    isReady = label.ready;
    if (!isReady) {
      rmSync(databasePath, { recursive: true, force: true });
      writeLabel(folder, { program: 'virchow', format, ready: false });
      mkdirSync(databasePath, { mode: 0o700 });
    }
  } catch (error) {
    locked.release();
    return { ok: false, problem: `The data folder ${folder} cannot be used: ${reasonOf(error)}` };
  }
  return {
    ok: true,
    folder: {
      databasePath,
      isReady,
      markReady: () => {
        if (!isReady) writeLabel(folder, { program: 'virchow', format, ready: true });
      },
      release: locked.release,
    },
  };
}

function makeFolder(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return null;
  } catch (error) {
    return `The data folder ${folder} cannot be made: ${reasonOf(error)}`;
  }
}

/** What lies there, if it is neither empty nor ours. */
function strangerIn(folder: string): string | null {
  try {
    const names = readdirSync(folder);
    if (names.includes(labelName)) return null;
    const stranger = names.find((name) => name !== draftName && !lockFiles.includes(name));
    return stranger === undefined
      ? null
      : `The data folder ${folder} is not Virchow's: it holds ${stranger} and no ${labelName}. Name an empty folder, or a new one.`;
  } catch (error) {
    return `The data folder ${folder} cannot be read: ${reasonOf(error)}`;
  }
}

function readLabel(
  folder: string,
): { readonly ok: true; readonly ready: boolean } | { readonly ok: false; readonly problem: string } {
  const path = join(folder, labelName);
  if (!existsSync(path)) return { ok: true, ready: false };
  const label = parsed(readFileSync(path, 'utf8'));
  if (!isLabel(label)) {
    return {
      ok: false,
      problem: `${path} does not say that this folder is Virchow's. Restore it, or name another folder.`,
    };
  }
  if (label.format !== format) {
    return {
      ok: false,
      problem: `The data folder ${folder} has format ${label.format}; this Virchow reads format ${format}. Start the Virchow that wrote it.`,
    };
  }
  return { ok: true, ready: label.ready };
}

function isLabel(value: unknown): value is Label {
  if (typeof value !== 'object' || value === null) return false;
  if (!('program' in value && 'format' in value && 'ready' in value)) return false;
  return value.program === 'virchow' && typeof value.format === 'number' && typeof value.ready === 'boolean';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * By a rename, so that a kill leaves the old one or the new one; and down to the disk, because after a power cut `ready` must
 * not be older than the records: a folder that is not ready is emptied.
 */
function writeLabel(folder: string, label: Label): void {
  const draft = join(folder, draftName);
  writeFileSync(draft, `${JSON.stringify(label)}\n`, { flush: true });
  renameSync(draft, join(folder, labelName));
  const directory = openSync(folder, 'r');
  fsyncSync(directory);
  closeSync(directory);
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name.',
  ENOTDIR: 'a part of the path is a file.',
  EACCES: 'this user may not write there.',
  EPERM: 'this user may not write there.',
  EROFS: 'the disk is mounted read-only.',
  ENOSPC: 'the disk is full.',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
