import type { FactId } from '../../facts.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { noDose, noStrongDual, strongDual } from './dose-conditions.ts';

/** Reads neither age, weight nor creatinine: those reduce the dose in atrial fibrillation only (G9). */
export const apixabanDose: UniqueTable<FactId> = {
  id: 'dose.apixaban',
  policy: 'unique',
  title: 'Dose of apixaban for a DVT',
  asks: 'Which dose?',
  outcomes: {
    usual: {
      title: '10 mg twice daily for 14 doses, then 5 mg twice daily',
      actions: ['2.5 mg twice daily only after 6 months, and only if the prescriber says so'],
    },
    half: {
      title: '5 mg twice daily for 14 doses, then 2.5 mg twice daily',
      actions: ['Dose again when the inhibitor stops: the prescriber decides'],
    },
    none: noDose,
  },
  rows: [
    {
      id: 'uk-none',
      regions: ['uk'],
      when: { any: [{ 'creatinine-clearance': { below: 15 } }, strongDual] },
      then: 'none',
      because: [
        cite('smpc-apixaban', '4.2', 'Below 15 mL/min: not recommended.', 'verified'),
        cite('smpc-apixaban', '4.5', 'Not recommended with strong inhibitors of both.', 'verified'),
      ],
    },
    {
      id: 'uk-usual',
      regions: ['uk'],
      when: { all: [{ 'creatinine-clearance': { atLeast: 15 } }, noStrongDual] },
      then: 'usual',
      because: cite('smpc-apixaban', '4.2', '10 mg for 7 days, 5 mg; 2.5 mg after 6 months.', 'verified'),
    },
    {
      id: 'us-half',
      regions: ['us'],
      when: strongDual,
      then: 'half',
      because: cite('fda-apixaban', 'interactions', 'Half of 10 and of 5 mg.', 'verified'),
    },
    {
      id: 'us-usual',
      regions: ['us'],
      when: noStrongDual,
      then: 'usual',
      because: cite('fda-apixaban', 'dosage', '10 mg for 7 days, 5 mg; 2.5 mg after 6 months.', 'verified'),
    },
  ],
};
