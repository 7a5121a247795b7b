import { cite } from '../../../sources.ts';
import { agentTable } from '../agent-table.ts';
import { clearForEveryAgent, lowPlatelets, rowsOfEveryAgent } from '../shared-rows.ts';

export const fondaparinuxChoice = agentTable({
  id: 'anticoagulant.fondaparinux',
  name: 'Fondaparinux',
  rows: [
    ...rowsOfEveryAgent,
    lowPlatelets('specialist', 'smpc-fondaparinux'),
    {
      id: 'C1',
      when: { 'presentation.unstable': true },
      then: 'blocked',
      because: cite('nice-ng158', 'PE with instability', 'Unstable: heparin infusion in hospital.', 'memory'),
    },
    {
      id: 'C8-C9',
      when: { any: [{ 'creatinine-clearance': { below: 30 } }, { dialysis: true }] },
      then: 'blocked',
      because: cite('smpc-fondaparinux', '4.3', 'Below 30 mL/min: contraindicated.', 'verified'),
    },
    {
      id: 'C3',
      when: { 'heparin-induced-thrombocytopenia': 'current-or-suspected' },
      then: 'specialist',
      because: cite('bsh-2012-hit', 'treatment', 'A non-heparin agent, chosen by haematology.', 'memory'),
    },
    {
      id: 'C4',
      when: { 'heparin-induced-thrombocytopenia': 'past' },
      then: 'caution',
      because: cite('bsh-2012-hit', 'past HIT', 'Fondaparinux may be used, outside its label.', 'memory'),
    },
    {
      id: 'C6-C7',
      when: { any: [{ 'pregnancy.current': true }, { 'breast-feeding': true }] },
      then: 'specialist',
      because: cite('rcog-37b', 'treatment', 'LMWH is the agent; others by a specialist.', 'memory'),
    },
    {
      id: 'C11-C12',
      when: { any: [{ 'liver.child-pugh': ['b', 'c'] }, { 'liver.coagulopathy': true }] },
      then: 'specialist',
      because: cite('smpc-fondaparinux', '4.4', 'Liver impairment: a specialist decides.', 'memory'),
    },
    {
      id: 'C17',
      when: { any: [{ 'body-weight': { below: 50 } }, { 'body-weight': { above: 120 } }] },
      then: 'caution',
      because: cite('nice-ng158', 'extremes of weight', 'Levels; local protocol.', 'memory'),
    },
    {
      id: 'usable',
      when: {
        all: [
          clearForEveryAgent,
          {
            'presentation.unstable': false,
            'heparin-induced-thrombocytopenia': 'never',
            'pregnancy.current': false,
            'breast-feeding': false,
            'liver.child-pugh': ['none', 'a'],
            'liver.coagulopathy': false,
            'creatinine-clearance': { atLeast: 30 },
            dialysis: false,
          },
          { 'body-weight': { atLeast: 50 } },
          { 'body-weight': { atMost: 120 } },
        ],
      },
      then: 'usable',
      because: cite('smpc-fondaparinux', '4.1', 'Treatment of DVT; no antidote.', 'verified'),
    },
  ],
});
