import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const improve = (section: string, says: string) => cite('improve-2011', section, says, 'verified');

/** A modified version counts one day of immobility; IMPROVEDD adds a D-dimer. Neither is this one. */
export const improve2011: Score<FactId> = {
  id: 'improve-2011',
  title: 'IMPROVE risk of a clot in medical inpatients',
  because: improve('associative model', 'Seven items; immobility from 7 days, age above 60.'),
  notFor: 'Surgical patients; the diagnosis of a clot.',
  refusedIf: [
    {
      when: { 'admission.kind': 'surgical' },
      says: 'Made for medical inpatients; Caprini is for operations.',
      because: improve('population', 'Patients admitted for a medical illness.'),
    },
  ],
  items: [
    {
      key: 'prevVTE',
      points: 3,
      when: { any: [{ 'history.previous-dvt': true }, { 'history.previous-pe': true }] },
    },
    { key: 'thrombophilia', points: 2, when: { 'thrombophilia.known': true } },
    { key: 'paralysis', points: 2, when: { 'leg.paralysis-current': true } },
    { key: 'cancer', points: 2, when: { 'cancer.within-5-years': true } },
    { key: 'immob7', points: 1, when: { 'immobilised.7-days': true } },
    { key: 'icu', points: 1, when: { 'intensive-care.stay': true } },
    { key: 'age60', points: 1, when: { age: { above: 60 } } },
  ],
  levels: {
    risk: {
      because: improve('classes', 'Low to 1, moderate 2 to 3, high from 4.'),
      classes: [{ class: 'low' }, { class: 'moderate', from: 2 }, { class: 'high', from: 4 }],
    },
  },
};
