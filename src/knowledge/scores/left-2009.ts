import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

/** Shown beside the imaging that a pregnant woman has anyway; it never excludes by itself. */
export const left2009: Score<FactId> = {
  id: 'left-2009',
  title: 'LEFt rule for DVT in pregnancy',
  because: [
    cite(
      'left-2009',
      'rule',
      'Left leg, calf difference of 2 cm, first trimester: one point each.',
      'verified',
    ),
    cite(
      'left-2013',
      'validation',
      'None present: 0 of 46 and 1 of 30 had a DVT. Not to stand alone.',
      'verified',
    ),
  ],
  notFor: 'Excluding a DVT: with none of the three an image is still needed.',
  refusedIf: [
    {
      when: { 'pregnancy.current': false },
      says: 'Made for pregnancy.',
      because: cite('left-2009', 'population', 'Pregnant women with a suspected DVT.', 'verified'),
    },
  ],
  inputs: {
    leftLeg: 'leg.symptoms-left',
    calfDifference: 'leg.calf-difference',
    firstTrimester: 'pregnancy.first-trimester',
  },
  items: [
    { key: 'L', points: 1, when: { 'leg.symptoms-left': true } },
    { key: 'E', points: 1, when: { 'leg.calf-difference': { atLeast: 2 } } },
    { key: 'Ft', points: 1, when: { 'pregnancy.first-trimester': true } },
  ],
  levels: {
    criteria: {
      because: cite('left-2009', 'result', 'None: very rare. One or more: image.', 'verified'),
      classes: [{ class: 'none' }, { class: '>=1 criterion', from: 1 }],
    },
  },
};
