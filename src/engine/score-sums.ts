import type { Condition } from '../knowledge/rule-types.ts';
import type { AtLeast, Score, ScoreItem } from '../knowledge/score-types.ts';
import { assert, at } from './assert.ts';
import { type Expression, type Variable, expressionOf, truthOf } from './expressions.ts';
import { type Facts, type Truth, numberOf } from './fact-values.ts';

/** A score made ready: its items over the cells of the facts they read, and the groups of items that share facts. */
export type CompiledScore = {
  readonly score: Score;
  readonly variables: readonly Variable[];
  readonly items: readonly CompiledItem[];
  readonly raisers: readonly Raiser[];
  readonly groups: readonly Group[];
  readonly truthOf: TruthOf;
};

export type TruthOf = (condition: Condition, facts: Facts) => Truth;

type CompiledItem =
  | { readonly item: Extract<ScoreItem, { when: unknown }>; readonly expression: Expression }
  | {
      readonly item: Extract<ScoreItem, { pointsOf: unknown }>;
      readonly variable: number;
      readonly domain: readonly [number, number];
    };

/** What lifts a class whatever the sum; a bit of its own in every total. */
export type Raiser = { readonly level: string; readonly expression: Expression; readonly rule: AtLeast };

/** Items that share facts, directly or through others: apart from those facts each group is independent. */
export type Group = {
  readonly variables: readonly number[];
  readonly items: readonly number[];
  readonly raisers: readonly number[];
  /** Variables read twice in the group, or counted: each of their cells is tried. */
  readonly joint: readonly number[];
  readonly parts: readonly Part[];
  readonly counted: readonly number[];
};

/** An item or a raiser with the variables that it alone reads, and reads once. */
export type Part = {
  readonly key: string;
  readonly expression: Expression;
  readonly own: readonly number[];
  readonly item: number | null;
  readonly points: number;
  readonly bit: number;
};

/**
 * A sum with the bits of the raisers that hold, as one whole number, so that totals of independent groups add up like
 * numbers. Sums count in halves: published scores have points of 1.5.
 */
export type Total = number;
export const totalOf = ({ raisers }: Pick<CompiledScore, 'raisers'>, sum: number, bits: number): Total =>
  sum * 2 * 2 ** raisers.length + bits;
export function sumAndBits({ raisers }: CompiledScore, total: Total): { sum: number; bits: number } {
  const width = 2 ** raisers.length;
  const halves = Math.floor(total / width);
  return { sum: halves / 2, bits: total - halves * width };
}

/** One way in which the unknown facts of a group may turn out. */
export type Completion = {
  /** Of each joint variable which of its open options; then of each part whether its own variables turn out for it. */
  readonly choice: readonly number[];
  /** Of each part whether it holds; then of each counted item its number. */
  readonly values: readonly (boolean | number)[];
  readonly bits: number;
  readonly total: Total;
};

/** Answers to items themselves, by key, beside the facts: `hr110` without the heart rate. */
export type ItemAnswers = Readonly<Record<string, boolean>>;

/** The least and greatest value of a fact that counts as points: a whole number. */
export type DomainOf = (fact: string) => readonly [number, number];

export function compileScore(
  score: Score,
  variables: readonly Variable[],
  domainOf: DomainOf,
): Omit<CompiledScore, 'truthOf'> {
  const where = (fact: string): number => variables.findIndex((variable) => variable.fact === fact);
  const items = score.items.map((item): CompiledItem => {
    if ('when' in item) {
      assert(Number.isInteger(item.points * 2), `${score.id} ${item.key}: points come in halves`);
      return { item, expression: expressionOf(item.when, variables) };
    }
    return { item, variable: where(item.pointsOf), domain: domainOf(item.pointsOf) };
  });
  const raisers = Object.entries(score.levels).flatMap(([level, { atLeast = [] }]) =>
    atLeast.map((rule): Raiser => ({ level, rule, expression: expressionOf(rule.when, variables) })),
  );
  assert(raisers.length <= 8, `${score.id}: too many raisers`);
  return { score, variables, items, raisers, groups: groupsOf(items, raisers, variables.length) };
}

function groupsOf(items: readonly CompiledItem[], raisers: readonly Raiser[], count: number): Group[] {
  const parts = [
    ...items.flatMap((compiled, item): Omit<Part, 'own'>[] => {
      if (!('expression' in compiled)) return [];
      const { expression } = compiled;
      const { key, points } = compiled.item;
      return [{ key, expression, item, points, bit: 0 }];
    }),
    ...raisers.map(({ rule, expression }, index): Omit<Part, 'own'> => {
      return { key: rule.key, expression, item: null, points: 0, bit: 1 << index };
    }),
  ];
  const counted = items.flatMap((item) => ('variable' in item ? [item.variable] : []));
  const leaders = joined(
    parts.map(({ expression }) => variablesIn(expression)),
    count,
  );
  const times = Array.from({ length: count }, () => 0);
  for (const { expression } of parts)
    for (const variable of variablesIn(expression)) times[variable] = at(times, variable) + 1;
  const isJoint = (variable: number): boolean => at(times, variable) > 1 || counted.includes(variable);
  return [...new Set(leaders)].map((leader): Group => {
    const variables = leaders.flatMap((of, variable) => (of === leader ? [variable] : []));
    const own = parts.flatMap((part): Part[] => {
      const reads = variablesIn(part.expression);
      if (!reads.some((variable) => variables.includes(variable))) return [];
      return [{ ...part, own: reads.filter((variable) => !isJoint(variable)) }];
    });
    const numbers = items.flatMap((item, index) =>
      'variable' in item && variables.includes(item.variable) ? [index] : [],
    );
    return {
      variables,
      items: [...own.flatMap(({ item }) => item ?? []), ...numbers],
      raisers: own.flatMap(({ item, bit }) => (item === null ? [Math.log2(bit)] : [])),
      joint: variables.filter(isJoint),
      parts: own,
      counted: numbers,
    };
  });
}

