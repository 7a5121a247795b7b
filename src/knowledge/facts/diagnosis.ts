import type { Fact } from '../rule-types.ts';

/** What the special routes of diagnosis read: pregnancy, arm, recurrence, pulmonary embolism, imaging. */
export const diagnosisFacts = {} as const satisfies Record<string, Fact>;
