import { Temporal } from 'temporal-polyfill';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Condition, FactTest } from '../knowledge/rule-types.ts';
import { holds, passes, shapeOf, testsIn } from '../engine/conditions.ts';
import { type FactValue, unknownFacts } from '../engine/fact-values.ts';
import { askFollowers, followersIn } from '../engine/followers.ts';
import { possibleClasses } from '../engine/score.ts';
import { scoreCompiler } from '../engine/variables.ts';
import type { CodeTables, Target } from './code-tables.ts';
import {
  type Conflict,
  type Dossier,
  type Found,
  type Statement,
  addStatement,
  foundOf,
  sourceOf,
} from './found.ts';
import { textOf } from './json.ts';
import { type Days, daysBetween } from './record-dates.ts';

export type Weighed = {
  /** What the rules may read, in canonical units. Nothing stale, preliminary or disputed. */
  readonly known: Record<string, FactValue | undefined>;
  readonly conflicts: Conflict[];
  /** The facts with their provenance, worded when somebody looks. */
  facts(): Found[];
};

/** @param ageOn the age, given the date of the D-dimer that the rules will read, if there is one. */
export type Weigher = (
  dossier: Dossier,
  asOf: number,
  ageOn: (sampled: Days | undefined) => Statement | undefined,
) => Weighed;

type Derived = {
  readonly target: Target;
  readonly from: Condition;
  readonly reads: readonly string[];
  readonly test: FactTest | undefined;
};
type Follows = { readonly target: Target; readonly value: boolean; readonly reads: readonly string[] };

/** Weighing in progress, of one person. */
type Scale = {
  readonly asOf: number;
  readonly known: Record<string, FactValue | undefined>;
  readonly conflicts: Conflict[];
  readonly shown: Statement[];
  readonly follows: Follows[];
  /** Why a statement or a derived fact is not used, other than for its age or status. */
  against: Map<Statement | Follows, string> | undefined;
};

/** Chooses among statements: the newest speaks; where nobody can say which is newer, and they differ, the fact is unknown. */
export function createWeigher(catalogue: Catalogue, tables: CodeTables): Weigher {
  // All that they read must be there, so the first of it must.
  const derived = followersIn(derivedIn(tables), ({ reads }) => reads.slice(0, 1));
  const classes: { target: Target; score: string; level: string }[] = [];
  for (const target of tables.targets.values()) {
    const { fact } = target;
    if (fact.type === 'one-of' && fact.derivedFromScore) classes.push({ target, ...fact.derivedFromScore });
  }
  const dDimer = tables.targets.get('d-dimer');
  const nothingKnown = unknownFacts([...tables.targets.keys()]);

  return (dossier, asOf, ageOn) => {
    const scale: Scale = {
      asOf,
      known: { ...nothingKnown },
      conflicts: [],
      shown: [],
      follows: [],
      against: undefined,
    };
    // The D-dimer first: the age is wanted on the day of its sample.
    const sampled = dDimer && dossier.said[dDimer.index];
    if (sampled) weigh(sampled, scale);
    const age = ageOn(scale.known['d-dimer'] === undefined ? undefined : scale.shown[0]?.days);
    if (age) addStatement(dossier, age);
    for (const { target } of dossier.order) {
      const said = dossier.said[target.index];
      if (target !== dDimer && said !== undefined) weigh(said, scale);
    }
    const shown = scale.shown.map(({ target }) => target.id);
    askFollowers(derived, shown, (each) => (derive(each, scale) ? each.target.id : undefined));
    for (const { target, score, level } of classes) {
      if (dossier.said[target.index] !== undefined && scale.known[target.id] !== undefined)
        checkClass(target, score, level, catalogue, scale);
    }
    return { known: scale.known, conflicts: scale.conflicts, facts: () => factsOf(scale) };
  };
}

function derivedIn({ targets }: CodeTables): readonly Derived[] {
  return [...targets.values()].flatMap((target) => {
    const { fact } = target;
    if (fact.type !== 'yes-no' || !fact.derived) return [];
    const tests = testsIn(fact.derived);
    const isPlain = shapeOf(fact.derived).kind === 'tests' && tests.length === 1;
    const reads = tests.map(([id]) => id);
    return { target, from: fact.derived, reads, test: isPlain ? tests[0]?.[1] : undefined };
  });
}

