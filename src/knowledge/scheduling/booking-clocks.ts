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
  offerHeld: {
    /** By how soon the freed slot is: time to answer, never past the slot's own start. */
    minutes: { urgent: 15, other: 120 },
    because: design(
      'waiting list',
      'A freed slot is held for one person for 15 minutes where it is urgent, else for 2 hours; then the next is asked.',
    ),
  },
  offerStartsAfter: {
    minutes: 60,
    because: design(
      'waiting list',
      'A freed slot that begins within the hour is offered by telephone, not held.',
    ),
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
  remindBefore: {
    hours: [48, 3],
    because: design('reminders', 'Two days before, and 3 hours before; not by night.'),
  },
  longestHorizon: {
    days: 400,
    because: design('horizon', 'A review of the next year can be booked; nothing later.'),
  },
} as const;
