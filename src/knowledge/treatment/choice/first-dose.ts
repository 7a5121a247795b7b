import type { FactId } from '../../facts.ts';
import type { LadderTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { design } from './shared-rows.ts';

/**
 * May one dose be considered while the rest is awaited (C25)? Asked only where nothing known leads to a specialist. It names
 * no dose: the prescriber decides by the local protocol.
 */
export const firstDose: LadderTable<FactId> = {
  id: 'anticoagulant.first-dose',
  policy: 'most-urgent',
  title: 'First dose while results are awaited',
  asks: 'May the prescriber consider a first dose before every fact is known?',
  ladder: ['not-by-protocol', 'may-be-considered'],
  outcomes: {
    'not-by-protocol': {
      title: 'No first dose by protocol',
      actions: ['A clinician decides now, with the reasons beside'],
    },
    'may-be-considered': {
      title: 'A first dose may be considered',
      actions: [
        'The prescriber decides, by the local interim protocol; an injected heparin only with a known weight',
        'Take the bloods first, and do not wait for them; read them within 24 hours',
      ],
    },
  },
  rows: [
    {
      id: 'C2',
      when: { any: [{ 'bleeding.active': true }, { 'anticoagulation.contraindicated': true }] },
      then: 'not-by-protocol',
      because: design('C25', 'Bleeding or a contraindication.'),
    },
    {
      id: 'C3-C4',
      when: { 'heparin-induced-thrombocytopenia': ['past', 'current-or-suspected'] },
      then: 'not-by-protocol',
      because: design('C25', 'HIT, now or before.'),
    },
    {
      id: 'C5',
      when: { antiphospholipid: ['other', 'triple-positive'] },
      then: 'not-by-protocol',
      because: design('C25', 'Antiphospholipid syndrome.'),
    },
    {
      id: 'C6-C7',
      when: { any: [{ 'pregnancy.current': true }, { 'breast-feeding': true }] },
      then: 'not-by-protocol',
      because: design('C25', 'Pregnancy or breast-feeding.'),
    },
    {
      id: 'C8-C9',
      when: { 'kidney.severe-known': true },
      then: 'not-by-protocol',
      because: design('C25', 'Creatinine clearance under 30 mL/min, or dialysis.'),
    },
    {
      id: 'C11',
      when: { 'liver.severe-known': true },
      then: 'not-by-protocol',
      because: design('C25', 'Severe liver disease.'),
    },
    {
      id: 'C18',
      when: { 'medicines.strong-dual-inhibitor': ['ketoconazole', 'itraconazole', 'other'] },
      then: 'not-by-protocol',
      because: design('C25', 'A strong inhibitor of CYP3A4 and P-glycoprotein.'),
    },
    {
      id: 'C19',
      when: { 'medicines.strong-inducer': true },
      then: 'not-by-protocol',
      because: design('C25', 'A strong inducer.'),
    },
    {
      id: 'C21',
      when: { 'valve.mechanical-or-mitral-stenosis': true },
      then: 'not-by-protocol',
      because: design('C25', 'A mechanical valve or mitral stenosis.'),
    },
    {
      id: 'duplicate',
      when: { 'anticoagulant.other': ['prophylactic', 'treatment'] },
      then: 'not-by-protocol',
      because: design('C25', 'Another anticoagulant, or a prophylactic dose, within 24 hours.'),
    },
    {
      id: 'C25',
      when: {
        'bleeding.active': false,
        'anticoagulation.contraindicated': false,
        'heparin-induced-thrombocytopenia': 'never',
        antiphospholipid: 'none',
        'pregnancy.current': false,
        'breast-feeding': false,
        'kidney.severe-known': false,
        'liver.severe-known': false,
        'medicines.strong-dual-inhibitor': 'none',
        'medicines.strong-inducer': false,
        'valve.mechanical-or-mitral-stenosis': false,
        'anticoagulant.other': 'none',
      },
      then: 'may-be-considered',
      because: [
        cite('nice-ng158', 'baseline tests', 'Do not delay the first dose; results in 24 hours.', 'verified'),
        design('C25', 'Only where each of these is known; the prescriber decides.'),
      ],
    },
  ],
  whenNoRow: {
    id: 'no-row',
    then: 'not-by-protocol',
    because: design('C25', 'Where no row speaks, no first dose by protocol.'),
  },
  floorWhileUnknown: {
    then: 'not-by-protocol',
    because: design('G2', 'While one of these is unknown, no first dose by protocol.'),
  },
  mayLower: [],
  worry: {
    'heparin-induced-thrombocytopenia': [['never'], ['past', 'current-or-suspected']],
    antiphospholipid: [['none'], ['other', 'triple-positive']],
    'anticoagulant.other': [['none'], ['prophylactic', 'treatment']],
  },
  places: [],
  onlyAlone: [],
};
