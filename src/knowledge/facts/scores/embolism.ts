import type { Fact } from '../../rule-types.ts';

/** What scores for suspected or confirmed pulmonary embolism ask beyond vital signs. */
export const embolismFacts = {
  'dvt.clinical-signs': {
    type: 'yes-no',
    means: 'Clinical signs of DVT: at least swelling of a leg and pain on palpation of its deep veins',
  },
  'pe.most-likely': {
    type: 'yes-no',
    means: 'Pulmonary embolism is the most likely diagnosis: any alternative is less likely',
    notInferredFrom: 'Wells for the leg asks the other way round: an alternative at least as likely as DVT.',
  },
  'immobilised-or-surgery.4-weeks': {
    type: 'yes-no',
    means: 'Immobilised for more than 3 days, or operated on, in the previous 4 weeks',
  },
  haemoptysis: { type: 'yes-no', means: 'Coughing blood' },
  'leg.swelling-unilateral': { type: 'yes-no', means: 'Swelling of one leg' },
  'surgery-or-trauma.4-weeks': {
    type: 'yes-no',
    means: 'Surgery or an injury that needed hospital treatment within the last 4 weeks',
  },
  'oestrogen.current': { type: 'yes-no', means: 'Takes oestrogen: pill, patch, ring or replacement' },
  'surgery-or-leg-fracture.1-month': {
    type: 'yes-no',
    means: 'Surgery under general anaesthetic, or a fracture of the lower limb, within 1 month',
  },
  'cancer.active-or-cured-within-1-year': {
    type: 'yes-no',
    means: 'Active solid or blood cancer, or one considered cured for less than 1 year',
  },
  'leg.pain-unilateral': { type: 'yes-no', means: 'Pain in one lower limb' },
  'leg.deep-vein-pain-and-oedema': {
    type: 'yes-no',
    means: 'Pain on palpation of the deep veins of a leg and oedema of that leg alone; both',
  },
  'cancer.history': { type: 'yes-no', means: 'Cancer, now or ever' },
  'mental-status.altered': {
    type: 'yes-no',
    means: 'Altered mental status: disorientation, lethargy, stupor or coma',
  },
  'troponin.raised': { type: 'yes-no', means: 'Cardiac troponin above the limit of the assay' },
  'right-ventricle.acute-dysfunction': {
    type: 'yes-no',
    means:
      'Dysfunction of the right ventricle in this episode: on echocardiography, or right to left ratio above 0.9 to 1 on CT',
  },
  'reperfusion.needed': { type: 'yes-no', means: 'Thrombolysis or embolectomy is needed' },
  'admission.social-reason': {
    type: 'yes-no',
    means: 'A social reason to stay in hospital for more than 24 hours',
  },
} as const satisfies Record<string, Fact>;
