import type { Because, Condition } from '../rule-types.ts';
import { cite } from '../sources.ts';

/** How tables of one agent each are put together into a list to choose from. */
export type ChoiceOfAgents = {
  /** Who chooses: the table that is asked first. */
  readonly decision: string;
  /** While facts are unknown, this table says whether one dose may be considered, unless the first already forbids. */
  readonly firstDose: { readonly decision: string; readonly favourable: string };
  /** Outcomes of the first table under which no agent is named at all. */
  readonly namesNone: readonly string[];
  /** Where no agent is left, this holds instead of what the first table says. */
  readonly whenNoneLeft: { readonly then: string; readonly because: Because };
  /** An agent with one of these outcomes is left out of the list. */
  readonly removedBy: readonly string[];
  readonly agents: readonly Agent[];
  /** From the one to be offered first; those that stand together are equal. The first list whose condition holds. */
  readonly rankings: readonly Ranking[];
};

type Agent = {
  readonly id: string;
  readonly decision: string;
  readonly regions?: readonly ('uk' | 'us')[];
  /** Needs one of these before or beside it. */
  readonly needsOneOf?: readonly string[];
  readonly because?: Because;
};

type Ranking = {
  readonly id: string;
  readonly when: Condition | 'otherwise';
  readonly order: OrderByRegion;
  readonly because: Because;
};
type Order = readonly (readonly string[])[];
type OrderByRegion = Order | { readonly uk: Order; readonly us: Order };

const lmwh = ['dalteparin', 'enoxaparin', 'tinzaparin'] as const;
const parenteral = [...lmwh, 'fondaparinux', 'unfractionated-heparin'] as const;
const leadIn = cite('nice-ng158', 'choice of anticoagulant', 'After LMWH for 5 days or more.', 'verified');

export const choiceOfAgents: ChoiceOfAgents = {
  decision: 'anticoagulant',
  firstDose: { decision: 'anticoagulant.first-dose', favourable: 'may-be-considered' },
  namesNone: ['emergency', 'hospital', 'hard-stop', 'surveillance'],
  whenNoneLeft: {
    then: 'specialist',
    because: cite('virchow-design', '3.2', 'No agent is left: a specialist chooses.', 'design'),
  },
  removedBy: ['blocked'],
  agents: [
    { id: 'apixaban', decision: 'anticoagulant.apixaban' },
    { id: 'rivaroxaban', decision: 'anticoagulant.rivaroxaban' },
    { id: 'edoxaban', decision: 'anticoagulant.edoxaban', needsOneOf: parenteral, because: leadIn },
    { id: 'dabigatran', decision: 'anticoagulant.dabigatran', needsOneOf: parenteral, because: leadIn },
    { id: 'warfarin', decision: 'anticoagulant.warfarin', needsOneOf: parenteral, because: leadIn },
    { id: 'dalteparin', decision: 'anticoagulant.dalteparin' },
    { id: 'enoxaparin', decision: 'anticoagulant.enoxaparin' },
    { id: 'tinzaparin', decision: 'anticoagulant.tinzaparin', regions: ['uk'] },
    { id: 'fondaparinux', decision: 'anticoagulant.fondaparinux' },
    { id: 'unfractionated-heparin', decision: 'anticoagulant.unfractionated-heparin' },
  ],
  rankings: [
    {
      id: 'C16',
      when: { 'cancer.luminal-or-urinary': true },
      order: [
        ['apixaban', ...lmwh],
        ['warfarin'],
        ['edoxaban', 'rivaroxaban', 'dabigatran'],
        ['fondaparinux'],
      ],
      because: cite('chest-2021', 'cancer', 'Luminal gut cancer: apixaban or LMWH preferred.', 'verified'),
    },
    {
      id: 'C15',
      when: { 'cancer.active': true },
      order: [
        ['apixaban', 'edoxaban', 'rivaroxaban'],
        [...lmwh],
        ['warfarin'],
        ['dabigatran'],
        ['fondaparinux'],
      ],
      because: [
        cite('chest-2021', 'cancer', 'An oral Xa inhibitor rather than LMWH.', 'verified'),
        cite('nice-ng158', 'cancer', 'Consider a DOAC; else LMWH; else LMWH with VKA.', 'memory'),
      ],
    },
    {
      id: 'C9',
      when: { 'creatinine-clearance': { below: 30 } },
      order: {
        uk: [['apixaban', 'rivaroxaban'], ['edoxaban', 'warfarin'], [...lmwh]],
        us: [['warfarin', ...lmwh], ['apixaban', 'rivaroxaban'], ['edoxaban']],
      },
      because: [
        cite('nice-ng158', 'renal impairment', 'Apixaban or rivaroxaban with caution, or others.', 'memory'),
        cite('ash-2020-tx', 'remarks', 'Below 30 mL/min another agent than a DOAC is preferred.', 'verified'),
      ],
    },
    {
      id: 'C23',
      when: 'otherwise',
      order: {
        uk: [
          ['apixaban', 'rivaroxaban'],
          ['dabigatran', 'edoxaban', 'warfarin'],
          [...lmwh],
          ['fondaparinux'],
        ],
        us: [
          ['apixaban', 'rivaroxaban', 'edoxaban', 'dabigatran'],
          ['warfarin'],
          [...lmwh],
          ['fondaparinux'],
        ],
      },
      because: [
        cite('nice-ng158', 'choice of anticoagulant', 'Apixaban or rivaroxaban first.', 'verified'),
        cite('chest-2021', 'choice', 'A DOAC rather than a VKA.', 'verified'),
        cite('ash-2020-tx', 'choice of DOAC', 'No DOAC is preferred to another.', 'verified'),
      ],
    },
  ],
};
