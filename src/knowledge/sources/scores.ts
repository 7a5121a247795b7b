import type { Source } from '../rule-types.ts';

/** Papers in which a score was derived or validated. */
export const scoreSources = {} as const satisfies Record<string, Source>;
