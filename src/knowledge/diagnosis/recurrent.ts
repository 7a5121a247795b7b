import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';
import { anotherRoute, anotherRouteRow } from './another-route.ts';
import { gateRows, pastTheGate } from './gate.ts';
import { pathwayOutcomes } from './pathway-outcomes.ts';

type When = Condition<FactId>;

const rungs = ['route-recurrence', 'route-injecting'] as const;
const here = (...conditions: When[]): When => ({
  all: [pastTheGate(rungs), { 'dvt.previous-same-leg': true }, ...conditions],
});
/** Old change with an earlier scan to hold it against. */
const compared = (...conditions: When[]): When =>
  here({ 'scan.result': 'old-change-only', 'scan.baseline': 'available' }, ...conditions);
/** Neither plain: nothing new on the scan, or nothing at all; one such scan is not the end of it. */
const nothingNew: When = {
  any: [
    { 'scan.result': ['negative', 'superficial-thrombosis'] },
    {
      all: [
        { 'scan.result': 'old-change-only', 'scan.baseline': 'available', 'scan.new-segment': false },
        { 'scan.diameter-increase': { below: 2 } },
      ],
    },
  ],
};

const sfmv = (says: string) => cite('sfmv-2024', 'recurrence', says, 'verified');
const noRule = sfmv('No score and no D-dimer is well validated for a recurrence in the same leg.');
const serial = cite(
  'ash-2018-dx',
  'recurrent DVT',
  'Compare with the baseline; a negative scan is repeated in about a week.',
  'memory',
);
const window = cite(
  'virchow-design',
  'recurrence',
  'The window of day 6 to 8, and that the repeat ends it, are taken over from the first DVT.',
  'design',
);

