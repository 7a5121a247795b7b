import type { Amount } from '../knowledge/score-types.ts';
import { assert } from './assert.ts';
import { holds, testsIn } from './conditions.ts';
import type { Facts } from './fact-values.ts';

/** From the least to the greatest value that is still possible; both are the value itself where all is known. */
export type Range = readonly [least: number, most: number];

/**
 * Arithmetic over ranges. Exact where each fact stands once in the expression, as in all our formulas: both ends of the
 * range are then values that some completion of the unknown facts gives.
 *
 * @param of what a fact can be: a known number, or its domain.
 */
export function rangeOf(amount: Amount, facts: Facts, of: (fact: string) => Range): Range {
  const read = (part: Amount): Range => rangeOf(part, facts, of);
  if (typeof amount === 'number') return [amount, amount];
  if ('fact' in amount) return of(amount.fact);
  if ('add' in amount) return amount.add.map(read).reduce((a, b) => [a[0] + b[0], a[1] + b[1]]);
  if ('subtract' in amount) {
    const [a, b] = [read(amount.subtract[0]), read(amount.subtract[1])];
    return [a[0] - b[1], a[1] - b[0]];
  }
  if ('multiply' in amount) return amount.multiply.map(read).reduce((a, b) => corners(a, b, (x, y) => x * y));
  if ('divide' in amount) {
    const by = read(amount.divide[1]);
    assert(by[0] > 0, 'a formula divides by what is above nought');
    return corners(read(amount.divide[0]), by, (x, y) => x / y);
  }
  if ('power' in amount) {
    const [base, exponent] = [read(amount.power[0]), amount.power[1]];
    assert(base[0] >= 0 && exponent > 0, 'a formula raises what is not below nought');
    return [base[0] ** exponent, base[1] ** exponent];
  }
  return branchesOf(amount.choose, facts)
    .map(({ then }) => read(then))
    .reduce((a, b) => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]);
}

function corners(a: Range, b: Range, of: (x: number, y: number) => number): Range {
  const all = a.flatMap((x) => b.map((y) => of(x, y)));
  return [Math.min(...all), Math.max(...all)];
}

type Branch = Extract<Amount, { choose: unknown }>['choose'][number];

/** The branch whose condition holds, or every one that still may. */
function branchesOf(choose: readonly Branch[], facts: Facts): readonly Branch[] {
  const open = choose.filter(({ when }) => holds(when, facts) !== false);
  const certain = open.filter(({ when }) => holds(when, facts) === true);
  assert(open.length > 0 && certain.length < 2, 'a choice in a formula has one branch for every case');
  return certain.length > 0 ? certain : open;
}

/** Every fact an amount reads, each once, in the order of reading. */
export function factsIn(amount: Amount): string[] {
  return [...new Set(all(amount))];
}

function all(amount: Amount): string[] {
  if (typeof amount === 'number') return [];
  if ('fact' in amount) return [amount.fact];
  if ('add' in amount) return amount.add.flatMap(all);
  if ('subtract' in amount) return amount.subtract.flatMap(all);
  if ('multiply' in amount) return amount.multiply.flatMap(all);
  if ('divide' in amount) return amount.divide.flatMap(all);
  if ('power' in amount) return all(amount.power[0]);
  return amount.choose.flatMap(({ when, then }) => [...testsIn(when).map(([fact]) => fact), ...all(then)]);
}
