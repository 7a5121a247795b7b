import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { regions } from '../../src/knowledge/rule-types.ts';
import { adult, ask, holdCases } from './diagnosis-cases.ts';

const pregnant = {
  ...adult,
  age: 31,
  'pregnancy.current-or-recent': true,
  'interim-cover': 'possible',
  'pregnancy.iliac-suspected': false,
  'pregnancy.suspicion': 'high',
  'pe.dvt-suspected': true,
  'scan.repeat': false,
  scan: 'awaited',
};

holdCases('pregnancy', pregnant, [
  [
    'not pregnant, no birth lately',
    { 'pregnancy.current-or-recent': false },
    'another-route',
    'another-route',
  ],
  ['collapsed in labour', { 'presentation.unstable': true }, 'PG-unstable', 'pregnancy-emergency'],
  ['leg blue and cold', { 'limb.threatened': true }, 'PG-limb', 'emergency-limb'],
  ['breathless, calf swollen', { 'presentation.pe-symptoms': true }, 'PG-pe-leg', 'pregnancy-pe-leg-scan'],
  [
    'breathless, clot in the thigh found',
    { 'presentation.pe-symptoms': true, scan: 'proximal-dvt' },
    'PG-pe-leg-positive',
    'pregnancy-confirmed',
  ],
  [
    'breathless, legs well',
    { 'presentation.pe-symptoms': true, 'pe.dvt-suspected': false },
    'PG-pe',
    'pregnancy-pe-lung-imaging',
  ],
  [
    'oxygen 93 %, leg scan clear',
    { 'oxygen-saturation': 93, scan: 'negative' },
    'PG-pe',
    'pregnancy-pe-lung-imaging',
  ],
  ['arm swollen at 20 weeks', { 'limb.site': 'arm' }, 'PG-arm', 'route-arm'],
  ['left calf swollen at 12 weeks', {}, 'PG-scan', 'pregnancy-scan-with-cover'],
  [
    'about to give birth, heparin not possible',
    { 'interim-cover': 'contraindicated' },
    'PG-scan-no-cover',
    'pregnancy-scan-now',
  ],
  ['clot in the popliteal vein', { scan: 'proximal-dvt' }, 'PG-positive', 'pregnancy-confirmed'],
  ['clot in the calf', { scan: 'isolated-distal-dvt' }, 'PG-other-finding', 'pregnancy-specialist'],
  [
    'scan clear, whole leg swollen and buttock pain',
    { scan: 'negative', 'pregnancy.iliac-suspected': true, 'pregnancy.suspicion': 'low' },
    'PG-iliac',
    'pregnancy-iliac-imaging',
  ],
  [
    'scan clear, suspicion low',
    { scan: 'negative', 'pregnancy.suspicion': 'low' },
    'PG-negative-low',
    'pregnancy-excluded',
  ],
  ['scan clear, suspicion high', { scan: 'negative' }, 'PG-negative-high', 'pregnancy-stop-repeat'],
  [
    'scan clear, nobody wrote how likely: as high',
    { scan: 'negative', 'pregnancy.suspicion': 'not-stated' },
    'PG-negative-high',
    'pregnancy-stop-repeat',
  ],
  [
    'clear again on day 3',
    { scan: 'negative', 'scan.repeat': true, 'scan.days-since-first': 3 },
    'PG-repeat-early',
    'pregnancy-repeat-day-7',
  ],
  [
    'clear again on day 6',
    { scan: 'negative', 'scan.repeat': true, 'scan.days-since-first': 6 },
    'PG-repeat-early',
    'pregnancy-repeat-day-7',
  ],
  [
    'clear again on day 7',
    { scan: 'negative', 'scan.repeat': true, 'scan.days-since-first': 7 },
    'PG-repeat-negative',
    'pregnancy-excluded',
  ],
  ['too swollen to see', { scan: 'non-diagnostic' }, 'PG-other-imaging', 'pregnancy-other-imaging'],
]);

describe('no rule of other people', () => {
  test('the table reads no D-dimer and no score', () => {
    for (const region of regions) {
      const read = rules.decision('pregnancy', region)?.compiled.variables.map(({ fact }) => fact) ?? [];
      expect(read.length).toBeGreaterThan(10);
      expect(read.filter((fact) => /d-dimer|wells|left|perc|years|constans/.test(fact))).toEqual([]);
    }
  });

  test('suspicion not known: neither stop nor repeat is decided, and it is asked for', () => {
    const decision = ask('pregnancy', { ...pregnant, scan: 'negative', 'pregnancy.suspicion': null });
    expect(decision).toMatchObject({ outcome: null, decisive: ['pregnancy.suspicion'] });
  });
});
