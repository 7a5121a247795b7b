import { assert, at } from './assert.ts';

/** A whole number: leaves first, then nodes. Equal functions have equal numbers. */
export type Ref = number;

/**
 * Decision diagrams over variables with a few cells each, reduced and shared, so that two conditions that mean
 * the same are the same node. What every completion of the unknown facts gives, which facts still matter, and whether
 * a table has gaps or overlaps are then walks over a small graph and not searches over millions of patients.
 *
 * @see Bryant RE. Graph-based algorithms for Boolean function manipulation. IEEE Trans Comput 1986;35:677–91.
 */
export type Diagram = {
  readonly leaves: number;
  /** The function that is 1 where the variable's cell is in the mask, else 0. */
  readonly cellIn: (variable: number, mask: number) => Ref;
  readonly and: (a: Ref, b: Ref) => Ref;
  readonly or: (a: Ref, b: Ref) => Ref;
  readonly not: (a: Ref) => Ref;
  /** `then` where the condition is 1, else `otherwise`. */
  readonly select: (condition: Ref, then: Ref, otherwise: Ref) => Ref;
  /** The function with one variable held in a cell. */
  readonly hold: (root: Ref, variable: number, cell: number) => Ref;
  /** For each pair of leaves that the two functions reach together, what `join` says of them. */
  readonly combine: (a: Ref, b: Ref, join: (leafOfA: number, leafOfB: number) => number) => Ref;
  /** Bits of the leaves that can be reached while each variable stays within its mask. */
  readonly reach: (root: Ref, masks: ArrayLike<number>) => number;
  /** The function seen only within the masks, reduced again: a variable is in it only if it can still change the leaf. */
  readonly within: (root: Ref, masks: ArrayLike<number>) => Ref;
  readonly variablesOf: (root: Ref) => Set<number>;
  /** A cell for each variable that leads to this leaf; null where none does. */
  readonly witness: (root: Ref, leaf: number) => Int8Array | null;
  readonly variable: (ref: Ref) => number;
  readonly child: (ref: Ref, cell: number) => Ref;
  readonly cellsOf: (ref: Ref) => number;
  readonly size: (root: Ref) => number;
};

/**
 * @param cells for each variable, in order, how many cells it has (2 to 31).
 * @param leaves how many results there are; `reach` answers in bits and needs at most 31.
 */
