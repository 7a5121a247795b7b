import { cite } from '../../../sources.ts';
import { agentTable } from '../agent-table.ts';
import {
  clearForEveryAgent,
  clearForEveryDoac,
  design,
  rowsOfEveryAgent,
  rowsOfEveryDoac,
} from '../shared-rows.ts';

export const apixabanChoice = agentTable({
  id: 'anticoagulant.apixaban',
  name: 'Apixaban',
  rows: [
    ...rowsOfEveryAgent,
    ...rowsOfEveryDoac,
    {
      id: 'C8',
      when: { any: [{ 'creatinine-clearance': { below: 15 } }, { dialysis: true }] },
      then: { uk: 'blocked', us: 'specialist' },
      because: [
        cite('smpc-apixaban', '4.2', 'Below 15 mL/min or on dialysis: not recommended.', 'verified'),
        cite('fda-apixaban', 'renal impairment', 'No adjustment stated; trials left them out.', 'memory'),
      ],
    },
    {
      id: 'C9',
      when: { 'creatinine-clearance': { below: 30 } },
      then: 'caution',
      because: [
        cite('smpc-apixaban', '4.2', '15 to 29 mL/min: caution, no other dose in VTE.', 'verified'),
        cite('fda-apixaban', 'renal impairment', 'Trials left out those below 25 mL/min.', 'memory'),
      ],
    },
    {
      id: 'C12',
      when: { 'liver.child-pugh': 'b' },
      then: { uk: 'caution', us: 'specialist' },
      because: [
        cite('smpc-apixaban', '4.2', 'Moderate liver impairment: caution.', 'memory'),
        cite('fda-apixaban', 'hepatic impairment', 'Moderate: no recommendation on a dose.', 'verified'),
      ],
    },
    {
      id: 'C18',
      when: { 'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'] },
      then: { uk: 'blocked', us: 'caution' },
      because: [
        cite('smpc-apixaban', '4.5', 'Not recommended with strong inhibitors of both.', 'verified'),
        cite('fda-apixaban', 'interactions', 'Half the dose; avoid where the dose is 2.5 mg.', 'verified'),
      ],
    },
    {
      id: 'p-gp-inhibitor',
      when: {
        'medicines.p-gp-inhibitor': [
          'tacrolimus',
          'ciclosporin',
          'dronedarone',
          'glecaprevir-pibrentasvir',
          'several',
        ],
      },
      then: 'caution',
      because: cite('doac-interactions', 'P-gp inhibitors', 'Caution, or a pharmacist reviews.', 'memory'),
    },
    {
      id: 'usable',
      when: {
        all: [
          clearForEveryAgent,
          clearForEveryDoac,
          {
            'creatinine-clearance': { atLeast: 30 },
            'medicines.strong-dual-inhibitor': 'none',
            'medicines.p-gp-inhibitor': [
              'none',
              'amiodarone',
              'clarithromycin-or-azithromycin',
              'diltiazem',
              'erythromycin',
              'quinidine',
              'verapamil',
            ],
          },
        ],
      },
      then: 'usable',
      because: [
        cite('nice-ng158', 'choice of anticoagulant', 'Apixaban or rivaroxaban first.', 'verified'),
        cite('chest-2021', 'choice', 'A DOAC rather than a VKA.', 'verified'),
      ],
    },
  ],
  notes: [
    {
      id: 'C13',
      when: { 'liver.child-pugh': 'a' },
      says: 'Child-Pugh A: caution; liver tests before the start and at each review.',
      because: cite('smpc-apixaban', '4.2', 'Liver tests before the start.', 'verified'),
    },
    {
      id: 'C17-us',
      regions: ['us'],
      when: { 'body-weight': { above: 120 } },
      says: 'Over 120 kg: usual dose is acceptable by the guidance of 2021; that of 2016 said avoid.',
      because: design('D14', 'The two disagree: a review.'),
    },
  ],
});
