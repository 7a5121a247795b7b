import type { Temporal } from 'temporal-polyfill';
import type { DueKind, PlannedTest } from './episode-types.ts';
import type { Owner } from './events.ts';

/** One thing that must still happen, before it has its owner and its key. */
export type Need = {
  readonly kind: DueKind;
  readonly dueAt: Temporal.Instant;
  readonly test?: PlannedTest;
  /** Tells needs of one kind apart. */
  readonly of?: string;
  readonly warnAt?: Temporal.Instant | null;
  /** Where it is not the one who answers for the episode. */
  readonly owner?: Owner;
};
