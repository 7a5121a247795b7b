import type { DDimerCutOff } from '../../src/knowledge/diagnosis/d-dimer-cut-off.ts';
import type { Condition } from '../../src/knowledge/rule-types.ts';
import type {
  Amount,
  Formula,
  NotFor,
  Score,
  ScoreItem,
  ScoreLevel,
} from '../../src/knowledge/score-types.ts';
import { type FactSteps, conditionMutants } from './condition-mutants.ts';
import { digitsIn } from './fact-steps.ts';
import type { Mutant } from './mutant-types.ts';

/** A change of a part, before the whole is put together again. */
type Change<Part> = Omit<Mutant, 'broken'> & { readonly part: Part };

const whole = <Part>(changes: readonly Change<Part>[], broken: (part: Part) => Mutant['broken']): Mutant[] =>
  changes.map(({ part, ...change }) => ({ ...change, broken: broken(part) }));

/** Every score that is this one with one slip. */
export function scoreMutants(score: Score, steps: FactSteps): Mutant[] {
  const broken = (changed: Partial<Score>): Mutant['broken'] => ({
    kind: 'score',
    value: { ...score, ...changed },
  });
  const halves = score.items.some((item) => 'points' in item && !Number.isInteger(item.points));
  return [
    ...whole(
      inList(
        score.items,
        (item) => `item ${item.key}`,
        (item, where) => itemChanges(item, where, steps),
      ),
      (items) => broken({ items }),
    ),
    ...whole(levelChanges(score.levels, halves ? 0.5 : 1, steps), (levels) => broken({ levels })),
    ...limitsOfUse(score, steps, broken),
  ];
}

/** Every formula that is this one with one slip. */
export function formulaMutants(formula: Formula, steps: FactSteps): Mutant[] {
  const broken = (changed: Partial<Formula>): Mutant['broken'] => ({
    kind: 'formula',
    value: { ...formula, ...changed },
  });
  return [
    ...whole(amountChanges(formula.amount, steps), (amount) => broken({ amount })),
    ...whole(levelChanges(formula.levels ?? {}, 10 ** -formula.shownTo, steps), (levels) =>
      broken({ levels }),
    ),
    ...limitsOfUse(formula, steps, broken),
  ];
}

/** The figures by which a D-dimer is read, each one step off. */
export function dDimerMutants(rule: DDimerCutOff): Mutant[] {
  const keys = [
    'feuPerDdu',
    'fixedUgPerLFeu',
    'adjustedAboveAge',
    'ugPerLFeuPerYear',
    'yearsUgPerLFeu',
  ] as const;
  const ranges = ['resultUgPerLFeu', 'assayCutOffUgPerLFeu'] as const;
  const bases = ['feu', 'ddu'] as const;
  const mutant = (where: string, before: number, after: number, changed: Partial<DDimerCutOff>): Mutant => ({
    broken: { kind: 'd-dimer', value: { ...rule, ...changed } },
    slip: 'threshold',
    where,
    change: `${before} → ${after}`,
  });
  const ends = (
    range: readonly [number, number],
  ): { end: string; before: number; after: number; to: readonly [number, number] }[] =>
    [-1, 1].flatMap((step) => [
      { end: 'least', before: range[0], after: range[0] + step, to: [range[0] + step, range[1]] as const },
      { end: 'most', before: range[1], after: range[1] + step, to: [range[0], range[1] + step] as const },
    ]);
  return [
    ...keys.flatMap((key) =>
      [-1, 1].map((step) => mutant(key, rule[key], rule[key] + step, { [key]: rule[key] + step })),
    ),
    ...ranges.flatMap((key) =>
      ends(rule[key]).map(({ end, before, after, to }) =>
        mutant(`${key}, ${end}`, before, after, { [key]: to }),
      ),
    ),
    ...bases.flatMap((basis) =>
      ends(rule.adjustableUgPerLFeu[basis]).map(({ end, before, after, to }) =>
        mutant(`adjustable, ${basis}, ${end}`, before, after, {
          adjustableUgPerLFeu: { ...rule.adjustableUgPerLFeu, [basis]: to },
        }),
      ),
    ),
  ];
}

function itemChanges(item: ScoreItem, where: string, steps: FactSteps): Change<ScoreItem>[] {
  if (!('when' in item)) return [];
  return [
    ...[-1, 1].map(
      (step): Change<ScoreItem> => ({
        part: { ...item, points: item.points + step },
        slip: 'points',
        where,
        change: `${item.points} → ${item.points + step}`,
      }),
    ),
    ...whenChanges(item, where, steps),
  ];
}

