import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { anotherRoute, anotherRouteRow } from './another-route.ts';
import { gateOutcomes, gateRows, pastTheGate } from './gate.ts';

type When = Condition<FactId>;

/** The other rungs lead to scans, and here the scan is read; pregnancy and treatment have rows of their own. */
const rungs = [
  'route-pregnancy',
  'route-arm',
  'route-on-treatment',
  'route-recurrence',
  'route-injecting',
] as const;
const cannula: When = { 'svt.cannula': true };
const deep: When = {
  'scan.result': ['proximal-dvt', 'isolated-distal-dvt', 'old-change-only', 'negative'],
};
const here = (...conditions: When[]): When => ({
  all: [pastTheGate(rungs), { not: cannula }, ...conditions],
});
const seen = (...conditions: When[]): When =>
  here({ 'scan.result': 'superficial-thrombosis' }, ...conditions);
const treated: When = { 'anticoagulant.at-presentation': 'treatment' };
const pregnant: When = { 'pregnancy.current-or-recent': true };
const nearGroin: When = { 'svt.vein': 'great-saphenous', 'svt.distance-to-sfj': { atMost: 3 } };
const nearKnee: When = { 'svt.vein': 'small-saphenous', 'svt.distance-to-spj': { atMost: 3 } };
const byLength = (...conditions: When[]): When =>
  seen({ not: treated }, { not: nearGroin }, { not: nearKnee }, ...conditions);
const long: When = { 'svt.length': { atLeast: 5 } };
const mild: When = {
  'svt.above-knee': false,
  'svt.risk-factors': false,
  'pregnancy.current-or-recent': false,
};
const possible: When = { 'interim-cover': 'possible' };
const notPossible: When = { 'interim-cover': ['contraindicated', 'refused'] };

const svt = (says: string) => cite('svt-etg-calisto', 'treatment', says, 'verified');
const near = cite(
  'virchow-design',
  'superficial vein',
  'Exactly 3.0 cm counts as near; some US texts say 1 to 3 cm.',
  'design',
);
const specialist = cite(
  'virchow-design',
  'superficial vein',
  'Shorter than 5 cm otherwise, or near the sapheno-popliteal junction: the clinician chooses; never symptom care by rule.',
  'design',
);

