import type { FactId } from '../facts.ts';
import type { Condition } from '../rule-types.ts';
import type { Score, ScoreItem } from '../score-types.ts';
import { cite } from '../sources.ts';

const caprini = (section: string, says: string) => cite('caprini-2005', section, says, 'verified');

const between = (from: number, to: number): Condition<FactId> => ({
  all: [{ age: { atLeast: from } }, { age: { atMost: to } }],
});

const onePoint: readonly (readonly [key: string, when: Condition<FactId>])[] = [
  ['age41', between(41, 60)],
  ['minorSurgery', { operation: 'minor' }],
  ['priorMajorSurgery', { 'surgery.major-1-month': true }],
  ['varicose', { 'varicose-veins': true }],
  ['ibd', { 'inflammatory-bowel-disease': true }],
  ['swollenLegs', { 'legs.swollen': true }],
  ['bmi25', { 'body-mass-index': { above: 25 } }],
  ['acuteMI', { 'myocardial-infarction.acute': true }],
  ['heartFailure', { 'heart-failure.1-month': true }],
  ['sepsis', { 'sepsis.1-month': true }],
  ['seriousLung', { 'lung-disease.serious-1-month': true }],
  ['copd', { 'lung-function.abnormal': true }],
  ['bedRestMedical', { 'bed-rest.medical': true }],
  ['pillHrt', { 'hormone.pill-or-replacement': true }],
  ['pregnant', { 'pregnancy.current-or-1-month': true }],
  ['pregnancyLoss', { 'pregnancy.losses': true }],
];

const twoPoints: typeof onePoint = [
  ['age61', between(61, 74)],
  ['arthroscopy', { operation: 'arthroscopy' }],
  ['malignancy', { 'cancer.present-or-past': true }],
  ['major45', { operation: 'major-over-45-minutes' }],
  ['laparoscopy45', { operation: 'laparoscopy-over-45-minutes' }],
  ['bed72', { 'bed.over-72-hours': true }],
  ['plaster', { 'plaster.1-month': true }],
  ['centralAccess', { 'venous-access.central': true }],
];

const threePoints: typeof onePoint = [
  ['age75', { age: { atLeast: 75 } }],
  ['historyVTE', { any: [{ 'history.previous-dvt': true }, { 'history.previous-pe': true }] }],
  ['familyVTE', { 'family.thrombosis': true }],
  ['factorVLeiden', { 'thrombophilia.factor-v-leiden': true }],
  ['prothrombin20210A', { 'thrombophilia.prothrombin-20210a': true }],
  ['homocysteine', { 'homocysteine.raised': true }],
  ['lupusAnticoagulant', { 'lupus-anticoagulant': true }],
  ['anticardiolipin', { 'anticardiolipin-antibodies': true }],
  ['hit', { 'heparin-induced-thrombocytopenia': ['past', 'current-or-suspected'] }],
  ['otherThrombophilia', { 'thrombophilia.another': true }],
];

const fivePoints: typeof onePoint = [
  ['legArthroplasty', { operation: 'leg-arthroplasty' }],
  ['fracture', { 'fracture.hip-pelvis-leg-1-month': true }],
  ['stroke', { 'stroke.1-month': true }],
  ['multipleTrauma', { 'trauma.multiple-1-month': true }],
  ['spinalCord', { 'spinal-cord-injury.1-month': true }],
];

const worth = (points: number, items: typeof onePoint): ScoreItem<FactId>[] =>
  items.map(([key, when]) => ({ key, points, when }));

/** The 2005 version; those of 2010 and 2013 differ in body mass index, cancer and classes. Age 40 itself counts nothing. */
export const caprini2005: Score<FactId> = {
  id: 'caprini-2005',
  title: 'Caprini thrombosis risk assessment (2005), before an operation',
  because: [
    caprini('form', 'Some forty items of 1, 2, 3 and 5 points; one category of operation an episode.'),
    cite(
      'virchow-design',
      'Caprini, copies that differ',
      'Three miscarriages count, where copies say more than three: as the original.',
      'design',
    ),
  ],
  notFor: 'The diagnosis of a clot.',
  inputs: { BMI: 'body-mass-index' },
  items: [...worth(1, onePoint), ...worth(2, twoPoints), ...worth(3, threePoints), ...worth(5, fivePoints)],
  levels: {
    risk: {
      because: caprini('classes', 'Low to 1, moderate 2, high 3 to 4, highest from 5.'),
      classes: [
        { class: 'low' },
        { class: 'moderate', from: 2 },
        { class: 'high', from: 3 },
        { class: 'highest', from: 5 },
      ],
    },
  },
};
