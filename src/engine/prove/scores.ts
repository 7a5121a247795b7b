import type { Fact } from '../../knowledge/rule-types.ts';
import type { Score } from '../../knowledge/score-types.ts';
import { at } from '../assert.ts';
import { holds } from '../conditions.ts';
import type { Facts, FactValue } from '../fact-values.ts';
import type { Rules } from '../rules.ts';
import { type ItemsRead, readItems } from '../score.ts';
import { classNames } from '../score-classes.ts';
import type { CompiledScore } from '../score-sums.ts';
import { scoreCompiler } from '../variables.ts';
import { type Random, mulberry32 } from './chance.ts';
import type { Claim } from './proof.ts';
import type { Counterexample } from './witness.ts';

/** Up to here every partial input is tried; beyond, as many are drawn from a fixed seed. */
const mostInputs = 60_000;
const samples = 3_000;
/** In a sample so few facts are unknown that each of their completions can be tried. */
const mostCompletions = 400;

/**
 * Each score read with some facts unknown, against its completions: each of them added up by hand, with the conditions
 * as they are written. What it says must be what all of them say, and nothing less may be left open.
 */
export function scoreClaims(rules: Rules): Claim[] {
  return rules.catalogue.scores.flatMap((score): Claim[] => {
    const compiled = scoreCompiler(score, rules.catalogue, null)();
    const answers = compiled.variables.map((variable) => answersTo(variable.fact, compiled, rules));
    const inputs = answers.reduce((product, { length }) => product * (length + 1), 1);
    const isSmall = inputs <= mostInputs;
    const count = isSmall ? inputs : samples;
    return [
      {
        claim: `${score.id}: a sum and a class are given only if every completion of the unknown items gives them, and unknown is never favourable`,
        domain: `${compiled.variables.length} facts, ${count.toLocaleString('en-GB')} partial inputs${isSmall ? '' : ' from seed 1'}`,
        method: isSmall ? 'every case' : 'sampled',
        refute: () => refuteReadings(compiled, answers, isSmall ? everyInput(answers) : drawnInputs(answers)),
      },
      {
        claim: `${score.id}: every class of every level can be reached`,
        domain: `${samples.toLocaleString('en-GB')} inputs, and all facts unknown`,
        method: 'every case',
        refute: () => refuteReach(compiled, answers),
      },
    ];
  });
}

type Answers = readonly FactValue[];

/** Answers of which one lies in each cell of the score, and both ends of a number that counts as points. */
function answersTo(id: string, { variables, items }: CompiledScore, { catalogue }: Rules): Answers {
  const fact: Fact | undefined = catalogue.facts[id];
  const variable = variables.find((each) => each.fact === id);
  if (!fact || !variable) return [];
  if (fact.type === 'one-of' && fact.derivedFromDDimer) return [dDimerOf(100), dDimerOf(5000)];
  const counts = items.some(({ item }) => 'pointsOf' in item && item.pointsOf === id);
  const ends = counts && fact.type === 'quantity' ? fact.domain : [];
  const inCells = variable.cells.map((cell): FactValue => ('answer' in cell ? cell.answer : cell.from));
  return [...new Set([...inCells, ...ends])];
}

const dDimerOf = (ugPerLFeu: number): FactValue => ({
  value: ugPerLFeu,
  unit: 'ug/L',
  basis: 'FEU',
  ugPerLFeu,
});

/** An index of each fact's answers; one beyond them leaves it unknown. */
type Input = readonly number[];

function* everyInput(answers: readonly Answers[]): Generator<Input> {
  const input = answers.map(() => 0);
  for (;;) {
    yield input;
    let next = 0;
    while (next < input.length && input[next] === at(answers, next).length) input[next++] = 0;
    if (next === input.length) return;
    input[next] = at(input, next) + 1;
  }
}

function* drawnInputs(answers: readonly Answers[]): Generator<Input> {
  const random = mulberry32(1);
  for (let sample = 0; sample < samples; sample += 1) {
    const input = complete(answers, random);
    for (let completions = 1; completions < mostCompletions; ) {
      const unknown = Math.floor(random() * answers.length);
      input[unknown] = at(answers, unknown).length;
      completions *= Math.max(2, at(answers, unknown).length);
      if (random() < 0.2) break;
    }
    yield input;
  }
}

const complete = (answers: readonly Answers[], random: Random): number[] =>
  answers.map(({ length }) => Math.floor(random() * length));

