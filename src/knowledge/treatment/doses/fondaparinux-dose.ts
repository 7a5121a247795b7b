import type { FactId } from '../../facts.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { noDose } from './dose-conditions.ts';

export const fondaparinuxDose: UniqueTable<FactId> = {
  id: 'dose.fondaparinux',
  policy: 'unique',
  title: 'Dose of fondaparinux for a DVT, once daily',
  asks: 'How many mg once daily?',
  outcomes: {
    '5': { title: '5 mg once daily', actions: ['Subcutaneous'] },
    '7.5': { title: '7.5 mg once daily', actions: ['Subcutaneous'] },
    '10': { title: '10 mg once daily', actions: ['Subcutaneous'] },
    '10-then-7.5': {
      title: '10 mg once, then 7.5 or 10 mg once daily',
      actions: ['The prescriber states which after the first 10 mg'],
    },
    none: noDose,
  },
  rows: [
    {
      id: 'none',
      when: { 'creatinine-clearance': { below: 30 } },
      then: 'none',
      because: cite('smpc-fondaparinux', '4.3', 'Below 30 mL/min: contraindicated.', 'verified'),
    },
    {
      id: '5',
      when: { 'creatinine-clearance': { atLeast: 30 }, 'body-weight': { below: 50 } },
      then: '5',
      because: cite('smpc-fondaparinux', '4.2', 'Below 50 kg: 5 mg.', 'verified'),
    },
    {
      id: '7.5',
      when: {
        all: [
          { 'creatinine-clearance': { atLeast: 30 } },
          { 'body-weight': { atLeast: 50 } },
          { 'body-weight': { atMost: 100 } },
        ],
      },
      then: '7.5',
      because: cite('smpc-fondaparinux', '4.2', '50 to 100 kg: 7.5 mg.', 'verified'),
    },
    {
      id: '10-uk',
      regions: ['uk'],
      when: { 'creatinine-clearance': { above: 50 }, 'body-weight': { above: 100 } },
      then: '10',
      because: cite('smpc-fondaparinux', '4.2', 'Above 100 kg: 10 mg.', 'verified'),
    },
    {
      id: '10-kidneys-uk',
      regions: ['uk'],
      when: {
        all: [
          { 'creatinine-clearance': { atLeast: 30 } },
          { 'creatinine-clearance': { atMost: 50 } },
          { 'body-weight': { above: 100 } },
        ],
      },
      then: '10-then-7.5',
      because: cite('smpc-fondaparinux', '4.2', '30 to 50 mL/min: after 10 mg consider 7.5.', 'memory'),
    },
    {
      id: '10-us',
      regions: ['us'],
      when: { 'creatinine-clearance': { atLeast: 30 }, 'body-weight': { above: 100 } },
      then: '10',
      because: cite('smpc-fondaparinux', '4.2', 'Above 100 kg: 10 mg.', 'verified'),
    },
  ],
};
