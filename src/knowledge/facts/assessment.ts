import type { Fact } from '../rule-types.ts';
import { deepVeinThrombosis, historyOfThrombosis, pregnant } from './codes.ts';

/** What a clinician finds, measures and decides before a DVT is confirmed or excluded. */
export const assessmentFacts = {
  age: {
    ref: 'R11',
    type: 'quantity',
    unit: 'a',
    domain: [0, 120],
    whole: true,
    means: 'Age in whole years, on the day of the sample where a D-dimer is read',
  },

  // Gate: findings that lead elsewhere before any score
  'presentation.pe-symptoms': {
    type: 'yes-no',
    means: 'Symptoms of pulmonary embolism: breathlessness, chest pain, coughing blood, collapse',
    codes: [
      { system: 'snomed', code: '59282003', display: 'Pulmonary embolism', status: 'verified' },
      { system: 'snomed', code: '706870000', display: 'Acute pulmonary embolism', status: 'verified' },
    ],
  },
  'presentation.unstable': { type: 'yes-no', means: 'Haemodynamic instability' },
  'oxygen-saturation': {
    ref: 'spo2',
    type: 'quantity',
    unit: '%',
    domain: [40, 100],
    means: 'Oxygen saturation by pulse oximeter, on air',
    staleAfterDays: 1,
    codes: [
      { system: 'loinc', code: '59408-5', display: 'Oxygen saturation by pulse oximetry', status: 'memory' },
      { system: 'loinc', code: '2708-6', display: 'Oxygen saturation in arterial blood', status: 'memory' },
    ],
  },
  'oxygen-saturation.below-usual': {
    type: 'yes-no',
    means: 'Oxygen saturation is below what is usual for this person',
  },
  'limb.threatened': {
    ref: 'H8',
    type: 'yes-no',
    means: 'Phlegmasia, absent pulses, or signs of compartment syndrome',
  },
  'pregnancy.current-or-recent': {
    type: 'yes-no',
    means: 'Pregnant, or within 6 weeks after the end of a pregnancy',
    codes: pregnant,
    notInferredFrom: 'No record of a pregnancy is not a record of no pregnancy.',
  },
  'limb.site': { type: 'one-of', values: ['leg', 'arm'], means: 'The limb in which a DVT is suspected' },
  'anticoagulant.at-presentation': {
    type: 'one-of',
    values: ['none', 'interim', 'treatment'],
    means:
      'Treatment-dose anticoagulant already taken on arrival: none; interim dose given by the referrer; or long-standing treatment',
    notInferredFrom:
      'A prescription shows an intention. That nothing is prescribed does not show that nothing is taken.',
  },
  'dvt.previous-same-leg': { type: 'yes-no', means: 'Suspected recurrence in a leg that has had a DVT' },
  'history.injecting': { type: 'yes-no', means: 'Injects drugs' },
  'inpatient-or-postoperative': { type: 'yes-no', means: 'Hospital inpatient, or after an operation' },
  sepsis: { type: 'yes-no', means: 'Sepsis' },

  // Wells 2003
  'wells.active-cancer': {
    ref: 'cancer',
    type: 'yes-no',
    means: 'Active cancer: treatment now, within 6 months, or palliative',
    notInferredFrom: 'A cancer in the problem list does not say when it was treated.',
  },
  'wells.paralysis-or-cast': {
    ref: 'paralysis',
    type: 'yes-no',
    means: 'Paralysis, paresis, or recent plaster immobilisation of the leg',
  },
  'wells.bedridden-or-surgery': {
    ref: 'bedrid',
    type: 'yes-no',
    means:
      'Recently bedridden for 3 days or more (within 12 weeks), or major surgery within 12 weeks needing general or regional anaesthetic',
  },
  'wells.deep-vein-tenderness': {
    ref: 'tender',
    type: 'yes-no',
    means: 'Tenderness localised along the deep veins',
  },
  'wells.entire-leg-swollen': { ref: 'whole', type: 'yes-no', means: 'The entire leg is swollen' },
  'wells.calf-larger': {
    ref: 'calf3',
    type: 'yes-no',
    means: 'Calf at least 3 cm larger than the other side, measured 10 cm below the tibial tuberosity',
    derived: { 'leg.calf-difference': { atLeast: 3 } },
  },
  'leg.calf-difference': {
    type: 'quantity',
    unit: 'cm',
    domain: [-30, 30],
    means:
      'Circumference of the symptomatic calf less that of the other, both 10 cm below the tibial tuberosity',
  },
  'wells.pitting-oedema': {
    ref: 'pitting',
    type: 'yes-no',
    means: 'Pitting oedema in the symptomatic leg only',
  },
  'wells.collateral-veins': {
    ref: 'collat',
    type: 'yes-no',
    means: 'Collateral superficial veins, not varicose',
  },
  'wells.previous-dvt': {
    ref: 'prevDVT',
    type: 'yes-no',
    means: 'Previously documented DVT',
    codes: [...deepVeinThrombosis, ...historyOfThrombosis],
    notInferredFrom: 'A DVT recorded for the present episode is not a previous one.',
  },
  'wells.alternative-as-likely': {
    ref: 'alt',
    type: 'yes-no',
    means: 'Another diagnosis at least as likely as DVT',
    notInferredFrom: 'It needs a named diagnosis: this item is where a DVT is missed.',
  },
  'wells.two-level': {
    ref: 'wells',
    type: 'one-of',
    values: ['unlikely', 'likely'],
    means: 'Two-level Wells DVT score of 2003: likely from 2 points, unlikely up to 1',
    derivedFromScore: { score: 'wells-dvt-2003', level: 'two-level' },
  },
  'wells.three-level': {
    ref: 'wells3',
    type: 'one-of',
    values: ['low', 'moderate', 'high'],
    means: 'Three-level reading of the Wells DVT score: low up to 0, moderate 1 to 2, high from 3',
    derivedFromScore: { score: 'wells-dvt-2003', level: 'three-level' },
  },

  // D-dimer
  'd-dimer': {
    ref: 'dDimer',
    type: 'd-dimer',
    means: 'D-dimer with unit, FEU or DDU, and the cut-off of the assay where it is known',
    staleAfterDays: 7,
    codes: [
      {
        system: 'loinc',
        code: '48065-7',
        display: 'Fibrin D-dimer FEU in platelet poor plasma',
        status: 'verified',
      },
      { system: 'loinc', code: '48067-3', display: 'Fibrin D-dimer FEU by immunoassay', status: 'verified' },
      {
        system: 'loinc',
        code: '48066-5',
        display: 'Fibrin D-dimer DDU in platelet poor plasma',
        status: 'verified',
      },
      { system: 'loinc', code: '7799-0', display: 'Fibrin D-dimer units', status: 'memory' },
      { system: 'loinc', code: '30240-6', display: 'Fibrin D-dimer, unspecified units', status: 'memory' },
    ],
  },
  'd-dimer.availability': {
    type: 'one-of',
    values: ['within-4-hours', 'later', 'not-possible'],
    means:
      'When a D-dimer result can be had. Not possible: refused, impossible, or overdue (after 4 hours, or 24 with cover)',
  },
  'd-dimer.age-adjusted': {
    type: 'one-of',
    values: ['negative', 'positive', 'awaited', 'none'],
    means:
      'The D-dimer against the age-adjusted cut-off; awaited before its result, none where no result can be had',
    derivedFromDDimer: 'age-adjusted',
  },
  'd-dimer.fixed': {
    type: 'one-of',
    values: ['negative', 'positive', 'awaited', 'none'],
    means:
      "The D-dimer against the assay's fixed cut-off; awaited before its result, none where no result can be had",
    derivedFromDDimer: 'fixed',
  },
  'd-dimer.years': {
    type: 'one-of',
    values: ['negative', 'positive', 'awaited', 'none'],
    means:
      'The D-dimer against the cut-off of YEARS where none of its items is present; awaited before its result, none where no result can be had',
    derivedFromDDimer: 'years',
  },
  'd-dimer.before-anticoagulant': {
    type: 'yes-no',
    means: 'The sample was taken before the first dose of any anticoagulant of this episode',
  },
  'd-dimer.quantitative': {
    type: 'yes-no',
    means: 'The assay is fully quantitative and of high sensitivity',
  },
  'd-dimer.this-episode': { type: 'yes-no', means: 'The sample was taken in this episode' },
  'symptoms.duration': {
    type: 'quantity',
    unit: 'd',
    domain: [0, 3650],
    whole: true,
    means: 'Days since the symptoms began, on the day of the sample',
  },

  // Scan and interim cover
  'scan.within-4-hours': {
    ref: 'scanWithin4Hours',
    type: 'yes-no',
    means: 'A scan result can be had within 4 hours',
  },
  'interim-cover': {
    ref: 'cover',
    type: 'one-of',
    values: ['possible', 'contraindicated', 'refused'],
    means: 'Whether interim therapeutic anticoagulation can be given while waiting',
  },
  'interim-cover.given': { type: 'yes-no', means: 'Interim therapeutic anticoagulation has been given' },
  'scan.result': {
    ref: 'scan',
    type: 'one-of',
    values: [
      'awaited',
      'proximal-dvt',
      'isolated-distal-dvt',
      'superficial-thrombosis',
      'old-change-only',
      'negative',
      'non-diagnostic',
      'not-possible',
    ],
    means:
      'The scan of the symptomatic limb. Negative means that every proximal segment was seen; a limited scan is non-diagnostic',
  },
  'scan.extent': {
    type: 'one-of',
    values: ['proximal', 'whole-leg'],
    means: 'How much of the leg the scan covered',
  },
  'scan.repeat': { type: 'yes-no', means: 'This is the repeat scan after a first negative one' },
  'scan.days-since-first': {
    type: 'quantity',
    unit: 'd',
    domain: [0, 365],
    whole: true,
    means: 'Calendar days from the first scan to this one',
  },
  'scan.non-diagnostic-before': {
    type: 'yes-no',
    means: 'An earlier scan of this episode was already non-diagnostic',
  },
  'alternative-diagnosis.confirmed': {
    type: 'yes-no',
    means: 'Another diagnosis that explains the symptoms has been confirmed',
  },
} as const satisfies Record<string, Fact>;
