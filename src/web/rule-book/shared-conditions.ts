import type { Condition, DecisionTable } from '../../knowledge/rule-types.ts';
import { shapeOf, testsIn } from '../../engine/conditions.ts';

export type SharedCondition = {
  readonly letter: string;
  readonly condition: Condition;
  /** The one row that states it of itself and is decided by it; null where several do, or none. */
  readonly statedBy: string | null;
};

export type SharedConditions = {
  readonly all: readonly SharedCondition[];
  /** The letter of a condition, or of what it denies. */
  readonly letterOf: (condition: Condition) => string | undefined;
};

/**
 * Conditions that many rows of a table repeat, each under a letter. A gate of eight rungs is then read once, and thirty
 * rows say "none of A to H". Rows stay exactly as they are; only their telling is shorter.
 */
export function sharedConditions({ rows, notes = [] }: DecisionTable): SharedConditions {
  const found = new Map<string, { condition: Condition; times: number; denied: number }>();
  for (const { when } of [...rows, ...notes]) {
    const inThisRow = new Set<string>();
    for (const part of conjunctsOf(when)) {
      const stated = withoutNot(part);
      const key = keyOf(stated);
      if (inThisRow.has(key)) continue;
      inThisRow.add(key);
      const known = found.get(key) ?? { condition: stated, times: 0, denied: 0 };
      known.times += 1;
      if (isNegated(part)) known.denied += 1;
      found.set(key, known);
    }
  }
  const worth = [...found.values()].filter(
    ({ condition, times, denied }) =>
      denied >= leastTimes || (times >= leastTimes && testsIn(condition).length >= leastTests),
  );
  const all = worth.map(({ condition }, index) => ({
    letter: letterAt(index),
    condition,
    statedBy: statedBy(condition, rows),
  }));
  const letters = new Map(all.map(({ letter, condition }) => [keyOf(condition), letter]));
  return { all, letterOf: (condition) => letters.get(keyOf(withoutNot(condition))) };
}

const leastTimes = 3;
const leastTests = 3;

/** What must all hold, one by one. */
export function conjunctsOf(condition: Condition): readonly Condition[] {
  const shape = shapeOf(condition);
  return shape.kind === 'all' ? shape.of.flatMap(conjunctsOf) : [condition];
}

export const isNegated = (condition: Condition): boolean => shapeOf(condition).kind === 'not';

const keyOf = (condition: Condition): string => JSON.stringify(condition);

function withoutNot(condition: Condition): Condition {
  const shape = shapeOf(condition);
  return shape.kind === 'not' ? shape.of : condition;
}

/** The row that says this of itself, and denies all else it says. */
function statedBy(condition: Condition, rows: DecisionTable['rows']): string | null {
  const key = keyOf(condition);
  const stating = rows.filter(({ when }) =>
    conjunctsOf(when).some((part) => !isNegated(part) && keyOf(part) === key),
  );
  const [only] = stating;
  if (!only || stating.length > 1) return null;
  return conjunctsOf(only.when).filter((part) => !isNegated(part)).length === 1 ? only.id : null;
}

const letterAt = (index: number): string =>
  (index < 26 ? '' : String.fromCodePoint(64 + Math.floor(index / 26))) +
  String.fromCodePoint(65 + (index % 26));
