import type { AtLeast, Score, ScoreItem } from '../knowledge/score-types.ts';
import { assert, at } from './assert.ts';
import { type Expression, type Variable, expressionOf, truthOf } from './expressions.ts';
import { type Facts, numberOf } from './fact-values.ts';

/** A score made ready: its items over the cells of the facts they read, and the groups of items that share facts. */
export type CompiledScore = {
  readonly score: Score;
  readonly variables: readonly Variable[];
  readonly items: readonly CompiledItem[];
  readonly raisers: readonly Raiser[];
  readonly groups: readonly Group[];
};

type CompiledItem =
  | { readonly item: Extract<ScoreItem, { when: unknown }>; readonly expression: Expression }
  | {
      readonly item: Extract<ScoreItem, { pointsOf: unknown }>;
      readonly variable: number;
      readonly domain: readonly [number, number];
    };

/** What lifts a class whatever the sum; a bit of its own in every total. */
export type Raiser = { readonly level: string; readonly expression: Expression; readonly rule: AtLeast };

/** Items that share facts, directly or through others, with those facts: apart from them each group is independent. */
type Group = {
  readonly variables: readonly number[];
  readonly items: readonly number[];
  readonly raisers: readonly number[];
  /** Of one item over one fact: both ways it may turn out, made once. */
  readonly either: Either | null;
};

type Either = {
  readonly key: string;
  readonly variable: Variable;
  /** Bits of the cells in which the item holds. */
  readonly present: number;
  readonly both: readonly Completion[];
  readonly onlyPresent: readonly Completion[];
  readonly onlyAbsent: readonly Completion[];
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
  /** Of each open variable of the group, which of its options. */
  readonly choice: readonly number[];
  /** Of each item of the group, whether it holds; for one that counts a number, that number. */
  readonly values: readonly (boolean | number)[];
  readonly bits: number;
  readonly total: Total;
};

/** Answers to items themselves, by key, beside the facts: `hr110` without the heart rate. */
export type ItemAnswers = Readonly<Record<string, boolean>>;

export function compileScore(
  score: Score,
  variables: readonly Variable[],
  domainOf: DomainOf,
): CompiledScore {
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
  const groups = groupsOf(items, raisers, variables.length);
  return {
    score,
    variables,
    items,
    raisers,
    groups: groups.map((group) => ({ ...group, either: eitherOf(group, items, variables, raisers) })),
  };
}

function eitherOf(
  { items: places, raisers: own }: Omit<Group, 'either'>,
  items: readonly CompiledItem[],
  variables: readonly Variable[],
  raisers: readonly Raiser[],
): Either | null {
  const [place, ...others] = places;
  const compiled = place === undefined ? undefined : items[place];
  if (!compiled || others.length > 0 || own.length > 0) return null;
  if (!('expression' in compiled) || compiled.expression.kind !== 'in') return null;
  const { item, expression } = compiled;
  const absent: Completion = { choice: [0], values: [false], bits: 0, total: 0 };
  const total = totalOf({ raisers }, item.points, 0);
  const present: Completion = { choice: [1], values: [true], bits: 0, total };
  return {
    key: item.key,
    variable: at(variables, expression.variable),
    present: expression.mask,
    both: [absent, present],
    onlyPresent: [present],
    onlyAbsent: [absent],
  };
}

/** The least and greatest value of a fact that counts as points: a whole number. */
export type DomainOf = (fact: string) => readonly [number, number];

function groupsOf(
  items: readonly CompiledItem[],
  raisers: readonly Raiser[],
  variables: number,
): readonly Omit<Group, 'either'>[] {
  const leader = Array.from({ length: variables }, (_, index) => index);
  const find = (index: number): number => {
    const above = at(leader, index);
    return above === index ? index : find(above);
  };
  const reads = [
    ...items.map((item) => ('expression' in item ? variablesIn(item.expression) : [item.variable])),
    ...raisers.map(({ expression }) => variablesIn(expression)),
  ];
  for (const [first, ...others] of reads)
    for (const other of others) if (first !== undefined) leader[find(other)] = find(first);
  const within = (group: number, index: number): boolean => {
    const [first] = at(reads, index);
    return first !== undefined && find(first) === group;
  };
  const groups = new Set(leader.map((_, index) => find(index)));
  return [...groups].map((group) => ({
    variables: leader.flatMap((_, index) => (find(index) === group ? [index] : [])),
    items: items.flatMap((_, index) => (within(group, index) ? [index] : [])),
    raisers: raisers.flatMap((_, index) => (within(group, items.length + index) ? [index] : [])),
  }));
}

