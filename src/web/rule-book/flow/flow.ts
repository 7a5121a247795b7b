import type { Catalogue } from '../../../knowledge/catalogue.ts';
import type { Region, UniqueTable } from '../../../knowledge/rule-types.ts';
import { at } from '../../../engine/assert.ts';
import { type CompiledTable, compileTable, toDiagram } from '../../../engine/compiled-table.ts';
import { createDiagram, type Ref } from '../../../engine/diagram.ts';
import { type Node, type Nodes, gatherNodes } from './nodes.ts';

/** A table as questions, and what each answer leads to. */
export type Flow = {
  /** In the order of drawing; the first is where one begins. */
  readonly steps: readonly Step[];
  readonly region: Region;
};

export type Step = {
  readonly number: number;
  /** How far in it stands: 0 on the main line. */
  readonly depth: number;
  /** Which answer of which step leads here by a line, and whether from its side; null for the first. */
  readonly from: { readonly step: number; readonly answer: string; readonly isBranch: boolean } | null;
  readonly asks: Node['asks'];
  readonly ways: readonly Way[];
};

export type Way = { readonly answer: string; readonly cells: readonly number[] | null } & (
  | { readonly to: 'row'; readonly rowId: string; readonly outcome: string }
  /** `below`: drawn under it, by a line. Otherwise drawn elsewhere, and told by its number. */
  | { readonly to: 'step'; readonly step: number; readonly isBelow: boolean }
);

/**
 * A unique table in the order of reading, drawn from its decision diagram. Rows are the ends; a question that several
 * answers lead to is drawn once, and the others point to it.
 */
export function flowOf(table: UniqueTable, region: Region, catalogue: Catalogue): Flow {
  const compiled = compileTable(table, region, catalogue);
  const nodes = nodesOf(compiled, catalogue);
  const order = orderOf(nodes);
  const numbers = new Map(order.map(({ ref }, index) => [ref, index + 1]));
  const steps = order.map(({ ref, depth, from }): Step => {
    const node = nodeAt(nodes, ref);
    const drawnHere = order.filter((each) => each.from?.ref === ref);
    return {
      number: numbers.get(ref) ?? 0,
      depth,
      from: from && {
        step: numbers.get(from.ref) ?? 0,
        answer: from.answer,
        isBranch: order.some((each) => each.ref === from.ref && each.depth < depth),
      },
      asks: node.asks,
      ways: node.ways.map(({ answer, cells, to }): Way => {
        const step = numbers.get(to);
        if (step !== undefined)
          return { answer, cells, to: 'step', step, isBelow: drawnHere.some((each) => each.ref === to) };
        const row = at(compiled.rows, to);
        return { answer, cells, to: 'row', rowId: row.id, outcome: at(compiled.outcomes, row.outcome) };
      }),
    };
  });
  return { steps, region };
}

/** The table with a leaf for each row: which row holds, not only which outcome. */
function nodesOf({ rows, variables }: CompiledTable, catalogue: Catalogue): Nodes {
  const cells = variables.map((variable) => Math.max(2, variable.cells.length));
  const diagram = createDiagram(cells, Math.max(2, rows.length + 1));
  const root = rows.reduceRight(
    (below, { expression }, index) => diagram.select(toDiagram(expression, diagram), index, below),
    rows.length,
  );
  return gatherNodes({ variables, rows }, diagram, root, catalogue.facts);
}

type Drawn = {
  readonly ref: Ref;
  readonly depth: number;
  readonly from: { readonly ref: Ref; readonly answer: string } | null;
};

/** Side roads first, each a step further in; then the main line goes on below. */
function orderOf({ root, of: nodes }: Nodes): readonly Drawn[] {
  const behind = behindEach(nodes);
  const drawn = new Map<Ref, Drawn>();
  const draw = (one: Drawn, kept: ReadonlySet<Ref>): void => {
    drawn.set(one.ref, one);
    const open = (nodes.get(one.ref)?.ways ?? []).filter(
      ({ to }) => nodes.has(to) && !drawn.has(to) && !kept.has(to),
    );
    const main = mainLine(open, behind);
    for (const way of open) {
      if (way === main || !main) continue;
      const from = { ref: one.ref, answer: way.answer };
      if (!drawn.has(way.to)) draw({ ref: way.to, depth: one.depth + 1, from }, new Set([...kept, main.to]));
    }
    if (main && !drawn.has(main.to))
      draw({ ref: main.to, depth: one.depth, from: { ref: one.ref, answer: main.answer } }, kept);
  };
  if (nodes.has(root)) draw({ ref: root, depth: 0, from: null }, new Set());
  return [...drawn.values()];
}

type Ways = Node['ways'];

/** The way that the others come back to, or else the one with most behind it. */
function mainLine(open: Ways, behind: ReadonlyMap<Ref, ReadonlySet<Ref>>): Ways[number] | undefined {
  const size = (to: Ref): number => behind.get(to)?.size ?? 0;
  const joins = (to: Ref): number => open.filter((other) => behind.get(other.to)?.has(to)).length;
  return open.toSorted((a, b) => joins(b.to) - joins(a.to) || size(b.to) - size(a.to))[0];
}

function behindEach(nodes: ReadonlyMap<Ref, Node>): ReadonlyMap<Ref, ReadonlySet<Ref>> {
  const behind = new Map<Ref, ReadonlySet<Ref>>();
  const visit = (ref: Ref): ReadonlySet<Ref> => {
    const known = behind.get(ref);
    if (known) return known;
    const ways = nodes.get(ref)?.ways ?? [];
    const all = new Set(ways.flatMap(({ to }) => (nodes.has(to) ? [to, ...visit(to)] : [])));
    behind.set(ref, all);
    return all;
  };
  for (const ref of nodes.keys()) visit(ref);
  return behind;
}

function nodeAt({ of }: Nodes, ref: Ref): Node {
  const node = of.get(ref);
  if (!node) throw new Error('a step without a question');
  return node;
}
