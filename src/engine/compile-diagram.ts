import type { Catalogue } from '../knowledge/catalogue.ts';
import type { DDimerCutOffKind } from '../knowledge/rule-types.ts';
import { assert, at } from './assert.ts';
import { dDimerCells } from './d-dimer.ts';
import type { Diagram, Ref } from './diagram.ts';
import type { Facts } from './fact-values.ts';
import type { Variable } from './expressions.ts';
import { yesNoItems } from './score-classes.ts';

/** Bits of the leaves that the facts leave open. */
export type OpenLeaves = (facts: Facts) => number;
/** The leaf, where every fact on the way to it is known; -1 otherwise. */
export type KnownLeaf = (facts: Facts) => number;

/**
 * A diagram as JavaScript: a function for each node, which reads one fact and goes on to the next node. Where a fact is
 * unknown, the leaves of every cell still possible are joined. A node with several parents keeps its answer for the call,
 * so that the work never exceeds the size of the diagram, however many facts are unknown.
 */
export function compileOpenLeaves(
  diagram: Diagram,
  root: Ref,
  variables: readonly Variable[],
  catalogue: Catalogue,
): OpenLeaves {
  const call = (ref: Ref): string => (ref < diagram.leaves ? `${1 << ref}` : `n${ref}(f)`);
  const nodes = nodesBelow(diagram, root);
  const parents = countParents(diagram, nodes, variables);
  const functions = nodes.map((ref) => {
    const variable = at(variables, diagram.variable(ref));
    const { text, open } = readsOf(diagram, ref, variables, catalogue, (kid) => `return ${call(kid)};`);
    const kids = cellsByKid(diagram, ref, variable);
    const join =
      open === null
        ? `return ${kids.map(({ kid }) => call(kid)).join(' | ')};`
        : `const open = ${open}; return ${kids.map(({ kid, mask }) => `(open & ${mask} ? ${call(kid)} : 0)`).join(' | ')};`;
    if ((parents.get(ref) ?? 0) < 2) return `function n${ref}(f) { ${text} ${join} }`;
    return `let seen${ref} = 0, memo${ref} = 0;
      function n${ref}(f) { if (seen${ref} === walk) return memo${ref}; memo${ref} = m${ref}(f); seen${ref} = walk; return memo${ref}; }
      function m${ref}(f) { ${text} ${join} }`;
  });
  return evaluate(
    `let walk = 0;\n${functions.join('\n')}\nreturn (f) => { walk += 1; return ${call(root)}; };`,
    variables,
  );
}

/** How far a node with one parent is written inside it: a call costs more than a comparison. */
const deepest = 12;

/** The same with one leaf to each path of known facts: what is quickest, and what most decisions need. */
export function compileKnownLeaf(
  diagram: Diagram,
  root: Ref,
  variables: readonly Variable[],
  catalogue: Catalogue,
): KnownLeaf {
  const parents = countParents(diagram, nodesBelow(diagram, root), variables);
  const called = new Set<Ref>();
  const body = (ref: Ref, depth: number): string =>
    `${readsOf(diagram, ref, variables, catalogue, (kid) => goTo(kid, depth + 1)).text} return -1;`;
  const goTo = (ref: Ref, depth: number): string => {
    if (ref < diagram.leaves) return `return ${ref};`;
    if (depth < deepest && parents.get(ref) === 1) return `{ ${body(ref, depth)} }`;
    called.add(ref);
    return `return n${ref}(f);`;
  };
  const functions = [`function start(f) { ${goTo(root, 0)} }`];
  // Writing a node may call further ones, which join the set as it is walked.
  for (const ref of called) functions.push(`function n${ref}(f) { ${body(ref, 0)} }`);
  return evaluate(`${functions.join('\n')}\nreturn start;`, variables);
}

