import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Citation } from '../knowledge/rule-types.ts';
import { cutOffUgPerLFeu, dDimerAsks, dDimerMask } from './d-dimer.ts';
import { type Facts, dDimerOf, numberOf } from './fact-values.ts';

export type DDimerReading = {
  readonly score: string;
  /** µg/L FEU; null while there is no D-dimer. */
  readonly value: number | null;
  readonly interval: readonly [min: number | null, max: number | null];
  /** Against the age-adjusted cut-off; null while it cannot be told. */
  readonly class: 'negative' | 'positive' | null;
  /** Positive unless it is certainly negative. */
  readonly actOn: 'negative' | 'positive';
  readonly cutOffUgPerLFeu: number | null;
  /** Against the assay's fixed cut-off. */
  readonly fixed: 'negative' | 'positive' | null;
  readonly fixedCutOffUgPerLFeu: number;
  readonly unknown: readonly string[];
  readonly decisive: readonly string[];
  readonly notFor: string;
  readonly because: readonly Citation[];
  readonly version: string;
};

const answer = (mask: number): 'negative' | 'positive' | null =>
  mask === 1 ? 'negative' : mask === 2 ? 'positive' : null;

/** A D-dimer against both cut-offs, each logged: the age-adjusted one and the assay's fixed one. */
export function readDDimerScore(
  { dDimerCutOff: rule, facts: dictionary }: Catalogue,
  facts: Facts,
  version: string,
): DDimerReading {
  const dDimer = dDimerOf(facts);
  const age = numberOf(facts, 'age');
  const ageFact = dictionary['age'];
  const oldest = ageFact?.type === 'quantity' ? ageFact.domain[1] : Number.POSITIVE_INFINITY;
  const adjusted = dDimer === undefined ? null : answer(dDimerMask(rule, 'age-adjusted', facts, oldest));
  const unknown = [...(age === undefined ? ['age'] : []), ...(dDimer === undefined ? ['d-dimer'] : [])];
  const limit = dDimer?.comparator;
  return {
    score: rule.id,
    value: dDimer === undefined || limit !== undefined ? null : dDimer.ugPerLFeu,
    interval:
      dDimer === undefined
        ? [null, null]
        : [limit === '<' ? 0 : dDimer.ugPerLFeu, limit === '>' ? null : dDimer.ugPerLFeu],
    class: adjusted,
    actOn: adjusted ?? 'positive',
    cutOffUgPerLFeu:
      dDimer === undefined || age === undefined ? null : cutOffUgPerLFeu(rule, dDimer, 'age-adjusted', age),
    fixed: dDimer === undefined ? null : answer(dDimerMask(rule, 'fixed', facts, oldest)),
    fixedCutOffUgPerLFeu: dDimer?.assayCutOffUgPerLFeu ?? rule.fixedUgPerLFeu,
    unknown,
    decisive:
      adjusted === null
        ? dDimerAsks('age-adjusted', facts).filter((fact) => fact !== 'd-dimer.availability')
        : [],
    notFor:
      'Likely or high pretest probability alone, pregnancy, people already anticoagulated, symptoms beyond about 2 weeks, age under 18, the arm, low-sensitivity or qualitative kits.',
    because: rule.because,
    version,
  };
}
