import type { Catalogue } from '../../../knowledge/catalogue.ts';
import { at } from '../../../engine/assert.ts';
import type { CompiledTable } from '../../../engine/compiled-table.ts';
import type { Diagram, Ref } from '../../../engine/diagram.ts';
import type { Expression, Variable } from '../../../engine/expressions.ts';
import { cellWords } from './cell-words.ts';

/** A question of the diagram: one fact, or several of which any is enough. */
export type Node = {
  readonly asks: readonly Asked[];
  /** Of one fact, its answers with their cells; of several, that any passes and that none does. */
  readonly ways: readonly {
    readonly answer: string;
    readonly cells: readonly number[] | null;
    readonly to: Ref;
  }[];
};

/** `test`, and the cells that pass it, are null where the answers themselves lead on. */
export type Asked = {
  readonly fact: string;
  readonly test: string | null;
  readonly cells: readonly number[] | null;
};

/** What is no node is a leaf: the number of a row. */
export type Nodes = { readonly root: Ref; readonly of: ReadonlyMap<Ref, Node> };

export const anyOf = 'any of these';
const noneOf = 'none of these';

type Branch = { readonly variable: Variable; readonly to: Ref; readonly cells: readonly number[] };
type Branches = ReadonlyMap<Ref, readonly Branch[]>;

/** Each question, those that follow each other with one way out to the same place told as one: "any of these?" */
export function gatherNodes(
  table: Pick<CompiledTable, 'variables' | 'rows'>,
  diagram: Diagram,
  root: Ref,
  facts: Catalogue['facts'],
): Nodes {
  const branches = branchesFrom(table, diagram, root);
  const parents = new Map<Ref, number>();
  for (const own of branches.values()) for (const { to } of own) parents.set(to, (parents.get(to) ?? 0) + 1);
  const words = ({ variable: { fact, cells }, cells: within }: Branch): string =>
    cellWords(fact, facts[fact], cells, within);

  const nodes = new Map<Ref, Node>();
  const inside = new Set<Ref>();
  for (const [ref, own] of branches) {
    if (inside.has(ref)) continue;
    const chain = chainFrom(ref, branches, parents);
    for (const { ref: later } of chain.slice(1)) inside.add(later);
    if (chain.length > 1) {
      nodes.set(ref, {
        asks: chain.map(({ out }) => ({ fact: out.variable.fact, test: words(out), cells: out.cells })),
        ways: [
          { answer: anyOf, cells: null, to: at(chain, 0).out.to },
          { answer: noneOf, cells: null, to: at(chain, chain.length - 1).on.to },
        ],
      });
    } else {
      nodes.set(ref, {
        asks: [{ fact: at(own, 0).variable.fact, test: null, cells: null }],
        ways: own.toReversed().map((branch) => ({
          answer: words(branch),
          cells: branch.cells,
          to: branch.to,
        })),
      });
    }
  }
  return { root, of: nodes };
}

/**
 * From the top down. Next is asked what most of the rows still open speak of, and of those what the table names first: the
 * diagram's own order is one for all of it, and would ask some of what no longer matters.
 */
function branchesFrom(
  { variables, rows }: Pick<CompiledTable, 'variables' | 'rows'>,
  diagram: Diagram,
  root: Ref,
): Branches {
  const speaksOf = rows.map(({ expression }) => new Set(variablesIn(expression)));
  const branches = new Map<Ref, readonly Branch[]>();
  const visit = (ref: Ref): void => {
    if (ref < diagram.leaves || branches.has(ref)) return;
    const open = leavesOf(ref, diagram).flatMap((row) => speaksOf[row] ?? []);
    const speaking = (index: number): number => open.filter((of) => of.has(index)).length;
    const asked = [...diagram.variablesOf(ref)].toSorted((a, b) => speaking(b) - speaking(a) || a - b)[0];
    if (asked === undefined) return;
    const variable = at(variables, asked);
    const byTarget = new Map<Ref, number[]>();
    for (const cell of variable.cells.keys()) {
      const to = diagram.hold(ref, asked, cell);
      byTarget.set(to, [...(byTarget.get(to) ?? []), cell]);
    }
    const own = [...byTarget].map(([to, cells]) => ({ variable, to, cells }));
    branches.set(ref, own);
    for (const { to } of own) visit(to);
  };
  visit(root);
  return branches;
}

function variablesIn(expression: Expression): readonly number[] {
  if (expression.kind === 'in') return [expression.variable];
  return expression.kind === 'not' ? variablesIn(expression.of) : expression.of.flatMap(variablesIn);
}

function leavesOf(root: Ref, diagram: Diagram): readonly Ref[] {
  const seen = new Set<Ref>([root]);
  for (const ref of seen) {
    if (ref < diagram.leaves) continue;
    for (let cell = 0; cell < diagram.cellsOf(ref); cell += 1) seen.add(diagram.child(ref, cell));
  }
  return [...seen].filter((ref) => ref < diagram.leaves);
}

type Link = { readonly ref: Ref; readonly out: Branch; readonly on: Branch };

/** Questions one after the other, each with one way out to the same place, and one way on that nothing else joins. */
function chainFrom(start: Ref, branches: Branches, parents: ReadonlyMap<Ref, number>): readonly Link[] {
  const chains = (branches.get(start) ?? []).map(({ to: end }) => {
    const chain: Link[] = [];
    for (let ref = start; ref === start || parents.get(ref) === 1; ) {
      const own = branches.get(ref) ?? [];
      const out = own.find(({ to }) => to === end);
      const on = own.find(({ to }) => to !== end);
      if (own.length !== 2 || !out || !on) break;
      chain.push({ ref, out, on });
      ref = on.to;
    }
    return chain;
  });
  return chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
}
