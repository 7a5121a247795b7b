/** After the diagnosis: findings one or two at a time, known, denied or unknown, with every row and note they are told. */
import { expect, test } from 'vitest';
import { reviewItems } from '../../src/knowledge/follow-up/review.ts';
import { type Input, eachUnknown } from './follow-up-asked.ts';
import { told, toldInBoth } from './told.ts';

type Case = readonly [finding: Input, says: string, person: Input];

/** Hip replaced three months ago, DVT above the knee, reviewed, walking again. */
const joan: Input = {
  ...Object.fromEntries([...reviewItems, 'review.recurrence-scores'].map((id) => [id, true])),
  provocation: 'major-transient',
  'provocation.resolved': true,
  'provoked.persistent': false,
  'treatment.months': 3,
  'treatment.uncomplicated': true,
  'dvt.extent': 'proximal',
  'history.previous-unprovoked-vte': false,
  'cancer.active': false,
  'pregnancy.current-or-recent': false,
  antiphospholipid: 'none',
  'anticoagulant.other-reason': false,
};
const hormone: Input = { ...joan, provocation: 'hormone', 'hormone.stopped': true };

/** On warfarin for six months, INR 2.5. */
const ahmed: Input = {
  'inr.reading': 'number',
  inr: 2.5,
  'inr.target': '2.0-3.0',
  'bleeding.severity': 'none',
  'head-injury.on-anticoagulant': false,
  'treatment.months': 6,
  'inr.stable-3-months': false,
  'warfarin.disturbed': false,
};
const stable: Input = { ...ahmed, 'inr.stable-3-months': true, inr: 3.2 };
const settled: Input = {
  ...ahmed,
  'warfarin.days': 200,
  'warfarin.two-in-range': true,
  'warfarin.dose-changed': false,
  'warfarin.vitamin-k-given': false,
  'inr.stable-3-months': true,
};

/** Swollen calf after a DVT, 60, index of the ankle 1.0, good pulses, sound skin. */
const sound: Input = {
  'stockings.purpose': 'symptoms',
  'ankle-brachial-index': 1,
  age: 60,
  'pulses.feet': 'normal',
  'arterial-disease.peripheral': false,
  diabetes: false,
  smoking: false,
  'arteries.calcified': false,
  'heart.decompensated': false,
  'pulmonary-oedema': false,
  'limb.threatened': false,
  'vein.infected': false,
  'neuropathy.severe': false,
  'skin.fragile': false,
  'skin.dermatitis': false,
  'skin.cellulitis': false,
  'fabric-allergy': false,
  'leg.deformity': false,
};
const notMeasured: Input = { ...sound, 'ankle-brachial-index': null, 'ankle-brachial-index.measured': false };

const quiet: Input = {
  'appointment.red-flag': false,
  'appointment.symptoms-rising': false,
  'appointment.triage': 'not-done',
};
const review: Input = { ...quiet, 'appointment.reason': 'scheduled-review' };
const suspected: Input = { ...quiet, 'appointment.reason': 'suspected-dvt' };
const elsewhere: Input = {
  ...quiet,
  'appointment.reason': 'confirmed-elsewhere',
  'appointment.treated-and-supplied': true,
};
const chronic: Input = { ...quiet, 'appointment.reason': 'chronic-vein' };

/** On apixaban for a proximal DVT, and it works. */
const treated: Input = {
  'anticoagulation.contraindicated': false,
  'dvt.extent': 'proximal',
  'pulmonary-embolism.confirmed': false,
  'recurrence.on-treatment': 'none',
  'treatment-failure.checked': false,
  'filter.in-place': false,
  'filter.removal-planned': false,
};
/** Each blood result on its limit. */
const good: Input = {
  haemoglobin: 100,
  'haemoglobin.fell': false,
  platelets: 100,
  'creatinine-clearance': 50,
  'alanine-aminotransferase.above-twice-limit': false,
  inr: 1.5,
};
const iliofemoral: Input = {
  'limb.threatened': false,
  'dvt.extent': 'iliofemoral',
  'dvt.symptom-days': 13,
  'function.good': true,
  'life-expectancy.one-year': true,
  'bleeding.risk-high': false,
};

