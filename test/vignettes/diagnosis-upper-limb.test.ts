import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import { adult, dDimer, emergencies, holdCases } from './diagnosis-cases.ts';

const arm = {
  ...adult,
  'limb.site': 'arm',
  'arm.face-or-neck-swelling': 'none',
  'arm-scan.result': 'awaited',
  'arm.suspicion-persists': false,
  'scan.repeat': false,
  'd-dimer.availability': 'within-4-hours',
};
const unlikely = { constans: 'unlikely' };
const likely = { constans: 'likely' };
const clear = { 'arm-scan.result': 'negative' };

holdCases('upper-limb', arm, [
  ...emergencies,
  ['a leg', { 'limb.site': 'leg' }, 'another-route', 'another-route'],
  [
    'arm and face swollen, drowsy, lung cancer',
    { 'arm.face-or-neck-swelling': 'with-danger-signs' },
    'AR-vena-cava',
    'svc-emergency',
  ],
  [
    'arm and neck swollen, otherwise well',
    { 'arm.face-or-neck-swelling': 'without-danger-signs' },
    'AR-face',
    'arm-hospital-today',
  ],
  ['Constans 1', unlikely, 'AR-d-dimer', 'arm-d-dimer'],
  ['Constans 1, D-dimer 499', { ...unlikely, ...dDimer(499) }, 'AR-d-dimer-negative', 'arm-excluded'],
  [
    'Constans 1, 80 years, D-dimer 700: no age adjustment in an arm',
    { ...unlikely, age: 80, ...dDimer(700) },
    'AR-d-dimer-positive',
    'arm-ultrasound',
  ],
  ['Constans 1, D-dimer 500', { ...unlikely, ...dDimer(500) }, 'AR-d-dimer-positive', 'arm-ultrasound'],
  ['Constans 2, D-dimer 100', { ...likely, ...dDimer(100) }, 'AR-likely', 'arm-ultrasound'],
  [
    'pregnant, Constans 1, D-dimer 100',
    { ...unlikely, ...dDimer(100), 'pregnancy.current-or-recent': true },
    'AR-likely',
    'arm-ultrasound',
  ],
  [
    'clot beside the line',
    { ...likely, 'arm-scan.result': 'deep-vein-thrombosis' },
    'AR-positive',
    'arm-confirmed',
  ],
  [
    'hard vein where the cannula was',
    { ...unlikely, 'arm-scan.result': 'superficial-thrombosis' },
    'AR-superficial',
    'arm-superficial',
  ],
  [
    'ultrasound clear, arm still blue and heavy',
    { ...likely, ...clear, 'arm.suspicion-persists': true, ...dDimer(100) },
    'AR-persists',
    'arm-venography',
  ],
  [
    'Constans 1, D-dimer raised, clear',
    { ...unlikely, ...clear, ...dDimer(900) },
    'AR-unlikely-negative',
    'arm-excluded',
  ],
  ['Constans 2, clear', { ...likely, ...clear }, 'AR-likely-awaited', 'arm-d-dimer-after-scan'],
  [
    'Constans 2, clear, D-dimer 300',
    { ...likely, ...clear, ...dDimer(300) },
    'AR-likely-d-dimer-negative',
    'arm-excluded',
  ],
  [
    'Constans 2, clear, D-dimer 800',
    { ...likely, ...clear, ...dDimer(800) },
    'AR-likely-repeat',
    'arm-repeat-ultrasound',
  ],
  [
    'on warfarin, Constans 1, clear',
    { ...unlikely, ...clear, 'anticoagulant.at-presentation': 'treatment' },
    'AR-likely-repeat',
    'arm-repeat-ultrasound',
  ],
  [
    'clear again on day 5',
    { ...likely, ...clear, 'scan.repeat': true, 'scan.days-since-first': 5 },
    'AR-repeat-early',
    'arm-repeat-ultrasound',
  ],
  [
    'clear again on day 6',
    { ...likely, ...clear, 'scan.repeat': true, 'scan.days-since-first': 6 },
    'AR-repeat-negative',
    'arm-excluded',
  ],
  [
    'plaster in the way',
    { ...likely, 'arm-scan.result': 'non-diagnostic' },
    'AR-not-diagnostic',
    'arm-venography',
  ],
  ['refuses, Constans 2', { ...likely, 'arm-scan.result': 'not-possible' }, 'AR-not-done', 'arm-not-done'],
  [
    'refuses, Constans 1, D-dimer 300',
    { ...unlikely, 'arm-scan.result': 'not-possible', ...dDimer(300) },
    'AR-d-dimer-negative',
    'arm-excluded',
  ],
]);

test('no arm is judged by a score of the leg, nor by an age-adjusted D-dimer', () => {
  for (const region of regions) {
    const read = rules.decision('upper-limb', region)?.compiled.variables.map(({ fact }) => fact) ?? [];
    expect(read).toContain('constans.two-level');
    expect(read.filter((fact) => fact.startsWith('wells') || fact === 'd-dimer.age-adjusted')).toEqual([]);
  }
});
