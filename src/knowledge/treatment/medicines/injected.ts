import { cite } from '../../sources.ts';
import type { DoseRule, Medicine, PhaseRule, Schedule } from '../medicine-types.ts';
import { design, statement, statementsOfEveryLmwh } from './shared-statements.ts';

const injection = (dose: DoseRule, timesADay: 1 | 2, because: PhaseRule['because']): Schedule => ({
  phases: [{ id: 'treatment', dose, timesADay, food: 'either', because }],
});
const iuOnceDaily = (amount: number, because: PhaseRule['because']): Schedule =>
  injection({ kind: 'fixed', amount, unit: 'IU' }, 1, because);
const mgOnceDaily = (amount: number, because: PhaseRule['because']): Schedule =>
  injection({ kind: 'fixed', amount, unit: 'mg' }, 1, because);

/** Syringes are graduated; the local table goes first. */
const roundTo = 5;
const enoxaparinLabel = cite('smpc-enoxaparin', '4.2', 'mg per kg of measured weight.', 'verified');
const bookingDose = cite('rcog-37b', 'dose of LMWH', 'By weight at booking.', 'memory');

export const enoxaparin: Medicine = {
  id: 'enoxaparin',
  name: 'enoxaparin',
  regions: ['uk', 'us'],
  route: 'subcutaneous',
  form: 'syringe',
  decision: 'anticoagulant.enoxaparin',
  dosing: [
    {
      when: { 'pregnancy.current': true },
      decision: 'dose.enoxaparin-in-pregnancy',
      schedules: Object.fromEntries(
        [40, 60, 80, 100, 120].map((mg) => [
          `${mg}`,
          injection({ kind: 'fixed', amount: mg, unit: 'mg' }, 2, bookingDose),
        ]),
      ),
    },
    {
      when: { 'pregnancy.current': false },
      decision: 'dose.enoxaparin',
      schedules: {
        '1.5-od': injection({ kind: 'per-kg', amount: 1.5, unit: 'mg', roundTo }, 1, enoxaparinLabel),
        '1-bd': injection({ kind: 'per-kg', amount: 1, unit: 'mg', roundTo }, 2, enoxaparinLabel),
        '1-od': injection({ kind: 'per-kg', amount: 1, unit: 'mg', roundTo }, 1, enoxaparinLabel),
      },
    },
  ],
  coversFor: { leastDays: 5 },
  codes: [
    { system: 'rxnorm', code: '67108', status: 'memory' },
    { system: 'atc', code: 'B01AB05', status: 'memory' },
    { system: 'snomed', code: '372562003', status: 'memory' },
  ],
  statements: [
    ...statementsOfEveryLmwh,
    statement(
      'rounding',
      'weight',
      'Measured weight, not reported; rounded to 5 mg here, and to the syringe by the local table.',
      design('3.4', 'Rounding: local table goes first.'),
    ),
    statement(
      'kidneys',
      'kidneys',
      '15 to 29 mL/min (UK to 30): 1 mg/kg once daily. Below 15: UK not recommended, US observe with care. 30 to 80: no change, careful monitoring.',
      enoxaparinLabel,
    ),
    statement(
      'course',
      'course',
      '5 days or more beside a vitamin K antagonist until the INR is in range; 10 days on average.',
      cite('smpc-enoxaparin', '4.2', 'Course.', 'memory'),
    ),
    statement(
      'pregnancy',
      'course',
      'Pregnancy: until birth and 6 weeks after or more, 3 months in all or more. Stop when labour starts, or 24 hours before a planned spinal or epidural. A specialist owns the plan.',
      bookingDose,
    ),
  ],
};

const dalteparinLabel = cite('smpc-dalteparin', '4.2', 'Bands of weight.', 'verified');

export const dalteparin: Medicine = {
  id: 'dalteparin',
  name: 'dalteparin',
  regions: ['uk', 'us'],
  route: 'subcutaneous',
  form: 'syringe',
  decision: 'anticoagulant.dalteparin',
  dosing: [
    {
      decision: 'dose.dalteparin',
      schedules: Object.fromEntries(
        [7500, 10000, 12500, 15000, 18000].map((iu) => [`${iu}`, iuOnceDaily(iu, dalteparinLabel)]),
      ),
    },
  ],
  courses: {
    cancer: [
      { facts: { 'dalteparin.schedule': 'cancer-month-1' }, doses: 30 },
      { facts: { 'dalteparin.schedule': 'cancer-months-2-to-6' } },
    ],
    usual: [{ facts: { 'dalteparin.schedule': 'treatment' } }],
  },
  coversFor: { leastDays: 5 },
  codes: [
    { system: 'rxnorm', code: '67109', status: 'memory', unsure: true },
    { system: 'atc', code: 'B01AB04', status: 'verified' },
    { system: 'snomed', code: '372563008', status: 'memory', unsure: true },
  ],
  statements: [
    ...statementsOfEveryLmwh,
    statement(
      'weight',
      'weight',
      'Bands of whole kg: weight to the nearest. At most 18,000 IU a day. Higher bleeding risk: 100 IU/kg twice daily.',
      [dalteparinLabel, design('3.4', 'Weight to the nearest whole kg.')],
      ['uk'],
    ),
    statement(
      'label',
      'course',
      'The label is for extended treatment in cancer only.',
      cite('fda-dalteparin', 'indications', 'Cancer.', 'memory'),
      ['us'],
    ),
    statement(
      'platelets',
      'monitoring',
      'Platelets 50 to 100: 2,500 IU a day less until 100. Under 50: hold.',
      cite('fda-dalteparin', 'thrombocytopenia', 'Reduce, hold.', 'verified'),
      ['us'],
    ),
    statement(
      'kidneys-uk',
      'kidneys',
      'Below 30 mL/min: anti-Xa 0.5 to 1.0 IU/mL, 3 to 4 hours after a dose.',
      cite('smpc-dalteparin', '4.4', 'Anti-Xa.', 'verified'),
      ['uk'],
    ),
    statement(
      'kidneys-us',
      'kidneys',
      'Below 30 mL/min: anti-Xa 0.5 to 1.5 IU/mL, 4 to 6 hours after the third or fourth dose.',
      cite('fda-dalteparin', 'renal impairment', 'Anti-Xa.', 'verified'),
      ['us'],
    ),
  ],
};