/** A clot in a superficial vein, by what the duplex shows of its place and length. */
export const superficialVein: UniqueTable<FactId> = {
  id: 'superficial-vein',
  policy: 'unique',
  title: 'Superficial vein thrombosis of the leg',
  asks: 'How is a clot in a superficial vein managed?',
  outcomes: {
    ...gateOutcomes,
    'another-route': anotherRoute,
    'svt-duplex': {
      title: 'Duplex ultrasound first',
      actions: [
        'Duplex with length and distance to both junctions; about a quarter have a DVT as well',
        'Suspicion of DVT: its own tests go on',
      ],
      dueHours: 24,
      plan: { tests: [{ kind: 'scan', hours: 24 }] },
    },
    'svt-as-dvt': {
      title: 'Up to 3 cm from the groin junction: manage as DVT',
      actions: ['Therapeutic anticoagulation, as for a DVT; in pregnancy LMWH'],
      dueHours: 4,
      plan: { leadsTo: 'confirmed' },
    },
    'svt-prophylactic': {
      title: '5 cm or longer: prophylactic-type anticoagulation for 45 days',
      actions: [
        'Fondaparinux 2.5 mg or an alternative of the treatment tables, for 45 days; in pregnancy LMWH',
        'Scan again if worse',
      ],
      dueHours: 24,
      plan: { leadsTo: 'clinician-decides' },
    },
    'svt-clinician-chooses': {
      title: 'Clinician chooses the anticoagulant and its duration',
      actions: [
        'Short clot above the knee or with risk factors, or within 3 cm of the junction behind the knee: by a clinician, never symptom care by rule',
      ],
      dueHours: 24,
      plan: { leadsTo: 'clinician-decides' },
    },
    'svt-symptom-care': {
      title: 'Symptom care with an NSAID',
      actions: [
        'NSAID, walking; scan again in 7 to 10 days if worse',
        'What DVT and PE symptoms are, when and where to come back',
      ],
      plan: { leadsTo: 'clinician-decides' },
    },
    'svt-symptom-care-no-nsaid': {
      title: 'Symptom care without an NSAID',
      actions: [
        'No NSAID; paracetamol, walking; scan again in 7 to 10 days if worse',
        'What DVT and PE symptoms are, when and where to come back',
      ],
      plan: { leadsTo: 'clinician-decides' },
    },
    'svt-on-treatment': {
      title: 'Superficial clot on treatment',
      actions: [
        'Why did it come? Missed doses, dose, cancer',
        'The existing drug goes on; nothing is added by rule',
      ],
      dueHours: 24,
      plan: { leadsTo: 'clinician-decides' },
    },
    'svt-no-cover': {
      title: 'Reason to treat, and no anticoagulant possible',
      actions: ['Specialist the same day; scan again within a week, sooner if worse'],
      dueHours: 24,
      plan: { tests: [{ kind: 'scan', hours: 168, again: true }], leadsTo: 'clinician-decides' },
    },
    'svt-cannula': {
      title: 'Phlebitis at a cannula: no anticoagulant',
      actions: [
        'Cannula out, symptom care; fever or spreading redness: the same day',
        'Swelling of the limb: scan',
      ],
      plan: { leadsTo: 'clinician-decides' },
    },
  },
  rows: [
    ...gateRows(rungs),
    {
      id: 'SV-cannula',
      when: { all: [pastTheGate(rungs), cannula] },
      then: 'svt-cannula',
      because: svt('At a cannula: no anticoagulant.'),
    },
    anotherRouteRow(here(deep)),
    {
      id: 'SV-duplex',
      when: here({ 'scan.result': ['awaited', 'non-diagnostic', 'not-possible'] }),
      then: 'svt-duplex',
      because: [
        cite(
          'svt-etg-calisto',
          'scan',
          'A quarter have a DVT as well: always duplex where a trunk is involved.',
          'verified',
        ),
        cite(
          'virchow-design',
          'superficial vein',
          'Without a duplex nothing is decided, whichever vein it is.',
          'design',
        ),
      ],
    },
    {
      id: 'SV-on-treatment',
      when: seen(treated),
      then: 'svt-on-treatment',
      because: cite('virchow-design', 'A1 on treatment', 'On treatment nothing is added by rule.', 'design'),
    },
    {
      id: 'SV-groin',
      when: seen({ not: treated }, nearGroin, possible),
      then: 'svt-as-dvt',
      because: [svt('Up to 3 cm from the sapheno-femoral junction: as a DVT.'), near],
    },
    {
      id: 'SV-no-cover',
      when: seen({ not: treated }, { any: [nearGroin, { all: [{ not: nearKnee }, long] }] }, notPossible),
      then: 'svt-no-cover',
      because: cite(
        'virchow-design',
        'superficial vein',
        'Reason to treat and no anticoagulant possible: specialist.',
        'design',
      ),
    },
    {
      id: 'SV-knee',
      when: seen({ not: treated }, nearKnee),
      then: 'svt-clinician-chooses',
      because: specialist,
    },
    {
      id: 'SV-long',
      when: byLength(long, possible),
      then: 'svt-prophylactic',
      because: svt('Further than 3 cm and 5 cm or longer: 45 days of prophylactic-type anticoagulation.'),
    },
    {
      id: 'SV-short',
      when: byLength({ not: long }, { not: mild }),
      then: 'svt-clinician-chooses',
      because: specialist,
    },
    {
      id: 'SV-short-mild',
      when: byLength({ not: long }, mild, { 'nsaid.unsuitable': false }),
      then: 'svt-symptom-care',
      because: svt('Under 5 cm, below the knee, no risk factor: NSAID, scan again in 7 to 10 days if worse.'),
    },
    {
      id: 'SV-short-mild-no-nsaid',
      when: byLength({ not: long }, mild, { 'nsaid.unsuitable': true }),
      then: 'svt-symptom-care-no-nsaid',
      because: svt('No NSAID where pregnant, anticoagulated, with kidney disease or an ulcer.'),
    },
  ],
  notes: [
    {
      id: 'pregnant',
      when: pregnant,
      says: 'In pregnancy LMWH is the anticoagulant; fondaparinux, tablets and NSAIDs are not used without obstetrics.',
      because: cite('rcog-37b', 'treatment', 'LMWH in pregnancy.', 'memory'),
    },
  ],
};
