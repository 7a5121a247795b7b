import type { FactId } from '../../facts.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { noDose } from './dose-conditions.ts';

export const tinzaparinDose: UniqueTable<FactId> = {
  id: 'dose.tinzaparin',
  policy: 'unique',
  title: 'Dose of tinzaparin for a DVT, once daily',
  asks: 'How many IU per kg?',
  outcomes: {
    '175': { title: '175 IU/kg once daily', actions: ['6 days or more, and until the oral agent works'] },
    none: noDose,
  },
  rows: [
    {
      id: 'none',
      when: { 'creatinine-clearance': { below: 20 } },
      then: 'none',
      because: cite('smpc-tinzaparin', '4.2', 'Below 20 mL/min: avoid.', 'memory'),
    },
    {
      id: '175',
      when: { 'creatinine-clearance': { atLeast: 20 } },
      then: '175',
      because: cite('smpc-tinzaparin', '4.2', '175 IU/kg once daily.', 'verified'),
    },
  ],
};
