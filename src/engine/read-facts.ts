import type { Catalogue } from '../knowledge/catalogue.ts';
import type { DDimerCutOff } from '../knowledge/diagnosis/d-dimer-cut-off.ts';
import type { ByRegion, Fact, QuantityFact, YesNoFact } from '../knowledge/rule-types.ts';
import { factsIn } from './amount.ts';
import { holds, testsIn } from './conditions.ts';
import { type FactValue, type Facts, type Truth, numberOf, unknownFacts } from './fact-values.ts';
import { askFollowers, followersIn, type Followers } from './followers.ts';
import { formulaRange, formulasFor, unknownIn } from './formula.ts';
import { readDDimer } from './read-d-dimer.ts';
import { type Read, isObject, show } from './reading.ts';
import { possibleClasses } from './score.ts';
import { convertFor } from './units.ts';
import { scoreCompiler } from './variables.ts';

/** One thing wrong with the input: where, what was wanted, what came. */
export type Problem = { readonly fact: string; readonly wanted: string; readonly got: string };

export type ReadFacts =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type FactReader = {
  /** The fact's id for an id or a ref of the published tables. */
  readonly idOf: (key: string) => string | undefined;
  /** Known facts in the one shape that all facts have. They must already be in canonical units. */
  readonly shape: (known: Readonly<Record<string, FactValue | undefined>>) => Facts;
  /**
   * Checks untyped input and brings it into canonical units. `null` is unknown, as is an absent key.
   *
   * @param names of facts in the table that is asked, which go before those of the dictionary.
   */
  readonly read: (input: unknown, names?: ReadonlyMap<string, string>) => ReadFacts;
};

export const describe = ({ fact, wanted, got }: Problem): string => `${fact}: wanted ${wanted}; got ${got}`;

export function createFactReader(catalogue: Catalogue): FactReader {
  const blank = unknownFacts(Object.keys(catalogue.facts));
  const ids = new Map<string, string>();
  for (const [id, { ref }] of Object.entries(catalogue.facts)) {
    ids.set(id, id);
    if (ref !== undefined) ids.set(ref, id);
  }

  const following = followersIn(followingIn(catalogue), ({ from }) => from);
  const entries = Object.entries(catalogue.facts);
  const notMade = entries.flatMap(([id, fact]) =>
    fact.type === 'yes-no' && fact.absentMeans === false ? [id] : [],
  );
  const deniable = entries.filter(
    ([, fact]) =>
      (fact.type === 'quantity' && fact.derivedFromFormula) ||
      (fact.type === 'one-of' && fact.derivedFromScore),
  );

  function read(input: unknown, names?: ReadonlyMap<string, string>): ReadFacts {
    if (!isObject(input)) {
      return { ok: false, problems: [{ fact: 'input', wanted: 'a JSON object of facts', got: show(input) }] };
    }
    const facts = { ...blank };
    const problems: Problem[] = [];
    const givenAs = new Map<string, string>();
    for (const [key, value] of Object.entries(input)) {
      const id = names?.get(key) ?? ids.get(key);
      const fact = id === undefined ? undefined : catalogue.facts[id];
      if (id === undefined || fact === undefined) {
        problems.push({
          fact: key,
          wanted: `a known fact${suggestion(key, names ? new Map([...names, ...ids]) : ids)}`,
          got: 'a name that is not in the data dictionary',
        });
        continue;
      }
      if (value === null || value === undefined) continue;
      const read = readValue(id, fact, value, catalogue.dDimerCutOff);
      if (!read.ok) {
        problems.push({ fact: key, wanted: read.wanted, got: read.got });
        continue;
      }
      const other = givenAs.get(id);
      if (other !== undefined && JSON.stringify(facts[id]) !== JSON.stringify(read.value)) {
        problems.push({
          fact: key,
          wanted: `the same as ${other}, which is the same fact (${id})`,
          got: show(value),
        });
        continue;
      }
      givenAs.set(id, key);
      facts[id] = read.value;
    }
    if (problems.length === 0)
      problems.push(
        ...followInto(facts, [...givenAs.keys()], following, notMade),
        ...deniedIn(facts, deniable, catalogue),
      );
    return problems.length > 0 ? { ok: false, problems } : { ok: true, facts };
  }

  return { idOf: (key) => ids.get(key), shape: (known) => ({ ...blank, ...known }), read };
}

/** A finding that others settle, with the facts it follows from. */
type Following = { readonly id: string; readonly fact: YesNoFact; readonly from: readonly string[] };

const followingIn = (catalogue: Catalogue): Following[] =>
  Object.entries(catalogue.facts).flatMap(([id, fact]) => {
    if (fact.type !== 'yes-no' || !(fact.derived || fact.impliedBy)) return [];
    const from = [fact.impliedBy, fact.derived].flatMap((condition) =>
      condition ? testsIn(condition).map(([each]) => each) : [],
    );
    return [{ id, fact, from: [...new Set(from)] }];
  });

/** Fills findings that follow from others, in the order of the dictionary, and finds those that others deny. */
function followInto(
  facts: Record<string, FactValue | undefined>,
  given: readonly string[],
  following: Followers<Following>,
  notMade: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  // Records that were not made are read as such here, and are not filled in.
  const lent = new Set(notMade.filter((id) => facts[id] === undefined));
  for (const id of lent) facts[id] = false;
  const isSaid = (id: string): boolean => facts[id] !== undefined && !lent.has(id);
  askFollowers(following, given, ({ id, fact, from }) => {
    const truth = truthFrom(fact, facts);
    if (truth === 'unknown') return undefined;
    const said = lent.has(id) ? undefined : facts[id];
    if (said !== undefined && said !== 'unsure' && said !== truth) {
      const because = from.filter(isSaid).join(', ');
      problems.push({ fact: id, wanted: `${truth}, as ${because} says`, got: show(said) });
      return undefined;
    }
    facts[id] = truth;
    lent.delete(id);
    return id;
  });
  for (const id of lent) facts[id] = undefined;
  return problems;
}