test.each(['symptoms', 'prevention'])(
  'stockings for %s: while a contraindication is unknown no row for wearing them is told',
  (purpose) => {
    for (const person of [sound, notMeasured])
      for (const [fact, input] of eachUnknown({ ...person, 'stockings.purpose': purpose })) {
        if (fact === 'stockings.purpose' || (person === sound && ['age', 'smoking'].includes(fact))) continue;
        if (person === notMeasured && fact === 'ankle-brachial-index') continue;
        expect(told('stockings', input, 'uk'), fact).toMatch(
          /^undecided, at least stockings-assess-first: \+/,
        );
      }
  },
);

test.each<Case>([
  [
    { 'review.recurrence-scores': null, 'dvt.extent': 'iliofemoral' },
    'propose-stop: provoked-gone-uk + bleeding-beside | propose-stop: provoked-gone-us + bleeding-beside',
    hormone,
  ],
  [
    { 'provocation.resolved': null, 'hormone.stopped': false },
    'undecided, at least duration-undecided:',
    joan,
  ],
  [
    { 'history.previous-unprovoked-vte': null, provocation: 'persistent' },
    'continue-and-discuss: persistent-uk + bleeding-beside | continue-and-discuss: persistent-us + bleeding-beside',
    joan,
  ],
  [
    { 'hormone.stopped': false, provocation: 'unprovoked', 'provocation.resolved': false },
    'continue-and-discuss: unprovoked-uk + bleeding-beside | continue-and-discuss: unprovoked-us + bleeding-beside',
    joan,
  ],
  [{ 'provocation.resolved': null }, 'undecided, at least duration-undecided:', hormone],
  [
    { 'cancer.active': true },
    'continue-while-cancer-active: cancer-uk + bleeding-beside | continue-while-cancer-active: cancer-us + bleeding-beside',
    joan,
  ],
  [{ 'provocation.resolved': false }, 'continue-and-discuss: factor-not-gone + bleeding-beside', hormone],
  [
    { 'history.previous-unprovoked-vte': true, provocation: 'unprovoked' },
    'continue: second-unprovoked-uk earlier-unprovoked unprovoked-uk + bleeding-beside | continue: second-unprovoked-us earlier-unprovoked unprovoked-us + bleeding-beside',
    joan,
  ],
  [
    { 'distal-dvt.treated': true, 'treatment.months': 2 },
    'treat-to-three-months: under-three-months-uk | treat-to-three-months: under-three-months-us',
    joan,
  ],
  [{ 'treatment.months': null }, 'undecided, at least duration-undecided:', joan],
  [
    { 'distal-dvt.treated': true, 'dvt.extent': 'isolated-distal', 'treatment.months': 2 },
    'distal-by-local-setting: distal-treated-uk | distal-by-local-setting: distal-treated-us',
    joan,
  ],
  [
    { 'distal-dvt.treated': true, 'dvt.extent': 'iliofemoral', 'treatment.months': 2 },
    'treat-to-three-months: under-three-months-uk | treat-to-three-months: under-three-months-us',
    joan,
  ],
  [{ provocation: null }, 'undecided, at least duration-undecided:', hormone],
  [
    { 'treatment.months': null, 'review.index-event': false },
    'undecided, at least complete-the-review:',
    joan,
  ],
  [
    { 'review.recurrence-scores': false },
    'propose-stop: provoked-gone-uk + bleeding-beside | propose-stop: provoked-gone-us + bleeding-beside',
    joan,
  ],
  [
    { 'review.recurrence-scores': null, provocation: 'minor-transient' },
    'propose-stop: provoked-gone-uk + bleeding-beside | propose-stop: provoked-gone-us + bleeding-beside',
    joan,
  ],
  [
    { 'hormone.stopped': false, provocation: 'persistent', 'provocation.resolved': false },
    'continue-and-discuss: persistent-uk + bleeding-beside | continue-and-discuss: persistent-us + bleeding-beside',
    joan,
  ],
  [
    { 'review.recurrence-scores': null, provocation: 'unprovoked' },
    'undecided, at least continue-and-discuss: unprovoked-uk | undecided, at least continue-and-discuss: unprovoked-us',
    joan,
  ],
  [
    { 'history.previous-unprovoked-vte': true },
    'continue-and-discuss: earlier-unprovoked + bleeding-beside',
    hormone,
  ],
  [
    { 'history.previous-unprovoked-vte': true, provocation: 'minor-transient' },
    'continue-and-discuss: earlier-unprovoked + bleeding-beside',
    joan,
  ],
  [{ 'provoked.persistent': null }, 'undecided, at least duration-undecided:', joan],
  [
    { 'hormone.stopped': false, provocation: 'minor-transient', 'provocation.resolved': false },
    'continue-and-discuss: factor-not-gone + bleeding-beside',
    joan,
  ],
  [
    { 'distal-dvt.treated': false, 'dvt.extent': 'isolated-distal', 'treatment.months': 2 },
    'distal-not-treated: distal-not-treated',
    joan,
  ],
  [{ antiphospholipid: 'other' }, 'specialist-decides-duration: aps-other', joan],
  [
    { 'review.recurrence-scores': null, provocation: 'persistent' },
    'continue-and-discuss: persistent-uk + bleeding-beside | continue-and-discuss: persistent-us + bleeding-beside',
    joan,
  ],
])('duration: %j: %s', (finding, says, person) => {
  expect(toldInBoth('duration', { ...person, ...finding })).toBe(says);
});

