import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Because } from '../../knowledge/rule-types.ts';
import { citationsOf } from '../compiled-table.ts';

/** Each citation on a line: where it stands, what it says in our words, and how far it has been checked. */
export function citationLines(because: Because, { sources }: Catalogue): string[] {
  return citationsOf(because).map(({ source, section, says, status, needsSignOff }) => {
    const of = sources[source];
    const edition = of ? `${of.publisher} ${of.edition}` : source;
    return `${edition} [${source}], ${section}: ${says} (${status}${needsSignOff ? ', needs a clinician to sign' : ''})`;
  });
}

const longest = 130;

/** Lines as comments of a language, broken between words. */
export function commented(mark: string, lines: readonly string[]): string {
  return lines
    .flatMap(wrapped)
    .map((line) => `${mark} ${line}`.trimEnd().concat('\n'))
    .join('');
}

function wrapped(line: string): string[] {
  const rows = [''];
  for (const word of line.replaceAll(/\s+/g, ' ').split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + word.length >= longest) rows.push(`  ${word}`);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows;
}
