import { routeInvariants } from './diagnosis/route-invariants.ts';
import type { FactId } from './facts.ts';
import { followUpInvariants } from './follow-up/follow-up-invariants.ts';
import { homeCareInvariants } from './home-care/invariants.ts';
import { treatmentInvariants } from './treatment/treatment-invariants.ts';
import type { Condition, Invariant } from './rule-types.ts';
import { cite } from './sources.ts';
import { anyYes, emergencySigns, limbSigns, risks } from './triage/findings.ts';

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** Each of these alone is an emergency, whatever else was answered. */
const redFlags: readonly (readonly [id: string, when: Condition<FactId>])[] = [
  ['E1', { 'sign.breathless': true }],
  ['E2', { 'sign.chest-pain': true }],
  ['E3', { 'sign.coughing-blood': true }],
  ['E4', { 'sign.collapse': true }],
  ['E5 and E5b', { 'sign.racing-heart': true, 'sign.racing-heart-severe': true }],
  ['E6', { 'sign.limb-threat': true }],
  ['E7', { 'sign.bleeding': true }],
  ['E8', { 'sign.very-unwell': true }],
  ['E9', { 'sign.limb-injury': true }],
];

const outsideTheScore: Condition<FactId> = {
  any: [
    { 'pregnancy.current-or-recent': true },
    { age: { below: 18 } },
    { 'limb.site': 'arm' },
    { 'presentation.unstable': true },
    { 'presentation.pe-symptoms': true },
    { 'limb.threatened': true },
  ],
};

const negativeMayNotExclude: Condition<FactId> = {
  any: [
    { 'd-dimer.before-anticoagulant': false },
    { 'd-dimer.quantitative': false },
    { 'd-dimer.this-episode': false },
    { 'symptoms.duration': { atLeast: 15 } },
  ],
};

/** What holds of the tables as a whole: the safety case in data. */
export const invariants: readonly Invariant<FactId>[] = [
  ...redFlags.map(
    ([id, when]): Invariant<FactId> => ({
      id: `red-flag ${id}`,
      decision: 'triage',
      says: `${id} is an emergency under any other answers`,
      when,
      outcome: { only: ['emergency'] },
      because: design('hazard H1', 'A red flag dominates every other answer.'),
    }),
  ),
  {
    id: 'self-care needs every no',
    decision: 'triage',
    says: 'Self-care only with a plain no to every emergency sign, to every other limb sign and to every risk',
    when: {
      any: [
        anyYes([...emergencySigns, ...limbSigns.filter((id) => id !== 'limb.painful'), ...risks]),
        { 'limb.explained-and-improving': [false, 'unsure'] },
        { 'limb.painful': [false, 'unsure'] },
      ],
    },
    outcome: { never: ['self-care'] },
    because: design('triage T20', 'The only way to self-care.'),
  },
  {
    id: 'arm and both legs',
    decision: 'triage',
    says: 'A swollen arm or two swollen legs are never self-care or prevention',
    when: {
      any: [
        { 'limb.arm-neck-face-swollen': [true, 'unsure'] },
        { 'limb.both-legs-swollen': [true, 'unsure'] },
      ],
    },
    outcome: { never: ['self-care', 'prevention'] },
    because: design('hazard H2', 'Arm and bilateral swelling are never called minor.'),
  },
  ...(['first-test', 'after-d-dimer', 'after-scan'] as const).map(
    (decision): Invariant<FactId> => ({
      id: `gate before ${decision}`,
      decision,
      says: 'Nobody outside the score is excluded, or sent for a D-dimer, by it',
      when: outsideTheScore,
      outcome: {
        never: [
          'excluded',
          'd-dimer-within-4-hours',
          'd-dimer-with-cover',
          'd-dimer-cover-scan',
          'd-dimer-first',
        ],
      },
      because: design(
        'hazards H6 and H34',
        'Pregnancy, under 18, the arm and emergencies leave before any score.',
      ),
    }),
  ),
  {
    id: 'likely is not excluded by D-dimer alone',
    decision: 'after-d-dimer',
    regions: ['uk'],
    says: 'Likely, without a negative scan: never excluded',
    when: { all: [{ 'wells.two-level': 'likely' }, { not: { 'scan.result': 'negative' } }] },
    outcome: { never: ['excluded'] },
    because: cite('nice-ng158', '1.1.3 to 1.1.7', 'Likely: the scan decides.', 'verified'),
  },
  {
    id: 'moderate or high is not excluded by D-dimer',
    decision: 'after-d-dimer',
    regions: ['us'],
    says: 'Moderate or high probability: never excluded by a D-dimer',
    when: { 'wells.three-level': ['moderate', 'high'] },
    outcome: { never: ['excluded'] },
    because: cite('ash-2018-dx', 'high probability', 'A D-dimer must not be the only test.', 'verified'),
  },
  {
    id: 'an unusable negative excludes nobody',
    decision: 'after-d-dimer',
    says: 'A negative D-dimer that may not be used never excludes',
    when: negativeMayNotExclude,
    outcome: { never: ['excluded'] },
    because: design('hazard H6', 'A D-dimer that misleads is not used to exclude.'),
  },
  {
    id: 'a scan that shows nothing clearly excludes nobody',
    decision: 'after-scan',
    says: 'Positive, non-diagnostic or awaited scans never exclude',
    when: {
      'scan.result': ['awaited', 'proximal-dvt', 'isolated-distal-dvt', 'old-change-only', 'non-diagnostic'],
    },
    outcome: { never: ['excluded'] },
    because: design(
      'NDX',
      'Only a negative scan, or a valid negative D-dimer where DVT is unlikely, excludes.',
    ),
  },
  {
    id: 'a proximal DVT is confirmed',
    decision: 'after-scan',
    says: 'A proximal DVT in somebody who may be scored is confirmed, whatever else',
    when: {
      all: [
        { 'scan.result': 'proximal-dvt' },
        { not: outsideTheScore },
        {
          'oxygen-saturation': { atLeast: 94 },
          'oxygen-saturation.below-usual': false,
        },
      ],
    },
    outcome: { only: ['confirmed', 'confirmed-on-treatment'] },
    because: cite('nice-ng158', '1.1.3', 'A proximal DVT on the scan is treated.', 'verified'),
  },
  {
    id: 'an early repeat does not count',
    decision: 'after-scan',
    regions: ['uk'],
    says: 'Likely, repeat scan before day 6: never excluded',
    when: {
      'wells.two-level': 'likely',
      'scan.repeat': true,
      'scan.days-since-first': { below: 6 },
    },
    outcome: { never: ['excluded'] },
    because: design('L5', 'A negative repeat before day 6 does not count.'),
  },
  ...routeInvariants,
  ...homeCareInvariants,
  ...followUpInvariants,
  ...treatmentInvariants,
];
