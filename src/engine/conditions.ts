import type { Condition, FactTest, NumberTest } from '../knowledge/rule-types.ts';
import type { ScoreItem } from '../knowledge/score-types.ts';
import { assert } from './assert.ts';
import type { FactValue, Facts, Truth } from './fact-values.ts';

/** A condition told apart, so that each reader of it names every kind. */
export type Shape =
  | { readonly kind: 'tests'; readonly tests: readonly (readonly [fact: string, test: FactTest])[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

const shapes = new WeakMap<Condition, Shape>();

/** The same for the same condition: conditions are data, and never change. */
export function shapeOf(condition: Condition): Shape {
  const known = shapes.get(condition);
  if (known) return known;
  const shape = toldApart(condition);
  shapes.set(condition, shape);
  return shape;
}

function toldApart(condition: Condition): Shape {
  // oxlint-disable typescript/no-unsafe-type-assertion -- the one place that tells the written shapes apart
  const written = condition as { all?: readonly Condition[]; any?: readonly Condition[]; not?: Condition };
  if (Array.isArray(written.all)) return { kind: 'all', of: written.all };
  if (Array.isArray(written.any)) return { kind: 'any', of: written.any };
  if (typeof written.not === 'object') return { kind: 'not', of: written.not };
  return { kind: 'tests', tests: Object.entries(condition as Readonly<Record<string, FactTest>>) };
}

/** Each test of a fact in a condition, in the order of reading. */
export function testsIn(condition: Condition): (readonly [fact: string, test: FactTest])[] {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'tests':
      return [...shape.tests];
    case 'not':
      return testsIn(shape.of);
    case 'all':
    case 'any':
      return shape.of.flatMap(testsIn);
  }
}

/** The facts an item of a score reads. */
export const factsOfItem = (item: ScoreItem): string[] =>
  'when' in item ? [...new Set(testsIn(item.when).map(([fact]) => fact))] : [item.pointsOf];

export const isNumberTest = (test: FactTest): test is NumberTest =>
  typeof test === 'object' && !Array.isArray(test);

/** True, false or unknown, by Kleene: exact for one condition over independent facts. */
export function holds(condition: Condition, facts: Facts): Truth {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'tests':
      return every(shape.tests, true, ([fact, test]) => passes(test, facts[fact]));
    case 'not':
      return negated(holds(shape.of, facts));
    case 'all':
      return every(shape.of, true, (part) => holds(part, facts));
    case 'any':
      return every(shape.of, false, (part) => holds(part, facts));
  }
}

const negated = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

/** `wanted` if every part is; its opposite if one is known to be; else unknown. */
function every<T>(parts: readonly T[], wanted: boolean, truthOf: (part: T) => Truth): Truth {
  let all: Truth = wanted;
  for (const part of parts) {
    const truth = truthOf(part);
    if (truth === !wanted) return truth;
    if (truth === 'unknown') all = truth;
  }
  return all;
}

export function isWithin(test: NumberTest, value: number): boolean {
  if ('below' in test) return value < test.below;
  if ('atMost' in test) return value <= test.atMost;
  return 'above' in test ? value > test.above : value >= test.atLeast;
}

export function passes(test: FactTest, value: FactValue | undefined): Truth {
  if (value === undefined) return 'unknown';
  if (isNumberTest(test)) {
    assert(typeof value === 'number', `a number was expected, not ${JSON.stringify(value)}`);
    return isWithin(test, value);
  }
  return Array.isArray(test) ? test.includes(value) : value === test;
}
