import { at } from '../assert.ts';
import type { Diagram, Ref } from '../diagram.ts';
import type { Branch, Cells, Label, Sheet } from './language.ts';

/** A decision diagram over cells of facts, with a label for each leaf. */
export type Graph = {
  readonly name: string;
  readonly diagram: Diagram;
  readonly root: Ref;
  readonly labels: readonly Label[];
};

/**
 * A graph as definitions: for each node, what is still open there. A node that one other leads to is written inside it; one
 * that several lead to has a name, so that the text is never longer than the graph.
 *
 * @param cellsOf the open cells of a variable, by its place.
 * @returns the set that is open at the root, as an expression.
 */
export function writeGraph(graph: Graph, cellsOf: (variable: number) => Cells, sheet: Sheet): string {
  const { name, diagram, root, labels } = graph;
  const shared = sharedNodes(diagram, root);
  const setOf = (ref: Ref): string => {
    if (ref < diagram.leaves) return sheet.language.only(labels, ref);
    const isNamed = sheet.language.repeats || shared.has(ref);
    return isNamed ? sheet.define(`${name} ${ref}`, () => bodyOf(ref)) : bodyOf(ref);
  };
  const bodyOf = (ref: Ref): string => {
    const branches = placesByChild(diagram, ref).map(
      ({ child, places }): Branch => ({ places, set: setOf(child) }),
    );
    return sheet.language.follow(cellsOf(diagram.variable(ref)), branches, labels, sheet);
  };
  return setOf(root);
}

function sharedNodes(diagram: Diagram, root: Ref): ReadonlySet<Ref> {
  const seen = new Set<Ref>();
  const shared = new Set<Ref>();
  const visit = (ref: Ref): void => {
    if (ref < diagram.leaves) return;
    if (seen.has(ref)) {
      shared.add(ref);
      return;
    }
    seen.add(ref);
    for (const { child } of placesByChild(diagram, ref)) visit(child);
  };
  visit(root);
  return shared;
}

function placesByChild(diagram: Diagram, ref: Ref): { child: Ref; places: number[] }[] {
  const children = new Map<Ref, number[]>();
  for (let cell = 0; cell < diagram.cellsOf(ref); cell += 1) {
    const child = diagram.child(ref, cell);
    const places = children.get(child);
    if (places) places.push(cell);
    else children.set(child, [cell]);
  }
  return [...children].map(([child, places]) => ({ child, places }));
}

/** A function of cells as a graph of its own, for what is worked out and not written as a table. */
export function grow(diagram: Diagram, variable: number, children: readonly Ref[]): Ref {
  return children.reduceRight(
    (below, child, cell) =>
      cell === children.length - 1
        ? child
        : diagram.select(diagram.cellIn(variable, 1 << cell), child, below),
    at(children, children.length - 1),
  );
}
