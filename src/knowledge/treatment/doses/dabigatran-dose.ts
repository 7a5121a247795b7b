import type { FactId } from '../../facts.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { design, noDose, type When } from './dose-conditions.ts';

const consider110: When = {
  any: [
    { age: { atLeast: 75 } },
    { 'creatinine-clearance': { atMost: 50 } },
    { 'stomach.gastritis-or-reflux': true },
    { 'bleeding.risk-high': true },
  ],
};
const must110: When = { any: [{ age: { atLeast: 80 } }, { 'medicines.p-gp-inhibitor': 'verapamil' }] };
const noPgp: When = { 'medicines.p-gp-inhibitor': 'none', 'medicines.strong-dual-inhibitor': 'none' };
const ukNone: When = {
  any: [{ 'creatinine-clearance': { below: 30 } }, { 'medicines.p-gp-inhibitor': 'several' }],
};
const usNone: When = {
  any: [
    { 'creatinine-clearance': { atMost: 30 } },
    { all: [{ 'creatinine-clearance': { below: 50 } }, { not: noPgp }] },
  ],
};

/** The US 75 mg is for atrial fibrillation and no outcome here (G9). */
export const dabigatranDose: UniqueTable<FactId> = {
  id: 'dose.dabigatran',
  policy: 'unique',
  title: 'Dose of dabigatran for a DVT',
  asks: 'Which dose?',
  outcomes: {
    '150': { title: '150 mg twice daily', actions: ['After 5 days or more of a parenteral agent'] },
    '110': { title: '110 mg twice daily', actions: ['After 5 days or more of a parenteral agent'] },
    '150-or-110': {
      title: '150 mg, or 110 mg, twice daily',
      actions: ['After 5 days or more of a parenteral agent', 'The prescriber states which'],
    },
    none: noDose,
  },
  rows: [
    {
      id: 'uk-none',
      regions: ['uk'],
      when: ukNone,
      then: 'none',
      because: [
        cite('smpc-dabigatran', '4.3', 'Below 30 mL/min: contraindicated.', 'verified'),
        design('3.6', 'Several inhibitors of P-gp at once: no dose.'),
      ],
    },
    {
      id: 'uk-110',
      regions: ['uk'],
      when: { all: [{ not: ukNone }, must110] },
      then: '110',
      because: cite('smpc-dabigatran', '4.2', '80 years or more, or on verapamil.', 'verified'),
    },
    {
      id: 'uk-150-or-110',
      regions: ['uk'],
      when: { all: [{ not: ukNone }, { not: must110 }, consider110] },
      then: '150-or-110',
      because: cite(
        'smpc-dabigatran',
        '4.2',
        'Consider 110 mg: 75 to 79 years, 30 to 50 mL/min, gastritis or reflux, high bleeding risk.',
        'memory',
      ),
    },
    {
      id: 'uk-150',
      regions: ['uk'],
      when: { all: [{ not: ukNone }, { not: must110 }, { not: consider110 }] },
      then: '150',
      because: cite('smpc-dabigatran', '4.2', '150 mg twice daily.', 'verified'),
    },
    {
      id: 'us-none',
      regions: ['us'],
      when: usNone,
      then: 'none',
      because: [
        cite('fda-dabigatran', 'dosage', '30 mL/min or below: no recommendation.', 'verified'),
        cite('fda-dabigatran', 'interactions', 'Below 50 mL/min with a P-gp inhibitor: avoid.', 'verified'),
      ],
    },
    {
      id: 'us-150',
      regions: ['us'],
      when: { not: usNone },
      then: '150',
      because: cite('fda-dabigatran', 'dosage', '150 mg twice daily above 30 mL/min.', 'verified'),
    },
  ],
};
