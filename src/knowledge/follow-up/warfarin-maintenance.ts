import type { FactId } from '../facts.ts';
import type { Because, Condition, Region } from '../rule-types.ts';
import { cite } from '../sources.ts';

export type MaintenanceBand = {
  readonly id: string;
  readonly when: Condition<FactId>;
  /** Change of the weekly dose in per cent, the smallest first; null for none. */
  readonly changePercent: readonly [least: number, most: number] | null;
  /** No change is as good an answer. */
  readonly orNone?: true;
  readonly holdDoses?: readonly [least: number, most: number];
  readonly because: Because;
};

/** More than this in a day is taken for a mistyped figure; halves of a milligram are the smallest step there is. */
export const warfarinDay = {
  mostMg: 20,
  because: cite(
    'virchow-design',
    '5.5, daily dose',
    'No entry, week or suggestion goes above 20 mg in a day: a ceiling against mistyping, which no source sets. Whoever needs more is dosed outside this program.',
    'design',
  ),
} as const;

const band = (says: string) => cite('virchow-design', '5.5', says, 'memory');
const between = (above: number, atMost: number): Condition<FactId> => ({
  all: [{ inr: { above } }, { inr: { atMost } }],
});

/** What a change of the weekly dose may be, for an INR below 5.0. For sign-off alone: never sent, never taken without. */
export const maintenanceBands: readonly MaintenanceBand[] = [
  {
    id: 'below-1.5',
    when: { inr: { below: 1.5 } },
    changePercent: [10, 20],
    because: band('Below 1.5: up by 10 to 20 %.'),
  },
  {
    id: '1.5-to-1.9',
    when: { all: [{ inr: { atLeast: 1.5 } }, { inr: { below: 2 } }] },
    changePercent: [5, 10],
    because: band('1.5 to 1.9: up by 5 to 10 %.'),
  },
  {
    id: '2.0-to-3.0',
    when: { all: [{ inr: { atLeast: 2 } }, { inr: { atMost: 3 } }] },
    changePercent: null,
    because: band('2.0 to 3.0: none.'),
  },
  {
    id: '3.1-to-3.5',
    when: between(3, 3.5),
    changePercent: [-5, -10],
    orNone: true,
    because: band('3.1 to 3.5: none, or down by 5 to 10 %.'),
  },
  {
    id: '3.6-to-4.0',
    when: between(3.5, 4),
    changePercent: [-5, -15],
    because: band('3.6 to 4.0: down by 5 to 15 %.'),
  },
  {
    id: '4.1-to-4.9',
    when: { all: [{ inr: { above: 4 } }, { inr: { below: 5 } }] },
    changePercent: [-10, -20],
    holdDoses: [0, 1],
    because: band('4.1 to 4.9: hold no dose or one, down by 10 to 20 %.'),
  },
];

/** No suggestion changes a week by more than this, whatever a band says. */
export const largestChangePercent = 20;

/** Tablets that can be had, in mg. A dose is always told in mg, by weekday, and never in tablets alone. */
export const warfarinTabletsMg: Readonly<Record<Region, readonly number[]>> = {
  uk: [0.5, 1, 3, 5],
  us: [1, 2, 2.5, 3, 4, 5, 6, 7.5, 10],
};

type Lock = { readonly says: string; readonly because: Because };
const mustNot = (says: string): Lock => ({
  says,
  because: cite('virchow-design', '5.6', says, 'design'),
});

/** What locks the suggestion. Whatever of it is unknown locks as well. */
export const maintenanceLocks = {
  'switched-off': mustNot(
    'Suggestions are switched off. Software that works out doses is likely a medical device: it stays off until somebody answers for it.',
  ),
  'no-number': mustNot('The last INR is no number between 0.8 and 15.'),
  'other-target': mustNot('The target is not 2.0 to 3.0, or not recorded.'),
  'inr-5-or-above': mustNot('The INR is 5.0 or above.'),
  bleeding: mustNot('There is bleeding, or nobody asked.'),
  'new-medicine-or-illness': mustNot('A new medicine or an illness moves the INR, or nobody asked.'),
  pregnancy: mustNot('Pregnant, or not known.'),
  'first-14-days': mustNot('The first 14 days of warfarin, or the day of treatment is not known.'),
  'doses-not-known': mustNot('It is not known what was taken on each of the last 7 days.'),
  'doses-differ': mustNot('What was taken differs from what was planned: first agree on the true dose.'),
  'temporary-cause': mustNot(
    'A passing cause is known, or nobody looked for one: missed doses, an antibiotic.',
  ),
  'home-meter-alone': mustNot('The result comes from a home meter alone, or its origin is not known.'),
  'one-inr': mustNot('There is no earlier INR to go by.'),
  'inr-too-old': mustNot('More than 56 days lie between the last two INRs, or since the last.'),
  'no-such-tablets': mustNot('No week of tablets that can be had lies within the change allowed.'),
} as const satisfies Record<string, Lock>;

export type MaintenanceLock = keyof typeof maintenanceLocks;

/** An INR, or the gap to the one before, older than this is not gone by. */
export const longestGapDays = 56;
export const firstDaysWithoutSuggestion = 14;
