import { countsAsPositive, resultAwaited, usableToExcludeBecause, validNegative } from '../d-dimer-use.ts';
import type { FactId } from '../../facts.ts';
import type { Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import {
  excludedByScan,
  first,
  injecting,
  injectingBecause,
  likely,
  negative,
  notInjecting,
  notOnTreatment,
  onTreatment,
  past,
  repeat,
  stillWorthReading,
  unlikely,
} from './findings.ts';

/** NICE: a negative scan ends it where DVT is unlikely; where likely, the D-dimer or a repeat on day 6 to 8 does. */
export const afterScanUkRows: readonly Row<FactId>[] = [
  ...excludedByScan({
    id: 'U4-negative',
    regions: ['uk'],
    when: past(unlikely, negative),
    because: [
      cite(
        'nice-ng158',
        '1.1.11',
        'Unlikely, D-dimer positive, scan negative: stop, inform; no routine repeat scan.',
        'verified',
      ),
      injectingBecause,
    ],
  }),
  ...excludedByScan({
    id: 'L4-negative',
    regions: ['uk'],
    when: past(likely, notInjecting, negative, first, notOnTreatment, validNegative('d-dimer.fixed')),
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
  }),
  {
    id: 'L5',
    regions: ['uk'],
    when: past(negative, first, notOnTreatment, {
      any: [injecting, { all: [likely, countsAsPositive('d-dimer.fixed')] }],
    }),
    then: 'stop-cover-repeat-scan',
    because: [
      cite(
        'nice-ng158',
        '1.1.6',
        'Scan negative, D-dimer positive: stop interim anticoagulation, repeat the scan on day 6 to 8.',
        'verified',
      ),
      injectingBecause,
    ],
  },
  {
    id: 'L3-d-dimer',
    regions: ['uk'],
    when: past(
      likely,
      notInjecting,
      negative,
      first,
      notOnTreatment,
      resultAwaited('d-dimer.fixed'),
      stillWorthReading,
    ),
    then: 'd-dimer-within-4-hours',
    because: [
      cite('nice-ng158', '1.1.3', 'Likely with a negative scan: D-dimer.', 'verified'),
      cite('virchow-design', 'L4', 'Within 4 hours.', 'design'),
    ],
  },
  {
    id: 'L3-covered',
    regions: ['uk'],
    when: past(likely, notInjecting, negative, first, notOnTreatment, resultAwaited('d-dimer.fixed'), {
      not: stillWorthReading,
    }),
    then: 'stop-cover-repeat-scan',
    because: cite(
      'virchow-design',
      'L3',
      'A D-dimer taken after cover is unreliable if negative: straight to the repeat scan.',
      'design',
    ),
  },
  {
    id: 'A1-negative',
    regions: ['uk'],
    when: past(likely, negative, first, onTreatment),
    then: 'repeat-scan',
    because: cite(
      'virchow-design',
      'A1 on treatment',
      'Likely on treatment, scan negative: repeat on day 6 to 8; no D-dimer.',
      'design',
    ),
  },
  ...excludedByScan({
    id: 'L5-negative',
    regions: ['uk'],
    when: past(likely, negative, repeat, { 'scan.days-since-first': { atLeast: 6 } }),
    because: cite('nice-ng158', '1.1.6', 'Repeat scan on day 6 to 8 negative: excluded.', 'verified'),
  }),
  {
    id: 'L5-early',
    regions: ['uk'],
    when: past(likely, negative, repeat, { 'scan.days-since-first': { below: 6 } }),
    then: 'repeat-scan',
    because: cite('virchow-design', 'L5', 'A negative repeat before day 6 does not count.', 'design'),
  },
  {
    id: 'NOT-DONE-negative',
    regions: ['uk'],
    when: past(
      unlikely,
      notOnTreatment,
      { 'scan.result': 'not-possible' },
      validNegative('d-dimer.age-adjusted'),
    ),
    then: 'excluded',
    because: [
      cite(
        'nice-ng158',
        '1.1.9',
        'Unlikely with a valid negative D-dimer is excluded without a scan.',
        'verified',
      ),
      usableToExcludeBecause,
    ],
  },
  {
    id: 'NOT-DONE',
    regions: ['uk'],
    when: past(
      { 'scan.result': 'not-possible' },
      { not: { all: [unlikely, notOnTreatment, validNegative('d-dimer.age-adjusted')] } },
    ),
    then: 'not-done',
    because: cite(
      'virchow-design',
      'test not done',
      'No scan: never excluded; open until scanned or closed as not excluded.',
      'design',
    ),
  },
];
