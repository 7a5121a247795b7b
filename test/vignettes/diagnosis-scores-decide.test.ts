import { describe, expect, test } from 'vitest';
import { type Input, adult, ask, dDimer } from './diagnosis-cases.ts';

/** The worked examples of the scores, followed to the step that they decide. */

const pe: Input = {
  ...adult,
  'blood-pressure.systolic': 124,
  'pe.perc-applies': false,
  'pe.dvt-suspected': false,
  'pe-imaging.at-once': true,
  'interim-cover': 'possible',
  'd-dimer.availability': 'within-4-hours',
  ctpa: 'awaited',
};

describe('Wells PE', () => {
  const none: Input = {
    'dvt.clinical-signs': false,
    'pe.most-likely': false,
    'heart-rate': 100,
    'immobilised-or-surgery.4-weeks': false,
    'history.previous-dvt': false,
    'history.previous-pe': false,
    haemoptysis: false,
    'wells.active-cancer': false,
  };
  const dvtSigns = { 'dvt.clinical-signs': true };
  const altLess = { 'pe.most-likely': true };
  const hr100 = { 'heart-rate': 101 };
  const immob = { 'immobilised-or-surgery.4-weeks': true };
  const prevVTE = { 'history.previous-pe': true };
  const haemop = { haemoptysis: true };
  const malig = { 'wells.active-cancer': true };

  test.each<[string, Input, uk: string, us: string]>([
    ['WP1: 0', {}, 'd-dimer', 'd-dimer'],
    ['WP2: 1.5', hr100, 'd-dimer', 'd-dimer'],
    ['WP3: 4.0', { ...hr100, ...prevVTE, ...haemop }, 'd-dimer', 'd-dimer'],
    ['WP4: 5.5', { ...hr100, ...prevVTE, ...malig, ...immob }, 'imaging', 'd-dimer'],
    ['WP5: 4', { ...dvtSigns, ...haemop }, 'd-dimer', 'd-dimer'],
    ['WP6: 4.5', { ...dvtSigns, ...hr100 }, 'imaging', 'd-dimer'],
    ['WP7: 4', { ...altLess, ...haemop }, 'd-dimer', 'd-dimer'],
    [
      'WP8: 12.5',
      { ...dvtSigns, ...altLess, ...hr100, ...immob, ...prevVTE, ...haemop, ...malig },
      'imaging',
      'imaging',
    ],
    ['WP9: 4.5', { ...altLess, ...immob }, 'imaging', 'd-dimer'],
    ['WP10: 4.0', { ...hr100, ...immob, ...haemop }, 'd-dimer', 'd-dimer'],
  ])('%s', (_, items, uk, us) => {
    const outcome = { 'd-dimer': 'pe-d-dimer-within-4-hours', imaging: 'lung-imaging-now' };
    const steps = new Map(Object.entries(outcome));
    expect(ask('suspected-pe', { ...pe, ...none, ...items }, 'uk').outcome).toBe(steps.get(uk));
    expect(ask('suspected-pe', { ...pe, ...none, ...items }, 'us').outcome).toBe(steps.get(us));
  });

  test('coughing blood not asked: it may not matter, or it may decide', () => {
    const unasked = { ...pe, ...none, haemoptysis: null };
    expect(ask('suspected-pe', { ...unasked, ...dvtSigns, ...immob }).outcome).toBe('lung-imaging-now');
    expect(ask('suspected-pe', { ...unasked, ...hr100, ...prevVTE, ...malig })).toMatchObject({
      outcome: null,
      decisive: ['haemoptysis'],
    });
  });
});

