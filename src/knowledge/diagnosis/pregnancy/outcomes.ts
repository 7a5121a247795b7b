import { gateOutcomes } from '../gate.ts';
import { anotherRoute } from '../another-route.ts';
import type { Outcome } from '../../rule-types.ts';

const noRules = 'No Wells score, no exclusion by D-dimer; LEFt may be shown and excludes nobody';
const lmwh = 'LMWH at the treatment dose until a DVT is excluded; no tablets, no warfarin';
const tell =
  'Tell her what DVT and PE symptoms are, and whom to call day and night; the risk lasts until 6 weeks after birth';

/** What the route of pregnancy and the 6 weeks after can ask for. */
export const pregnancyOutcomes = {
  'another-route': anotherRoute,
  'emergency-limb': gateOutcomes['emergency-limb'],
  'route-arm': gateOutcomes['route-arm'],
  'pregnancy-emergency': {
    title: 'Pregnant or up to 6 weeks after, and unstable: emergency now',
    actions: ['Resuscitation team with obstetrics now'],
    dueHours: 0,
    plan: { leadsTo: 'emergency' },
  },
  'pregnancy-pe-leg-scan': {
    title: 'Suspected PE in pregnancy, with signs of DVT: leg ultrasound first',
    actions: [
      'ECG and chest X-ray, and compression duplex of the leg now; a DVT there is enough to treat',
      lmwh,
      noRules,
    ],
    dueHours: 4,
    plan: { tests: [{ kind: 'scan', hours: 4 }], cover: 'start' },
  },
  'pregnancy-pe-lung-imaging': {
    title: 'Suspected PE in pregnancy: V/Q or CT after discussion',
    actions: [
      'ECG and chest X-ray',
      'V/Q or CT pulmonary angiography now; discuss both with her',
      lmwh,
      noRules,
    ],
    dueHours: 4,
    plan: { cover: 'start', leadsTo: 'clinician-decides' },
  },
  'pregnancy-scan-with-cover': {
    title: 'Pregnancy: duplex ultrasound, LMWH until excluded',
    actions: [
      'Compression duplex ultrasound as soon as it can be had; with whole-leg swelling or buttock or back pain also the iliac veins, or MR venography',
      lmwh,
      noRules,
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24 }], cover: 'start' },
  },
  'pregnancy-scan-now': {
    title: 'Pregnancy, LMWH not possible: scan now, or hospital',
    actions: ['Compression duplex ultrasound now, or admission', noRules],
    dueHours: 4,
    plan: { tests: [{ kind: 'scan', hours: 4 }] },
  },
  'pregnancy-iliac-imaging': {
    title: 'Pregnancy, pelvic clot suspected: iliac Doppler or MR venography',
    actions: ['Doppler of the iliac veins, or MR venography; a negative leg scan does not exclude', lmwh],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24, again: true }] },
  },
  'pregnancy-stop-repeat': {
    title: 'Pregnancy, scan negative, suspicion high: stop LMWH, repeat on days 3 and 7',
    actions: [
      'Stop LMWH, and have her confirm that it stopped; not one taken for another reason',
      'Repeat the scan on day 3 and on day 7; suspicion not stated counts as high',
      tell,
    ],
    dueHours: 168,
    plan: {
      tests: [
        { kind: 'repeat-scan', days: [3, 3] },
        { kind: 'repeat-scan', days: [7, 7] },
      ],
      cover: 'stop',
    },
  },
  'pregnancy-repeat-day-7': {
    title: 'Pregnancy, repeat negative before day 7: repeat on day 7',
    actions: ['Repeat the scan on day 7; a negative one before it does not end the search', tell],
    dueHours: 168,
    plan: { tests: [{ kind: 'repeat-scan', days: [7, 7] }] },
  },
  'pregnancy-excluded': {
    title: 'Pregnancy: DVT excluded',
    actions: ['Stop LMWH; not one taken for another reason', 'Think of other diagnoses', tell],
    plan: { cover: 'stop', leadsTo: 'excluded' },
  },
  'pregnancy-confirmed': {
    title: 'Pregnancy: DVT confirmed',
    actions: [
      'LMWH at the treatment dose; obstetrics and haematology together',
      'Baseline bloods; plan for labour',
    ],
    dueHours: 4,
    plan: { leadsTo: 'confirmed' },
  },
  'pregnancy-specialist': {
    title: 'Pregnancy: a finding for obstetrics and haematology today',
    actions: [
      'Calf clot, superficial clot or old change: the team decides the same day; LMWH goes on until then',
      'DVT is not excluded',
    ],
    dueHours: 24,
    plan: { leadsTo: 'clinician-decides' },
  },
  'pregnancy-other-imaging': {
    title: 'Pregnancy, scan not diagnostic or not done: other imaging',
    actions: [
      'Repeat the scan, or MR venography; DVT is not excluded',
      'LMWH goes on unless strongly contraindicated',
    ],
    dueHours: 24,
    plan: { tests: [{ kind: 'scan', hours: 24, again: true }] },
  },
} as const satisfies Record<string, Outcome>;
