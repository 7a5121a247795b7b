import type { FactTest, NumberTest, QuantityFact } from '../knowledge/rule-types.ts';
import type { Range } from './amount.ts';
import { assert, at } from './assert.ts';
import { isNumberTest } from './conditions.ts';
import type { Cell, Variable } from './expressions.ts';
import { numberOf } from './fact-values.ts';

/** A number as the stretches between the limits at which a table or score holds it. */
export function quantityVariable(
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

/** Bits of the stretches that a range lies in. */
export function cellsTouching(cells: readonly Cell[], [least, most]: Range): number {
  let mask = 0;
  for (const [index, cell] of cells.entries()) {
    assert('from' in cell, 'a figure has stretches');
    if (least < cell.to && (index === 0 || most >= cell.from)) mask |= 1 << index;
  }
  return mask;
}
