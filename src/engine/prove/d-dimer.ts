import { cutOffUgPerLFeu, dDimerCells, dDimerMask } from '../d-dimer.ts';
import type { DDimer } from '../fact-values.ts';
import type { Rules } from '../rules.ts';
import type { Claim } from './proof.ts';
import type { Counterexample } from './witness.ts';

const oldest = 120;
const largest = 1300;
/** A cut-off on which neither age adjustment nor YEARS was tried. */
const unusual = 400;

/** The reading of a D-dimer as it runs, over every age and every whole µg/L up to beyond the greatest cut-off. */
export function dDimerClaims({ catalogue }: Rules): Claim[] {
  const rule = catalogue.dDimerCutOff;
  const of = (ugPerLFeu: number): DDimer => ({ value: ugPerLFeu, unit: 'ug/L', basis: 'FEU', ugPerLFeu });
  const counterexample = (ageYears: number, value: number, says: string): Counterexample => ({
    decision: rule.id,
    facts: { age: ageYears, 'd-dimer': { value, unit: 'ug/L', basis: 'FEU' } },
    says,
  });
  return [
    {
      claim: `${rule.id}: at or above the cut-off is positive, below is negative, and the age-adjusted cut-off is the fixed one up to ${rule.adjustedAboveAge} years`,
      domain: `ages 0 to ${oldest}, 0 to ${largest} µg/L FEU`,
      method: 'every case',
      refute: () => {
        for (let age = 0; age <= oldest; age += 1) {
          const cutOff = cutOffUgPerLFeu(rule, of(0), 'age-adjusted', age);
          if (age <= rule.adjustedAboveAge && cutOff !== rule.fixedUgPerLFeu)
            return [counterexample(age, cutOff, 'adjusted too young')];
          for (let value = 0; value <= largest; value += 1) {
            const mask = dDimerMask(rule, 'age-adjusted', { age, 'd-dimer': of(value) }, oldest);
            if (mask !== (value >= cutOff ? dDimerCells.positive : dDimerCells.negative)) {
              return [counterexample(age, value, `read wrongly against ${cutOff} µg/L FEU`)];
            }
          }
        }
        return [];
      },
    },
    {
      claim: `${rule.id}: the cut-off of YEARS is ${rule.yearsUgPerLFeu} at any age, and falls to the assay's own where that is unusual`,
      domain: `0 to ${largest} µg/L FEU, assays of ${rule.fixedUgPerLFeu} and ${unusual} µg/L FEU`,
      method: 'every case',
      refute: () => {
        for (let value = 0; value <= largest; value += 1) {
          for (const assay of [undefined, rule.fixedUgPerLFeu, unusual]) {
            const dDimer = { ...of(value), ...(assay !== undefined && { assayCutOffUgPerLFeu: assay }) };
            const cutOff = assay === unusual ? unusual : rule.yearsUgPerLFeu;
            const mask = dDimerMask(rule, 'years', { 'd-dimer': dDimer }, oldest);
            if (mask !== (value >= cutOff ? dDimerCells.positive : dDimerCells.negative))
              return [counterexample(0, value, `read wrongly against ${cutOff} µg/L FEU`)];
          }
        }
        return [];
      },
    },
    {
      claim: `${rule.id}: with the age unknown, a reading is given only if every age gives it`,
      domain: `0 to ${largest} µg/L FEU, every age`,
      method: 'every case',
      refute: () => {
        for (let value = 0; value <= largest; value += 1) {
          let every = 0;
          for (let age = 0; age <= oldest; age += 1)
            every |= dDimerMask(rule, 'age-adjusted', { age, 'd-dimer': of(value) }, oldest);
          const unknownAge = dDimerMask(rule, 'age-adjusted', { 'd-dimer': of(value) }, oldest);
          if (unknownAge !== every)
            return [
              {
                ...counterexample(0, value, 'the age decides, and was not asked for'),
                facts: { 'd-dimer': { value, unit: 'ug/L', basis: 'FEU' } },
              },
            ];
        }
        return [];
      },
    },
  ];
}