function variablesIn(expression: Expression): number[] {
  if (expression.kind === 'in') return [expression.variable];
  return expression.kind === 'not' ? variablesIn(expression.of) : expression.of.flatMap(variablesIn);
}

/** Every way in which each group may turn out; none for a group in which the answers contradict the facts. */
export const completionsOf = (
  compiled: CompiledScore,
  facts: Facts,
  answers: ItemAnswers = {},
): readonly (readonly Completion[])[] =>
  compiled.groups.map((group) =>
    group.either
      ? waysOf(group.either, facts, answers)
      : [...completionsOfGroup(compiled, group, facts, answers)],
  );

function waysOf(either: Either, facts: Facts, answers: ItemAnswers): readonly Completion[] {
  const open = either.variable.mask(facts);
  const answer = answers[either.key];
  const mayHold = (open & either.present) !== 0 && answer !== false;
  const mayNot = (open & ~either.present) !== 0 && answer !== true;
  if (mayHold && mayNot) return either.both;
  return mayHold ? either.onlyPresent : mayNot ? either.onlyAbsent : [];
}

/** A cell that is still open, and the number that stands for it where an item counts one. */
type Option = { readonly mask: number; readonly value: number | undefined };

function* completionsOfGroup(
  compiled: CompiledScore,
  group: Group,
  facts: Facts,
  answers: ItemAnswers,
): Generator<Completion> {
  const masks = compiled.variables.map(() => 0);
  const numbers: (number | undefined)[] = [];
  const options = group.variables.map((variable) => optionsOf(compiled, variable, facts));
  const choice = options.map(() => 0);
  for (;;) {
    for (const [index, variable] of group.variables.entries()) {
      const option = at(at(options, index), at(choice, index));
      masks[variable] = option.mask;
      numbers[variable] = option.value;
    }
    const completion = completionAt(compiled, group, masks, numbers, answers);
    if (completion) yield { ...completion, choice: [...choice] };
    let next = 0;
    while (next < choice.length && at(choice, next) + 1 === at(options, next).length) choice[next++] = 0;
    if (next === choice.length) return;
    choice[next] = at(choice, next) + 1;
  }
}

function optionsOf({ variables, items }: CompiledScore, index: number, facts: Facts): Option[] {
  const variable = at(variables, index);
  const open = variable.mask(facts);
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

function completionAt(
  compiled: CompiledScore,
  group: Group,
  masks: readonly number[],
  numbers: readonly (number | undefined)[],
  answers: ItemAnswers,
): Omit<Completion, 'choice'> | null {
  let sum = 0;
  let bits = 0;
  const values: (boolean | number)[] = [];
  for (const index of group.items) {
    const compiledItem = at(compiled.items, index);
    if ('variable' in compiledItem) {
      const number = numbers[compiledItem.variable];
      assert(number !== undefined, `${compiled.score.id}: no number to count`);
      sum += number;
      values.push(number);
      continue;
    }
    const { item, expression } = compiledItem;
    const isPresent = truthOf(expression, masks) === true;
    if ((answers[item.key] ?? isPresent) !== isPresent) return null;
    if (isPresent) sum += item.points;
    values.push(isPresent);
  }
  for (const index of group.raisers) {
    const { expression, rule } = at(compiled.raisers, index);
    const isRaised = truthOf(expression, masks) === true;
    if ((answers[rule.key] ?? isRaised) !== isRaised) return null;
    if (isRaised) bits |= 1 << index;
  }
  return { values, bits, total: totalOf(compiled, sum, bits) };
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
