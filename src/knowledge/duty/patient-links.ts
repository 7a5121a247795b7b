import { cite } from '../sources.ts';

/** How long a link that was sent to somebody lets them in. */
export const patientLinks = {
  checkInDays: 30,
  calendarDays: 400,
  companionDays: 90,
  because: cite(
    'virchow-design',
    'links to patients',
    'An answer is welcome weeks late, for what it says may be urgent; a calendar is read for a year and is taken back at any time; the link to a person’s own page opens nothing without a code.',
    'design',
  ),
} as const;
