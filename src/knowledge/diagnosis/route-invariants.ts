import type { FactId } from '../facts.ts';
import type { Condition, Invariant, Region } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;

const says = (section: string, text: string) => cite('virchow-design', section, text, 'design');

const unusableNegative: When = {
  any: [
    { 'd-dimer.before-anticoagulant': false },
    { 'd-dimer.quantitative': false },
    { 'd-dimer.this-episode': false },
    { 'symptoms.duration': { atLeast: 15 } },
  ],
};
const pregnant: When = { 'pregnancy.current-or-recent': true };
const treated: When = { 'anticoagulant.at-presentation': 'treatment' };
const lungImagingNotNegative: When = { not: { 'pe-imaging.result': 'negative' } };

/** The tables that stand behind the gate of the leg, and the outcomes in which they reassure. */
const behindTheGate = {
  'community-service': ['community-service'],
  'upper-limb': ['arm-excluded'],
  'on-treatment': ['read-the-scan', 'another-route'],
  recurrent: ['recurrence-excluded', 'another-route'],
  distal: ['distal-scans-over', 'distal-serial-scans', 'another-route'],
  'superficial-vein': ['svt-symptom-care', 'svt-symptom-care-no-nsaid', 'svt-cannula', 'another-route'],
} as const;

const redFlags = Object.keys(behindTheGate).flatMap((decision): Invariant<FactId>[] => [
  {
    id: `signs of embolism before ${decision}`,
    decision,
    says: 'Unstable, or with signs of a PE: the emergency, whatever else',
    when: {
      any: [
        { 'presentation.unstable': true },
        { 'presentation.pe-symptoms': true },
        { 'oxygen-saturation': { below: 94 } },
        { 'oxygen-saturation.below-usual': true },
      ],
    },
    outcome: { only: ['emergency-pe'] },
    because: says('hazard H1', 'A red flag dominates every other finding.'),
  },
  {
    id: `threatened limb before ${decision}`,
    decision,
    says: 'A threatened limb is an emergency, whatever else',
    when: { 'limb.threatened': true },
    outcome: { only: ['emergency-limb', 'emergency-pe'] },
    because: says('hazard H1', 'A red flag dominates every other finding.'),
  },
]);

const children = Object.entries(behindTheGate).map(
  ([decision, reassuring]): Invariant<FactId> => ({
    id: `under 18 before ${decision}`,
    decision,
    says: 'Under 18: no adult rule reassures',
    when: { age: { below: 18 } },
    outcome: { never: reassuring },
    because: says('hazard H34', 'Rules of adults were not tested in children.'),
  }),
);

const notByDDimer = (region: Region, likely: When): Invariant<FactId> => ({
  id: 'likely embolism is excluded by imaging alone',
  decision: 'suspected-pe',
  regions: [region],
  says: 'Likely, and no negative imaging: never excluded by D-dimer',
  when: { all: [likely, lungImagingNotNegative] },
  outcome: { never: ['pe-excluded'] },
  because:
    region === 'uk'
      ? cite('nice-ng158', 'suspected PE', 'Likely: imaging decides.', 'verified')
      : cite('ash-2018-dx', 'PE, high probability', 'A D-dimer does not exclude.', 'verified'),
});

