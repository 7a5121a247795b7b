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
const samples = 1_000;
/** In a sample so few facts are unknown that each of their completions can be tried. */
const mostCompletions = 200;
const reaches = 40;

/**
 * Each score read with some facts unknown, against its completions: each of them added up by hand, with the conditions
 * as they are written. What it says must be what all of them say, and nothing less may be left open.
 */
export function scoreClaims(rules: Rules): Claim[] {
  return rules.catalogue.scores.flatMap((score): Claim[] => {
    const compiled = scoreCompiler(score, rules.catalogue, null)();
    const slots = slotsOf(compiled, rules);
    const inputs = slots.reduce((product, { answers }) => product * (answers.length + 1), 1);
    const isSmall = inputs <= mostInputs;
    const count = isSmall ? inputs : samples;
    return [
      {
        claim: `${score.id}: a sum and a class are given only if every completion of the unknown items gives them, and unknown is never favourable`,
        domain: `${slots.length} facts, ${count.toLocaleString('en-GB')} partial inputs${isSmall ? '' : ' from seed 1'}`,
        method: isSmall ? 'every case' : 'sampled',
        refute: () => refuteReadings(compiled, slots, isSmall ? everyInput(slots) : drawnInputs(slots)),
      },
      {
        claim: `${score.id}: every class of every level can be reached`,
        domain: 'ways down to the least sum and up to the greatest, from seed 2',
        method: 'sampled',
        refute: () => refuteReach(compiled, slots),
      },
    ];
  });
}

/** A fact with answers of which one lies in each cell of the score, and both ends of a number that counts as points. */
type Slot = { readonly fact: string; readonly answers: readonly FactValue[] };

/** Readings of a D-dimer are no facts: they all follow from the one D-dimer. */
function slotsOf(compiled: CompiledScore, { catalogue }: Rules): Slot[] {
  const slots = compiled.variables.flatMap(({ fact: id, cells }): Slot[] => {
    const fact: Fact | undefined = catalogue.facts[id];
    if (fact?.type === 'one-of' && fact.derivedFromDDimer) return [];
    const counts = compiled.items.some(({ item }) => 'pointsOf' in item && item.pointsOf === id);
    const ends = counts && fact?.type === 'quantity' ? fact.domain : [];
    const inCells = cells.map((cell): FactValue => ('answer' in cell ? cell.answer : cell.from));
    return [{ fact: id, answers: [...new Set([...inCells, ...ends])] }];
  });
  if (slots.length === compiled.variables.length) return slots;
  return [...slots, { fact: 'd-dimer', answers: [100, 700, 5000].map(dDimerOf) }];
}

const dDimerOf = (ugPerLFeu: number): FactValue => ({
  value: ugPerLFeu,
  unit: 'ug/L',
  basis: 'FEU',
  ugPerLFeu,
});

/** An index of each fact's answers; one beyond them leaves it unknown. */
type Input = readonly number[];

function* everyInput(slots: readonly Slot[]): Generator<Input> {
  const input = slots.map(() => 0);
  for (;;) {
    yield input;
    let next = 0;
    while (next < input.length && input[next] === at(slots, next).answers.length) input[next++] = 0;
    if (next === input.length) return;
    input[next] = at(input, next) + 1;
  }
}

function* drawnInputs(slots: readonly Slot[]): Generator<Input> {
  const random = mulberry32(1);
  for (let sample = 0; sample < samples; sample += 1) {
    const input = complete(slots, random);
    for (let completions = 1; completions < mostCompletions; ) {
      const unknown = Math.floor(random() * slots.length);
      input[unknown] = at(slots, unknown).answers.length;
      completions *= Math.max(2, at(slots, unknown).answers.length);
      if (random() < 0.2) break;
    }
    yield input;
  }
}

const complete = (slots: readonly Slot[], random: Random): number[] =>
  slots.map(({ answers }) => Math.floor(random() * answers.length));

function refuteReadings(
  compiled: CompiledScore,
  slots: readonly Slot[],
  inputs: Iterable<Input>,
): Counterexample[] {
  const byHandOf = byHandReader(compiled, slots);
  for (const input of inputs) {
    const given = factsOf(slots, input);
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
function byHandReader(compiled: CompiledScore, slots: readonly Slot[]): (input: Input) => ByHand {
  const known = new Map<string, ByHand>();
  const read = (input: Input): ByHand => {
    const key = input.join();
    const before = known.get(key);
    if (before) return before;
    const place = input.findIndex((index, position) => index === at(slots, position).answers.length);
    const byHand =
      place < 0
        ? addUp(compiled, factsOf(slots, input))
        : at(slots, place)
            .answers.map((_, answer) => read(input.with(place, answer)))
            .reduce(join);
    known.set(key, byHand);
    return byHand;
  };
  return read;
}

function factsOf(slots: readonly Slot[], input: Input): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [index, { fact, answers }] of slots.entries()) {
    const value = answers[at(input, index)];
    if (value !== undefined) facts[fact] = value;
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
function addUp({ score }: CompiledScore, given: Facts): ByHand {
  const facts = { ...given, ...readingsOf(given) };
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

/** The D-dimers tried lie on either side of 500 and of 1000 µg/L FEU. */
function readingsOf({ 'd-dimer': dDimer }: Facts): Facts {
  if (typeof dDimer !== 'object') return {};
  const against = (cutOff: number): string => (dDimer.ugPerLFeu >= cutOff ? 'positive' : 'negative');
  return { 'd-dimer.fixed': against(500), 'd-dimer.years': against(1000) };
}

/** The same as the engine says it. */
function told({ least, most, classes }: ByHand, score: Score): ItemsRead {
  const levels = Object.entries(classes).map(([level, bits]) => {
    const worst = at(classNames(score, level), 31 - Math.clz32(bits));
    return [level, { class: (bits & (bits - 1)) === 0 ? worst : null, actOn: worst }] as const;
  });
  return { interval: [least, most], levels: Object.fromEntries(levels) };
}

/** From inputs drawn at random one fact at a time is turned, down to the mildest reading and up to the worst. */
function refuteReach(compiled: CompiledScore, slots: readonly Slot[]): Counterexample[] {
  const { score } = compiled;
  const random = mulberry32(2);
  const missing = new Map(
    Object.keys(score.levels).map((level) => [level, new Set(classNames(score, level))]),
  );
  const worthOf = (input: Input): number => {
    const { interval, levels } = readItems(compiled, factsOf(slots, input));
    let worth = interval[0];
    for (const [level, { class: name }] of Object.entries(levels)) {
      if (name !== null) missing.get(level)?.delete(name);
      worth += 1000 * classNames(score, level).indexOf(name ?? '');
    }
    return worth;
  };
  for (let sample = 0; sample < reaches; sample += 1) {
    for (const direction of [-1, 1]) {
      let input: Input = complete(slots, random);
      const order = slots.map((_, place) => ({ place, at: random() })).toSorted((a, b) => a.at - b.at);
      for (const { place } of order) {
        const turned = at(slots, place).answers.map((_, answer) => input.with(place, answer));
        const worths = turned.map((each) => direction * worthOf(each));
        input = at(turned, worths.indexOf(Math.max(...worths)));
      }
    }
  }
  return [...missing].flatMap(([level, names]) =>
    [...names].map((name) => ({ decision: score.id, facts: {}, says: `${level} is never ${name}` })),
  );
}
