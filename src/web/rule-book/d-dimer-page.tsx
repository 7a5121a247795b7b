import type { DDimerCutOff } from '../../knowledge/diagnosis/d-dimer-cut-off.ts';
import { numeral } from './answer-words.ts';
import type { BookPage } from './book-types.ts';
import { placesFor } from './cited-in.ts';
import { scoreFile } from './links.ts';
import { Citations } from './marks.tsx';
import { PageHead } from './page-head.tsx';
import { ProofsSection } from './proofs-of-page.tsx';

/** What a D-dimer is held against. */
export function dDimerPage(rule: DDimerCutOff): BookPage {
  const places = rule.because.flatMap((citation) => placesFor('source', 'where it comes from', citation));
  const lines = linesOf(rule);
  return {
    file: scoreFile(rule.id),
    kind: 'score',
    title: rule.title,
    about: 'Which D-dimer is positive?',
    places,
    findable: lines.map(([title, says], index) => ({ anchor: `line-${index + 1}`, title, text: says })),
    body: ({ catalogue, proofs }) => (
      <>
        <PageHead title={rule.title} id={rule.id} kind="Cut-off" places={places}>
          <p class="b-asks">Which D-dimer is positive?</p>
          <p>
            All figures in µg/L FEU, fibrinogen equivalent units. FEU or DDU is never guessed from a number.
          </p>
        </PageHead>
        <section aria-labelledby="figures">
          <h2 id="figures">Figures</h2>
          <dl class="b-rules">
            {lines.map(([title, says], index) => (
              <div key={title} id={`line-${index + 1}`}>
                <dt>{title}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="rests-on" id="source">
          <h2 id="rests-on">Where it comes from</h2>
          <Citations citations={rule.because} sources={catalogue.sources} />
        </section>
        <ProofsSection id={rule.id} report={proofs} />
      </>
    ),
  };
}

function linesOf(rule: DDimerCutOff): readonly (readonly [title: string, says: string])[] {
  const range = ([least, most]: readonly [number, number]): string =>
    least === most ? numeral(least) : `${numeral(least)} to ${numeral(most)}`;
  const { feu, ddu } = rule.adjustableUgPerLFeu;
  return [
    ['Positive', 'At the cut-off or above it.'],
    ['Fixed cut-off', `The assay’s own; ${numeral(rule.fixedUgPerLFeu)} µg/L FEU where that is not stated.`],
    [
      'Age-adjusted cut-off',
      `Above ${rule.adjustedAboveAge} years: age × ${rule.ugPerLFeuPerYear} µg/L FEU. Up to then the fixed one.`,
    ],
    [
      'Age adjustment only where',
      `the assay’s own cut-off is ${range(feu)} µg/L FEU, or ${range(ddu)} µg/L FEU converted from DDU. Others keep their fixed one.`,
    ],
    ['YEARS, none of its items', `${numeral(rule.yearsUgPerLFeu)} µg/L FEU, under the same condition.`],
    ['DDU', `One unit counts as ${rule.feuPerDdu} FEU.`],
    [
      'Refused as a slip of unit',
      `results outside ${range(rule.resultUgPerLFeu)} µg/L FEU, and cut-offs outside ${range(rule.assayCutOffUgPerLFeu)}.`,
    ],
  ];
}
