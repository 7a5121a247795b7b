import type { Catalogue } from '../knowledge/catalogue.ts';
import type {
  Condition,
  DDimerCutOffKind,
  Fact,
  FactTest,
  OneOfFact,
  QuantityFact,
  Region,
  YesNoFact,
} from '../knowledge/rule-types.ts';
import type { Score } from '../knowledge/score-types.ts';
import { assert, at } from './assert.ts';
import { isNumberTest, testsIn } from './conditions.ts';
import { dDimerAsks, dDimerCells, dDimerMask } from './d-dimer.ts';
import { type Expression, type Variable, expressionOf, truthOf } from './expressions.ts';
import type { Facts, Truth } from './fact-values.ts';
import { formulaRange, formulasFor, unknownIn } from './formula.ts';
import { cellsTouching, quantityVariable } from './quantity-cells.ts';
import { classMask, classNames, decisiveIn } from './score-classes.ts';
import { type CompiledScore, type TruthOf, compileScore, completionsOf, totalsOf } from './score-sums.ts';

/** What variables are made from: all of a catalogue that says how facts follow from others. */
export type Definitions = Pick<Catalogue, 'facts' | 'formulas' | 'scores' | 'dDimerCutOff'>;

/**
 * The variables of a table, in the order in which its conditions first read them.
 *
 * @param region null where none is named: a figure with a formula for each region then counts for what all of them allow.
 */
export function variablesOf(
  conditions: readonly Condition[],
  catalogue: Definitions,
  region: Region | null,
  where: string,
): Variable[] {
  return variablesFor(conditions.flatMap(testsIn), catalogue, region, where);
}

/** @param tests null for a fact that is read as a number and held against nothing. */
function variablesFor(
  tests: readonly (readonly [fact: string, test: FactTest | null])[],
  catalogue: Definitions,
  region: Region | null,
  where: string,
): Variable[] {
  const byFact = new Map<string, FactTest[]>();
  for (const [fact, test] of tests) {
    const known = byFact.get(fact) ?? [];
    byFact.set(fact, test === null ? known : [...known, test]);
  }
  return [...byFact].map(([id, of]) => {
    const fact = catalogue.facts[id];
    assert(fact, `${where}: no fact is called ${id}`);
    return variableOf(id, fact, of, catalogue, region, where);
  });
}

function variableOf(
  id: string,
  fact: Fact,
  tests: readonly FactTest[],
  catalogue: Definitions,
  region: Region | null,
  where: string,
): Variable {
  switch (fact.type) {
    case 'quantity': {
      const variable = quantityVariable(id, fact, tests, where);
      return fact.derivedFromFormula ? formulaVariable(variable, fact, catalogue, region) : variable;
    }
    case 'd-dimer':
      throw new Error(`${where}: a rule reads ${id} through a reading against a cut-off, not directly`);
    case 'yes-no': {
      const answers = answerVariable(id, [false, true, ...(fact.unsure ? ['unsure'] : [])], tests, where);
      const variable = fact.absentMeans === false ? unlessRecorded(answers) : answers;
      return fact.derived || fact.impliedBy
        ? derivedVariable(variable, fact, catalogue, region, where)
        : variable;
    }
    case 'one-of': {
      const variable = answerVariable(id, [...fact.values, ...(fact.unsure ? ['unsure'] : [])], tests, where);
      if (fact.derivedFromScore) {
        return classVariable(variable, fact.derivedFromScore, catalogue, region, where);
      }
      if (fact.derivedFromDDimer) return dDimerVariable(variable, fact.derivedFromDDimer, catalogue);
      return variable;
    }
  }
}

function answerVariable(
  id: string,
  answers: readonly (boolean | string)[],
  tests: readonly FactTest[],
  where: string,
): Variable {
  for (const test of tests.flat()) {
    assert(
      !isNumberTest(test) && answers.some((answer) => answer === test),
      `${where}: ${id} is never ${JSON.stringify(test)}`,
    );
  }
  const all = (1 << answers.length) - 1;
  return {
    fact: id,
    cells: answers.map((answer) => ({ answer })),
    mask: (facts) => {
      const value = facts[id];
      return value === undefined ? all : 1 << answers.findIndex((answer) => answer === value);
    },
    asks: (facts) => (facts[id] === undefined ? [id] : []),
  };
}