function countParents(
  diagram: Diagram,
  nodes: readonly Ref[],
  variables: readonly Variable[],
): Map<Ref, number> {
  const parents = new Map<Ref, number>();
  for (const ref of nodes) {
    for (const { kid } of cellsByKid(diagram, ref, at(variables, diagram.variable(ref)))) {
      parents.set(kid, (parents.get(kid) ?? 0) + 1);
    }
  }
  return parents;
}

/** The text comes from the catalogue alone: no input reaches it. */
function evaluate(text: string, variables: readonly Variable[]): (facts: Facts) => number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the text written here is
  const make = new Function('maskOf', `'use strict';\n${text}`) as (
    maskOf: readonly ((facts: Facts) => number)[],
  ) => (facts: Facts) => number;
  return make(variables.map(({ mask }) => mask));
}

function nodesBelow(diagram: Diagram, root: Ref): Ref[] {
  const found = new Set<Ref>();
  const visit = (ref: Ref): void => {
    if (ref < diagram.leaves || found.has(ref)) return;
    found.add(ref);
    for (let cell = 0; cell < diagram.cellsOf(ref); cell += 1) visit(diagram.child(ref, cell));
  };
  visit(root);
  return [...found];
}

/** The children of a node with the cells that lead to each. */
function cellsByKid(
  diagram: Diagram,
  ref: Ref,
  variable: Variable,
): { kid: Ref; cells: number[]; mask: number }[] {
  const kids = new Map<Ref, number[]>();
  for (const cell of variable.cells.keys()) {
    const kid = diagram.child(ref, cell);
    const cells = kids.get(kid);
    if (cells) cells.push(cell);
    else kids.set(kid, [cell]);
  }
  return [...kids].map(([kid, cells]) => ({
    kid,
    cells,
    mask: cells.reduce((mask, cell) => mask | (1 << cell), 0),
  }));
}

type Reads = {
  /** Statements that return where the node's fact is known, and fall through where it is not. */
  readonly text: string;
  /** Then, the bits of the cells still open; null where all are. */
  readonly open: string | null;
};

function readsOf(
  diagram: Diagram,
  ref: Ref,
  variables: readonly Variable[],
  catalogue: Catalogue,
  goTo: (ref: Ref) => string,
): Reads {
  const index = diagram.variable(ref);
  const variable = variables[index];
  assert(variable, `no variable for node ${ref}`);
  const fact = catalogue.facts[variable.fact];
  const go = (cell: number): string => goTo(diagram.child(ref, cell));
  const absent = fact?.type === 'yes-no' && fact.absentMeans === false ? ' ?? false' : '';
  const value = `const v = f[${JSON.stringify(variable.fact)}]${absent};`;
  if (fact?.type === 'quantity') {
    const last = variable.cells.length - 1;
    const steps = variable.cells.map((cell, place) => {
      assert('from' in cell, `${variable.fact} is a number`);
      return `if (${place === last ? `v >= ${cell.from}` : `v < ${cell.to}`}) ${go(place)}`;
    });
    if (!fact.derivedFromFormula) return { text: `${value} ${steps.join(' ')}`, open: null };
    const worked = readsOfMask(index, variable, go);
    return { ...worked, text: `${value} if (v !== undefined) { ${steps.join(' ')} } ${worked.text}` };
  }
  if (fact?.type === 'one-of' && fact.derivedFromDDimer)
    return readsOfDDimer(index, fact.derivedFromDDimer, catalogue, go);
  const given = cellsByKid(diagram, ref, variable).map(({ cells }) => {
    const tests = cells.map((cell) => {
      const of = variable.cells[cell];
      assert(of && 'answer' in of, `${variable.fact} has answers`);
      return `v === ${JSON.stringify(of.answer)}`;
    });
    return `if (${tests.join(' || ')}) ${go(at(cells, 0))}`;
  });
  if (fact?.type === 'one-of' && fact.derivedFromScore) {
    const sums = readsOfScore(index, fact.derivedFromScore, catalogue);
    if (!sums) return readsOfMask(index, variable, go);
    const classes = variable.cells.map((_, place) => `if (least === ${place}) ${go(place)}`);
    return {
      text: `${value} if (v !== undefined) { ${given.join(' ')} } ${sums.text} if (least === most) { ${classes.join(' ')} }`,
      open: sums.open,
    };
  }
  if (fact?.type === 'yes-no' && (fact.derived || fact.impliedBy)) {
    return readsOfMask(index, variable, go);
  }
  return { text: `${value} ${given.join(' ')}`, open: null };
}