describe('PERC, where it applies', () => {
  const none: Input = {
    ...pe,
    'pe.perc-applies': true,
    wellsPe: 'unlikely',
    'leg.swelling-unilateral': false,
    haemoptysis: false,
    'surgery-or-trauma.4-weeks': false,
    'history.previous-dvt': false,
    'history.previous-pe': false,
    'oestrogen.current': false,
  };
  const vital = (age: number, rate: number, saturation: number): Input => ({
    age,
    'heart-rate': rate,
    'oxygen-saturation': saturation,
  });
  const stop = 'pe-excluded-by-perc';
  const goOn = 'pe-d-dimer-within-4-hours';

  test.each<[string, Input, string]>([
    ['PC1', vital(35, 80, 98), stop],
    ['PC2', vital(49, 99, 95), stop],
    ['PC3', vital(50, 80, 98), goOn],
    ['PC4', vital(30, 100, 97), goOn],
    ['PC5', vital(30, 80, 94), goOn],
    ['PC6', { ...vital(28, 72, 99), 'oestrogen.current': true }, goOn],
    ['PC7', { ...vital(44, 110, 93), 'leg.swelling-unilateral': true }, goOn],
    ['PC8', { ...vital(41, 76, 97), 'history.previous-dvt': true }, goOn],
    ['PC9', { ...vital(22, 70, 100), haemoptysis: true }, goOn],
    ['PC10', { ...vital(38, 88, 96), 'surgery-or-trauma.4-weeks': true }, goOn],
  ])('%s', (_, items, outcome) => {
    expect(ask('suspected-pe', { ...none, ...items }).outcome).toBe(outcome);
  });

  test('one criterion not asked: PERC ends nothing', () => {
    expect(
      ask('suspected-pe', { ...none, ...vital(35, 80, 98), 'oestrogen.current': null }).outcome,
    ).toBeNull();
  });
});

describe('YEARS', () => {
  const none: Input = {
    ...adult,
    'd-dimer.availability': 'within-4-hours',
    'dvt.clinical-signs': false,
    haemoptysis: false,
    'pe.most-likely': false,
  };

  test.each<[string, Input, string]>([
    ['YR1', dDimer(400), 'pe-excluded-by-years'],
    ['YR2', dDimer(999), 'pe-excluded-by-years-alone'],
    ['YR3', dDimer(1000), 'lung-imaging-now'],
    ['YR5', { haemoptysis: true, ...dDimer(499) }, 'pe-excluded-by-years'],
    ['YR6', { haemoptysis: true, ...dDimer(500) }, 'lung-imaging-now'],
    ['YR7', { 'pe.most-likely': true, ...dDimer(800) }, 'lung-imaging-now'],
    ['YR8', { 'dvt.clinical-signs': true, 'pe.most-likely': true, ...dDimer(350) }, 'pe-excluded-by-years'],
  ])('%s', (_, items, outcome) => {
    expect(ask('suspected-pe-by-years', { ...none, ...items }).outcome).toBe(outcome);
  });
});

describe('Constans', () => {
  const none: Input = {
    ...adult,
    'limb.site': 'arm',
    'arm.face-or-neck-swelling': 'none',
    'arm-scan.result': 'awaited',
    'd-dimer.availability': 'within-4-hours',
    'arm.venous-material': false,
    'arm.localised-pain': false,
    'arm.oedema-unilateral': false,
    'arm.alternative-as-likely': false,
  };
  const material = { 'arm.venous-material': true };
  const pain = { 'arm.localised-pain': true };
  const oedema = { 'arm.oedema-unilateral': true };
  const alt = { 'arm.alternative-as-likely': true };

  test.each<[string, Input, string]>([
    ['CN1', {}, 'arm-d-dimer'],
    ['CN2', alt, 'arm-d-dimer'],
    ['CN3', pain, 'arm-d-dimer'],
    ['CN4', { ...oedema, ...alt }, 'arm-d-dimer'],
    ['CN5', { ...pain, ...oedema }, 'arm-ultrasound'],
    ['CN6', { ...material, ...pain, ...oedema }, 'arm-ultrasound'],
    ['CN7', { ...material, ...alt }, 'arm-d-dimer'],
    ['CN8', { ...material, ...oedema, ...alt }, 'arm-d-dimer'],
    ['CN9', { ...material, ...oedema }, 'arm-ultrasound'],
    ['CN10', { ...material, ...pain, ...oedema, ...alt }, 'arm-ultrasound'],
  ])('%s', (_, items, outcome) => {
    expect(ask('upper-limb', { ...none, ...items }).outcome).toBe(outcome);
  });
});
