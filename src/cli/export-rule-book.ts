import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ProofReport } from '../engine/prove/prove.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { renderBookPage } from '../web/rule-book/book-page.tsx';
import { ruleBook } from '../web/rule-book/rule-book.ts';
import { searchIndexScript } from '../web/rule-book/search-index.ts';
import { indexScript, searchScript } from '../web/rule-book/search-page.tsx';

/** Made by the build, and copied beside the pages so that the folder stands alone. */
const assets = ['rule-book.css', 'mark.svg', searchScript];

export type RuleBookWritten =
  | { readonly ok: true; readonly files: number }
  | { readonly ok: false; readonly problem: string };

/**
 * The rule book as a folder of pages. It comes into being whole: written beside, then renamed; a folder with anything
 * in it is refused. The same catalogue gives the same bytes, but for the page of how long the proofs took.
 *
 * @param assetsFolder where the build put sheet, mark and script.
 */
export function writeRuleBook(
  catalogue: Catalogue,
  proofs: ProofReport | null,
  dir: string,
  assetsFolder: string = resolve(import.meta.dirname, '../assets'),
): RuleBookWritten {
  const target = resolve(dir);
  const refused = problemWith(target) ?? missingFrom(assetsFolder);
  if (refused !== null) return { ok: false, problem: refused };
  const book = ruleBook(catalogue, proofs);
  if (proofs && proofs.version !== book.version)
    return {
      ok: false,
      problem: `the proofs are of knowledge ${proofs.version}, the rules of ${book.version}`,
    };
  const draft = join(dirname(target), `.${basename(target)}.new-${process.pid}`);
  try {
    mkdirSync(draft, { recursive: true });
    for (const page of book.pages)
      writeFileSync(join(draft, page.file), renderBookPage(book, page, { folder: '' }));
    writeFileSync(join(draft, indexScript), searchIndexScript(book));
    for (const asset of assets) writeFileSync(join(draft, asset), readFileSync(join(assetsFolder, asset)));
    renameSync(draft, target); // onto nothing, or onto an empty folder
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { ok: true, files: book.pages.length + 1 + assets.length };
}

function problemWith(target: string): string | null {
  if (!existsSync(target)) return null;
  try {
    return readdirSync(target).length === 0
      ? null
      : `${target} is not empty; the rule book wants a folder of its own`;
  } catch {
    return `${target} is no folder`;
  }
}

function missingFrom(folder: string): string | null {
  const missing = assets.find((asset) => !existsSync(join(folder, asset)));
  return missing === undefined ? null : `${join(folder, missing)} is not built: run npm run build`;
}
