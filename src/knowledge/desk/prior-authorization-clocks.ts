import { cite } from '../sources.ts';

const ours = (says: string) => cite('virchow-design', '10.4', says, 'design');
const law = (says: string) => cite('cms-0057-f', 'prior authorization', says, 'verified');

/** Deadlines of prior authorization: for the front desk and the payer, never for a step of care. */
export const priorAuthorizationClocks = {
  askUrgent: { hours: 4, because: ours('Urgent: asked for within 4 hours; the scan is done regardless.') },
  ask: { hours: 24, because: ours('Asked for within a day of being found needed.') },
  answerUrgent: { hours: 72, because: law('Expedited: the payer answers within 72 hours.') },
  answer: { calendarDays: 7, because: law('Standard: the payer answers within 7 calendar days.') },
  sayAgain: { hours: 24, because: ours('Overdue, it is said again each day until somebody acts.') },
} as const;
