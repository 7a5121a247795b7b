import type { Condition, FactTest } from '../knowledge/rule-types.ts';
import { assert, at } from './assert.ts';
import { isNumberTest, isWithin, passes, shapeOf } from './conditions.ts';
import type { Facts, Truth } from './fact-values.ts';

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