function levelChanges(
  levels: Readonly<Record<string, ScoreLevel>>,
  step: number,
  steps: FactSteps,
): Change<Readonly<Record<string, ScoreLevel>>>[] {
  return Object.entries(levels).flatMap(([name, level]) => {
    const [lowest, ...above] = level.classes;
    const classes = inList(
      above,
      (of) => `${name}, class ${of.class}`,
      (of, where) =>
        [-step, step].map((by): Change<(typeof above)[number]> => {
          const from = Number((of.from + by).toFixed(6));
          return { part: { ...of, from }, slip: 'threshold', where, change: `from ${of.from} → ${from}` };
        }),
    ).map(
      (change): Change<ScoreLevel> => ({ ...change, part: { ...level, classes: [lowest, ...change.part] } }),
    );
    const raised = inList(
      level.atLeast ?? [],
      (rule) => `${name}, at least ${rule.class} (${rule.key})`,
      (rule, where) => [
        ...whenChanges(rule, where, steps),
        ...(rule.from === undefined
          ? []
          : [-step, step].map(
              (by): Change<typeof rule> => ({
                part: { ...rule, from: (rule.from ?? 0) + by },
                slip: 'threshold',
                where,
                change: `from ${rule.from} → ${(rule.from ?? 0) + by}`,
              }),
            )),
      ],
    ).map((change): Change<ScoreLevel> => ({ ...change, part: { ...level, atLeast: change.part } }));
    return [...classes, ...raised].map((change) => ({ ...change, part: { ...levels, [name]: change.part } }));
  });
}

/** Whom it is not for, and what to mind beside it. */
function limitsOfUse(
  { refusedIf = [], cautionIf = [] }: Pick<Score, 'refusedIf' | 'cautionIf'>,
  steps: FactSteps,
  broken: (changed: Pick<Score, 'refusedIf' | 'cautionIf'>) => Mutant['broken'],
): Mutant[] {
  const changes = <Rule extends Omit<NotFor, 'class'>>(
    rules: readonly Rule[],
    kind: string,
  ): Change<readonly Rule[]>[] =>
    inList(
      rules,
      (rule) => `${kind} "${rule.says}"`,
      (rule, where) => whenChanges(rule, where, steps),
    );
  return [
    ...whole(changes(refusedIf, 'not for'), (part) => broken({ refusedIf: part })),
    ...whole(changes(cautionIf, 'caution'), (part) => broken({ cautionIf: part })),
  ];
}

/** Each part of a list left out, or changed. */
const inList = <Part>(
  list: readonly Part[],
  whereOf: (part: Part) => string,
  changesOf: (part: Part, where: string) => Change<Part>[],
): Change<Part[]>[] =>
  list.flatMap((part, place): Change<Part[]>[] => [
    { part: list.toSpliced(place, 1), slip: 'removed', where: whereOf(part), change: 'left out' },
    ...changesOf(part, whereOf(part)).map((change) => ({ ...change, part: list.with(place, change.part) })),
  ]);

const whenChanges = <Part extends { readonly when: Condition }>(
  part: Part,
  where: string,
  steps: FactSteps,
): Change<Part>[] =>
  conditionMutants(part.when, steps).map(({ slip, change, condition }) => ({
    part: { ...part, when: condition },
    slip,
    where,
    change,
    condition: { before: part.when, after: condition },
  }));

/** Each constant one step of its last digit off, and each condition with a slip. */
function amountChanges(amount: Amount, steps: FactSteps): Change<Amount>[] {
  const where = 'amount';
  const inside = (parts: readonly Amount[], put: (parts: Amount[]) => Amount): Change<Amount>[] =>
    parts.flatMap((part, place) =>
      amountChanges(part, steps).map((change) => ({ ...change, part: put(parts.with(place, change.part)) })),
    );
  if (typeof amount === 'number') {
    const digits = digitsIn(amount);
    return [-1, 1].map((direction) => {
      const changed = Number((amount + direction * 10 ** -digits).toFixed(digits));
      return { part: changed, slip: 'threshold', where, change: `${amount} → ${changed}` };
    });
  }
  if ('fact' in amount) return [];
  if ('add' in amount) return inside(amount.add, (add) => ({ add }));
  if ('multiply' in amount) return inside(amount.multiply, (multiply) => ({ multiply }));
  if ('subtract' in amount)
    return inside(amount.subtract, ([from = 0, less = 0]) => ({ subtract: [from, less] }));
  if ('divide' in amount)
    return inside(amount.divide, ([over = 0, under = 1]) => ({ divide: [over, under] }));
  if ('power' in amount) {
    const [base, exponent] = amount.power;
    return [
      ...amountChanges(base, steps).map((change) => ({
        ...change,
        part: { power: [change.part, exponent] as const },
      })),
      ...amountChanges(exponent, steps).flatMap((change) =>
        typeof change.part === 'number' ? [{ ...change, part: { power: [base, change.part] as const } }] : [],
      ),
    ];
  }
  return amount.choose.flatMap((choice, place) =>
    [
      ...whenChanges(choice, where, steps),
      ...amountChanges(choice.then, steps).map((change) => ({
        ...change,
        part: { ...choice, then: change.part },
      })),
    ].map((change) => ({ ...change, part: { choose: amount.choose.with(place, change.part) } })),
  );
}
