import { cite } from '../../../sources.ts';
import { agentTable } from '../agent-table.ts';
import {
  clearForEveryAgent,
  clearForEveryDoac,
  demotedInLuminalCancer,
  design,
  rowsOfEveryAgent,
  rowsOfEveryDoac,
} from '../shared-rows.ts';

export const dabigatranChoice = agentTable({
  id: 'anticoagulant.dabigatran',
  name: 'Dabigatran',
  rows: [
    ...rowsOfEveryAgent,
    ...rowsOfEveryDoac,
    demotedInLuminalCancer,
    {
      id: 'C8-C9-uk',
      regions: ['uk'],
      when: { any: [{ 'creatinine-clearance': { below: 30 } }, { dialysis: true }] },
      then: 'blocked',
      because: cite('smpc-dabigatran', '4.3', 'Below 30 mL/min: contraindicated.', 'verified'),
    },
    {
      id: 'C8-C9-us',
      regions: ['us'],
      when: { any: [{ 'creatinine-clearance': { atMost: 30 } }, { dialysis: true }] },
      then: 'blocked',
      because: cite('fda-dabigatran', 'dosage', '30 mL/min or below: no recommendation.', 'verified'),
    },
    {
      id: 'C12',
      when: { 'liver.child-pugh': 'b' },
      then: { uk: 'caution', us: 'specialist' },
      because: [
        cite('smpc-dabigatran', '4.4', 'Moderate liver impairment: caution.', 'memory'),
        design('C12', 'In the US nothing is stated that was read: a specialist.'),
      ],
    },
    {
      id: 'C15',
      when: { 'cancer.active': true },
      then: 'caution',
      because: cite('chest-2021', 'cancer', 'An oral Xa inhibitor is the one recommended.', 'verified'),
    },
    {
      id: 'C17-110',
      when: { 'body-weight': { above: 110 } },
      then: 'caution',
      because: cite('smpc-dabigatran', '4.2', 'Below 50 or above 110 kg: close surveillance.', 'verified'),
    },
    {
      id: 'C18-uk',
      regions: ['uk'],
      when: { 'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'] },
      then: 'blocked',
      because: [
        cite('smpc-dabigatran', '4.3', 'Ketoconazole, itraconazole: contraindicated.', 'verified'),
        cite('smpc-dabigatran', '4.5', 'Ritonavir and the others: avoid.', 'memory'),
      ],
    },
    {
      id: 'p-gp-inhibitor-uk',
      regions: ['uk'],
      when: { 'medicines.p-gp-inhibitor': ['dronedarone', 'glecaprevir-pibrentasvir', 'several'] },
      then: 'blocked',
      because: [
        cite('smpc-dabigatran', '4.3', 'Dronedarone, glecaprevir/pibrentasvir: contraindicated.', 'verified'),
        design('3.6', 'Several inhibitors of P-gp at once: as the worst of them.'),
      ],
    },
    {
      id: 'ciclosporin-tacrolimus',
      when: { 'medicines.p-gp-inhibitor': ['ciclosporin', 'tacrolimus'] },
      then: 'blocked',
      because: [
        cite('smpc-dabigatran', '4.3', 'Ciclosporin: contraindicated.', 'verified'),
        cite('smpc-dabigatran', '4.5', 'Tacrolimus: not recommended.', 'memory'),
      ],
    },
    {
      id: 'p-gp-inhibitor-kidney-us',
      regions: ['us'],
      when: {
        all: [
          { 'creatinine-clearance': { below: 50 } },
          {
            not: { 'medicines.p-gp-inhibitor': 'none', 'medicines.strong-dual-inhibitor': 'none' },
          },
        ],
      },
      then: 'blocked',
      because: cite(
        'fda-dabigatran',
        'interactions',
        'Below 50 mL/min with a P-gp inhibitor: avoid.',
        'verified',
      ),
    },
    {
      id: 'p-gp-inhibitor',
      when: { not: { 'medicines.p-gp-inhibitor': 'none', 'medicines.strong-dual-inhibitor': 'none' } },
      then: 'caution',
      because: [
        cite('smpc-dabigatran', '4.2', 'Verapamil: 110 mg twice daily, taken together.', 'verified'),
        cite('doac-interactions', 'P-gp inhibitors', 'Caution.', 'memory'),
      ],
    },
    {
      id: 'swallowing',
      when: { 'swallowing.impaired': true },
      then: 'blocked',
      because: cite('sps-doac', 'swallowing difficulties', 'Capsules are never opened.', 'verified'),
    },
    {
      id: 'dosette',
      when: { 'dosette-box': true },
      then: 'blocked',
      because: cite('smpc-dabigatran', '6.4', 'Capsules stay in their pack.', 'memory'),
    },
    {
      id: 'usable-uk',
      regions: ['uk'],
      when: usable({ atLeast: 30 }),
      then: 'usable',
      because: cite('nice-ng158', 'choice of anticoagulant', 'After LMWH for 5 days or more.', 'verified'),
    },
    {
      id: 'usable-us',
      regions: ['us'],
      when: usable({ above: 30 }),
      then: 'usable',
      because: cite('fda-dabigatran', 'dosage', 'After 5 to 10 days of a parenteral agent.', 'verified'),
    },
  ],
});

function usable(kidneys: { readonly atLeast: number } | { readonly above: number }) {
  return {
    all: [
      clearForEveryAgent,
      clearForEveryDoac,
      {
        'cancer.active': false,
        'cancer.luminal-or-urinary': false,
        'creatinine-clearance': kidneys,
        'body-weight': { atMost: 110 },
        'medicines.strong-dual-inhibitor': 'none',
        'medicines.p-gp-inhibitor': 'none',
        'swallowing.impaired': false,
        'dosette-box': false,
      },
    ],
  };
}
