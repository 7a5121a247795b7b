import type { Catalogue } from '../knowledge/catalogue.ts';
import type { ByRegion, Region } from '../knowledge/rule-types.ts';
import { regions } from '../knowledge/rule-types.ts';
import type { Formula, NotFor } from '../knowledge/score-types.ts';
import { type Range, factsIn, rangeOf } from './amount.ts';
import { assert } from './assert.ts';
import { holds } from './conditions.ts';
import { type Facts, numberOf } from './fact-values.ts';

/** What formulas and the scores on them are read with. */
export type Dictionary = Pick<Catalogue, 'facts' | 'formulas'>;

/**
 * What a formula still allows: one value twice where all it reads is known, else the least and the greatest that the
 * domains of the unknown facts give. Never rounded to what is shown.
 *
 * @returns null where the formula does not apply.
 */
export function formulaRange(
  formula: Formula,
  facts: Facts,
  { facts: dictionary }: Dictionary,
): Range | null {
  if (refusalsOf(formula, facts).length > 0) return null;
  const [least, most] = rangeOf(formula.amount, facts, (id) => {
    const fact = dictionary[id];
    assert(fact?.type === 'quantity', `${formula.id}: ${id} is no quantity`);
    const value = numberOf(facts, id);
    return value === undefined ? fact.domain : [value, value];
  });
  return [inDecimals(least), inDecimals(most)];
}

/** Twelve digits: 97.2 kg at 180 cm is a body mass index of 30, and just under it in binary. */
const inDecimals = (value: number): number => Number(value.toPrecision(12));

/** For whom a score or formula is certainly not, by what is known. */
export const refusalsOf = ({ refusedIf }: { refusedIf?: readonly NotFor[] }, facts: Facts): NotFor[] =>
  (refusedIf ?? []).filter(({ when }) => holds(when, facts) === true);

export const unknownIn = (formula: Formula, facts: Facts): string[] =>
  factsIn(formula.amount).filter((fact) => facts[fact] === undefined);

/** The formulas by which a fact is worked out: that of the region, or of every region where none is named. */
export function formulasFor(
  derived: ByRegion<string>,
  region: Region | null,
  { formulas }: Dictionary,
): Formula[] {
  const ids =
    typeof derived === 'string'
      ? [derived]
      : region
        ? [derived[region]]
        : regions.map((each) => derived[each]);
  return ids.map((id) => {
    const formula = formulas.find((each) => each.id === id);
    assert(formula, `no formula is called ${id}`);
    return formula;
  });
}
