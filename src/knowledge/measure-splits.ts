import type { Because } from './rule-types.ts';
import { cite } from './sources.ts';

const design = (says: string) => cite('virchow-design', 'quality measures, equity', says, 'design');

export type MeasureSplit = {
  readonly title: string;
  /** Where a group comes from. */
  readonly from: string;
  readonly because: Because;
};

/** What each measure is also counted by: what the record knows of a person, and no more than it knows. */
export const measureSplits = {
  age: {
    title: 'Age',
    from: 'Age on the day of the referral, by the birth date on record',
    because: design('Each measure split by age.'),
  },
  language: {
    title: 'Language',
    from: 'The language that the person wants, as recorded',
    because: design('Each measure split by language.'),
  },
  channel: {
    title: 'How they answer',
    from: 'The way agreed with the person for check-ins: page, text or telephone',
    because: design('Each measure split by channel.'),
  },
  'skin-tone': {
    title: 'Skin tone, as they say it',
    from: 'What the person has said of themselves when asked; nobody else’s word counts',
    because: design('Each measure split by skin tone, as the person describes it.'),
  },
} as const satisfies Readonly<Record<string, MeasureSplit>>;

export type SplitId = keyof typeof measureSplits;

/** Whole years, both ends included. */
export const ageBands = {
  bands: [
    { from: 0, to: 17 },
    { from: 18, to: 39 },
    { from: 40, to: 64 },
    { from: 65, to: 79 },
    { from: 80, to: null },
  ],
  because: design('Bands wide enough that a small clinic has people in each; no source sets them.'),
} as const;
