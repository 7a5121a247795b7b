import type { Fact } from '../rule-types.ts';
import { bleedingAndRecurrenceFacts } from './scores/bleeding-and-recurrence.ts';
import { embolismFacts } from './scores/embolism.ts';
import { inpatientFacts } from './scores/inpatients.ts';
import { limbFacts } from './scores/limbs.ts';

/** What scores read beyond the assessment of a DVT. Where two scores draw a window of time differently, they are two facts. */
export const scoreFacts = {
  ...embolismFacts,
  ...limbFacts,
  ...inpatientFacts,
  ...bleedingAndRecurrenceFacts,
} as const satisfies Record<string, Fact>;
