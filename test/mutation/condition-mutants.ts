import { isNumberTest, shapeOf } from '../../src/engine/conditions.ts';
import type { Answer, Condition, Fact, FactTest, NumberTest } from '../../src/knowledge/rule-types.ts';
import type { Slip } from './mutant-types.ts';

/** The facts of the catalogue, and how far apart two neighbouring values of one are. */
export type FactSteps = {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly digitsOf: (fact: string) => number;
};

export type ConditionMutant = { readonly slip: Slip; readonly change: string; readonly condition: Condition };

/** Every condition that is this one with one slip. */
export function conditionMutants(condition: Condition, steps: FactSteps): ConditionMutant[] {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'tests':
      return [
        ...shape.tests.flatMap(([fact, test]) => mutantsOfTest(shape.tests, fact, test, steps)),
        ...(shape.tests.length > 1
          ? [
              {
                slip: 'operator' as const,
                change: `any of ${shape.tests.map(([fact]) => fact).join(', ')}, instead of all`,
                condition: { any: shape.tests.map(([fact, test]): Condition => ({ [fact]: test })) },
              },
            ]
          : []),
      ];
    case 'not':
      return [
        { slip: 'operator', change: `"not" left out before ${said(shape.of)}`, condition: shape.of },
        ...conditionMutants(shape.of, steps).map((inner) => ({
          ...inner,
          condition: { not: inner.condition },
        })),
      ];
    case 'all':
    case 'any':
      return mutantsOfGroup(shape.kind, shape.of, steps);
  }
}

function mutantsOfGroup(
  kind: 'all' | 'any',
  parts: readonly Condition[],
  steps: FactSteps,
): ConditionMutant[] {
  const grouped = (of: readonly Condition[]): Condition => (kind === 'all' ? { all: of } : { any: of });
  const inner = parts.flatMap((part, place) =>
    conditionMutants(part, steps).map((each) => ({
      ...each,
      condition: grouped(parts.with(place, each.condition)),
    })),
  );
  if (parts.length < 2) return inner;
  const others = kind === 'all' ? { any: parts } : { all: parts };
  return [
    ...inner,
    // A part that is one test is left out below, where its own test is.
    ...parts.flatMap((part, place): ConditionMutant[] =>
      kind === 'all' && testsAlone(part)
        ? []
        : [
            {
              slip: 'condition dropped',
              change: `${said(part)} left out`,
              condition: grouped(parts.toSpliced(place, 1)),
            },
          ],
    ),
    {
      slip: 'operator',
      change: `${kind === 'all' ? 'any' : 'all'} of ${parts.map(said).join('; ')}`,
      condition: others,
    },
  ];
}

/** A part of "all" with one test in it: without the test nothing of the part is left. */
const testsAlone = (part: Condition): boolean => {
  const shape = shapeOf(part);
  return shape.kind === 'tests' && shape.tests.length === 1;
};

/** Changes of one test among those that stand beside it. */
function mutantsOfTest(
  tests: readonly (readonly [string, FactTest])[],
  fact: string,
  test: FactTest,
  steps: FactSteps,
): ConditionMutant[] {
  const beside = Object.fromEntries(tests.filter(([other]) => other !== fact));
  const other = (slip: Slip, changed: FactTest): ConditionMutant => ({
    slip,
    change: `${fact}: ${saidTest(test)} → ${saidTest(changed)}`,
    condition: Object.fromEntries(tests.map(([of, each]) => [of, of === fact ? changed : each])),
  });
  return [
    ...(isNumberTest(test)
      ? [
          ...thresholdsNear(fact, test, steps).map((changed) => other('threshold', changed)),
          ...operatorsNear(fact, test, steps).map((changed) => other('operator', changed)),
        ]
      : answersNear(fact, test, steps).map((changed) => other('answer', changed))),
    {
      slip: 'operator',
      change: `${fact}: ${saidTest(test)} → not ${saidTest(test)}`,
      condition: { all: [beside, { not: { [fact]: test } }] },
    },
    { slip: 'condition dropped', change: `${fact}: ${saidTest(test)} left out`, condition: beside },
  ];
}

function thresholdsNear(fact: string, test: NumberTest, { digitsOf }: FactSteps): NumberTest[] {
  const digits = digitsOf(fact);
  return [-1, 1].map((direction) =>
    withLimit(test, (limit) => Number((limit + direction * 10 ** -digits).toFixed(digits))),
  );
}

function withLimit(test: NumberTest, change: (limit: number) => number): NumberTest {
  if ('below' in test) return { below: change(test.below) };
  if ('atLeast' in test) return { atLeast: change(test.atLeast) };
  return 'above' in test ? { above: change(test.above) } : { atMost: change(test.atMost) };
}

/** The limit itself on the other side. Of whole numbers that is one step, which is tried already. */
function operatorsNear(fact: string, test: NumberTest, { facts }: FactSteps): NumberTest[] {
  const of = facts[fact];
  if (of?.type === 'quantity' && of.whole) return [];
  if ('below' in test) return [{ atMost: test.below }];
  if ('atMost' in test) return [{ below: test.atMost }];
  return 'above' in test ? [{ atLeast: test.above }] : [{ above: test.atLeast }];
}

/** One answer less, one more, or the next one instead. */
function answersNear(fact: string, test: Answer | readonly Answer[], { facts }: FactSteps): FactTest[] {
  const all = answersOf(facts[fact]);
  const given = [test].flat();
  const missing = all.filter((answer) => !given.includes(answer));
  const less = given.length > 1 ? given.map((answer) => given.filter((each) => each !== answer)) : [];
  // With two answers in all, one more is the condition left out, and the other one is "not".
  const more = all.length > given.length + 1 ? missing.map((answer) => [...given, answer]) : [];
  const instead = given.length === 1 && all.length > 2 ? missing.map((answer) => [answer]) : [];
  return [...less, ...more, ...instead];
}

function answersOf(fact: Fact | undefined): readonly Answer[] {
  if (fact?.type === 'yes-no') return [false, true, ...(fact.unsure ? ['unsure'] : [])];
  return fact?.type === 'one-of' ? [...fact.values, ...(fact.unsure ? ['unsure'] : [])] : [];
}

const signs = { below: '<', atMost: '≤', above: '>', atLeast: '≥' } as const;

function saidTest(test: FactTest): string {
  if (!isNumberTest(test)) return [test].flat().map(String).join(' or ');
  return Object.entries(test)
    .map(([key, limit]) => `${Reflect.get(signs, key)} ${limit}`)
    .join();
}

/** Short, for a list of survivors. */
export function said(condition: Condition): string {
  const shape = shapeOf(condition);
  switch (shape.kind) {
    case 'tests':
      return shape.tests.map(([fact, test]) => `${fact} ${saidTest(test)}`).join(' and ');
    case 'not':
      return `not (${said(shape.of)})`;
    case 'all':
    case 'any':
      return `${shape.kind} (${shape.of.map(said).join('; ')})`;
  }
}
