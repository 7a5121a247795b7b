import type { Citation } from '../knowledge/rule-types.ts';
import type { Score, ScoreItem } from '../knowledge/score-types.ts';
import { assert, at } from './assert.ts';
import { holds } from './conditions.ts';
import type { Facts, Truth } from './fact-values.ts';

export type ScoreResult = {
  readonly score: string;
  /** Null while an item is unknown. */
  readonly value: number | null;
  readonly interval: readonly [min: number, max: number];
  /** Null while the unknown items can still change it. */
  readonly class: string | null;
  /** The most worrying class still possible: act on this one while `class` is null. */
  readonly actOn: string;
  /** Class by each level of reading. */
  readonly levels: Readonly<Record<string, string | null>>;
  readonly items: readonly {
    readonly key: string;
    readonly points: number;
    readonly present: boolean | null;
  }[];
  readonly unknown: readonly string[];
  /** Unknown items that can still change the class. */
  readonly decisive: readonly string[];
  readonly notFor: string;
  readonly because: readonly Citation[];
  readonly version: string;
};

function sumsOf(score: Score, truths: readonly Truth[]): Set<number> {
  let sums = new Set([0]);
  for (const [index, { points }] of score.items.entries()) {
    const truth = truths[index];
    if (truth === false) continue;
    const next = new Set(truth === 'unknown' ? sums : []);
    for (const sum of sums) next.add(sum + points);
    sums = next;
  }
  return sums;
}

/** Every sum that some completion of the unknown items gives. */
export function possibleSums(score: Score, facts: Facts): Set<number> {
  return sumsOf(score, itemTruths(score, facts));
}

const itemTruths = (score: Score, facts: Facts): Truth[] => score.items.map(({ when }) => holds(when, facts));

/** The place of the class in its level, least worrying first. */
export function classIndex(score: Score, level: string, sum: number): number {
  const classes = score.levels[level]?.classes;
  assert(classes, `${score.id} has no level ${level}`);
  let index = 0;
  for (const [place, of] of classes.entries()) if ('from' in of && sum >= of.from) index = place;
  return index;
}

export function classMask(score: Score, level: string, sums: Iterable<number>): number {
  let mask = 0;
  for (const sum of sums) mask |= 1 << classIndex(score, level, sum);
  return mask;
}

/** Unknown items that can still change the class, whatever the other unknown ones turn out to be. */
export function decisiveItems(score: Score, level: string, facts: Facts): ScoreItem[] {
  const truths = itemTruths(score, facts);
  return score.items.filter(({ points }, index) => {
    if (truths[index] !== 'unknown') return false;
    const others = [...sumsOf(score, truths.with(index, false))];
    return others.some((sum) => classIndex(score, level, sum) !== classIndex(score, level, sum + points));
  });
}

/**
 * A score as an interval: what it is, what it may still become, and which unknown items decide.
 * An unknown item never counts as absent.
 */
export function readScore(score: Score, facts: Facts, version: string): ScoreResult {
  const truths = itemTruths(score, facts);
  const sums = [...sumsOf(score, truths)];
  const unknown = score.items.filter((_, index) => truths[index] === 'unknown').map(({ key }) => key);
  const classOf = (level: string): string | null => {
    const mask = classMask(score, level, sums);
    return (mask & (mask - 1)) === 0 ? nameOf(score, level, 31 - Math.clz32(mask)) : null;
  };
  const levels = Object.keys(score.levels);
  const [main] = levels;
  assert(main, `${score.id} has no level`);
  const decisive = decisiveItems(score, main, facts);
  return {
    score: score.id,
    value: unknown.length === 0 ? at(sums, 0) : null,
    interval: [Math.min(...sums), Math.max(...sums)],
    class: classOf(main),
    actOn: nameOf(score, main, 31 - Math.clz32(classMask(score, main, sums))),
    levels: Object.fromEntries(levels.map((level) => [level, classOf(level)])),
    items: score.items.map(({ key, points }, index) => ({
      key,
      points,
      present: presence(at(truths, index)),
    })),
    unknown,
    decisive: decisive.map(({ key }) => key),
    notFor: score.notFor,
    because: [score.because, ...Object.values(score.levels).map(({ because }) => because)].flat(),
    version,
  };
}

const presence = (truth: Truth): boolean | null => (truth === 'unknown' ? null : truth);

function nameOf(score: Score, level: string, index: number): string {
  const name = score.levels[level]?.classes[index]?.class;
  assert(name !== undefined, `${score.id} ${level} has no class ${index}`);
  return name;
}
