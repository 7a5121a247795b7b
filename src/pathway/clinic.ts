import type { Rules } from '../engine/rules.ts';
import type { Stamp } from './actors.ts';
import type { Command, OpenReferral, Refusal } from './commands.ts';
import type { DueAlarm, Store } from './ports.ts';
import type { Organisation } from './person.ts';
import type { Temporal } from 'temporal-polyfill';

export type Done =
  | { readonly ok: true; readonly episodeId: string; readonly sequence: number; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

export type Asked = {
  readonly organisation: Organisation;
  readonly by: Stamp;
  /** The same key again is the same command, done once. */
  readonly key: string;
  /** What the asker saw; undefined for those who saw nothing, such as the clock. */
  readonly expectedSequence?: number | undefined;
};

/** The clinic's one door to its episodes: load, decide, record. */
export type Clinic = {
  readonly open: (asked: Asked, referral: OpenReferral) => Promise<Done>;
  readonly handle: (asked: Asked, episodeId: string, command: Command) => Promise<Done>;
  /** An alarm rang. What follows from it is recorded once, however often it rings. */
  readonly ring: (alarm: DueAlarm, now: Temporal.Instant) => Promise<Done>;
};

export type ClinicParts = { readonly store: Store; readonly rules: Rules; readonly newId: () => string };
