import type { FactId } from '../../facts.ts';
import type { Because, Condition, Region, Row, UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

type When = Condition<FactId>;
const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

const noDose = { title: 'No dose', actions: ['Choose another agent'] } as const;

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

/** Bands by weight, each from `fromKg` up to the next; the first from nothing. */
type Band = { readonly fromKg: number; readonly outcome: string };

function bandRows(of: {
  readonly id: string;
  readonly fact: 'body-weight' | 'pregnancy.booking-weight';
  readonly regions?: readonly Region[];
  readonly beside?: When;
  readonly bands: readonly Band[];
  readonly because: Because;
}): Row<FactId>[] {
  return of.bands.map(({ fromKg, outcome }, index) => {
    const next = of.bands[index + 1];
    const limits: When[] = [
      ...(index === 0 ? [] : [{ [of.fact]: { atLeast: fromKg } }]),
      ...(next ? [{ [of.fact]: { below: next.fromKg } }] : []),
      ...(of.beside ? [of.beside] : []),
    ];
    return {
      id: `${of.id}-${fromKg}`,
      ...(of.regions ? { regions: of.regions } : {}),
      when: { all: limits },
      then: outcome,
      because: of.because,
    };
  });
}

/** Bands are in whole kg: weight goes to the nearest, so a band of 46 kg begins at 45.5. */
const wholeKg = (bands: readonly (readonly [fromKg: number, iu: string])[]): Band[] =>
  bands.map(([fromKg, outcome]) => ({ fromKg: fromKg === 0 ? 0 : fromKg - 0.5, outcome }));

const nearestKg = design('3.4', 'Weight to the nearest whole kg.');
const usOkPlatelets: When = { platelets: { atLeast: 100 } };

export const dalteparinDose: UniqueTable<FactId> = {
  id: 'dose.dalteparin',
  policy: 'unique',
  title: 'Dose of dalteparin for a DVT, once daily',
  asks: 'How many IU once daily?',
  outcomes: {
    '7500': { title: '7,500 IU once daily', actions: ['Measured weight'] },
    '10000': { title: '10,000 IU once daily', actions: ['Measured weight'] },
    '12500': { title: '12,500 IU once daily', actions: ['Measured weight'] },
    '15000': { title: '15,000 IU once daily', actions: ['Measured weight'] },
    '18000': { title: '18,000 IU once daily', actions: ['Measured weight; the most in a day'] },
    'prescriber-states': {
      title: 'The prescriber states the dose',
      actions: ['Platelets 50 to 99: 2,500 IU a day less until 100; under 50: hold'],
    },
    none: {
      title: 'No dose on the US label',
      actions: ['Choose another agent, or the prescriber states a dose'],
    },
  },
  rows: [
    ...bandRows({
      id: 'uk-treatment',
      fact: 'body-weight',
      regions: ['uk'],
      beside: { 'dalteparin.schedule': ['treatment', 'cancer-month-1'] },
      bands: wholeKg([
        [0, '7500'],
        [46, '10000'],
        [57, '12500'],
        [69, '15000'],
        [83, '18000'],
      ]),
      because: [cite('smpc-dalteparin', '4.2', 'Bands of weight, once daily.', 'verified'), nearestKg],
    }),
    ...bandRows({
      id: 'uk-later',
      fact: 'body-weight',
      regions: ['uk'],
      beside: { 'dalteparin.schedule': 'cancer-months-2-to-6' },
      bands: laterBands(),
      because: [cite('smpc-dalteparin', '4.2', '150 IU/kg, months 2 to 6.', 'memory'), nearestKg],
    }),
    {
      id: 'us-treatment',
      regions: ['us'],
      when: { 'dalteparin.schedule': 'treatment' },
      then: 'none',
      because: cite('fda-dalteparin', 'indications', 'Only extended treatment in cancer.', 'memory'),
    },
    {
      id: 'us-platelets',
      regions: ['us'],
      when: {
        'dalteparin.schedule': ['cancer-month-1', 'cancer-months-2-to-6'],
        platelets: { below: 100 },
      },
      then: 'prescriber-states',
      because: cite(
        'fda-dalteparin',
        'thrombocytopenia',
        '50 to 100: 2,500 IU less; < 50: hold.',
        'verified',
      ),
    },
    ...bandRows({
      id: 'us-month-1',
      fact: 'body-weight',
      regions: ['us'],
      beside: { all: [{ 'dalteparin.schedule': 'cancer-month-1' }, usOkPlatelets] },
      bands: wholeKg([
        [0, '10000'],
        [57, '12500'],
        [69, '15000'],
        [83, '18000'],
      ]),
      because: [cite('fda-dalteparin', 'dosage', 'Month 1: 200 IU/kg, once daily.', 'verified'), nearestKg],
    }),
    ...bandRows({
      id: 'us-later',
      fact: 'body-weight',
      regions: ['us'],
      beside: { all: [{ 'dalteparin.schedule': 'cancer-months-2-to-6' }, usOkPlatelets] },
      bands: laterBands(),
      because: [cite('fda-dalteparin', 'dosage', '150 IU/kg, months 2 to 6.', 'memory'), nearestKg],
    }),
  ],
};

function laterBands(): Band[] {
  return wholeKg([
    [0, '7500'],
    [57, '10000'],
    [69, '12500'],
    [83, '15000'],
    [99, '18000'],
  ]);
}

export const tinzaparinDose: UniqueTable<FactId> = {
  id: 'dose.tinzaparin',
  policy: 'unique',
  title: 'Dose of tinzaparin for a DVT, once daily',
  asks: 'How many IU per kg?',
  outcomes: {
    '175': { title: '175 IU/kg once daily', actions: ['6 days or more, and until the oral agent works'] },
    none: noDose,
  },
  rows: [
    {
      id: 'none',
      when: { 'creatinine-clearance': { below: 20 } },
      then: 'none',
      because: cite('smpc-tinzaparin', '4.2', 'Below 20 mL/min: avoid.', 'memory'),
    },
    {
      id: '175',
      when: { 'creatinine-clearance': { atLeast: 20 } },
      then: '175',
      because: cite('smpc-tinzaparin', '4.2', '175 IU/kg once daily.', 'verified'),
    },
  ],
};

export const fondaparinuxDose: UniqueTable<FactId> = {
  id: 'dose.fondaparinux',
  policy: 'unique',
  title: 'Dose of fondaparinux for a DVT, once daily',
  asks: 'How many mg once daily?',
  outcomes: {
    '5': { title: '5 mg once daily', actions: ['Subcutaneous'] },
    '7.5': { title: '7.5 mg once daily', actions: ['Subcutaneous'] },
    '10': { title: '10 mg once daily', actions: ['Subcutaneous'] },
    '10-then-7.5': {
      title: '10 mg once, then 7.5 or 10 mg once daily',
      actions: ['The prescriber states which after the first 10 mg'],
    },
    none: noDose,
  },
  rows: [
    {
      id: 'none',
      when: { 'creatinine-clearance': { below: 30 } },
      then: 'none',
      because: cite('smpc-fondaparinux', '4.3', 'Below 30 mL/min: contraindicated.', 'verified'),
    },
    {
      id: '5',
      when: { 'creatinine-clearance': { atLeast: 30 }, 'body-weight': { below: 50 } },
      then: '5',
      because: cite('smpc-fondaparinux', '4.2', 'Below 50 kg: 5 mg.', 'verified'),
    },
    {
      id: '7.5',
      when: {
        all: [
          { 'creatinine-clearance': { atLeast: 30 } },
          { 'body-weight': { atLeast: 50 } },
          { 'body-weight': { atMost: 100 } },
        ],
      },
      then: '7.5',
      because: cite('smpc-fondaparinux', '4.2', '50 to 100 kg: 7.5 mg.', 'verified'),
    },
    {
      id: '10-uk',
      regions: ['uk'],
      when: { 'creatinine-clearance': { above: 50 }, 'body-weight': { above: 100 } },
      then: '10',
      because: cite('smpc-fondaparinux', '4.2', 'Above 100 kg: 10 mg.', 'verified'),
    },
    {
      id: '10-kidneys-uk',
      regions: ['uk'],
      when: {
        all: [
          { 'creatinine-clearance': { atLeast: 30 } },
          { 'creatinine-clearance': { atMost: 50 } },
          { 'body-weight': { above: 100 } },
        ],
      },
      then: '10-then-7.5',
      because: cite('smpc-fondaparinux', '4.2', '30 to 50 mL/min: after 10 mg consider 7.5.', 'memory'),
    },
    {
      id: '10-us',
      regions: ['us'],
      when: { 'creatinine-clearance': { atLeast: 30 }, 'body-weight': { above: 100 } },
      then: '10',
      because: cite('smpc-fondaparinux', '4.2', 'Above 100 kg: 10 mg.', 'verified'),
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
