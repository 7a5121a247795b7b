import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { anotherRoute, anotherRouteRow } from './another-route.ts';
import { gateOutcomes, gateRows, pastTheGate } from './gate.ts';
import { pathwayOutcomes } from './pathway-outcomes.ts';

type When = Condition<FactId>;

const rungs = ['route-on-treatment', 'route-recurrence', 'route-injecting'] as const;
const treated: When = { 'anticoagulant.at-presentation': 'treatment' };
const hit: When = { 'heparin-induced-thrombocytopenia': 'current-or-suspected' };
const here = (...conditions: When[]): When => ({ all: [pastTheGate(rungs), treated, ...conditions] });

/** Already on a treatment dose and a leg that may hold a new clot: what comes first. A negative scan is read after the scan. */
export const onTreatment: UniqueTable<FactId> = {
  id: 'on-treatment',
  policy: 'unique',
  title: 'Suspected DVT of the leg on treatment',
  asks: 'What comes first in somebody already treated?',
  outcomes: {
    ...gateOutcomes,
    'another-route': anotherRoute,
    'read-the-scan': pathwayOutcomes['read-the-scan'],
    'hit-suspected': {
      title: 'Possible HIT: hospital and haematology now',
      actions: [
        'Haematology now: a clot with falling platelets on heparin may be HIT',
        'All heparin is replaced by another drug, in hospital; never stopped without one',
        'Scan, no D-dimer',
      ],
      dueHours: 4,
      plan: { tests: [{ kind: 'scan', hours: 4 }], leadsTo: 'emergency' },
    },
    'failure-on-treatment': {
      title: 'A new clot on treatment: why, and what now',
      actions: [
        'Ask and check: missed doses, dose and weight, interactions and absorption, HIT, cancer, antiphospholipid syndrome',
        'Specialist the same day; never stop the existing drug without a replacement',
      ],
      dueHours: 4,
      plan: { leadsTo: 'confirmed' },
    },
  },
  rows: [
    ...gateRows(rungs),
    anotherRouteRow({ all: [pastTheGate(rungs), { not: treated }] }),
    {
      id: 'A1-hit',
      when: here(hit, { 'scan.result': ['awaited', 'proximal-dvt', 'isolated-distal-dvt'] }),
      then: 'hit-suspected',
      because: cite(
        'virchow-design',
        'A1 on treatment',
        'A clot on heparin may be HIT: heparin is replaced, not only stopped.',
        'memory',
      ),
    },
    {
      id: 'A1-scan',
      when: here({ not: hit }, { 'scan.result': 'awaited' }),
      then: 'route-on-treatment',
      because: cite(
        'virchow-design',
        'A1 on treatment',
        'Scan, whole leg if possible, in 4 hours, else 24; no D-dimer; the existing drug goes on.',
        'design',
      ),
    },
    {
      id: 'A1-positive',
      when: here({ not: hit }, { 'scan.result': ['proximal-dvt', 'isolated-distal-dvt'] }),
      then: 'failure-on-treatment',
      because: cite('virchow-design', 'A1 on treatment', 'Positive: confirmed, and why it failed.', 'design'),
    },
    {
      id: 'A1-read',
      when: here({ not: { 'scan.result': ['awaited', 'proximal-dvt', 'isolated-distal-dvt'] } }),
      then: 'read-the-scan',
      because: cite(
        'virchow-design',
        'A1 on treatment',
        'Any other scan is read after the scan, with the Wells score and the repeat on day 6 to 8.',
        'design',
      ),
    },
  ],
};
