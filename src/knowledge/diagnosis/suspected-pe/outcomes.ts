import { gateOutcomes } from '../gate.ts';
import type { Outcome } from '../../rule-types.ts';

const lookForOthers = 'History, examination and chest X-ray for other causes';
const startCover =
  'Interim therapeutic anticoagulation; take FBC, kidney and liver function, PT and APTT, without waiting for them';
const tell =
  'Think of other diagnoses; tell the person that PE is not likely, what PE and DVT symptoms are, and when and where to come back';

/** What the route of suspected pulmonary embolism can ask for. */
export const suspectedPeOutcomes = {
  'emergency-limb': gateOutcomes['emergency-limb'],
  'pe-unstable': {
    title: 'Unstable: resuscitation, echocardiography or CT now',
    actions: [
      'Resuscitation team and senior clinician now; no rule stands in for them',
      'Echocardiography at the bedside, or CT pulmonary angiography if stable enough',
    ],
    dueHours: 0,
    plan: { leadsTo: 'emergency' },
  },
  'pe-in-pregnancy': {
    title: 'Suspected PE in pregnancy or up to 6 weeks after: hospital now',
    actions: [
      'Hospital with maternity now; no Wells, no PERC, no exclusion by D-dimer',
      'ECG and chest X-ray; with signs of DVT a leg ultrasound first; the pregnancy table goes on from there',
    ],
    dueHours: 0,
    plan: { leadsTo: 'emergency' },
  },
  'pe-under-18': {
    title: 'Suspected PE under 18: paediatric emergency now',
    actions: ['Paediatric emergency department now; no adult score and no exclusion by D-dimer'],
    dueHours: 0,
    plan: { leadsTo: 'emergency' },
  },
  'pe-excluded-by-perc': {
    title: 'No further test for PE: PERC is negative at low likelihood',
    actions: [lookForOthers, tell],
    plan: { leadsTo: 'clinician-decides' },
  },
  'pe-d-dimer-within-4-hours': {
    title: 'D-dimer for PE, result within 4 hours',
    actions: [
      lookForOthers,
      'Take the D-dimer sample before any anticoagulant, by a fully quantitative test',
    ],
    dueHours: 4,
    plan: { tests: [{ kind: 'd-dimer', hours: 4 }] },
  },
  'pe-d-dimer-with-cover': {
    title: 'D-dimer for PE, with interim anticoagulation while waiting',
    actions: [lookForOthers, 'Take the D-dimer sample first', startCover],
    dueHours: 24,
    plan: {
      tests: [
        { kind: 'd-dimer', hours: 24 },
        { kind: 'bloods', hours: 24 },
      ],
      cover: 'start',
    },
  },
  'lung-imaging-now': {
    title: 'Lung imaging now',
    actions: [
      lookForOthers,
      'CT pulmonary angiography immediately; V/Q SPECT where CT does not suit, planar V/Q if SPECT would be late',
    ],
    dueHours: 1,
    plan: { leadsTo: 'clinician-decides' },
  },
  'lung-imaging-vq-preferred': {
    title: 'Lung imaging now: V/Q where feasible, else CT',
    actions: [lookForOthers, 'V/Q scan where it can be had and read, else CT pulmonary angiography'],
    dueHours: 1,
    plan: { leadsTo: 'clinician-decides' },
  },
  'cover-and-lung-imaging': {
    title: 'Interim anticoagulation, then lung imaging within 24 hours',
    actions: [
      lookForOthers,
      startCover,
      'CT pulmonary angiography as soon as it can be had; V/Q SPECT where CT does not suit',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'bloods', hours: 24 }], cover: 'start', leadsTo: 'clinician-decides' },
  },
  'lung-imaging-or-hospital': {
    title: 'Lung imaging now, or hospital',
    actions: [
      'Interim anticoagulation is contraindicated or refused: imaging now, or hospital and a senior clinician',
    ],
    dueHours: 1,
    plan: { leadsTo: 'emergency' },
  },
  'pe-confirmed': {
    title: 'PE confirmed',
    actions: [
      'Treat; severity by PESI or sPESI decides where',
      'Look for a DVT where it changes what is done',
    ],
    dueHours: 1,
    plan: { leadsTo: 'emergency' },
  },
  'pe-confirmed-on-treatment': {
    title: 'PE confirmed on treatment',
    actions: [
      'Why did treatment fail? Missed doses, dose, HIT, cancer',
      'Never stop the existing drug without a replacement; hospital',
    ],
    dueHours: 1,
    plan: { leadsTo: 'emergency' },
  },
  'pe-negative-dvt-suspected': {
    title: 'No PE on imaging, a DVT is still suspected: leg ultrasound',
    actions: [
      'Proximal leg vein ultrasound; the leg tables decide about the DVT',
      'Interim cover goes on until then',
    ],
    dueHours: { uk: 4, us: 24 },
    plan: { tests: [{ kind: 'scan', hours: { uk: 4, us: 24 } }] },
  },
  'pe-excluded': {
    title: 'PE excluded',
    actions: ['Stop interim anticoagulation; never one taken for another reason', tell],
    plan: { cover: 'stop', leadsTo: 'clinician-decides' },
  },
  'pe-other-imaging': {
    title: 'Lung imaging does not settle it: leg ultrasound or other imaging',
    actions: [
      'Specialist: leg ultrasound, CT pulmonary angiography or V/Q, whichever was not done',
      'PE is not excluded; cover by clinician decision',
    ],
    dueHours: 24,
    plan: { leadsTo: 'clinician-decides' },
  },
  'pe-not-done': {
    title: 'Lung imaging refused or impossible: PE not excluded',
    actions: [
      'Record capacity, reason and the named senior',
      'Leg ultrasound or other imaging, or cover; call the next day',
    ],
    dueHours: 24,
    plan: { leadsTo: 'clinician-decides' },
  },
} as const satisfies Record<string, Outcome>;
