import type { FactId } from '../facts.ts';
import type { Condition, Outcome, Row } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;

/**
 * Findings that lead elsewhere before any score, from the most urgent down. A person with several takes the first.
 * Each rung reads "this, and none above", so that the rows of a table stay disjoint.
 */
const rungs = [
  {
    id: 'emergency-pe',
    when: {
      any: [
        { 'presentation.unstable': true },
        { 'presentation.pe-symptoms': true },
        { 'oxygen-saturation': { below: 94 } },
        { 'oxygen-saturation.below-usual': true },
      ],
    },
    because: [
      cite('nice-ng158', 'suspected PE', 'Signs of PE lead to the PE pathway first.', 'memory'),
      cite(
        'virchow-design',
        'gate, oxygen',
        'Oxygen saturation under 94 % on air, or below usual, counts as a sign of PE.',
        'design',
      ),
    ],
  },
  {
    id: 'emergency-limb',
    when: { 'limb.threatened': true },
    because: cite('statpearls-pad', 'phlegmasia', 'A threatened limb is a vascular emergency.', 'verified'),
  },
  {
    id: 'route-pregnancy',
    when: { 'pregnancy.current-or-recent': true },
    because: [
      cite('nice-ng158', 'scope', 'Pregnancy is outside the guideline; Wells is not validated.', 'verified'),
      cite(
        'rcog-37b',
        'diagnosis',
        'Objective test quickly; LMWH until excluded unless strongly contraindicated.',
        'verified',
      ),
    ],
  },
  {
    id: 'route-paediatric',
    when: { age: { below: 18 } },
    because: cite('nice-ng158', 'scope', 'The guideline covers adults.', 'verified'),
  },
  {
    id: 'route-arm',
    when: { 'limb.site': 'arm' },
    because: cite('wells-2003', 'scope', 'The Wells DVT score is for the leg only.', 'verified'),
  },
  {
    id: 'route-on-treatment',
    when: { 'anticoagulant.at-presentation': 'treatment' },
    because: cite(
      'virchow-design',
      'A1 on treatment',
      'On treatment dose at presentation: scan, no D-dimer, and never stop the existing drug.',
      'design',
    ),
  },
  {
    id: 'route-recurrence',
    when: { 'dvt.previous-same-leg': true },
    because: cite(
      'sfmv-2024',
      'recurrence',
      'In a leg with an old DVT no score or D-dimer is well validated: scan and compare with the earlier one.',
      'verified',
    ),
  },
  {
    id: 'route-injecting',
    when: { 'history.injecting': true },
    because: cite(
      'cks-dvt',
      '2009 basis',
      'People who inject drugs were excluded from the Wells studies: fast-track scan.',
      'verified',
    ),
  },
] as const satisfies readonly Pick<Row<FactId>, 'id' | 'when' | 'because'>[];

type RungId = (typeof rungs)[number]['id'];

/** A row of a table for each rung that is not left out: it holds, and no rung above it does. */
export function gateRows(except: readonly RungId[] = []): Row<FactId>[] {
  const kept = rungs.filter(({ id }) => !except.includes(id));
  return kept.map(({ id, when, because }, index) => ({
    id: `gate-${id}`,
    when: { all: [when, ...kept.slice(0, index).map((above): When => ({ not: above.when }))] },
    then: id,
    because,
  }));
}

/** That no rung holds, those left out apart. */
export function pastTheGate(except: readonly RungId[] = []): When {
  return { all: rungs.filter(({ id }) => !except.includes(id)).map(({ when }): When => ({ not: when })) };
}

export const gateOutcomes = {
  'emergency-pe': {
    title: 'Emergency: suspected pulmonary embolism, or unstable',
    actions: ['Emergency PE pathway first; the DVT episode stays open'],
    dueHours: 0,
    plan: { leadsTo: 'emergency' },
  },
  'emergency-limb': {
    title: 'Emergency: threatened limb',
    actions: ['999 or 911, or vascular surgery now; the DVT episode stays open'],
    dueHours: 0,
    plan: { leadsTo: 'emergency' },
  },
  'route-pregnancy': {
    title: 'Pregnancy or up to 6 weeks after: urgent hospital assessment with imaging',
    actions: [
      'No Wells score and no exclusion by D-dimer',
      'Maternity or hospital now: compression duplex ultrasound',
      'LMWH until excluded, unless strongly contraindicated',
    ],
    dueHours: 24,
    plan: { leadsTo: 'elsewhere' },
  },
  'route-paediatric': {
    title: 'Under 18: paediatrics the same day',
    actions: ['No adult score and no exclusion by D-dimer', 'Paediatric assessment the same day'],
    dueHours: 24,
    plan: { leadsTo: 'elsewhere' },
  },
  'route-arm': {
    title: 'Arm: upper-limb route',
    actions: ['No Wells DVT score', 'Ultrasound of the arm veins; Constans score where it helps'],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24 }], leadsTo: 'clinician-decides' },
  },
  'route-on-treatment': {
    title: 'Already on treatment: scan, no D-dimer',
    actions: [
      'Scan, whole leg if possible: result within 4 hours, else within 24',
      'Never stop the existing anticoagulant',
      'Ask about missed doses, dose, HIT and cancer',
    ],
    dueHours: { uk: 4, us: 24 },
    plan: { tests: [{ kind: 'scan', hours: { uk: 4, us: 24 } }] },
  },
  'route-recurrence': {
    title: 'Possible recurrence in a leg with an old DVT: scan and compare',
    actions: [
      'Scan and compare the compressed vein diameter with the earlier scan',
      'No exclusion by score or D-dimer',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24 }], leadsTo: 'clinician-decides' },
  },
  'route-injecting': {
    title: 'Injects drugs: fast-track scan',
    actions: ['Scan first, fast-tracked; Wells is not validated here'],
    dueHours: { uk: 4, us: 24 },
    plan: { tests: [{ kind: 'scan', hours: { uk: 4, us: 24 } }] },
  },
} as const satisfies Record<RungId, Outcome>;
