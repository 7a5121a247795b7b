import type { FactId } from '../facts.ts';
import type { Condition, Row } from '../rule-types.ts';
import { cite } from '../sources.ts';

type When = Condition<FactId>;

/** A number, and nobody bleeds: bleeding and unreadable results have rows of their own. */
const number = (...of: readonly When[]): When => ({
  all: [{ 'inr.reading': 'number', 'bleeding.severity': 'none' }, ...of],
});
const usualTarget: When = { 'inr.target': '2.0-3.0' };
const firstMonth: When = { 'treatment.months': { below: 1 } };
const afterFirstMonth: When = { 'treatment.months': { atLeast: 1 } };

/** Up to 0.5 out, once, and nothing that explains it: the dose stays. Never in the first month. */
const slightlyOut: When = {
  all: [
    { 'inr.stable-3-months': true, 'warfarin.disturbed': false },
    afterFirstMonth,
    {
      any: [
        { all: [{ inr: { atLeast: 1.5 } }, { inr: { below: 2 } }] },
        { all: [{ inr: { above: 3 } }, { inr: { atMost: 3.5 } }] },
      ],
    },
  ],
};

const immediate = cite(
  'virchow-design',
  '5.4',
  'Above 8.0, a meter above its limit or in error, above 15, or any bleeding: telephone at once with the emergency text.',
  'design',
);
const callInOneHour = cite(
  'virchow-design',
  '5.4',
  'From 5.0 a clinician telephones within 1 hour and before the next dose.',
  'design',
);

