import { cite } from '../sources.ts';

/** Local time of the clinic. A clinic may set others. */
export const quietHours = {
  from: '21:00',
  until: '08:00',
  because: cite(
    'virchow-design',
    'messages, quiet hours',
    'What can wait is not sent from 9 in the evening to 8 in the morning, the hours in which US rules forbid sales calls. Emergency and safety messages know no quiet hours.',
    'design',
  ),
} as const;
