import type { Fact } from '../../rule-types.ts';

/** What scores of the risk of a first clot ask: in hospital, before an operation, before chemotherapy. */
export const inpatientFacts = {
  'admission.kind': {
    type: 'one-of',
    values: ['medical', 'surgical'],
    means: 'In hospital for a medical illness, or for an operation',
  },
  'cancer.metastatic-or-treated-6-months': {
    type: 'yes-no',
    means: 'Cancer with metastases, or with chemotherapy or radiotherapy within the last 6 months',
  },
  'bed-rest.3-days': {
    type: 'yes-no',
    means: 'Bed rest, up for the bathroom only, for 3 days or more',
  },
  'immobilised.7-days': { type: 'yes-no', means: 'Immobilised for 7 days or more' },
  'trauma-or-surgery.1-month': { type: 'yes-no', means: 'An injury or an operation within the last month' },
  'respiratory-failure': { type: 'yes-no', means: 'Respiratory failure' },
  'infarction-or-stroke.acute': { type: 'yes-no', means: 'Acute myocardial infarction or ischaemic stroke' },
  'infection-or-rheumatic.acute': { type: 'yes-no', means: 'Acute infection or rheumatic disorder' },
  'hormone.treatment-ongoing': { type: 'yes-no', means: 'Ongoing treatment with hormones' },
  'leg.paralysis-current': { type: 'yes-no', means: 'Paralysis of a lower limb now' },
  'cancer.within-5-years': {
    type: 'yes-no',
    means: 'Cancer at any time in the last 5 years, skin cancer other than melanoma apart',
  },
  'intensive-care.stay': { type: 'yes-no', means: 'A stay in intensive or coronary care' },

  // Caprini 2005
  operation: {
    type: 'one-of',
    values: [
      'none',
      'minor',
      'arthroscopy',
      'major-over-45-minutes',
      'laparoscopy-over-45-minutes',
      'leg-arthroplasty',
    ],
    means:
      'The operation of this episode; of several, the last of this order. Arthroplasty: elective, major, of the leg',
  },
  'surgery.major-1-month': {
    type: 'yes-no',
    means: 'Major surgery before this episode, within the last month',
  },
  'inflammatory-bowel-disease': { type: 'yes-no', means: 'Inflammatory bowel disease' },
  'legs.swollen': { type: 'yes-no', means: 'Swollen legs now' },
  'myocardial-infarction.acute': { type: 'yes-no', means: 'Acute myocardial infarction' },
  'heart-failure.1-month': { type: 'yes-no', means: 'Congestive heart failure within the last month' },
  'sepsis.1-month': { type: 'yes-no', means: 'Sepsis within the last month' },
  'lung-disease.serious-1-month': {
    type: 'yes-no',
    means: 'Serious lung disease, pneumonia included, within the last month',
  },
  'lung-function.abnormal': {
    type: 'yes-no',
    means: 'Abnormal lung function, such as chronic obstructive lung disease',
  },
  'bed-rest.medical': { type: 'yes-no', means: 'A medical patient at bed rest now' },
  'hormone.pill-or-replacement': {
    type: 'yes-no',
    means: 'Takes an oral contraceptive or hormone replacement',
  },
  'pregnancy.current-or-1-month': { type: 'yes-no', means: 'Pregnant, or within 1 month after a birth' },
  'pregnancy.losses': {
    type: 'yes-no',
    means:
      'An unexplained stillbirth, 3 or more miscarriages, or a premature birth with toxaemia or a child that grew too little',
  },
  'cancer.present-or-past': { type: 'yes-no', means: 'A malignancy, present or past' },
  'bed.over-72-hours': { type: 'yes-no', means: 'Confined to bed for more than 72 hours' },
  'plaster.1-month': { type: 'yes-no', means: 'A plaster cast that immobilises, within the last month' },
  'venous-access.central': { type: 'yes-no', means: 'Central venous access' },
  'family.thrombosis': { type: 'yes-no', means: 'A family history of thrombosis' },
  'thrombophilia.factor-v-leiden': { type: 'yes-no', means: 'Factor V Leiden' },
  'thrombophilia.prothrombin-20210a': { type: 'yes-no', means: 'Prothrombin 20210A' },
  'homocysteine.raised': { type: 'yes-no', means: 'Raised homocysteine in serum' },
  'lupus-anticoagulant': { type: 'yes-no', means: 'Lupus anticoagulant' },
  'anticardiolipin-antibodies': { type: 'yes-no', means: 'Raised anticardiolipin antibodies' },
  'thrombophilia.another': {
    type: 'yes-no',
    means: 'A thrombophilia other than those that Caprini names by themselves',
  },
  'fracture.hip-pelvis-leg-1-month': {
    type: 'yes-no',
    means: 'A fracture of hip, pelvis or leg within the last month',
  },
  'stroke.1-month': { type: 'yes-no', means: 'A stroke within the last month' },
  'trauma.multiple-1-month': { type: 'yes-no', means: 'Multiple injuries within the last month' },
  'spinal-cord-injury.1-month': {
    type: 'yes-no',
    means: 'An acute injury of the spinal cord, with paralysis, within the last month',
  },

  // Khorana
  'cancer.site': {
    type: 'one-of',
    values: [
      'stomach',
      'pancreas',
      'lung',
      'lymphoma',
      'gynaecological',
      'bladder',
      'testicular',
      'breast',
      'colon',
      'brain',
      'myeloma',
      'another',
    ],
    means: 'Site of the cancer for which chemotherapy is about to start',
  },
  'erythropoiesis-stimulating-agent': {
    type: 'yes-no',
    means: 'Takes a medicine that stimulates the making of red cells',
  },
} as const satisfies Record<string, Fact>;
