import type { Because, Citation } from '../knowledge/rule-types.ts';
import type { NotFor, Score } from '../knowledge/score-types.ts';
import { assert, at } from './assert.ts';
import { testsIn } from './conditions.ts';
import type { Facts } from './fact-values.ts';
import { classMask, classNames, decisiveIn, spanOf } from './score-classes.ts';
import {
  type Completion,
  type CompiledScore,
  type ItemAnswers,
  type Total,
  completionsOf,
  totalsOf,
} from './score-sums.ts';

export type ScoreResult = {
  readonly score: string;
  /** Null while an item is unknown, and for those whom the score is not for. */
  readonly value: number | null;
  /** What the unknown items leave possible; of nothing for those whom the score is not for. */
  readonly interval: readonly [min: number, max: number] | readonly [null, null];
  /** Null while the unknown items can still change it. */
  readonly class: string | null;
  /** The most worrying class still possible: act on this one while `class` is null. */
  readonly actOn: string | null;
  /** Class by each level of reading. */
  readonly levels: Readonly<Record<string, string | null>>;
  readonly items: readonly {
    readonly key: string;
    /** Of an item that counts a number: that number, null while it is unknown. */
    readonly points: number | null;
    readonly present: boolean | null;
  }[];
  readonly unknown: readonly string[];
  /** Unknown items that can still change the class. */
  readonly decisive: readonly string[];
  /** Why there is no value: this person is one of those whom the score is not for. */
  readonly refused: readonly Refused[];
  /** Whom the score is not for, as far as it is not known whether this person is one of them: check before use. */
  readonly check: readonly (Refused & { readonly facts: readonly string[] })[];
  /** What to mind beside it. */
  readonly cautions: readonly Refused[];
  readonly notFor: string;
  readonly because: readonly Citation[];
  readonly version: string;
};

export type Refused = { readonly says: string; readonly because: readonly Citation[] };

/** What the items alone come to, whomever they are of. */
export type ItemsRead = {
  readonly interval: readonly [min: number, max: number];
  readonly levels: Readonly<Record<string, { readonly class: string | null; readonly actOn: string }>>;
};

/**
 * A score as an interval: what it is, what it may still become, and which unknown items decide.
 * An unknown item never counts as absent.
 *
 * @param answers to items themselves, where the facts behind them are not known.
 * @returns null where the answers contradict the facts.
 */
export function readScore(
  compiled: CompiledScore,
  facts: Facts,
  version: string,
  answers: ItemAnswers = {},
): ScoreResult | null {
  const { score } = compiled;
  const groups = completionsOf(compiled, facts, answers);
  if (groups.some((completions) => completions.length === 0)) return null;
  const shared = {
    score: score.id,
    notFor: score.notFor,
    because: [score.because, ...Object.values(score.levels).flatMap(citedBy)].flat(),
    version,
  };
  const refused = (score.refusedIf ?? []).filter(({ when }) => compiled.truthOf(when, facts) === true);
  if (refused.length > 0) return { ...shared, ...withoutValue(compiled, refused) };
  const totals = totalsOf(groups);
  const [main] = Object.keys(score.levels);
  assert(main !== undefined, `${score.id} has no level`);
  const items = itemsOf(compiled, groups);
  const levels = classesOf(compiled, totals);
  const interval = spanOf(compiled, totals);
  const unknown = items.filter(({ present }) => present === null).map(({ key }) => key);
  for (const { key, isOpen } of raisersOf(compiled, groups))
    if (isOpen && !unknown.includes(key)) unknown.push(key);
  return {
    ...shared,
    value: items.every(({ present }) => present !== null) ? interval[0] : null,
    interval,
    class: levels[main]?.class ?? null,
    actOn: levels[main]?.actOn ?? null,
    levels: Object.fromEntries(Object.entries(levels).map(([level, each]) => [level, each.class])),
    items,
    unknown,
    decisive: decisiveIn(compiled, main, facts, groups).keys,
    refused: [],
    cautions: (score.cautionIf ?? []).filter(({ when }) => compiled.truthOf(when, facts) === true).map(told),
    check: (score.refusedIf ?? [])
      .filter(({ when }) => compiled.truthOf(when, facts) === 'unknown')
      .map((rule) => ({
        ...told(rule),
        facts: [...new Set(testsIn(rule.when).map(([fact]) => fact))].filter((id) => facts[id] === undefined),
      })),
  };
}

