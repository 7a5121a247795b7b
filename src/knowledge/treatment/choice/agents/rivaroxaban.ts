import type { FactId } from '../../../facts.ts';
import type { Condition } from '../../../rule-types.ts';
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

/** Chronic kidney disease, where a label says no figure. */
const kidneyDisease = { 'creatinine-clearance': { below: 60 } };

export const rivaroxabanChoice = agentTable({
  id: 'anticoagulant.rivaroxaban',
  name: 'Rivaroxaban',
  rows: [
    ...rowsOfEveryAgent,
    ...rowsOfEveryDoac,
    demotedInLuminalCancer,
    {
      id: 'C8',
      when: { any: [{ 'creatinine-clearance': { below: 15 } }, { dialysis: true }] },
      then: 'blocked',
      because: [
        cite('smpc-rivaroxaban', '4.2', 'Below 15 mL/min: not recommended.', 'verified'),
        cite('fda-rivaroxaban', 'renal impairment', 'Below 15 mL/min: avoid.', 'verified'),
      ],
    },
    {
      id: 'C9',
      when: { 'creatinine-clearance': { below: 30 } },
      then: 'caution',
      because: [
        cite('smpc-rivaroxaban', '4.2', '15 to 29 mL/min: caution.', 'verified'),
        cite('fda-rivaroxaban', 'renal impairment', '15 to 29 mL/min: limited data.', 'verified'),
      ],
    },
    {
      id: 'C12',
      when: { 'liver.child-pugh': 'b' },
      then: 'blocked',
      because: [
        cite('smpc-rivaroxaban', '4.3', 'Child-Pugh B and C: contraindicated.', 'memory'),
        cite('fda-rivaroxaban', 'hepatic impairment', 'Child-Pugh B and C: avoid.', 'verified'),
      ],
    },
    {
      id: 'C18',
      when: { 'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'] },
      then: 'blocked',
      because: [
        cite('smpc-rivaroxaban', '4.5', 'Azoles, HIV protease inhibitors: not recommended.', 'verified'),
        cite('fda-rivaroxaban', 'interactions', 'P-gp with strong CYP3A inhibitors: avoid.', 'memory'),
      ],
    },
    {
      id: 'dronedarone',
      when: { 'medicines.p-gp-inhibitor': ['dronedarone', 'several'] },
      then: 'blocked',
      because: [
        cite('smpc-rivaroxaban', '4.5', 'Dronedarone: avoid.', 'memory'),
        design('3.6', 'Several inhibitors of P-gp at once: as the worst of them.'),
      ],
    },
    {
      id: 'p-gp-inhibitor',
      when: {
        'medicines.p-gp-inhibitor': ['diltiazem', 'tacrolimus', 'ciclosporin', 'glecaprevir-pibrentasvir'],
      },
      then: 'caution',
      because: cite('doac-interactions', 'P-gp inhibitors', 'Caution, or a pharmacist reviews.', 'memory'),
    },
    {
      id: 'macrolide-kidney',
      when: {
        all: [
          kidneyDisease,
          {
            any: [
              { 'medicines.p-gp-inhibitor': ['erythromycin', 'clarithromycin-or-azithromycin'] },
              { 'medicines.fluconazole': true },
            ],
          },
        ],
      },
      then: 'caution',
      because: [
        cite('doac-interactions', 'macrolides, fluconazole', 'Caution in kidney disease.', 'memory'),
        design('3.6', 'Kidney disease, where no figure is said: below 60 mL/min.'),
      ],
    },
    {
      id: 'moderate-inhibitor-kidney',
      regions: ['us'],
      when: {
        'creatinine-clearance': { below: 80 },
        'medicines.p-gp-inhibitor': ['erythromycin', 'verapamil'],
      },
      then: 'caution',
      because: cite(
        'fda-rivaroxaban',
        'interactions',
        '15 to under 80 mL/min with P-gp and moderate CYP3A inhibitors: only if the benefit justifies it.',
        'memory',
      ),
    },
    {
      id: 'usable-uk',
      regions: ['uk'],
      when: {
        all: [
          clearForEveryAgent,
          clearForEveryDoac,
          usableBeside({
            always: ['none', 'amiodarone', 'quinidine', 'verapamil'],
            from60: ['erythromycin', 'clarithromycin-or-azithromycin'],
          }),
        ],
      },
      then: 'usable',
      because: cite('nice-ng158', 'choice of anticoagulant', 'Apixaban or rivaroxaban first.', 'verified'),
    },
    {
      id: 'usable-us',
      regions: ['us'],
      when: {
        all: [
          clearForEveryAgent,
          clearForEveryDoac,
          usableBeside({
            always: ['none', 'amiodarone', 'quinidine'],
            from60: ['clarithromycin-or-azithromycin'],
            from80: ['erythromycin', 'verapamil'],
          }),
        ],
      },
      then: 'usable',
      because: cite('chest-2021', 'choice', 'A DOAC rather than a VKA.', 'verified'),
    },
  ],
  notes: [
    {
      id: 'food',
      when: { 'absorption.impaired': false },
      says: 'Doses of 15 and 20 mg are taken with food.',
      because: cite('smpc-rivaroxaban', '4.2', '15 and 20 mg with food; 10 mg either way.', 'verified'),
    },
  ],
});

/** Which inhibitors of P-gp never matter, and which do only below 60 or below 80 mL/min. */
function usableBeside(of: {
  readonly always: readonly string[];
  readonly from60: readonly string[];
  readonly from80?: readonly string[];
}): Condition<FactId> {
  return {
    all: [
      {
        'cancer.luminal-or-urinary': false,
        'medicines.strong-dual-inhibitor': 'none',
        'creatinine-clearance': { atLeast: 30 },
      },
      { any: [{ 'medicines.fluconazole': false }, { 'creatinine-clearance': { atLeast: 60 } }] },
      {
        any: [
          { 'medicines.p-gp-inhibitor': of.always },
          { 'medicines.p-gp-inhibitor': of.from60, 'creatinine-clearance': { atLeast: 60 } },
          ...(of.from80
            ? [{ 'medicines.p-gp-inhibitor': of.from80, 'creatinine-clearance': { atLeast: 80 } }]
            : []),
        ],
      },
    ],
  };
}