function refuteReadings(
  compiled: CompiledScore,
  answers: readonly Answers[],
  inputs: Iterable<Input>,
): Counterexample[] {
  const byHandOf = byHandReader(compiled, answers);
  for (const input of inputs) {
    const given = factsOf(compiled, answers, input);
    const read = readItems(compiled, given);
    const byHand = told(byHandOf(input), compiled.score);
    if (JSON.stringify(read) !== JSON.stringify(byHand)) {
      return [
        {
          decision: compiled.score.id,
          facts: given,
          says: `by hand ${JSON.stringify(byHand)}; read as ${JSON.stringify(read)}`,
        },
      ];
    }
  }
  return [];
}

/** What all completions of an input come to: the completions of its first unknown fact, each by itself, joined. */
function byHandReader(compiled: CompiledScore, answers: readonly Answers[]): (input: Input) => ByHand {
  const known = new Map<number, ByHand>();
  const read = (input: Input): ByHand => {
    const code = input.reduce((sum, index, place) => sum * (at(answers, place).length + 1) + index, 0);
    const before = known.get(code);
    if (before) return before;
    const place = input.findIndex((index, position) => index === at(answers, position).length);
    const byHand =
      place < 0
        ? addUp(compiled, factsOf(compiled, answers, input))
        : at(answers, place)
            .map((_, answer) => read(input.with(place, answer)))
            .reduce(join);
    known.set(code, byHand);
    return byHand;
  };
  return read;
}

function factsOf({ variables }: CompiledScore, answers: readonly Answers[], input: Input): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [index, { fact }] of variables.entries()) {
    const value = at(answers, index)[at(input, index)];
    if (value === undefined) continue;
    facts[typeof value === 'object' ? 'd-dimer' : fact] = value;
  }
  return facts;
}

/** Sums, and the bits of the classes of each level. */
type ByHand = {
  readonly least: number;
  readonly most: number;
  readonly classes: Readonly<Record<string, number>>;
};

const join = (a: ByHand, b: ByHand): ByHand => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
  classes: Object.fromEntries(
    Object.entries(a.classes).map(([level, bits]) => [level, bits | (b.classes[level] ?? 0)]),
  ),
});

/** A complete input, added up with the conditions as written: no cells, no groups. */
function addUp({ score, variables }: CompiledScore, given: Facts): ByHand {
  const facts = {
    ...given,
    ...readingsOf(
      variables.map(({ fact }) => fact),
      given,
    ),
  };
  let sum = 0;
  for (const item of score.items) {
    const counted = 'pointsOf' in item ? facts[item.pointsOf] : undefined;
    if (typeof counted === 'number') sum += counted;
    if ('when' in item && holds(item.when, facts) === true) sum += item.points;
  }
  const places = Object.entries(score.levels).map(([name, { classes, atLeast = [] }]) => {
    const names = classNames(score, name);
    const bySum = classes.filter((of) => !('from' in of) || of.from <= sum).length - 1;
    const raised = atLeast
      .filter(({ when, from }) => holds(when, facts) === true && (from === undefined || from <= sum))
      .map((rule) => names.indexOf(rule.class));
    return [name, 1 << Math.max(bySum, ...raised)] as const;
  });
  return { least: sum, most: sum, classes: Object.fromEntries(places) };
}

/** The two D-dimers tried lie far to either side of any cut-off. */
function readingsOf(facts: readonly string[], { 'd-dimer': dDimer }: Facts): Facts {
  if (typeof dDimer !== 'object') return {};
  const reading = dDimer.ugPerLFeu > 1000 ? 'positive' : 'negative';
  return Object.fromEntries(facts.filter((id) => id.startsWith('d-dimer.')).map((id) => [id, reading]));
}

/** The same as the engine says it. */
function told({ least, most, classes }: ByHand, score: Score): ItemsRead {
  const levels = Object.entries(classes).map(([level, bits]) => {
    const worst = at(classNames(score, level), 31 - Math.clz32(bits));
    return [level, { class: (bits & (bits - 1)) === 0 ? worst : null, actOn: worst }] as const;
  });
  return { interval: [least, most], levels: Object.fromEntries(levels) };
}

function refuteReach(compiled: CompiledScore, answers: readonly Answers[]): Counterexample[] {
  const { score } = compiled;
  const random = mulberry32(2);
  const missing = new Map(
    Object.keys(score.levels).map((level) => [level, new Set(classNames(score, level))]),
  );
  for (let sample = 0; sample < samples; sample += 1) {
    // Few findings, then many: a sum near either end is rare where all are drawn alike.
    const share = random();
    const input = complete(answers, random).map((answer) => (random() < share ? answer : 0));
    for (const [level, { class: name }] of Object.entries(
      readItems(compiled, factsOf(compiled, answers, input)).levels,
    ))
      if (name !== null) missing.get(level)?.delete(name);
  }
  return [...missing].flatMap(([level, names]) =>
    [...names].map((name) => ({ decision: score.id, facts: {}, says: `${level} is never ${name}` })),
  );
}
