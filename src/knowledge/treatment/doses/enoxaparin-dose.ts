import type { FactId } from '../../facts.ts';
import type { UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { noDose } from './dose-conditions.ts';
import { bandRows } from './weight-bands.ts';

export const enoxaparinDose: UniqueTable<FactId> = {
  id: 'dose.enoxaparin',
  policy: 'unique',
  title: 'Dose of enoxaparin for a DVT',
  asks: 'How many mg per kg, and how often?',
  outcomes: {
    '1.5-od': { title: '1.5 mg/kg once daily', actions: ['Measured weight'] },
    '1-bd': { title: '1 mg/kg twice daily', actions: ['Measured weight'] },
    '1-od': { title: '1 mg/kg once daily', actions: ['Measured weight; anti-Xa'] },
    none: noDose,
  },
  rows: [
    {
      id: 'uk-none',
      regions: ['uk'],
      when: { 'creatinine-clearance': { below: 15 } },
      then: 'none',
      because: cite('smpc-enoxaparin', '4.2', 'Below 15 mL/min: not recommended.', 'verified'),
    },
    {
      id: 'uk-1-od',
      regions: ['uk'],
      when: {
        all: [{ 'creatinine-clearance': { atLeast: 15 } }, { 'creatinine-clearance': { atMost: 30 } }],
      },
      then: '1-od',
      because: cite('smpc-enoxaparin', '4.2', '15 to 30 mL/min: 1 mg/kg once daily.', 'verified'),
    },
    {
      id: 'uk-1-bd',
      regions: ['uk'],
      when: { 'creatinine-clearance': { above: 30 }, 'enoxaparin.higher-risk': true },
      then: '1-bd',
      because: cite('smpc-enoxaparin', '4.2', 'All but uncomplicated: 1 mg/kg twice daily.', 'verified'),
    },
    {
      id: 'uk-1.5-od',
      regions: ['uk'],
      when: { 'creatinine-clearance': { above: 30 }, 'enoxaparin.higher-risk': false },
      then: '1.5-od',
      because: [
        cite('smpc-enoxaparin', '4.2', 'Uncomplicated, low risk: 1.5 mg/kg once daily.', 'verified'),
        cite('scottish-boards-lmwh', 'dose', 'Some boards: twice daily for any proximal DVT.', 'verified'),
      ],
    },
    {
      id: 'us-1-od',
      regions: ['us'],
      when: { 'creatinine-clearance': { below: 30 } },
      then: '1-od',
      because: cite('fda-enoxaparin', 'dosage', 'Below 30 mL/min: 1 mg/kg once daily.', 'verified'),
    },
    {
      id: 'us-1-bd',
      regions: ['us'],
      when: { 'creatinine-clearance': { atLeast: 30 } },
      then: '1-bd',
      because: cite('fda-enoxaparin', 'dosage', 'Out-patient without PE: 1 mg/kg every 12 h.', 'memory'),
    },
  ],
};

export const enoxaparinInPregnancyDose: UniqueTable<FactId> = {
  id: 'dose.enoxaparin-in-pregnancy',
  policy: 'unique',
  title: 'Dose of enoxaparin in pregnancy, by weight at booking',
  asks: 'How many mg twice daily?',
  outcomes: {
    '40': { title: '40 mg twice daily (or 60 mg once)', actions: ['A specialist owns the plan'] },
    '60': { title: '60 mg twice daily (or 90 mg once)', actions: ['A specialist owns the plan'] },
    '80': { title: '80 mg twice daily (or 120 mg once)', actions: ['A specialist owns the plan'] },
    '100': { title: '100 mg twice daily (or 150 mg once)', actions: ['A specialist owns the plan'] },
    '120': { title: '120 mg twice daily (or 180 mg once)', actions: ['A specialist owns the plan'] },
    none: { title: 'Haematology states the dose', actions: ['Above 125 kg at booking: haematology'] },
  },
  rows: [
    ...bandRows({
      id: 'booking',
      fact: 'pregnancy.booking-weight',
      beside: { 'pregnancy.booking-weight': { atMost: 125 } },
      bands: [
        { fromKg: 0, outcome: '40' },
        { fromKg: 50, outcome: '60' },
        { fromKg: 70, outcome: '80' },
        { fromKg: 90, outcome: '100' },
        { fromKg: 110, outcome: '120' },
      ],
      because: cite('rcog-37b', 'dose of LMWH', 'By weight at booking.', 'memory'),
    }),
    {
      id: 'above-125',
      when: { 'pregnancy.booking-weight': { above: 125 } },
      then: 'none',
      because: cite('rcog-37b', 'dose of LMWH', 'Above 125 kg: haematology.', 'memory'),
    },
  ],
};