export const tinzaparin: Medicine = {
  id: 'tinzaparin',
  name: 'tinzaparin',
  regions: ['uk'],
  route: 'subcutaneous',
  form: 'syringe',
  decision: 'anticoagulant.tinzaparin',
  dosing: [
    {
      decision: 'dose.tinzaparin',
      schedules: {
        '175': injection(
          { kind: 'per-kg', amount: 175, unit: 'IU', unitsPerMl: 20_000 },
          1,
          cite('smpc-tinzaparin', '4.2', '175 IU/kg once daily, 20,000 IU/mL.', 'verified'),
        ),
      },
    },
  ],
  coversFor: { leastDays: 6 },
  codes: [
    { system: 'rxnorm', code: '69646', status: 'memory', unsure: true },
    { system: 'atc', code: 'B01AB10', status: 'memory' },
  ],
  statements: [
    ...statementsOfEveryLmwh,
    statement(
      'course',
      'course',
      '6 days or more, and until the oral anticoagulant is established.',
      cite('smpc-tinzaparin', '4.2', 'Course.', 'verified'),
    ),
    statement(
      'kidneys',
      'kidneys',
      'Below 30 mL/min not recommended; 20 to 29 with caution and anti-Xa; below 20 avoid.',
      cite('smpc-tinzaparin', '4.2', 'Renal impairment.', 'memory'),
    ),
  ],
};

const fondaparinuxLabel = cite('smpc-fondaparinux', '4.2', '5, 7.5 or 10 mg by weight.', 'verified');

export const fondaparinux: Medicine = {
  id: 'fondaparinux',
  name: 'fondaparinux',
  regions: ['uk', 'us'],
  route: 'subcutaneous',
  form: 'syringe',
  decision: 'anticoagulant.fondaparinux',
  dosing: [
    {
      decision: 'dose.fondaparinux',
      schedules: {
        '5': mgOnceDaily(5, fondaparinuxLabel),
        '7.5': mgOnceDaily(7.5, fondaparinuxLabel),
        '10': mgOnceDaily(10, fondaparinuxLabel),
      },
    },
  ],
  coversFor: { leastDays: 5 },
  codes: [
    { system: 'rxnorm', code: '321208', status: 'memory' },
    { system: 'atc', code: 'B01AX05', status: 'memory' },
  ],
  statements: [
    statement(
      'contraindications',
      'contraindications',
      'Creatinine clearance below 30 mL/min, active bleeding, endocarditis.',
      cite('smpc-fondaparinux', '4.3', 'As listed.', 'verified'),
    ),
    statement(
      'monitoring',
      'monitoring',
      'Blood count, creatinine clearance.',
      cite('smpc-fondaparinux', '4.4', 'As listed.', 'memory'),
    ),
    statement(
      'side-effects',
      'side-effects',
      'Bleeding, anaemia.',
      cite('smpc-fondaparinux', '4.8', 'Common.', 'memory'),
    ),
    statement('reversal', 'reversal', 'No antidote.', cite('smpc-fondaparinux', '4.9', 'None.', 'memory')),
    statement(
      'hit',
      'course',
      'Synthetic: may be used after HIT, outside its label, and where heparin is refused.',
      cite('bsh-2012-hit', 'past HIT', 'Fondaparinux.', 'memory'),
    ),
  ],
};

/** In hospital only: no regimen is built. */
export const unfractionatedHeparin: Medicine = {
  id: 'unfractionated-heparin',
  name: 'unfractionated heparin',
  regions: ['uk', 'us'],
  route: 'intravenous',
  form: 'infusion',
  decision: 'anticoagulant.unfractionated-heparin',
  dosing: [],
  codes: [
    { system: 'rxnorm', code: '5224', status: 'memory' },
    { system: 'atc', code: 'B01AB01', status: 'verified' },
    { system: 'snomed', code: '372877000', status: 'memory' },
  ],
  statements: [
    statement(
      'course',
      'course',
      'Hospital only: 80 U/kg, then 18 U/kg an hour, by APTT or anti-Xa. Where creatinine clearance is below 15, a procedure is near, or the bleeding risk is high.',
      cite('heparin-labels', 'dose', 'Infusion.', 'memory'),
    ),
    statement(
      'reversal',
      'reversal',
      'Protamine.',
      cite('heparin-labels', 'overdose', 'Protamine.', 'memory'),
    ),
  ],
};
