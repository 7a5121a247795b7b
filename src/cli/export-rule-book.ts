import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FolderFile } from '../engine/export/folder-file.ts';
import type { ProofReport } from '../engine/prove/prove.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { renderBookPage } from '../web/rule-book/book-page.tsx';
import { ruleBook } from '../web/rule-book/rule-book.ts';
import { searchIndexScript } from '../web/rule-book/search-index.ts';
import { indexScript, searchScript } from '../web/rule-book/search-page.tsx';
import { problemWithFolder, writeFolder } from './export-folder.ts';

/** Made by the build, and copied beside the pages so that the folder stands alone. */
const assets = ['rule-book.css', 'mark.svg', searchScript];

const builtAssets = resolve(import.meta.dirname, '../assets');

export type RuleBookWritten =
  | { readonly ok: true; readonly files: number; readonly bytes: number }
  | { readonly ok: false; readonly problem: string };

/**
 * The rule book as a folder of pages. The same catalogue gives the same bytes, but for the page of how long the proofs
 * took.
 *
 * @param assetsFolder where the build put sheet, mark and script.
 */
export function writeRuleBook(
  catalogue: Catalogue,
  proofs: ProofReport | null,
  dir: string,
  assetsFolder: string = builtAssets,
): RuleBookWritten {
  const refused = problemWithBook(dir, assetsFolder);
  if (refused !== null) return { ok: false, problem: refused };
  const book = ruleBook(catalogue, proofs);
  if (proofs && proofs.version !== book.version)
    return {
      ok: false,
      problem: `the proofs are of knowledge ${proofs.version}, the rules of ${book.version}`,
    };
  const written = writeFolder(dir, [
    ...book.pages.map(
      (page): FolderFile => ({ path: page.file, content: renderBookPage(book, page, { folder: '' }) }),
    ),
    { path: indexScript, content: searchIndexScript(book) },
    ...assets.map((asset): FolderFile => ({ path: asset, content: readFileSync(join(assetsFolder, asset)) })),
  ]);
  return written;
}

/** Told before anything long is worked out. */
export const problemWithBook = (dir: string, assetsFolder: string = builtAssets): string | null =>
  problemWithFolder(dir) ?? missingFrom(assetsFolder);

function missingFrom(folder: string): string | null {
  const missing = assets.find((asset) => !existsSync(join(folder, asset)));
  return missing === undefined ? null : `${join(folder, missing)} is not built: npm run -s virchow builds it`;
}
