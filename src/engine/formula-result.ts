import type { Citation } from '../knowledge/rule-types.ts';
import type { Formula, ScoreLevel } from '../knowledge/score-types.ts';
import { at } from './assert.ts';
import type { Range } from './amount.ts';
import { holds, testsIn } from './conditions.ts';
import type { Facts } from './fact-values.ts';
import { type Dictionary, formulaRange, refusalsOf, unknownIn } from './formula.ts';
import type { ScoreResult } from './score.ts';
import type { TruthOf } from './score-sums.ts';

export type FormulaResult = {
  readonly score: string;
  /** Unrounded; null while a fact is unknown, and for those whom the formula is not for. */
  readonly value: number | null;
  readonly unit: string;
  /** Rounded, to be shown and never to be compared. */
  readonly shown: string | null;
  readonly interval: ScoreResult['interval'];
  readonly class: string | null;
  readonly actOn: string | null;
  readonly levels: Readonly<Record<string, string | null>>;
  /** Limits between classes that lie within 10 % of the value: another day's weight may fall on the other side. */
  readonly borderline: readonly number[];
  readonly unknown: readonly string[];
  /** Unknown facts while the class is open. */
  readonly decisive: readonly string[];
  readonly refused: ScoreResult['refused'];
  readonly check: ScoreResult['check'];
  readonly cautions: ScoreResult['cautions'];
  readonly notFor: string;
  readonly because: readonly Citation[];
  readonly version: string;
};

const borderlineWithin = 0.1;

export function readFormula(
  formula: Formula,
  facts: Facts,
  dictionary: Dictionary,
  truthOf: TruthOf,
  version: string,
): FormulaResult {
  const range = formulaRange(formula, facts, dictionary);
  const unknown = range ? unknownIn(formula, facts) : [];
  const value = range && unknown.length === 0 ? range[0] : null;
  const classes = Object.entries(formula.levels ?? {}).map(
    ([name, level]) => [name, range ? possible(level, range) : []] as const,
  );
  const [, main] = classes[0] ?? ['', []];
  const [only, ...others] = main;
  const worst = Object.values(formula.levels ?? {})[0]?.worst === 'lowest' ? main[0] : main.at(-1);
  const isOpen = value === null && (others.length > 0 || classes.length === 0);
  return {
    score: formula.id,
    value,
    unit: formula.unit,
    shown: value === null ? null : value.toFixed(formula.shownTo),
    interval: range ?? [null, null],
    class: others.length === 0 ? (only ?? null) : null,
    actOn: worst ?? null,
    levels: Object.fromEntries(classes.map(([name, of]) => [name, of.length === 1 ? (of[0] ?? null) : null])),
    borderline: value === null ? [] : limitsNear(value, Object.values(formula.levels ?? {})),
    unknown,
    decisive: isOpen ? unknown : [],
    refused: refusalsOf(formula, facts).map(({ says, because }) => ({ says, because: [because].flat() })),
    check: (formula.refusedIf ?? [])
      .filter(({ when }) => range && holds(when, facts) === 'unknown')
      .map(({ when, says, because }) => ({
        says,
        because: [because].flat(),
        facts: testsIn(when).flatMap(([fact]) => (facts[fact] === undefined ? [fact] : [])),
      })),
    cautions: (formula.cautionIf ?? [])
      .filter(({ when }) => range && truthOf(when, facts) === true)
      .map(({ says, because }) => ({ says, because: [because].flat() })),
    notFor: formula.notFor,
    because: [formula.because, ...Object.values(formula.levels ?? {}).map(({ because }) => because)].flat(),
    version,
  };
}

/** The classes that a range touches, in the order of the level. */
function possible({ classes }: ScoreLevel, [least, most]: Range): string[] {
  return classes.flatMap((of, index) => {
    const next = classes[index + 1];
    const isReached = !('from' in of) || most >= of.from;
    const isLeft = next && 'from' in next && least >= next.from;
    return isReached && !isLeft ? [at(classes, index).class] : [];
  });
}

const limitsNear = (value: number, levels: readonly ScoreLevel[]): number[] => [
  ...new Set(
    levels.flatMap(({ classes }) =>
      classes.flatMap((of) =>
        'from' in of && Math.abs(value - of.from) <= borderlineWithin * of.from ? [of.from] : [],
      ),
    ),
  ),
];