/** A record that was not made is read as no, the first cell, and nobody is asked for it. */
const unlessRecorded = (variable: Variable): Variable => ({
  ...variable,
  mask: (facts) => (facts[variable.fact] === undefined ? 1 : variable.mask(facts)),
  asks: () => [],
});

/**
 * A finding that follows from others where it is not given itself. Given, and denied by what it follows from, it stays
 * open: the two speak of different people.
 */
function derivedVariable(
  variable: Variable,
  { derived, impliedBy, unsure }: YesNoFact,
  catalogue: Definitions,
  region: Region | null,
  where: string,
): Variable {
  const conditions = [impliedBy, derived].filter((condition) => condition !== undefined);
  const behind = variablesOf(conditions, catalogue, region, `${where}, ${variable.fact}`);
  const implied = impliedBy && expressionOf(impliedBy, behind);
  const worked = derived && expressionOf(derived, behind);
  const truthFrom = (masks: readonly number[]): Truth => {
    if (implied && truthOf(implied, masks) === true) return true;
    return worked ? truthOf(worked, masks) : 'unknown';
  };
  const masksOf = (facts: Facts): number[] => behind.map(({ mask }) => mask(facts));
  const open = (facts: Facts): number => {
    const truth = truthFrom(masksOf(facts));
    const given = variable.mask(facts);
    if (truth === 'unknown') return given;
    const cell = 1 << variable.cells.findIndex((each) => 'answer' in each && each.answer === truth);
    return facts[variable.fact] === undefined ? cell : given | cell;
  };
  return {
    ...variable,
    mask: open,
    asks: (facts) => {
      const left = open(facts);
      if ((left & (left - 1)) === 0) return [];
      // A question that people are asked stays that question: "under 18?" is not the age.
      if (facts[variable.fact] !== undefined || !worked || unsure) return [variable.fact];
      return [...new Set(asksIn(worked, masksOf(facts), behind, facts))];
    },
  };
}

/** What to ask so that an expression comes to be known: only where it is not known already. */
function asksIn(
  expression: Expression,
  masks: readonly number[],
  variables: readonly Variable[],
  facts: Facts,
): string[] {
  if (truthOf(expression, masks) !== 'unknown') return [];
  if (expression.kind === 'in') return at(variables, expression.variable).asks(facts);
  const parts = expression.kind === 'not' ? [expression.of] : expression.of;
  return parts.flatMap((part) => asksIn(part, masks, variables, facts));
}

/** A figure that is worked out where it is not given. What the formula is not for stays open until somebody gives it. */
function formulaVariable(
  variable: Variable,
  { derivedFromFormula }: QuantityFact,
  catalogue: Definitions,
  region: Region | null,
): Variable {
  const formulas = derivedFromFormula ? formulasFor(derivedFromFormula, region, catalogue) : [];
  const all = (1 << variable.cells.length) - 1;
  const worksOut = (facts: Facts): number =>
    formulas.reduce((mask, formula) => {
      const range = formulaRange(formula, facts, catalogue);
      return mask | (range ? cellsTouching(variable.cells, range) : all);
    }, 0);
  return {
    ...variable,
    mask: (facts) => (facts[variable.fact] === undefined ? worksOut(facts) : variable.mask(facts)),
    asks: (facts) => {
      if (facts[variable.fact] !== undefined) return [];
      const unknown = new Set(formulas.flatMap((formula) => unknownIn(formula, facts)));
      const applies = formulas.every((formula) => formulaRange(formula, facts, catalogue) !== null);
      return applies && unknown.size > 0 ? [...unknown] : [variable.fact];
    },
  };
}

