import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const villalta = (section: string, says: string) => cite('isth-villalta-2009', section, says, 'verified');

/**
 * One leg by itself: score each leg that had a DVT. The symptoms alone, without what a clinician finds, are part of it and
 * no Villalta score. A form that leaves induration out, or counts an ulcer as 15 points, is not this one.
 */
export const villalta1994: Score<FactId> = {
  id: 'villalta-1994',
  title: 'Villalta scale of the post-thrombotic syndrome, for one leg',
  because: villalta('definition', 'Five symptoms and six signs, 0 to 3 each; up to 33.'),
  notFor: 'The first 3 months after a DVT, whose own signs overlap. Signs come from a nurse or physician.',
  refusedIf: [
    {
      when: { 'dvt.days-since': { below: 90 } },
      says: 'Not post-thrombotic syndrome yet: score it from 3 months after the DVT.',
      because: [
        villalta('timing', 'Not before 3 months.'),
        cite('virchow-design', 'Villalta, 3 months', '3 months are 90 days here.', 'design'),
      ],
    },
  ],
  items: [
    { key: 'pain', pointsOf: 'villalta.pain' },
    { key: 'cramp', pointsOf: 'villalta.cramps' },
    { key: 'heavy', pointsOf: 'villalta.heaviness' },
    { key: 'paraesthesia', pointsOf: 'villalta.paraesthesia' },
    { key: 'pruritus', pointsOf: 'villalta.pruritus' },
    { key: 'oedema', pointsOf: 'villalta.oedema' },
    { key: 'indur', pointsOf: 'villalta.induration' },
    { key: 'pigment', pointsOf: 'villalta.pigmentation' },
    { key: 'red', pointsOf: 'villalta.redness' },
    { key: 'ectasia', pointsOf: 'villalta.ectasia' },
    { key: 'calf', pointsOf: 'villalta.calf-pain' },
  ],
  levels: {
    severity: {
      because: villalta('classes', 'None to 4, mild 5 to 9, moderate 10 to 14, severe from 15.'),
      classes: [
        { class: 'none' },
        { class: 'mild', from: 5 },
        { class: 'moderate', from: 10 },
        { class: 'severe', from: 15 },
      ],
      atLeast: [
        {
          key: 'ulcer',
          when: { 'leg.ulcer': true },
          class: 'severe',
          because: villalta('ulcer', 'An ulcer is severe, whatever the sum.'),
        },
      ],
    },
  },
};