/** Finds figures and classes that what they are worked out from denies. */
function deniedIn(
  facts: Facts,
  deniable: readonly (readonly [id: string, fact: Fact])[],
  catalogue: Catalogue,
): Problem[] {
  const problems: Problem[] = [];
  for (const [id, fact] of deniable) {
    if (facts[id] === undefined) continue;
    if (fact.type === 'quantity' && fact.derivedFromFormula) {
      const problem = checkFigure(id, fact.derivedFromFormula, facts, catalogue);
      if (problem) problems.push(problem);
    }
    if (fact.type === 'one-of' && fact.derivedFromScore) {
      const { score: scoreId, level } = fact.derivedFromScore;
      const score = catalogue.scores.find((each) => each.id === scoreId);
      if (!score) continue;
      const possible = possibleClasses(scoreCompiler(score, catalogue, null)(), level, facts);
      if (!possible.some((name) => name === facts[id])) {
        problems.push({
          fact: id,
          wanted: `${possible[0]}, as the items of ${scoreId} say`,
          got: show(facts[id]),
        });
      }
    }
  }
  return problems;
}

/** What other facts say of this one. What depends on the region is left to the tables, which know theirs. */
function truthFrom({ impliedBy, derived }: YesNoFact, facts: Facts): Truth {
  if (impliedBy && holds(impliedBy, facts) === true) return true;
  return derived ? holds(derived, facts) : 'unknown';
}

/** How far a figure that is given may lie from the one worked out: rounding, another day's weight, a kindred formula. */
const figuresAgreeWithin = 0.1;

/** A given figure goes before one worked out, but not where the two speak of different people. */
function checkFigure(
  id: string,
  derived: ByRegion<string>,
  facts: Facts,
  catalogue: Catalogue,
): Problem | undefined {
  const given = numberOf(facts, id);
  if (given === undefined) return undefined;
  const figures = formulasFor(derived, null, catalogue).flatMap((formula) => {
    if (unknownIn(formula, facts).length > 0) return [];
    const range = formulaRange(formula, facts, catalogue);
    return range ? [{ formula, value: range[0] }] : [];
  });
  const [first] = figures;
  const isNear = figures.some(({ value }) => Math.abs(given - value) <= figuresAgreeWithin * value);
  if (!first || isNear) return undefined;
  const from = factsIn(first.formula.amount).join(', ');
  return {
    fact: id,
    wanted: `about ${first.value.toFixed(first.formula.shownTo)}, as ${first.formula.id} works out of ${from}`,
    got: show(given),
  };
}

function readValue(id: string, fact: Fact, value: unknown, rule: DDimerCutOff): Read<FactValue> {
  switch (fact.type) {
    case 'yes-no': {
      if (typeof value === 'boolean' || (fact.unsure && value === 'unsure')) return { ok: true, value };
      return { ok: false, wanted: `true, false${fact.unsure ? ', "unsure"' : ''} or null`, got: show(value) };
    }
    case 'one-of': {
      if (fact.derivedFromDDimer) {
        return {
          ok: false,
          wanted: 'the d-dimer itself, with value, unit and basis: a reading is worked out, not given',
          got: show(value),
        };
      }
      const answers = [...fact.values, ...(fact.unsure ? ['unsure'] : [])];
      if (typeof value === 'string' && answers.includes(value)) return { ok: true, value };
      return {
        ok: false,
        wanted: `one of ${answers.map((answer) => `"${answer}"`).join(', ')} or null`,
        got: show(value),
      };
    }
    case 'quantity':
      return readQuantity(id, fact, value);
    case 'd-dimer':
      return readDDimer(value, rule);
  }
}

function readQuantity(id: string, fact: QuantityFact, value: unknown): Read<number> {
  const [least, most] = fact.domain;
  const wanted = `${fact.whole ? 'a whole number' : 'a number'} from ${least} to ${most} ${fact.unit}, or { "value": …, "unit": … }`;
  let amount: number;
  if (isObject(value)) {
    const { value: number, unit, ...rest } = value;
    if (typeof number !== 'number' || typeof unit !== 'string' || Object.keys(rest).length > 0)
      return { ok: false, wanted, got: show(value) };
    const converted = convertFor(number, unit, fact);
    if (!converted.ok)
      return { ok: false, wanted: `a UCUM unit that converts to ${fact.unit}`, got: show(unit) };
    amount = converted.value;
  } else if (typeof value === 'number') {
    amount = value;
  } else {
    return { ok: false, wanted, got: show(value) };
  }
  if (id === 'age') amount = Math.floor(amount);
  if (
    !Number.isFinite(amount) ||
    amount < least ||
    amount > most ||
    (fact.whole && !Number.isInteger(amount))
  ) {
    return { ok: false, wanted, got: show(value) };
  }
  return { ok: true, value: amount };
}

/** The known name that differs least, where one is near. */
function suggestion(key: string, ids: ReadonlyMap<string, string>): string {
  let best: { name: string; distance: number } | undefined;
  for (const name of ids.keys()) {
    const distance = editDistance(key.toLowerCase(), name.toLowerCase());
    if (distance <= 3 && distance < name.length / 2 && (best === undefined || distance < best.distance))
      best = { name, distance };
  }
  return best ? ` (did you mean ${best.name}?)` : ' (see: virchow facts)';
}

function editDistance(a: string, b: string): number {
  if (a.length > 60) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
