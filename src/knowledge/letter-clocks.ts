import { cite } from './sources.ts';

const design = (says: string) => cite('virchow-design', 'letters', says, 'design');

/** By when whoever cares for the person at home knows what was decided here. */
export const letterClocks = {
  toUsualDoctor: {
    /** After a decision late in the day there are still these hours. */
    leastHours: 4,
    because: design(
      'The letter goes the same day as DVT is confirmed or excluded, a review is decided, treatment has stopped, or the episode closes; at least 4 hours are left for it.',
    ),
  },
  correction: {
    because: design(
      'What a letter said and no longer stands is told again the same day: a reader acts on what was sent.',
    ),
  },
} as const;
