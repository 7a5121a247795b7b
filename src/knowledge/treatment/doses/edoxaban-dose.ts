import type { FactId } from '../../facts.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { design, noDose, type When } from './dose-conditions.ts';

const kidneysOrWeight: When = {
  any: [{ 'creatinine-clearance': { atMost: 50 } }, { 'body-weight': { atMost: 60 } }],
};

const reducingMedicines: Readonly<Record<'uk' | 'us', When>> = {
  uk: {
    any: [
      { 'medicines.p-gp-inhibitor': ['ciclosporin', 'dronedarone', 'erythromycin'] },
      { 'medicines.strong-dual-inhibitor': 'ketoconazole' },
    ],
  },
  us: {
    any: [
      {
        'medicines.p-gp-inhibitor': [
          'verapamil',
          'quinidine',
          'dronedarone',
          'erythromycin',
          'clarithromycin-or-azithromycin',
        ],
      },
      { 'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole'] },
    ],
  },
};

/** A creatinine clearance above 95 mL/min changes nothing: that warning is for atrial fibrillation (G9). */
export const edoxabanDose: UniqueTable<FactId> = {
  id: 'dose.edoxaban',
  policy: 'unique',
  title: 'Dose of edoxaban for a DVT',
  asks: 'Which dose?',
  outcomes: {
    '60': {
      title: '60 mg once daily',
      actions: ['After 5 days or more of a parenteral agent, not together'],
    },
    '30': {
      title: '30 mg once daily',
      actions: ['After 5 days or more of a parenteral agent, not together'],
    },
    'prescriber-states': {
      title: 'The prescriber states the dose',
      actions: ['Several inhibitors of P-glycoprotein: a pharmacist reviews'],
    },
    none: noDose,
  },
  rows: [
    {
      id: 'none',
      when: { 'creatinine-clearance': { below: 15 } },
      then: 'none',
      because: cite('smpc-edoxaban', '4.2', 'Below 15 mL/min: not recommended.', 'memory'),
    },
    ...(['uk', 'us'] as const).flatMap((region): UniqueTable<FactId>['rows'] => {
      const reduced: When = { any: [kidneysOrWeight, reducingMedicines[region]] };
      const several: When = { 'medicines.p-gp-inhibitor': 'several' };
      const label = region === 'uk' ? 'smpc-edoxaban' : 'fda-edoxaban';
      return [
        {
          id: `${region}-30`,
          regions: [region],
          when: { all: [{ 'creatinine-clearance': { atLeast: 15 } }, reduced] },
          then: '30',
          because: [
            cite(label, 'dosage', 'Any of: 15 to 50 mL/min; 60 kg or less; listed inhibitors.', 'verified'),
            ...(region === 'us'
              ? [cite('fda-edoxaban', 'dosage', 'Which inhibitors: from memory.', 'memory')]
              : []),
          ],
        },
        {
          id: `${region}-several`,
          regions: [region],
          when: { all: [{ 'creatinine-clearance': { atLeast: 15 } }, { not: reduced }, several] },
          then: 'prescriber-states',
          because: design('3.6', 'Several inhibitors of P-gp at once: no dose is proposed.'),
        },
        {
          id: `${region}-60`,
          regions: [region],
          when: { all: [{ 'creatinine-clearance': { atLeast: 15 } }, { not: reduced }, { not: several }] },
          then: '60',
          because: cite(label, 'dosage', '60 mg once daily.', 'verified'),
        },
      ];
    }),
  ],
};
