import type { Fact } from '../rule-types.ts';

/** Whether something that can provoke a clot was there, and how long before it: ISTH counts to 2 or 3 months. */
const beforeTheClot = ['none', 'within-2-months', '2-to-3-months'] as const;

/** What the special routes of diagnosis read: pulmonary embolism, pregnancy, arm, recurrence, imaging; and what provokes a clot. */
export const diagnosisFacts = {
  // Suspected pulmonary embolism
  'pe.perc-applies': {
    type: 'yes-no',
    means:
      'PERC may be used: the clinician puts the likelihood of PE below 15 %, other diagnoses are feasible, and there is none of: cancer, thrombophilia or strong family history, beta-blocker, chronic hypoxia, amputation, morbid obesity, pregnancy or 6 weeks after, COVID-19. No where it is not used',
    notInferredFrom: 'The likelihood is the clinician’s own estimate; no score stands in for it.',
  },
  'perc.result': {
    ref: 'perc',
    type: 'one-of',
    values: ['negative', 'positive'],
    means: 'PERC: negative only where all eight criteria are absent',
    derivedFromScore: { score: 'perc-2004', level: 'result' },
  },
  'wells-pe.two-level': {
    ref: 'wellsPe',
    type: 'one-of',
    values: ['unlikely', 'likely'],
    means: 'Two-level Wells PE score: likely above 4 points, unlikely up to 4',
    derivedFromScore: { score: 'wells-pe-2000', level: 'two-level' },
  },
  'wells-pe.three-level': {
    ref: 'wellsPe3',
    type: 'one-of',
    values: ['low', 'moderate', 'high'],
    means: 'Three-level reading of the Wells PE score: low below 2, moderate 2 to 6, high above 6',
    derivedFromScore: { score: 'wells-pe-2000', level: 'three-level' },
  },
  'years.items': {
    ref: 'years',
    type: 'one-of',
    values: ['none', 'some'],
    means: 'Items of YEARS present: clinical signs of DVT, coughing blood, PE the most likely diagnosis',
    derivedFromScore: { score: 'years-2017', level: 'items' },
  },
  'pe.dvt-suspected': {
    type: 'yes-no',
    means: 'A DVT is suspected as well: swelling, pain or another sign in a leg',
  },
  'ctpa.unsuitable': {
    type: 'yes-no',
    means:
      'CT pulmonary angiography does not suit: allergy to contrast, severe renal impairment (clearance under 30 mL/min), or a high risk from irradiation',
  },
  'pe-imaging.at-once': {
    type: 'yes-no',
    means: 'The lung imaging that suits this person can be done immediately',
  },
  'pe-imaging.result': {
    ref: 'ctpa',
    type: 'one-of',
    values: ['awaited', 'positive', 'negative', 'non-diagnostic', 'not-possible'],
    means:
      'CT pulmonary angiography, or V/Q. Positive: a clot is seen, or V/Q is of high probability. Negative: an adequate CT without a clot, or a normal V/Q. Any other V/Q and an inadequate CT are non-diagnostic',
    codes: [
      { system: 'loinc', code: '39942-8', display: 'Ventilation and perfusion scan', status: 'memory' },
      { system: 'loinc', code: '39838-8', display: 'SPECT ventilation and perfusion', status: 'memory' },
      { system: 'loinc', code: '36803-5', display: 'MRA pulmonary vessels', status: 'memory' },
    ],
  },

  // Pregnancy and the 6 weeks after
  'pregnancy.suspicion': {
    type: 'one-of',
    values: ['low', 'high', 'not-stated'],
    means: 'Clinical suspicion of a DVT after a negative scan in pregnancy; not stated counts as high',
  },
  'pregnancy.iliac-suspected': {
    type: 'yes-no',
    means: 'A clot in the pelvis is suspected: whole leg swollen, or pain in the buttock or back',
  },

  // Arm
  'constans.two-level': {
    ref: 'constans',
    type: 'one-of',
    values: ['unlikely', 'likely'],
    means: 'Constans score as ARMOUR reads it: likely from 2 points, unlikely up to 1',
    derivedFromScore: { score: 'constans-2008', level: 'two-level' },
  },
  'arm.face-or-neck-swelling': {
    type: 'one-of',
    values: ['none', 'without-danger-signs', 'with-danger-signs'],
    means:
      'Swelling of face or neck with an arm; danger signs are stridor, breathlessness, drowsiness and headache',
  },
  'arm-scan.result': {
    type: 'one-of',
    values: [
      'awaited',
      'deep-vein-thrombosis',
      'superficial-thrombosis',
      'negative',
      'non-diagnostic',
      'not-possible',
    ],
    means:
      'Ultrasound of the arm. Deep veins are brachial, axillary, subclavian, brachiocephalic and internal jugular. The central ones may hide from the probe',
    codes: [
      { system: 'loinc', code: '30882-5', display: 'US.doppler Upper extremity vein', status: 'memory' },
    ],
  },
  'arm.suspicion-persists': {
    type: 'yes-no',
    means: 'A clot is still suspected after a negative ultrasound of the arm',
  },

  // What a scan is compared with
  'scan.baseline': {
    type: 'one-of',
    values: ['available', 'missing'],
    means: 'An earlier scan of this leg with its compressed vein diameters, to compare with',
  },
  'scan.new-segment': {
    type: 'yes-no',
    means: 'A vein segment that compressed on the earlier scan does not compress now',
  },
  'scan.diameter-increase': {
    type: 'quantity',
    unit: 'mm',
    domain: [-40, 40],
    means:
      'Compressed diameter of the common femoral or popliteal vein now, less that of the earlier scan; the greater of the two',
  },
  'distal-dvt.extension': {
    type: 'one-of',
    values: ['none', 'within-calf', 'to-popliteal'],
    means:
      'What a later scan shows of a distal DVT: no further, further within the calf, or in the popliteal vein',
  },

  // The report of a scan
  'report.study': {
    type: 'one-of',
    values: ['point-of-care', 'proximal', 'whole-leg', 'cross-section'],
    means:
      'Point-of-care or two-point compression; proximal, from the common femoral vein to the trifurcation; whole-leg complete duplex; CT or MR venography',
  },
  'report.quality': {
    type: 'one-of',
    values: ['full', 'limited', 'non-diagnostic'],
    means: 'Whether every segment of the study was seen; limited names what was not',
  },
  'report.thrombus': {
    type: 'one-of',
    values: ['none', 'distal', 'proximal', 'iliofemoral-or-caval'],
    means:
      'The highest deep vein that does not compress. The femoral vein is a deep vein, whatever “superficial femoral” may suggest',
  },
  'report.thrombus-age': {
    type: 'one-of',
    values: ['acute', 'indeterminate', 'chronic-change'],
    means:
      'Acute: dilated, soft, smooth. Chronic post-thrombotic change: thin or small vein, bright webs, collaterals, reflux',
    askedIf: { 'report.thrombus': ['distal', 'proximal', 'iliofemoral-or-caval'] },
  },
  'report.superficial': {
    type: 'yes-no',
    means: 'A superficial vein holds a clot; its length and its distance to the junctions are in the report',
  },
  'report.identified': {
    type: 'yes-no',
    means: 'The report names study, date and time, side, veins and reporter',
  },

  // Superficial vein thrombosis
  'svt.cannula': { type: 'yes-no', means: 'Phlebitis where a cannula is or was' },
  'svt.vein': {
    type: 'one-of',
    values: ['great-saphenous', 'small-saphenous', 'other'],
    means: 'The superficial vein; other is a tributary or a varicose vein',
  },
  'svt.distance-to-sfj': {
    type: 'quantity',
    unit: 'cm',
    domain: [0, 120],
    means: 'From the clot to the sapheno-femoral junction, on the scan',
  },
  'svt.distance-to-spj': {
    type: 'quantity',
    unit: 'cm',
    domain: [0, 60],
    means: 'From the clot to the sapheno-popliteal junction, on the scan',
  },
  'svt.length': { type: 'quantity', unit: 'cm', domain: [0, 150], means: 'Length of the clot, on the scan' },
  'svt.above-knee': { type: 'yes-no', means: 'The clot reaches above the knee' },
  'svt.risk-factors': {
    type: 'yes-no',
    means:
      'A risk factor for clots: cancer, earlier DVT, PE or superficial clot, thrombophilia, oestrogen, immobility',
  },
  'nsaid.unsuitable': {
    type: 'yes-no',
    means: 'No NSAID: pregnant, anticoagulated, chronic kidney disease, or a peptic ulcer now or before',
  },

  // Who may be seen in a community service
  'service.excluding-condition': {
    type: 'yes-no',
    means:
      'Breast-feeding, cancer within 6 months, liver failure, interacting medicines, a bleeding risk, or antiphospholipid syndrome',
  },
  'service.complex-or-adherence': {
    type: 'yes-no',
    means: 'A complex situation, or a concern about taking medicines as prescribed',
  },

  // What can provoke a clot
  'provoked.operation': {
    type: 'one-of',
    values: beforeTheClot,
    means: 'An operation under general anaesthetic before the clot',
  },
  'provoked.anaesthetic-minutes': {
    type: 'quantity',
    unit: 'min',
    domain: [0, 2880],
    means: 'How long the general anaesthetic lasted',
    askedIf: { 'provoked.operation': ['within-2-months', '2-to-3-months'] },
  },
  'provoked.hospital-bed': {
    type: 'one-of',
    values: beforeTheClot,
    means: 'Acute illness with 3 days or more in a hospital bed, up for the bathroom only',
  },
  'provoked.caesarean': { type: 'one-of', values: beforeTheClot, means: 'A caesarean section' },
  'provoked.fracture': { type: 'one-of', values: beforeTheClot, means: 'An injury with a fracture' },
  'provoked.short-admission': {
    type: 'one-of',
    values: beforeTheClot,
    means: 'Acute illness with less than 3 days in hospital',
  },
  'provoked.oestrogen': {
    type: 'one-of',
    values: beforeTheClot,
    means: 'Oestrogen: combined pill, patch or ring, or HRT',
  },
  'provoked.pregnancy': {
    type: 'one-of',
    values: beforeTheClot,
    means: 'Pregnancy, or the 6 weeks after it',
  },
  'provoked.bed-at-home': {
    type: 'one-of',
    values: beforeTheClot,
    means: 'Acute illness with 3 days or more in bed out of hospital',
  },
  'provoked.leg-injury': {
    type: 'one-of',
    values: beforeTheClot,
    means: 'Injury of a leg without a fracture, with reduced mobility for 3 days or more',
  },
  'provoked.long-travel': { type: 'one-of', values: beforeTheClot, means: 'A long journey' },
  'provoked.persistent': {
    type: 'yes-no',
    means:
      'Inflammatory bowel disease; autoimmune disease such as antiphospholipid syndrome, lupus or rheumatoid arthritis; chronic infection; or chronic immobility',
  },

  // Travel, as the public is asked
  'travel.hours': {
    type: 'quantity',
    unit: 'h',
    domain: [0, 60],
    means: 'How long the journey lasts, door to door, by any transport',
  },
  'travel.clot-now-or-lately': {
    type: 'yes-no',
    unsure: true,
    means: 'A DVT or PE found in the last 3 months, or still being treated',
  },
  'travel.symptoms': {
    type: 'yes-no',
    unsure: true,
    means: 'A swollen or painful leg or arm, breathlessness or chest pain now',
  },
  'travel.higher-risk': {
    type: 'yes-no',
    unsure: true,
    means:
      'An earlier DVT or PE, surgery in the last 8 weeks, active cancer, a clotting disorder, pregnancy or a birth in the last 6 weeks, severe obesity, or a leg in a cast',
  },
} as const satisfies Record<string, Fact>;
