import { describe, expect, test } from 'vitest';
import { type Case, adult, ask, dDimer, holdCases } from './diagnosis-cases.ts';

const stable = {
  ...adult,
  'blood-pressure.systolic': 124,
  'pe.perc-applies': false,
  ctpa: 'awaited',
  'pe-imaging.at-once': true,
  'pe.dvt-suspected': false,
  'interim-cover': 'possible',
  'd-dimer.availability': 'within-4-hours',
};
const unlikely = { wellsPe: 'unlikely', wellsPe3: 'low' };
const likely = { wellsPe: 'likely', wellsPe3: 'high' };

const exits: readonly Case[] = [
  ['systolic 90', { 'blood-pressure.systolic': 90, ctpa: 'positive' }, 'P4-positive', 'pe-confirmed'],
  ['collapsed, no pulse felt', { 'presentation.unstable': true }, 'gate-pe-unstable', 'pe-unstable'],
  ['systolic 89', { 'blood-pressure.systolic': 89, ...unlikely }, 'gate-pe-unstable', 'pe-unstable'],
  ['breathless, and a cold white leg', { 'limb.threatened': true }, 'gate-emergency-limb', 'emergency-limb'],
  [
    '30 weeks pregnant, chest pain',
    { 'pregnancy.current-or-recent': true, ...unlikely, ...dDimer(100) },
    'gate-pe-in-pregnancy',
    'pe-in-pregnancy',
  ],
  ['15 years old', { age: 15 }, 'gate-pe-under-18', 'pe-under-18'],
  [
    'a cracked rib after a fall, PERC negative',
    { 'pe.perc-applies': true, perc: 'negative' },
    'P1',
    'pe-excluded-by-perc',
  ],
];

/** Both regions part people in two; the names of the rows differ, and what follows a positive D-dimer. */
const arms = (region: 'uk' | 'us', row: string): Case[] => [
  ['unlikely, D-dimer to be had', unlikely, `${row}5`, 'pe-d-dimer-within-4-hours', region],
  [
    'unlikely, laboratory closed until morning',
    { ...unlikely, 'd-dimer.availability': 'later' },
    `${row}5-late`,
    'pe-d-dimer-with-cover',
    region,
  ],
  [
    'unlikely, laboratory closed, bleeding ulcer',
    { ...unlikely, 'd-dimer.availability': 'later', 'interim-cover': 'contraindicated' },
    `${row}5-late-no-cover`,
    'lung-imaging-or-hospital',
    region,
  ],
  ['unlikely, D-dimer 499', { ...unlikely, ...dDimer(499) }, `${row}5-negative`, 'pe-excluded', region],
  [
    'unlikely, 72 years, D-dimer 719',
    { ...unlikely, age: 72, ...dDimer(719) },
    `${row}5-negative`,
    'pe-excluded',
    region,
  ],
  [
    'unlikely, D-dimer 500',
    { ...unlikely, ...dDimer(500) },
    `${row}5-positive`,
    region === 'uk' ? 'lung-imaging-now' : 'lung-imaging-vq-preferred',
    region,
  ],
  [
    'unlikely, no D-dimer to be had: counts as positive',
    { ...unlikely, 'd-dimer.availability': 'not-possible' },
    `${row}5-positive`,
    region === 'uk' ? 'lung-imaging-now' : 'lung-imaging-vq-preferred',
    region,
  ],
  [
    'unlikely, D-dimer 900, scanner free tonight',
    { ...unlikely, ...dDimer(900), 'pe-imaging.at-once': false },
    `${row}5-positive-late`,
    'cover-and-lung-imaging',
    region,
  ],
  [
    'the same, cover refused',
    { ...unlikely, ...dDimer(900), 'pe-imaging.at-once': false, 'interim-cover': 'refused' },
    `${row}5-positive-no-cover`,
    'lung-imaging-or-hospital',
    region,
  ],
  ['likely, D-dimer 100 known', { ...likely, ...dDimer(100) }, `${row}3`, 'lung-imaging-now', region],
  [
    'on apixaban for years, unlikely, D-dimer 100',
    { ...unlikely, ...dDimer(100), 'anticoagulant.at-presentation': 'treatment' },
    `${row}3`,
    'lung-imaging-now',
    region,
  ],
  [
    'likely, scanner busy',
    { ...likely, 'pe-imaging.at-once': false },
    `${row}3-late`,
    'cover-and-lung-imaging',
    region,
  ],
  [
    'likely, scanner busy, brain bleed last week',
    { ...likely, 'pe-imaging.at-once': false, 'interim-cover': 'contraindicated' },
    `${row}3-no-cover`,
    'lung-imaging-or-hospital',
    region,
  ],
  ['likely, refuses any scan', { ...likely, ctpa: 'not-possible' }, `${row}-not-done`, 'pe-not-done', region],
  [
    'unlikely, refuses any scan, D-dimer 300',
    { ...unlikely, ctpa: 'not-possible', ...dDimer(300) },
    `${row}5-negative`,
    'pe-excluded',
    region,
  ],
];

