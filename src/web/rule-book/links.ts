import type { Row } from '../../knowledge/rule-types.ts';

/** All pages lie in one folder, and links are relative: the same from a file, and below any address of a server. */
export const contentsFile = 'index.html';
export const howToReadFile = 'how-to-read.html';
export const searchFile = 'search.html';
export const factsFile = 'facts.html';
export const sourcesFile = 'sources.html';
export const signOffFile = 'sign-off.html';
export const proofsFile = 'proofs.html';
export const regionsFile = 'where-regions-part.html';
export const limitsFile = 'limits.html';
export const proofTimesFile = 'proof-times.html';

export const tableFile = (id: string): string => `table-${id}.html`;
export const scoreFile = (id: string): string => `score-${id}.html`;
export const medicineFile = (id: string): string => `medicine-${id}.html`;
export const interactionsFile = 'interactions.html';
export const treatmentFile = (key: string): string => `treatment-${key}.html`;
export const listFile = (id: string): string => `list-${id}.html`;
export const wordsFile = (id: string): string => `words-${id}.html`;
export const sourceFile = (id: string): string => `source-${id}.html`;

export const factAnchor = (fact: string): string => `fact-${fact}`;
export const outcomeAnchor = (outcome: string): string => `outcome-${outcome}`;
export const invariantAnchor = (index: number): string => `always-${index + 1}`;
export const noteAnchor = (note: string): string => `note-${note}`;
export const letterAnchor = (letter: string): string => `condition-${letter}`;

/** Two rows of a table may have one id, one for each region. */
export function rowAnchor(row: Row, rows: readonly Row[]): string {
  const twins = rows.filter(({ id }) => id === row.id);
  return twins.length === 1 ? `row-${row.id}` : `row-${row.id}-${(row.regions ?? []).join('-')}`;
}

export const rowAnchorById = (id: string, rows: readonly Row[]): string => {
  const row = rows.find((each) => each.id === id);
  return row ? rowAnchor(row, rows) : `row-${id}`;
};
