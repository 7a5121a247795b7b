import type { Catalogue } from '../knowledge/catalogue.ts';
import type {
  Condition,
  DDimerCutOffKind,
  Fact,
  FactTest,
  NumberTest,
  QuantityFact,
  Region,
} from '../knowledge/rule-types.ts';
import type { Score } from '../knowledge/score-types.ts';
import { assert, at } from './assert.ts';
import { isNumberTest, isWithin, passes, shapeOf, testsIn } from './conditions.ts';
import { dDimerAsks, dDimerMask } from './d-dimer.ts';
import { type Facts, numberOf } from './fact-values.ts';
import { formulaRange, formulasFor, unknownIn } from './formula.ts';
import { classMask, decisiveItems, possibleSums } from './score.ts';

/** One answer, or one stretch of numbers between two thresholds of the table: [from, to). */
export type Cell = { readonly answer: boolean | string } | { readonly from: number; readonly to: number };

/** A fact as one table sees it: what it can be, in cells, and which of them are still possible. */
export type Variable = {
  readonly fact: string;
  readonly cells: readonly Cell[];
  /** Bits of the cells that the facts leave open; all of them when nothing is known. */
  readonly mask: (facts: Facts) => number;
  /** Facts to ask for when this variable can still change the answer. */
  readonly asks: (facts: Facts) => string[];
};

export type Expression =
  | { readonly kind: 'in'; readonly variable: number; readonly mask: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression };

/** The variables of a table, in the order in which its conditions first read them. */
export function variablesOf(
  conditions: readonly Condition[],
  catalogue: Catalogue,
  region: Region,
  where: string,
): Variable[] {
  const tests = new Map<string, FactTest[]>();
  for (const condition of conditions) {
    for (const [fact, test] of testsIn(condition)) {
      const known = tests.get(fact);
      if (known) known.push(test);
      else tests.set(fact, [test]);
    }
  }
  return [...tests].map(([id, of]) => {
    const fact = catalogue.facts[id];
    assert(fact, `${where}: no fact is called ${id}`);
    return variableOf(id, fact, of, catalogue, region, where);
  });
}

function variableOf(
  id: string,
  fact: Fact,
  tests: readonly FactTest[],
  catalogue: Catalogue,
  region: Region,
  where: string,
): Variable {
  switch (fact.type) {
    case 'quantity': {
      const variable = quantityVariable(id, fact, tests, where);
      return fact.derivedFromFormula ? formulaVariable(variable, fact, catalogue, region) : variable;
    }
    case 'd-dimer':
      throw new Error(`${where}: a rule reads ${id} through a reading against a cut-off, not directly`);
    case 'yes-no':
      return answerVariable(id, [false, true, ...(fact.unsure ? ['unsure'] : [])], tests, where);
    case 'one-of': {
      const variable = answerVariable(id, [...fact.values, ...(fact.unsure ? ['unsure'] : [])], tests, where);
      if (fact.derivedFromScore) {
        const { score: scoreId, level } = fact.derivedFromScore;
        const score = catalogue.scores.find((each) => each.id === scoreId);
        assert(
          score?.levels[level],
          `${where}: ${id} names score ${scoreId}, level ${level}, which is not there`,
        );
        return scoreVariable(variable, score, level);
      }
      if (fact.derivedFromDDimer) return dDimerVariable(variable, fact.derivedFromDDimer, catalogue);
      return variable;
    }
  }
}

function answerVariable(
  id: string,
  answers: readonly (boolean | string)[],
  tests: readonly FactTest[],
  where: string,
): Variable {
  for (const test of tests.flat()) {
    assert(
      !isNumberTest(test) && answers.some((answer) => answer === test),
      `${where}: ${id} is never ${JSON.stringify(test)}`,
    );
  }
  const all = (1 << answers.length) - 1;
  return {
    fact: id,
    cells: answers.map((answer) => ({ answer })),
    mask: (facts) => {
      const value = facts[id];
      return value === undefined ? all : 1 << answers.findIndex((answer) => answer === value);
    },
    asks: (facts) => (facts[id] === undefined ? [id] : []),
  };
}

function quantityVariable(
  id: string,
  { domain, whole }: QuantityFact,
  tests: readonly FactTest[],
  where: string,
): Variable {
  const thresholds = tests.map((test) => {
    assert(isNumberTest(test), `${where}: ${id} is a number, not ${JSON.stringify(test)}`);
    return thresholdOf(test, whole);
  });
  const [least, most] = domain;
  for (const threshold of thresholds) {
    assert(threshold > least && threshold <= most, `${where}: ${id} is never on both sides of ${threshold}`);
  }
  const bounds = [least, ...new Set(thresholds.toSorted((a, b) => a - b)), Number.POSITIVE_INFINITY];
  const cells = bounds.slice(0, -1).map((from, index) => ({ from, to: at(bounds, index + 1) }));
  const all = (1 << cells.length) - 1;
  return {
    fact: id,
    cells,
    mask: (facts) => {
      const value = numberOf(facts, id);
      return value === undefined ? all : 1 << cells.findIndex(({ to }) => value < to);
    },
    asks: (facts) => (facts[id] === undefined ? [id] : []),
  };
}

