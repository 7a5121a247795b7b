import type { Source } from '../rule-types.ts';

/** How long, warfarin, review, interventions, prevention. */
export const followUpSources = {} as const satisfies Record<string, Source>;
