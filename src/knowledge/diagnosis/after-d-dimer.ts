import { countsAsPositive, resultAwaited, usableToExcludeBecause, validNegative } from './d-dimer-use.ts';
import type { FactId } from '../facts.ts';
import { gateRows, pastTheGate } from './gate.ts';
import { coverNotPossible, pathwayOutcomes } from './pathway-outcomes.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

const past = (...conditions: Condition<FactId>[]): Condition<FactId> => ({
  all: [pastTheGate(), ...conditions],
});

const scanRead = [
  'proximal-dvt',
  'isolated-distal-dvt',
  'superficial-thrombosis',
  'old-change-only',
  'non-diagnostic',
] as const;

/** A D-dimer alone excludes only where DVT is unlikely (UK) or of low probability (US). */
export const afterDDimer: UniqueTable<FactId> = {
  id: 'after-d-dimer',
  policy: 'unique',
  title: 'Next step after a D-dimer',
  asks: 'What follows from the D-dimer?',
  outcomes: pathwayOutcomes,
  rows: [
    ...gateRows(),
    {
      id: 'U2-negative',
      regions: ['uk'],
      when: past(
        { 'wells.two-level': 'unlikely', 'scan.result': ['awaited', 'not-possible'] },
        validNegative('d-dimer.age-adjusted'),
      ),
      then: 'excluded',
      because: [
        cite(
          'nice-ng158',
          '1.1.9',
          'Unlikely with a negative D-dimer: stop, think of other diagnoses, inform.',
          'verified',
        ),
        usableToExcludeBecause,
      ],
    },
    {
      id: 'U1-awaited',
      regions: ['uk'],
      when: past(
        { 'wells.two-level': 'unlikely', 'scan.result': 'awaited' },
        resultAwaited('d-dimer.age-adjusted'),
      ),
      then: 'await-d-dimer',
      because: cite(
        'nice-ng158',
        '1.1.8',
        'D-dimer within 4 hours, with interim anticoagulation if it takes longer.',
        'verified',
      ),
    },
    {
      id: 'U3',
      regions: ['uk'],
      when: past(
        { 'wells.two-level': 'unlikely', 'scan.result': 'awaited', 'scan.within-4-hours': true },
        countsAsPositive('d-dimer.age-adjusted'),
      ),
      then: 'scan-within-4-hours',
      because: [
        cite(
          'nice-ng158',
          '1.1.10',
          'Unlikely with a positive D-dimer: scan, result within 4 hours if possible.',
          'verified',
        ),
        usableToExcludeBecause,
      ],
    },
    {
      id: 'U3-late',
      regions: ['uk'],
      when: past(
        {
          'wells.two-level': 'unlikely',
          'scan.result': 'awaited',
          'scan.within-4-hours': false,
          'interim-cover': 'possible',
        },
        countsAsPositive('d-dimer.age-adjusted'),
      ),
      then: 'cover-and-scan',
      because: [
        cite(
          'nice-ng158',
          '1.1.10',
          'No scan in 4 hours: interim anticoagulation, scan within 24 hours.',
          'verified',
        ),
        usableToExcludeBecause,
      ],
    },
    {
      id: 'U3-no-cover',
      regions: ['uk'],
      when: past(
        {
          'wells.two-level': 'unlikely',
          'scan.result': 'awaited',
          'scan.within-4-hours': false,
          'interim-cover': ['contraindicated', 'refused'],
        },
        countsAsPositive('d-dimer.age-adjusted'),
      ),
      then: 'scan-now-or-hospital',
      because: coverNotPossible,
    },
    {
      id: 'L2-scan-awaited',
      regions: ['uk'],
      when: past({ 'wells.two-level': 'likely', 'scan.result': 'awaited' }),
      then: 'await-scan',
      because: cite(
        'nice-ng158',
        '1.1.3 to 1.1.4',
        'Likely: the scan decides; a D-dimer alone never excludes.',
        'verified',
      ),
    },
    {
      id: 'L4-negative',
      regions: ['uk'],
      when: past({ 'wells.two-level': 'likely', 'scan.result': 'negative' }, validNegative('d-dimer.fixed')),
      then: 'excluded',
      because: [
        cite(
          'nice-ng158',
          '1.1.7',
          'Likely, scan negative and D-dimer negative: stop, think of other diagnoses, inform.',
          'verified',
        ),
        cite(
          'virchow-design',
          'L4',
          "The assay's fixed cut-off: age adjustment was not tested here.",
          'design',
        ),
        usableToExcludeBecause,
      ],
    },
    {
      id: 'L4-awaited',
      regions: ['uk'],
      when: past({ 'wells.two-level': 'likely', 'scan.result': 'negative' }, resultAwaited('d-dimer.fixed')),
      then: 'await-d-dimer',
      because: cite(
        'virchow-design',
        'L4',
        'D-dimer within 4 hours of the negative scan; then it counts as positive.',
        'design',
      ),
    },
    {
      id: 'L5',
      regions: ['uk'],
      when: past(
        { 'wells.two-level': 'likely', 'scan.result': 'negative' },
        countsAsPositive('d-dimer.fixed'),
      ),
      then: 'stop-cover-repeat-scan',
      because: [
        cite(
          'nice-ng158',
          '1.1.6',
          'Scan negative, D-dimer positive: stop interim anticoagulation, repeat the scan on day 6 to 8.',
          'verified',
        ),
        usableToExcludeBecause,
      ],
    },
    {
      id: 'scan-on-record',
      regions: ['uk'],
      when: past({
        any: [
          { 'scan.result': scanRead },
          { 'wells.two-level': 'unlikely', 'scan.result': 'negative' },
          { 'wells.two-level': 'likely', 'scan.result': 'not-possible' },
          {
            all: [
              { 'wells.two-level': 'unlikely', 'scan.result': 'not-possible' },
              { not: validNegative('d-dimer.age-adjusted') },
            ],
          },
        ],
      }),
      then: 'read-the-scan',
      because: cite('nice-ng158', '1.1.5 to 1.1.11', 'Once a scan is read, it leads.', 'memory'),
    },
    {
      id: 'US-low-negative',
      regions: ['us'],
      when: past(
        { 'wells.three-level': 'low', 'scan.result': ['awaited', 'not-possible'] },
        validNegative('d-dimer.age-adjusted'),
      ),
      then: 'excluded',
      because: [
        cite('ash-2018-dx', 'low probability', 'Low probability: a negative D-dimer excludes.', 'verified'),
        usableToExcludeBecause,
      ],
    },
    {
      id: 'US-low-awaited',
      regions: ['us'],
      when: past(
        { 'wells.three-level': 'low', 'scan.result': 'awaited' },
        resultAwaited('d-dimer.age-adjusted'),
      ),
      then: 'await-d-dimer',
      because: cite('ash-2018-dx', 'low probability', 'Low probability: D-dimer first.', 'verified'),
    },
    {
      id: 'US-low-positive',
      regions: ['us'],
      when: past(
        { 'wells.three-level': 'low', 'scan.result': 'awaited' },
        countsAsPositive('d-dimer.age-adjusted'),
      ),
      then: 'scan-first',
      because: [
        cite(
          'ash-2018-dx',
          'low probability',
          'A positive D-dimer alone never diagnoses: proximal or whole-leg ultrasound.',
          'verified',
        ),
        usableToExcludeBecause,
      ],
    },
    {
      id: 'US-moderate-high',
      regions: ['us'],
      when: past({ 'wells.three-level': ['moderate', 'high'], 'scan.result': 'awaited' }),
      then: 'scan-first',
      because: [
        cite('ash-2018-dx', 'high probability', 'A D-dimer must not be the only test.', 'verified'),
        cite(
          'virchow-design',
          'US intermediate',
          'CHEST and ESC accept a negative D-dimer at intermediate probability; the scan is the safer reading.',
          'design',
        ),
      ],
    },
    {
      id: 'US-scan-on-record',
      regions: ['us'],
      when: past({
        any: [
          { 'scan.result': [...scanRead, 'negative'] },
          { 'wells.three-level': ['moderate', 'high'], 'scan.result': 'not-possible' },
          {
            all: [
              { 'wells.three-level': 'low', 'scan.result': 'not-possible' },
              { not: validNegative('d-dimer.age-adjusted') },
            ],
          },
        ],
      }),
      then: 'read-the-scan',
      because: cite('ash-2018-dx', 'ultrasound', 'Once a scan is read, it leads.', 'memory'),
    },
  ],
};
