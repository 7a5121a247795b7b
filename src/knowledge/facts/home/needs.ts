import type { Fact } from '../../rule-types.ts';
import { dangerousClot, fastBreathing, fastHeart, known, lowOxygen } from './tests.ts';

/** What home needs: each must be yes. */
export const homeNeeds = {
  'clot.small-and-stable': {
    ref: 'M1',
    type: 'yes-no',
    means:
      'The clot is small and stable: not iliofemoral or caval, not of both legs above the knee, not floating, no growth in 48 hours, and figures normal (oxygen from 95 %, heart rate up to 100, up to 20 breaths a minute, each unless a cause is recorded; systolic pressure from 100; 36 up to 38 degrees)',
    derived: {
      all: [
        { not: dangerousClot },
        { 'thrombus.growing': false },
        { not: lowOxygen(95) },
        { not: fastHeart(100) },
        { not: fastBreathing },
        { 'blood-pressure.systolic': { atLeast: 100 } },
        { temperature: { atLeast: 36 } },
        { temperature: { below: 38 } },
      ],
    },
  },
  'symptoms.mild': {
    ref: 'M2',
    type: 'yes-no',
    means: 'Mild symptoms: pain up to 3 at rest, calves less than 3 cm apart, walks as usual',
    derived: {
      'pain.at-rest': { atMost: 3 },
      'leg.calf-difference': { below: 3 },
      'walking.as-usual': true,
    },
  },
  'anticoagulant.started-promptly': {
    ref: 'M4',
    type: 'yes-no',
    means:
      'First therapeutic dose given or witnessed before leaving, or within 4 hours of confirmation, and supply in hand to the next contact and 7 days beyond',
    derived: { 'first-dose.in-time': true, 'supply.to-next-contact': true },
  },
  'follow-up.close': {
    ref: 'M5',
    type: 'yes-no',
    means:
      'Close follow-up: a contact on day 1 to 3 booked, a working telephone, a named team and an advice line day and night',
    derived: {
      'follow-up.first-contact-booked': true,
      'social.no-telephone': false,
      'follow-up.advice-line': true,
    },
  },
  'home.accepted-by-physician': {
    ref: 'M6',
    type: 'yes-no',
    means: 'A physician has accepted treatment at home, and the acceptance is recorded',
  },
  'high-risk-conditions.none': {
    ref: 'M3',
    type: 'yes-no',
    means: 'No high-risk condition: every one of N2 to N7 and of H1 to H18 is no',
    derived: {
      all: [
        { 'vte.recurrent': false, 'pe.high-risk': false, 'cancer.active-or-suspected': false },
        { 'kidney.disease': false, 'heart.disease': false, 'clotting.disorder': false },
        { 'kidney.clearance-below-30': false, 'liver.severe': false, 'platelets.below-75': false },
        { 'bleeding.high-risk': false, 'pregnancy.or-6-weeks-after': false },
        { 'heparin-induced-thrombocytopenia.documented': false, 'pain.needs-intravenous': false },
        { 'limb.threatened': false, 'dvt.during-anticoagulation': false, 'admission.other-reason': false },
        { 'social.obstacle': false, 'oxygen-or-circulation.failing': false },
        { 'thrombolysis.considered': false, 'thrombus.iliofemoral-or-caval': false },
        { 'body-weight.above-150': false, 'body-weight.below-50-or-above-120': false },
        { 'age.below-18': false, 'thrombus.elsewhere': false, 'cognition-or-misuse.no-carer': false },
      ],
    },
  },
  'data-set.complete': {
    type: 'yes-no',
    means:
      'The figures that home needs are there: age, sex, weight, pressure, heart rate, breathing, oxygen, temperature, haemoglobin, platelets, creatinine, liver tests, INR; the scan is dated, medicines and allergies recorded',
    derived: {
      all: [
        known('age', 18),
        { any: [{ sex: 'female' }, { sex: 'male' }] },
        known('body-weight', 70),
        known('blood-pressure.systolic', 120),
        known('blood-pressure.diastolic', 80),
        known('heart-rate', 70),
        known('respiratory-rate', 16),
        known('oxygen-saturation', 95),
        known('temperature', 37),
        known('haemoglobin', 130),
        known('platelets', 150),
        { any: [known('creatinine', 80), known('creatinine-clearance', 60)] },
        known('alanine-aminotransferase', 40),
        known('bilirubin', 20),
        known('inr', 1),
        { 'scan.dated': true, 'medicines-and-allergies.recorded': true },
      ],
    },
  },
} as const satisfies Record<string, Fact>;
