import type { FactId } from '../facts.ts';
import type { Amount, Formula } from '../score-types.ts';
import { cite } from '../sources.ts';

const kilograms: Amount<FactId> = { fact: 'body-weight' };
const centimetres: Amount<FactId> = { fact: 'height' };
const inputs = { W: 'body-weight', H: 'height', weight: 'body-weight' } as const satisfies Record<
  string,
  FactId
>;
const formulas = (section: string, says: string) => cite('body-size-formulas', section, says, 'memory');

export const bodyMassIndex: Formula<FactId> = {
  id: 'body-mass-index',
  title: 'Body mass index',
  because: cite('virchow-design', 'formulas', 'Kilograms by metres squared.', 'memory'),
  notFor: 'A dose: labels set doses by weight, not by body mass index.',
  inputs,
  unit: 'kg/m2',
  shownTo: 2,
  amount: { divide: [kilograms, { power: [{ divide: [centimetres, 100] }, 2] }] },
};

export const bodySurfaceAreaMosteller: Formula<FactId> = {
  id: 'body-surface-area-mosteller',
  title: 'Body surface area by Mosteller',
  because: formulas('Mosteller', 'Root of centimetres times kilograms by 3600.'),
  notFor: 'Doses of anticoagulants, which go by weight.',
  inputs,
  unit: 'm2',
  shownTo: 3,
  amount: { power: [{ divide: [{ multiply: [centimetres, kilograms] }, 3600] }, 0.5] },
};

export const bodySurfaceAreaDuBois: Formula<FactId> = {
  id: 'body-surface-area-du-bois',
  title: 'Body surface area by Du Bois',
  because: formulas('Du Bois', '0.007184 x kg^0.425 x cm^0.725.'),
  notFor: 'Doses of anticoagulants, which go by weight.',
  inputs,
  unit: 'm2',
  shownTo: 3,
  amount: { multiply: [0.007184, { power: [kilograms, 0.425] }, { power: [centimetres, 0.725] }] },
};

/** Centimetres to inches by 2.54. Below 5 feet the formula has never been more than a line drawn on. */
export const idealBodyWeight: Formula<FactId> = {
  id: 'ideal-body-weight-devine',
  title: 'Ideal body weight by Devine',
  because: formulas('Devine', '50 kg for men, 45.5 kg for women, and 2.3 kg an inch above 60.'),
  notFor: 'Creatinine clearance and doses here, which go by actual weight.',
  inputs: { H: 'height' },
  unit: 'kg',
  shownTo: 1,
  amount: {
    add: [
      {
        choose: [
          { when: { sex: 'male' }, then: 50 },
          { when: { sex: 'female' }, then: 45.5 },
        ],
      },
      { multiply: [2.3, { subtract: [{ divide: [centimetres, 2.54] }, 60] }] },
    ],
  },
};
