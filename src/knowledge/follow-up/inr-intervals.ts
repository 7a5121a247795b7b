import type { FactId } from '../facts.ts';
import type { Because, ByRegion, Condition } from '../rule-types.ts';
import { cite } from '../sources.ts';

export type InrInterval = {
  readonly id: string;
  readonly title: string;
  readonly when: Condition<FactId>;
  /** The most calendar days from the last INR to the next. */
  readonly days: ByRegion<number>;
  readonly because: Because;
};

const digest = (section: string, says: string) => cite('warfarin-vte-2016', section, says, 'verified');
const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** The longest month, and the longest three: a phase that lasts a day too long tests a day too often, never too rarely. */
const firstMonth: Condition<FactId> = { 'warfarin.days': { atMost: 31 } };
const firstThreeMonths: Condition<FactId> = { 'warfarin.days': { atMost: 92 } };

const extreme: Condition<FactId> = { any: [{ inr: { below: 1.5 } }, { inr: { above: 4 } }] };

/** When the INR is tested next. Every row that holds counts, and one that may hold counts too; the shortest wins. */
export const inrIntervals: readonly InrInterval[] = [
  {
    id: 'start',
    title: 'Start, until two in a row are in range: daily or every other day',
    when: { 'warfarin.two-in-range': false },
    days: 2,
    because: cite(
      'warfarin-start-digests',
      'start',
      'Daily or alternate days until two consecutive INRs are in range.',
      'memory',
    ),
  },
  {
    id: 'weeks-2-and-3',
    title: 'Weeks 2 and 3: two or three a week',
    when: { all: [{ 'warfarin.days': { atLeast: 8 } }, { 'warfarin.days': { atMost: 21 } }] },
    days: 3,
    because: [
      cite('warfarin-start-digests', 'weeks 2 and 3', '2 or 3 a week for 1 to 2 weeks.', 'memory'),
      ours('5.3', 'Read as at most 3 days from one to the next, on days 8 to 21.'),
    ],
  },
  {
    id: 'first-month',
    title: 'First month: every week',
    when: firstMonth,
    days: 7,
    because: cite('warfarin-start-digests', 'month 1', 'Weekly.', 'memory'),
  },
  {
    id: 'first-three-months',
    title: 'First 3 months: never more than 6 weeks',
    when: firstThreeMonths,
    days: 42,
    because: digest('first 3 months', 'Never more than 6 weeks.'),
  },
  {
    id: 'not-stable',
    title: 'Not stable for 3 months: never more than 6 weeks; by the US label 4',
    when: { 'inr.stable-3-months': false },
    days: { uk: 42, us: 28 },
    because: [
      cite('warfarin-labels', 'US label', 'Every 1 to 4 weeks.', 'verified'),
      ours('5.3', 'No source sets a limit after 3 months without stability; in the UK 6 weeks is kept.'),
    ],
  },
  {
    id: 'stable',
    title: 'Stable: up to 12 weeks; by the US label 4',
    when: { 'inr.stable-3-months': true },
    days: { uk: 84, us: 28 },
    because: [
      cite('bsh-warfarin-2011', 'stable', 'Up to 12 weeks.', 'verified'),
      cite('accp-2012-vka', 'stable', 'Up to 12 weeks.', 'verified'),
      cite('warfarin-labels', 'US label', 'Every 1 to 4 weeks: in the US the shorter is taken.', 'verified'),
    ],
  },
  {
    id: 'changed',
    title: 'After a change of dose, a new medicine or an illness: 3 to 7 days',
    when: { any: [{ 'warfarin.dose-changed': true }, { 'warfarin.disturbed': true }] },
    days: 7,
    because: cite('warfarin-start-digests', 'after a change', '3 to 7 days.', 'memory'),
  },
  {
    id: 'below-1.5-or-above-4',
    title: 'INR below 1.5 or above 4.0: within 7 days',
    when: extreme,
    days: 7,
    because: digest('practice of the Veterans Affairs', 'Below 1.5 or above 4.0: within 7 days.'),
  },
  {
    id: 'out-of-range',
    title: 'Out of range: about a week; once slightly out and stable, up to 2 weeks',
    when: {
      all: [
        { any: [{ inr: { below: 2 } }, { inr: { above: 3 } }] },
        { 'inr.target': '2.0-3.0' },
        { any: [{ 'inr.stable-3-months': false }, { 'warfarin.disturbed': true }, { inr: { above: 3.5 } }] },
      ],
    },
    days: 7,
    because: cite(
      'bsh-warfarin-2011',
      'out of range',
      'Test again in 3 to 7 days, or about a week.',
      'memory',
    ),
  },
  {
    id: 'slightly-out',
    title: 'Once slightly out of range, stable before: 1 to 2 weeks',
    when: {
      all: [{ any: [{ inr: { below: 2 } }, { inr: { above: 3 } }] }, { 'inr.target': '2.0-3.0' }],
    },
    days: 14,
    because: cite('accp-2012-vka', 'single INR slightly out of range', '1 to 2 weeks.', 'verified'),
  },
  {
    id: 'above-5',
    title: 'INR above 5.0: within 3 days',
    when: { inr: { above: 5 } },
    days: 3,
    because: digest('practice of the Veterans Affairs', 'Above 5.0: within 3 days.'),
  },
  {
    id: 'above-8',
    title: 'INR above 8.0, above what the meter reads, or no usable result: the next day',
    when: { any: [{ inr: { above: 8 } }, { 'inr.reading': ['above-limit', 'not-usable'] }] },
    days: 1,
    because: [
      cite('bsh-warfarin-2011', 'INR above 8', 'Again at 24 hours.', 'verified'),
      ours('5.4', 'Without a usable result the same; the venous sample is taken at once.'),
    ],
  },
  {
    id: 'after-vitamin-k',
    title: 'After vitamin K: the next day',
    when: { 'warfarin.vitamin-k-given': true },
    days: 1,
    because: digest('after vitamin K', 'The next day.'),
  },
];

/** The row of an interval by its name; that it is there is seen when the module is read. */
export const startInterval = rowOf('start');
export const stableInterval = rowOf('stable');

function rowOf(id: string): InrInterval {
  const row = inrIntervals.find((each) => each.id === id);
  if (row === undefined) throw new Error(`no interval ${id}`);
  return row;
}

/** What is done about an INR that is overdue, by calendar days after the day it was due. */
export const overdueInrSteps = {
  usual: [
    { step: 'remind', fromDay: 1 },
    { step: 'telephone', fromDay: 3 },
    { step: 'tell-clinician', fromDay: 7 },
  ],
  /** In the first month, or where the last INR was below 1.5 or above 4.0. */
  soon: [
    { step: 'telephone', fromDay: 0 },
    { step: 'tell-clinician', fromDay: 1 },
  ],
  soonIf: {
    any: [firstMonth, extreme, { 'inr.reading': ['above-limit', 'not-usable'] }],
  } satisfies Condition<FactId>,
  because: ours(
    '5.3',
    'Overdue by 1 day a reminder, by 3 a telephone call, by 7 a clinician; in the first month or after an extreme INR the call is the same day and the clinician hears the next.',
  ),
} as const;