/** A class worked out from the items of its score where it is not given itself. */
function classVariable(
  variable: Variable,
  { score: id, level }: NonNullable<OneOfFact['derivedFromScore']>,
  catalogue: Definitions,
  region: Region | null,
  where: string,
): Variable {
  const score = catalogue.scores.find((each) => each.id === id);
  assert(
    score?.levels[level],
    `${where}: ${variable.fact} names score ${id}, level ${level}, which is not there`,
  );
  const answers = variable.cells.map((cell) => ('answer' in cell ? cell.answer : null));
  assert(
    classNames(score, level).every((name, place) => name === answers[place]),
    `${where}: ${variable.fact} has other answers than ${id} has classes`,
  );
  const compiled = scoreCompiler(score, catalogue, region);
  const given = (facts: Facts): boolean => facts[variable.fact] !== undefined;
  return {
    ...variable,
    mask: (facts) =>
      given(facts)
        ? variable.mask(facts)
        : classMask(compiled(), level, totalsOf(completionsOf(compiled(), facts))),
    asks: (facts) => {
      if (given(facts)) return [];
      const { variables } = decisiveIn(compiled(), level, facts, completionsOf(compiled(), facts));
      return variables.flatMap((index) => at(compiled().variables, index).asks(facts));
    },
  };
}

/** Compiles a score at its first use. */
export function scoreCompiler(
  score: Score,
  catalogue: Definitions,
  region: Region | null,
): () => CompiledScore {
  let compiled: CompiledScore | undefined;
  return () =>
    (compiled ??= {
      ...compileScore(score, scoreVariables(score, catalogue, region), domainIn(catalogue)),
      truthOf: truthReader(catalogue, region),
    });
}

/** Whether a condition holds, with whatever follows from the facts: a body mass index from weight and height. */
export function truthReader(catalogue: Definitions, region: Region | null): TruthOf {
  const known = new Map<Condition, (facts: Facts) => Truth>();
  return (condition, facts) => {
    let read = known.get(condition);
    if (!read) {
      const variables = variablesOf([condition], catalogue, region, 'a condition');
      const expression = expressionOf(condition, variables);
      read = (of) =>
        truthOf(
          expression,
          variables.map(({ mask }) => mask(of)),
        );
      known.set(condition, read);
    }
    return read(facts);
  };
}

const domainIn =
  ({ facts }: Definitions) =>
  (id: string): readonly [number, number] => {
    const fact = facts[id];
    assert(fact?.type === 'quantity' && fact.whole, `${id} counts as points, and is no whole number`);
    return fact.domain;
  };

function scoreVariables(score: Score, catalogue: Definitions, region: Region | null): Variable[] {
  const tests = score.items.flatMap((item): (readonly [fact: string, test: FactTest | null])[] =>
    'when' in item ? testsIn(item.when) : [[item.pointsOf, null]],
  );
  const raisers = Object.values(score.levels).flatMap(({ atLeast = [] }) => atLeast);
  return variablesFor(
    [...tests, ...raisers.flatMap(({ when }) => testsIn(when))],
    catalogue,
    region,
    score.id,
  ).map((variable) => {
    const fact = catalogue.facts[variable.fact];
    if (fact?.type === 'one-of' && fact.derivedFromDDimer) return onlyReadings(variable);
    return fact?.type === 'yes-no' ? askedItself(variable) : variable;
  });
}

/** An item of a score is asked for as it stands in the score, and not through what it may follow from. */
const askedItself = (variable: Variable): Variable => ({
  ...variable,
  asks: (facts) => (facts[variable.fact] === undefined ? [variable.fact] : []),
});

/** To a score a D-dimer that is awaited, or cannot be had, is unknown, and not a negative one. */
function onlyReadings(variable: Variable): Variable {
  const either = dDimerCells.negative | dDimerCells.positive;
  return {
    ...variable,
    mask: (facts) => {
      const open = variable.mask(facts);
      return (open & ~either) === 0 ? open : either;
    },
    asks: (facts) => variable.asks(facts).filter((fact) => fact !== 'd-dimer.availability'),
  };
}

function dDimerVariable(variable: Variable, reading: DDimerCutOffKind, catalogue: Definitions): Variable {
  const age = catalogue.facts['age'];
  assert(age?.type === 'quantity', 'age is a quantity');
  const [, oldest] = age.domain;
  return {
    ...variable,
    mask: (facts) => dDimerMask(catalogue.dDimerCutOff, reading, facts, oldest),
    asks: (facts) => dDimerAsks(reading, facts),
  };
}
