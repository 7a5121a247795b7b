import type { FactId } from '../../facts.ts';
import type { Because, CitedList } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

export type ExaminationItem = {
  readonly id: string;
  readonly asks: string;
  readonly facts: readonly FactId[];
  readonly because: Because;
};

const memory = (says: string) => cite('virchow-design', 'history and examination', says, 'memory');

/** The least that is asked and looked at before a score. */
export const examination: CitedList<ExaminationItem> = {
  id: 'examination',
  title: 'History and examination before any score',
  about: 'The least that is asked and looked at. Homans’ sign may be noted and has no diagnostic value.',
  rows: [
    {
      id: 'onset-and-side',
      asks: 'Onset and side; both legs: the worse one is scored',
      facts: ['symptoms.duration', 'limb.site'],
      because: [
        memory('Onset and side.'),
        cite('annfammed-wells', 'notes', 'Both legs symptomatic: score the worse one.', 'verified'),
      ],
    },
    {
      id: 'wells-items',
      asks: 'The items of the Wells score',
      facts: [
        'wells.active-cancer',
        'wells.paralysis-or-cast',
        'wells.bedridden-or-surgery',
        'wells.deep-vein-tenderness',
        'wells.entire-leg-swollen',
        'wells.pitting-oedema',
        'wells.collateral-veins',
        'wells.previous-dvt',
        'wells.alternative-as-likely',
      ],
      because: cite('nice-ng158', '1.1.2, table 1', 'Two-level Wells score.', 'verified'),
    },
    {
      id: 'calf',
      asks: 'Circumference of both calves 10 cm below the tibial tuberosity, and of the thighs',
      facts: ['leg.calf-difference'],
      because: cite('wells-2003', 'table 1', '3 cm or more.', 'verified'),
    },
    {
      id: 'earlier-clots',
      asks: 'Earlier DVT or PE, and in which leg',
      facts: ['history.previous-dvt', 'history.previous-pe', 'dvt.previous-same-leg'],
      because: memory('Earlier clots.'),
    },
    {
      id: 'provoking',
      asks: 'What may have provoked it, with dates',
      facts: [
        'provoked.operation',
        'provoked.hospital-bed',
        'provoked.oestrogen',
        'provoked.pregnancy',
        'provoked.persistent',
      ],
      because: cite('isth-2016', 'classes', 'Windows of 2 and 3 months.', 'verified'),
    },
    {
      id: 'medicines',
      asks: 'Anticoagulants and when the last dose was taken, hormones, allergies, bleeding risk',
      facts: ['anticoagulant.at-presentation', 'interim-cover'],
      because: memory('Medicines and bleeding.'),
    },
    {
      id: 'pregnancy',
      asks: 'Pregnancy, or a pregnancy that ended within 6 weeks',
      facts: ['pregnancy.current-or-recent'],
      because: cite('nice-ng158', 'scope', 'Another route.', 'verified'),
    },
    {
      id: 'embolism',
      asks: 'Signs of PE, and the vital signs: oxygen, breathing, pulse, pressure, temperature',
      facts: [
        'presentation.pe-symptoms',
        'presentation.unstable',
        'oxygen-saturation',
        'oxygen-saturation.below-usual',
        'respiratory-rate',
        'heart-rate',
        'blood-pressure.systolic',
        'blood-pressure.diastolic',
        'temperature',
      ],
      because: memory('Vital signs.'),
    },
    {
      id: 'limb',
      asks: 'Pulses, sensation, skin, the hollow of the knee',
      facts: ['limb.threatened'],
      because: cite('statpearls-pad', 'phlegmasia', 'A threatened limb is an emergency.', 'verified'),
    },
    {
      id: 'injecting',
      asks: 'Injected drugs',
      facts: ['history.injecting'],
      because: cite('cks-dvt', '2009 basis', 'Fast track; Wells was not tested.', 'verified'),
    },
  ],
};
