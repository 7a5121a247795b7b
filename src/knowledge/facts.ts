import { anticoagulantFacts } from './facts/anticoagulants.ts';
import { assessmentFacts } from './facts/assessment.ts';
import { diagnosisFacts } from './facts/diagnosis.ts';
import { followUpFacts } from './facts/follow-up.ts';
import { homeCareFacts } from './facts/home-care.ts';
import { measurementFacts } from './facts/measurements.ts';
import { scoreFacts } from './facts/scores.ts';
import { triageFacts } from './facts/triage.ts';
import type { Fact } from './rule-types.ts';

/** The data dictionary: every fact a rule may read. */
export const facts = {
  ...triageFacts,
  ...assessmentFacts,
  ...measurementFacts,
  ...diagnosisFacts,
  ...scoreFacts,
  ...homeCareFacts,
  ...anticoagulantFacts,
  ...followUpFacts,
} as const satisfies Record<string, Fact>;

export type FactId = keyof typeof facts;
