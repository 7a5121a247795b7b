import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { checkInRoutes, type CheckInPagesOptions } from '../web/check-in/check-in-routes.tsx';
import { type CalendarParts, calendarRoute } from './calendar-route.ts';
import type { RouteAccess } from '../web/staff.ts';

export type PatientSiteParts = CheckInPagesOptions & CalendarParts;

const formType = 'application/x-www-form-urlencoded';
/** Every question answered at length is 6 kB. */
const longestForm = 16 * 1024;

/**
 * Where a person comes by a link. Nobody signs in here: the link is the right to what it was made for, and to nothing else. No
 * cookie is set, so a form of another site can do nothing that its author's own link could not.
 */
export async function patientSite(scope: FastifyInstance, parts: PatientSiteParts): Promise<void> {
  scope.addHook('onRoute', (route) => {
    const access: RouteAccess = { action: 'link.use' };
    // Its handler is the guard: it looks the link up before anything else.
    route.config = Object.assign(route.config ?? {}, { access, guarded: true });
  });
  scope.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store');
    done();
  });
  scope.addContentTypeParser(
    formType,
    { parseAs: 'string', bodyLimit: longestForm },
    (_request, body, done) => {
      done(null, new URLSearchParams(String(body)));
    },
  );
  await scope.register(fastifyRateLimit, { global: false });
  checkInRoutes(scope, parts);
  calendarRoute(scope, parts);
}
