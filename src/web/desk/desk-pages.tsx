import type { FastifyInstance } from 'fastify';
import { namesOf } from '../clinic/visit.ts';
import type { StaffPagesOptions } from '../staff.ts';
import { authorizationRoutes } from './authorization-routes.tsx';
import { AuthorizationPanel, authorizationWork } from './authorization-work.tsx';
import { benefitsRoutes } from './benefits-routes.tsx';
import { appointmentRoutes } from './calendar/appointment-routes.tsx';
import { bookingRoutes } from './calendar/booking-routes.tsx';
import { calendarDeskRoutes } from './calendar/calendar-routes.tsx';
import { resourceRoutes } from './calendar/resource-routes.tsx';
import { estimateRoutes } from './estimate-routes.tsx';
import { visitRoutes } from './calendar/visit-routes.tsx';
import { waitingRoutes } from './waiting/waiting-routes.tsx';

/** What the front desk does: the calendar, and payers. In the UK the same addresses say what holds there instead. */
export function deskRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  benefitsRoutes(app, desk);
  estimateRoutes(app, desk);
  authorizationRoutes(app, desk);
  calendarDeskRoutes(app, desk, async (visit) => {
    const [names, work] = await Promise.all([namesOf(visit), authorizationWork(visit)]);
    return <AuthorizationPanel {...{ visit, names, work }} />;
  });
  bookingRoutes(app, desk);
  visitRoutes(app, desk);
  appointmentRoutes(app, desk);
  resourceRoutes(app, desk);
  waitingRoutes(app, desk);
}
