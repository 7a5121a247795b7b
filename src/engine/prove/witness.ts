import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import type { Score } from '../../knowledge/score-types.ts';
import type { CompiledTable } from '../compiled-table.ts';
import { classIndex, yesNoItems } from '../score-classes.ts';
import type { Variable } from '../expressions.ts';

/** A set of facts that refutes a claim, ready to be run. */
export type Counterexample = {
  readonly decision: string;
  readonly region?: Region;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly says: string;
};

/** As a command that anyone can paste. */
export const asCommand = ({ decision, region, facts }: Counterexample): string =>
  region === undefined
    ? `echo '${JSON.stringify(facts)}' | virchow score ${decision} -`
    : `echo '${JSON.stringify(facts)}' | virchow decide ${decision} --region ${region} --explain -`;

/** Facts as a caller would give them, for a choice of cell of each variable. */
export function factsFor(compiled: CompiledTable, cells: ArrayLike<number>): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const [index, variable] of compiled.variables.entries()) {
    Object.assign(facts, cellAsFacts(variable, cells[index] ?? 0, compiled.catalogue));
  }
  return facts;
}

function cellAsFacts(variable: Variable, cell: number, catalogue: Catalogue): Record<string, unknown> {
  const fact = catalogue.facts[variable.fact];
  const of = variable.cells[cell];
  if (of === undefined || fact === undefined) return {};
  if (!('answer' in of)) return { [variable.fact]: of.from };
  if (fact.type === 'one-of' && fact.derivedFromDDimer) return dDimerLike(String(of.answer));
  if (fact.type === 'one-of' && fact.derivedFromScore) {
    const { score: scoreId, level } = fact.derivedFromScore;
    const score = catalogue.scores.find(({ id }) => id === scoreId);
    const items = score && yesNoItems(score);
    return items ? itemsFor(score, items, level, cell) : { [variable.fact]: of.answer };
  }
  return { [variable.fact]: of.answer };
}

/** A D-dimer far to either side of any cut-off, or none. */
function dDimerLike(answer: string): Record<string, unknown> {
  if (answer === 'awaited') return { 'd-dimer.availability': 'within-4-hours' };
  if (answer === 'none') return { 'd-dimer.availability': 'not-possible' };
  return { 'd-dimer': { value: answer === 'negative' ? 100 : 5000, unit: 'ng/mL', basis: 'FEU' } };
}

/** The fewest items that make a class. */
function itemsFor(
  score: Score,
  all: readonly { readonly fact: string; readonly points: number }[],
  level: string,
  place: number,
): Record<string, unknown> {
  const present = new Set<string>();
  let sum = 0;
  const positive = all.filter(({ points }) => points > 0);
  for (const { fact, points } of positive) {
    if (classIndex(score, level, sum) >= place) break;
    present.add(fact);
    sum += points;
  }
  return Object.fromEntries(all.map(({ fact }) => [fact, present.has(fact)]));
}
