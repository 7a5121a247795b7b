import type { Stamp } from '../actors.ts';
import type { BenefitCheck } from './check-benefits.ts';
import type { GivenEstimate } from './estimate-given.ts';
import type { Insurance } from './insurance.ts';
import type { PriorAuthorization } from './prior-authorization.ts';

/** With who wrote it and when. */
export type Kept<T> = { readonly record: T; readonly version: number; readonly stamp: Stamp };
export type SaveOutcome =
  | 'saved'
  /** Somebody else wrote meanwhile. */
  | 'conflict'
  /** No such person in this organisation. */
  | 'not-there';
export type KeepOutcome = 'kept' | 'repeated' | 'not-there';

/**
 * What the front desk knows of payers: who pays, what the payer said, what it may cost, what leave was asked for. Every call is one
 * organisation's. Nothing is ever changed or taken away: a later version stands beside the earlier ones.
 *
 * No rule, command or alarm is given this port: `test/vignettes/care-never-waits.test.ts`.
 */
export interface Benefits {
  /** The latest; undefined where nobody was asked. */
  insurance(organisationId: string, personId: string): Promise<Kept<Insurance> | undefined>;
  /** The earliest first. */
  insuranceHistory(organisationId: string, personId: string): Promise<readonly Kept<Insurance>[]>;
  /** `expectedVersion` is 0 where there is none yet. */
  saveInsurance(
    organisationId: string,
    personId: string,
    insurance: Insurance,
    expectedVersion: number,
    by: Stamp,
  ): Promise<SaveOutcome>;
  /** Once for each id: the same form sent again keeps nothing new. */
  keepCheck(organisationId: string, personId: string, check: BenefitCheck, by: Stamp): Promise<KeepOutcome>;
  /** The latest first. */
  checks(organisationId: string, personId: string, limit: number): Promise<readonly Kept<BenefitCheck>[]>;
  keepEstimate(
    organisationId: string,
    personId: string,
    estimate: GivenEstimate,
    by: Stamp,
  ): Promise<KeepOutcome>;
  /** The latest first. */
  estimates(organisationId: string, personId: string, limit: number): Promise<readonly Kept<GivenEstimate>[]>;
  saveAuthorization(
    organisationId: string,
    authorization: PriorAuthorization,
    expectedVersion: number,
    by: Stamp,
  ): Promise<SaveOutcome>;
  authorization(organisationId: string, id: string): Promise<Kept<PriorAuthorization> | undefined>;
  /** Each as it stands now, those written last first; of one person, or of everybody; those alone that somebody must act on. */
  authorizations(
    organisationId: string,
    query: { readonly personId?: string; readonly isOpen?: true; readonly limit: number },
  ): Promise<readonly Kept<PriorAuthorization>[]>;
  /** Every version of one, the earliest first. */
  authorizationHistory(organisationId: string, id: string): Promise<readonly Kept<PriorAuthorization>[]>;
}
