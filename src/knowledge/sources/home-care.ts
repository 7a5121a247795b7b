import type { Source } from '../rule-types.ts';

/** Where to treat, and care at home. */
export const homeCareSources = {} as const satisfies Record<string, Source>;
