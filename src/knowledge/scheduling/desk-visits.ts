import type { Because } from '../rule-types.ts';
import { cite } from '../sources.ts';
import type { ServiceType } from './visit-services.ts';

const design = (says: string): Because => cite('virchow-design', 'visits at the desk', says, 'design');

/** What the table of urgency is told of why somebody comes. */
type Reason = 'suspected-dvt' | 'confirmed-elsewhere' | 'scheduled-review' | 'chronic-vein' | 'other';

type DeskVisit = {
  readonly title: string;
  readonly reason: Reason;
  readonly serviceType: ServiceType;
  /** The day that the record asks for it around: of the next review, of the next INR. */
  readonly around: 'review' | 'inr' | null;
  readonly because: Because;
};

/** What reception books where no test of an episode asks for it. A scan or a blood test is ordered first, and then booked for its order. */
export const deskVisits = {
  'for-review': {
    title: 'Review of treatment',
    reason: 'scheduled-review',
    serviceType: 'review',
    around: 'review',
    because: design(
      'A review lies in its window; the episode goes by it, and asks for another if it is lost.',
    ),
  },
  'for-inr': {
    title: 'INR check',
    reason: 'scheduled-review',
    serviceType: 'inr-check',
    around: 'inr',
    because: design(
      'An INR is measured by its day at the latest: a later visit is a breach with its reason.',
    ),
  },
  'for-vein': {
    title: 'Vein consultation',
    reason: 'chronic-vein',
    serviceType: 'vein-visit',
    around: null,
    because: design('Chronic vein disease: routine, within 6 weeks.'),
  },
  'for-suspected-dvt': {
    title: 'New swelling or pain of a leg or arm, DVT suspected',
    reason: 'suspected-dvt',
    serviceType: 'physician-visit',
    around: null,
    because: design(
      'A suspected DVT has its referral first, which starts its clock; then its visit is booked.',
    ),
  },
  'for-confirmed-elsewhere': {
    title: 'DVT confirmed elsewhere, follow-up here',
    reason: 'confirmed-elsewhere',
    serviceType: 'physician-visit',
    around: null,
    because: design('Treated and supplied, as a clinician has recorded: 1 to 3 days. Otherwise today.'),
  },
  'for-other': {
    title: 'Something else',
    reason: 'other',
    serviceType: 'physician-visit',
    around: null,
    because: design('A clinician judges how soon before anything is booked.'),
  },
} as const satisfies Readonly<Record<string, DeskVisit>>;

export type DeskVisitId = keyof typeof deskVisits;

export const deskVisitIds = Object.keys(deskVisits).filter((id): id is DeskVisitId => id in deskVisits);

export const deskVisitRules = {
  inrDaysEarly: {
    days: 3,
    because: design('An INR is measured up to 3 days before its day, and not after it.'),
  },
} as const;
