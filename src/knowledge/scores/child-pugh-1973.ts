import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

/** Albumin from 28, where a variant takes 30. In primary biliary cholangitis other limits of bilirubin hold: not these. */
export const childPugh1973: Score<FactId> = {
  id: 'child-pugh-1973',
  title: 'Child-Pugh class of chronic liver disease',
  because: [
    cite('pugh-1973', 'table', 'Five measures of 1 to 3 points.', 'memory'),
    cite(
      'virchow-design',
      'Child-Pugh, albumin',
      '28 to 35 g/L in the middle band; a variant has 30.',
      'memory',
    ),
  ],
  notFor:
    'People without chronic liver disease; anybody on a vitamin K antagonist, whose INR says nothing of the liver; primary biliary cholangitis, which has its own limits of bilirubin.',
  refusedIf: [
    {
      when: { 'vitamin-k-antagonist': true },
      says: 'On a vitamin K antagonist the INR does not tell of the liver.',
      because: cite('virchow-design', 'Child-Pugh, INR', 'No score on a vitamin K antagonist.', 'memory'),
    },
  ],
  cautionIf: [
    {
      when: { 'anticoagulant.present': ['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran'] },
      says: 'A direct oral anticoagulant disturbs the INR: use the value from before treatment.',
      because: cite('virchow-design', 'Child-Pugh, INR', 'The INR from before a DOAC.', 'memory'),
    },
  ],
  inputs: {
    bili: 'bilirubin',
    alb: 'albumin',
    INR: 'inr',
    ascites: 'liver.ascites',
    encephalopathy: 'liver.encephalopathy',
  },
  items: [
    { key: 'bilirubin-1', points: 1, when: { bilirubin: { below: 34 } } },
    {
      key: 'bilirubin-2',
      points: 2,
      when: { all: [{ bilirubin: { atLeast: 34 } }, { bilirubin: { atMost: 51 } }] },
    },
    { key: 'bilirubin-3', points: 3, when: { bilirubin: { above: 51 } } },
    { key: 'albumin-1', points: 1, when: { albumin: { above: 35 } } },
    {
      key: 'albumin-2',
      points: 2,
      when: { all: [{ albumin: { atLeast: 28 } }, { albumin: { atMost: 35 } }] },
    },
    { key: 'albumin-3', points: 3, when: { albumin: { below: 28 } } },
    { key: 'inr-1', points: 1, when: { inr: { below: 1.7 } } },
    { key: 'inr-2', points: 2, when: { all: [{ inr: { atLeast: 1.7 } }, { inr: { atMost: 2.3 } }] } },
    { key: 'inr-3', points: 3, when: { inr: { above: 2.3 } } },
    { key: 'ascites-1', points: 1, when: { 'liver.ascites': 'none' } },
    { key: 'ascites-2', points: 2, when: { 'liver.ascites': 'mild' } },
    { key: 'ascites-3', points: 3, when: { 'liver.ascites': 'moderate-or-severe' } },
    { key: 'encephalopathy-1', points: 1, when: { 'liver.encephalopathy': 'none' } },
    { key: 'encephalopathy-2', points: 2, when: { 'liver.encephalopathy': 'grade-1-2' } },
    { key: 'encephalopathy-3', points: 3, when: { 'liver.encephalopathy': 'grade-3-4' } },
  ],
  levels: {
    class: {
      because: cite('pugh-1973', 'classes', 'A 5 to 6, B 7 to 9, C 10 to 15.', 'memory'),
      classes: [{ class: 'a' }, { class: 'b', from: 7 }, { class: 'c', from: 10 }],
    },
  },
};
