import type { Fact } from '../../rule-types.ts';

/**
 * What is found, recorded or arranged before a confirmed DVT is treated at home.
 *
 * Where no cause is recorded a figure is unexplained: the facts for which absent means no are those alone.
 */
export const homeFindingFacts = {
  // Figures with a cause
  'oxygen-saturation.cause-recorded': {
    type: 'yes-no',
    absentMeans: false,
    means: 'A clinician has recorded a known, stable cause of this low oxygen saturation',
  },
  'heart-rate.cause-recorded': {
    type: 'yes-no',
    absentMeans: false,
    means: 'A clinician has recorded a known, stable cause of this fast heart rate',
  },
  'respiratory-rate.cause-recorded': {
    type: 'yes-no',
    absentMeans: false,
    means: 'A clinician has recorded a known, stable cause of this fast breathing',
  },
  'blood-pressure.cause-recorded': {
    type: 'yes-no',
    absentMeans: false,
    means: 'A clinician has recorded a known, stable cause of this low blood pressure',
  },

  // The leg
  'leg.blue-white-or-cold': { type: 'yes-no', means: 'The leg or foot is blue, white, cold or pulseless' },
  'leg.blistering': { type: 'yes-no', means: 'Blisters on the leg' },
  'leg.tense-numb-or-weak': {
    type: 'yes-no',
    means: 'The leg is tense, and feeling or movement is lost',
  },
  'leg.tense-whole': { type: 'yes-no', means: 'The whole leg is swollen and tense' },
  'walking.as-usual': { type: 'yes-no', means: 'Walks unaided, or as usual for this person' },
  'pain.relief-needed': {
    type: 'one-of',
    values: ['none-or-simple', 'opioid', 'intravenous'],
    means: 'The strongest relief that the pain in the leg needs',
  },

  // The clot
  'thrombus.caval': { type: 'yes-no', means: 'Thrombus in the inferior vena cava' },
  'thrombus.free-floating': { type: 'yes-no', means: 'A free-floating thrombus' },
  'thrombus.bilateral-proximal': { type: 'yes-no', means: 'Proximal DVT of both legs' },
  'thrombus.growing': {
    type: 'yes-no',
    means: 'The clot has extended, or symptoms have grown, in the last 48 hours',
  },
  'thrombus.elsewhere': {
    ref: 'H17',
    type: 'yes-no',
    means: 'Thrombosis of an arm, of cerebral or of splanchnic veins',
    impliedBy: { 'limb.site': 'arm' },
  },
  'scan.dated': { type: 'yes-no', means: 'The date of the scan that shows the DVT is recorded' },

  // Bleeding
  'bleeding.major-or-unstoppable': { type: 'yes-no', means: 'Bleeding now that is major, or does not stop' },
  'bleeding.judged-not-major': {
    type: 'yes-no',
    absentMeans: false,
    means: 'A clinician has looked at the bleeding and recorded that it is not major',
    impliedBy: { 'bleeding.severity': 'non-major' },
  },
  'bleeding.gum-or-bruise': { type: 'yes-no', means: 'Bleeding of the gums that stops, or bruises' },
  'bleeding.gastrointestinal-14-days': {
    type: 'yes-no',
    means: 'Gastrointestinal bleeding within the last 14 days, the fourteenth included',
  },
  'surgery.14-days': {
    type: 'yes-no',
    means: 'Surgery within the last 14 days, the fourteenth included',
  },
  'stroke.28-days': { type: 'yes-no', means: 'Stroke within the last 28 days, the last included' },
  'bleeding-disorder': { type: 'yes-no', means: 'A bleeding disorder' },
  'neurological-deficit.new': {
    type: 'yes-no',
    means: 'New weakness, numbness, trouble with speech or sight, or a sudden severe headache',
  },
  'head-injury.on-anticoagulant': {
    type: 'yes-no',
    means: 'Head injury on an anticoagulant, or within 48 hours of a dose',
  },

  // What else is known
  'cancer.under-investigation': { type: 'yes-no', means: 'Under investigation for suspected cancer' },
  'kidney.stage-3-to-5': { type: 'yes-no', means: 'Chronic kidney disease coded as stage 3, 4 or 5' },
  'heart.ischaemic': { type: 'yes-no', means: 'Ischaemic heart disease' },
  'heart.valve-disease': { type: 'yes-no', means: 'Significant heart valve disease, or a prosthetic valve' },
  'heart.uncontrolled-arrhythmia': { type: 'yes-no', means: 'An arrhythmia that is not controlled' },
  'heart.decompensated': { type: 'yes-no', means: 'Heart disease that is decompensated' },
  'right-heart.dysfunction': {
    type: 'yes-no',
    means: 'Known dysfunction of the right ventricle, or pulmonary hypertension',
  },
  'thrombophilia.known': { type: 'yes-no', means: 'A known thrombophilia' },
  'coagulation.unexplained-prolongation': {
    type: 'yes-no',
    means: 'PT or APTT prolonged and unexplained; unknown while they are pending',
  },
  'heparin-induced-thrombocytopenia.within-3-months': {
    type: 'yes-no',
    means: 'Heparin-induced thrombocytopenia within the last 3 months',
    askedIf: { 'heparin-induced-thrombocytopenia': 'past' },
  },
  'oxygen.over-24-hours': { type: 'yes-no', means: 'Oxygen needed for more than 24 hours' },
  'intensive-care.needed': { type: 'yes-no', means: 'Needs care at the level of intensive care' },
  'medicines-and-allergies.recorded': {
    type: 'yes-no',
    means: 'Current medicines and allergies are recorded',
  },
  'bloods.within-7-days': {
    type: 'yes-no',
    means: 'The blood results are of this episode and not more than 7 days old',
  },

  // What is arranged
  'anticoagulant.no-suitable': { type: 'yes-no', means: 'No anticoagulant suits this person' },
  'anticoagulant.cannot-take': { type: 'yes-no', means: 'Cannot take or be given the doses' },
  'first-dose.in-time': {
    type: 'yes-no',
    means:
      'The first therapeutic dose was given or witnessed before leaving, or within 4 hours of confirmation',
  },
  'supply.to-next-contact': {
    type: 'yes-no',
    means: 'Anticoagulant in hand until the next contact and 7 days beyond',
  },
  'follow-up.first-contact-booked': { type: 'yes-no', means: 'A contact on day 1 to 3 is booked' },
  'follow-up.advice-line': {
    type: 'yes-no',
    means: 'A named team and an advice line for day and night have been given',
  },

  // At home
  'social.lacks-support': {
    type: 'yes-no',
    means: 'Lives alone and nobody is named to check on them',
    notInferredFrom: 'Living alone with a named person does not count; it adds contacts.',
  },
  'social.homeless': { type: 'yes-no', means: 'Homeless' },
  'social.no-telephone': { type: 'yes-no', means: 'No working telephone' },
  'social.cannot-return': { type: 'yes-no', means: 'Cannot return to hospital quickly' },
  'social.cannot-follow': { type: 'yes-no', means: 'Cannot follow instructions' },
  'social.cannot-obtain-medicine': {
    type: 'yes-no',
    means: 'Cannot obtain or afford the anticoagulant',
  },
  'social.poor-adherence': { type: 'yes-no', means: 'Has taken medicines unreliably before' },
  'social.unwilling': { type: 'yes-no', means: 'The person or the family does not want treatment at home' },
  'living-alone': { type: 'yes-no', means: 'Lives alone, with or without a named person' },
} as const satisfies Record<string, Fact>;

/** H11, each of which is one reason. */
export const socialReasons = [
  'social.lacks-support',
  'social.homeless',
  'social.no-telephone',
  'social.cannot-return',
  'social.cannot-follow',
  'social.cannot-obtain-medicine',
  'social.poor-adherence',
  'social.unwilling',
] as const satisfies readonly (keyof typeof homeFindingFacts)[];
