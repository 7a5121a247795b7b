import type { FactId } from '../../facts.ts';
import type { Condition, UniqueTable } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { anotherRouteRow } from '../another-route.ts';
import { countsAsPositive, resultAwaited, usableToExcludeBecause, validNegative } from '../d-dimer-use.ts';
import { gateRows, pastTheGate } from '../gate.ts';
import { upperLimbOutcomes } from './outcomes.ts';

type When = Condition<FactId>;

/** Pregnancy and treatment have rows of their own: ultrasound, and no D-dimer. */
const rungs = [
  'route-pregnancy',
  'route-arm',
  'route-on-treatment',
  'route-recurrence',
  'route-injecting',
] as const;
const arm: When = { 'limb.site': 'arm' };
const swelling = (of: 'without-danger-signs' | 'with-danger-signs'): When => ({
  all: [pastTheGate(rungs), arm, { 'arm.face-or-neck-swelling': of }],
});
const here = (...conditions: When[]): When => ({
  all: [pastTheGate(rungs), arm, { 'arm.face-or-neck-swelling': 'none' }, ...conditions],
});

/** A D-dimer may speak only for those in whom ARMOUR used it. */
const noDDimer: When = {
  any: [{ 'pregnancy.current-or-recent': true }, { 'anticoagulant.at-presentation': 'treatment' }],
};
const unlikely: When = { all: [{ 'constans.two-level': 'unlikely' }, { not: noDDimer }] };
const likely: When = { any: [{ 'constans.two-level': 'likely' }, noDDimer] };
const toBeScanned: When = { 'arm-scan.result': 'awaited' };
const negative = (...conditions: When[]): When =>
  here({ 'arm-scan.result': 'negative', 'arm.suspicion-persists': false }, ...conditions);
const first: When = { 'scan.repeat': false };

const armour = (says: string) => cite('armour-2014', 'algorithm', says, 'memory');
const inpatientsOnly = cite(
  'aafp-2019',
  'arm',
  'Constans was validated in inpatients only; ARMOUR had both.',
  'verified',
);
const ash = (says: string) => cite('ash-2018-dx', 'arm', says, 'memory');
const fixedCutOff = cite(
  'virchow-design',
  'D-dimer, arm',
  "The assay's fixed cut-off: age adjustment was not tested in arms.",
  'design',
);
const noDDimerBecause = cite(
  'virchow-design',
  'arm',
  'In pregnancy and on treatment a D-dimer does not speak: ultrasound, and again on day 6 to 8.',
  'design',
);
const again = cite(
  'virchow-design',
  'arm, day of the repeat',
  'Day 6 to 8 is taken over from the leg.',
  'design',
);

