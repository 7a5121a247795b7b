import type { HolidayCalendar } from '../../knowledge/duty/public-holidays.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import type { Stamp } from '../actors.ts';
import type { Duty } from '../duty/duty-types.ts';

/** A practice that people ring, and that may refer to us. Kept by the clinic itself; no service outside is asked. */
export type Practice = {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** By weekday, in the clinic's zone; null where nobody has said, and that is not closed. */
  readonly hours: Duty['hours'] | null;
  /** Whose public holidays it closes on; `none`: it opens as on other days. Missing or null: nobody has said. */
  readonly holidays?: HolidayCalendar | 'none' | null;
  /** Whether anybody may find it on the public page. */
  readonly isListed: boolean;
};
export type KeptPractice = {
  readonly practice: Practice;
  readonly version: number;
  /** It can refer by an address of its own. The address itself was shown once and is not kept. */
  readonly mayRefer: boolean;
  readonly stamp: Stamp;
};

/** Whether people may book for themselves after the public check. */
export type SelfBooking = { readonly isOn: boolean };
export type KeptSelfBooking = SelfBooking & { readonly version: number };

/** Which practice an address belongs to. */
export type ReferringPractice = { readonly organisationId: string; readonly practice: Practice };

/** Nothing is overwritten: every change is a version of its own, with who and when. */
export interface Practices {
  /** By name. */
  list(organisationId: string): Promise<readonly KeptPractice[]>;
  /** `version` is the one that was seen: 0 where there was none. */
  save(organisationId: string, practice: Practice, version: number, by: Stamp): Promise<'saved' | 'conflict'>;
  /** The digest of the token in its address; null takes it back. An earlier address opens nothing from then on. */
  setAddress(
    organisationId: string,
    practiceId: string,
    tokenHash: string | null,
    by: Stamp,
  ): Promise<'saved' | 'not-there'>;
  /** Before an organisation is known; undefined for what is no address of ours, or not any more. */
  byAddress(tokenHash: string): Promise<ReferringPractice | undefined>;
  /** Of every organisation of the region, for the public. */
  listed(region: Region): Promise<readonly (ReferringPractice & { readonly zone: string })[]>;
  selfBooking(organisationId: string): Promise<KeptSelfBooking>;
  saveSelfBooking(
    organisationId: string,
    settings: SelfBooking,
    version: number,
    by: Stamp,
  ): Promise<'saved' | 'conflict'>;
}