test.each<Case>([
  [
    { inr: 15, 'inr.reading': 'not-usable' },
    'inr-not-readable: not-readable + self-testing | inr-not-readable: not-readable',
    ahmed,
  ],
  [{ inr: 1.9, 'treatment.months': 1 }, 'inr-low: low + self-testing | inr-low: low', ahmed],
  [
    { inr: 1.9, 'inr.reading': 'not-usable', 'treatment.months': 0 },
    'inr-not-readable: not-readable + self-testing | inr-not-readable: not-readable',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'non-major', inr: 4.9 },
    'inr-bleeding-uk: non-major-bleed + self-testing | inr-bleeding-us: non-major-bleed',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'major', inr: 1.9 },
    'inr-major-bleed-uk: major-bleed + self-testing | inr-major-bleed-us: major-bleed',
    ahmed,
  ],
  [{ inr: 5 }, 'inr-5-to-8-uk: 5-to-8 + self-testing | inr-5-to-8-us: 5-to-8 + vitamin-k-not-routine', ahmed],
  [
    { inr: 15.1 },
    'inr-above-8-uk: above-8-uk 5-to-8 + confirm-above-15 self-testing | inr-above-10-us: above-10 above-8-us 5-to-8 + confirm-above-15',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'major' },
    'inr-major-bleed-uk: major-bleed + self-testing | inr-major-bleed-us: major-bleed',
    stable,
  ],
  [
    { 'inr.reading': 'above-limit' },
    'inr-not-readable: not-readable + meter-above-limit self-testing | inr-not-readable: not-readable + meter-above-limit',
    stable,
  ],
  [{ inr: 1.4 }, 'inr-very-low: very-low + self-testing | inr-very-low: very-low', stable],
  [{ inr: 3.6 }, 'inr-high: high + self-testing | inr-high: high', stable],
  [
    { inr: 4.9, 'inr.reading': 'above-limit' },
    'inr-not-readable: not-readable + meter-above-limit self-testing | inr-not-readable: not-readable + vitamin-k-not-routine meter-above-limit',
    ahmed,
  ],
  [
    { inr: 1.9, 'inr.reading': 'above-limit' },
    'inr-not-readable: not-readable + meter-above-limit self-testing | inr-not-readable: not-readable + meter-above-limit',
    ahmed,
  ],
  [
    { 'inr.reading': 'not-usable', 'inr.target': 'other' },
    'inr-not-readable: not-readable + self-testing | inr-not-readable: not-readable',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'non-major', inr: 1.4 },
    'inr-bleeding-uk: non-major-bleed + self-testing | inr-bleeding-us: non-major-bleed',
    ahmed,
  ],
  [
    { inr: 5, 'inr.target': 'other' },
    'inr-5-to-8-uk: 5-to-8 + self-testing | inr-5-to-8-us: 5-to-8 + vitamin-k-not-routine',
    ahmed,
  ],
  [
    { inr: 1.9, 'treatment.months': 0 },
    'inr-low-first-month: low-first-month + self-testing | inr-low-first-month: low-first-month',
    ahmed,
  ],
  [
    { inr: 1.4, 'treatment.months': 0 },
    'inr-low-first-month: low-first-month + self-testing | inr-low-first-month: low-first-month',
    ahmed,
  ],
  [
    { inr: 1.9, 'treatment.months': 1 },
    'inr-slightly-out: slightly-out + self-testing | inr-slightly-out: slightly-out',
    stable,
  ],
  [
    { inr: 10.1, 'inr.reading': 'above-limit' },
    'inr-not-readable: not-readable + meter-above-limit self-testing | inr-not-readable: not-readable + meter-above-limit',
    ahmed,
  ],
  [
    { 'inr.target': null, 'treatment.months': 0 },
    'undecided, at least inr-high: + self-testing | undecided, at least inr-high:',
    stable,
  ],
  [
    { 'bleeding.severity': 'major', inr: 4.9, 'inr.target': 'other' },
    'inr-major-bleed-uk: major-bleed + self-testing | inr-major-bleed-us: major-bleed',
    ahmed,
  ],
  [
    { 'inr.target': null, 'treatment.months': 1 },
    'undecided, at least inr-ask-clinician: + self-testing | undecided, at least inr-ask-clinician:',
    stable,
  ],
  [
    { inr: 1.4, 'inr.reading': 'above-limit' },
    'inr-not-readable: not-readable + meter-above-limit self-testing | inr-not-readable: not-readable + meter-above-limit',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'non-major', inr: 1.9, 'treatment.months': 0 },
    'inr-bleeding-uk: non-major-bleed + self-testing | inr-bleeding-us: non-major-bleed',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'non-major' },
    'inr-bleeding-uk: non-major-bleed + self-testing | inr-bleeding-us: non-major-bleed',
    stable,
  ],
  [
    { 'inr.reading': 'not-usable' },
    'inr-not-readable: not-readable + self-testing | inr-not-readable: not-readable',
    stable,
  ],
  [{ 'treatment.months': 0 }, 'inr-high: high + self-testing | inr-high: high', stable],
  [{ 'warfarin.disturbed': true }, 'inr-high: high + self-testing | inr-high: high', stable],
  [
    { inr: 4.9, 'inr.reading': 'not-usable' },
    'inr-not-readable: not-readable + self-testing | inr-not-readable: not-readable + vitamin-k-not-routine',
    ahmed,
  ],
  [
    { inr: 1.9, 'inr.reading': 'not-usable' },
    'inr-not-readable: not-readable + self-testing | inr-not-readable: not-readable',
    ahmed,
  ],
  [
    { inr: 1.4, 'inr.reading': 'not-usable' },
    'inr-not-readable: not-readable + self-testing | inr-not-readable: not-readable',
    ahmed,
  ],
  [
    { 'inr.reading': 'above-limit', 'inr.target': 'other' },
    'inr-not-readable: not-readable + meter-above-limit self-testing | inr-not-readable: not-readable + meter-above-limit',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'non-major', 'inr.target': 'other' },
    'inr-bleeding-uk: non-major-bleed + self-testing | inr-bleeding-us: non-major-bleed',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'non-major', inr: 1.9 },
    'inr-bleeding-uk: non-major-bleed + self-testing | inr-bleeding-us: non-major-bleed',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'major', inr: 4.9 },
    'inr-major-bleed-uk: major-bleed + self-testing | inr-major-bleed-us: major-bleed',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'major', inr: 1.4 },
    'inr-major-bleed-uk: major-bleed + self-testing | inr-major-bleed-us: major-bleed',
    ahmed,
  ],
  [
    { inr: 1.9, 'inr.target': 'other' },
    'inr-other-target: other-target + self-testing | inr-other-target: other-target',
    ahmed,
  ],
  [
    { 'inr.reading': null },
    'undecided, at least inr-ask-clinician: + self-testing | undecided, at least inr-ask-clinician:',
    ahmed,
  ],
  [
    { 'bleeding.severity': 'major', inr: 1.9, 'treatment.months': 0 },
    'inr-major-bleed-uk: major-bleed + self-testing | inr-major-bleed-us: major-bleed',
    ahmed,
  ],
  [
    { inr: 1.9, 'inr.reading': 'above-limit', 'treatment.months': 0 },
    'inr-not-readable: not-readable + meter-above-limit self-testing | inr-not-readable: not-readable + meter-above-limit',
    ahmed,
  ],
  [
    { inr: 1.9, 'inr.target': 'other', 'treatment.months': 0 },
    'inr-other-target: other-target + self-testing | inr-other-target: other-target',
    ahmed,
  ],
])('inr-action: %j: %s', (finding, says, person) => {
  expect(toldInBoth('inr-action', { ...person, ...finding })).toBe(says);
});

