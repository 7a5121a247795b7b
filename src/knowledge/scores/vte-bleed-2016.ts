import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';
import { anaemia } from './anaemia.ts';

const vteBleed = (section: string, says: string) => cite('vte-bleed-2016', section, says, 'verified');

/** A table in one journal prints the items of 1.5 points as 1: wrong. Some tools take 30 to 60 for the kidney: under 60 here. */
export const vteBleed2016: Score<FactId> = {
  id: 'vte-bleed-2016',
  title: 'VTE-BLEED, bleeding on stable anticoagulation',
  because: vteBleed('table 2', 'Six items of 2, 1.5 and 1 points; up to 9.'),
  notFor: 'Where to treat in the acute phase. For planning the extended phase on stable anticoagulation.',
  inputs: {
    SBP: 'blood-pressure.systolic',
    CrCl: 'creatinine-clearance',
    Hb: 'haemoglobin',
    bleed: 'bleeding.history-relevant',
  },
  items: [
    { key: 'cancer', points: 2, when: { 'cancer.active-or-treated-6-months': true } },
    {
      key: 'htnMale',
      points: 1,
      when: { all: [{ sex: 'male' }, { 'blood-pressure.systolic': { atLeast: 140 } }] },
    },
    { key: 'anaemia', points: 1.5, when: anaemia },
    { key: 'bleedHx', points: 1.5, when: { 'bleeding.history-relevant': true } },
    { key: 'age60', points: 1.5, when: { age: { atLeast: 60 } } },
    { key: 'renal', points: 1.5, when: { 'creatinine-clearance': { below: 60 } } },
  ],
  levels: {
    risk: {
      because: vteBleed('result', 'High from 2.'),
      classes: [{ class: 'low' }, { class: 'high', from: 2 }],
    },
  },
};
