import { cite } from '../sources.ts';

const law = (says: string) => cite('nsa-good-faith-estimate', 'deadlines', says, 'verified');

/** A written estimate for people without insurance, or who pay themselves. Days are business days but for the dispute. */
export const goodFaithEstimate = {
  bookedFarAhead: {
    fromBusinessDaysAhead: 10,
    dueBusinessDays: 3,
    because: law('Booked 10 business days ahead or more: within 3 business days.'),
  },
  bookedAhead: {
    fromBusinessDaysAhead: 3,
    dueBusinessDays: 1,
    because: law('Booked 3 business days ahead or more: within 1 business day.'),
  },
  onRequest: { dueBusinessDays: 3, because: law('Asked for: within 3 business days.') },
  dispute: {
    atLeastDollarsAbove: '400.00',
    withinDays: 120,
    because: law('A bill of $400 or more above the estimate may be disputed within 120 days.'),
  },
  sameDay: {
    because: cite(
      'virchow-design',
      '10.3',
      'A same-day urgent visit: an estimate is offered and never delays the visit.',
      'design',
    ),
  },
} as const;
