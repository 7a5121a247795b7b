import type { Fact } from '../rule-types.ts';
import { appointmentFacts } from './home/appointment.ts';
import { bleedingEventFacts } from './home/bleeding.ts';
import { checkInCourse, checkInQuestions } from './home/check-in.ts';
import { homeEmergencies } from './home/emergencies.ts';
import { homeExclusions } from './home/exclusions.ts';
import { homeFindingFacts } from './home/findings.ts';
import { homeGuidelineExclusions } from './home/guideline-exclusions.ts';
import { homeNeeds } from './home/needs.ts';

/** What decides home or hospital, and what a check-in asks. Facts stand after those they follow from. */
export const homeCareFacts = {
  ...homeFindingFacts,
  ...homeEmergencies,
  ...homeExclusions,
  ...homeGuidelineExclusions,
  ...homeNeeds,
  ...checkInCourse,
  ...checkInQuestions,
  ...bleedingEventFacts,
  ...appointmentFacts,
} as const satisfies Record<string, Fact>;
