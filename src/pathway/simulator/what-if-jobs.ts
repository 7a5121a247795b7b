import type { Temporal } from 'temporal-polyfill';
import type { Setting } from './setting.ts';
import { type Lever, type LeverValue, lateScans, percentLate, type Tried } from './what-if.ts';

/** What is tried: the same invented patients once for each value of one lever. */
export type WhatIfAsked = {
  readonly setting: Setting;
  readonly lever: Lever;
  readonly values: readonly LeverValue[];
};

/** What one value came to, in figures alone. */
export type WhatIfRow = {
  readonly value: LeverValue;
  readonly percentLate: number;
  readonly percentScansLate: number;
  readonly uncoveredDays: number;
  readonly uncoveredPeople: number;
  readonly openAtEnd: number;
  /** A promise that broke on the way: the figures are of a life that ended there. */
  readonly broken: string | null;
};

export type WhatIfJob = {
  readonly id: string;
  readonly asked: WhatIfAsked;
  readonly startedAt: Temporal.Instant;
  readonly rows: readonly WhatIfRow[];
  readonly state: 'running' | 'done' | 'failed' | 'too-long';
};

/** Simulations asked for by a page, off the path of its requests: one at a time, each with an end. */
export type WhatIfJobs = {
  readonly start: (
    organisationId: string,
    asked: WhatIfAsked,
  ) => { readonly ok: true; readonly id: string } | { readonly ok: false; readonly because: 'busy' };
  /** Null where this process knows none: another process, a restart, or long ago. */
  readonly look: (organisationId: string, id: string) => WhatIfJob | null;
  readonly stop: () => Promise<void>;
};

export const rowOf = ({ value, measured, lived }: Tried): WhatIfRow => ({
  value,
  percentLate: percentLate(measured),
  percentScansLate: percentLate(lateScans(measured)),
  uncoveredDays: measured.uncoveredDays,
  uncoveredPeople: measured.uncoveredPeople,
  openAtEnd: measured.openAtEnd,
  broken: lived.broken?.message ?? null,
});
