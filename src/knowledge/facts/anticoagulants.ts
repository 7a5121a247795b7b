import type { Fact } from '../rule-types.ts';

/** What decides which anticoagulant, in which dose. */
export const anticoagulantFacts = {
  'anticoagulation.contraindicated': {
    type: 'yes-no',
    means:
      'A lesion or state that forbids anticoagulation: recent ulcer or haemorrhagic stroke, varices, brain, spine or eye surgery or injury, vascular aneurysm, endocarditis, bleeding disorder',
  },
  'anticoagulant.allergy': {
    type: 'yes-no',
    means: 'Allergic to an anticoagulant, or a severe reaction to one',
  },
  'anticoagulant.other': {
    type: 'one-of',
    values: ['none', 'prophylactic', 'treatment'],
    means:
      'Another anticoagulant within 24 hours, interim cover of this episode apart: none; a prophylactic dose; a treatment dose or a vitamin K antagonist',
    notInferredFrom: 'That nothing is prescribed does not show that nothing is taken.',
  },
  'bleeding.risk-high': {
    type: 'yes-no',
    means: 'High bleeding risk in the judgement of the prescriber',
  },
  'hypertension.severe-uncontrolled': { type: 'yes-no', means: 'Severe hypertension that is not controlled' },
  'kidney.severe-known': {
    type: 'yes-no',
    means:
      'Creatinine clearance under 30 mL/min already known, or dialysis; no: asked, and neither is known, though bloods may be awaited',
    derived: { any: [{ 'creatinine-clearance': { below: 30 } }, { dialysis: true }] },
  },
  'liver.coagulopathy': {
    type: 'yes-no',
    means:
      'Coagulopathy of the liver: INR above 1.5 without a vitamin K antagonist, or raised clotting times',
  },
  'liver.severe-known': {
    type: 'yes-no',
    means:
      'Severe liver disease or coagulopathy already known; no: asked, and none is known, though bloods may be awaited',
    derived: { any: [{ 'liver.child-pugh': 'c' }, { 'liver.coagulopathy': true }] },
  },
  'valve.mechanical-or-mitral-stenosis': {
    type: 'yes-no',
    means: 'A mechanical heart valve, or moderate to severe mitral stenosis',
  },
  'absorption.impaired': {
    type: 'yes-no',
    means: 'Bariatric surgery, short bowel, malabsorption, or a feeding tube that ends below the stomach',
  },
  'swallowing.impaired': { type: 'yes-no', means: 'Cannot swallow capsules or tablets whole' },
  'dosette-box': {
    type: 'yes-no',
    means: 'Takes medicines from a dosette box or other tray without the pack',
  },
  'stomach.gastritis-or-reflux': { type: 'yes-no', means: 'Gastritis, oesophagitis or reflux' },
  'cancer.luminal-or-urinary': {
    type: 'yes-no',
    means:
      'Active cancer inside the gut (above all unresected), or of the kidney, bladder or urinary tract, that may bleed',
  },
  'heparin.refused': { type: 'yes-no', means: 'Refuses heparin, which is of animal origin' },

  // What else the person takes: worked out from a list of names where every name is recognised
  'medicines.strong-dual-inhibitor': {
    type: 'one-of',
    values: ['none', 'ketoconazole', 'itraconazole', 'other'],
    means:
      'Takes a strong inhibitor of CYP3A4 and P-glycoprotein; other: posaconazole, voriconazole, ritonavir or cobicistat. Of several, the first of this order',
    notInferredFrom: 'A list with a name that is not recognised does not show that there is none.',
  },
  'medicines.strong-inducer': {
    type: 'yes-no',
    means:
      "Takes a strong inducer of CYP3A4 or P-glycoprotein: rifampicin, carbamazepine, phenytoin, phenobarbital, St John's wort",
    notInferredFrom: 'A list with a name that is not recognised does not show that there is none.',
  },
  'medicines.p-gp-inhibitor': {
    type: 'one-of',
    values: [
      'none',
      'amiodarone',
      'clarithromycin-or-azithromycin',
      'diltiazem',
      'erythromycin',
      'quinidine',
      'verapamil',
      'tacrolimus',
      'ciclosporin',
      'dronedarone',
      'glecaprevir-pibrentasvir',
      'several',
    ],
    means: 'Takes another inhibitor of P-glycoprotein; several: more than one of these',
    notInferredFrom: 'A list with a name that is not recognised does not show that there is none.',
  },
  'medicines.fluconazole': { type: 'yes-no', means: 'Takes fluconazole' },
  'medicines.miconazole': { type: 'yes-no', means: 'Uses miconazole, bought oral gel included' },
  'medicines.ssri-or-snri': { type: 'yes-no', means: 'Takes an SSRI or SNRI antidepressant' },
  'medicines.cancer-treatment': {
    type: 'yes-no',
    means: 'Takes a cancer medicine, of which each needs its own look for interactions',
  },
  'medicines.not-recognised': {
    type: 'yes-no',
    means: 'Takes a medicine whose name our table of interactions does not know',
  },
  'antiplatelet.dual-or-recent-stent': {
    type: 'yes-no',
    means: 'Two antiplatelet medicines, or a stent or acute coronary syndrome within 12 months',
  },

  // The clot, where it decides on a medicine or its dose
  'dvt.extent': {
    type: 'one-of',
    values: ['isolated-distal', 'proximal', 'iliofemoral'],
    means:
      'Extent of the confirmed DVT: calf veins only; popliteal vein or above (the trifurcation counts); an iliac or the common femoral vein',
  },
  'distal-dvt.severe-symptoms': { type: 'yes-no', means: 'Isolated distal DVT with severe symptoms' },
  'distal-dvt.extension-risk': {
    type: 'yes-no',
    means:
      'Risk that a distal DVT extends: positive D-dimer, over 5 cm long, several veins, over 7 mm wide, near proximal veins, nothing reversible provoked it, active cancer, earlier VTE, or in hospital',
  },
  'enoxaparin.higher-risk': {
    type: 'yes-no',
    means:
      'Obesity, symptomatic pulmonary embolism, cancer, recurrent VTE or iliac vein thrombosis; by local rule also any proximal DVT',
  },
  'dalteparin.schedule': {
    type: 'one-of',
    values: ['treatment', 'cancer-month-1', 'cancer-months-2-to-6'],
    means: 'Which schedule of dalteparin is meant',
  },
  'pregnancy.booking-weight': {
    type: 'quantity',
    unit: 'kg',
    domain: [20, 400],
    means: 'Weight at the booking visit of this pregnancy',
    notInferredFrom: 'The weight of today is not the weight at booking.',
  },
} as const satisfies Record<string, Fact>;
