import type { FactId } from '../../facts.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { noDose, noStrongDual, strongDual } from './dose-conditions.ts';

export const rivaroxabanDose: UniqueTable<FactId> = {
  id: 'dose.rivaroxaban',
  policy: 'unique',
  title: 'Dose of rivaroxaban for a DVT',
  asks: 'Which dose?',
  outcomes: {
    usual: {
      title: '15 mg twice daily with food for 42 doses, then 20 mg once daily with food',
      actions: ['10 mg once daily only after 6 months, and only if the prescriber says so'],
    },
    'usual-or-15': {
      title: '15 mg twice daily with food for 42 doses, then 20 mg, or 15 mg, once daily with food',
      actions: ['15 mg where the risk of bleeding outweighs that of recurrence: the prescriber decides'],
    },
    none: noDose,
  },
  rows: [
    {
      id: 'none',
      when: { any: [{ 'creatinine-clearance': { below: 15 } }, strongDual] },
      then: 'none',
      because: [
        cite('smpc-rivaroxaban', '4.2', 'Below 15 mL/min: not recommended.', 'verified'),
        cite('fda-rivaroxaban', 'renal impairment', 'Below 15 mL/min: avoid.', 'verified'),
        cite('smpc-rivaroxaban', '4.5', 'Azoles, HIV protease inhibitors: not recommended.', 'verified'),
      ],
    },
    {
      id: 'uk-usual-or-15',
      regions: ['uk'],
      when: {
        all: [
          { 'creatinine-clearance': { atLeast: 15 } },
          { 'creatinine-clearance': { below: 50 } },
          noStrongDual,
        ],
      },
      then: 'usual-or-15',
      because: cite('smpc-rivaroxaban', '4.2', '15 to 49 mL/min: consider 15 mg once daily.', 'verified'),
    },
    {
      id: 'uk-usual',
      regions: ['uk'],
      when: { all: [{ 'creatinine-clearance': { atLeast: 50 } }, noStrongDual] },
      then: 'usual',
      because: cite('smpc-rivaroxaban', '4.2', '15 mg for 21 days, 20 mg; 10 mg after 6 months.', 'verified'),
    },
    {
      id: 'us-usual',
      regions: ['us'],
      when: { all: [{ 'creatinine-clearance': { atLeast: 15 } }, noStrongDual] },
      then: 'usual',
      because: cite('fda-rivaroxaban', 'dosage', 'As in the UK; the kidneys change no dose.', 'verified'),
    },
  ],
};