/** What has to be worked out from several facts: as the variable says. */
function readsOfMask(index: number, variable: Variable, go: (cell: number) => string): Reads {
  const left = variable.cells.map((_, cell) => `if (left === ${1 << cell}) ${go(cell)}`);
  return { text: `const left = maskOf[${index}](f); ${left.join(' ')}`, open: 'left' };
}

/**
 * The least and the greatest class: those of the least and the greatest sum that the unknown items allow. Null for a
 * score whose items are more than yes and no.
 */
function readsOfScore(
  variable: number,
  of: { readonly score: string; readonly level: string },
  catalogue: Catalogue,
): Reads | null {
  const score = catalogue.scores.find(({ id }) => id === of.score);
  const classes = score?.levels[of.level]?.classes;
  assert(score && classes, `no score ${of.score}, level ${of.level}`);
  const items = yesNoItems(score);
  if (!items || score.levels[of.level]?.atLeast) return null;
  const sums = items.map(({ points, fact }) => {
    return `s = f[${JSON.stringify(fact)}]; if (s === true) sum += ${points}; else if (s === undefined) ${points > 0 ? 'up' : 'down'} += ${points};`;
  });
  const classOf = (sum: string): string =>
    classes
      .map((each, place) => ('from' in each ? `${sum} >= ${each.from} ? ${place} : ` : ''))
      .toReversed()
      .join('')
      .concat('0');
  // Sums in reach lie at most the most points apart, so no class at least that wide is stepped over.
  const thresholds = classes.flatMap((each) => ('from' in each ? [each.from] : []));
  const widths = thresholds.slice(1).map((from, place) => from - at(thresholds, place));
  const stride = Math.max(...items.map(({ points }) => Math.abs(points)));
  const unbroken = widths.every((width) => width >= stride);
  return {
    text: `let sum = 0, up = 0, down = 0, s; ${sums.join(' ')} const lo = sum + down, hi = sum + up, least = ${classOf('lo')}, most = ${classOf('hi')};`,
    open: unbroken ? '(2 << most) - (1 << least)' : `maskOf[${variable}](f)`,
  };
}

/** The usual D-dimer (no limit sign, no cut-off of its own) in line; any other by the reading itself. */
function readsOfDDimer(
  variable: number,
  reading: DDimerCutOffKind,
  { dDimerCutOff: rule }: Catalogue,
  go: (cell: number) => string,
): Reads {
  const cellOf = (bit: number): number => 31 - Math.clz32(bit);
  const adjusted = `(a > ${rule.adjustedAboveAge} ? a * ${rule.ugPerLFeuPerYear} : ${rule.fixedUgPerLFeu})`;
  const usual = 'd !== undefined && d.comparator === undefined && d.assayCutOffUgPerLFeu === undefined';
  const [known, cutOff] =
    reading === 'age-adjusted'
      ? [`${usual} && a !== undefined`, adjusted]
      : [usual, `${reading === 'years' ? rule.yearsUgPerLFeu : rule.fixedUgPerLFeu}`];
  const lines = [
    'const d = f["d-dimer"], a = f["age"];',
    `if (${known}) { if (d.ugPerLFeu >= ${cutOff}) ${go(cellOf(dDimerCells.positive))} ${go(cellOf(dDimerCells.negative))} }`,
    `const left = maskOf[${variable}](f);`,
    ...Object.values(dDimerCells).map((bit) => `if (left === ${bit}) ${go(cellOf(bit))}`),
  ];
  return { text: lines.join(' '), open: 'left' };
}
