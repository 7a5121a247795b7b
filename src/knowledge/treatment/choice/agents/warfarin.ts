import { cite } from '../../../sources.ts';
import { agentTable } from '../agent-table.ts';
import { clearForEveryAgent, design, rowsOfEveryAgent, severeHypertension } from '../shared-rows.ts';

export const warfarinChoice = agentTable({
  id: 'anticoagulant.warfarin',
  name: 'Warfarin',
  rows: [
    ...rowsOfEveryAgent,
    severeHypertension('warfarin-labels'),
    {
      id: 'C1',
      when: { 'presentation.unstable': true },
      then: 'blocked',
      because: cite('nice-ng158', 'PE with instability', 'Unstable: no oral choice.', 'memory'),
    },
    {
      id: 'C3',
      when: { 'heparin-induced-thrombocytopenia': 'current-or-suspected' },
      then: 'blocked',
      because: cite('bsh-2012-hit', 'warfarin', 'Delayed until platelets have recovered to 150.', 'verified'),
    },
    {
      id: 'C4',
      when: { 'heparin-induced-thrombocytopenia': 'past' },
      then: 'caution',
      because: cite('bsh-2012-hit', 'past HIT', 'Cover with fondaparinux, not with heparin.', 'memory'),
    },
    {
      id: 'C6',
      when: { 'pregnancy.current': true },
      then: 'blocked',
      because: cite('rcog-37b', 'treatment', 'No warfarin in pregnancy.', 'memory'),
    },
    {
      id: 'C11-C12',
      when: { any: [{ 'liver.child-pugh': ['b', 'c'] }, { 'liver.coagulopathy': true }] },
      then: 'specialist',
      because: cite('warfarin-labels', 'liver', 'The INR misleads in liver disease.', 'memory'),
    },
    {
      id: 'C8',
      when: { any: [{ 'creatinine-clearance': { below: 15 } }, { dialysis: true }] },
      then: 'specialist',
      because: cite('nice-ng158', 'renal failure', 'LMWH or UFH with a VKA, as agreed locally.', 'memory'),
    },
    {
      id: 'C9',
      when: { 'creatinine-clearance': { below: 30 } },
      then: 'caution',
      because: cite('nice-ng158', 'renal impairment', 'Cover with LMWH or UFH needs care.', 'memory'),
    },
    {
      id: 'C14',
      when: { platelets: { below: 50 } },
      then: 'specialist',
      because: design('C14', 'Platelets under 50: haematology before any dose.'),
    },
    {
      id: 'C21',
      when: { 'valve.mechanical-or-mitral-stenosis': true },
      then: 'specialist',
      because: cite('warfarin-labels', 'valves', 'The valve clinic sets the target.', 'memory'),
    },
    {
      id: 'miconazole',
      when: { 'medicines.miconazole': true },
      then: 'blocked',
      because: cite('mhra-2017-miconazole', 'advice', 'Fatal bleeds; oral gel too.', 'verified'),
    },
    {
      id: 'raises-inr',
      when: {
        any: [
          { not: { 'medicines.strong-dual-inhibitor': 'none' } },
          { 'medicines.fluconazole': true },
          {
            'medicines.p-gp-inhibitor': [
              'amiodarone',
              'clarithromycin-or-azithromycin',
              'diltiazem',
              'erythromycin',
              'dronedarone',
              'glecaprevir-pibrentasvir',
              'several',
            ],
          },
        ],
      },
      then: 'caution',
      because: cite('doac-interactions', 'warfarin', 'Raises the INR: test in 3 to 5 days.', 'memory'),
    },
    {
      id: 'C19',
      when: { 'medicines.strong-inducer': true },
      then: 'caution',
      because: cite('doac-interactions', 'warfarin', 'Lowers the INR for weeks: close INR.', 'memory'),
    },
    {
      id: 'usable',
      when: {
        all: [
          clearForEveryAgent,
          {
            'presentation.unstable': false,
            'heparin-induced-thrombocytopenia': 'never',
            'hypertension.severe-uncontrolled': false,
            'pregnancy.current': false,
            'liver.child-pugh': ['none', 'a'],
            'liver.coagulopathy': false,
            dialysis: false,
            'creatinine-clearance': { atLeast: 30 },
            'valve.mechanical-or-mitral-stenosis': false,
            'medicines.miconazole': false,
            'medicines.fluconazole': false,
            'medicines.strong-dual-inhibitor': 'none',
            'medicines.strong-inducer': false,
            'medicines.p-gp-inhibitor': ['none', 'quinidine', 'verapamil', 'tacrolimus', 'ciclosporin'],
          },
        ],
      },
      then: 'usable',
      because: cite('nice-ng158', 'choice of anticoagulant', 'LMWH with a VKA.', 'verified'),
    },
  ],
  notes: [
    {
      id: 'target',
      when: { 'pregnancy.current': false },
      says: 'Target INR 2.5, range 2.0 to 3.0. Software proposes no dose.',
      because: [
        cite('ash-2020-tx', 'INR range', '2 to 3 rather than lower.', 'verified'),
        design('G5', 'Software never doses warfarin.'),
      ],
    },
  ],
});
