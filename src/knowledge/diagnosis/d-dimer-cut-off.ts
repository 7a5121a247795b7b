import type { Citation } from '../rule-types.ts';
import { cite } from '../sources.ts';

/**
 * How a D-dimer is read. All figures in µg/L FEU (fibrinogen equivalent units); DDU counts double.
 * FEU or DDU is never inferred from a code or from the size of the number.
 */
export type DDimerCutOff = {
  readonly id: string;
  readonly title: string;
  readonly feuPerDdu: number;
  /** The least and greatest result a laboratory prints; outside it, a slip of unit. A limit such as `<5` may lie below. */
  readonly resultUgPerLFeu: readonly [number, number];
  /** The least and greatest cut-off of any assay; outside it, a slip of unit. */
  readonly assayCutOffUgPerLFeu: readonly [number, number];
  /** The fixed cut-off where the assay's own is not stated. */
  readonly fixedUgPerLFeu: number;
  /** Age adjustment rests on assays whose own cut-off lies in this range; others keep their fixed one. */
  readonly adjustableUgPerLFeu: {
    readonly feu: readonly [number, number];
    readonly ddu: readonly [number, number];
  };
  /** Above this age in years the cut-off is age times `ugPerLFeuPerYear`. */
  readonly adjustedAboveAge: number;
  readonly ugPerLFeuPerYear: number;
  /** The cut-off of YEARS where none of its items is present. */
  readonly yearsUgPerLFeu: number;
  readonly because: readonly Citation[];
};

export const dDimerCutOff: DDimerCutOff = {
  id: 'd-dimer-age-adjusted-2014',
  title: 'D-dimer against the age-adjusted cut-off',
  feuPerDdu: 2,
  resultUgPerLFeu: [10, 1_000_000],
  assayCutOffUgPerLFeu: [100, 2000],
  fixedUgPerLFeu: 500,
  adjustableUgPerLFeu: { feu: [500, 500], ddu: [460, 500] },
  adjustedAboveAge: 50,
  ugPerLFeuPerYear: 10,
  yearsUgPerLFeu: 1000,
  because: [
    cite(
      'd-dimer-assays',
      'cut-off',
      "500 µg/L FEU, or 230 to 250 ng/mL DDU; the assay's own validated cut-off goes first.",
      'verified',
    ),
    cite(
      'd-dimer-assays',
      'conversion',
      'One unit DDU is about two FEU; approximate, and differs by assay.',
      'verified',
    ),
    cite('adjust-pe-2014', 'method', 'Above 50 years: age times 10 µg/L FEU.', 'verified'),
    cite(
      'adjust-dvt-2026',
      'results',
      'No event in 3 months between 500 and the age-adjusted cut-off, pretest probability not high.',
      'verified',
    ),
    cite('nice-ng158', '1.1.14', 'Consider an age-adjusted threshold for people over 50.', 'verified'),
    cite(
      'virchow-design',
      'D-dimer, plausible values',
      'Results from 10 µg/L and cut-offs from 100 to 2000 µg/L FEU; outside, a slip of unit is likelier than a value.',
      'design',
    ),
    cite(
      'virchow-design',
      'D-dimer boundary',
      'A result at the cut-off is positive; convert, then round half up to a whole µg/L FEU.',
      'design',
    ),
    cite(
      'virchow-design',
      'D-dimer, age adjustment',
      "Only where DVT is unlikely or the probability low to intermediate, and the assay's own cut-off is 500 FEU or 230 to 250 DDU; otherwise the fixed one.",
      'design',
    ),
    cite(
      'years-2017',
      'algorithm',
      'With none of its three items: 1000 µg/L FEU; with any: 500.',
      'verified',
    ),
    cite(
      'virchow-design',
      'D-dimer, YEARS',
      "1000 µg/L FEU only where the assay's own cut-off is the usual one, as for age adjustment; otherwise the fixed one.",
      'design',
    ),
  ],
};
