import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const bova = (section: string, says: string) => cite('bova-2014', section, says, 'verified');

export const bova2014: Score<FactId> = {
  id: 'bova-2014',
  title: 'BOVA score, complications of a confirmed pulmonary embolism with normal pressure',
  because: bova('table 4', 'Pressure 90 to 100, troponin and right ventricle 2 points each, heart rate 1.'),
  notFor: 'A systolic pressure under 90: that embolism is of high risk.',
  refusedIf: [
    {
      when: { 'blood-pressure.systolic': { below: 90 } },
      says: 'Systolic pressure under 90: unstable, a pulmonary embolism of high risk.',
      because: bova('population', 'Only with a systolic pressure of 90 or more.'),
    },
    {
      when: { 'pulmonary-embolism.confirmed': false },
      says: 'For a pulmonary embolism that is confirmed.',
      because: bova('population', 'People with a confirmed pulmonary embolism.'),
    },
  ],
  inputs: {
    SBP: 'blood-pressure.systolic',
    sbp: 'blood-pressure.systolic',
    HR: 'heart-rate',
    hr: 'heart-rate',
    troponin: 'troponin.raised',
    rvDysfunction: 'right-ventricle.acute-dysfunction',
  },
  items: [
    {
      key: 'sbp',
      points: 2,
      when: {
        all: [{ 'blood-pressure.systolic': { atLeast: 90 } }, { 'blood-pressure.systolic': { atMost: 100 } }],
      },
    },
    { key: 'trop', points: 2, when: { 'troponin.raised': true } },
    { key: 'rv', points: 2, when: { 'right-ventricle.acute-dysfunction': true } },
    { key: 'hr110', points: 1, when: { 'heart-rate': { atLeast: 110 } } },
  ],
  levels: {
    stage: {
      because: bova('stages', 'I to 2, II 3 to 4, III above; complications 4, 18 and 42 % on validation.'),
      classes: [{ class: 'I' }, { class: 'II', from: 3 }, { class: 'III', from: 5 }],
    },
  },
};
