/** Facts worth trying, for each rule. A test answers each, so that none goes stale. */
export const decisionExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  triage: { 'sign.breathless': false, 'sign.chest-pain': true },
  'first-test': {
    'presentation.pe-symptoms': false,
    'presentation.unstable': false,
    'oxygen-saturation': 98,
    'oxygen-saturation.below-usual': false,
    'limb.threatened': false,
    'pregnancy.current-or-recent': false,
    'limb.site': 'leg',
    'anticoagulant.at-presentation': 'none',
    'dvt.previous-same-leg': false,
    'history.injecting': false,
    age: { value: 64, unit: 'a' },
    'wells.two-level': 'likely',
    'wells.three-level': 'high',
    'scan.within-4-hours': true,
  },
  'after-d-dimer': {
    'wells.two-level': 'unlikely',
    age: 71,
    'd-dimer': { value: 640, unit: 'ng/mL', basis: 'FEU' },
  },
  'after-scan': { 'wells.two-level': 'likely', 'scan.result': 'negative', 'scan.extent': 'proximal' },
  'baseline-bloods': { haemoglobin: { value: 9.4, unit: 'g/dL' } },
  filter: { 'recurrence.on-treatment': 'pulmonary-embolism', 'treatment-failure.checked': false },
  thrombolysis: { 'dvt.extent': 'iliofemoral', 'dvt.symptom-days': 4, 'limb.threatened': false },
  stockings: { 'stockings.purpose': 'symptoms', 'ankle-brachial-index': 0.7, 'pulses.feet': 'normal' },
  'inr-action': {
    'inr.reading': 'number',
    inr: 6.2,
    'inr.target': '2.0-3.0',
    'bleeding.severity': 'none',
    'head-injury.on-anticoagulant': false,
  },
  'inr-control': { 'inr.count-above-5': 2 },
  review: { 'review.weight': false },
  duration: {
    provocation: 'unprovoked',
    'dvt.extent': 'proximal',
    'treatment.months': 3,
    'cancer.active': false,
    antiphospholipid: 'none',
  },
  'long-term-choice': { 'anticoagulant.declined': true },
  thrombophilia: { 'thrombophilia.whose': 'patient', 'treatment.plan': 'continue' },
  'cancer-checks': { 'cancer.active': false, 'cancer.symptoms': true },
};

export const scoreExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'wells-dvt-2003': {
    'wells.deep-vein-tenderness': true,
    'leg.calf-difference': { value: 34, unit: 'mm' },
    'wells.alternative-as-likely': false,
  },
  'd-dimer-age-adjusted-2014': { age: 71, 'd-dimer': { value: 0.64, unit: 'mg/L', basis: 'FEU' } },
};