export const inrRows: readonly Row<FactId>[] = [
  {
    id: 'major-bleed',
    when: { 'bleeding.severity': 'major' },
    then: { uk: 'inr-major-bleed-uk', us: 'inr-major-bleed-us' },
    because: [
      cite(
        'bsh-warfarin-2011',
        'major bleeding',
        'UK: prothrombin complex 25 to 50 units/kg and vitamin K 5 mg intravenously; stop.',
        'verified',
      ),
      cite(
        'accp-2012-vka',
        'major bleeding',
        'US: prothrombin complex and vitamin K 5 to 10 mg by slow intravenous infusion.',
        'verified',
      ),
      immediate,
    ],
  },
  {
    id: 'head-injury',
    when: { 'head-injury.on-anticoagulant': true },
    then: 'inr-head-injury',
    because: [
      cite('nice-qs74', 'anticoagulants', 'A head injury on an anticoagulant goes to hospital.', 'memory'),
      cite('virchow-design', '5.4', 'Hospital even if well, at any INR.', 'memory'),
    ],
  },
  {
    id: 'non-major-bleed',
    when: { 'bleeding.severity': 'non-major' },
    then: { uk: 'inr-bleeding-uk', us: 'inr-bleeding-us' },
    because: [
      cite(
        'bsh-warfarin-2011',
        'non-major bleeding',
        'UK: vitamin K 1 to 3 mg intravenously at any INR.',
        'verified',
      ),
      cite('accp-2012-vka', 'bleeding', 'US: hold, and vitamin K by severity.', 'memory'),
      immediate,
    ],
  },
  {
    id: 'not-readable',
    when: { 'inr.reading': ['above-limit', 'not-usable'] },
    then: 'inr-not-readable',
    because: immediate,
  },
  {
    id: 'above-10',
    regions: ['us'],
    when: { all: [{ 'inr.reading': 'number' }, { inr: { above: 10 } }] },
    then: 'inr-above-10-us',
    because: [cite('accp-2012-vka', 'INR above 10', 'Oral vitamin K; hold.', 'verified'), immediate],
  },
  {
    id: 'above-8-uk',
    regions: ['uk'],
    when: { all: [{ 'inr.reading': 'number' }, { inr: { above: 8 } }] },
    then: 'inr-above-8-uk',
    because: [
      cite(
        'bsh-warfarin-2011',
        'INR above 8',
        'Vitamin K 1 to 5 mg by mouth; repeat the INR at 24 hours, and vitamin K if still high; restart lower below 5.',
        'verified',
      ),
      immediate,
    ],
  },
  {
    id: 'above-8-us',
    regions: ['us'],
    when: { all: [{ 'inr.reading': 'number' }, { inr: { above: 8 } }] },
    then: 'inr-8-to-10-us',
    because: [
      cite(
        'accp-2012-vka',
        'INR 4.5 to 10',
        'Hold 1 or 2 doses, test again in 24 hours, vitamin K not routine.',
        'verified',
      ),
      immediate,
    ],
  },
  {
    id: '5-to-8',
    when: { all: [{ 'inr.reading': 'number' }, { inr: { atLeast: 5 } }] },
    then: { uk: 'inr-5-to-8-uk', us: 'inr-5-to-8-us' },
    because: [
      cite(
        'bsh-warfarin-2011',
        'INR 5 to 8',
        'UK: withhold 1 or 2 doses, reduce maintenance, find the cause.',
        'verified',
      ),
      cite('accp-2012-vka', 'INR 4.5 to 10', 'US: vitamin K not routine.', 'verified'),
      callInOneHour,
    ],
  },
  {
    id: 'low-first-month',
    when: number(usualTarget, { inr: { below: 2 } }, firstMonth),
    then: 'inr-low-first-month',
    because: [
      cite(
        'bsh-warfarin-2011',
        'first month',
        'UK: prescriber the same day, decides on LMWH cover; local limits are 1.5 to 2.0.',
        'memory',
      ),
      cite('accp-2012-vka', 'low INR', 'US: consider cover in the acute phase.', 'memory'),
    ],
  },
  {
    id: 'very-low',
    when: number(usualTarget, { inr: { below: 1.5 } }, afterFirstMonth),
    then: 'inr-very-low',
    because: cite(
      'virchow-design',
      'D31',
      'Below 1.5 after the first month: prescriber the same day.',
      'design',
    ),
  },
  {
    id: 'other-target',
    when: number({ 'inr.target': 'other' }, { inr: { below: 5 } }),
    then: 'inr-other-target',
    because: cite(
      'virchow-design',
      '5.1',
      'The target is a recorded fact; with another one only the alerts from 5.0 on apply.',
      'design',
    ),
  },
  {
    id: 'high',
    when: number(usualTarget, { inr: { above: 3 } }, { inr: { below: 5 } }, { not: slightlyOut }),
    then: 'inr-high',
    because: [
      cite('bsh-warfarin-2011', 'INR 3 to 5', 'UK: reduce or omit one dose; test in about 1 week.', 'memory'),
      cite('accp-2012-vka', 'INR 3 to 5', 'US: lower or hold one dose.', 'verified'),
    ],
  },
  {
    id: 'low',
    when: number(usualTarget, { inr: { atLeast: 1.5 } }, { inr: { below: 2 } }, afterFirstMonth, {
      not: slightlyOut,
    }),
    then: 'inr-low',
    because: cite(
      'bsh-warfarin-2011',
      'INR 1.5 to 1.9',
      'Find the cause, adjust, test in 3 to 7 days; both regions.',
      'memory',
    ),
  },
  {
    id: 'slightly-out',
    when: number(usualTarget, slightlyOut),
    then: 'inr-slightly-out',
    because: cite(
      'accp-2012-vka',
      'single INR slightly out of range',
      'A single INR up to 0.5 out of range, stable before: same dose, test in 1 to 2 weeks.',
      'verified',
    ),
  },
  {
    id: 'in-range',
    when: {
      all: [
        number(usualTarget, { inr: { atLeast: 2 } }, { inr: { atMost: 3 } }),
        { 'head-injury.on-anticoagulant': false },
      ],
    },
    then: 'inr-in-range',
    because: cite('ash-2020-tx', 'INR range', '2.0 to 3.0 rather than a lower range, strong.', 'verified'),
  },
];
