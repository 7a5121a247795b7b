import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Formula, Score } from '../knowledge/score-types.ts';
import { factsOfItem, testsIn } from './conditions.ts';
import type { Facts } from './fact-values.ts';
import type { FactReader, Problem } from './read-facts.ts';
import { isObject, show } from './reading.ts';
import { type CompiledScore, type ItemAnswers, completionsOf } from './score-sums.ts';

export type ScoreInput =
  | { readonly ok: true; readonly facts: Facts; readonly answers: ItemAnswers }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Facts behind one name of a score's published table. */
export type InputName = {
  readonly name: string;
  /** The fact it is another name of; null for an item that is answered by itself. */
  readonly fact: string | null;
};

type Names = {
  /** Names of the table that are facts: its columns, and items that are one yes-no fact. */
  readonly facts: ReadonlyMap<string, string>;
  /** Items that are answered by themselves: `hr110` without the heart rate. */
  readonly items: ReadonlySet<string>;
};

/** Within a score its own names go before those of other tables: `cancer` is its own cancer item, with its own window. */
export function namesOf(score: Score | Formula, { facts }: Pick<Catalogue, 'facts'>): Names {
  const names = new Map<string, string>(Object.entries(score.inputs ?? {}));
  const items = new Set<string>();
  const raisers = Object.values(score.levels ?? {}).flatMap(({ atLeast = [] }) => atLeast);
  for (const item of [...('items' in score ? score.items : []), ...raisers]) {
    if ('pointsOf' in item) {
      names.set(item.key, item.pointsOf);
      continue;
    }
    const [only, ...others] = testsIn(item.when);
    const isFact = only?.[1] === true && others.length === 0 && facts[only[0]]?.type === 'yes-no';
    if (isFact) names.set(item.key, only[0]);
    else items.add(item.key);
  }
  return { facts: names, items };
}

export function inputNames(score: Score | Formula, catalogue: Pick<Catalogue, 'facts'>): InputName[] {
  const { facts, items } = namesOf(score, catalogue);
  return [
    ...[...items].map((name) => ({ name, fact: null })),
    ...[...facts].map(([name, fact]) => ({ name, fact })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Input for one score: any fact by its own name, and whatever the score's published table calls its items and columns.
 * A name that is both, such as an item `age` over a column `age`, is told apart by its value: true or false is the item.
 */
export function readScoreInput(
  score: Score | Formula,
  compiled: CompiledScore | null,
  catalogue: Catalogue,
  reader: FactReader,
  input: unknown,
): ScoreInput {
  if (!isObject(input)) {
    const read = reader.read(input);
    return read.ok ? { ...read, answers: {} } : read;
  }
  const names = namesOf(score, catalogue);
  const answers: Record<string, boolean> = {};
  const facts: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(input)) {
    if (names.items.has(key) && typeof value === 'boolean') answers[key] = value;
    else if (names.items.has(key) && !names.facts.has(key) && reader.idOf(key) === undefined) {
      if (value !== null) problems.push({ fact: key, wanted: 'true, false or null', got: show(value) });
    } else facts[key] = value;
  }
  const read = reader.read(facts, names.facts);
  if (!read.ok) return { ok: false, problems: [...problems, ...read.problems] };
  if (compiled) problems.push(...contradictions(compiled, read.facts, answers));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, facts: read.facts, answers };
}

/** An item that is answered against the facts it stands for, or against another item. */
function contradictions(compiled: CompiledScore, facts: Facts, answers: ItemAnswers): Problem[] {
  const problems: Problem[] = [];
  const groups = completionsOf(compiled, facts, answers);
  for (const [place, completions] of groups.entries()) {
    if (completions.length > 0) continue;
    const group = compiled.groups[place];
    const items = (group?.parts ?? []).flatMap(({ item }) =>
      item === null ? [] : (compiled.items[item]?.item ?? []),
    );
    const [item] = items.filter(({ key }) => answers[key] !== undefined);
    if (!item) continue;
    const beside = items.flatMap((each) => [
      ...(each === item || answers[each.key] === undefined ? [] : [each.key]),
      ...factsOfItem(each).filter((fact) => facts[fact] !== undefined),
    ]);
    problems.push({
      fact: item.key,
      wanted: `what agrees with ${[...new Set(beside)].join(', ')}`,
      got: show(answers[item.key]),
    });
  }
  return problems;
}
