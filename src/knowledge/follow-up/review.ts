import type { FactId } from '../facts.ts';
import type { Condition, UniqueTable } from '../rule-types.ts';
import { cite } from '../sources.ts';

/** What a review has written down before anybody proposes to stop or to go on. */
export const reviewItems = [
  'review.index-event',
  'review.provocation',
  'review.symptoms',
  'review.bleeding',
  'review.adherence',
  'review.bloods',
  'review.weight',
  'review.blood-pressure',
  'review.medicines',
  'review.hormones',
  'review.cancer-symptoms',
  'review.bleeding-scores',
  'review.preference',
  'review.plans',
  'review.information',
] as const satisfies readonly FactId[];

/** Scores of recurrence are made for unprovoked clots alone. */
const recurrenceScores: Condition<FactId> = {
  any: [
    { provocation: ['major-transient', 'minor-transient', 'hormone', 'persistent'] },
    { 'review.recurrence-scores': true },
  ],
};

export const reviewComplete: Condition<FactId> = {
  all: [...reviewItems.map((id): Condition<FactId> => ({ [id]: true })), recurrenceScores],
};

/** Around the date of the review. */
export const reviewWindow = {
  opens: {
    daysBefore: 21,
    because: cite('virchow-design', '4.2', 'The window opens 3 weeks before the date.', 'design'),
  },
  supply: {
    daysBeyond: 14,
    because: cite('virchow-design', '4.2', 'The supply covers the date and 14 days beyond it.', 'design'),
  },
} as const;

const because = [
  cite(
    'nice-ng158',
    'review',
    'At 3 months: benefits and risks of going on or stopping, with the person; bleeding and recurrence weighed.',
    'memory',
  ),
  cite('virchow-design', '4.2', 'Each item is required before a proposal to stop or to go on.', 'design'),
] as const;

/** Names what the review still lacks: an item that is unknown is decisive, one that is not done stands in the row that fails. */
export const review: UniqueTable<FactId> = {
  id: 'review',
  policy: 'unique',
  title: 'Three-month review',
  asks: 'Is everything on record that a proposal to stop or to go on needs?',
  outcomes: {
    'review-complete': {
      title: 'Review complete: ask how long',
      actions: ['Decide with the person by the table of duration', 'A physician confirms'],
    },
    'review-incomplete': {
      title: 'Review not complete: treatment goes on',
      actions: [
        'Record what is missing; nothing is proposed before that',
        'Treatment continues meanwhile: a date that passes is no order to stop',
      ],
    },
  },
  rows: [
    { id: 'complete', when: reviewComplete, then: 'review-complete', because },
    { id: 'incomplete', when: { not: reviewComplete }, then: 'review-incomplete', because },
  ],
};
