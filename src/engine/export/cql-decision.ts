import { at } from '../assert.ts';
import { type CompiledTable, inRegion } from '../compiled-table.ts';
import type { Note } from '../../knowledge/rule-types.ts';
import { cqlLanguage, cqlName } from './cql-language.ts';
import { type Library, libraryName, libraryText } from './cql-library.ts';
import { factTexts } from './fact-texts.ts';
import { writeGraph } from './graph.ts';
import { createSheet, joined, text } from './language.ts';
import { citationLines, commented } from './notes-for-readers.ts';

/** Names of what a library of a table defines, for those who ask it. */
export const definedFor = {
  row: (row: string): string => `Row ${row}`,
  outcome: (outcome: string): string => `Outcome is ${outcome}`,
  undecided: 'Outcome is not known yet',
  /** On a ladder, while the outcome is not known. */
  atLeast: (outcome: string): string => `At least ${outcome}`,
  note: (note: string): string => `Note ${note}`,
} as const;

/** A table of one region as a library: what is asked of it is "Outcome". */
export function decisionInCql(compiled: CompiledTable, version: string): Library {
  const { table, region, outcomes, catalogue, variables } = compiled;
  const sheet = createSheet(cqlLanguage);
  const texts = factTexts(catalogue, region, sheet);
  const rows = table.rows
    .filter((row) => row.regions?.includes(region) ?? true)
    .map((row) => ({ row, expression: texts.truth(row.when) }));
  const { diagram, result } = compiled.diagram();
  const open = writeGraph(
    { name: 'node', diagram, root: result, labels: outcomes },
    (variable) => texts.cells(at(variables, variable)),
    sheet,
  );
  const rowDefinitions = rows.map(
    ({ row, expression }) =>
      `${commented('//', [`${row.id}: ${inRegion(row.then, region)}`, ...citationLines(row.because, catalogue)])}define ${cqlName(definedFor.row(row.id))}:\n  ${expression}\n`,
  );
  const answer = [
    '// Every outcome that what is not known leaves possible.',
    `define "Open outcomes":\n  ${open}\n`,
    '// The answer; null while what is not known could still change it.',
    `define "Outcome":\n  if Count("Open outcomes") = 1 then First("Open outcomes") else null\n`,
    ...outcomes.map(
      (outcome) =>
        `define ${cqlName(definedFor.outcome(outcome))}:\n  Coalesce("Outcome" = ${text(outcome)}, false)\n`,
    ),
    `define ${cqlName(definedFor.undecided)}:\n  "Outcome" is null\n`,
    ...floorOf(compiled),
    ...notesOf(compiled, (note) => texts.truth(note.when)),
  ];
  const name = libraryName(`${table.id} ${region}`);
  return libraryText({
    name,
    version,
    says: [
      `${table.title} (${region}): ${table.asks}`,
      'Each row is what a source says: true, false, or null where what is known leaves it open. "Outcome" is worked out over every way to know what is not known, so that it can be certain where no row is certain by itself: a node asks one fact, and gives all that can still follow.',
    ],
    catalogue,
    sheet,
    answers: ['Outcome', ...(table.policy === 'most-urgent' ? ['Floor'] : [])],
    body: [...rowDefinitions, ...noRowOf(compiled), ...answer],
  });
}

/** On a ladder: the most urgent outcome that is already certain, whatever the rest turns out to be. */
function floorOf({ table, outcomes }: CompiledTable): string[] {
  if (table.policy !== 'most-urgent') return [];
  const floor = outcomes.indexOf(table.floorWhileUnknown.then);
  const steps = outcomes
    .map(
      (outcome, place) =>
        `when ${text(outcome)} in "Open outcomes" then ${text(at(outcomes, Math.min(place, floor)))}`,
    )
    .toReversed();
  return [
    '// The most urgent outcome that is already certain, whatever the rest turns out to be: act on it.',
    `define "Floor":\n  if "Outcome" is not null then "Outcome" else case ${steps.join(' ')} else null end\n`,
    ...outcomes
      .slice(0, floor + 1)
      .map(
        (outcome) =>
          `define ${cqlName(definedFor.atLeast(outcome))}:\n  "Outcome" is null and Coalesce("Floor" = ${text(outcome)}, false)\n`,
      ),
  ];
}

/** What is told where no row of a ladder holds is a row too. */
function noRowOf({ table, region, catalogue }: CompiledTable): string[] {
  if (table.policy !== 'most-urgent') return [];
  const { id, then, because } = table.whenNoRow;
  const rows = table.rows
    .filter((row) => row.regions?.includes(region) ?? true)
    .map((row) => cqlName(definedFor.row(row.id)));
  return [
    `${commented('//', [`${id}: ${then}, where no row holds`, ...citationLines(because, catalogue)])}define ${cqlName(definedFor.row(id))}:\n  not (${rows.join(' or ')})\n`,
  ];
}

/** A note is told only where it is certain. */
function notesOf({ notes, catalogue }: CompiledTable, truthOf: (note: Note) => string): string[] {
  return notes.map(({ note }) => {
    const beside = note.with
      ? `Coalesce(${joined(
          note.with.map((outcome) => `"Outcome" = ${text(outcome)}`),
          'or',
        )}, false) and `
      : '';
    return `${commented('//', [`Note ${note.id}: ${note.says}`, ...citationLines(note.because, catalogue)])}define ${cqlName(definedFor.note(note.id))}:\n  ${beside}Coalesce(${truthOf(note)}, false)\n`;
  });
}
