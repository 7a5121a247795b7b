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
    needs: ['send-to-emergency', 'send-to-hospital', 'find-out-after-emergency', 'hospital-answer'],
    counts: 'late',
    because: design('Somebody sent to emergency care or hospital, and nobody knows that they are there.'),
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
