import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FolderFile } from '../engine/export/folder-file.ts';

export type FolderWritten =
  | { readonly ok: true; readonly files: number; readonly bytes: number }
  | { readonly ok: false; readonly problem: string };

/**
 * Files as a folder of their own. It comes into being whole: written beside, then renamed; a folder with anything in it
 * is refused, and where writing fails nothing is left behind.
 */
export function writeFolder(dir: string, files: Iterable<FolderFile>): FolderWritten {
  const target = resolve(dir);
  const refused = problemWithFolder(dir);
  if (refused !== null) return { ok: false, problem: refused };
  const draft = join(dirname(target), `.${basename(target)}.new-${process.pid}`);
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const paths = new Set<string>();
    let bytes = 0;
    for (const { path, content } of files) {
      if (paths.has(path)) throw new Error(`two files of an export are called ${path}`);
      paths.add(path);
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), content);
      bytes += Buffer.byteLength(content);
    }
    renameSync(draft, target); // onto nothing, or onto an empty folder
    return { ok: true, files: paths.size, bytes };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return { ok: false, problem: error.message };
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Told before anything long is worked out. */
export function problemWithFolder(dir: string): string | null {
  const target = resolve(dir);
  if (!existsSync(target)) return null;
  try {
    return readdirSync(target).length === 0
      ? null
      : `${target} is not empty; an export wants a folder of its own`;
  } catch {
    return `${target} is no folder`;
  }
}