/** Where the stretch begins that is not below the test's limit: the next number there is, where the limit itself belongs below. */
function thresholdOf(test: NumberTest, whole: boolean | undefined): number {
  if ('below' in test) return test.below;
  if ('atLeast' in test) return test.atLeast;
  const limit = 'above' in test ? test.above : test.atMost;
  return whole ? limit + 1 : justAbove(limit);
}

/** The next number that a computer can hold. */
function justAbove(limit: number): number {
  if (limit === 0) return Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, limit);
  bits.setBigInt64(0, bits.getBigInt64(0) + (limit > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}

/** A figure that is worked out where it is not given. What the formula is not for stays open until somebody gives it. */
function formulaVariable(
  variable: Variable,
  { derivedFromFormula }: QuantityFact,
  catalogue: Catalogue,
  region: Region | null,
): Variable {
  const formulas = derivedFromFormula ? formulasFor(derivedFromFormula, region, catalogue) : [];
  const all = (1 << variable.cells.length) - 1;
  const worksOut = (facts: Facts): number =>
    formulas.reduce((mask, formula) => {
      const range = formulaRange(formula, facts, catalogue);
      return mask | (range ? cellsTouching(variable.cells, range) : all);
    }, 0);
  return {
    ...variable,
    mask: (facts) => (facts[variable.fact] === undefined ? worksOut(facts) : variable.mask(facts)),
    asks: (facts) => {
      if (facts[variable.fact] !== undefined) return [];
      const unknown = new Set(formulas.flatMap((formula) => unknownIn(formula, facts)));
      const applies = formulas.every((formula) => formulaRange(formula, facts, catalogue) !== null);
      return applies && unknown.size > 0 ? [...unknown] : [variable.fact];
    },
  };
}

function cellsTouching(cells: readonly Cell[], [least, most]: readonly [number, number]): number {
  let mask = 0;
  for (const [index, cell] of cells.entries()) {
    assert('from' in cell, 'a figure has stretches');
    if (least < cell.to && (index === 0 || most >= cell.from)) mask |= 1 << index;
  }
  return mask;
}

function scoreVariable(variable: Variable, score: Score, level: string): Variable {
  const given = (facts: Facts): boolean => facts[variable.fact] !== undefined;
  return {
    ...variable,
    mask: (facts) =>
      given(facts) ? variable.mask(facts) : classMask(score, level, possibleSums(score, facts)),
    asks: (facts) =>
      given(facts)
        ? []
        : decisiveItems(score, level, facts).flatMap(({ when }) => testsIn(when).map(([fact]) => fact)),
  };
}

function dDimerVariable(variable: Variable, reading: DDimerCutOffKind, catalogue: Catalogue): Variable {
  const age = catalogue.facts['age'];
  assert(age?.type === 'quantity', 'age is a quantity');
  const [, oldest] = age.domain;
  return {
    ...variable,
    mask: (facts) => dDimerMask(catalogue.dDimerCutOff, reading, facts, oldest),
    asks: (facts) => dDimerAsks(reading, facts),
  };
}

/** A condition over the variables' cells. */
export function expressionOf(condition: Condition, variables: readonly Variable[]): Expression {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'tests': {
      const parts = shape.tests.map(([fact, test]) => cellsOf(fact, test, variables));
      const [only] = parts;
      return parts.length === 1 && only ? only : { kind: 'all', of: parts };
    }
    case 'not':
      return { kind: 'not', of: expressionOf(shape.of, variables) };
    case 'all':
    case 'any':
      return { kind: shape.kind, of: shape.of.map((part) => expressionOf(part, variables)) };
  }
}

function cellsOf(fact: string, test: FactTest, variables: readonly Variable[]): Expression {
  const index = variables.findIndex((variable) => variable.fact === fact);
  const variable = variables[index];
  assert(variable, `no variable for ${fact}`);
  let mask = 0;
  for (const [cell, of] of variable.cells.entries()) {
    const inside =
      'answer' in of ? passes(test, of.answer) === true : isNumberTest(test) && isWithin(test, of.from); // no threshold lies inside a stretch
    if (inside) mask |= 1 << cell;
  }
  return { kind: 'in', variable: index, mask };
}
