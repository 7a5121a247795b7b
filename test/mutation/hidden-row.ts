import { at } from '../../src/engine/assert.ts';
import { type CompiledTable, compileTable } from '../../src/engine/compiled-table.ts';
import type { Diagram, Ref } from '../../src/engine/diagram.ts';
import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import type { LadderTable, Region } from '../../src/knowledge/rule-types.ts';

/**
 * A ladder tells some rows only where no other row holds. Is such a row, changed, hidden behind the others wherever it
 * holds otherwise than before? Then no answer differs: the outcome is the same function, so that it, the floor and what
 * is decisive are the same on any facts; and the row is told for the same facts, complete or with one or two unknown.
 */
export function isHidden(
  before: LadderTable,
  after: LadderTable,
  region: Region,
  catalogue: Catalogue,
): boolean {
  const changed = after.rows.find((row) => !before.rows.includes(row));
  if (!changed || changed.at !== undefined) return false;
  if (!(changed.regions?.includes(region) ?? true)) return true;
  if (typeof changed.then !== 'string' || !before.onlyAlone.includes(changed.then)) return false;
  const both = compileTable(
    { ...before, rows: [...before.rows, { ...changed, id: `${changed.id}~` }] },
    region,
    catalogue,
  );
  const { diagram, rows: refs } = both.diagram();
  const refOf = (id: string): Ref =>
    at(
      refs,
      both.rows.findIndex((row) => row.id === id),
    );
  const [was, is] = [refOf(changed.id), refOf(`${changed.id}~`)];
  const isChanged = (index: number): boolean =>
    [changed.id, `${changed.id}~`].includes(at(both.rows, index).id);
  const others = refs.filter((_, index) => !isChanged(index));
  const outcome = (ref: Ref): Ref => outcomeWith(both, diagram, [...others, ref], changed.id);
  if (outcome(was) !== outcome(is)) return false;
  const reads = [...diagram.variablesOf(diagram.or(was, is))];
  return [[], ...reads.map((one) => [one]), ...pairsOf(reads)].every((unknown) => {
    const certain = (ref: Ref): Ref => unknown.reduce((of, one) => always(diagram, of, one, both), ref);
    const otherTold = others.map(certain).reduce(diagram.or, 0);
    const told = (ref: Ref): Ref => diagram.and(certain(ref), diagram.not(otherTold));
    return told(was) === told(is);
  });
}

/** The most urgent outcome of the rows, whose refs stand in the order of the table without the changed one, which is last. */
function outcomeWith(
  { rows, outcomes, fallback }: CompiledTable,
  diagram: Diagram,
  refs: readonly Ref[],
  changed: string,
): Ref {
  const ordered = [
    ...rows.filter(({ id }) => id !== changed && id !== `${changed}~`),
    at(
      rows,
      rows.findIndex(({ id }) => id === changed),
    ),
  ];
  return outcomes
    .map((_, outcome) => outcome)
    .toReversed()
    .reduce((below, outcome) => {
      const any = refs.filter((_, index) => at(ordered, index).outcome === outcome).reduce(diagram.or, 0);
      return diagram.select(any, outcome, below);
    }, fallback ?? 0);
}

/** Holds whatever the cell of one variable. */
const always = (diagram: Diagram, ref: Ref, variable: number, { variables }: CompiledTable): Ref =>
  at(variables, variable)
    .cells.map((_, cell) => diagram.hold(ref, variable, cell))
    .reduce(diagram.and, 1);

const pairsOf = (of: readonly number[]): number[][] =>
  of.flatMap((one, place) => of.slice(place + 1).map((other) => [one, other]));
