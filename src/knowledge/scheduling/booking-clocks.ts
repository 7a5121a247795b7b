import { cite } from '../sources.ts';

const design = (section: string, says: string) =>
  cite('virchow-design', `scheduling ${section}`, says, 'design');

/** Limits of booking that no table holds. No source sets them. */
export const bookingClocks = {
  transportLead: {
    /** Hours from booking to start, by who brings the person. */
    hours: { own: 0, clinic: 2, ambulance: 4 },
    because: design(
      'transport',
      'A scan fails when the person cannot get there: 2 hours for a car that the clinic sends, 4 for an ambulance.',
    ),
  },
  interpreterLead: {
    hours: 1,
    because: design('interpreter', 'An interpreter by telephone is there within the hour.'),
  },
  physicianAfterScan: {
    minutes: 60,
    because: design('U1', 'The physician not more than 60 minutes after the scan, as one pair.'),
  },
  offersShown: {
    count: 5,
    because: design(
      'slots',
      'The nearest 5 that fit, and where none does the nearest 5 with what each misses.',
    ),
  },
  lookAhead: {
    pastLimitDays: 14,
    withoutLimitDays: 42,
    because: design(
      'slots',
      'Two weeks past the limit are looked through for the nearest slot; 6 weeks where there is no limit.',
    ),
  },
  longestHorizon: {
    days: 400,
    because: design('horizon', 'A review of the next year can be booked; nothing later.'),
  },
  reminder: {
    daysBefore: 1,
    at: '10:00',
    because: design(
      'messages',
      'A reminder the day before at 10, local time: early enough to ring back while somebody answers.',
    ),
  },
  noReminderAfterBooking: {
    hours: 12,
    because: design('messages', 'Who was told within the 12 hours before a reminder needs none.'),
  },
  messageBeforeVisit: {
    hours: 2,
    because: design(
      'messages',
      'What quiet hours would hold until less than 2 hours before the visit goes out at once: nobody must set out in vain.',
    ),
  },
  messageByPost: {
    days: 5,
    because: design('messages', 'By letter only where 5 days are left; else somebody tells the person.'),
  },
} as const;