/** For each variable the first of those that it stands together with, directly or through others. */
function joined(sets: readonly (readonly number[])[], count: number): number[] {
  const leaders = Array.from({ length: count }, (_, index) => index);
  for (const set of sets) {
    const [first = 0, ...others] = set.map((variable) => at(leaders, variable)).toSorted((a, b) => a - b);
    for (const [variable, leader] of leaders.entries())
      if (others.includes(leader)) leaders[variable] = first;
  }
  return leaders;
}

function variablesIn(expression: Expression): number[] {
  if (expression.kind === 'in') return [expression.variable];
  return expression.kind === 'not' ? variablesIn(expression.of) : expression.of.flatMap(variablesIn);
}

/** Every way in which each group may turn out; none for a group in which the answers contradict the facts. */
export function completionsOf(
  compiled: CompiledScore,
  facts: Facts,
  answers: ItemAnswers = {},
): readonly (readonly Completion[])[] {
  const open = compiled.variables.map((variable) => variable.mask(facts));
  return compiled.groups.map((group) => completionsOfGroup(compiled, group, open, facts, answers));
}

function completionsOfGroup(
  compiled: CompiledScore,
  group: Group,
  open: readonly number[],
  facts: Facts,
  answers: ItemAnswers,
): Completion[] {
  const masks = [...open];
  const options = group.joint.map((variable) => optionsOf(compiled, variable, at(open, variable), facts));
  const isFree = group.parts.map(({ own }) => own.some((variable) => isOpen(at(open, variable))));
  const completions: Completion[] = [];
  const numbers = new Map<number, number>();
  const finish = (choice: readonly number[]): void => {
    const truths = group.parts.map(({ expression }) => truthOf(expression, masks));
    const outOf = (place: number, partChoices: readonly number[], held: readonly boolean[]): void => {
      const part = group.parts[place];
      if (!part) {
        completions.push(completed(compiled, group, [...choice, ...partChoices], held, numbers));
        return;
      }
      const truth = at(truths, place);
      // A part's own variables stand in it once: whatever they do, it holds with some answers to them and not with others.
      for (const turn of isFree[place] ? [0, 1] : [0]) {
        const holds = truth === 'unknown' ? turn === 1 : truth;
        if ((answers[part.key] ?? holds) === holds)
          outOf(place + 1, [...partChoices, turn], [...held, holds]);
      }
    };
    outOf(0, [], []);
  };
  const outOfJoint = (place: number, choice: readonly number[]): void => {
    const variable = group.joint[place];
    if (variable === undefined) {
      finish(choice);
      return;
    }
    for (const [index, option] of at(options, place).entries()) {
      masks[variable] = option.mask;
      if (option.value !== undefined) numbers.set(variable, option.value);
      outOfJoint(place + 1, [...choice, index]);
    }
  };
  outOfJoint(0, []);
  return completions;
}

const isOpen = (mask: number): boolean => (mask & (mask - 1)) !== 0;

function completed(
  compiled: CompiledScore,
  { parts, counted }: Group,
  choice: readonly number[],
  held: readonly boolean[],
  numbers: ReadonlyMap<number, number>,
): Completion {
  let sum = 0;
  let bits = 0;
  for (const [place, { points, bit }] of parts.entries()) {
    if (held[place] !== true) continue;
    sum += points;
    bits |= bit;
  }
  const values = counted.map((index) => {
    const item = at(compiled.items, index);
    const value = 'variable' in item ? numbers.get(item.variable) : undefined;
    assert(value !== undefined, `${item.item.key} counts a number`);
    sum += value;
    return value;
  });
  return { choice, values: [...held, ...values], bits, total: totalOf(compiled, sum, bits) };
}

/** A cell that is still open, and the number that stands for it where an item counts one. */
type Option = { readonly mask: number; readonly value: number | undefined };

function optionsOf({ variables, items }: CompiledScore, index: number, open: number, facts: Facts): Option[] {
  const variable = at(variables, index);
  const counted = items.find((item) => 'variable' in item && item.variable === index);
  return variable.cells.flatMap((cell, place): Option[] => {
    const mask = 1 << place;
    if ((open & mask) === 0) return [];
    if (!counted || !('domain' in counted)) return [{ mask, value: undefined }];
    const known = numberOf(facts, variable.fact);
    if (known !== undefined) return [{ mask, value: known }];
    assert('from' in cell, `${variable.fact} counts as a number`);
    const [least, most] = counted.domain;
    const from = Math.max(least, Math.ceil(cell.from));
    const numbers = Array.from({ length: most + 1 - from }, (_, step) => from + step);
    return numbers.filter((value) => value < cell.to).map((value) => ({ mask, value }));
  });
}

/** Every total that some completion of all groups gives. */
export function totalsOf(groups: readonly (readonly Completion[])[]): Set<Total> {
  let totals = new Set<Total>([0]);
  for (const completions of groups) {
    const sums = new Set<Total>();
    const own = new Set(completions.map(({ total }) => total));
    for (const sum of totals) for (const total of own) sums.add(sum + total);
    totals = sums;
  }
  return totals;
}

/** What is still unknown in a part and could decide it. */
export function openVariables(expression: Expression, masks: readonly number[]): number[] {
  if (truthOf(expression, masks) !== 'unknown') return [];
  if (expression.kind === 'in') return [expression.variable];
  const of = expression.kind === 'not' ? [expression.of] : expression.of;
  return of.flatMap((part) => openVariables(part, masks));
}
