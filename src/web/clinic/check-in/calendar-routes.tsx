import type { FastifyInstance } from 'fastify';
import { calendarPage as words } from '../../../knowledge/words/calendar-words.ts';
import { StaffForm } from '../../components/staff-form.tsx';
import { StaffPage } from '../../components/staff-page.tsx';
import type { RouteAccess, StaffPagesOptions } from '../../staff.ts';
import { sendPage, type Visit, visitOf } from '../visit.ts';

type OfEpisode = { Params: { episodeId: string } };
const access: RouteAccess = { action: 'episode.write', record: { kind: 'episode', param: 'episodeId' } };

/** A link by which the person's own calendar reads the dates of their episode; taken back at any time. */
export function calendarRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  app.get<OfEpisode>('/clinic/episodes/:episodeId/calendar', { config: { access } }, (request, reply) =>
    sendPage(reply, pageOf(visitOf(desk, request), request.params.episodeId, null, false)),
  );
  app.post<OfEpisode>(
    '/clinic/episodes/:episodeId/calendar',
    { config: { access } },
    async (request, reply) => {
      const visit = visitOf(desk, request);
      const { episodeId } = request.params;
      const token = await desk.calendarToken(visit.organisationId, episodeId);
      const link = `${request.protocol}://${request.host}/calendar/${token}.ics`;
      return sendPage(reply, pageOf(visit, episodeId, link, false));
    },
  );
  app.post<OfEpisode>(
    '/clinic/episodes/:episodeId/calendar/take-back',
    { config: { access } },
    async (request, reply) => {
      const visit = visitOf(desk, request);
      const { episodeId } = request.params;
      await desk.store.links.revoke(visit.organisationId, episodeId, 'calendar', visit.by);
      return sendPage(reply, pageOf(visit, episodeId, null, true));
    },
  );
}

function pageOf(visit: Visit, episodeId: string, link: string | null, isTakenBack: boolean) {
  const { session, desk } = visit;
  const action = `/clinic/episodes/${episodeId}/calendar`;
  return (
    <StaffPage title={words.title} session={session} isDemo={desk.isDemo} place="board">
      {isTakenBack && <output class="c-done">{words.takenBack}</output>}
      <p class="c-back">
        <a href={`/clinic/episodes/${episodeId}`}>{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      {link !== null && (
        <p class="c-note">
          <code>{link}</code>
        </p>
      )}
      <StaffForm action={action} csrfToken={session.csrfToken} submit={words.make} look="secondary" />
      <StaffForm
        action={`${action}/take-back`}
        csrfToken={session.csrfToken}
        submit={words.takeBack}
        look="warning"
      />
    </StaffPage>
  );
}
