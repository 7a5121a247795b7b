import { assessmentFacts } from './facts/assessment.ts';
import { triageFacts } from './facts/triage.ts';
import type { Fact } from './rule-types.ts';

/** The data dictionary: every fact a rule may read. */
export const facts = { ...triageFacts, ...assessmentFacts } as const satisfies Record<string, Fact>;

export type FactId = keyof typeof facts;
