import { cite } from '../../sources.ts';

const design = (says: string) => cite('virchow-design', 'check-in, silence', says, 'design');

/**
 * What follows when nobody answers: elapsed hours since the check-in was due, through nights, weekends and changes of
 * the clock. Silence is amber, then red, and never "well".
 */
export const silence = {
  steps: [
    { id: 'second-channel', hours: { early: 2, later: 6 }, what: 'Ask again by another channel' },
    { id: 'staff-calls-twice', hours: { early: 8, later: 24 }, what: 'Staff call, twice' },
    { id: 'named-contact', hours: { early: 12, later: 48 }, what: 'Call the named contact' },
    {
      id: 'welfare',
      hours: { early: 24, later: 72 },
      what: {
        early: 'Welfare check by 111 or the police, as policy says; the GP is told',
        later: 'Letter to the GP, and a clinic review',
      },
    },
  ],
  /** Days 1 to 7, or after any amber answer, count as early. */
  earlyDays: [1, 7],
  dueBy: '10:00',
  /** A red answer without "I have called" or "I am there". */
  afterRed: {
    staffCallMinutes: [0, 10],
    emergencyServicesMinutes: 20,
    because: design(
      'Staff call at once and after 10 minutes; no contact at 20: staff call 999 or 911 to the address.',
    ),
  },
  /** In days 1 to 7 home is judged again: close follow-up is no longer there. */
  noRepliesThatReopenHome: 2,
  undelivered: {
    minutes: 0,
    because: design('A bounced message or a number that is no number is a task for staff at once.'),
  },
  because: [
    design('Steps after 2, 8, 12 and 24 hours in days 1 to 7 or after amber; 6, 24, 48 and 72 later.'),
    design('Check-ins fall due by 10:00, so that calls come by day.'),
  ],
} as const;

/** What holds for every row of the escalation table that is not an emergency. */
export const whileWaiting = {
  /** Said at once, before anything else. */
  says: 'If you get breathless, have chest pain, faint, bleed more or the bleeding will not stop: call {emergencyNumber} now, do not wait for us.',
  /** Of its time, unacknowledged: the next on the ladder is told. */
  nextAfterShare: 0.5,
  /** At its limit, unacknowledged: the person is sent to the emergency department for these answers. */
  sentToEmergencyFor: ['bleeding', 'pain', 'swelling', 'breathing', 'colour'],
  /** Rows due within these hours, and the person not reached twice: as after a red answer. */
  asRedUpToHours: 4,
  notReached: 2,
  because: cite(
    'virchow-design',
    'check-in, waiting',
    'The emergency text comes with every row; half of the time unread tells the next person, all of it sends to emergency.',
    'design',
  ),
} as const;
