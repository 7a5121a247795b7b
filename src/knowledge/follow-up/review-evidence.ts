import type { FactId } from '../facts.ts';
import type { Citation, Region } from '../rule-types.ts';
import { cite } from '../sources.ts';
import type { reviewItems } from './review.ts';

export type ReviewItem = (typeof reviewItems)[number] | 'review.recurrence-scores';

type Evidence = {
  /** Facts that show it, all of them; none where only somebody can say that it is written down. */
  readonly facts: readonly FactId[];
  /** What else of the record shows it. */
  readonly record?: 'scan' | 'villalta' | 'doses' | 'bleeding-scores' | 'recurrence-scores';
  /** What never grows old, such as where the clot was. */
  readonly isLasting?: true;
};

/** How old what a review rests on may be. The window opens 21 days before its date and ends 7 after. */
export const reviewFreshness = {
  days: 31,
  because: cite(
    'virchow-design',
    '4.2',
    'What a review rests on is of the last 31 days: older is stale, and named.',
    'design',
  ),
} as const;

/** What of the record shows that an item of the review is there. Each may also be ticked as written down. */
export const reviewEvidence: Readonly<Record<ReviewItem, Evidence>> = {
  'review.index-event': { facts: [], record: 'scan', isLasting: true },
  'review.provocation': { facts: ['provocation', 'provocation.resolved'], isLasting: true },
  'review.symptoms': { facts: [], record: 'villalta' },
  'review.bleeding': { facts: [] },
  'review.adherence': { facts: [], record: 'doses' },
  'review.bloods': { facts: ['haemoglobin', 'platelets', 'creatinine', 'alanine-aminotransferase'] },
  'review.weight': { facts: ['body-weight'] },
  'review.blood-pressure': { facts: ['blood-pressure.systolic'] },
  'review.medicines': { facts: ['nsaid', 'antiplatelet'] },
  'review.hormones': { facts: [] },
  'review.cancer-symptoms': { facts: ['cancer.symptoms'] },
  'review.bleeding-scores': { facts: [], record: 'bleeding-scores' },
  'review.recurrence-scores': { facts: [], record: 'recurrence-scores' },
  'review.preference': { facts: [] },
  'review.plans': { facts: [] },
  'review.information': { facts: [] },
};

/** Shown beside each other at a review. None of them decides. */
export const reviewScores = {
  recurrence: ['herdoo2-2017', 'dash-2012'],
  bleeding: ['vte-bleed-2016', 'has-bled-2010'],
} as const;

/** Bleeding scores shown beside those where their use says so, and asked of nobody else. */
export const moreBleedingScores: readonly {
  readonly score: string;
  readonly regions: readonly Region[];
  readonly belowMonths: number | null;
  readonly because: Citation;
}[] = [
  {
    score: 'chest-bleeding-2016',
    regions: ['us'],
    belowMonths: null,
    because: cite('chest-2016-tx', 'bleeding table', 'Factors weighed in the extended decision.', 'verified'),
  },
  {
    score: 'riete-2008',
    regions: ['uk', 'us'],
    belowMonths: 3,
    because: cite('riete-2008', 'use', 'First 3 months; not the long term.', 'memory'),
  },
];

/** Whoever goes on is seen once a year at least, and this is what is gone through then. */
export const yearlyReview = {
  items: [
    'General health',
    'Risk of another clot',
    'Risk of bleeding, with HAS-BLED: 4 or more that nothing can lower, discuss stopping',
    'What the person wants',
  ],
  because: [
    cite(
      'nice-ng158',
      'review',
      'At least once a year: general health, risk of recurrence, risk of bleeding, preferences; HAS-BLED of 4 or more that cannot be modified: discuss stopping.',
      'memory',
    ),
  ],
} as const;
