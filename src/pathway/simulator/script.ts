import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../actors.ts';
import type { Command, OpenReferral } from '../commands.ts';

/** One thing that was asked of the clinic, so that it can be asked again. */
export type Asking = {
  readonly at: Temporal.Instant;
  readonly by: Actor;
  readonly key: string;
  readonly personId: string;
  /** Whom the person is, for the rules. */
  readonly birthDate: string | null;
  readonly what:
    | { readonly is: 'open'; readonly referral: OpenReferral }
    | { readonly is: 'command'; readonly episodeId: string; readonly command: Command };
};
