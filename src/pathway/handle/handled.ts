import type { Refusal } from '../commands.ts';
import type { EpisodeFact } from '../events.ts';
import type { DecisionRecord } from '../ports.ts';

/** What a command leads to, before the rules are asked again. */
export type Handled =
  | {
      readonly ok: true;
      readonly facts: readonly EpisodeFact[];
      /** What the rules said on the way, kept beside the events. */
      readonly decisions?: readonly DecisionRecord[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

export const happened = (...facts: readonly EpisodeFact[]): Handled => ({ ok: true, facts });
export const refused = (refusal: Refusal): Handled => ({ ok: false, refusal });

export type CommandOf<T extends string, C> = Extract<C, { readonly type: T }>;
