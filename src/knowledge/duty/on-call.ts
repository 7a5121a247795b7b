import { cite } from '../sources.ts';

const design = (says: string) => cite('virchow-design', 'H20, on call', says, 'design');

/** When whoever is on call is told by telephone, beside the notice on the board. */
export const onCallRules = {
  /** While the clinic is open a board is looked at: then only what is due within these hours. */
  whileOpen: {
    hours: 4,
    because: design(
      'While the clinic is closed nobody looks at a board, so every answer that somebody must read is told by telephone; while it is open, those due within four hours.',
    ),
  },
  /** Needs of which everybody on call is told at their limit, and each time that it is said again. */
  atLimit: {
    needs: ['read-answer', 'send-help'],
    because: design('At the end of the ladder everybody on call is told.'),
  },
  /** One answer has several lines, and an alarm may ring beside another: told once in these minutes. */
  notAgainWithin: {
    minutes: 5,
    because: design('A telephone that rings twice for one thing is soon not listened to.'),
  },
} as const;
