import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { gateOutcomes, gateRows, pastTheGate } from './gate.ts';

type When = Condition<FactId>;

/** Whoever injects drugs is seen by the service, on its fast track. */
const rungs = ['route-injecting'] as const;

const hospitalCare: When = {
  any: [
    { 'service.excluding-condition': true },
    { 'service.complex-or-adherence': true },
    { 'creatinine-clearance': { below: 15 } },
    { 'blood-pressure.systolic': { above: 180 } },
    { 'blood-pressure.diastolic': { above: 110 } },
    { 'body-weight': { below: 50 } },
    { 'body-weight': { above: 120 } },
  ],
};

/** Who may be assessed in a community DVT service: one UK pathway's list, and a setting of each service. */
export const communityService: UniqueTable<FactId> = {
  id: 'community-service',
  policy: 'unique',
  title: 'Community service or hospital ambulatory care',
  asks: 'May a community DVT service assess this person?',
  outcomes: {
    ...gateOutcomes,
    'community-service': {
      title: 'Community DVT service',
      actions: ['Assess in the community service, the same day'],
      dueHours: 24,
    },
    'ambulatory-hospital': {
      title: 'Hospital ambulatory care, same day',
      actions: ['Send with what is known; the clock of the tests does not wait for the transfer'],
      dueHours: 24,
      plan: { leadsTo: 'elsewhere' },
    },
  },
  rows: [
    ...gateRows(rungs),
    {
      id: 'CS-hospital',
      when: { all: [pastTheGate(rungs), hospitalCare] },
      then: 'ambulatory-hospital',
      because: cite(
        'hwe-dvt-pathway',
        'exclusions',
        'Clearance under 15, liver failure, cancer within 6 months, interacting medicines, bleeding risk, antiphospholipid syndrome, pressure over 180/110, under 50 or over 120 kg, complex, adherence.',
        'verified',
      ),
    },
    {
      id: 'CS-community',
      when: { all: [pastTheGate(rungs), { not: hospitalCare }] },
      then: 'community-service',
      because: cite('hwe-dvt-pathway', 'exclusions', 'None of them, and past the gate.', 'verified'),
    },
  ],
};