function factsOf({ asOf, shown, follows, against }: Scale): Found[] {
  const facts = shown.map((statement) =>
    foundOf(statement, whyStale(statement, asOf), against?.get(statement)),
  );
  for (const each of follows) {
    const { target, value, reads } = each;
    const notUsedBecause = against?.get(each);
    const behind = shown.find((statement) => reads.includes(statement.target.id));
    if (!behind) continue;
    facts.push({
      fact: target.id,
      ...(target.ref !== undefined && { ref: target.ref }),
      value,
      date: behind.date?.slice(0, 40) ?? null,
      source: sourceOf(behind.origin),
      stale: false,
      used: notUsedBecause === undefined,
      ...(notUsedBecause !== undefined && { notUsedBecause }),
      note: `follows from ${reads.join(', ')}`,
    });
  }
  return facts;
}

function weigh(said: Statement | Statement[], scale: Scale): void {
  if (Array.isArray(said)) weighMany(said, scale);
  else if (said.value !== undefined) take(said, scale);
}

function take(statement: Statement, scale: Scale): void {
  const { value, target, preliminary } = statement;
  if (value === undefined) return;
  scale.shown.push(statement);
  if (preliminary === undefined && whyStale(statement, scale.asOf) === undefined)
    scale.known[target.id] = value;
}

/** Shows a statement and leaves the fact unknown. */
function set(statement: Statement, scale: Scale, why: string): void {
  if (statement.value === undefined) return;
  scale.shown.push(statement);
  (scale.against ??= new Map()).set(statement, why);
}

function whyStale({ target, days, standing, value }: Statement, asOf: number): string | undefined {
  if (days?.first === asOf) return undefined;
  if (days !== undefined && days.first > asOf) return 'its date lies in the future';
  if (standing || (target.lasting && value === true)) return undefined;
  if (days === undefined) return 'it has no date that can be read';
  const age = daysBetween(days.first, asOf);
  return age > target.standsForDays
    ? `it is ${age} days old and stands for ${target.standsForDays}`
    : undefined;
}

function weighMany(said: readonly Statement[], scale: Scale): void {
  const { asOf } = scale;
  const [{ target } = { target: undefined }] = said;
  if (target === undefined) return;
  const isFresh = (each: Statement): boolean => whyStale(each, asOf) === undefined;
  const newest = newestOf(said);
  const lastingYes = target.lasting
    ? said.find((each) => each.value === true && each.preliminary === undefined && isFresh(each))
    : undefined;
  if (lastingYes) {
    take(lastingYes, scale);
    const no = said.find(({ value }) => value === false);
    if (no)
      addConflict(
        scale,
        target,
        [lastingYes, no],
        'Documented once, it counts, whatever is written later: ask which is right.',
      );
    return;
  }
  // A problem on the list speaks of today, as a fresh observation does; a stale one does not gainsay it.
  const standing = said.filter((each) => each.standing && isFresh(each));
  const speaking =
    standing.length > 0
      ? [...new Set([...standing, ...newest.filter((each) => isFresh(each) && each.value !== undefined)])]
      : newest;
  const [first] = speaking;
  if (first === undefined) return;
  const other = speaking.find((each) => !isSame(each.value, first.value));
  if (other !== undefined) {
    addConflict(
      scale,
      target,
      [first, other],
      'They differ, and neither is certainly the newer: the fact is unknown until someone says which is right.',
    );
    for (const each of [first, other])
      set(each, scale, `it disagrees with ${sourceOf((each === first ? other : first).origin)}`);
    return;
  }
  const best = speaking.find((each) => each.preliminary === undefined && isFresh(each)) ?? first;
  if (best.value !== undefined) return take(best, scale);
  // The newest has no value: the newest of those that have one is shown, and not used.
  const [older] = newestOf(said.filter(({ value }) => value !== undefined));
  if (older) set(older, scale, `a newer one (${sourceOf(first.origin)}) has no value that can be used`);
}

