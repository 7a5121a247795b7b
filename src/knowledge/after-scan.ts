import { countsAsPositive, resultAwaited, usableToExcludeBecause, validNegative } from './d-dimer-use.ts';
import type { FactId } from './facts.ts';
import { gateRows, pastTheGate } from './gate.ts';
import { pathwayOutcomes } from './pathway-outcomes.ts';
import type { Condition, Row, UniqueTable } from './rule-types.ts';
import { cite } from './sources.ts';

type When = Condition<FactId>;

/** People on treatment, with an old DVT in this leg, or who inject drugs have had their scan by now: their rows are below. */
const goOn = ['route-on-treatment', 'route-recurrence', 'route-injecting'] as const;
const onTreatment: When = { 'anticoagulant.at-presentation': 'treatment' };
const notOnTreatment: When = { not: onTreatment };
/** A leg with an old DVT is compared with its earlier scan, unless the new clot is plain or the person is on treatment. */
const toBeCompared: When = {
  all: [{ 'dvt.previous-same-leg': true }, notOnTreatment, { not: { 'scan.result': 'proximal-dvt' } }],
};
const past = (...conditions: When[]): When => ({
  all: [pastTheGate(goOn), { not: toBeCompared }, ...conditions],
});

const injecting: When = { 'history.injecting': true };
const notInjecting: When = { 'history.injecting': false };

/** Wells was never tested in people who inject drugs: the safer arm is theirs. */
const unlikely: When = { 'wells.two-level': 'unlikely', 'history.injecting': false };
const likely: When = { any: [{ 'wells.two-level': 'likely' }, { 'history.injecting': true }] };
const low: When = { 'wells.three-level': 'low', 'history.injecting': false };
const moderate: When = { 'wells.three-level': 'moderate', 'history.injecting': false };
const high: When = { any: [{ 'wells.three-level': 'high' }, { 'history.injecting': true }] };
const moderateOrHigh: When = {
  any: [{ 'wells.three-level': ['moderate', 'high'] }, { 'history.injecting': true }],
};

/** Superficial thrombosis is managed for itself, and its arm takes the step of a negative scan. */
const negative: When = { 'scan.result': ['negative', 'superficial-thrombosis'] };
const first: When = { 'scan.repeat': false };
const repeat: When = { 'scan.repeat': true };

/** A sample already taken before any anticoagulant is still worth waiting for. */
const stillWorthReading: When = {
  any: [
    { 'interim-cover.given': false, 'anticoagulant.at-presentation': 'none' },
    { 'd-dimer.before-anticoagulant': true },
  ],
};

const injectingBecause = cite(
  'cks-dvt',
  '2009 basis',
  'People who inject drugs were excluded from the Wells studies: the safer arm.',
  'verified',
);

const superficialBecause = cite(
  'svt-etg-calisto',
  'scan',
  'Up to 3 cm from the sapheno-femoral junction it is treated as a DVT; a quarter have one as well.',
  'verified',
);

/** A negative scan excludes; one that shows superficial thrombosis excludes a deep clot, and leaves that to be treated. */
function excludedByScan(row: Omit<Row<FactId>, 'then'>): Row<FactId>[] {
  return [
    { ...row, when: { all: [row.when, { 'scan.result': 'negative' }] }, then: 'excluded' },
    {
      ...row,
      id: `${row.id}-superficial`,
      when: { all: [row.when, { 'scan.result': 'superficial-thrombosis' }] },
      then: 'superficial-only',
      because: [superficialBecause],
    },
  ];
}

export const afterScan: UniqueTable<FactId> = {
  id: 'after-scan',
  policy: 'unique',
  title: 'Next step after a scan',
  asks: 'What follows from the scan?',
  outcomes: pathwayOutcomes,
  rows: [
    ...gateRows(goOn),
    {
      id: 'recurrence',
      when: { all: [pastTheGate(goOn), toBeCompared] },
      then: 'route-recurrence',
      because: cite(
        'sfmv-2024',
        'recurrence',
        'In a leg with an old DVT a scan is compared with the earlier one; neither score nor D-dimer excludes.',
        'verified',
      ),
    },

    // Both regions
    {
      id: 'scan-awaited',
      when: past({ 'scan.result': 'awaited' }),
      then: 'await-scan',
      because: cite(
        'nice-ng158',
        '1.1.4',
        'Scan result within 4 hours, else within 24 with cover.',
        'verified',
      ),
    },
    {
      id: 'CONF',
      when: past({ 'scan.result': 'proximal-dvt' }, notOnTreatment),
      then: 'confirmed',
      because: cite('nice-ng158', '1.1.3', 'A proximal DVT on the scan is treated.', 'verified'),
    },
    {
      id: 'A1-positive',
      when: past({ 'scan.result': 'proximal-dvt' }, onTreatment),
      then: 'confirmed-on-treatment',
      because: cite(
        'virchow-design',
        'A1 on treatment',
        'A clot on treatment: ask why it failed; never stop the existing drug.',
        'design',
      ),
    },
    {
      id: 'distal',
      when: past({ 'scan.result': 'isolated-distal-dvt' }),
      then: 'route-distal',
      because: [
        cite(
          'chest-2021',
          'isolated distal DVT',
          'Serial imaging for 2 weeks, or treatment with severe symptoms or a risk of extension.',
          'verified',
        ),
        cite(
          'nice-ng158',
          'suspected DVT',
          'A proximal-scan strategy does not look for distal DVT.',
          'memory',
        ),
      ],
    },
    {
      id: 'old-change',
      when: past({ 'scan.result': 'old-change-only' }),
      then: 'route-recurrence',
      because: cite(
        'sfmv-2024',
        'recurrence',
        'Old change alone is not a new DVT: compare with the earlier scan.',
        'verified',
      ),
    },
    {
      id: 'NDX',
      when: past({ 'scan.result': 'non-diagnostic', 'scan.non-diagnostic-before': false }),
      then: 'another-image',
      because: cite(
        'virchow-design',
        'NDX',
        'Inadequate scan: repeat or other imaging within 24 hours; cover by clinician decision.',
        'memory',
      ),
    },
    {
      id: 'NDX-again',
      when: past({ 'scan.result': 'non-diagnostic', 'scan.non-diagnostic-before': true }),
      then: 'other-imaging-or-repeat',
      because: cite(
        'virchow-design',
        'NDX',
        'Inadequate again: other imaging, or repeat on day 6 to 8; never excluded.',
        'design',
      ),
    },

    // UK
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

    // US
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
      when: past(
        low,
        notOnTreatment,
        { 'scan.result': 'not-possible' },
        validNegative('d-dimer.age-adjusted'),
      ),
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
  ],
  notes: [
    {
      id: 'superficial',
      when: { 'scan.result': 'superficial-thrombosis' },
      says: 'Superficial vein thrombosis: decide on its own treatment before any anticoagulant is stopped. Up to 3 cm from the sapheno-femoral junction manage as DVT; beyond it, by length and site.',
      because: cite(
        'svt-etg-calisto',
        'scan',
        'Near the junction it is treated as a DVT; a quarter have one as well.',
        'verified',
      ),
    },
    {
      id: 'late-repeat',
      when: { 'scan.repeat': true, 'scan.days-since-first': { atLeast: 9 } },
      says: 'The repeat scan came after day 8: it counts, and the breach is recorded.',
      because: cite('virchow-design', 'L5', 'After day 8 a repeat counts, with the breach logged.', 'design'),
    },
  ],
};
