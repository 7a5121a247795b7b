import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/engine/decide.ts';
import { rules } from '../../src/engine/rules.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';

type Input = Readonly<Record<string, unknown>>;

function ask(decision: string, input: Input, region: Region = 'uk'): Decision {
  const read = rules.reader.read(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const answer = rules.decision(decision, region)?.decide(read.facts);
  if (!answer) throw new Error(`no ${decision}`);
  return answer;
}

/** An adult with a leg, past every gate. */
const adult: Input = {
  age: 45,
  'presentation.pe-symptoms': false,
  'presentation.unstable': false,
  'oxygen-saturation': 98,
  'oxygen-saturation.below-usual': false,
  'limb.threatened': false,
  'pregnancy.current-or-recent': false,
  'limb.site': 'leg',
  'anticoagulant.at-presentation': 'none',
  'dvt.previous-same-leg': false,
  'history.injecting': false,
};

const dDimer = (value: number): Input => ({
  'd-dimer': { value, unit: 'ug/L', basis: 'FEU' },
  'd-dimer.before-anticoagulant': true,
  'd-dimer.quantitative': true,
  'd-dimer.this-episode': true,
  'symptoms.duration': 3,
});

describe('before any score', () => {
  test.each<[string, Input, string]>([
    ['unstable', { 'presentation.unstable': true }, 'emergency-pe'],
    ['oxygen 93 %', { 'oxygen-saturation': 93 }, 'emergency-pe'],
    [
      'oxygen 95 %, usually 99',
      { 'oxygen-saturation': 95, 'oxygen-saturation.below-usual': true },
      'emergency-pe',
    ],
    ['threatened limb', { 'limb.threatened': true }, 'emergency-limb'],
    ['pregnant', { 'pregnancy.current-or-recent': true }, 'route-pregnancy'],
    ['17 years', { age: 17 }, 'route-paediatric'],
    ['arm', { 'limb.site': 'arm' }, 'route-arm'],
    ['on treatment', { 'anticoagulant.at-presentation': 'treatment' }, 'route-on-treatment'],
    ['an old DVT in this leg', { 'dvt.previous-same-leg': true }, 'route-recurrence'],
    ['injects', { 'history.injecting': true }, 'route-injecting'],
    [
      'pregnant with breathlessness: the emergency first',
      { 'pregnancy.current-or-recent': true, 'presentation.pe-symptoms': true },
      'emergency-pe',
    ],
  ])('%s', (_, finding, outcome) => {
    for (const region of ['uk', 'us'] as const) {
      expect(
        ask(
          'first-test',
          { ...adult, ...finding, wells: 'likely', wells3: 'high', scanWithin4Hours: true },
          region,
        ).outcome,
      ).toBe(outcome);
    }
  });

  test('an emergency needs no score', () => {
    expect(ask('first-test', { 'presentation.pe-symptoms': true }).outcome).toBe('emergency-pe');
  });

  test('94 % and 18 years pass', () => {
    const input = { ...adult, age: 18, 'oxygen-saturation': 94, wells: 'likely', scanWithin4Hours: true };
    expect(ask('first-test', input).outcome).toBe('scan-within-4-hours');
  });

  test('pregnancy not asked: nothing is decided, and it is named', () => {
    const decision = ask('first-test', {
      ...adult,
      'pregnancy.current-or-recent': null,
      wells: 'likely',
      scanWithin4Hours: true,
    });
    expect(decision).toMatchObject({ outcome: null, decisive: ['pregnancy.current-or-recent'] });
  });
});

describe('first test', () => {
  test.each<[row: string, Region, Input, string]>([
    ['L1', 'uk', { wells: 'likely', scanWithin4Hours: true }, 'scan-within-4-hours'],
    [
      'L2',
      'uk',
      { wells: 'likely', scanWithin4Hours: false, cover: 'possible', 'd-dimer.availability': 'later' },
      'd-dimer-cover-scan',
    ],
    [
      'L2-no-d-dimer',
      'uk',
      { wells: 'likely', scanWithin4Hours: false, cover: 'possible', 'd-dimer.availability': 'not-possible' },
      'cover-and-scan',
    ],
    [
      'L2-no-cover',
      'uk',
      { wells: 'likely', scanWithin4Hours: false, cover: 'refused' },
      'scan-now-or-hospital',
    ],
    ['U1', 'uk', { wells: 'unlikely', 'd-dimer.availability': 'within-4-hours' }, 'd-dimer-within-4-hours'],
    [
      'U1-late',
      'uk',
      { wells: 'unlikely', 'd-dimer.availability': 'later', cover: 'possible' },
      'd-dimer-with-cover',
    ],
    [
      'U1-late-no-cover',
      'uk',
      { wells: 'unlikely', 'd-dimer.availability': 'later', cover: 'contraindicated' },
      'scan-now-or-hospital',
    ],
    [
      'U3',
      'uk',
      { wells: 'unlikely', 'd-dimer.availability': 'not-possible', scanWithin4Hours: true },
      'scan-within-4-hours',
    ],
    [
      'U3-late',
      'uk',
      {
        wells: 'unlikely',
        'd-dimer.availability': 'not-possible',
        scanWithin4Hours: false,
        cover: 'possible',
      },
      'cover-and-scan',
    ],
    ['US-low', 'us', { wells3: 'low', 'd-dimer.availability': 'within-4-hours' }, 'd-dimer-first'],
    ['US-low-no-d-dimer', 'us', { wells3: 'low', 'd-dimer.availability': 'not-possible' }, 'scan-first'],
    ['US-moderate', 'us', { wells3: 'moderate' }, 'scan-first'],
    ['US-high', 'us', { wells3: 'high' }, 'scan-first'],
  ])('%s (%s)', (row, region, input, outcome) => {
    expect(ask('first-test', { ...adult, ...input }, region)).toMatchObject({ outcome, rows: [row] });
  });

  test('a score of 1 or 2 waits for the finding that decides', () => {
    const items = {
      cancer: false,
      paralysis: false,
      bedrid: false,
      tender: true,
      whole: false,
      calf3: false,
      collat: false,
      prevDVT: false,
      alt: false,
    };
    const decision = ask('first-test', {
      ...adult,
      ...items,
      scanWithin4Hours: true,
      'd-dimer.availability': 'within-4-hours',
    });
    expect(decision).toMatchObject({ outcome: null, decisive: ['wells.pitting-oedema'] });
    expect(ask('first-test', { ...adult, ...items, pitting: true, scanWithin4Hours: true }).outcome).toBe(
      'scan-within-4-hours',
    );
  });

  test('a class that the items contradict is refused', () => {
    const items = { cancer: true, paralysis: true, tender: true, alt: false };
    expect(rules.reader.read({ ...items, wells: 'unlikely' }).ok).toBe(false);
  });
});

describe('after a D-dimer', () => {
  const unlikely = { ...adult, wells: 'unlikely', wells3: 'low', scan: 'awaited', scanWithin4Hours: true };
  const likely = { ...adult, wells: 'likely', wells3: 'high', scanWithin4Hours: false, cover: 'possible' };

  test('unlikely and negative: excluded, in both regions', () => {
    for (const region of ['uk', 'us'] as const)
      expect(ask('after-d-dimer', { ...unlikely, ...dDimer(499) }, region).outcome).toBe('excluded');
  });

  test('unlikely and at the cut-off: scan', () => {
    expect(ask('after-d-dimer', { ...unlikely, ...dDimer(500) }).outcome).toBe('scan-within-4-hours');
    expect(ask('after-d-dimer', { ...unlikely, ...dDimer(500) }, 'us').outcome).toBe('scan-first');
  });

  test('age adjusts where DVT is unlikely, and not after a negative scan where it is likely', () => {
    const at72 = { age: 72, ...dDimer(700) };
    expect(ask('after-d-dimer', { ...unlikely, ...at72 }).outcome).toBe('excluded');
    expect(ask('after-d-dimer', { ...likely, ...at72, scan: 'negative' }).outcome).toBe(
      'stop-cover-repeat-scan',
    );
  });

  test.each<[string, Input]>([
    ['taken after the first dose', { 'd-dimer.before-anticoagulant': false }],
    ['by a qualitative kit', { 'd-dimer.quantitative': false }],
    ['from an earlier episode', { 'd-dimer.this-episode': false }],
    ['15 days after the symptoms began', { 'symptoms.duration': 15 }],
  ])('a negative %s excludes nobody', (_, input) => {
    expect(ask('after-d-dimer', { ...unlikely, ...dDimer(100), ...input }).outcome).toBe(
      'scan-within-4-hours',
    );
    expect(ask('after-d-dimer', { ...unlikely, ...dDimer(100), 'symptoms.duration': 14 }).outcome).toBe(
      'excluded',
    );
  });

  test('a negative not known to be usable decides nothing', () => {
    const decision = ask('after-d-dimer', {
      ...unlikely,
      ...dDimer(100),
      'd-dimer.before-anticoagulant': null,
    });
    expect(decision).toMatchObject({ outcome: null, decisive: ['d-dimer.before-anticoagulant'] });
  });

  test('likely: never excluded by a D-dimer alone', () => {
    expect(ask('after-d-dimer', { ...likely, ...dDimer(100), scan: 'awaited' }).outcome).toBe('await-scan');
    expect(ask('after-d-dimer', { ...likely, ...dDimer(100), scan: 'negative' }).outcome).toBe('excluded');
    expect(ask('after-d-dimer', { ...likely, ...dDimer(100), scan: 'awaited' }, 'us').outcome).toBe(
      'scan-first',
    );
  });

  test('no D-dimer to be had counts as positive', () => {
    const none = { 'd-dimer.availability': 'not-possible' };
    expect(ask('after-d-dimer', { ...unlikely, ...none }).outcome).toBe('scan-within-4-hours');
    expect(ask('after-d-dimer', { ...likely, ...none, scan: 'negative' }).outcome).toBe(
      'stop-cover-repeat-scan',
    );
  });
});

describe('after a scan', () => {
  const scanned = (input: Input): Input => ({ ...adult, 'scan.repeat': false, ...input });

  test.each<[row: string, Region, Input, string]>([
    ['CONF', 'uk', { scan: 'proximal-dvt' }, 'confirmed'],
    [
      'A1-positive',
      'uk',
      { scan: 'proximal-dvt', 'anticoagulant.at-presentation': 'treatment' },
      'confirmed-on-treatment',
    ],
    ['distal', 'us', { scan: 'isolated-distal-dvt' }, 'route-distal'],
    ['old-change', 'uk', { scan: 'old-change-only' }, 'route-recurrence'],
    ['U4-negative', 'uk', { scan: 'negative', wells: 'unlikely' }, 'excluded'],
    [
      'U4-negative-superficial',
      'uk',
      { scan: 'superficial-thrombosis', wells: 'unlikely' },
      'superficial-only',
    ],
    [
      'recurrence',
      'uk',
      { scan: 'negative', wells: 'unlikely', 'dvt.previous-same-leg': true },
      'route-recurrence',
    ],
    ['CONF', 'us', { scan: 'proximal-dvt', 'dvt.previous-same-leg': true }, 'confirmed'],
    ['L4-negative', 'uk', { scan: 'negative', wells: 'likely', ...dDimer(499) }, 'excluded'],
    ['L5', 'uk', { scan: 'negative', wells: 'likely', ...dDimer(500) }, 'stop-cover-repeat-scan'],
    [
      'L3-d-dimer',
      'uk',
      {
        scan: 'negative',
        wells: 'likely',
        'd-dimer.availability': 'within-4-hours',
        'interim-cover.given': false,
      },
      'd-dimer-within-4-hours',
    ],
    [
      'L3-covered',
      'uk',
      {
        scan: 'negative',
        wells: 'likely',
        'd-dimer.availability': 'later',
        'interim-cover.given': true,
        'd-dimer.before-anticoagulant': false,
      },
      'stop-cover-repeat-scan',
    ],
    [
      'A1-negative',
      'uk',
      { scan: 'negative', wells: 'likely', 'anticoagulant.at-presentation': 'treatment' },
      'repeat-scan',
    ],
    [
      'L5-negative',
      'uk',
      { scan: 'negative', wells: 'likely', 'scan.repeat': true, 'scan.days-since-first': 6 },
      'excluded',
    ],
    [
      'L5-early',
      'uk',
      { scan: 'negative', wells: 'likely', 'scan.repeat': true, 'scan.days-since-first': 5 },
      'repeat-scan',
    ],
    ['NDX', 'uk', { scan: 'non-diagnostic', 'scan.non-diagnostic-before': false }, 'another-image'],
    [
      'NDX-again',
      'us',
      { scan: 'non-diagnostic', 'scan.non-diagnostic-before': true },
      'other-imaging-or-repeat',
    ],
    ['NOT-DONE', 'uk', { scan: 'not-possible', wells: 'likely' }, 'not-done'],
    ['NOT-DONE-negative', 'uk', { scan: 'not-possible', wells: 'unlikely', ...dDimer(100) }, 'excluded'],
    ['US-low-negative', 'us', { scan: 'negative', wells3: 'low' }, 'excluded'],
    [
      'US-moderate-whole-leg',
      'us',
      { scan: 'negative', wells3: 'moderate', 'scan.extent': 'whole-leg' },
      'excluded',
    ],
    [
      'US-moderate-serial',
      'us',
      {
        scan: 'negative',
        wells3: 'moderate',
        'scan.extent': 'proximal',
        'alternative-diagnosis.confirmed': false,
      },
      'repeat-scan',
    ],
    [
      'US-moderate-alternative',
      'us',
      {
        scan: 'negative',
        wells3: 'moderate',
        'scan.extent': 'proximal',
        'alternative-diagnosis.confirmed': true,
      },
      'excluded',
    ],
    [
      'US-high-serial',
      'us',
      {
        scan: 'negative',
        wells3: 'high',
        'scan.extent': 'whole-leg',
        'alternative-diagnosis.confirmed': false,
      },
      'repeat-scan',
    ],
    [
      'US-repeat-negative',
      'us',
      { scan: 'negative', wells3: 'high', 'scan.repeat': true, 'scan.days-since-first': 7 },
      'excluded',
    ],
  ])('%s (%s)', (row, region, input, outcome) => {
    expect(ask('after-scan', scanned(input), region)).toMatchObject({ outcome, rows: [row] });
  });

  test('a person who injects takes the likely arm whatever the score', () => {
    const input = scanned({
      'history.injecting': true,
      scan: 'negative',
      wells: 'unlikely',
      'd-dimer.availability': 'not-possible',
    });
    expect(ask('after-scan', input).outcome).toBe('stop-cover-repeat-scan');
  });

  test('a repeat after day 8 counts, and says so', () => {
    const read = rules.reader.read(
      scanned({ scan: 'negative', wells: 'likely', 'scan.repeat': true, 'scan.days-since-first': 9 }),
    );
    if (!read.ok) throw new Error('bad input');
    const late = rules.decision('after-scan', 'uk');
    expect(late?.decide(read.facts).outcome).toBe('excluded');
    expect(late?.decide(read.facts).notes[0]?.says).toContain('after day 8');
  });
});