const embolism: readonly Invariant<FactId>[] = [
  {
    id: 'unstable before anything',
    decision: 'suspected-pe',
    says: 'Unstable or under 90 systolic: resuscitation, whatever else',
    when: { any: [{ 'presentation.unstable': true }, { 'blood-pressure.systolic': { below: 90 } }] },
    outcome: { only: ['pe-unstable'] },
    because: says('hazard H1', 'A red flag dominates every other finding.'),
  },
  {
    id: 'embolism outside the rules',
    decision: 'suspected-pe',
    says: 'Pregnancy and children: no exclusion and no D-dimer',
    when: { any: [pregnant, { 'risk.under-18': [true, 'unsure'] }, { 'limb.threatened': true }] },
    outcome: {
      never: ['pe-excluded', 'pe-excluded-by-perc', 'pe-d-dimer-within-4-hours', 'pe-d-dimer-with-cover'],
    },
    because: says('hazards H6 and H34', 'Pregnancy is never excluded by a D-dimer.'),
  },
  notByDDimer('uk', { 'wells-pe.two-level': 'likely' }),
  notByDDimer('us', { 'wells-pe.three-level': 'high' }),
  {
    id: 'an unusable negative excludes no embolism',
    decision: 'suspected-pe',
    says: 'A negative D-dimer that may not be used never excludes',
    when: { all: [unusableNegative, lungImagingNotNegative] },
    outcome: { never: ['pe-excluded'] },
    because: says('hazard H6', 'A D-dimer that misleads is not used to exclude.'),
  },
  {
    id: 'on treatment no rule excludes an embolism',
    decision: 'suspected-pe',
    says: 'On treatment, and no negative imaging: neither D-dimer nor PERC excludes',
    when: { all: [treated, lungImagingNotNegative] },
    outcome: { never: ['pe-excluded', 'pe-excluded-by-perc', 'pe-d-dimer-within-4-hours'] },
    because: says('A1 on treatment', 'Imaging, no D-dimer.'),
  },
  {
    id: 'imaging that settles nothing excludes no embolism',
    decision: 'suspected-pe',
    says: 'Positive or non-diagnostic imaging never excludes',
    when: { 'pe-imaging.result': ['positive', 'non-diagnostic'] },
    outcome: { never: ['pe-excluded', 'pe-excluded-by-perc'] },
    because: says('suspected PE, V/Q', 'Other results never exclude.'),
  },
  {
    id: 'YEARS excludes only those it was tried in',
    decision: 'suspected-pe-by-years',
    says: 'Unstable, pregnant, perhaps a child, on any anticoagulant, or an unusable negative: never excluded by YEARS',
    when: {
      any: [
        unusableNegative,
        { 'presentation.unstable': true },
        pregnant,
        { 'risk.under-18': [true, 'unsure'] },
        { 'anticoagulant.at-presentation': ['interim', 'treatment'] },
      ],
    },
    outcome: { never: ['pe-excluded-by-years', 'pe-excluded-by-years-alone'] },
    because: cite(
      'years-2017',
      'population',
      'Stable adults, not pregnant, without an anticoagulant.',
      'verified',
    ),
  },
];

const inPregnancy: readonly Invariant<FactId>[] = [
  {
    id: 'pregnancy: only a negative scan excludes',
    decision: 'pregnancy',
    says: 'Never excluded without a negative scan, with a pelvic clot suspected, or by a first scan where suspicion is not low',
    when: {
      any: [
        { not: { 'scan.result': 'negative' } },
        { 'pregnancy.iliac-suspected': true },
        { 'scan.repeat': false, 'pregnancy.suspicion': ['high', 'not-stated'] },
        { 'scan.days-since-first': { below: 7 }, 'pregnancy.suspicion': ['high', 'not-stated'] },
      ],
    },
    outcome: { never: ['pregnancy-excluded'] },
    because: cite(
      'rcog-37b',
      'diagnosis',
      'Negative and high suspicion: repeat on days 3 and 7.',
      'verified',
    ),
  },
  {
    id: 'pregnancy: signs of an embolism are imaged',
    decision: 'pregnancy',
    says: 'Signs of a PE never end in an exclusion of DVT',
    when: { 'pregnancy.current-or-recent': true, 'presentation.pe-symptoms': true },
    outcome: {
      never: ['pregnancy-excluded', 'pregnancy-stop-repeat', 'another-route', 'pregnancy-scan-with-cover'],
    },
    because: says('hazard H1', 'A red flag dominates every other finding.'),
  },
];

const arm: readonly Invariant<FactId>[] = [
  {
    id: 'arm: no D-dimer in pregnancy or on treatment',
    decision: 'upper-limb',
    says: 'Pregnant or treated: no D-dimer, and no exclusion without a negative ultrasound',
    when: { all: [{ any: [pregnant, treated] }, { not: { 'arm-scan.result': 'negative' } }] },
    outcome: { never: ['arm-excluded', 'arm-d-dimer', 'arm-d-dimer-after-scan'] },
    because: says('hazard H6', 'A D-dimer that misleads is not used to exclude.'),
  },
  {
    id: 'arm: likely is not excluded by D-dimer alone',
    decision: 'upper-limb',
    says: 'Likely, without a negative ultrasound: never excluded',
    when: {
      'constans.two-level': 'likely',
      'arm-scan.result': ['awaited', 'not-possible', 'non-diagnostic'],
    },
    outcome: { never: ['arm-excluded'] },
    because: cite('armour-2014', 'algorithm', 'Likely: ultrasound.', 'memory'),
  },
  {
    id: 'arm: a suspicion that persists is not excluded',
    decision: 'upper-limb',
    says: 'Negative ultrasound and still suspected: never excluded',
    when: { 'arm-scan.result': 'negative', 'arm.suspicion-persists': true },
    outcome: { never: ['arm-excluded'] },
    because: cite('arm-duplex', 'accuracy', 'Central veins hide from the probe.', 'verified'),
  },
];

