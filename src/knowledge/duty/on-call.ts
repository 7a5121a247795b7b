import type { Because } from '../rule-types.ts';
import { cite } from '../sources.ts';

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');
const onCall = (says: string) => design('H20, on call', says);

/** A need of which whoever is on call hears by telephone. */
export type RingingNeed = {
  /**
   * `answer`: of an answer to a check-in, which has its own readers and times. `as-it-comes`: as soon as it stands. `at-limit`: once
   * its limit has passed.
   */
  readonly from: 'answer' | 'as-it-comes' | 'at-limit';
  /** Only these of its kind: how soon an INR must be acted on, what a message was about. What is not known rings too. */
  readonly only?: readonly string[];
  /** Where its own limit is the moment at which it comes: how long somebody has to act. */
  readonly withinMinutes?: number;
  /** First repetition, where it is sooner than that of the clocks of the episode; each later one waits twice as long. */
  readonly againMinutes?: number;
  readonly because: Because;
};

/** By kind of need: a key of `pathway/episode-types.ts`. What is not in here rings nobody, however late it is. */
const needs = {
  'read-answer': {
    from: 'answer',
    because: onCall('Every answer that somebody must read; at its limit everybody on call is told.'),
  },
  'send-help': {
    from: 'answer',
    because: onCall('An emergency was answered, and nobody has reached the person.'),
  },
  'send-to-emergency': {
    from: 'as-it-comes',
    withinMinutes: 10,
    because: onCall('Emergency signs are on record, and nobody has sent the person to emergency care.'),
  },
  'acknowledge-result': {
    from: 'as-it-comes',
    because: design('H25', 'A positive result is acknowledged within 60 minutes; else the next is told.'),
  },
  'act-on-inr': {
    from: 'as-it-comes',
    only: ['at-once', 'within-hour'],
    againMinutes: 15,
    because: design('5.4', 'Above 8.0, not readable or any bleeding: at once. From 5.0: within the hour.'),
  },
  'dose-difference': {
    from: 'as-it-comes',
    againMinutes: 60,
    because: design('J10', 'Doses taken differ from the plan: dosing is locked until somebody has called.'),
  },
  'cover-gap': {
    from: 'as-it-comes',
    because: design('H10', 'Interim cover that ends before its scan, and before anybody is at a board.'),
  },
  'message-undelivered': {
    from: 'as-it-comes',
    only: ['escalation'],
    withinMinutes: 10,
    againMinutes: 10,
    because: onCall('Words of an emergency that did not arrive are told in another way.'),
  },
  'welfare-check': {
    from: 'at-limit',
    withinMinutes: 60,
    because: onCall('The last step of silence is due, and nobody has heard from the person.'),
  },
} as const satisfies Readonly<Record<string, RingingNeed>>;

/** When whoever is on call is told by telephone, beside the notice on the board. */
export const onCallRules = {
  /** While the clinic is open a board is looked at: then only answers that are due within these hours. */
  whileOpen: {
    hours: 4,
    because: onCall(
      'While the clinic is closed nobody looks at a board, so every answer that somebody must read is told by telephone; while it is open, those due within four hours.',
    ),
  },
  ringing: {
    needs,
    /** What is due by then after the clinic opens is not left to the board alone. */
    minutesAfterOpening: 60,
    because: [
      onCall(
        'While the clinic is closed: what is due before it opens again, or in its first hour, is told by telephone as it comes; half of its time unread tells the next, and its limit everybody on call.',
      ),
      onCall(
        'While it is open a board is looked at first: the telephone rings from half of its time unread.',
      ),
    ],
  },
  /** A text with words of an emergency that belongs to no open episode: minutes after it came. */
  textOfNobody: {
    nextMinutes: 8,
    allMinutes: 15,
    againMinutes: 60,
    forHours: 24,
    because: onCall(
      'A text that may be an emergency is called back within 15 minutes, whoever wrote it; until somebody has dealt with it, it is said again each hour of a day.',
    ),
  },
  /** One answer has several lines, and an alarm may ring beside another: told once in these minutes. */
  notAgainWithin: {
    minutes: 5,
    because: onCall('A telephone that rings twice for one thing is soon not listened to.'),
  },
} as const;
