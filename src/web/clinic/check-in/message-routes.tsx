import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { StaffPagesOptions } from '../../staff.ts';
import { formOf } from '../form-reader.ts';
import { namesOf, sendPage, type Visit, visitOf } from '../visit.ts';
import { type PeopleById, RepliesPage, UndeliveredPage } from './message-pages.tsx';

const handles = { config: { access: { action: 'message.handle' } } } as const;
const mostShown = 100;

/** Texts that no machine reads, and messages that did not arrive: each waits for a person. */
export function messageRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const { deliveries } = desk.store;

  app.get('/clinic/replies', handles, async (request, reply) => {
    const visit = visitOf(desk, request);
    const replies = await deliveries.replies(visit.organisationId, mostShown);
    const people = await peopleOf(
      visit,
      replies.map(({ answers }) => answers?.personId ?? null),
    );
    return sendPage(reply, <RepliesPage {...{ visit, replies, people }} />);
  });
  app.post<{ Params: { replyId: string } }>(
    '/clinic/replies/:replyId/handled',
    handles,
    async (request, reply) => {
      const { organisationId, by } = visitOf(desk, request);
      await deliveries.handled(organisationId, request.params.replyId, by);
      return reply.redirect('/clinic/replies', 303);
    },
  );

  app.get('/clinic/undelivered', handles, async (request, reply) => {
    const visit = visitOf(desk, request);
    const failed = await deliveries.deadLetters(visit.organisationId, mostShown);
    const people = await peopleOf(
      visit,
      failed.map(({ to }) => (to.kind === 'person' ? to.personId : null)),
    );
    const names = await namesOf(visit);
    return sendPage(reply, <UndeliveredPage {...{ visit, failed, people, names }} />);
  });
  app.post<{ Params: { deliveryId: string } }>(
    '/clinic/undelivered/:deliveryId/seen',
    handles,
    async (request, reply) => {
      const { organisationId, by } = visitOf(desk, request);
      await deliveries.seen(organisationId, request.params.deliveryId, by);
      return reply.redirect('/clinic/undelivered', 303);
    },
  );
  app.post<{ Params: { deliveryId: string } }>(
    '/clinic/undelivered/:deliveryId/again',
    handles,
    async (request, reply) => {
      await againFrom(visitOf(desk, request), request, request.params.deliveryId);
      return reply.redirect('/clinic/undelivered', 303);
    },
  );
}

async function againFrom({ organisationId, by, desk }: Visit, request: FastifyRequest, id: string) {
  const attempts = Number(formOf(request).get('attempts') ?? Number.NaN);
  if (!Number.isInteger(attempts)) return;
  const { deliveries, audit } = desk.store;
  if (!(await deliveries.again(organisationId, id, { attempts, at: by.at }))) return;
  const failed = await deliveries.get(organisationId, id);
  if (failed === undefined) return;
  const { episodeId, safetyCaseId, to } = failed;
  // What is about no episode and no safety case is about an appointment, and goes to a person.
  const subject =
    safetyCaseId !== null
      ? ({ kind: 'safety-case', id: safetyCaseId } as const)
      : episodeId === null && to.kind === 'person'
        ? ({ kind: 'person', id: to.personId } as const)
        : ({ kind: 'episode', id: episodeId ?? id } as const);
  await audit.note(organisationId, {
    stamp: by,
    action: 'message.sent-again',
    subject,
    detail: { deliveryId: id },
  });
}

async function peopleOf(
  { desk, organisationId }: Visit,
  ids: readonly (string | null)[],
): Promise<PeopleById> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = await Promise.all(wanted.map((id) => desk.store.people.get(organisationId, id)));
  return new Map(found.filter((person) => person !== undefined).map((person) => [person.id, person]));
}
