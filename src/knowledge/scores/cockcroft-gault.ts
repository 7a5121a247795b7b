import type { FactId } from '../facts.ts';
import type { Amount, Formula, NotFor, ScoreLevel } from '../score-types.ts';
import { cite } from '../sources.ts';

const notForThem = (says: string) => cite('virchow-design', 'creatinine clearance, limits', says, 'memory');

const refusedIf: readonly NotFor<FactId>[] = [
  {
    when: { dialysis: true },
    says: 'On dialysis creatinine says nothing of clearance.',
    because: notForThem('Not valid on dialysis.'),
  },
  {
    when: { 'pregnancy.current': true },
    says: 'In pregnancy the formula is not valid.',
    because: notForThem('Not valid in pregnancy.'),
  },
  {
    when: { 'kidney.acute-injury': true },
    says: 'While creatinine is not stable the formula is not valid.',
    because: notForThem('Not valid in acute kidney injury.'),
  },
  {
    when: { age: { below: 18 } },
    says: 'The formula is for adults.',
    because: notForThem('Derived in adults; children leave the pathway.'),
  },
];

const notFor =
  'Dialysis, pregnancy, acute kidney injury or a creatinine that is not stable, age under 18. Imprecise at a body mass index below 18 or above 40.';

const cautionIf: Formula<FactId>['cautionIf'] = [
  {
    when: { any: [{ 'body-mass-index': { below: 18 } }, { 'body-mass-index': { above: 40 } }] },
    says: 'Imprecise at this body mass index: a pharmacist looks at it.',
    because: cite(
      'virchow-design',
      'creatinine clearance, limits',
      'Imprecise below 18 and above 40.',
      'memory',
    ),
  },
];

const inputs = {
  sex: 'sex',
  age: 'age',
  kg: 'body-weight',
  weight: 'body-weight',
  SCr: 'creatinine',
  scr: 'creatinine',
} as const satisfies Record<string, FactId>;

const bands: Readonly<Record<string, ScoreLevel>> = {
  band: {
    worst: 'lowest',
    because: [
      cite(
        'mhra-crcl-2019',
        'anticoagulants',
        'Doses of direct oral anticoagulants and heparins follow creatinine clearance, not eGFR.',
        'verified',
      ),
      cite(
        'virchow-design',
        'creatinine clearance, bands',
        'Bands of the labels, half-open: below 15, from 15, from 30, from 50; never rounded before.',
        'design',
      ),
    ],
    classes: [
      { class: '<15' },
      { class: '15-29', from: 15 },
      { class: '30-49', from: 30 },
      { class: '>=50', from: 50 },
    ],
  },
};

const yearsTo140: Amount<FactId> = { subtract: [140, { fact: 'age' }] };
const kilograms: Amount<FactId> = { fact: 'body-weight' };

/** Actual body weight, no floor under creatinine. Adjusted weights, as some boards use them, are not licensed. */
export const cockcroftGaultUmol: Formula<FactId> = {
  id: 'cockcroft-gault-umol',
  title: 'Creatinine clearance by Cockcroft-Gault, creatinine in µmol/L (UK constants)',
  because: [
    cite('cockcroft-gault-1976', 'equation', '(140 - age) x weight / creatinine, by sex.', 'memory'),
    cite(
      'virchow-design',
      'creatinine clearance, UK',
      'UK constants 1.23 for men and 1.04 for women, with actual weight.',
      'memory',
    ),
  ],
  notFor,
  refusedIf,
  cautionIf,
  inputs,
  unit: 'mL/min',
  shownTo: 0,
  amount: {
    divide: [
      {
        multiply: [
          yearsTo140,
          kilograms,
          {
            choose: [
              { when: { sex: 'male' }, then: 1.23 },
              { when: { sex: 'female' }, then: 1.04 },
            ],
          },
        ],
      },
      { fact: 'creatinine' },
    ],
  },
  levels: bands,
};

/** The first form, in mg/dL: 88.4 µmol/L are 1 mg/dL. It differs from the UK form by up to 0.4 %, so each region keeps its own. */
export const cockcroftGaultMg: Formula<FactId> = {
  id: 'cockcroft-gault-mg',
  title: 'Creatinine clearance by Cockcroft-Gault, creatinine in mg/dL (US form)',
  because: cite(
    'cockcroft-gault-1976',
    'equation',
    '(140 - age) x weight / (72 x creatinine in mg/dL), times 0.85 for women; actual weight, as US labels say.',
    'memory',
  ),
  notFor,
  refusedIf,
  cautionIf,
  inputs,
  unit: 'mL/min',
  shownTo: 0,
  amount: {
    divide: [
      {
        multiply: [
          yearsTo140,
          kilograms,
          {
            choose: [
              { when: { sex: 'male' }, then: 1 },
              { when: { sex: 'female' }, then: 0.85 },
            ],
          },
        ],
      },
      { multiply: [72, { divide: [{ fact: 'creatinine' }, 88.4] }] },
    ],
  },
  levels: bands,
};