test.each<Case>([
  [{ 'appointment.reason': 'other' }, 'unclear: unclear', elsewhere],
  [{ 'appointment.triage': 'emergency' }, 'RED: RED', elsewhere],
  [{ 'appointment.red-flag': true }, 'RED: RED', review],
  [{ 'appointment.triage': 'self-care' }, 'U3: U3', elsewhere],
  [{ 'appointment.triage': 'emergency' }, 'RED: RED', chronic],
  [
    { 'appointment.red-flag': null, 'appointment.judged-unlikely': true },
    'undecided, at least unclear:',
    elsewhere,
  ],
  [{}, 'U1: U1-suspected', suspected],
  [{ 'appointment.triage': 'prevention' }, 'U3: U3', elsewhere],
  [{ 'appointment.symptoms-rising': true }, 'U1: U1-rising', elsewhere],
  [{ 'appointment.triage': 'advice-line' }, 'U2: U2-triage', chronic],
  [{ 'appointment.judged-unlikely': true }, 'U5: U5', chronic],
  [{ 'appointment.symptoms-rising': true }, 'U1: U1-rising', chronic],
  [{ 'appointment.treated-and-supplied': true, 'appointment.triage': 'self-care' }, 'U4: U4', review],
  [{ 'appointment.triage': 'soon' }, 'U2: U2-triage', review],
  [{ 'appointment.symptoms-rising': true }, 'U1: U1-rising', review],
  [{ 'appointment.red-flag': true }, 'RED: RED', chronic],
  [{ 'appointment.reason': 'chronic-vein', 'appointment.triage': 'self-care' }, 'U5: U5', elsewhere],
  [{ 'appointment.red-flag': 'unsure' }, 'RED: RED', review],
  [{ 'appointment.triage': 'emergency' }, 'RED: RED', review],
  [{ 'appointment.triage': 'same-day' }, 'U2: U2-triage', review],
  [{ 'appointment.triage': 'advice-line' }, 'U2: U2-triage', review],
  [{ 'appointment.triage': 'prevention' }, 'U4: U4', review],
  [{ 'appointment.reason': 'confirmed-elsewhere' }, 'U1: U1-untreated', review],
  [{ 'appointment.judged-unlikely': true }, 'U4: U4', review],
  [{ 'appointment.symptoms-rising': 'unsure' }, 'U1: U1-rising', review],
  [{ 'appointment.treated-and-supplied': true }, 'U1: U1-suspected', suspected],
  [{ 'appointment.red-flag': true }, 'RED: RED', elsewhere],
  [{ 'appointment.red-flag': 'unsure' }, 'RED: RED', elsewhere],
  [{ 'appointment.triage': 'same-day' }, 'U2: U2-triage', elsewhere],
  [{ 'appointment.triage': 'advice-line' }, 'U2: U2-triage', elsewhere],
  [{ 'appointment.triage': 'soon' }, 'U2: U2-triage', elsewhere],
  [{ 'appointment.symptoms-rising': 'unsure' }, 'U1: U1-rising', elsewhere],
  [{ 'appointment.red-flag': 'unsure' }, 'RED: RED', chronic],
  [{ 'appointment.triage': 'same-day' }, 'U2: U2-triage', chronic],
  [{ 'appointment.triage': 'soon' }, 'U2: U2-triage', chronic],
  [{ 'appointment.triage': 'prevention' }, 'U5: U5', chronic],
  [{ 'appointment.symptoms-rising': 'unsure' }, 'U1: U1-rising', chronic],
  [{ 'appointment.judged-unlikely': true, 'appointment.reason': 'other' }, 'unclear: unclear', review],
])('appointment: %j: %s', (finding, says, person) => {
  expect(toldInBoth('appointment', { ...person, ...finding })).toBe(says);
});

