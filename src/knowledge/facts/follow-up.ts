import type { Fact } from '../rule-types.ts';

/** What decides how long, the review, warfarin, stockings and a filter. */
export const followUpFacts = {} as const satisfies Record<string, Fact>;