/** For tables and records that have their own word on whom the score is for. */
export function readItems(compiled: CompiledScore, facts: Facts): ItemsRead {
  const totals = totalsOf(completionsOf(compiled, facts));
  return { interval: spanOf(compiled, totals), levels: classesOf(compiled, totals) };
}

/** The classes that the facts leave open, the least worrying first. */
export function possibleClasses(compiled: CompiledScore, level: string, facts: Facts): string[] {
  const mask = classMask(compiled, level, totalsOf(completionsOf(compiled, facts)));
  return classNames(compiled.score, level).filter((_, index) => mask & (1 << index));
}

/** Unknown items that can still change the class of a level. */
export const decisiveItems = (compiled: CompiledScore, level: string, facts: Facts): readonly string[] =>
  decisiveIn(compiled, level, facts, completionsOf(compiled, facts)).keys;

function classesOf(compiled: CompiledScore, totals: ReadonlySet<Total>): ItemsRead['levels'] {
  return Object.fromEntries(
    Object.keys(compiled.score.levels).map((level) => {
      const names = classNames(compiled.score, level);
      const mask = classMask(compiled, level, totals);
      const actOn = at(names, 31 - Math.clz32(mask));
      return [level, { class: (mask & (mask - 1)) === 0 ? actOn : null, actOn }];
    }),
  );
}

function withoutValue(
  { score, items }: CompiledScore,
  refused: readonly NotFor[],
): Omit<ScoreResult, 'score' | 'notFor' | 'because' | 'version'> {
  const named = refused.find((rule) => rule.class !== undefined)?.class ?? null;
  return {
    value: null,
    interval: [null, null],
    class: named,
    actOn: named,
    levels: Object.fromEntries(Object.keys(score.levels).map((level) => [level, named])),
    items: items.map(({ item }) => ({
      key: item.key,
      points: 'points' in item ? item.points : null,
      present: null,
    })),
    unknown: [],
    decisive: [],
    refused: refused.map(told),
    cautions: [],
    check: [],
  };
}

const told = ({ says, because }: Omit<NotFor, 'class'>): Refused => ({ says, because: [because].flat() });

const citedBy = ({ because, atLeast = [] }: Score['levels'][string]): Because[] => [
  because,
  ...atLeast.map((each) => each.because),
];

/** Each item as every completion that the facts and answers allow has it. */
function itemsOf(
  { items, groups }: CompiledScore,
  completions: readonly (readonly Completion[])[],
): ScoreResult['items'] {
  const known = new Map<number, boolean | number>();
  for (const [place, { parts, counted }] of groups.entries()) {
    for (const [position, item] of [...parts.map((part) => part.item), ...counted].entries()) {
      const [value, ...others] = valuesAt(at(completions, place), position);
      if (item !== null && value !== undefined && others.length === 0) known.set(item, value);
    }
  }
  return items.map(({ item }, index) => {
    const value = known.get(index);
    if ('when' in item)
      return { key: item.key, points: item.points, present: typeof value === 'boolean' ? value : null };
    const points = typeof value === 'number' ? value : null;
    return { key: item.key, points, present: points === null ? null : points > 0 };
  });
}

const valuesAt = (completions: readonly Completion[], position: number): (boolean | number)[] => [
  ...new Set(completions.flatMap(({ values }) => values[position] ?? [])),
];

function raisersOf(
  { groups }: CompiledScore,
  completions: readonly (readonly Completion[])[],
): { key: string; isOpen: boolean }[] {
  return groups.flatMap(({ parts }, place) =>
    parts.flatMap(({ key, item }, position) =>
      item === null ? [{ key, isOpen: valuesAt(at(completions, place), position).length > 1 }] : [],
    ),
  );
}
