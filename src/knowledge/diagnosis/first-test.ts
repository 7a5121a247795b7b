import type { FactId } from '../facts.ts';
import { gateRows, pastTheGate } from './gate.ts';
import { coverNotPossible, pathwayOutcomes } from './pathway-outcomes.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

const pastGate = (when: Condition<FactId>): Condition<FactId> => ({ all: [pastTheGate(), when] });

/** NICE: two-level Wells, clocks of 4 and 24 hours. US: three-level, ultrasound first unless the probability is low. */
export const firstTest: UniqueTable<FactId> = {
  id: 'first-test',
  policy: 'unique',
  title: 'First test for suspected DVT of the leg',
  asks: 'Which test comes first, and how soon?',
  outcomes: pathwayOutcomes,
  rows: [
    ...gateRows(),
    {
      id: 'L1',
      regions: ['uk'],
      when: pastGate({ 'wells.two-level': 'likely', 'scan.within-4-hours': true }),
      then: 'scan-within-4-hours',
      because: [
        cite(
          'nice-ng158',
          '1.1.3',
          'Likely: proximal leg ultrasound, result within 4 hours if possible.',
          'verified',
        ),
        cite('nice-qs201', 'statement 3', 'Scan within 4 hours, or interim treatment.', 'verified'),
      ],
    },
    {
      id: 'L2',
      regions: ['uk'],
      when: pastGate({
        'wells.two-level': 'likely',
        'scan.within-4-hours': false,
        'interim-cover': 'possible',
        'd-dimer.availability': ['within-4-hours', 'later'],
      }),
      then: 'd-dimer-cover-scan',
      because: cite(
        'nice-ng158',
        '1.1.4',
        'No scan in 4 hours: D-dimer, then interim anticoagulation, scan within 24 hours.',
        'verified',
      ),
    },
    {
      id: 'L2-no-d-dimer',
      regions: ['uk'],
      when: pastGate({
        'wells.two-level': 'likely',
        'scan.within-4-hours': false,
        'interim-cover': 'possible',
        'd-dimer.availability': 'not-possible',
      }),
      then: 'cover-and-scan',
      because: cite(
        'virchow-design',
        'test not done',
        'A D-dimer that cannot be had counts as positive; cover and scan go on.',
        'design',
      ),
    },
    {
      id: 'L2-no-cover',
      regions: ['uk'],
      when: pastGate({
        'wells.two-level': 'likely',
        'scan.within-4-hours': false,
        'interim-cover': ['contraindicated', 'refused'],
      }),
      then: 'scan-now-or-hospital',
      because: coverNotPossible,
    },
    {
      id: 'U1',
      regions: ['uk'],
      when: pastGate({ 'wells.two-level': 'unlikely', 'd-dimer.availability': 'within-4-hours' }),
      then: 'd-dimer-within-4-hours',
      because: cite('nice-ng158', '1.1.8', 'Unlikely: D-dimer, result within 4 hours.', 'verified'),
    },
    {
      id: 'U1-late',
      regions: ['uk'],
      when: pastGate({
        'wells.two-level': 'unlikely',
        'd-dimer.availability': 'later',
        'interim-cover': 'possible',
      }),
      then: 'd-dimer-with-cover',
      because: [
        cite(
          'nice-ng158',
          '1.1.8',
          'No D-dimer result within 4 hours: interim anticoagulation while waiting.',
          'verified',
        ),
        cite('virchow-design', 'U1', 'No result by 24 hours: scan.', 'design'),
      ],
    },
    {
      id: 'U1-late-no-cover',
      regions: ['uk'],
      when: pastGate({
        'wells.two-level': 'unlikely',
        'd-dimer.availability': 'later',
        'interim-cover': ['contraindicated', 'refused'],
      }),
      then: 'scan-now-or-hospital',
      because: coverNotPossible,
    },
    {
      id: 'U3',
      regions: ['uk'],
      when: pastGate({
        'wells.two-level': 'unlikely',
        'd-dimer.availability': 'not-possible',
        'scan.within-4-hours': true,
      }),
      then: 'scan-within-4-hours',
      because: [
        cite('nice-ng158', '1.1.10', 'Scan, result within 4 hours if possible.', 'verified'),
        cite('virchow-design', 'test not done', 'A D-dimer that cannot be had counts as positive.', 'design'),
      ],
    },
    {
      id: 'U3-late',
      regions: ['uk'],
      when: pastGate({
        'wells.two-level': 'unlikely',
        'd-dimer.availability': 'not-possible',
        'scan.within-4-hours': false,
        'interim-cover': 'possible',
      }),
      then: 'cover-and-scan',
      because: [
        cite(
          'nice-ng158',
          '1.1.10',
          'No scan in 4 hours: interim anticoagulation, scan within 24 hours.',
          'verified',
        ),
        cite('virchow-design', 'test not done', 'A D-dimer that cannot be had counts as positive.', 'design'),
      ],
    },
    {
      id: 'U3-no-cover',
      regions: ['uk'],
      when: pastGate({
        'wells.two-level': 'unlikely',
        'd-dimer.availability': 'not-possible',
        'scan.within-4-hours': false,
        'interim-cover': ['contraindicated', 'refused'],
      }),
      then: 'scan-now-or-hospital',
      because: coverNotPossible,
    },
    {
      id: 'US-low',
      regions: ['us'],
      when: pastGate({ 'wells.three-level': 'low', 'd-dimer.availability': ['within-4-hours', 'later'] }),
      then: 'd-dimer-first',
      because: [
        cite('ash-2018-dx', 'low probability', 'Low probability: D-dimer first.', 'verified'),
        cite(
          'chest-2012-dx',
          'low probability',
          'Low probability: D-dimer or proximal ultrasound.',
          'verified',
        ),
      ],
    },
    {
      id: 'US-low-no-d-dimer',
      regions: ['us'],
      when: pastGate({ 'wells.three-level': 'low', 'd-dimer.availability': 'not-possible' }),
      then: 'scan-first',
      because: cite(
        'chest-2012-dx',
        'low probability',
        'Low probability: D-dimer or proximal ultrasound.',
        'verified',
      ),
    },
    {
      id: 'US-moderate',
      regions: ['us'],
      when: pastGate({ 'wells.three-level': 'moderate' }),
      then: 'scan-first',
      because: [
        cite(
          'ash-2018-dx',
          'intermediate probability',
          'Intermediate: whole-leg or proximal ultrasound first; D-dimer first only where no ultrasound can be had.',
          'memory',
        ),
        cite(
          'chest-2012-dx',
          'moderate probability',
          'Moderate: sensitive D-dimer, or proximal or whole-leg ultrasound.',
          'verified',
        ),
      ],
    },
    {
      id: 'US-high',
      regions: ['us'],
      when: pastGate({ 'wells.three-level': 'high' }),
      then: 'scan-first',
      because: [
        cite(
          'ash-2018-dx',
          'high probability',
          'High: ultrasound; a D-dimer must not be the only test.',
          'verified',
        ),
        cite('virchow-design', 'US deadline', 'US sources set no hours; 24 is our own limit.', 'design'),
      ],
    },
  ],
  notes: [
    {
      id: 'interim-dose-given',
      when: { 'anticoagulant.at-presentation': 'interim' },
      says: 'An interim dose was given before: a negative D-dimer taken now may not exclude; a positive one may be used.',
      because: cite(
        'virchow-design',
        'gate, interim dose',
        'A D-dimer after an anticoagulant is unreliable if negative.',
        'memory',
      ),
    },
    {
      id: 'scan-first-considered',
      when: {
        any: [
          { 'inpatient-or-postoperative': true },
          { 'wells.active-cancer': true },
          { age: { atLeast: 81 } },
          { sepsis: true },
        ],
      },
      with: ['d-dimer-within-4-hours', 'd-dimer-with-cover', 'd-dimer-first'],
      says: 'A D-dimer is rarely negative in hospital, after an operation, with active cancer, over 80 or with sepsis: consider a scan first.',
      because: cite(
        'virchow-design',
        'gate, low D-dimer yield',
        'Wells is allowed, but a D-dimer is rarely negative.',
        'memory',
      ),
    },
  ],
};
