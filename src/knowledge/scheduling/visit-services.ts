import type { Because } from '../rule-types.ts';
import { cite } from '../sources.ts';

const design = (section: string, says: string) =>
  cite('virchow-design', `scheduling ${section}`, says, 'design');

/** What somebody is booked for. `by`: the kinds of resource that can give it. */
type VisitService = {
  readonly title: string;
  readonly minutes: number;
  readonly by: readonly ('clinician' | 'room' | 'ultrasound')[];
  readonly because: Because;
};

/** How long each visit takes. A clinic's own figures come with its sign-off; no source sets them. */
export const visitServices = {
  'venous-duplex': {
    title: 'Ultrasound of the leg veins',
    minutes: 30,
    by: ['ultrasound'],
    because: design(
      'scan',
      'A scan of one leg, with undressing and a first word on what it shows: 30 minutes.',
    ),
  },
  'physician-visit': {
    title: 'Physician',
    minutes: 20,
    by: ['clinician'],
    because: design('visit', 'Assessment, or the decision after a scan: 20 minutes.'),
  },
  review: {
    title: 'Review',
    minutes: 20,
    by: ['clinician'],
    because: design('review', 'Day 7, 3 months or yearly review: 20 minutes.'),
  },
  bloods: {
    title: 'Blood test',
    minutes: 10,
    by: ['room', 'clinician'],
    because: design('bloods', 'D-dimer or baseline bloods: 10 minutes.'),
  },
  'inr-check': {
    title: 'INR check',
    minutes: 10,
    by: ['room', 'clinician'],
    because: design('inr', 'A finger-prick INR and the word on the next dose: 10 minutes.'),
  },
  'vein-visit': {
    title: 'Vein consultation',
    minutes: 40,
    by: ['clinician'],
    because: design(
      'vein visit',
      'Chronic vein disease or post-thrombotic syndrome, first visit: 40 minutes.',
    ),
  },
} as const satisfies Readonly<Record<string, VisitService>>;

export type ServiceType = keyof typeof visitServices;

export const serviceTypes = Object.keys(visitServices).filter((id): id is ServiceType => id in visitServices);
