import type { FactId } from '../facts.ts';
import type { Amount, Formula } from '../score-types.ts';
import { cite } from '../sources.ts';

const kilograms: Amount<FactId> = { fact: 'body-weight' };
const centimetres: Amount<FactId> = { fact: 'height' };

export const bodyMassIndex: Formula<FactId> = {
  id: 'body-mass-index',
  title: 'Body mass index',
  because: cite('virchow-design', 'formulas', 'Kilograms by metres squared.', 'memory'),
  notFor: 'A dose: labels set doses by weight, not by body mass index.',
  inputs: { W: 'body-weight', H: 'height', weight: 'body-weight' },
  unit: 'kg/m2',
  shownTo: 1,
  amount: { divide: [kilograms, { power: [{ divide: [centimetres, 100] }, 2] }] },
};
