import { cite } from '../../sources.ts';
import type { QuestionId } from '../../words/questions/check-in-questions.ts';

const design = (section: string, says: string) =>
  cite('virchow-design', `contacts, ${section}`, says, 'design');

/** Asked at every contact, whatever it is for, and before all else. */
const emergencySigns: readonly QuestionId[] = ['q1', 'q2', 'q8', 'q7'];

/** How the contacts of the schedule are made: hours, what is asked, and what counts as an answer. */
export const contactRules = {
  /** Day 1 is the agreement on the plan of care itself. */
  agreePlan: {
    hours: 4,
    because: design(
      'day 1',
      'The plan is agreed on the day on which home is decided and the medicine prescribed, or within 4 hours late in the evening.',
    ),
  },
  /** Local time at which a check-in is sent; it is due at the time that `silence.dueBy` says. */
  sentAt: {
    time: '08:00',
    because: design('hours', 'Sent at 8:00 and due by 10:00, so that calls come by day.'),
  },
  /** An evening dose is asked about on the next morning. */
  eveningStep: {
    daysLater: 1,
    because: design('step', 'A change that begins with an evening dose is confirmed the next morning.'),
  },
  /** By contact; every other one with its content alone asks the emergency signs. */
  asked: {
    short: [...emergencySigns, 'q6', 'q14', 'q10', 'q15'],
    always: emergencySigns,
    ofContact: {
      'first-contact': ['q6', 'q14'],
      'day-2': ['q6', 'q14'],
      'day-7-tablets': ['q14'],
      'day-8': ['q6'],
      'day-20-tablets': ['q14'],
      'day-22': ['q6'],
    } satisfies Readonly<Record<string, readonly QuestionId[]>>,
    because: design(
      'what is asked',
      'The emergency signs at every contact, then what it is for; the short set adds doses, supply, new medicines and plans.',
    ),
  },
  /** Two check-ins without a word before this many hours have passed count as no close follow-up. */
  noReply: {
    hours: 8,
    because: design(
      'silence',
      'No reply is one that staff had to call for, or that is open after the second request.',
    ),
  },
  /** Whatever an answer asks for, it has an end at which the check-ins go on. */
  pause: {
    longestDays: 14,
    because: design('pause', 'A pause has a reason and an end within 14 days.'),
  },
  /** A red answer: asked whether they called, passed on, and at the end help is sent. */
  afterRed: {
    didYouCallMinutes: 5,
    passOnMinutes: 10,
    because: [
      design('red answer', '"Did you call?" after 5 minutes.'),
      design('red answer', 'Unread after 10 minutes: the next on call.'),
    ],
  },
  /** An answer whose line gives no time, and a welfare check that found nobody. */
  withoutTime: {
    hours: 24,
    because: design('unread', 'Whatever gives no time of its own is read within a day.'),
  },
  welfareAgain: {
    hours: 24,
    because: design(
      'silence',
      'Not found by a welfare check: asked again each day, until they are, or the episode is closed as lost.',
    ),
  },
  /** Unread at their limit, or with nobody there before it, these send the person to the emergency department. */
  unreadSendsToEmergency: {
    outcomes: [
      'call-999',
      'emergency-department',
      'call-back-15-minutes',
      'bleeding-1-hour',
      'small-bleeding-24-hours',
      'pain-4-hours',
      'swelling-4-hours',
      'other-leg-4-hours',
      'calf-recheck-24-hours',
      'hot-leg-4-hours',
      'trend-24-hours',
    ],
    because: design(
      'unread',
      'Bleeding, pain, swelling, breathing, colour, and a sign that is not known; a hot leg is read as one of them.',
    ),
  },
} as const;
