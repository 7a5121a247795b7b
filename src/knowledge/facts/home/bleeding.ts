import type { Fact } from '../../rule-types.ts';

/** One bleeding event on an anticoagulant, as it is graded afterwards. */
export const bleedingEventFacts = {
  'bleed.fatal': { type: 'yes-no', means: 'The bleeding was fatal' },
  'bleed.critical-site': {
    type: 'yes-no',
    means:
      'Symptomatic bleeding inside skull, spine, eye, retroperitoneum, joint or pericardium, or in muscle with compartment syndrome',
  },
  'bleed.haemoglobin-fall': {
    type: 'quantity',
    unit: 'g/L',
    domain: [0, 250],
    means: 'Fall of haemoglobin through the bleeding; 20 g/L is 2 g/dL',
  },
  'bleed.units-transfused': {
    type: 'quantity',
    unit: '1',
    domain: [0, 200],
    whole: true,
    means: 'Units of whole blood or red cells transfused for the bleeding',
  },
  'bleed.overt': { type: 'yes-no', means: 'The bleeding was overt' },
  'bleed.intervention': {
    type: 'yes-no',
    means: 'A medical intervention by a health professional was needed',
  },
  'bleed.higher-care': { type: 'yes-no', means: 'It led to hospital, or to a higher level of care' },
  'bleed.seen-face-to-face': {
    type: 'yes-no',
    means: 'It was evaluated face to face; not by telephone or message alone',
  },
} as const satisfies Record<string, Fact>;
