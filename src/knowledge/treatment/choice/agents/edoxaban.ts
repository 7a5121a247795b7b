import type { FactId } from '../../../facts.ts';
import type { Condition } from '../../../rule-types.ts';
import { cite } from '../../../sources.ts';
import { agentTable } from '../agent-table.ts';
import {
  clearForEveryAgent,
  clearForEveryDoac,
  demotedInLuminalCancer,
  rowsOfEveryAgent,
  rowsOfEveryDoac,
  severeHypertension,
} from '../shared-rows.ts';

const clearForEdoxaban: Condition<FactId> = {
  'cancer.luminal-or-urinary': false,
  'creatinine-clearance': { atLeast: 30 },
  'hypertension.severe-uncontrolled': false,
  'medicines.strong-dual-inhibitor': 'none',
};

export const edoxabanChoice = agentTable({
  id: 'anticoagulant.edoxaban',
  name: 'Edoxaban',
  rows: [
    ...rowsOfEveryAgent,
    ...rowsOfEveryDoac,
    demotedInLuminalCancer,
    severeHypertension('smpc-edoxaban'),
    {
      id: 'C8',
      when: { any: [{ 'creatinine-clearance': { below: 15 } }, { dialysis: true }] },
      then: 'blocked',
      because: cite('smpc-edoxaban', '4.2', 'Below 15 mL/min: not recommended.', 'memory'),
    },
    {
      id: 'C9',
      when: { 'creatinine-clearance': { below: 30 } },
      then: 'caution',
      because: cite('nice-ng158', 'renal impairment', 'After LMWH, 30 mg.', 'memory'),
    },
    {
      id: 'C12',
      when: { 'liver.child-pugh': 'b' },
      then: { uk: 'caution', us: 'blocked' },
      because: [
        cite('smpc-edoxaban', '4.2', 'Moderate liver impairment: caution.', 'memory'),
        cite('fda-edoxaban', 'hepatic impairment', 'Child-Pugh B and C: not recommended.', 'verified'),
      ],
    },
    {
      id: 'C18',
      when: { 'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'] },
      then: 'caution',
      because: cite('doac-interactions', 'edoxaban', '30 mg with those listed; else caution.', 'memory'),
    },
    {
      id: 'p-gp-inhibitor-uk',
      regions: ['uk'],
      when: {
        'medicines.p-gp-inhibitor': [
          'diltiazem',
          'erythromycin',
          'tacrolimus',
          'ciclosporin',
          'dronedarone',
          'glecaprevir-pibrentasvir',
          'several',
        ],
      },
      then: 'caution',
      because: cite('smpc-edoxaban', '4.5', '30 mg with ciclosporin, dronedarone, erythromycin.', 'verified'),
    },
    {
      id: 'p-gp-inhibitor-us',
      regions: ['us'],
      when: {
        'medicines.p-gp-inhibitor': [
          'clarithromycin-or-azithromycin',
          'diltiazem',
          'erythromycin',
          'quinidine',
          'verapamil',
          'tacrolimus',
          'ciclosporin',
          'dronedarone',
          'glecaprevir-pibrentasvir',
          'several',
        ],
      },
      then: 'caution',
      because: cite('fda-edoxaban', 'dosage', '30 mg with certain inhibitors of P-gp.', 'verified'),
    },
    {
      id: 'usable-uk',
      regions: ['uk'],
      when: {
        all: [
          clearForEveryAgent,
          clearForEveryDoac,
          clearForEdoxaban,
          {
            'medicines.p-gp-inhibitor': [
              'none',
              'amiodarone',
              'clarithromycin-or-azithromycin',
              'quinidine',
              'verapamil',
            ],
          },
        ],
      },
      then: 'usable',
      because: cite('nice-ng158', 'choice of anticoagulant', 'After LMWH for 5 days or more.', 'verified'),
    },
    {
      id: 'usable-us',
      regions: ['us'],
      when: {
        all: [
          clearForEveryAgent,
          clearForEveryDoac,
          clearForEdoxaban,
          { 'medicines.p-gp-inhibitor': ['none', 'amiodarone'] },
        ],
      },
      then: 'usable',
      because: cite('fda-edoxaban', 'dosage', 'After 5 to 10 days of a parenteral agent.', 'verified'),
    },
  ],
});
