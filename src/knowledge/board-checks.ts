import type { Because } from './rule-types.ts';
import { cite } from './sources.ts';

const design = (says: string) => cite('virchow-design', 'board, checks', says, 'design');

type BoardCheck = {
  readonly title: string;
  /** Kinds of what is due: a key of `pathway/episode-types.ts`. */
  readonly needs: readonly string[];
  /** `open`: one is too many from the moment it is there. `late`: from its deadline on. */
  readonly counts: 'open' | 'late';
  readonly because: Because;
};

/** What stands above everything else that is due, however long that is overdue: somebody may be dying. */
export const comesFirst = {
  needs: ['send-to-emergency', 'call-after-red', 'send-help'],
  because: cite(
    'virchow-design',
    'H20',
    'An emergency is never hidden behind an older routine task.',
    'design',
  ),
} as const;

/** What people are harmed by between two appointments. Each must be nought; the board counts them all the time. */
export const boardChecks = {
  'planned-not-done': {
    title: 'Planned, not done',
    needs: [
      'order-test',
      'book-slot',
      'd-dimer-result',
      'scan-result',
      'repeat-scan-result',
      'bloods-result',
      'surveillance-scan',
    ],
    counts: 'late',
    because: [
      cite('nice-qs201', 'statements 2 and 3', 'Tests within 4 hours, or interim treatment.', 'verified'),
      design('A test that is planned and not done by its deadline.'),
    ],
  },
  'cover-gap': {
    title: 'Cover ends too soon',
    needs: ['cover-gap'],
    counts: 'open',
    because: design('Interim cover that ends before the scan it is to reach.'),
  },
  'without-supply': {
    title: 'Without tablets',
    needs: ['start-cover', 'supply-end', 'first-dose', 'dispense', 'treatment-supply-ends'],
    counts: 'late',
    because: design('A medicine that is wanted and not in the house.'),
  },
  'stop-not-confirmed': {
    title: 'Stop not confirmed',
    needs: ['order-stop', 'confirm-stop', 'order-treatment-stop', 'confirm-treatment-stop'],
    counts: 'late',
    because: design('A negative scan or an end of treatment, and nobody has heard that the person stopped.'),
  },
  'two-strengths': {
    title: 'Two strengths',
    needs: ['two-strengths'],
    counts: 'open',
    because: cite(
      'virchow-design',
      'H12',
      'Two strengths in one house are settled before the first overlap.',
      'design',
    ),
  },
  'step-not-confirmed': {
    title: 'Change of dose not confirmed',
    needs: ['confirm-step'],
    counts: 'late',
    because: design('A change of dose that neither the person nor the pharmacist has confirmed on its day.'),
  },
  'missed-doses': {
    title: 'Missed doses',
    needs: ['doses-missed'],
    counts: 'open',
    because: design('Doses reported as missed or doubled, and nobody has decided.'),
  },
  'result-unread': {
    title: 'Result unread',
    needs: ['acknowledge-result', 'treatment-failure'],
    counts: 'late',
    because: cite('virchow-design', 'H25', 'A positive result is acknowledged within 60 minutes.', 'design'),
  },
  'emergency-open': {
    title: 'Emergency open',
    needs: [
      'send-to-emergency',
      'call-after-red',
      'send-help',
      'send-to-hospital',
      'find-out-after-emergency',
      'hospital-answer',
      'stop-symptoms',
    ],
    counts: 'late',
    because: design('Somebody sent to emergency care or hospital, and nobody knows that they are there.'),
  },
  'referral-to-accept': {
    title: 'Referral to accept',
    needs: ['accept-referral', 'tell-referrer'],
    counts: 'open',
    because: design(
      'A referral from outside that nobody has answered: two doctors each believe the other has the person.',
    ),
  },
  'referral-unanswered': {
    title: 'Our referral unanswered',
    needs: ['referral-unanswered', 'refer-again'],
    counts: 'late',
    because: cite(
      'virchow-design',
      'H25',
      'What goes to somebody else is acknowledged, or somebody rings.',
      'design',
    ),
  },
  'answer-unread': {
    title: 'Answer unread',
    needs: ['read-answer'],
    counts: 'late',
    because: cite(
      'virchow-design',
      'H20',
      'Every answer has somebody who reads it, by a time that was promised.',
      'design',
    ),
  },
  'no-answer': {
    title: 'No answer from home',
    needs: [
      'call-silent',
      'call-named-contact',
      'welfare-check',
      'call-no-show',
      'make-contact',
      'agree-care-plan',
    ],
    counts: 'late',
    because: design('Silence is never read as well: somebody calls.'),
  },
  'message-undelivered': {
    title: 'Message not delivered',
    needs: ['message-undelivered'],
    counts: 'open',
    because: cite('virchow-design', 'H20', 'A message that did not arrive is told in another way.', 'design'),
  },
  'inr-not-acted': {
    title: 'INR missing or not acted on',
    needs: [
      'inr-test',
      'inr-call',
      'inr-escalate',
      'act-on-inr',
      'dose-difference',
      'inr-target',
      'warfarin-week',
    ],
    counts: 'late',
    because: cite(
      'virchow-design',
      'H18',
      'An INR that is due, or out of range, and nobody has acted.',
      'design',
    ),
  },
  'injections-end': {
    title: 'Injections end too soon',
    needs: ['injections-end'],
    counts: 'late',
    because: cite('virchow-design', 'H19', 'Injections go on until warfarin works.', 'design'),
  },
  'letter-not-sent': {
    title: 'Letter not sent',
    needs: ['send-letter'],
    counts: 'late',
    because: design('A decision of which the usual doctor does not know.'),
  },
  'review-not-booked': {
    title: 'Review not booked',
    needs: ['book-review', 'review'],
    counts: 'late',
    because: [
      cite('nice-ng158', 'long term', 'Review at three months, and at least once a year.', 'memory'),
      design('Booked by day 80.'),
    ],
  },
  'kidneys-not-checked': {
    title: 'Kidneys not checked',
    needs: ['stale-creatinine'],
    counts: 'late',
    because: design('A creatinine older than the medicine allows.'),
  },
} as const satisfies Readonly<Record<string, BoardCheck>>;

export type BoardCheckId = keyof typeof boardChecks;

export const boardCheckIds = Object.keys(boardChecks).filter((id): id is BoardCheckId => id in boardChecks);
