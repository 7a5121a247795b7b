import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Outcome } from '../../knowledge/rule-types.ts';
import { episodeWords as words } from '../../knowledge/words/clinic-episode.ts';
import type { FactValue } from '../../engine/fact-values.ts';
import { factAnswers } from '../../knowledge/words/clinic-answers.ts';

/** What a fact means to a clinician. */
export const meaningOf = (catalogue: Catalogue, fact: string): string => catalogue.facts[fact]?.means ?? fact;

/** Facts in the order of the data dictionary, which is the order of looking; a database keeps its own. */
export function inOrder<T>(
  facts: Readonly<Record<string, T>>,
  catalogue: Catalogue,
): readonly (readonly [string, T])[] {
  const order = Object.keys(catalogue.facts);
  return Object.entries(facts).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** An outcome and the table that gave it: `hospital` of one table is not `hospital` of another. */
export type Given = { readonly table: string; readonly outcome: string };

export function outcomeOf(catalogue: Catalogue, given: Given): Outcome | undefined {
  const outcomes: Readonly<Record<string, Outcome>> | undefined = catalogue.decisions.find(
    ({ id }) => id === given.table,
  )?.outcomes;
  return outcomes !== undefined && Object.hasOwn(outcomes, given.outcome)
    ? outcomes[given.outcome]
    : undefined;
}

/** An outcome that the knowledge no longer has is named by its id. */
export const outcomeTitle = (catalogue: Catalogue, given: Given): string =>
  outcomeOf(catalogue, given)?.title ?? given.outcome;

/** An answer as a clinician writes it, its unit printed. */
export function answerText(catalogue: Catalogue, fact: string, value: FactValue): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return factAnswers[`${fact}=${value}`] ?? factAnswers[value] ?? value;
  if (typeof value === 'number') {
    const known = catalogue.facts[fact];
    const unit = known?.type === 'quantity' ? (units[known.unit] ?? known.unit) : '';
    return `${Math.round(value * 100) / 100} ${unit}`.trim();
  }
  const { comparator = '', value: amount, unit, basis, ugPerLFeu, assayCutOffUgPerLFeu } = value;
  const cutOff = assayCutOffUgPerLFeu === undefined ? '' : `, cut-off ${assayCutOffUgPerLFeu} µg/L FEU`;
  const same = basis === 'FEU' && /^(?:ug\/L|µg\/L|ng\/mL)$/.test(unit) && amount === ugPerLFeu;
  const converted = same ? '' : ` = ${comparator}${ugPerLFeu} µg/L FEU`;
  return `${comparator}${amount} ${unit} ${basis}${converted}${cutOff}`;
}

/** UCUM as people read it. */
const units: Readonly<Record<string, string>> = { a: 'years', d: 'days', 'ug/L': 'µg/L' };
