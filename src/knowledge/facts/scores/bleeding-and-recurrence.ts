import type { Fact } from '../../rule-types.ts';

const timesLimit = (what: string) =>
  ({
    type: 'quantity',
    unit: '1',
    domain: [0, 500],
    means: `${what}, as a multiple of the upper limit of the laboratory's own range`,
  }) as const satisfies Fact;

/** What scores of bleeding, of recurrence and of the liver ask. */
export const bleedingAndRecurrenceFacts = {
  'kidney.transplant': { type: 'yes-no', means: 'A transplanted kidney' },
  'kidney.failure': { type: 'yes-no', means: 'Kidney failure' },
  'liver.cirrhosis': { type: 'yes-no', means: 'Cirrhosis' },
  'liver.failure': { type: 'yes-no', means: 'Liver failure' },
  'bilirubin.times-limit': timesLimit('Bilirubin'),
  'liver-enzymes.times-limit': timesLimit('AST, ALT or alkaline phosphatase, whichever is highest'),
  'stroke.history': { type: 'yes-no', means: 'A stroke, ever' },
  'bleeding.predisposition': {
    type: 'yes-no',
    means: 'Predisposed to bleed by something other than anaemia, such as a bleeding disorder',
  },
  'alcohol.drinks-per-week': {
    type: 'quantity',
    unit: '{drinks}/wk',
    domain: [0, 500],
    means: 'Alcoholic drinks a week, as the scores of bleeding count them; not UK units',
  },
  'alcohol.abuse': { type: 'yes-no', means: 'Alcohol abuse' },
  'cancer.active-or-treated-6-months': {
    type: 'yes-no',
    means:
      'Cancer diagnosed within 6 months, recurrent or progressive, or treated within 6 months; not basal-cell or squamous-cell skin cancer',
  },
  'cancer.metastatic': { type: 'yes-no', means: 'Cancer with metastases' },
  'bleeding.history-relevant': {
    type: 'yes-no',
    means:
      'Earlier major or clinically relevant non-major bleeding, rectal bleeding, frequent nose bleeds or blood in the urine',
  },
  'bleeding.major-15-days-before': {
    type: 'yes-no',
    means: 'Major bleeding less than 15 days before the clot',
  },
  'bleeding.previous': { type: 'yes-no', means: 'Bleeding before, of any kind that a clinician counts' },
  'anticoagulation.poor-control': { type: 'yes-no', means: 'Poor control of anticoagulation' },
  'comorbidity.reduced-function': {
    type: 'yes-no',
    means: 'Other illness together with reduced functional capacity',
  },
  'surgery.recent': { type: 'yes-no', means: 'Surgery within the last 30 days' },
  'surgery.2-days': { type: 'yes-no', means: 'Surgery within the last 2 days' },
  'falls.frequent': { type: 'yes-no', means: 'Falls often' },

  'leg.herdoo2-signs': {
    type: 'yes-no',
    means: 'Hyperpigmentation, oedema or redness of either leg',
  },
  'd-dimer.on-anticoagulant': {
    type: 'quantity',
    unit: 'ug/L',
    domain: [0, 100_000],
    means:
      'D-dimer taken while anticoagulated, in µg/L of an assay read as VIDAS is: the cut-off of HERDOO2 belongs to that one',
    notInferredFrom:
      'No value in D-dimer units, or of which the unit is not known, is converted: leave it out, and it is unknown.',
  },
  'thrombophilia.high-risk': {
    type: 'yes-no',
    means:
      'High-risk thrombophilia: deficiency of antithrombin, protein C or protein S, a homozygous or combined defect, or antiphospholipid syndrome',
  },
  'antithrombin-deficiency': { type: 'yes-no', means: 'Antithrombin deficiency' },
  'd-dimer.abnormal-after-stopping': {
    type: 'yes-no',
    means: 'D-dimer abnormal about 1 month after the anticoagulant was stopped',
  },
  'hormone.at-event': {
    type: 'yes-no',
    means: 'A woman who took hormones (pill, patch, ring or replacement) when the clot occurred',
  },

  'liver.ascites': {
    type: 'one-of',
    values: ['none', 'mild', 'moderate-or-severe'],
    means: 'Ascites',
  },
  'liver.encephalopathy': {
    type: 'one-of',
    values: ['none', 'grade-1-2', 'grade-3-4'],
    means: 'Hepatic encephalopathy',
  },
} as const satisfies Record<string, Fact>;
