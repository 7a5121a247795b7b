import type { Fact } from '../rule-types.ts';

/** What decides which anticoagulant, in which dose. */
export const anticoagulantFacts = {} as const satisfies Record<string, Fact>;