export function createDiagram(cells: readonly number[], leaves: number): Diagram {
  assert(leaves >= 2, `a diagram needs 2 leaves or more, not ${leaves}`);
  assert(
    cells.every((count) => count >= 2 && count <= 31),
    'each variable needs 2 to 31 cells',
  );
  const endOfOrder = cells.length;
  const variables: number[] = Array.from({ length: leaves }, () => endOfOrder);
  const children: (readonly Ref[])[] = Array.from({ length: leaves }, () => []);
  const unique = new Map<string, Ref>();

  const variableOf = (ref: Ref): number => variables[ref] ?? endOfOrder;
  const childOf = (ref: Ref, cell: number): Ref => children[ref]?.[cell] ?? ref;

  function node(variable: number, kids: readonly Ref[]): Ref {
    const [first] = kids;
    assert(first !== undefined, 'a node without children');
    if (kids.every((kid) => kid === first)) return first;
    const key = `${variable}:${kids.join()}`;
    const known = unique.get(key);
    if (known !== undefined) return known;
    const ref = variables.length;
    variables.push(variable);
    children.push(kids);
    unique.set(key, ref);
    return ref;
  }

  const cofactor = (ref: Ref, variable: number, cell: number): Ref =>
    variableOf(ref) === variable ? childOf(ref, cell) : ref;

  function combineWith(
    a: Ref,
    b: Ref,
    shortcut: (a: Ref, b: Ref) => Ref | undefined,
    memo: Map<number, Ref>,
  ): Ref {
    const done = shortcut(a, b);
    if (done !== undefined) return done;
    const key = a * 0x4000000 + b;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const variable = Math.min(variableOf(a), variableOf(b));
    const kids: Ref[] = [];
    for (let cell = 0; cell < (cells[variable] ?? 0); cell += 1) {
      kids.push(combineWith(cofactor(a, variable, cell), cofactor(b, variable, cell), shortcut, memo));
    }
    const ref = node(variable, kids);
    memo.set(key, ref);
    return ref;
  }

  const andMemo = new Map<number, Ref>();
  const orMemo = new Map<number, Ref>();
  const and = (a: Ref, b: Ref): Ref =>
    combineWith(
      a,
      b,
      (x, y) => (x === 0 || y === 0 ? 0 : x === 1 ? y : y === 1 || x === y ? x : undefined),
      andMemo,
    );
  const or = (a: Ref, b: Ref): Ref =>
    combineWith(
      a,
      b,
      (x, y) => (x === 1 || y === 1 ? 1 : x === 0 ? y : y === 0 || x === y ? x : undefined),
      orMemo,
    );

  function map(root: Ref, memo: Map<Ref, Ref>, change: (ref: Ref) => Ref | undefined): Ref {
    const changed = change(root);
    if (changed !== undefined) return changed;
    const known = memo.get(root);
    if (known !== undefined) return known;
    const ref = node(
      variableOf(root),
      (children[root] ?? []).map((kid) => map(kid, memo, change)),
    );
    memo.set(root, ref);
    return ref;
  }

  const not = (a: Ref): Ref => map(a, new Map(), (ref) => (ref === 0 ? 1 : ref === 1 ? 0 : undefined));

  function select(condition: Ref, then: Ref, otherwise: Ref): Ref {
    const memo = new Map<string, Ref>();
    const go = (c: Ref, t: Ref, e: Ref): Ref => {
      if (c === 1 || t === e) return t;
      if (c === 0) return e;
      const key = `${c},${t},${e}`;
      const known = memo.get(key);
      if (known !== undefined) return known;
      const variable = Math.min(variableOf(c), variableOf(t), variableOf(e));
      const kids: Ref[] = [];
      for (let cell = 0; cell < (cells[variable] ?? 0); cell += 1) {
        kids.push(go(cofactor(c, variable, cell), cofactor(t, variable, cell), cofactor(e, variable, cell)));
      }
      const ref = node(variable, kids);
      memo.set(key, ref);
      return ref;
    };
    return go(condition, then, otherwise);
  }

  /** Numbers of the walk in which a node was last seen: no set to clear between walks. */
  let seen = new Int32Array(1024);
  let walk = 0;
  const stack: Ref[] = [];

  function reach(root: Ref, masks: ArrayLike<number>): number {
    assert(leaves <= 31, `${leaves} leaves do not fit into bits`);
    if (root < leaves) return 1 << root;
    if (seen.length < variables.length) seen = new Int32Array(variables.length * 2);
    walk += 1;
    let found = 0;
    let height = 0;
    stack[height] = root;
    height += 1;
    seen[root] = walk;
    while (height > 0) {
      height -= 1;
      const ref = at(stack, height);
      const kids = at(children, ref);
      const mask = masks[at(variables, ref)] ?? 0;
      for (let cell = 0; cell < kids.length; cell += 1) {
        if ((mask & (1 << cell)) === 0) continue;
        const kid = at(kids, cell);
        if (seen[kid] === walk) continue;
        seen[kid] = walk;
        if (kid < leaves) found |= 1 << kid;
        else {
          stack[height] = kid;
          height += 1;
        }
      }
    }
    return found;
  }

  function within(root: Ref, masks: ArrayLike<number>): Ref {
    const memo = new Map<Ref, Ref>();
    const go = (ref: Ref): Ref => {
      if (ref < leaves) return ref;
      const known = memo.get(ref);
      if (known !== undefined) return known;
      const variable = variableOf(ref);
      const mask = masks[variable] ?? 0;
      const kids = (children[ref] ?? []).map((kid, cell) => (mask & (1 << cell) ? go(kid) : -1));
      const some = kids.find((kid) => kid >= 0) ?? ref;
      // A cell outside the mask cannot happen: it takes the place of one that can.
      const result = node(
        variable,
        kids.map((kid) => (kid >= 0 ? kid : some)),
      );
      memo.set(ref, result);
      return result;
    };
    return go(root);
  }

  function visit(root: Ref, each: (ref: Ref) => void): void {
    const visited = new Set<Ref>();
    const go = (ref: Ref): void => {
      if (ref < leaves || visited.has(ref)) return;
      visited.add(ref);
      each(ref);
      for (const kid of children[ref] ?? []) go(kid);
    };
    go(root);
  }

  function witness(root: Ref, leaf: number): Int8Array | null {
    const choice = new Int8Array(cells.length);
    const dead = new Set<Ref>();
    const go = (ref: Ref): boolean => {
      if (ref < leaves) return ref === leaf;
      if (dead.has(ref)) return false;
      for (const [cell, kid] of (children[ref] ?? []).entries()) {
        if (go(kid)) {
          choice[variableOf(ref)] = cell;
          return true;
        }
      }
      dead.add(ref);
      return false;
    };
    return go(root) ? choice : null;
  }

  return {
    leaves,
    cellIn: (variable, mask) =>
      node(
        variable,
        Array.from({ length: cells[variable] ?? 0 }, (_, cell) => (mask & (1 << cell) ? 1 : 0)),
      ),
    and,
    or,
    not,
    select,
    hold: (root, variable, cell) =>
      map(root, new Map(), (ref) =>
        ref < leaves || variableOf(ref) > variable
          ? ref
          : variableOf(ref) === variable
            ? childOf(ref, cell)
            : undefined,
      ),
    combine: (a, b, join) =>
      combineWith(a, b, (x, y) => (x < leaves && y < leaves ? join(x, y) : undefined), new Map()),
    reach,
    within,
    variablesOf: (root) => {
      const found = new Set<number>();
      visit(root, (ref) => found.add(variableOf(ref)));
      return found;
    },
    witness,
    variable: variableOf,
    child: childOf,
    cellsOf: (ref) => children[ref]?.length ?? 0,
    size: (root) => {
      let count = 0;
      visit(root, () => {
        count += 1;
      });
      return count;
    },
  };
}
