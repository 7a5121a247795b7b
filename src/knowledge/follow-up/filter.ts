import type { FactId } from '../facts.ts';
import type { Condition, LadderTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

const proximalOrPe: Condition<FactId> = {
  any: [
    { 'dvt.extent': ['proximal', 'iliofemoral'] },
    { 'pulmonary-embolism.confirmed': true },
    { 'recurrence.on-treatment': 'pulmonary-embolism' },
  ],
};

const seedOnFilter = cite(
  'seed-nhs',
  'filter',
  'Where medicine is not working, a small mesh is put into a vein: local anaesthetic, a few days in hospital, a few weeks to recover.',
  'verified',
);

/** Whether a filter in the vena cava is worth a specialist's thought. It is never an answer to "the medicine is not working" alone. */
export const filter: LadderTable<FactId> = {
  id: 'filter',
  policy: 'most-urgent',
  title: 'Filter in the vena cava',
  asks: 'Should a specialist consider a filter?',
  ladder: [
    'filter-anticoagulation-impossible',
    'filter-after-checks',
    'filter-checks-first',
    'filter-plan-removal',
    'filter-ask-specialist',
    'filter-not-offered',
  ],
  outcomes: {
    'filter-anticoagulation-impossible': {
      title: 'Anticoagulation impossible: hospital, a filter is considered',
      actions: [
        'Refer to hospital today; UK: consider a filter. US: recommended in acute proximal DVT',
        'Write the plan of removal before insertion, with an owner and a date',
        'Remove it when anticoagulation is possible and established',
      ],
    },
    'filter-after-checks': {
      title: 'New embolism on treatment, everything else checked: hospital, a filter may be considered',
      actions: [
        'Hospital specialist today, with the list of what was checked',
        'Write the plan of removal before insertion, with an owner and a date',
      ],
    },
    'filter-checks-first': {
      title: 'A clot despite treatment: hospital, and checks before any filter',
      actions: [
        'Hospital or specialist today',
        'Confirm the clot; check adherence, dose, food, absorption, interactions, INR',
        'Look for cancer, antiphospholipid syndrome, heparin-induced thrombocytopenia, a compressed iliac vein',
        'Raise the dose, or change to another kind of anticoagulant',
        'Only then may a filter be considered',
      ],
    },
    'filter-plan-removal': {
      title: 'A filter without a plan to remove it',
      actions: ['Make a task to remove it, with an owner and a date; overdue, it is escalated'],
    },
    'filter-ask-specialist': {
      title: 'Ask a specialist',
      actions: ['A specialist decides; nobody is told that a filter is coming'],
    },
    'filter-not-offered': {
      title: 'No filter: treatment works',
      actions: ['No filter beside effective anticoagulation, unless in a study'],
    },
  },
  rows: [
    {
      id: 'contraindicated-uk',
      regions: ['uk'],
      when: { all: [{ 'anticoagulation.contraindicated': true }, proximalOrPe] },
      then: 'filter-anticoagulation-impossible',
      because: cite(
        'nice-ng158',
        'filters',
        'Consider in proximal DVT or PE where anticoagulation is contraindicated; remove when it is possible and established.',
        'memory',
      ),
    },
    {
      id: 'contraindicated-us',
      regions: ['us'],
      when: { all: [{ 'anticoagulation.contraindicated': true }, proximalOrPe] },
      then: 'filter-anticoagulation-impossible',
      because: cite(
        'chest-2021',
        'filters',
        'Recommended in acute proximal DVT with a contraindication to anticoagulation.',
        'memory',
      ),
    },
    {
      id: 'embolism-after-checks',
      when: { 'recurrence.on-treatment': 'pulmonary-embolism', 'treatment-failure.checked': true },
      then: 'filter-after-checks',
      because: [
        cite(
          'nice-ng158',
          'filters',
          'Embolism during anticoagulation: only after adherence, clotting tendency and dose or medicine were dealt with.',
          'verified',
        ),
        seedOnFilter,
      ],
    },
    {
      id: 'clot-on-treatment',
      when: {
        any: [
          { 'recurrence.on-treatment': 'dvt' },
          { 'recurrence.on-treatment': 'pulmonary-embolism', 'treatment-failure.checked': false },
        ],
      },
      then: 'filter-checks-first',
      because: [
        cite('nice-ng158', 'treatment failure', 'Adherence, causes and dose come before a filter.', 'memory'),
        seedOnFilter,
        cite(
          'virchow-design',
          'D4',
          'Medicine that is "not working" needs specialist checks first: the page of the NHS does not say so.',
          'design',
        ),
      ],
    },
    {
      id: 'no-plan-of-removal',
      when: { 'filter.in-place': true, 'filter.removal-planned': false },
      then: 'filter-plan-removal',
      because: [
        cite('nice-ng158', 'filters', 'A strategy of removal is written before insertion.', 'memory'),
        cite('chest-2021', 'filters', 'Removed early.', 'memory'),
      ],
    },
    {
      id: 'treatment-works-uk',
      regions: ['uk'],
      when: { 'anticoagulation.contraindicated': false, 'recurrence.on-treatment': 'none' },
      then: 'filter-not-offered',
      because: cite(
        'nice-ng158',
        'filters',
        'Not offered beside ongoing anticoagulation, unless in a study.',
        'memory',
      ),
    },
    {
      id: 'treatment-works-us',
      regions: ['us'],
      when: { 'anticoagulation.contraindicated': false, 'recurrence.on-treatment': 'none' },
      then: 'filter-not-offered',
      because: cite('chest-2021', 'filters', 'Recommends against a filter beside anticoagulation.', 'memory'),
    },
  ],
  whenNoRow: {
    id: 'no-row',
    then: 'filter-ask-specialist',
    because: cite('virchow-design', '6.1', 'What no row covers is a specialist question.', 'design'),
  },
  floorWhileUnknown: {
    then: 'filter-ask-specialist',
    because: cite('virchow-design', 'G2', 'While facts are missing a specialist is asked.', 'design'),
  },
  mayLower: [],
  worry: {
    'recurrence.on-treatment': [['none'], ['dvt'], ['pulmonary-embolism']],
    'filter.removal-planned': [[true], [false]],
  },
  places: [],
  onlyAlone: ['filter-not-offered'],
};
