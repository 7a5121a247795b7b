import type { Catalogue } from '../knowledge/catalogue.ts';
import type {
  Condition,
  DDimerCutOffKind,
  Fact,
  FactTest,
  NumberTest,
  QuantityFact,
  Region,
  YesNoFact,
} from '../knowledge/rule-types.ts';
import type { Score } from '../knowledge/score-types.ts';
import { assert, at } from './assert.ts';
import { isNumberTest, isWithin, passes, shapeOf, testsIn } from './conditions.ts';
import { dDimerAsks, dDimerMask } from './d-dimer.ts';
import { type Facts, type Truth, numberOf } from './fact-values.ts';
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
    case 'yes-no': {
      const variable = answerVariable(id, [false, true, ...(fact.unsure ? ['unsure'] : [])], tests, where);
      return fact.derived || fact.impliedBy
        ? derivedVariable(variable, fact, catalogue, region, where)
        : variable;
    }
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

/**
 * A finding that follows from others where it is not given itself. Given, and denied by what it follows from, it stays
 * open: the two speak of different people.
 */
function derivedVariable(
  variable: Variable,
  { derived, impliedBy }: YesNoFact,
  catalogue: Catalogue,
  region: Region,
  where: string,
): Variable {
  const conditions = [impliedBy, derived].filter((condition) => condition !== undefined);
  const behind = variablesOf(conditions, catalogue, region, `${where}, ${variable.fact}`);
  const implied = impliedBy && expressionOf(impliedBy, behind);
  const worked = derived && expressionOf(derived, behind);
  const truthFrom = (masks: readonly number[]): Truth => {
    if (implied && truthOf(implied, masks) === true) return true;
    return worked ? truthOf(worked, masks) : 'unknown';
  };
  const masksOf = (facts: Facts): number[] => behind.map(({ mask }) => mask(facts));
  const open = (facts: Facts): number => {
    const truth = truthFrom(masksOf(facts));
    const given = variable.mask(facts);
    if (truth === 'unknown') return given;
    const cell = 1 << variable.cells.findIndex((each) => 'answer' in each && each.answer === truth);
    return facts[variable.fact] === undefined ? cell : given | cell;
  };
  return {
    ...variable,
    mask: open,
    asks: (facts) => {
      const left = open(facts);
      if ((left & (left - 1)) === 0) return [];
      if (facts[variable.fact] !== undefined || !worked) return [variable.fact];
      return [...new Set(asksIn(worked, masksOf(facts), behind, facts))];
    },
  };
}

/** What to ask so that an expression comes to be known: only where it is not known already. */
function asksIn(
  expression: Expression,
  masks: readonly number[],
  variables: readonly Variable[],
  facts: Facts,
): string[] {
  if (truthOf(expression, masks) !== 'unknown') return [];
  if (expression.kind === 'in') return at(variables, expression.variable).asks(facts);
  const parts = expression.kind === 'not' ? [expression.of] : expression.of;
  return parts.flatMap((part) => asksIn(part, masks, variables, facts));
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

/** True where every cell still possible passes, false where none does. */
export function truthOf(expression: Expression, masks: readonly number[]): Truth {
  switch (expression.kind) {
    case 'in': {
      const mask = at(masks, expression.variable);
      if ((mask & ~expression.mask) === 0) return true;
      return (mask & expression.mask) === 0 ? false : 'unknown';
    }
    case 'not': {
      const truth = truthOf(expression.of, masks);
      return truth === 'unknown' ? truth : !truth;
    }
    case 'all':
    case 'any': {
      const settles = expression.kind === 'any';
      let unknown = false;
      for (const part of expression.of) {
        const truth = truthOf(part, masks);
        if (truth === settles) return settles;
        if (truth === 'unknown') unknown = true;
      }
      return unknown ? 'unknown' : !settles;
    }
  }
}