holdCases('suspected-pe', stable, [
  ...exits,
  ...arms('uk', 'P'),
  ...arms('us', 'US'),
  [
    'US, moderate: D-dimer first, where two levels say likely',
    { wellsPe3: 'moderate' },
    'US5',
    'pe-d-dimer-within-4-hours',
    'us',
  ],
  ['clot on the CT', { ...unlikely, ctpa: 'positive' }, 'P4-positive', 'pe-confirmed'],
  [
    'clot on the CT, on warfarin',
    { ...likely, ctpa: 'positive', 'anticoagulant.at-presentation': 'treatment' },
    'P4-positive-on-treatment',
    'pe-confirmed-on-treatment',
  ],
  [
    'CT clear, calf swollen',
    { ...likely, ctpa: 'negative', 'pe.dvt-suspected': true },
    'P4-negative-leg',
    'pe-negative-dvt-suspected',
  ],
  ['CT clear, legs well', { ...likely, ctpa: 'negative' }, 'P4-negative', 'pe-excluded'],
  [
    'V/Q of intermediate probability, D-dimer 100',
    { ...unlikely, ctpa: 'non-diagnostic', ...dDimer(100) },
    'P3b',
    'pe-other-imaging',
  ],
]);

describe('what is not known', () => {
  test('blood pressure not taken: nothing is excluded, and it is asked for', () => {
    const decision = ask('suspected-pe', {
      ...stable,
      ...unlikely,
      ...dDimer(100),
      'blood-pressure.systolic': null,
    });
    expect(decision).toMatchObject({ outcome: null, decisive: ['blood-pressure.systolic'] });
  });

  test('a negative D-dimer taken after the first dose, by a kit, or of another episode excludes nobody', () => {
    for (const flaw of [
      { 'd-dimer.before-anticoagulant': false },
      { 'd-dimer.quantitative': false },
      { 'd-dimer.this-episode': false },
      { 'symptoms.duration': 15 },
    ])
      expect(ask('suspected-pe', { ...stable, ...unlikely, ...dDimer(100), ...flaw }).outcome).toBe(
        'lung-imaging-now',
      );
  });

  test('severe kidney disease: V/Q is named beside the imaging', () => {
    const decision = ask('suspected-pe', { ...stable, ...likely, 'ctpa.unsuitable': true });
    expect(decision.notes.map(({ says }) => says).join(' ')).toMatch('V/Q SPECT');
  });
});

const years = { ...adult, 'd-dimer.availability': 'within-4-hours' };

holdCases('suspected-pe-by-years', years, [
  [
    'pregnant',
    { 'pregnancy.current-or-recent': true, years: 'none', ...dDimer(100) },
    'another-route',
    'another-route',
  ],
  [
    'an injection from the GP this morning',
    { 'anticoagulant.at-presentation': 'interim', years: 'none', ...dDimer(100) },
    'another-route',
    'another-route',
  ],
  ['no item, D-dimer to come', { years: 'none' }, 'YEARS-awaited', 'pe-d-dimer-within-4-hours'],
  // The worked examples of the review, at 45 years; where it says "excluded" above the age-adjusted cut-off, a clinician decides.
  ['YR1', { years: 'none', ...dDimer(400) }, 'YEARS-0-negative', 'pe-excluded-by-years'],
  ['YR2', { years: 'none', ...dDimer(999) }, 'YEARS-0-negative-alone', 'pe-excluded-by-years-alone'],
  ['YR3', { years: 'none', ...dDimer(1000) }, 'YEARS-positive', 'lung-imaging-now'],
  ['YR4', { years: 'none', ...dDimer(750) }, 'YEARS-0-negative-alone', 'pe-excluded-by-years-alone'],
  ['YR4 at 76', { years: 'none', age: 76, ...dDimer(750) }, 'YEARS-0-negative', 'pe-excluded-by-years'],
  ['YR5', { years: 'some', ...dDimer(499) }, 'YEARS-1-negative', 'pe-excluded-by-years'],
  ['YR6', { years: 'some', ...dDimer(500) }, 'YEARS-positive', 'lung-imaging-now'],
  ['YR7', { years: 'some', ...dDimer(800) }, 'YEARS-positive', 'lung-imaging-now'],
  ['YR8', { years: 'some', ...dDimer(350) }, 'YEARS-1-negative', 'pe-excluded-by-years'],
  ['YR9', { years: 'some', ...dDimer(1500) }, 'YEARS-positive', 'lung-imaging-now'],
  [
    'no item, 700, an assay whose own cut-off is 400',
    {
      years: 'none',
      ...dDimer(700),
      'd-dimer': { value: 700, unit: 'ug/L', basis: 'FEU', cutOff: 400 },
    },
    'YEARS-positive',
    'lung-imaging-now',
  ],
]);
