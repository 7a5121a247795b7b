import type { FastifyInstance } from 'fastify';
import type { StaffPagesOptions } from '../staff.ts';
import { authorizationRoutes } from './authorization-routes.tsx';
import { benefitsRoutes } from './benefits-routes.tsx';
import { estimateRoutes } from './estimate-routes.tsx';

/** What the front desk does with payers. In the UK the same addresses say what holds there instead. */
export function deskRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  benefitsRoutes(app, desk);
  estimateRoutes(app, desk);
  authorizationRoutes(app, desk);
}
