import type { Fact } from '../rule-types.ts';

const recorded = (what: string): { readonly type: 'yes-no'; readonly means: string } => ({
  type: 'yes-no',
  means: `Recorded at this review: ${what}`,
});

/** What decides how long, the review, warfarin, stockings and a filter. */
export const followUpFacts = {
  // How long
  provocation: {
    type: 'one-of',
    values: ['major-transient', 'minor-transient', 'hormone', 'persistent', 'unprovoked'],
    means:
      'What provoked this DVT: a major transient factor in the 3 months before; a minor one, or the combined pill or HRT, in the 2 months before; a lasting factor; nothing found. A minor factor or a hormone of the third month counts as nothing found',
    notInferredFrom: 'No factor in the record is not an unprovoked DVT: somebody has asked.',
  },
  'provocation.resolved': { type: 'yes-no', means: 'The provoking factor is gone' },
  'hormone.stopped': {
    type: 'yes-no',
    means: 'The combined pill, HRT or other hormone of the event is stopped; no: still taken',
  },
  'treatment.months': {
    type: 'quantity',
    unit: 'mo',
    domain: [0, 600],
    whole: true,
    means: 'Completed calendar months of therapeutic anticoagulation for this DVT, from its day 1',
  },
  'treatment.uncomplicated': {
    type: 'yes-no',
    means: 'No new clot, no bleeding that changed treatment, and no symptoms of the DVT that still need it',
  },
  'anticoagulant.other-reason': {
    type: 'yes-no',
    means: 'Another reason to be anticoagulated: atrial fibrillation, a valve, another clot',
  },
  'history.previous-unprovoked-vte': {
    type: 'yes-no',
    means: 'An unprovoked DVT or pulmonary embolism before this one',
  },
  'distal-dvt.treated': {
    type: 'yes-no',
    means: 'The isolated distal DVT is treated with an anticoagulant, not watched by ultrasound',
  },

  // The three-month review: each item, written down
  'review.index-event': recorded('site and date of the event'),
  'review.provocation': recorded('the provoking factor, and whether it is gone'),
  'review.symptoms': recorded('symptoms of the leg, with a Villalta score'),
  'review.bleeding': recorded('bleeding since the start, or that there was none'),
  'review.adherence': recorded('doses taken, as a proportion of days covered'),
  'review.bloods': recorded('full blood count, kidney and liver function, creatinine clearance'),
  'review.weight': recorded('weight'),
  'review.blood-pressure': recorded('blood pressure'),
  'review.medicines': recorded('interacting medicines, NSAIDs, antiplatelets'),
  'review.hormones': recorded('hormones, and plans for a pregnancy'),
  'review.cancer-symptoms': recorded('symptoms of cancer asked for'),
  'review.bleeding-scores': recorded('bleeding scores'),
  'review.recurrence-scores': recorded('recurrence scores, where the DVT was unprovoked'),
  'review.preference': recorded("the person's own preference"),
  'review.plans': recorded('travel and operations planned'),
  'review.information': recorded('information given'),

  // Going on
  'anticoagulant.declined': { type: 'yes-no', means: 'Declines to go on with an anticoagulant' },
  'anticoagulant.tolerated': {
    type: 'yes-no',
    means:
      'The present anticoagulant is tolerated and still suits; no: not tolerated, or circumstances changed',
  },
  'anticoagulant.present': {
    type: 'one-of',
    values: ['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran', 'vitamin-k-antagonist', 'injection'],
    means: 'The anticoagulant taken now; injection: a heparin or fondaparinux',
  },
  'recurrence.on-reduced-dose': {
    type: 'yes-no',
    means: 'A clot came back before on a reduced dose of an anticoagulant',
  },
  'cancer.reduced-dose-criteria': {
    type: 'yes-no',
    means:
      'Meets the criteria of API-CAT: active cancer, at least 6 months of treatment completed, no clot since',
  },

  // Thrombophilia and cancer checks
  'thrombophilia.whose': {
    type: 'one-of',
    values: ['patient', 'relative'],
    means: 'Whose thrombophilia test is asked for: the person with the DVT, or a relative without one',
  },
  'treatment.plan': {
    type: 'one-of',
    values: ['continue', 'stop', 'undecided'],
    means: 'Whether the anticoagulant is planned to go on or to stop',
  },
  'family.first-degree-vte': {
    type: 'yes-no',
    means: 'A parent, brother, sister or child has had a DVT or pulmonary embolism',
  },
  'cancer.symptoms': { type: 'yes-no', means: 'Symptoms or signs that suggest a cancer' },

  // Warfarin
  'inr.reading': {
    type: 'one-of',
    values: ['number', 'above-limit', 'not-usable'],
    means:
      'What the meter or laboratory gave: a number; above its limit, such as "> 8" or HI, or over 15; an error, or a number under 0.8',
  },
  'inr.target': {
    type: 'one-of',
    values: ['2.0-3.0', 'other'],
    means: 'The target range on record: 2.0 to 3.0, or another such as that of a mechanical valve',
  },
  'inr.stable-3-months': {
    type: 'yes-no',
    means: 'Every INR of the last 3 months or longer was in range on the same dose, this one aside',
  },
  'warfarin.disturbed': {
    type: 'yes-no',
    means: 'A new medicine, an illness or another change that moves the INR, since the last INR',
  },
  'warfarin.dose-changed': { type: 'yes-no', means: 'The dose was changed at the last INR or since' },
  'warfarin.days': {
    type: 'quantity',
    unit: 'd',
    domain: [1, 36500],
    whole: true,
    means: 'Day of warfarin treatment; the first dose is day 1',
  },
  'warfarin.two-in-range': { type: 'yes-no', means: 'Two consecutive INRs have been in range' },
  'warfarin.vitamin-k-given': { type: 'yes-no', means: 'Vitamin K was given since the last INR' },
  'bleeding.severity': {
    type: 'one-of',
    values: ['none', 'non-major', 'major'],
    means: 'Bleeding now, by the definitions of the ISTH',
  },
  'inr.count-above-5': {
    type: 'quantity',
    unit: '1',
    domain: [0, 400],
    whole: true,
    means: 'INRs above 5 in the past 6 months; 5.0 is not above',
  },
  'inr.count-above-8': {
    type: 'quantity',
    unit: '1',
    domain: [0, 400],
    whole: true,
    means: 'INRs above 8 in the past 6 months; 8.0 is not above',
  },
  'inr.count-below-1.5': {
    type: 'quantity',
    unit: '1',
    domain: [0, 400],
    whole: true,
    means: 'INRs below 1.5 in the past 6 months; 1.5 is not below',
  },

  // Filter and removal of the clot
  'pulmonary-embolism.confirmed': {
    type: 'yes-no',
    means: 'A pulmonary embolism is confirmed in this episode',
  },
  'recurrence.on-treatment': {
    type: 'one-of',
    values: ['none', 'dvt', 'pulmonary-embolism'],
    means: 'A new clot, or one that grew, while therapeutically anticoagulated',
  },
  'treatment-failure.checked': {
    type: 'yes-no',
    means:
      'All steps before a filter are done: clot confirmed, adherence, dose, food, absorption and interactions checked, causes looked for, dose raised or medicine changed',
  },
  'filter.in-place': { type: 'yes-no', means: 'A filter is in the vena cava, or its insertion is decided' },
  'filter.removal-planned': {
    type: 'yes-no',
    means: 'A plan to remove the filter is written down, with an owner and a date',
  },
  'dvt.symptom-days': {
    type: 'quantity',
    unit: 'd',
    domain: [0, 3650],
    whole: true,
    means: 'Days since the symptoms of this DVT began, counted today',
  },
  'function.good': { type: 'yes-no', means: 'Good functional status' },
  'life-expectancy.one-year': { type: 'yes-no', means: 'Life expectancy of a year or more' },

  // Stockings
  'stockings.purpose': {
    type: 'one-of',
    values: ['symptoms', 'prevention'],
    means:
      'What stockings are for: to ease swelling and discomfort, or to prevent a clot or post-thrombotic syndrome',
  },
  'ankle-brachial-index': {
    type: 'quantity',
    unit: '1',
    domain: [0, 3],
    means: 'Ankle-brachial pressure index of the leg (ABPI)',
    staleAfterDays: 180,
  },
  'ankle-brachial-index.measured': {
    type: 'yes-no',
    means: 'The ankle-brachial pressure index has been measured',
    impliedBy: { 'ankle-brachial-index': { atLeast: 0.01 } },
  },
  'pulses.feet': {
    type: 'one-of',
    values: ['normal', 'absent'],
    means: 'Pulses of both feet, as recorded; absent where one is weak or missing',
  },
  'arterial-disease.peripheral': { type: 'yes-no', means: 'Peripheral arterial disease' },
  diabetes: { type: 'yes-no', means: 'Diabetes' },
  'arteries.calcified': { type: 'yes-no', means: 'Calcified arteries of the leg' },
  smoking: { type: 'yes-no', means: 'Smokes' },
  'pulmonary-oedema': { type: 'yes-no', means: 'Fluid on the lungs (pulmonary oedema)' },
  'vein.infected': { type: 'yes-no', means: 'Septic phlebitis: an infected vein' },
  'neuropathy.severe': { type: 'yes-no', means: 'Severe neuropathy of the leg' },
  'skin.fragile': { type: 'yes-no', means: 'Fragile skin of the leg' },
  'skin.dermatitis': { type: 'yes-no', means: 'Dermatitis of the leg' },
  'skin.cellulitis': { type: 'yes-no', means: 'Cellulitis of the leg' },
  'fabric-allergy': { type: 'yes-no', means: 'Allergic to the fabric of stockings' },
  'leg.deformity': { type: 'yes-no', means: 'A leg too deformed for a stocking to fit' },

  // Baseline bloods
  'haemoglobin.fell': { type: 'yes-no', means: 'Haemoglobin has fallen since an earlier result' },
  'alanine-aminotransferase.above-twice-limit': {
    type: 'yes-no',
    means: "ALT above twice the upper limit of the laboratory's own range",
  },
} as const satisfies Record<string, Fact>;
