import { gateOutcomes } from './gate.ts';
import type { Outcome } from '../rule-types.ts';
import { cite } from '../sources.ts';

/** What the three diagnostic tables can ask for. Deadlines run in elapsed hours, nights and weekends too. */
export const pathwayOutcomes = {
  ...gateOutcomes,
  'scan-within-4-hours': {
    title: 'Proximal leg ultrasound, result within 4 hours',
    actions: ['Request a proximal leg vein ultrasound, result within 4 hours'],
    dueHours: 4,
    plan: { tests: [{ kind: 'scan', hours: 4 }] },
  },
  'scan-first': {
    title: 'Leg vein ultrasound first',
    actions: [
      'Complete duplex from thigh to ankle where it can be had, else proximal ultrasound, the same day',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24 }] },
  },
  'd-dimer-cover-scan': {
    title: 'D-dimer, then interim anticoagulation, scan within 24 hours',
    actions: [
      'Take the D-dimer sample first',
      'Take FBC, kidney and liver function, PT and APTT; do not wait for them, and act on them within 24 hours',
      'Then interim therapeutic anticoagulation, with a drug that can go on if DVT is confirmed',
      'Proximal leg ultrasound, result within 24 hours; the supply must outlast the slot',
    ],
    dueHours: 24,
    plan: {
      tests: [
        { kind: 'd-dimer', hours: 24 },
        { kind: 'bloods', hours: 24 },
        { kind: 'scan', hours: 24 },
      ],
      cover: 'start',
    },
  },
  'cover-and-scan': {
    title: 'Interim anticoagulation and scan within 24 hours',
    actions: [
      'Take FBC, kidney and liver function, PT and APTT; do not wait for them, and act on them within 24 hours',
      'Interim therapeutic anticoagulation, with a drug that can go on if DVT is confirmed',
      'Proximal leg ultrasound, result within 24 hours; the supply must outlast the slot',
    ],
    dueHours: 24,
    plan: {
      tests: [
        { kind: 'bloods', hours: 24 },
        { kind: 'scan', hours: 24 },
      ],
      cover: 'start',
    },
  },
  'scan-now-or-hospital': {
    title: 'Scan now, or hospital',
    actions: [
      'Interim anticoagulation is contraindicated or refused: scan now, or hospital',
      'Escalate if neither can be had',
    ],
    dueHours: 4,
    plan: { tests: [{ kind: 'scan', hours: 4 }] },
  },
  'd-dimer-within-4-hours': {
    title: 'D-dimer, result within 4 hours',
    actions: [
      'Take the D-dimer sample before any anticoagulant; laboratory, or a fully quantitative point-of-care test',
    ],
    dueHours: 4,
    plan: { tests: [{ kind: 'd-dimer', hours: 4 }] },
  },
  'd-dimer-with-cover': {
    title: 'D-dimer, with interim anticoagulation while waiting',
    actions: [
      'Take the D-dimer sample first',
      'Take FBC, kidney and liver function, PT and APTT; do not wait for them, and act on them within 24 hours',
      'Then interim therapeutic anticoagulation while waiting; no result by 24 hours means a scan',
    ],
    dueHours: 24,
    plan: {
      tests: [
        { kind: 'd-dimer', hours: 24 },
        { kind: 'bloods', hours: 24 },
      ],
      cover: 'start',
    },
  },
  'd-dimer-first': {
    title: 'D-dimer first',
    actions: ['High-sensitivity D-dimer the same day; a positive one alone never diagnoses'],
    dueHours: 24,
    plan: { tests: [{ kind: 'd-dimer', hours: 24 }] },
  },
  'await-d-dimer': {
    title: 'Wait for the D-dimer',
    actions: ['Read the result when it comes; after 4 hours, or 24 with cover, it counts as positive'],
    dueHours: { uk: 4, us: 24 },
    plan: { tests: [{ kind: 'd-dimer', hours: { uk: 4, us: 24 }, fromAssessment: true }] },
  },
  'await-scan': {
    title: 'The scan decides',
    actions: [
      'Wait for the scan; a D-dimer alone does not exclude DVT here',
      'Not read by 24 hours: breach, cover goes on, escalate daily',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24, fromAssessment: true }] },
  },
  'read-the-scan': {
    title: 'A scan result is on record: read it',
    actions: ['Decide by the table that follows the scan'],
  },
  excluded: {
    title: 'DVT excluded',
    actions: [
      'Stop interim anticoagulation; never a long-term anticoagulant taken for another reason',
      'Think of other diagnoses',
      'Tell the person that DVT is not likely, what DVT and PE symptoms are, and when and where to come back',
    ],
    plan: { cover: 'stop', leadsTo: 'excluded' },
  },
  'superficial-only': {
    title: 'No deep clot; superficial vein thrombosis',
    actions: [
      'Up to 3 cm from the sapheno-femoral junction: manage as DVT',
      'Further away and 5 cm or longer: prophylactic-type anticoagulation for 45 days; shorter, or near the sapheno-popliteal junction: clinician decides',
      'Stop no anticoagulant before that is decided',
      'Tell the person what DVT and PE symptoms are, and when and where to come back',
    ],
    plan: { leadsTo: 'excluded' },
  },
  'stop-cover-repeat-scan': {
    title: 'Stop interim anticoagulation; repeat scan on day 6 to 8',
    actions: [
      'Stop interim anticoagulation, and have the person confirm that it stopped',
      'Book a repeat proximal scan on day 6 to 8 after the first; if missed, chase the same day',
      'Worse while waiting: scan the same day, and the planned repeat still stands',
    ],
    dueHours: 192,
    plan: { tests: [{ kind: 'repeat-scan', days: [6, 8] }], cover: 'stop' },
  },
  'repeat-scan': {
    title: 'Repeat scan on day 6 to 8',
    actions: [
      'Book a repeat proximal scan on day 6 to 8 after the first',
      'Never stop an anticoagulant taken long-term',
    ],
    dueHours: 192,
    plan: { tests: [{ kind: 'repeat-scan', days: [6, 8] }] },
  },
  'another-image': {
    title: 'Non-diagnostic scan: repeat or other imaging within 24 hours',
    actions: [
      'Repeat the scan, or CT or MR venography if the pelvis is in question',
      'Interim cover by clinician decision',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24, again: true }] },
  },
  'other-imaging-or-repeat': {
    title: 'Non-diagnostic again: other imaging, or repeat on day 6 to 8',
    actions: ['Other imaging, or repeat on day 6 to 8; DVT is not excluded'],
    dueHours: 192,
    plan: { tests: [{ kind: 'repeat-scan', days: [6, 8], again: true }] },
  },
  'not-done': {
    title: 'Scan refused or impossible: DVT not excluded',
    actions: [
      'Record capacity, reason and the named senior',
      'Other imaging, or interim cover; call the next day',
      'Stays open until scanned or closed as not excluded',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24, again: true }] },
  },
  'route-distal': {
    title: 'Isolated distal DVT',
    actions: [
      'Clinician decides: treat, or scan again weekly for 2 weeks; treat if severe symptoms or a risk of extension',
    ],
    dueHours: 24,
    plan: { leadsTo: 'clinician-decides' },
  },
  confirmed: {
    title: 'DVT confirmed',
    actions: [
      'Baseline bloods; start of treatment',
      'Iliofemoral with symptoms under 14 days and good function: ask about thrombus removal',
    ],
    dueHours: 4,
    plan: { leadsTo: 'confirmed' },
  },
  'confirmed-on-treatment': {
    title: 'DVT confirmed on treatment',
    actions: [
      'Why did treatment fail? Missed doses, dose, HIT, cancer',
      'Never stop the existing drug without a replacement',
    ],
    dueHours: 4,
    plan: { leadsTo: 'confirmed' },
  },
} as const satisfies Record<string, Outcome>;

/** Why `scan-now-or-hospital`, in whichever table. */
export const coverNotPossible = cite(
  'virchow-design',
  'cover not possible',
  'Cover contraindicated or refused: scan now, or hospital.',
  'design',
);