/** The arm by Constans and ARMOUR: never by a score of the leg. */
export const upperLimb: UniqueTable<FactId> = {
  id: 'upper-limb',
  policy: 'unique',
  title: 'Suspected DVT of the arm',
  asks: 'Which step comes next where a DVT of the arm is suspected?',
  outcomes: upperLimbOutcomes,
  rows: [
    ...gateRows(rungs),
    anotherRouteRow({ all: [pastTheGate(rungs), { 'limb.site': 'leg' }] }),
    {
      id: 'AR-vena-cava',
      when: swelling('with-danger-signs'),
      then: 'svc-emergency',
      because: cite(
        'virchow-design',
        'arm',
        'Face or neck swollen with stridor, breathlessness, drowsiness or headache: emergency.',
        'memory',
      ),
    },
    {
      id: 'AR-face',
      when: swelling('without-danger-signs'),
      then: 'arm-hospital-today',
      because: cite(
        'virchow-design',
        'arm',
        'Face or neck swollen without them: hospital the same day.',
        'memory',
      ),
    },
    {
      id: 'AR-d-dimer',
      when: here(toBeScanned, unlikely, resultAwaited('d-dimer.fixed')),
      then: 'arm-d-dimer',
      because: [armour('Constans up to 1: D-dimer first.'), ash('About 10 %: D-dimer.'), inpatientsOnly],
    },
    {
      id: 'AR-d-dimer-negative',
      when: here(
        { 'arm-scan.result': ['awaited', 'not-possible'] },
        unlikely,
        validNegative('d-dimer.fixed'),
      ),
      then: 'arm-excluded',
      because: [
        armour('Constans up to 1 and a normal D-dimer: excluded.'),
        cite(
          'armour-2014',
          'results',
          '406 people, 0.4 % with a clot within 3 months; 21 % needed no ultrasound.',
          'verified',
        ),
        fixedCutOff,
        usableToExcludeBecause,
      ],
    },
    {
      id: 'AR-d-dimer-positive',
      when: here(toBeScanned, unlikely, countsAsPositive('d-dimer.fixed')),
      then: 'arm-ultrasound',
      because: [armour('D-dimer raised: ultrasound.'), ash('Positive: duplex.'), usableToExcludeBecause],
    },
    {
      id: 'AR-likely',
      when: here(toBeScanned, likely),
      then: 'arm-ultrasound',
      because: [
        armour('Constans from 2: ultrasound.'),
        ash('About 40 %: duplex, with or without D-dimer.'),
        noDDimerBecause,
      ],
    },
    {
      id: 'AR-positive',
      when: here({ 'arm-scan.result': 'deep-vein-thrombosis' }),
      then: 'arm-confirmed',
      because: armour('A clot in a deep vein on ultrasound is treated.'),
    },
    {
      id: 'AR-superficial',
      when: here({ 'arm-scan.result': 'superficial-thrombosis' }),
      then: 'arm-superficial',
      because: cite('svt-etg-calisto', 'cannula', 'Phlebitis at a cannula: no anticoagulant.', 'verified'),
    },
    {
      id: 'AR-persists',
      when: here({ 'arm-scan.result': 'negative', 'arm.suspicion-persists': true }),
      then: 'arm-venography',
      because: cite(
        'arm-duplex',
        'accuracy',
        'A negative duplex has about 87 % sensitivity: central veins hide. Still suspected: CT or MR venography.',
        'verified',
      ),
    },
    {
      id: 'AR-unlikely-negative',
      when: negative(unlikely),
      then: 'arm-excluded',
      because: armour('Constans up to 1 and a normal ultrasound: excluded.'),
    },
    {
      id: 'AR-likely-awaited',
      when: negative(
        { 'constans.two-level': 'likely' },
        { not: noDDimer },
        first,
        resultAwaited('d-dimer.fixed'),
      ),
      then: 'arm-d-dimer-after-scan',
      because: armour('Constans from 2 and a normal ultrasound: D-dimer.'),
    },
    {
      id: 'AR-likely-d-dimer-negative',
      when: negative(
        { 'constans.two-level': 'likely' },
        { not: noDDimer },
        first,
        validNegative('d-dimer.fixed'),
      ),
      then: 'arm-excluded',
      because: [
        armour('Normal ultrasound and normal D-dimer: excluded.'),
        ash('A negative duplex needs confirmation; a D-dimer is one.'),
        fixedCutOff,
        usableToExcludeBecause,
      ],
    },
    {
      id: 'AR-likely-repeat',
      when: negative(first, {
        any: [noDDimer, { all: [{ 'constans.two-level': 'likely' }, countsAsPositive('d-dimer.fixed')] }],
      }),
      then: 'arm-repeat-ultrasound',
      because: [armour('D-dimer raised: ultrasound again.'), again, noDDimerBecause, usableToExcludeBecause],
    },
    {
      id: 'AR-repeat-early',
      when: negative(likely, { 'scan.repeat': true, 'scan.days-since-first': { below: 6 } }),
      then: 'arm-repeat-ultrasound',
      because: again,
    },
    {
      id: 'AR-repeat-negative',
      when: negative(likely, { 'scan.repeat': true, 'scan.days-since-first': { atLeast: 6 } }),
      then: 'arm-excluded',
      because: [armour('Repeat normal: excluded.'), again],
    },
    {
      id: 'AR-not-diagnostic',
      when: here({ 'arm-scan.result': 'non-diagnostic' }),
      then: 'arm-venography',
      because: cite('virchow-design', 'NDX', 'An inadequate ultrasound never excludes.', 'design'),
    },
    {
      id: 'AR-not-done',
      when: here(
        { 'arm-scan.result': 'not-possible' },
        { not: { all: [unlikely, validNegative('d-dimer.fixed')] } },
      ),
      then: 'arm-not-done',
      because: cite(
        'virchow-design',
        'test not done',
        'No ultrasound: never excluded without a valid negative D-dimer where unlikely.',
        'design',
      ),
    },
  ],
};
