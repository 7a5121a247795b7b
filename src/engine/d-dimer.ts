import type { DDimerCutOff } from '../knowledge/diagnosis/d-dimer-cut-off.ts';
import type { DDimerCutOffKind } from '../knowledge/rule-types.ts';
import { type DDimer, type Facts, dDimerOf, numberOf } from './fact-values.ts';

/** Bits for the cells of a D-dimer reading, in the order of the fact's values. */
export const dDimerCells = { negative: 1, positive: 2, awaited: 4, none: 8 } as const;
const unknown = 15;

/**
 * The cut-off in µg/L FEU at or above which a D-dimer is positive.
 *
 * @param ageYears whole years on the day of the sample; undefined gives the least cut-off any age could have.
 */
export function cutOffUgPerLFeu(
  rule: DDimerCutOff,
  dDimer: DDimer,
  reading: DDimerCutOffKind,
  ageYears: number | undefined,
): number {
  const fixed = dDimer.assayCutOffUgPerLFeu ?? rule.fixedUgPerLFeu;
  if (reading === 'fixed' || !isAdjustable(rule, dDimer)) return fixed;
  if (reading === 'years') return Math.max(fixed, rule.yearsUgPerLFeu);
  if (ageYears === undefined || ageYears <= rule.adjustedAboveAge) return fixed;
  return Math.max(fixed, ageYears * rule.ugPerLFeuPerYear);
}

/** Any cut-off above the fixed one rests on assays whose own cut-off is the usual one; an unstated one is taken as usual. */
export function isAdjustable(rule: DDimerCutOff, dDimer: DDimer): boolean {
  if (dDimer.assayCutOffUgPerLFeu === undefined) return true;
  const [least, most] = rule.adjustableUgPerLFeu[dDimer.basis === 'FEU' ? 'feu' : 'ddu'];
  return dDimer.assayCutOffUgPerLFeu >= least && dDimer.assayCutOffUgPerLFeu <= most;
}

/** Against one cut-off. A result at the cut-off is positive; a limit such as `<270` answers only where it must. */
function against(dDimer: DDimer, cutOff: number): number {
  if (dDimer.comparator === '<') return dDimer.ugPerLFeu <= cutOff ? dDimerCells.negative : 3;
  if (dDimer.comparator === '>') return dDimer.ugPerLFeu >= cutOff ? dDimerCells.positive : 3;
  return dDimer.ugPerLFeu >= cutOff ? dDimerCells.positive : dDimerCells.negative;
}

/**
 * What a D-dimer can be, as bits of {@link dDimerCells}. Unknown age leaves open what only the age can settle.
 *
 * @param oldest the greatest age in the fact's domain.
 */
export function dDimerMask(
  rule: DDimerCutOff,
  reading: DDimerCutOffKind,
  facts: Facts,
  oldest: number,
): number {
  const dDimer = dDimerOf(facts);
  if (dDimer === undefined) {
    const availability = facts['d-dimer.availability'];
    if (availability === undefined) return unknown;
    return availability === 'not-possible' ? dDimerCells.none : dDimerCells.awaited;
  }
  const age = numberOf(facts, 'age');
  const atLeast = cutOffUgPerLFeu(rule, dDimer, reading, age);
  if (age !== undefined || reading !== 'age-adjusted') return against(dDimer, atLeast);
  return against(dDimer, atLeast) | against(dDimer, cutOffUgPerLFeu(rule, dDimer, reading, oldest));
}

/** What to ask for where a reading is still open. A limit such as `<600` may need the figure itself. */
export function dDimerAsks(reading: DDimerCutOffKind, facts: Facts): string[] {
  const dDimer = dDimerOf(facts);
  if (dDimer === undefined)
    return ['d-dimer', ...(facts['d-dimer.availability'] === undefined ? ['d-dimer.availability'] : [])];
  return [
    ...(dDimer.comparator === undefined ? [] : ['d-dimer']),
    ...(reading === 'age-adjusted' && facts['age'] === undefined ? ['age'] : []),
  ];
}
