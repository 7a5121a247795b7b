import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';
import { anaemia } from './anaemia.ts';

const chest = (section: string, says: string) => cite('chest-2016-tx', section, says, 'verified');

/** Age above 75 counts as above 65 too, and metastatic cancer as cancer too: the literal reading, which is the safer. */
export const chestBleeding2016: Score<FactId> = {
  id: 'chest-bleeding-2016',
  title: 'CHEST 2016 categories of bleeding risk',
  because: [
    chest('table of bleeding risk', 'Seventeen factors, one point each; never validated.'),
    cite('chest-2016-tx', 'NSAID', 'The use of an NSAID is a factor too.', 'memory'),
    cite(
      'virchow-design',
      'CHEST bleeding, numbers',
      'Thrombocytopenia: platelets under 100. Recent surgery: within 30 days. Anaemia: under 130 g/L in men, 120 in women.',
      'design',
    ),
  ],
  notFor: 'Deciding alone. For whether to extend treatment, in the US.',
  inputs: { Hb: 'haemoglobin' },
  items: [
    { key: 'age65', points: 1, when: { age: { above: 65 } } },
    { key: 'age75', points: 1, when: { age: { above: 75 } } },
    {
      key: 'previousBleeding',
      points: 1,
      when: { any: [{ 'bleeding.previous': true }, { 'bleeding.history-major': true }] },
    },
    {
      key: 'cancer',
      points: 1,
      when: { any: [{ 'cancer.active': true }, { 'cancer.metastatic': true }] },
    },
    { key: 'metastaticCancer', points: 1, when: { 'cancer.metastatic': true } },
    { key: 'renalFailure', points: 1, when: { any: [{ 'kidney.failure': true }, { dialysis: true }] } },
    { key: 'liverFailure', points: 1, when: { 'liver.failure': true } },
    { key: 'thrombocytopenia', points: 1, when: { platelets: { below: 100 } } },
    { key: 'previousStroke', points: 1, when: { 'stroke.history': true } },
    { key: 'diabetes', points: 1, when: { diabetes: true } },
    { key: 'anaemia', points: 1, when: anaemia },
    { key: 'antiplatelet', points: 1, when: { antiplatelet: true } },
    { key: 'poorControl', points: 1, when: { 'anticoagulation.poor-control': true } },
    { key: 'comorbidity', points: 1, when: { 'comorbidity.reduced-function': true } },
    {
      key: 'recentSurgery',
      points: 1,
      when: { any: [{ 'surgery.recent': true }, { 'surgery.2-days': true }] },
    },
    { key: 'frequentFalls', points: 1, when: { 'falls.frequent': true } },
    { key: 'alcoholAbuse', points: 1, when: { 'alcohol.abuse': true } },
    { key: 'nsaid', points: 1, when: { nsaid: true } },
  ],
  levels: {
    risk: {
      because: chest('categories', 'Low 0, moderate 1, high from 2: 1.6, 3.2 and 12.8 % in 3 months.'),
      classes: [{ class: 'low' }, { class: 'moderate', from: 1 }, { class: 'high', from: 2 }],
      atLeast: [
        {
          key: 'severeFactor',
          when: { any: [{ 'surgery.2-days': true }, { platelets: { below: 50 } }] },
          class: 'high',
          because: [
            chest(
              'categories, note',
              'One severe factor is enough: surgery within 2 days, severe thrombocytopenia.',
            ),
            cite('virchow-design', 'CHEST bleeding, numbers', 'Severe: platelets under 50.', 'design'),
          ],
        },
      ],
    },
  },
};