function addConflict(
  { conflicts }: Scale,
  { id, ref }: Target,
  between: readonly Statement[],
  why: string,
): void {
  conflicts.push({
    fact: id,
    ...(ref !== undefined && { ref }),
    sources: between.map(({ origin }) => sourceOf(origin)),
    why,
  });
}

function isSame(one: FactValue | undefined, other: FactValue | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return (
    one.ugPerLFeu === other.ugPerLFeu &&
    one.comparator === other.comparator &&
    one.assayCutOffUgPerLFeu === other.assayCutOffUgPerLFeu &&
    one.basis === other.basis
  );
}

/** Those that no other is certainly newer than: by instant where all have one, else by day; then by the time of issue. */
function newestOf(said: readonly Statement[]): readonly Statement[] {
  const [only, ...others] = said;
  if (only === undefined || others.length === 0) return said;
  const times = said.map(({ date }) => instantOf(date));
  const newest = times.every((time) => time !== undefined) ? latest(said, times) : latestByDay(said);
  if (newest.length < 2) return newest;
  const issued = newest.map(({ origin }) => instantOf(textOf(origin.resource['issued'])));
  return issued.every((time) => time !== undefined) ? latest(newest, issued) : newest;
}

function latest(said: readonly Statement[], times: readonly number[]): readonly Statement[] {
  let last = Number.NEGATIVE_INFINITY;
  for (const time of times) last = Math.max(last, time);
  return said.filter((_, index) => times[index] === last);
}

/** An undated one may be the newest: it is kept beside it. */
function latestByDay(said: readonly Statement[]): readonly Statement[] {
  let last = 0;
  for (const { days } of said) last = Math.max(last, days?.first ?? 0);
  return said.filter(({ days }) => days === undefined || days.last >= last);
}

function instantOf(text: string | undefined): number | undefined {
  if (text === undefined || text.length < 16) return undefined;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined; // a day without a zone, or nonsense: the day still counts
  }
}

/** Fills a fact that follows from others, and says so; a given one that contradicts them makes all of them unknown. */
function derive(derived: Derived, scale: Scale): boolean {
  const { target, from, reads } = derived;
  const { known, shown } = scale;
  for (const id of reads) if (known[id] === undefined) return false;
  const [only] = reads;
  const truth =
    derived.test !== undefined && only !== undefined ? passes(derived.test, known[only]) : holds(from, known);
  if (truth === 'unknown') return false;
  const given = known[target.id];
  if (given === truth || given === 'unsure') return false;
  if (given === undefined) {
    known[target.id] = truth;
    scale.follows.push({ target, value: truth, reads });
    return true;
  }
  const ids = [target.id, ...reads];
  const behind = shown.filter((each) => ids.includes(each.target.id) && each.value === known[each.target.id]);
  addConflict(
    scale,
    target,
    behind,
    `It contradicts ${reads.join(', ')}, from which it follows: each is unknown until someone says which is right.`,
  );
  withdraw(scale, ids, `${target.id} and ${reads.join(', ')} contradict each other`);
  return false;
}

/** A class written down beside items that cannot give it: the items stay, the class goes. */
function checkClass(
  target: Target,
  scoreId: string,
  level: string,
  catalogue: Catalogue,
  scale: Scale,
): void {
  const score = catalogue.scores.find(({ id }) => id === scoreId);
  if (!score) return;
  const possible = possibleClasses(scoreCompiler(score, catalogue, null)(), level, scale.known);
  if (possible.some((name) => name === scale.known[target.id])) return;
  const behind = scale.shown.filter((each) => each.target === target);
  addConflict(scale, target, behind, `The items of ${scoreId} in the record cannot give this class.`);
  withdraw(scale, [target.id], `the items of ${scoreId} in the record cannot give it`);
}

function withdraw(scale: Scale, ids: readonly string[], why: string): void {
  for (const id of ids) scale.known[id] = undefined;
  const against = (scale.against ??= new Map());
  for (const each of [...scale.shown, ...scale.follows])
    if (ids.includes(each.target.id) && !against.has(each)) against.set(each, why);
}
