import { cite } from '../sources.ts';

const design = (section: string, says: string) =>
  cite('virchow-design', `scheduling ${section}`, says, 'design');

/** Limits of the waiting list. No source sets them. */
export const waitingClocks = {
  /** How long a freed slot is held for whoever is offered it: the first row that its start is within. Minutes while the clinic is open. */
  offerHeld: {
    rows: [
      { startsWithinHours: 4, openMinutes: 15 },
      { startsWithinHours: 24, openMinutes: 60 },
      { startsWithinHours: 72, openMinutes: 240 },
    ],
    laterOpenMinutes: 480,
    because: design(
      'offer',
      'Held for 15 minutes where it begins within 4 hours, an hour within a day, 4 hours within 3 days, else a working day of 8; only hours in which somebody can telephone count, and never past its start.',
    ),
  },
  leastNotice: {
    minutes: 30,
    because: design(
      'notice',
      'Nobody is offered a slot that begins within half an hour: they must get here.',
    ),
  },
  urgentHasATime: {
    classes: ['U1', 'U2'],
    because: design(
      'urgent',
      'Who must be seen within a day has a time, with its breach where it is late, before they wait for an earlier one; and a slot that is only offered to somebody less urgent is theirs.',
    ),
  },
} as const;
