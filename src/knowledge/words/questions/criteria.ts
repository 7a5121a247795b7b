import type { FactId } from '../../facts.ts';

/**
 * Short names of the criteria of home or hospital, for a sheet where both lists stand side by side. What each means to
 * a clinician, with its thresholds, is the fact's own `means`.
 */
export const homeCriteria = {
  'clot.small-and-stable': 'M1 Clot small and stable',
  'symptoms.mild': 'M2 Symptoms mild',
  'high-risk-conditions.none': 'M3 No high-risk condition',
  'anticoagulant.started-promptly': 'M4 Anticoagulant started promptly',
  'follow-up.close': 'M5 Close follow-up',
  'home.accepted-by-physician': 'M6 A physician accepts',
  'leg.severe': 'N1 Severe swelling or pain',
  'vte.recurrent': 'N2 Clots before',
  'pe.high-risk': 'N3 High risk of pulmonary embolism',
  'cancer.active-or-suspected': 'N4 Cancer',
  'kidney.disease': 'N5 Kidney disease',
  'heart.disease': 'N6 Heart disease',
  'clotting.disorder': 'N7 Clotting disorder',
  'anticoagulation.unsafe': 'N8 Cannot take anticoagulants safely',
  'kidney.clearance-below-30': 'H1 Creatinine clearance under 30',
  'liver.severe': 'H2 Severe liver impairment',
  'platelets.below-75': 'H3 Platelets under 75',
  'bleeding.high-risk': 'H4 Bleeding, or high risk of it',
  'pregnancy.or-6-weeks-after': 'H5 Pregnant, or within 6 weeks after',
  'heparin-induced-thrombocytopenia.documented': 'H6 Heparin-induced thrombocytopenia',
  'pain.needs-intravenous': 'H7 Needs intravenous pain relief',
  'dvt.during-anticoagulation': 'H9 DVT while on an anticoagulant',
  'admission.other-reason': 'H10 Another reason for admission',
  'social.obstacle': 'H11 Social reason against home',
  'oxygen-or-circulation.failing': 'H12 Oxygen or circulation failing',
  'thrombolysis.considered': 'H13 Thrombolysis or thrombectomy considered',
  'thrombus.iliofemoral-or-caval': 'H14 Iliofemoral or caval clot',
  'body-weight.above-150': 'H15 Weight above 150 kg',
  'age.below-18': 'H16 Under 18',
  'thrombus.elsewhere': 'H17 Arm, brain or gut',
  'cognition-or-misuse.no-carer': 'H18 Cognition or misuse, no carer',
  'limb.threatened': 'H8 Limb in danger',
  'emergency.possible-pe': 'E1 Possible pulmonary embolism',
  'emergency.limb': 'E2 Limb in danger',
  'emergency.bleeding-or-head': 'E3 Major bleeding, stroke or head injury',
} as const satisfies Partial<Record<FactId, string>>;

/** What a review has to have on record, as its checklist names it to a clinician. */
export const reviewChecklist = {
  'review.index-event': 'Site and date of the clot',
  'review.provocation': 'What provoked it, and whether that is gone',
  'review.symptoms': 'Symptoms of the leg, Villalta score',
  'review.bleeding': 'Bleeding since the start, or none',
  'review.adherence': 'Doses taken, days covered',
  'review.bloods': 'Blood count, kidney and liver, creatinine clearance',
  'review.weight': 'Weight',
  'review.blood-pressure': 'Blood pressure',
  'review.medicines': 'Interacting medicines, NSAIDs, antiplatelets',
  'review.hormones': 'Hormones, plans for pregnancy',
  'review.cancer-symptoms': 'Symptoms of cancer asked for',
  'review.bleeding-scores': 'Bleeding scores',
  'review.recurrence-scores': 'Recurrence scores, if unprovoked',
  'review.preference': 'What the person wants',
  'review.plans': 'Travel and operations planned',
  'review.information': 'Information given in writing',
} as const satisfies Partial<Record<FactId, string>>;
