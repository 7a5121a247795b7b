import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';
import { anaemia } from './anaemia.ts';

const riete = (section: string, says: string) => cite('riete-2008', section, says, 'verified');

export const riete2008: Score<FactId> = {
  id: 'riete-2008',
  title: 'RIETE, major bleeding in the first 3 months',
  because: [
    riete('table 4', 'Six items of 2, 1.5 and 1 points; up to 8.'),
    cite('riete-2008', 'recent bleeding', 'Major bleeding less than 15 days before the clot.', 'memory'),
  ],
  notFor: 'Long-term treatment: it speaks of the first 3 months.',
  inputs: { Hb: 'haemoglobin', SCr: 'creatinine' },
  items: [
    { key: 'bleed', points: 2, when: { 'bleeding.major-15-days-before': true } },
    // 1.2 mg/dL at 88.4 µmol/L each.
    { key: 'scr', points: 1.5, when: { creatinine: { above: 106.08 } } },
    { key: 'anaemia', points: 1.5, when: anaemia },
    { key: 'cancer', points: 1, when: { 'cancer.active': true } },
    { key: 'pe', points: 1, when: { 'pulmonary-embolism.confirmed': true } },
    { key: 'age75', points: 1, when: { age: { above: 75 } } },
  ],
  levels: {
    risk: {
      because: riete('classes', 'Low 0, intermediate 1 to 4, high above 4: 0.1, 2.8 and 6.2 % in 3 months.'),
      classes: [{ class: 'low' }, { class: 'intermediate', from: 1 }, { class: 'high', from: 4.5 }],
    },
  },
};
