import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const herdoo = (section: string, says: string) => cite('herdoo2-2017', section, says, 'verified');
const others = (says: string) => cite('virchow-design', 'scores, when used', says, 'memory');

export const herdoo2017: Score<FactId> = {
  id: 'herdoo2-2017',
  title: 'HERDOO2, whether a woman may stop after a first unprovoked clot',
  because: [
    herdoo('rule', 'Leg signs, D-dimer while anticoagulated, body mass index and age: one point each.'),
    cite(
      'virchow-design',
      'HERDOO2, D-dimer',
      'The cut-off of 250 µg/L belongs to one assay; a value in other units is unknown, not converted.',
      'memory',
    ),
  ],
  notFor:
    'Men, who continue; a provoked clot, cancer, high-risk thrombophilia, a second clot. It does not decide alone.',
  refusedIf: [
    {
      when: { sex: 'male' },
      says: 'Men continue: the rule tells low risk in women alone.',
      class: 'continue',
      because: herdoo('men', 'No man was of low risk; men continue.'),
    },
    {
      when: { provocation: ['major-transient', 'minor-transient', 'hormone', 'persistent'] },
      says: 'For an unprovoked clot.',
      because: [
        herdoo('population', 'A first unprovoked clot.'),
        others('A clot with hormones counts as provoked here, as NICE has it: the sources leave it open.'),
      ],
    },
    {
      when: { any: [{ 'history.previous-dvt': true }, { 'history.previous-pe': true }] },
      says: 'For a first clot.',
      because: herdoo('population', 'A first unprovoked clot.'),
    },
    { when: { 'cancer.active': true }, says: 'Not with cancer.', because: others('Not with cancer.') },
    {
      when: {
        any: [{ 'thrombophilia.high-risk': true }, { antiphospholipid: ['other', 'triple-positive'] }],
      },
      says: 'Not with a high-risk thrombophilia.',
      because: others('Not with a high-risk thrombophilia.'),
    },
  ],
  inputs: {
    HER: 'leg.herdoo2-signs',
    DD: 'd-dimer.on-anticoagulant',
    dd: 'd-dimer.on-anticoagulant',
    BMI: 'body-mass-index',
    bmi: 'body-mass-index',
    age: 'age',
  },
  items: [
    { key: 'her', points: 1, when: { 'leg.herdoo2-signs': true } },
    { key: 'dd', points: 1, when: { 'd-dimer.on-anticoagulant': { atLeast: 250 } } },
    { key: 'bmi', points: 1, when: { 'body-mass-index': { atLeast: 30 } } },
    { key: 'age', points: 1, when: { age: { atLeast: 65 } } },
  ],
  levels: {
    risk: {
      because: herdoo('result', 'Low to 1 (3.0 % a year: stopping is reasonable), high from 2: continue.'),
      classes: [{ class: 'low' }, { class: 'high', from: 2 }],
    },
  },
};
