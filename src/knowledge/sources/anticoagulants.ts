import type { Source } from '../rule-types.ts';

/** Medicines: labels, guidelines, interactions. */
export const anticoagulantSources = {} as const satisfies Record<string, Source>;
