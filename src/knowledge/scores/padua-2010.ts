import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const padua = (section: string, says: string) => cite('padua-2010', section, says, 'verified');

/** One copy says over 70; the original counts 70 itself. */
export const padua2010: Score<FactId> = {
  id: 'padua-2010',
  title: 'Padua Prediction Score, risk of a clot in medical inpatients',
  because: padua('table 1', 'Eleven items of 3, 2 and 1 points; up to 20.'),
  notFor: 'Surgical patients; the diagnosis of a clot.',
  refusedIf: [
    {
      when: { 'admission.kind': 'surgical' },
      says: 'Made for medical inpatients; Caprini is for operations.',
      because: padua('population', 'Patients admitted for a medical illness.'),
    },
  ],
  inputs: { BMI: 'body-mass-index' },
  items: [
    { key: 'cancer', points: 3, when: { 'cancer.metastatic-or-treated-6-months': true } },
    {
      key: 'prevVTE',
      points: 3,
      when: { any: [{ 'history.previous-dvt': true }, { 'history.previous-pe': true }] },
    },
    { key: 'immob', points: 3, when: { 'bed-rest.3-days': true } },
    { key: 'thrombophilia', points: 3, when: { 'thrombophilia.known': true } },
    { key: 'traumaSurg', points: 2, when: { 'trauma-or-surgery.1-month': true } },
    { key: 'age70', points: 1, when: { age: { atLeast: 70 } } },
    { key: 'hfRf', points: 1, when: { any: [{ 'heart-failure': true }, { 'respiratory-failure': true }] } },
    { key: 'miStroke', points: 1, when: { 'infarction-or-stroke.acute': true } },
    { key: 'infRheum', points: 1, when: { 'infection-or-rheumatic.acute': true } },
    { key: 'bmi30', points: 1, when: { 'body-mass-index': { atLeast: 30 } } },
    { key: 'hormone', points: 1, when: { 'hormone.treatment-ongoing': true } },
  ],
  levels: {
    risk: {
      because: padua('result', 'High from 4: 11 % clots without prevention, against 0.3 %.'),
      classes: [{ class: 'low' }, { class: 'high', from: 4 }],
    },
  },
};
