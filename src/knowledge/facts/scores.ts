import type { Fact } from '../rule-types.ts';

/** What scores read beyond the assessment of a DVT. */
export const scoreFacts = {} as const satisfies Record<string, Fact>;
