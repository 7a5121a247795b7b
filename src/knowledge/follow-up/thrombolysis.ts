import type { FactId } from '../facts.ts';
import type { Condition, LadderTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

const recentIliofemoral: Condition<FactId> = {
  'dvt.extent': 'iliofemoral',
  'dvt.symptom-days': { below: 14 },
};

/** Whether to ask about removing the clot by catheter. Where onset is unknown, the floor is to ask today. */
export const thrombolysis: LadderTable<FactId> = {
  id: 'thrombolysis',
  policy: 'most-urgent',
  title: 'Removing the clot by catheter',
  asks: 'Is a vascular opinion needed, and how soon?',
  ladder: [
    'limb-emergency',
    'vascular-opinion-criteria-met',
    'vascular-opinion-today',
    'anticoagulation-alone',
  ],
  outcomes: {
    'limb-emergency': {
      title: 'Limb threatened: emergency',
      actions: ['Emergency vascular team now'],
      dueHours: 0,
    },
    'vascular-opinion-criteria-met': {
      title: 'Vascular opinion today: the criteria of NICE are met',
      actions: [
        'Vascular opinion today on catheter-directed thrombolysis or removal',
        'By catheter rather than into the whole body',
        'Anticoagulation goes on meanwhile',
      ],
      dueHours: 24,
    },
    'vascular-opinion-today': {
      title: 'Vascular opinion today',
      actions: [
        'Iliofemoral, with symptoms for less than 14 days or since an unknown day: vascular opinion today',
        'Not all criteria of NICE are met or known; the vascular team weighs them',
      ],
      dueHours: 24,
    },
    'anticoagulation-alone': {
      title: 'Anticoagulation alone',
      actions: ['No removal of the clot'],
    },
  },
  rows: [
    {
      id: 'limb-threat',
      when: { 'limb.threatened': true },
      then: 'limb-emergency',
      because: [
        cite('ash-2020-tx', 'thrombolysis', 'Reasonable where the limb is threatened.', 'verified'),
        cite('virchow-design', '6.2', 'A threatened limb is an emergency.', 'memory'),
      ],
    },
    {
      id: 'criteria-met',
      when: {
        all: [
          recentIliofemoral,
          {
            'function.good': true,
            'life-expectancy.one-year': true,
            'bleeding.risk-high': false,
          },
        ],
      },
      then: 'vascular-opinion-criteria-met',
      because: [
        cite(
          'nice-ng158',
          'catheter-directed thrombolysis',
          'Consider in symptomatic iliofemoral DVT with symptoms under 14 days, good function, a year or more to live, and low bleeding risk.',
          'memory',
        ),
        cite(
          'ash-2020-tx',
          'thrombolysis',
          'Reasonable in selected younger people of low bleeding risk; by catheter rather than systemic.',
          'verified',
        ),
      ],
    },
    {
      id: 'recent-iliofemoral',
      when: recentIliofemoral,
      then: 'vascular-opinion-today',
      because: cite(
        'virchow-design',
        '6.2',
        'Iliofemoral with symptoms under 14 days is flagged for a vascular opinion today; an unknown onset too.',
        'memory',
      ),
    },
    {
      id: 'anticoagulation-alone',
      when: {
        all: [
          { 'limb.threatened': false },
          {
            any: [
              { 'dvt.extent': ['isolated-distal', 'proximal'] },
              { 'dvt.extent': 'iliofemoral', 'dvt.symptom-days': { atLeast: 14 } },
            ],
          },
        ],
      },
      then: 'anticoagulation-alone',
      because: [
        cite('ash-2020-tx', 'thrombolysis', 'Anticoagulation alone for most proximal DVT.', 'verified'),
        cite('chest-2021', 'thrombolysis', 'Anticoagulation alone for most.', 'verified'),
      ],
    },
  ],
  whenNoRow: {
    id: 'no-row',
    then: 'vascular-opinion-today',
    because: cite('virchow-design', '6.2', 'What no row covers is asked today.', 'design'),
  },
  floorWhileUnknown: {
    then: 'vascular-opinion-today',
    because: cite('virchow-design', '6.2', 'Unknown onset or extent: ask today anyway.', 'memory'),
  },
  mayLower: [],
  // To meet the criteria makes an opinion more useful, not the person more at risk.
  worry: { 'bleeding.risk-high': [[true], [false]] },
  places: [],
  onlyAlone: ['anticoagulation-alone'],
};
