import type { Condition, Fact } from '../../rule-types.ts';
import { socialReasons } from './findings.ts';
import { iliofemoralOrCaval } from './tests.ts';

const pairs: readonly Condition[] = socialReasons.flatMap((one, index) =>
  socialReasons.slice(index + 1).map((other): Condition => ({ [one]: true, [other]: true })),
);

/** What keeps from home by guidelines. */
export const homeGuidelineExclusions = {
  'kidney.clearance-below-30': {
    ref: 'H1',
    type: 'yes-no',
    means: 'Creatinine clearance under 30 mL/min',
    derived: { 'creatinine-clearance': { below: 30 } },
    impliedBy: { any: [{ dialysis: true }, { 'kidney.severe-known': true }] },
  },
  'liver.severe': {
    ref: 'H2',
    type: 'yes-no',
    means: 'Child-Pugh class C, or INR above 1.5 without a vitamin K antagonist',
    derived: {
      any: [{ 'liver.child-pugh': 'c' }, { inr: { above: 1.5 }, 'vitamin-k-antagonist': false }],
    },
    impliedBy: { any: [{ 'liver.coagulopathy': true }, { 'liver.severe-known': true }] },
  },
  'platelets.below-75': {
    ref: 'H3',
    type: 'yes-no',
    means: 'Platelets under 75 x 10^9/L',
    derived: { platelets: { below: 75 } },
  },
  'bleeding.high-risk': {
    ref: 'H4',
    type: 'yes-no',
    means:
      'Active clinically significant bleeding, or a high risk: gastrointestinal bleed or surgery within 14 days, stroke within 28, a bleeding disorder, platelets under 75, pressure above 180 systolic or 110 diastolic',
    derived: {
      any: [
        { 'bleeding.active': true },
        { 'bleeding.gastrointestinal-14-days': true },
        { 'surgery.14-days': true },
        { 'stroke.28-days': true },
        { 'bleeding-disorder': true },
        { platelets: { below: 75 } },
        { 'blood-pressure.systolic': { above: 180 } },
        { 'blood-pressure.diastolic': { above: 110 } },
      ],
    },
    impliedBy: { any: [{ 'bleeding.risk-high': true }, { 'hypertension.severe-uncontrolled': true }] },
  },
  'pregnancy.or-6-weeks-after': {
    ref: 'H5',
    type: 'yes-no',
    means:
      'Pregnant, or within 6 weeks after the end of a pregnancy; asked of every woman under 60, with a test where it is uncertain',
    derived: { 'pregnancy.current-or-recent': true, sex: 'female', age: { below: 60 } },
    impliedBy: { any: [{ 'pregnancy.current-or-recent': true }, { 'pregnancy.current': true }] },
  },
  'heparin-induced-thrombocytopenia.documented': {
    ref: 'H6',
    type: 'yes-no',
    means: 'Heparin-induced thrombocytopenia, ever',
    derived: { 'heparin-induced-thrombocytopenia': ['past', 'current-or-suspected'] },
  },
  'heparin-induced-thrombocytopenia.recent': {
    type: 'yes-no',
    means: 'Heparin-induced thrombocytopenia now, suspected, or within 3 months',
    derived: {
      any: [
        { 'heparin-induced-thrombocytopenia': 'current-or-suspected' },
        {
          'heparin-induced-thrombocytopenia': 'past',
          'heparin-induced-thrombocytopenia.within-3-months': true,
        },
      ],
    },
  },
  'pain.needs-intravenous': {
    ref: 'H7',
    type: 'yes-no',
    means: 'Severe pain that needs intravenous relief for more than 24 hours',
    derived: { 'pain.relief-needed': 'intravenous' },
  },
  'dvt.during-anticoagulation': {
    ref: 'H9',
    type: 'yes-no',
    means:
      'The DVT was found while on an anticoagulant: a vitamin K antagonist, or a DOAC or LMWH in treatment, atrial fibrillation or extended dose, however taken; a prophylactic dose does not count',
    impliedBy: { 'anticoagulant.at-presentation': 'treatment' },
  },
  'admission.other-reason': {
    ref: 'H10',
    type: 'yes-no',
    means: 'Another medical reason to stay in hospital over 24 hours, such as an infection',
  },
  'social.obstacle': {
    ref: 'H11',
    type: 'yes-no',
    means: 'At least one social reason against home',
    derived: { any: socialReasons.map((reason) => ({ [reason]: true })) },
  },
  'social.two-obstacles': {
    type: 'yes-no',
    means: 'Two social reasons against home, or more',
    derived: { any: pairs },
  },
  'thrombolysis.considered': {
    ref: 'H13',
    type: 'yes-no',
    means: 'Thrombolysis or thrombectomy is being considered',
  },
  'thrombus.iliofemoral-or-caval': {
    ref: 'H14',
    type: 'yes-no',
    means: 'Thrombus in an iliac vein, the common femoral vein or the inferior vena cava',
    derived: iliofemoralOrCaval,
  },
  'body-weight.above-150': {
    ref: 'H15',
    type: 'yes-no',
    means: 'Body weight above 150 kg',
    derived: { 'body-weight': { above: 150 } },
  },
  'body-weight.below-50-or-above-120': {
    type: 'yes-no',
    means: 'Body weight under 50 or above 120 kg',
    derived: { any: [{ 'body-weight': { below: 50 } }, { 'body-weight': { above: 120 } }] },
  },
  'age.below-18': { ref: 'H16', type: 'yes-no', means: 'Under 18 years', derived: { age: { below: 18 } } },
  'cognition-or-misuse.no-carer': {
    ref: 'H18',
    type: 'yes-no',
    means: 'Cognitive impairment, or misuse of alcohol or drugs, without a reliable carer',
  },
} as const satisfies Record<string, Fact>;