test.each<Case>([
  [
    {
      'anticoagulation.contraindicated': true,
      'dvt.extent': 'isolated-distal',
      'recurrence.on-treatment': 'pulmonary-embolism',
    },
    'filter-anticoagulation-impossible: contraindicated-uk clot-on-treatment | filter-anticoagulation-impossible: contraindicated-us clot-on-treatment',
    treated,
  ],
  [
    { 'recurrence.on-treatment': 'pulmonary-embolism', 'treatment-failure.checked': true },
    'filter-after-checks: embolism-after-checks',
    treated,
  ],
])('filter: %j: %s', (finding, says, person) => {
  expect(toldInBoth('filter', { ...person, ...finding })).toBe(says);
});

test.each<Case>([
  [{ 'dvt.extent': null, 'dvt.symptom-days': 14 }, 'anticoagulation-alone:', iliofemoral],
  [{}, 'vascular-opinion-criteria-met: criteria-met recent-iliofemoral', iliofemoral],
])('thrombolysis: %j: %s', (finding, says, person) => {
  expect(toldInBoth('thrombolysis', { ...person, ...finding })).toBe(says);
});

test.each<Case>([
  [
    { 'inr.stable-3-months': null, inr: 3 },
    'undecided, at least inr-within-7-days: | inr-within-28-days:',
    settled,
  ],
  [
    { 'warfarin.two-in-range': null, inr: 4 },
    'undecided, at least inr-within-7-days: out-of-range slightly-out stable',
    settled,
  ],
  [
    { 'warfarin.vitamin-k-given': null, inr: 3.1 },
    'undecided, at least inr-within-7-days: slightly-out stable',
    settled,
  ],
  [
    { inr: 2, 'inr.stable-3-months': false },
    'inr-within-42-days: not-stable | inr-within-28-days: not-stable',
    settled,
  ],
  [
    { inr: 8.1, 'inr.target': 'other', 'warfarin.disturbed': true },
    'inr-within-1-days: above-8 above-5 changed below-1.5-or-above-4 stable',
    settled,
  ],
  [
    { inr: 1.9, 'inr.stable-3-months': false },
    'inr-within-7-days: out-of-range slightly-out not-stable',
    settled,
  ],
  [
    { 'warfarin.days': 8 },
    'inr-within-3-days: weeks-2-and-3 first-month first-three-months stable | inr-within-3-days: weeks-2-and-3 first-month stable first-three-months',
    settled,
  ],
  [
    { inr: 3.1, 'warfarin.disturbed': true },
    'inr-within-7-days: changed out-of-range slightly-out stable',
    settled,
  ],
  [
    { inr: 4.1, 'inr.reading': 'not-usable' },
    'inr-within-1-days: above-8 below-1.5-or-above-4 out-of-range slightly-out stable',
    settled,
  ],
])('inr-interval: %j: %s', (finding, says, person) => {
  expect(toldInBoth('inr-interval', { ...person, ...finding })).toBe(says);
});

test.each<Case>([
  [
    { haemoglobin: 99, 'haemoglobin.fell': true, platelets: 99 },
    'bloods-act: haemoglobin haemoglobin-fell platelets',
    good,
  ],
  [
    { 'alanine-aminotransferase.above-twice-limit': true, 'creatinine-clearance': 49, inr: 1.6 },
    'bloods-act: creatinine-clearance alanine-aminotransferase inr',
    good,
  ],
  [{ haemoglobin: null }, 'undecided, at least bloods-act:', good],
])('baseline-bloods: %j: %s', (finding, says, person) => {
  expect(toldInBoth('baseline-bloods', { ...person, ...finding })).toBe(says);
});
