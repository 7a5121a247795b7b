import { cite } from '../sources.ts';

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** Limits of the work with an INR that stand in no table. Minutes and hours are elapsed ones, nights and weekends too. */
export const inrClocks = {
  atOnce: {
    minutes: 15,
    because: design(
      '5.4',
      'Above 8.0, above the limit of the meter, unreadable, or any bleeding: telephone at once; unanswered for 15 minutes it is told.',
    ),
  },
  withinHour: {
    minutes: 60,
    because: design('5.4', 'From 5.0 a clinician telephones within 1 hour and before the next dose.'),
  },
  usualDose: {
    time: '18:00',
    because: design(
      '5.4',
      'Warfarin is taken in the evening: a call before the next dose is one before 18:00, unless the result came after 17:45.',
    ),
  },
  sameDay: {
    hours: 4,
    because: design('5.4', 'The same day; after 20:00, within 4 hours.'),
  },
  /** How far back every INR in range on one dose counts as stable. */
  stable: {
    months: 3,
    because: [
      cite('accp-2012-vka', 'stable INR', 'Consistently stable: up to 12 weeks between tests.', 'memory'),
      design('5.3, stable', 'Stable is read over 3 calendar months before the day of the test.'),
    ],
  },
  doseDifference: {
    minutes: 60,
    because: design(
      'J10',
      'What was taken differs from what was planned: dosing is locked, and somebody calls within the hour.',
    ),
  },
  firstWeek: {
    hours: 4,
    because: design(
      '5.2',
      'Whoever starts warfarin is told their doses by a clinician within 4 hours, and has a target on record by then.',
    ),
  },
  stopInjections: {
    hours: 24,
    because: design(
      '3.2',
      'Once days and INRs allow it, a prescriber decides within a day whether the injections stop.',
    ),
  },
  injectionsWarning: {
    days: 1,
    because: design('3.2', 'A day before the injections run out, while they must go on, somebody is told.'),
  },
  overdueCall: {
    sameDay: '16:00',
    laterDay: '09:00',
    because: design(
      '5.3',
      'A call on the day itself is due by 16:00, one on a later day by 09:00: while somebody can still answer.',
    ),
  },
} as const;
