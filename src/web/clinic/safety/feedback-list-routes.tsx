import type { FastifyInstance } from 'fastify';
import type { KeptFeedback } from '../../../pathway/safety/feedback-types.ts';
import type { StaffPagesOptions } from '../../staff.ts';
import { NotTherePage } from '../not-there-page.tsx';
import { mayDo, namesOf, sendPage, type Visit, visitOf } from '../visit.ts';
import { feedbackFilters, FeedbackListPage } from './feedback-list-page.tsx';

type Asking = { Querystring: Readonly<Record<string, unknown>> };
type OfOne = { Params: { feedbackId: string } };
/** Whoever may read nothing but what is about the desk sees that alone. */
const reads = { config: { access: { action: 'feedback.read-desk' } } } as const;
const mostShown = 100;

export function feedbackListRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const { safety } = desk.store;

  app.get<Asking>('/service/feedback', reads, async (request, reply) => {
    const visit = visitOf(desk, request);
    const filter = feedbackFilters.find((each) => each === request.query['show']) ?? 'all';
    const isDeskOnly = seesDeskAlone(visit);
    const [names, list] = await Promise.all([
      namesOf(visit),
      safety.feedback(visit.organisationId, {
        ...(isDeskOnly ? { aboutDesk: true } : {}),
        ...(filter === 'unread' ? { unread: true } : {}),
        ...(filter === 'case' ? { withCase: true } : {}),
        limit: mostShown,
      }),
    ]);
    return sendPage(
      reply,
      <FeedbackListPage {...{ visit, names, list, filter, isDeskOnly }} isOne={false} />,
    );
  });

  app.get<OfOne>('/service/feedback/:feedbackId', reads, async (request, reply) => {
    const visit = visitOf(desk, request);
    const kept = await oneFor(visit, request.params.feedbackId);
    if (kept === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const names = await namesOf(visit);
    const props = { visit, names, list: [kept], filter: 'all', isDeskOnly: seesDeskAlone(visit) } as const;
    return sendPage(reply, <FeedbackListPage {...props} isOne />);
  });

  app.post<OfOne>('/service/feedback/:feedbackId/read', reads, async (request, reply) => {
    const visit = visitOf(desk, request);
    const kept = await oneFor(visit, request.params.feedbackId);
    if (kept === null) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    await safety.markRead(visit.organisationId, kept.feedback.id, visit.by);
    return reply.redirect('/service/feedback', 303);
  });

  async function oneFor(visit: Visit, id: string): Promise<KeptFeedback | null> {
    const kept = await safety.oneFeedback(visit.organisationId, id);
    if (kept === undefined) return null;
    return seesDeskAlone(visit) && !kept.feedback.isAboutDesk ? null : kept;
  }
}

const seesDeskAlone = (visit: Visit): boolean => !mayDo(visit, 'feedback.read', 'none');