const afterwards: readonly Invariant<FactId>[] = [
  {
    id: 'a recurrence is not excluded by one scan',
    decision: 'recurrent',
    says: 'First scan, grown by 2 mm or more, a new segment, or nothing to compare with: never excluded',
    when: {
      any: [
        { 'scan.repeat': false },
        {
          all: [
            { 'scan.result': 'old-change-only' },
            {
              any: [
                { 'scan.diameter-increase': { atLeast: 2 } },
                { 'scan.new-segment': true },
                { 'scan.baseline': 'missing' },
              ],
            },
          ],
        },
      ],
    },
    outcome: { never: ['recurrence-excluded'] },
    because: cite('sfmv-2024', 'recurrence', 'Only a change against an earlier scan tells.', 'verified'),
  },
  {
    id: 'a calf clot that may grow is not left',
    decision: 'distal',
    says: 'Severe symptoms, a risk of extension, or growth: never scans alone',
    when: {
      any: [
        { 'distal-dvt.severe-symptoms': true },
        { 'distal-dvt.extension-risk': true },
        { 'distal-dvt.extension': ['within-calf', 'to-popliteal'] },
      ],
    },
    outcome: { never: ['distal-serial-scans', 'distal-second-scan', 'distal-scans-over'] },
    because: cite(
      'chest-2021',
      'isolated distal DVT',
      'Treat with severe symptoms or a risk of extension.',
      'verified',
    ),
  },
  {
    id: 'no symptom care near the groin, with a risk, or in pregnancy',
    decision: 'superficial-vein',
    says: 'Near the groin, above the knee, with a risk factor, 5 cm or longer, or pregnant: never symptom care by rule',
    when: {
      all: [
        { 'svt.cannula': false },
        {
          any: [
            { 'svt.vein': 'great-saphenous', 'svt.distance-to-sfj': { atMost: 3 } },
            { 'svt.vein': 'small-saphenous', 'svt.distance-to-spj': { atMost: 3 } },
            { 'svt.above-knee': true },
            { 'svt.risk-factors': true },
            { 'svt.length': { atLeast: 5 } },
            pregnant,
          ],
        },
      ],
    },
    outcome: { never: ['svt-symptom-care', 'svt-symptom-care-no-nsaid'] },
    because: cite(
      'svt-etg-calisto',
      'treatment',
      'Symptom care only under 5 cm, below the knee, without risk factors.',
      'verified',
    ),
  },
  {
    id: 'no NSAID where it harms',
    decision: 'superficial-vein',
    says: 'Pregnant, anticoagulated, kidney disease or an ulcer: never an NSAID',
    when: { any: [{ 'nsaid.unsuitable': true }, pregnant, treated] },
    outcome: { never: ['svt-symptom-care'] },
    because: cite('svt-etg-calisto', 'treatment', 'No NSAID in these.', 'verified'),
  },
  {
    id: 'cancer is a persistent factor',
    decision: 'provocation',
    says: 'Active cancer is never hidden by an operation or a journey',
    when: { 'cancer.active': true },
    outcome: { only: ['persistent'] },
    because: cite('isth-2016', 'persistent', 'Active cancer is a persistent factor.', 'verified'),
  },
  {
    id: 'a scan that did not see everything is not negative',
    decision: 'scan-report',
    says: 'Limited, point-of-care, without a name or date, or with a clot: never negative',
    when: {
      any: [
        { 'report.quality': ['limited', 'non-diagnostic'] },
        { 'report.study': 'point-of-care' },
        { 'report.identified': false },
        { 'report.thrombus': ['distal', 'proximal', 'iliofemoral-or-caval'] },
      ],
    },
    outcome: { never: ['report-negative', 'report-superficial'] },
    because: says('imaging report', 'Negative means that every proximal segment was seen.'),
  },
  {
    id: 'a journey with a clot waits for the team',
    decision: 'travel',
    says: 'A clot now or lately, unsure included: never milder than the treating team',
    when: { 'travel.clot-now-or-lately': [true, 'unsure'] },
    outcome: { only: ['check-symptoms-first', 'ask-treating-team'] },
    because: cite('seed-nhs', 'travel', 'Ask before travelling with a DVT.', 'verified'),
  },
  {
    id: 'a long journey is never waved through',
    decision: 'travel',
    says: 'Six hours or more, or a higher risk, unsure included: a clinician is asked',
    when: {
      any: [{ 'travel.hours': { atLeast: 6 } }, { 'travel.higher-risk': [true, 'unsure'] }],
    },
    outcome: { never: ['travel-advice', 'everyday-advice'] },
    because: cite('seed-nhs', 'travel', 'Over 6 hours: ask.', 'verified'),
  },
];

/** What must hold of the routes beside the leg, whatever their rows say. */
export const routeInvariants: readonly Invariant<FactId>[] = [
  ...redFlags,
  ...children,
  ...embolism,
  ...inPregnancy,
  ...arm,
  ...afterwards,
];