/** A leg that has had a DVT: only a change against an earlier scan tells, in both regions. */
export const recurrent: UniqueTable<FactId> = {
  id: 'recurrent',
  policy: 'unique',
  title: 'Suspected recurrence in a leg with an old DVT',
  asks: 'What follows in a leg that has had a DVT?',
  outcomes: {
    ...pathwayOutcomes,
    'another-route': anotherRoute,
    'recurrence-confirmed': {
      title: 'Recurrent DVT confirmed',
      actions: [
        'Treat as a new DVT',
        'Keep the diameters of this scan, and of the one at the end of treatment',
      ],
      dueHours: 4,
      plan: { leadsTo: 'confirmed' },
    },
    'recurrence-unclear': {
      title: 'Recurrence neither shown nor excluded: MR direct thrombus imaging or serial scans',
      actions: [
        'MR direct thrombus imaging, or the scan again within 24 hours and on day 6 to 8',
        'Cover by clinician decision; a recurrence is not excluded',
      ],
      dueHours: 24,
      plan: {
        tests: [
          { kind: 'scan', hours: 24, again: true },
          { kind: 'repeat-scan', days: [6, 8] },
        ],
        leadsTo: 'clinician-decides',
      },
    },
    'recurrence-excluded': {
      title: 'No recurrence',
      actions: [
        'Stop interim anticoagulation; never one taken for another reason',
        'Think of post-thrombotic syndrome and other diagnoses; keep the diameters as the new baseline',
        'Tell the person what DVT and PE symptoms are, and when and where to come back',
      ],
      plan: { cover: 'stop', leadsTo: 'excluded' },
    },
  },
  rows: [
    ...gateRows(rungs),
    anotherRouteRow({ all: [pastTheGate(rungs), { 'dvt.previous-same-leg': false }] }),
    {
      id: 'RC-scan',
      when: here({ 'scan.result': 'awaited' }),
      then: 'route-recurrence',
      because: [
        noRule,
        cite(
          'ash-2018-dx',
          'recurrent DVT',
          'D-dimer first where unlikely, else ultrasound compared with the baseline; the scan is the safer reading.',
          'memory',
        ),
      ],
    },
    {
      id: 'RC-proximal',
      when: here({ 'scan.result': 'proximal-dvt' }),
      then: 'recurrence-confirmed',
      because: cite(
        'virchow-design',
        'recurrence',
        'A new proximal clot in a leg with an old one is confirmed.',
        'design',
      ),
    },
    {
      id: 'RC-new-segment',
      when: compared({ 'scan.new-segment': true }),
      then: 'recurrence-confirmed',
      because: sfmv('A segment that compressed before and does not now is a recurrence.'),
    },
    {
      id: 'RC-4-mm',
      when: compared({ 'scan.new-segment': false, 'scan.diameter-increase': { atLeast: 4 } }),
      then: 'recurrence-confirmed',
      because: sfmv(
        'Compressed diameter of the common femoral or popliteal vein 4 mm or more above the earlier scan.',
      ),
    },
    {
      id: 'RC-2-mm',
      when: compared(
        { 'scan.new-segment': false, 'scan.diameter-increase': { atLeast: 2 } },
        { 'scan.diameter-increase': { below: 4 } },
      ),
      then: 'recurrence-unclear',
      because: [
        sfmv('Some protocols accept 2 mm, others ask for 4.'),
        cite(
          'virchow-design',
          'recurrence',
          'From 2 to under 4 mm it is neither shown nor excluded.',
          'design',
        ),
      ],
    },
    {
      id: 'RC-no-baseline',
      when: here({ 'scan.result': 'old-change-only', 'scan.baseline': 'missing' }),
      then: 'recurrence-unclear',
      because: cite(
        'sfmv-2024',
        'recurrence',
        'Without an earlier scan: MR direct thrombus imaging or serial scans.',
        'memory',
      ),
    },
    {
      id: 'RC-distal',
      when: here({ 'scan.result': 'isolated-distal-dvt' }),
      then: 'route-distal',
      because: cite(
        'chest-2021',
        'isolated distal DVT',
        'An earlier DVT is a risk of extension.',
        'verified',
      ),
    },
    {
      id: 'RC-repeat',
      when: here(nothingNew, { 'scan.repeat': false }),
      then: 'stop-cover-repeat-scan',
      because: [noRule, serial, window],
    },
    {
      id: 'RC-repeat-early',
      when: here(nothingNew, { 'scan.repeat': true, 'scan.days-since-first': { below: 6 } }),
      then: 'repeat-scan',
      because: [serial, window],
    },
    {
      id: 'RC-excluded',
      when: here(
        nothingNew,
        { 'scan.repeat': true, 'scan.days-since-first': { atLeast: 6 } },
        { not: { 'scan.result': 'superficial-thrombosis' } },
      ),
      then: 'recurrence-excluded',
      because: [serial, window],
    },
    {
      id: 'RC-superficial-only',
      when: here({
        'scan.result': 'superficial-thrombosis',
        'scan.repeat': true,
        'scan.days-since-first': { atLeast: 6 },
      }),
      then: 'superficial-only',
      because: cite(
        'svt-etg-calisto',
        'scan',
        'A superficial clot is treated for itself; no anticoagulant is stopped before that.',
        'verified',
      ),
    },
    {
      id: 'RC-not-diagnostic',
      when: here({ 'scan.result': 'non-diagnostic' }),
      then: 'recurrence-unclear',
      because: cite('virchow-design', 'NDX', 'An inadequate scan never excludes.', 'design'),
    },
    {
      id: 'RC-not-done',
      when: here({ 'scan.result': 'not-possible' }),
      then: 'not-done',
      because: cite('virchow-design', 'test not done', 'No scan: never excluded.', 'design'),
    },
  ],
  notes: [
    {
      id: 'superficial',
      when: { 'scan.result': 'superficial-thrombosis' },
      says: 'A superficial clot is decided by its own table before any anticoagulant is stopped.',
      because: cite('svt-etg-calisto', 'scan', 'A quarter have a DVT as well.', 'verified'),
    },
  ],
};
