import type { Fact } from '../../rule-types.ts';

const graded = (what: string) =>
  ({
    type: 'quantity',
    unit: '{score}',
    domain: [0, 3],
    whole: true,
    means: `${what}, in the leg that is scored: 0 none, 1 mild, 2 moderate, 3 severe`,
  }) as const satisfies Fact;

/** What scores ask of an arm or a leg. */
export const limbFacts = {
  'arm.venous-material': {
    type: 'yes-no',
    means: 'A central venous catheter or pacemaker lead in the veins of the arm in question',
  },
  'arm.localised-pain': { type: 'yes-no', means: 'Localised pain in the arm' },
  'arm.oedema-unilateral': { type: 'yes-no', means: 'Oedema of one arm' },
  'arm.alternative-as-likely': {
    type: 'yes-no',
    means: 'Another diagnosis at least as plausible as a clot in the arm',
  },
  'leg.symptoms-left': { type: 'yes-no', means: 'The symptoms are in the left leg' },
  'pregnancy.first-trimester': { type: 'yes-no', means: 'In the first trimester of pregnancy' },
  'contraceptive.oral': { type: 'yes-no', means: 'Takes an oral contraceptive' },
  'cancer.within-6-months': { type: 'yes-no', means: 'Cancer, present or treated within the last 6 months' },
  'surgery.1-month': { type: 'yes-no', means: 'Surgery within the last month' },
  'surgery.3-months': { type: 'yes-no', means: 'Surgery within the last 3 months' },
  'leg.trauma-explains-swelling': {
    type: 'yes-no',
    means: 'An injury of the leg that explains its swelling',
  },
  // The Villalta scale, each leg by itself
  'villalta.pain': graded('Pain'),
  'villalta.cramps': graded('Cramps'),
  'villalta.heaviness': graded('Heaviness'),
  'villalta.paraesthesia': graded('Tingling or numbness'),
  'villalta.pruritus': graded('Itch'),
  'villalta.oedema': graded('Pretibial oedema, as a clinician finds it'),
  'villalta.induration': graded('Induration of the skin, as a clinician finds it'),
  'villalta.pigmentation': graded('Hyperpigmentation, as a clinician finds it'),
  'villalta.redness': graded('Redness, as a clinician finds it'),
  'villalta.ectasia': graded('Venous ectasia, as a clinician finds it'),
  'villalta.calf-pain': graded('Pain on compression of the calf, as a clinician finds it'),
  'leg.ulcer': { type: 'yes-no', means: 'A venous ulcer of the leg that is scored' },
  'dvt.days-since': {
    type: 'quantity',
    unit: 'd',
    domain: [0, 36500],
    whole: true,
    means: 'Days since the DVT was found',
  },
} as const satisfies Record<string, Fact>;
