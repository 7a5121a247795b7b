import type { Stamp } from '../actors.ts';
import type { Duty } from './duty-types.ts';

/** Settings as they stood from a change on. */
export type KeptDuty = { readonly version: number; readonly duty: Duty; readonly stamp: Stamp };

/** Opening hours and rota of each organisation. Nothing is overwritten: what somebody was promised by is found again. */
export interface Duties {
  /** Undefined where nobody has said anything yet. */
  current(organisationId: string): Promise<KeptDuty | undefined>;
  /** `version` is the one that was seen: 0 where there was none. Somebody who was quicker makes it a conflict. */
  keep(organisationId: string, duty: Duty, version: number, by: Stamp): Promise<'kept' | 'conflict'>;
  /** The latest first. */
  history(organisationId: string, limit: number): Promise<readonly KeptDuty[]>;
}
