import { type CompiledTable, toDiagram } from '../../src/engine/compiled-table.ts';
import { type Diagram, type Ref, createDiagram } from '../../src/engine/diagram.ts';
import { expressionOf } from '../../src/engine/expressions.ts';
import type { Rules } from '../../src/engine/rules.ts';
import { classMask } from '../../src/engine/score-classes.ts';
import { completionsOf, totalsOf } from '../../src/engine/score-sums.ts';
import { scoreCompiler, variablesOf } from '../../src/engine/variables.ts';
import type { Catalogue } from '../../src/knowledge/catalogue.ts';
import { type Condition, type Region, regions } from '../../src/knowledge/rule-types.ts';
import type { Score } from '../../src/knowledge/score-types.ts';
import { isHidden } from './hidden-row.ts';
import type { Mutant } from './mutant-types.ts';

/** Does a mutant answer every input as the published rule does? Then there is nothing that a test could catch. */
export function isEquivalent(mutant: Mutant, published: Rules, broken: Rules): boolean {
  const { condition, broken: subject } = mutant;
  const { catalogue } = published;
  if (condition) {
    const read: readonly (Region | null)[] = subject.kind === 'table' ? regions : [null];
    return read.every(
      (region) =>
        meansTheSame(condition.before, condition.after, catalogue, region) ||
        (region !== null && isHiddenIn(mutant, region, catalogue)),
    );
  }
  if (subject.kind === 'score' && mutant.slip === 'threshold')
    return hasSameClasses(subject.value, catalogue, broken.catalogue);
  if (subject.kind === 'table' && mutant.slip !== 'removed' && mutant.where !== 'while facts are unknown')
    return regions.every((region) => {
      const [before, after] = [published, broken].map(
        (of) => of.decision(subject.value.id, region)?.compiled,
      );
      return before !== undefined && after !== undefined && answersTheSame(before, after);
    });
  return false;
}

function isHiddenIn({ broken: { value, kind } }: Mutant, region: Region, catalogue: Catalogue): boolean {
  const before = catalogue.decisions.find(({ id }) => id === value.id);
  return kind === 'table' && before?.policy === 'most-urgent' && value.policy === 'most-urgent'
    ? isHidden(before, value, region, catalogue)
    : false;
}

/** Equal functions over the same cells are the same node. */
function meansTheSame(
  before: Condition,
  after: Condition,
  catalogue: Catalogue,
  region: Region | null,
): boolean {
  const variables = variablesOf([before, after], catalogue, region, 'a mutant');
  const diagram = createDiagram(
    variables.map(({ cells }) => Math.max(2, cells.length)),
    2,
  );
  return (
    toDiagram(expressionOf(before, variables), diagram) === toDiagram(expressionOf(after, variables), diagram)
  );
}

/** The same rows hold, with the same outcome, place and words, for every input. */
function answersTheSame(before: CompiledTable, after: CompiledTable): boolean {
  const fixed = ({ rows, notes }: CompiledTable): string =>
    JSON.stringify([
      rows.map(({ id, outcome, place }) => [id, outcome, place]),
      notes.map(({ note }) => note),
    ]);
  if (fixed(before) !== fixed(after) || before.variables.length !== after.variables.length) return false;
  const [a, b] = [before.diagram(), after.diagram()];
  const outcome = (compiled: CompiledTable, leaf: number): string => compiled.outcomes[leaf] ?? 'no row';
  return (
    sameLeaves(a, a.result, b, b.result, (x, y) => outcome(before, x) === outcome(after, y)) &&
    sameLeaves(a, a.placed, b, b.placed, (x, y) => a.places[x]?.place === b.places[y]?.place)
  );
}

/** Walks two diagrams over the same variables side by side. */
function sameLeaves(
  { diagram: a }: { readonly diagram: Diagram },
  rootOfA: Ref,
  { diagram: b }: { readonly diagram: Diagram },
  rootOfB: Ref,
  same: (leafOfA: number, leafOfB: number) => boolean,
): boolean {
  const seen = new Set<string>();
  const walk = (x: Ref, y: Ref): boolean => {
    const key = `${x},${y}`;
    if (seen.has(key)) return true;
    seen.add(key);
    const [isLeafX, isLeafY] = [x < a.leaves, y < b.leaves];
    if (isLeafX && isLeafY) return same(x, y);
    const [ofX, ofY] = [isLeafX ? Infinity : a.variable(x), isLeafY ? Infinity : b.variable(y)];
    const cells = ofX <= ofY ? a.cellsOf(x) : b.cellsOf(y);
    for (let cell = 0; cell < cells; cell += 1)
      if (!walk(ofX <= ofY ? a.child(x, cell) : x, ofY <= ofX ? b.child(y, cell) : y)) return false;
    return true;
  };
  return walk(rootOfA, rootOfB);
}

/** A limit of a class moved between two sums that nothing adds up to. */
function hasSameClasses(after: Score, catalogue: Catalogue, broken: Catalogue): boolean {
  const before = catalogue.scores.find(({ id }) => id === after.id);
  if (!before) return false;
  const [was, is] = [scoreCompiler(before, catalogue, null)(), scoreCompiler(after, broken, null)()];
  const totals = totalsOf(completionsOf(was, {}));
  return [...totals].every((total) =>
    Object.keys(before.levels).every(
      (level) => classMask(was, level, [total]) === classMask(is, level, [total]),
    ),
  );
}
