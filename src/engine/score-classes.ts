import type { Score } from '../knowledge/score-types.ts';
import { assert, at } from './assert.ts';
import { testsIn } from './conditions.ts';
import type { Facts } from './fact-values.ts';
import {
  type Completion,
  type CompiledScore,
  type Group,
  type Total,
  openVariables,
  sumAndBits,
  totalsOf,
} from './score-sums.ts';

/** The names of a level's classes, the least worrying first; those that no sum gives come last. */
export function classNames(score: Score, level: string): string[] {
  const of = score.levels[level];
  assert(of, `${score.id} has no level ${level}`);
  return [...new Set([...of.classes, ...(of.atLeast ?? [])].map((each) => each.class))];
}

/** The items of a score each of which is one yes-no fact; null for a score with others. */
export function yesNoItems({ items }: Score): { key: string; fact: string; points: number }[] | null {
  const simple = items.flatMap((item) => {
    const [only, ...others] = 'when' in item ? testsIn(item.when) : [];
    const isOne = 'when' in item && only?.[1] === true && others.length === 0;
    return isOne ? [{ key: item.key, fact: only[0], points: item.points }] : [];
  });
  return simple.length === items.length ? simple : null;
}

/** The place of a sum's class in its level, whatever else may raise it. */
export function classIndex(score: Score, level: string, sum: number): number {
  const classes = score.levels[level]?.classes;
  assert(classes, `${score.id} has no level ${level}`);
  return classes.findLastIndex((of) => !('from' in of) || sum >= of.from);
}

/** Tells the class of a total in one level, with what raises it. */
export function classifier(compiled: CompiledScore, level: string): (total: Total) => number {
  const { score, raisers } = compiled;
  const names = classNames(score, level);
  const known = new Map<Total, number>();
  const classOf = (total: Total): number => {
    const { sum, bits } = sumAndBits(compiled, total);
    let index = classIndex(score, level, sum);
    for (const [bit, { level: raised, rule }] of raisers.entries()) {
      const holds = raised === level && (bits & (1 << bit)) !== 0 && sum >= (rule.from ?? sum);
      if (holds) index = Math.max(index, names.indexOf(rule.class));
    }
    return index;
  };
  return (total) => {
    const before = known.get(total);
    if (before !== undefined) return before;
    const index = classOf(total);
    known.set(total, index);
    return index;
  };
}

/** Bits of the classes that the totals reach. */
export function classMask(compiled: CompiledScore, level: string, totals: Iterable<Total>): number {
  const classOf = classifier(compiled, level);
  let mask = 0;
  for (const total of totals) mask |= 1 << classOf(total);
  return mask;
}

export type Decisive = {
  /** Unknown items, and what raises a class, that can still change the class. */
  readonly keys: readonly string[];
  /** Places of the variables behind them. */
  readonly variables: readonly number[];
};

/**
 * What can still change the class: a fact is decisive if, with all other facts of some completion as they are, one
 * answer to it gives another class than another; an item if it is what differs between the two.
 */
export function decisiveIn(
  compiled: CompiledScore,
  level: string,
  facts: Facts,
  groups: readonly (readonly Completion[])[],
): Decisive {
  const classOf = classifier(compiled, level);
  const open = compiled.variables.map((variable) => variable.mask(facts));
  const keys = new Set<string>();
  const variables = new Set<number>();
  for (const [place, completions] of groups.entries()) {
    if (completions.length < 2) continue;
    const group = at(compiled.groups, place);
    const others = [...totalsOf(groups.filter((_, index) => index !== place))];
    const dimensions = [
      ...group.joint.map((variable) => [variable]),
      ...group.parts.map(({ expression, own }) =>
        openVariables(expression, open).filter((variable) => own.includes(variable)),
      ),
    ];
    for (const [position, behind] of dimensions.entries()) {
      for (const alike of differingOnlyIn(position, completions)) {
        const changing = changingKeys(compiled, group, alike, others, classOf);
        if (changing.length > 0) for (const variable of behind) variables.add(variable);
        for (const key of changing) keys.add(key);
      }
    }
  }
  const order = [
    ...compiled.items.map(({ item }) => item.key),
    ...compiled.raisers.map(({ rule }) => rule.key),
  ];
  return {
    keys: [...new Set(order)].filter((key) => keys.has(key)),
    variables: [...variables].toSorted((a, b) => a - b),
  };
}

function differingOnlyIn(position: number, completions: readonly Completion[]): Completion[][] {
  const alike = Map.groupBy(completions, ({ choice }) => choice.with(position, 0).join());
  return [...alike.values()].filter((group) => group.length > 1);
}

function changingKeys(
  compiled: CompiledScore,
  { parts, counted }: Group,
  alike: readonly Completion[],
  others: readonly Total[],
  classOf: (total: Total) => number,
): string[] {
  const changes = others.some((other) => {
    const [first, ...more] = alike.map(({ total }) => classOf(other + total));
    return more.some((index) => index !== first);
  });
  if (!changes) return [];
  // Where two classes are open and an item differs, some pair of completions differs in both.
  const told = [
    ...parts.map(({ key }) => key),
    ...counted.map((index) => at(compiled.items, index).item.key),
  ];
  return told.filter((_, index) => new Set(alike.map(({ values }) => values[index])).size > 1);
}

/** The least and the greatest sum. */
export function spanOf(
  compiled: CompiledScore,
  totals: Iterable<Total>,
): readonly [min: number, max: number] {
  const sums = [...totals].map((total) => sumAndBits(compiled, total).sum);
  return [Math.min(...sums), Math.max(...sums)];
}
