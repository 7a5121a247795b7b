import { diagnosis } from './diagnosis.ts';
import type { GuidePage } from './guide-types.ts';
import { bookingAndCost, homeCare } from './home-care.ts';
import { afterSurgery, hospital } from './hospital.ts';
import { hormones, pregnancy } from './pregnancy-and-hormones.ts';
import { prevention, recovery, travel } from './recovery-and-prevention.ts';
import { symptoms } from './symptoms.ts';
import { stockings, treatment } from './treatment.ts';
import { whenToGetHelp } from './when-to-get-help.ts';

/** The guide, in the order in which a worried person reads it. */
export const guide: readonly GuidePage[] = [
  whenToGetHelp,
  symptoms,
  diagnosis,
  homeCare,
  treatment,
  hospital,
  stockings,
  recovery,
  prevention,
  travel,
  pregnancy,
  hormones,
  afterSurgery,
  bookingAndCost,
];
