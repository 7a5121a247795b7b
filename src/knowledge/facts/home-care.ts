import type { Fact } from '../rule-types.ts';

/** What decides home or hospital, and what a check-in asks. */
export const homeCareFacts = {} as const satisfies Record<string, Fact>;
