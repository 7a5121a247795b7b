import { usableToExcludeBecause, validNegative } from '../d-dimer-use.ts';
import type { FactId } from '../../facts.ts';
import type { Row } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import {
  excludedByScan,
  first,
  high,
  injectingBecause,
  low,
  moderate,
  moderateOrHigh,
  negative,
  notOnTreatment,
  onTreatment,
  past,
  repeat,
} from './findings.ts';

/** ASH: by probability and by how much of the leg was seen. */
export const afterScanUsRows: readonly Row<FactId>[] = [
  ...excludedByScan({
    id: 'US-low-negative',
    regions: ['us'],
    when: past(low, negative),
    because: [
      cite(
        'ash-2018-dx',
        'low probability',
        'Negative proximal or whole-leg ultrasound: no more tests.',
        'verified',
      ),
      injectingBecause,
    ],
  }),
  ...excludedByScan({
    id: 'US-moderate-whole-leg',
    regions: ['us'],
    when: past(moderate, negative, first, notOnTreatment, { 'scan.extent': 'whole-leg' }),
    because: cite(
      'ash-2018-dx',
      'intermediate probability',
      'Whole-leg ultrasound negative: stop.',
      'memory',
    ),
  }),
  ...excludedByScan({
    id: 'US-moderate-alternative',
    regions: ['us'],
    when: past(moderate, negative, first, notOnTreatment, {
      'scan.extent': 'proximal',
      'alternative-diagnosis.confirmed': true,
    }),
    because: cite(
      'ash-2018-dx',
      'intermediate probability',
      'Proximal negative: serial ultrasound unless another diagnosis explains it.',
      'memory',
    ),
  }),
  {
    id: 'US-moderate-serial',
    regions: ['us'],
    when: past(moderate, negative, first, notOnTreatment, {
      'scan.extent': 'proximal',
      'alternative-diagnosis.confirmed': false,
    }),
    then: 'repeat-scan',
    because: cite(
      'ash-2018-dx',
      'intermediate probability',
      'Proximal negative: serial proximal ultrasound in about a week.',
      'memory',
    ),
  },
  ...excludedByScan({
    id: 'US-high-alternative',
    regions: ['us'],
    when: past(high, negative, first, notOnTreatment, { 'alternative-diagnosis.confirmed': true }),
    because: [
      cite(
        'ash-2018-dx',
        'high probability',
        'Negative with another diagnosis: no serial ultrasound.',
        'memory',
      ),
      injectingBecause,
    ],
  }),
  {
    id: 'US-high-serial',
    regions: ['us'],
    when: past(high, negative, first, notOnTreatment, { 'alternative-diagnosis.confirmed': false }),
    then: 'repeat-scan',
    because: [
      cite(
        'ash-2018-dx',
        'high probability',
        'Negative, proximal or whole-leg, without another diagnosis: serial ultrasound in about a week, the safer reading.',
        'memory',
      ),
      injectingBecause,
    ],
  },
  {
    id: 'US-A1-negative',
    regions: ['us'],
    when: past(moderateOrHigh, negative, first, onTreatment),
    then: 'repeat-scan',
    because: cite(
      'virchow-design',
      'A1 on treatment',
      'On treatment, scan negative, probability not low: repeat in about a week.',
      'design',
    ),
  },
  ...excludedByScan({
    id: 'US-repeat-negative',
    regions: ['us'],
    when: past(moderateOrHigh, negative, repeat, { 'scan.days-since-first': { atLeast: 6 } }),
    because: [
      cite('ash-2018-dx', 'serial ultrasound', 'Negative repeat after about a week: excluded.', 'memory'),
      cite(
        'virchow-design',
        'US repeat window',
        'The window of day 6 to 8 is taken over from the UK.',
        'design',
      ),
    ],
  }),
  {
    id: 'US-repeat-early',
    regions: ['us'],
    when: past(moderateOrHigh, negative, repeat, { 'scan.days-since-first': { below: 6 } }),
    then: 'repeat-scan',
    because: cite(
      'virchow-design',
      'US repeat window',
      'A negative repeat before day 6 does not count.',
      'design',
    ),
  },
  {
    id: 'US-NOT-DONE-negative',
    regions: ['us'],
    when: past(low, notOnTreatment, { 'scan.result': 'not-possible' }, validNegative('d-dimer.age-adjusted')),
    then: 'excluded',
    because: [
      cite('ash-2018-dx', 'low probability', 'Low probability: a negative D-dimer excludes.', 'verified'),
      usableToExcludeBecause,
    ],
  },
  {
    id: 'US-NOT-DONE',
    regions: ['us'],
    when: past(
      { 'scan.result': 'not-possible' },
      { not: { all: [low, notOnTreatment, validNegative('d-dimer.age-adjusted')] } },
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
