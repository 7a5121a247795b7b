import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { anotherRoute, anotherRouteRow } from './another-route.ts';
import { gateOutcomes, gateRows, pastTheGate } from './gate.ts';

type When = Condition<FactId>;

/** The other rungs lead to a scan, and here the scan is read. */
const rungs = ['route-arm', 'route-on-treatment', 'route-recurrence', 'route-injecting'] as const;
const found: When = { 'scan.result': 'isolated-distal-dvt' };
const treated: When = { 'anticoagulant.at-presentation': 'treatment' };
const here = (...conditions: When[]): When => ({
  all: [pastTheGate(rungs), found, { not: treated }, ...conditions],
});
const unextended = (...conditions: When[]): When => here({ 'distal-dvt.extension': 'none' }, ...conditions);
const possible: When = { 'interim-cover': 'possible' };
const notPossible: When = { 'interim-cover': ['contraindicated', 'refused'] };
const worrying: When = {
  any: [{ 'distal-dvt.severe-symptoms': true }, { 'distal-dvt.extension-risk': true }],
};

const chest = (says: string) => cite('chest-2021', 'isolated distal DVT', says, 'verified');
const nice = cite(
  'nice-ng158',
  'suspected DVT',
  'A proximal-scan strategy does not look for it, and no firm rule says what to do with one; it is often treated.',
  'memory',
);
const sizes = cite(
  'chest-2021',
  'risk of extension',
  'Over 5 cm long or 7 mm wide, several veins, near the popliteal vein, positive D-dimer, unprovoked, cancer, earlier VTE, in hospital, COVID-19.',
  'memory',
);
const weekly = cite(
  'virchow-design',
  'distal, days of the scans',
  'Weekly for 2 weeks: day 6 to 8 and day 13 to 15.',
  'design',
);

/** A clot in calf veins alone: scanned again for two weeks, or treated. The treatment itself stands in its own tables. */
export const distal: UniqueTable<FactId> = {
  id: 'distal',
  policy: 'unique',
  title: 'Isolated distal DVT',
  asks: 'Scan again, or treat?',
  outcomes: {
    ...gateOutcomes,
    'another-route': anotherRoute,
    'distal-treat': {
      title: 'Isolated distal DVT: propose treatment',
      actions: [
        'Severe symptoms, a risk of extension, or it has grown: anticoagulation, by clinician decision',
        'Baseline bloods; choice and duration by their own tables',
      ],
      dueHours: 24,
      plan: { leadsTo: 'clinician-decides' },
    },
    'distal-extended': {
      title: 'The clot has reached the popliteal vein: proximal DVT',
      actions: ['Treat as a proximal DVT', 'Baseline bloods; start of treatment'],
      dueHours: 4,
      plan: { leadsTo: 'confirmed' },
    },
    'distal-on-treatment': {
      title: 'Isolated distal DVT on treatment',
      actions: [
        'Why did treatment fail? Missed doses, dose, HIT, cancer',
        'Specialist the same day; never stop the existing drug without a replacement',
      ],
      dueHours: 24,
      plan: { leadsTo: 'clinician-decides' },
    },
    'distal-serial-scans': {
      title: 'Isolated distal DVT: scan again weekly for 2 weeks',
      actions: [
        'Clinician decides: scans on day 6 to 8 and day 13 to 15 without an anticoagulant, or treatment',
        'Worse while waiting, or any sign of PE: at once',
      ],
      dueHours: 192,
      plan: {
        tests: [
          { kind: 'repeat-scan', days: [6, 8] },
          { kind: 'repeat-scan', days: [13, 15] },
        ],
        leadsTo: 'clinician-decides',
      },
    },
    'distal-second-scan': {
      title: 'No extension so far: the scan of the second week stands',
      actions: ['Scan on day 13 to 15 after the first'],
      dueHours: 360,
      plan: { tests: [{ kind: 'repeat-scan', days: [13, 15] }], leadsTo: 'clinician-decides' },
    },
    'distal-scans-over': {
      title: 'No extension in 2 weeks: no anticoagulant for this clot',
      actions: [
        'Clinician closes; risk factors, and what to watch for, are told',
        'New or worse symptoms: the same day',
      ],
      plan: { leadsTo: 'clinician-decides' },
    },
    'distal-no-cover': {
      title: 'Isolated distal DVT with reasons to treat, and no anticoagulant possible',
      actions: ['Specialist the same day', 'Scan again weekly for 2 weeks, sooner if worse'],
      dueHours: 24,
      plan: {
        tests: [
          { kind: 'repeat-scan', days: [6, 8] },
          { kind: 'repeat-scan', days: [13, 15] },
        ],
        leadsTo: 'clinician-decides',
      },
    },
  },
  rows: [
    ...gateRows(rungs),
    anotherRouteRow({ all: [pastTheGate(rungs), { not: found }] }),
    {
      id: 'DI-on-treatment',
      when: { all: [pastTheGate(rungs), found, treated] },
      then: 'distal-on-treatment',
      because: cite(
        'virchow-design',
        'A1 on treatment',
        'A clot on treatment: ask why; never stop the existing drug.',
        'design',
      ),
    },
    {
      id: 'DI-popliteal',
      when: here({ 'distal-dvt.extension': 'to-popliteal' }),
      then: 'distal-extended',
      because: chest('Extension into the popliteal vein is treated.'),
    },
    {
      id: 'DI-grown',
      when: here({ 'distal-dvt.extension': 'within-calf' }, possible),
      then: 'distal-treat',
      because: cite(
        'chest-2021',
        'isolated distal DVT',
        'Extension within the calf: treatment suggested.',
        'memory',
      ),
    },
    {
      id: 'DI-treat',
      when: unextended(worrying, possible),
      then: 'distal-treat',
      because: [
        chest('Severe symptoms or risk factors for extension: treat rather than scan again.'),
        sizes,
        nice,
      ],
    },
    {
      id: 'DI-no-cover',
      when: here(notPossible, {
        any: [
          { 'distal-dvt.extension': 'within-calf' },
          { all: [{ 'distal-dvt.extension': 'none' }, worrying] },
        ],
      }),
      then: 'distal-no-cover',
      because: cite(
        'virchow-design',
        'distal',
        'Reasons to treat and no anticoagulant possible: scans and a specialist.',
        'design',
      ),
    },
    {
      id: 'DI-serial',
      when: unextended({ not: worrying }, { 'scan.repeat': false }),
      then: 'distal-serial-scans',
      because: [chest('No severe symptoms and no risk of extension: scans for 2 weeks.'), weekly, nice],
    },
    {
      id: 'DI-second',
      when: unextended({ not: worrying }, { 'scan.repeat': true, 'scan.days-since-first': { below: 13 } }),
      then: 'distal-second-scan',
      because: [chest('Scans for 2 weeks.'), weekly],
    },
    {
      id: 'DI-over',
      when: unextended({ not: worrying }, { 'scan.repeat': true, 'scan.days-since-first': { atLeast: 13 } }),
      then: 'distal-scans-over',
      because: [chest('No extension in 2 weeks: no anticoagulant.'), weekly],
    },
  ],
  notes: [
    {
      id: 'wells',
      when: found,
      says: 'A Wells score that says unlikely does not speak against a calf clot: it misses about half of them.',
      because: cite(
        'wells-distal-2012',
        'results',
        'Sensitivity of 47 % for isolated distal DVT.',
        'verified',
      ),
    },
  ],
};
