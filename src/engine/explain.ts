import { factsIn } from './amount.ts';
import { at } from './assert.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { NumberTest, Outcome, Region } from '../knowledge/rule-types.ts';
import { type CompiledTable, onlyLeaf } from './compiled-table.ts';
import { factsOfItem, testsIn } from './conditions.ts';
import { certainOutcome } from './decide.ts';
import type { FactValue, Facts } from './fact-values.ts';
import { formulasFor } from './formula.ts';
import { type Cell, type Expression, type Variable, truthOf } from './expressions.ts';

/** One answer that would change the outcome, all else as it is. */
export type Flip = {
  readonly fact: string;
  readonly to: boolean | string | NumberTest;
  readonly outcome: string;
};

export type Explanation = {
  readonly advice: Outcome | null;
  /** Rows that do not hold, or not yet, with the facts where each fails and those it waits for. */
  readonly notMet: readonly {
    readonly row: string;
    readonly failed: readonly string[];
    readonly waitsFor: readonly string[];
  }[];
  /** The facts this decision read, in canonical units. */
  readonly read: Readonly<Record<string, FactValue>>;
};

export function explain(compiled: CompiledTable, facts: Facts): Explanation {
  const { table, region, rows, variables, outcomes, catalogue } = compiled;
  const outcome = certainOutcome(compiled, facts);
  const masks = compiled.masks(facts);
  const name = outcome < 0 ? null : at(outcomes, outcome);
  const read = new Set(variables.flatMap(({ fact }) => factsBehind(fact, region, catalogue)));
  return {
    advice: name === null ? null : (table.outcomes[name] ?? null),
    notMet: rows.flatMap(({ id, expression }) =>
      truthOf(expression, masks) === true
        ? []
        : [{ row: id, ...whyNot(expression, masks, variables, facts) }],
    ),
    read: Object.fromEntries(
      [...read].flatMap((fact) => {
        const value = facts[fact];
        return value === undefined ? [] : [[fact, value]];
      }),
    ),
  };
}

/** Every single answer that would change a decided outcome; none while it is undecided. */
export function flips(compiled: CompiledTable, facts: Facts): Flip[] {
  const { variables, outcomes, catalogue } = compiled;
  const outcome = certainOutcome(compiled, facts);
  if (outcome < 0) return [];
  const masks = compiled.masks(facts);
  const { diagram, result } = compiled.diagram();
  const flip = (index: number, mask: number, fact: string, to: Flip['to']): Flip[] => {
    const leaf = onlyLeaf(diagram.reach(result, masks.with(index, mask)));
    return leaf < 0 || leaf === outcome ? [] : [{ fact, to, outcome: at(outcomes, leaf) }];
  };
  return variables.flatMap((variable, index) => {
    const itemFacts = facts[variable.fact] === undefined ? itemsOf(variable.fact, catalogue) : null;
    if (itemFacts) {
      return itemFacts.flatMap((fact) =>
        [true, false].flatMap((to) =>
          facts[fact] === to ? [] : flip(index, variable.mask({ ...facts, [fact]: to }), fact, to),
        ),
      );
    }
    const fact = catalogue.facts[variable.fact];
    if (fact?.type === 'one-of' && fact.derivedFromDDimer) return [];
    return variable.cells.flatMap((cell, place) =>
      masks[index] === 1 << place ? [] : flip(index, 1 << place, variable.fact, cellAnswer(cell)),
    );
  });
}

/** The facts at which a row fails, and those it still waits for. */
function whyNot(
  expression: Expression,
  masks: readonly number[],
  variables: readonly Variable[],
  facts: Facts,
): { failed: string[]; waitsFor: string[] } {
  const failed = new Set<string>();
  const waitsFor = new Set<string>();
  const go = (part: Expression, wanted: boolean): void => {
    const truth = truthOf(part, masks);
    if (truth === wanted) return;
    if (part.kind === 'not') go(part.of, !wanted);
    else if (part.kind !== 'in') for (const each of part.of) go(each, wanted);
    else {
      const variable = at(variables, part.variable);
      if (truth === 'unknown') for (const fact of variable.asks(facts)) waitsFor.add(fact);
      else failed.add(variable.fact);
    }
  };
  go(expression, true);
  return { failed: [...failed], waitsFor: [...waitsFor] };
}

/** The facts that a score's class is worked out from; null for a fact that is no class. */
function itemsOf(id: string, catalogue: Catalogue): string[] | null {
  const fact = catalogue.facts[id];
  if (fact?.type !== 'one-of' || !fact.derivedFromScore) return null;
  const { score: scoreId } = fact.derivedFromScore;
  return catalogue.scores.find(({ id: each }) => each === scoreId)?.items.flatMap(factsOfItem) ?? [];
}

/** The fact itself, and the facts it is worked out from. */
function factsBehind(id: string, region: Region, catalogue: Catalogue): string[] {
  const fact = catalogue.facts[id];
  if (fact?.type === 'one-of' && fact.derivedFromDDimer)
    return ['d-dimer', 'd-dimer.availability', ...(fact.derivedFromDDimer === 'age-adjusted' ? ['age'] : [])];
  if (fact?.type === 'quantity' && fact.derivedFromFormula) {
    const formulas = formulasFor(fact.derivedFromFormula, region, catalogue);
    return [id, ...formulas.flatMap(({ amount }) => factsIn(amount))];
  }
  if (fact?.type === 'yes-no' && (fact.derived || fact.impliedBy)) {
    const behind = [fact.derived, fact.impliedBy].flatMap((condition) =>
      condition ? testsIn(condition) : [],
    );
    return [id, ...behind.flatMap(([each]) => factsBehind(each, region, catalogue))];
  }
  return [id, ...(itemsOf(id, catalogue) ?? [])];
}

function cellAnswer(cell: Cell): Flip['to'] {
  if ('answer' in cell) return cell.answer;
  const bound = Number.isFinite(cell.to) ? cell.to : cell.from;
  // People write limits of a few digits; one with more is the number next to theirs.
  const written = Number(bound.toPrecision(12));
  if (bound === cell.to) return written === bound ? { below: bound } : { atMost: written };
  return written === bound ? { atLeast: bound } : { above: written };
}
