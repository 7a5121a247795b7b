import type { FactId } from '../../facts.ts';
import type { Condition, UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

type When = Condition<FactId>;
const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

const noDose = {
  title: 'No dose',
  actions: ['Choose another agent'],
} as const;

const strongDual: When = {
  'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'],
};
const noStrongDual: When = { 'medicines.strong-dual-inhibitor': 'none' };

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
