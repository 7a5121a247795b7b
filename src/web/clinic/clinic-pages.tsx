import type { FastifyInstance } from 'fastify';
import type { StaffPagesOptions } from '../staff.ts';
import { deskRoutes } from '../desk/desk-pages.tsx';
import { boardRoutes } from './board-routes.tsx';
import { episodeRoutes } from './episode-routes.tsx';
import { calendarRoutes } from './check-in/calendar-routes.tsx';
import { linkRoutes } from './check-in/link-routes.tsx';
import { ownPageRoutes } from './check-in/own-page-routes.tsx';
import { messageRoutes } from './check-in/message-routes.tsx';
import { hoursRoutes } from './hours/hours-routes.tsx';
import { letterRoutes } from './letters/letter-routes.tsx';
import { serviceRoutes } from './service/service-routes.tsx';
import { feedbackListRoutes } from './safety/feedback-list-routes.tsx';
import { reportRoutes } from './safety/report-routes.tsx';
import { safetyRoutes } from './safety/safety-routes.tsx';
import { practiceRoutes } from './practices/practice-routes.tsx';
import { whatIfRoutes } from './service/what-if-routes.tsx';
import { peopleRoutes } from './people-routes.tsx';
import { referralRoutes } from './referral-routes.tsx';
import { sheetRoutes } from './sheet-routes.tsx';

const formType = 'application/x-www-form-urlencoded';
/** The assessment with every field filled in is 4 kB; notes may be long. */
const longestForm = 32 * 1024;

/** The clinician's workspace. Nothing clinical is decided here: pages show what the episode and the rules say. */
// oxlint-disable-next-line typescript/require-await -- Fastify waits for plugins
export async function clinicPages(app: FastifyInstance, options: StaffPagesOptions): Promise<void> {
  if (!app.hasContentTypeParser(formType)) {
    app.addContentTypeParser(
      formType,
      { parseAs: 'string', bodyLimit: longestForm },
      (_request, body, done) => {
        done(null, new URLSearchParams(String(body)));
      },
    );
  }
  boardRoutes(app, options);
  peopleRoutes(app, options);
  referralRoutes(app, options);
  letterRoutes(app, options);
  serviceRoutes(app, options);
  if (options.whatIf !== undefined) whatIfRoutes(app, options);
  episodeRoutes(app, options);
  hoursRoutes(app, options);
  practiceRoutes(app, options);
  messageRoutes(app, options);
  sheetRoutes(app, options);
  calendarRoutes(app, options);
  linkRoutes(app, options);
  ownPageRoutes(app, options);
  deskRoutes(app, options);
  feedbackListRoutes(app, options);
  reportRoutes(app, options);
  safetyRoutes(app, options);
}
