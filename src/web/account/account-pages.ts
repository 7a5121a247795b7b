import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { Region } from '../../knowledge/rule-types.ts';
import type { StaffSession } from '../staff.ts';
import type { Door, Invitations, SetUp, StaffAccounts } from './door.ts';
import { doorRoutes } from './door-routes.tsx';
import { ownAccountRoutes } from './own-account-routes.tsx';
import { staffRoutes } from './staff-routes.tsx';

export type AccountPagesOptions = {
  readonly region: Region;
  readonly isDemo: boolean;
  readonly now: () => Temporal.Instant;
  readonly door: Door;
  readonly setUp: SetUp;
  readonly invitations: Invitations;
  readonly staff: StaffAccounts;
  readonly staffOf: (request: FastifyRequest) => StaffSession;
};

/** Coming in, one's own account, and the accounts of colleagues. */
// oxlint-disable-next-line typescript/require-await -- Fastify waits for plugins
export async function accountPages(app: FastifyInstance, options: AccountPagesOptions): Promise<void> {
  doorRoutes(app, options);
  ownAccountRoutes(app, options);
  staffRoutes(app, options);
}
