import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../engine/rules.ts';
import type { Actor } from './actors.ts';
import type { Refusal } from './commands.ts';
import type { Duty } from './duty/duty-types.ts';
import type { Episode } from './episode-types.ts';
import type { RecordedEvent } from './events.ts';
import type { DecisionRecord } from './ports.ts';

/** What a decision is told, and may not find out for itself. */
export type Context = {
  readonly now: Temporal.Instant;
  readonly by: Actor;
  readonly rules: Rules;
  readonly newId: () => string;
  /** ISO date; it stays with the person and is read for the age alone. */
  readonly birthDate: string | null;
  /** When somebody is there and who is on call; null or missing: nobody has said, so nobody is. */
  readonly duty?: Duty | null;
  /** All events so far: needed to void one of them, and for nothing else. */
  readonly history?: readonly RecordedEvent[];
};

/** What to record, and the episode after it; or why not. */
export type Decided =
  | {
      readonly ok: true;
      readonly events: readonly RecordedEvent[];
      readonly episode: Episode;
      readonly decisions: readonly DecisionRecord[];
    }
  | { readonly ok: false; readonly refusal: Refusal };
