import { anotherRoute } from '../another-route.ts';
import { gateOutcomes } from '../gate.ts';
import type { Outcome } from '../../rule-types.ts';

/** What the route of the arm can ask for. No NICE algorithm exists for it; hours are our own. */
export const upperLimbOutcomes = {
  'another-route': anotherRoute,
  'emergency-pe': gateOutcomes['emergency-pe'],
  'emergency-limb': gateOutcomes['emergency-limb'],
  'route-paediatric': gateOutcomes['route-paediatric'],
  'svc-emergency': {
    title: 'Emergency: superior vena cava may be obstructed',
    actions: ['999 or 911; sit up, airway; CT venography and a senior clinician now'],
    dueHours: 0,
    plan: { leadsTo: 'emergency' },
  },
  'arm-hospital-today': {
    title: 'Face or neck swollen: hospital today',
    actions: [
      'Hospital the same day: ultrasound, and CT or MR venography of the central veins',
      'At once with stridor, breathlessness, drowsiness or headache',
    ],
    dueHours: 24,
    plan: { leadsTo: 'elsewhere' },
  },
  'arm-d-dimer': {
    title: 'Arm: D-dimer first',
    actions: ['High-sensitivity D-dimer, before any anticoagulant, read against the fixed cut-off'],
    dueHours: { uk: 4, us: 24 },
    plan: { tests: [{ kind: 'd-dimer', hours: { uk: 4, us: 24 } }] },
  },
  'arm-ultrasound': {
    title: 'Arm: ultrasound',
    actions: [
      'Duplex of brachial, axillary, subclavian, brachiocephalic and internal jugular veins the same day',
      'Interim anticoagulation by clinician decision; a line that works and is needed may stay',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24 }] },
  },
  'arm-d-dimer-after-scan': {
    title: 'Arm, likely, ultrasound negative: D-dimer',
    actions: [
      'D-dimer, read against the fixed cut-off; raised or not to be had: ultrasound again on day 6 to 8',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'd-dimer', hours: 24 }] },
  },
  'arm-repeat-ultrasound': {
    title: 'Arm: ultrasound again on day 6 to 8',
    actions: [
      'Ultrasound again on day 6 to 8 after the first; worse while waiting: the same day',
      'Stop interim anticoagulation until then; never one taken for another reason',
    ],
    dueHours: 192,
    plan: { tests: [{ kind: 'repeat-scan', days: [6, 8] }], cover: 'stop' },
  },
  'arm-venography': {
    title: 'Arm: CT or MR venography',
    actions: [
      'CT or MR venography: ultrasound misses about one clot in eight, mostly central',
      'Cover by clinician decision; not excluded',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24, again: true }] },
  },
  'arm-excluded': {
    title: 'DVT of the arm excluded',
    actions: [
      'Stop interim anticoagulation; never one taken for another reason',
      'Think of other diagnoses; tell the person what to watch for, and when and where to come back',
    ],
    plan: { cover: 'stop', leadsTo: 'excluded' },
  },
  'arm-superficial': {
    title: 'Arm: superficial vein thrombosis only',
    actions: [
      'At a cannula no anticoagulant; elsewhere the clinician chooses',
      'Tell the person what to watch for',
    ],
    plan: { leadsTo: 'clinician-decides' },
  },
  'arm-confirmed': {
    title: 'DVT of the arm confirmed',
    actions: [
      'Baseline bloods; treatment by a clinician who treats arms',
      'Ask about line, pacemaker, cancer and heavy use of the arm',
    ],
    dueHours: 4,
    plan: { leadsTo: 'confirmed' },
  },
  'arm-not-done': {
    title: 'Arm: ultrasound refused or impossible; not excluded',
    actions: ['Record capacity, reason and the named senior', 'Other imaging, or cover; call the next day'],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24, again: true }] },
  },
} as const satisfies Record<string, Outcome>;
