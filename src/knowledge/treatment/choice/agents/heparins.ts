import { cite } from '../../../sources.ts';
import { agentTable } from '../agent-table.ts';
import {
  clearForEveryAgent,
  clearForEveryHeparin,
  clearForEveryLmwh,
  design,
  rowsOfEveryAgent,
  rowsOfEveryHeparin,
  rowsOfEveryLmwh,
} from '../shared-rows.ts';

export const enoxaparinChoice = agentTable({
  id: 'anticoagulant.enoxaparin',
  name: 'Enoxaparin',
  rows: [
    ...rowsOfEveryAgent,
    ...rowsOfEveryLmwh,
    {
      id: 'C8',
      when: {
        any: [{ 'pregnancy.current': false, 'creatinine-clearance': { below: 15 } }, { dialysis: true }],
      },
      then: { uk: 'blocked', us: 'specialist' },
      because: [
        cite('smpc-enoxaparin', '4.2', 'Below 15 mL/min: not recommended.', 'verified'),
        design(
          '8.3',
          'Creatinine clearance is not worked out in pregnancy: its specialist judges the kidneys.',
        ),
        cite('fda-enoxaparin', 'renal impairment', 'Observe with care.', 'memory'),
      ],
    },
    {
      id: 'C9',
      when: { 'creatinine-clearance': { atMost: 30 } },
      then: 'caution',
      because: cite('smpc-enoxaparin', '4.2', '15 to 30 mL/min: 1 mg/kg once daily.', 'verified'),
    },
    {
      id: 'usable',
      when: { all: [clearForEveryAgent, clearForEveryLmwh, { 'creatinine-clearance': { above: 30 } }] },
      then: 'usable',
      because: cite('smpc-enoxaparin', '4.1', 'Treatment of DVT.', 'verified'),
    },
  ],
  mayLower: [
    {
      when: { 'pregnancy.current': true },
      because: design('8.3', 'In pregnancy a specialist decides, with no figure for the kidneys.'),
    },
  ],
});

export const dalteparinChoice = agentTable({
  id: 'anticoagulant.dalteparin',
  name: 'Dalteparin',
  rows: [
    ...rowsOfEveryAgent,
    ...rowsOfEveryLmwh,
    {
      id: 'C8',
      when: { any: [{ 'creatinine-clearance': { below: 15 } }, { dialysis: true }] },
      then: 'specialist',
      because: cite('nice-ng158', 'renal failure', 'LMWH as agreed locally.', 'memory'),
    },
    {
      id: 'C9',
      when: { 'creatinine-clearance': { below: 30 } },
      then: 'caution',
      because: cite('smpc-dalteparin', '4.4', 'Below 30 mL/min: guided by anti-Xa.', 'verified'),
    },
    {
      id: 'off-label',
      regions: ['us'],
      when: { 'dalteparin.schedule': 'treatment' },
      then: 'caution',
      because: cite('fda-dalteparin', 'indications', 'Only extended treatment in cancer.', 'memory'),
    },
    {
      id: 'usable-uk',
      regions: ['uk'],
      when: { all: [clearForEveryAgent, clearForEveryLmwh, { 'creatinine-clearance': { atLeast: 30 } }] },
      then: 'usable',
      because: cite('smpc-dalteparin', '4.1', 'Treatment of DVT.', 'verified'),
    },
    {
      id: 'usable-us',
      regions: ['us'],
      when: {
        all: [
          clearForEveryAgent,
          clearForEveryLmwh,
          {
            'creatinine-clearance': { atLeast: 30 },
            'dalteparin.schedule': ['cancer-month-1', 'cancer-months-2-to-6'],
          },
        ],
      },
      then: 'usable',
      because: cite('fda-dalteparin', 'indications', 'Extended treatment in cancer.', 'verified'),
    },
  ],
});

export const tinzaparinChoice = agentTable({
  id: 'anticoagulant.tinzaparin',
  name: 'Tinzaparin',
  rows: [
    ...rowsOfEveryAgent,
    ...rowsOfEveryLmwh,
    {
      id: 'C8',
      when: { any: [{ 'creatinine-clearance': { below: 20 } }, { dialysis: true }] },
      then: 'blocked',
      because: cite('smpc-tinzaparin', '4.2', 'Below 20 mL/min: avoid.', 'memory'),
    },
    {
      id: 'C9',
      when: { 'creatinine-clearance': { below: 30 } },
      then: 'caution',
      because: [
        cite('smpc-tinzaparin', '4.2', '20 to 29 mL/min: caution, anti-Xa.', 'memory'),
        cite('smpc-tinzaparin', '5.2', 'No accumulation down to 20 mL/min.', 'verified'),
      ],
    },
    {
      id: 'not-marketed',
      regions: ['us'],
      when: { any: [{ 'heparin.refused': true }, { 'heparin.refused': false }] },
      then: 'blocked',
      because: cite('smpc-tinzaparin', 'market', 'Not marketed in the US.', 'verified'),
    },
    {
      id: 'usable',
      regions: ['uk'],
      when: { all: [clearForEveryAgent, clearForEveryLmwh, { 'creatinine-clearance': { atLeast: 30 } }] },
      then: 'usable',
      because: cite('smpc-tinzaparin', '4.1', 'Treatment of DVT.', 'verified'),
    },
  ],
});

/** Given in hospital only: never usable here. */
export const unfractionatedHeparinChoice = agentTable({
  id: 'anticoagulant.unfractionated-heparin',
  name: 'Unfractionated heparin',
  rows: [
    ...rowsOfEveryAgent,
    ...rowsOfEveryHeparin,
    {
      id: 'hospital-only',
      when: { all: [clearForEveryHeparin, { 'bleeding.active': false }] },
      then: 'specialist',
      because: [
        cite('heparin-labels', 'dose', '80 U/kg, then 18 U/kg/h, by APTT or anti-Xa.', 'memory'),
        design('3.4', 'Hospital only: kidneys below 15 mL/min, a procedure soon, high bleeding risk.'),
      ],
    },
  ],
});
