import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../pathway/actors.ts';
import type { StoredAccount } from '../../pathway/ports.ts';
import { renderPage } from '../components/page.tsx';
import type { StaffSession } from '../staff.ts';
import type { AccountPagesOptions } from './account-pages.ts';
import { doorWords } from './account-words.ts';
import type { StaffChange } from './door.ts';
import { formOf, readAccount, readRoles, typedIn } from './read-account-form.ts';
import { RefusedPage } from './refusal-pages.tsx';
import { InvitePage, LinkPage, StaffListPage, StaffMemberPage } from './staff-pages.tsx';

const manages = { config: { access: { action: 'account.manage' } } } as const;
type Member = { readonly Params: { readonly accountId: string } };

/** The accounts of an organisation, for its administrator. Every call names the organisation of whoever is signed in. */
export function staffRoutes(app: FastifyInstance, options: AccountPagesOptions): void {
  const { staff, staffOf, isDemo, now } = options;
  const send = (reply: FastifyReply, status: number, page: Parameters<typeof renderPage>[0]): FastifyReply =>
    reply.code(status).type('text/html; charset=utf-8').send(renderPage(page));
  const memberOf = async (session: StaffSession, id: string): Promise<StoredAccount | undefined> =>
    (await staff.list(session.organisation.id)).find((each) => each.id === id);

  const notThere = (reply: FastifyReply, session: StaffSession): FastifyReply =>
    send(reply, 404, <RefusedPage session={session} isDemo={isDemo} words={doorWords.refused.notThere} />);

  app.get('/clinic/staff', manages, async (request, reply) => {
    const session = staffOf(request);
    const list = await staff.list(session.organisation.id);
    return send(reply, 200, <StaffListPage {...{ session, isDemo, list }} now={now()} />);
  });

  app.get('/clinic/staff/invite', manages, (request, reply) =>
    send(
      reply,
      200,
      <InvitePage {...{ session: staffOf(request), isDemo }} view={{ values: {}, problems: [] }} />,
    ),
  );

  app.post('/clinic/staff/invite', manages, async (request, reply) => {
    const session = staffOf(request);
    const form = formOf(request.body);
    const read = readAccount(form);
    const again = (problems: readonly { readonly field: string; readonly words: string }[]) =>
      send(reply, 422, <InvitePage {...{ session, isDemo }} view={{ values: typedIn(form), problems }} />);
    if (!read.ok) return again(read.problems);
    const invited = await staff.invite(session.organisation.id, read.value, actorOf(session));
    if (!invited.ok) return again([{ field: 'email', words: doorWords.problems.emailTaken }]);
    return sendLink(request, reply, session, invited.account, invited.token);
  });

  app.get<Member>('/clinic/staff/:accountId', manages, async (request, reply) => {
    const session = staffOf(request);
    const member = await memberOf(session, request.params.accountId);
    if (!member) return notThere(reply, session);
    return send(
      reply,
      200,
      <StaffMemberPage {...{ session, isDemo, member }} now={now()} problems={[]} notice={null} />,
    );
  });

  app.post<Member>('/clinic/staff/:accountId/link', manages, async (request, reply) => {
    const session = staffOf(request);
    const member = await memberOf(session, request.params.accountId);
    const token = member && (await staff.newLink(session.organisation.id, member.id, actorOf(session)));
    return member && typeof token === 'string'
      ? sendLink(request, reply, session, member, token)
      : notThere(reply, session);
  });

  const changes: Readonly<Record<StaffChange['kind'], (form: URLSearchParams) => StaffChange>> = {
    roles: (form) => ({ kind: 'roles', roles: readRoles(form) }),
    disable: () => ({ kind: 'disable' }),
    enable: () => ({ kind: 'enable' }),
    unlock: () => ({ kind: 'unlock' }),
  };
  for (const [kind, read] of Object.entries(changes)) {
    app.post<Member>(`/clinic/staff/:accountId/${kind}`, manages, async (request, reply) => {
      const session = staffOf(request);
      const { accountId } = request.params;
      const change = read(formOf(request.body));
      const problem =
        change.kind === 'roles' && change.roles.length === 0
          ? doorWords.problems.roles
          : (await staff.change(session.organisation.id, accountId, change, actorOf(session))) ===
              'last-administrator'
            ? doorWords.problems.lastAdministrator
            : null;
      const member = await memberOf(session, accountId);
      if (!member) return notThere(reply, session);
      const problems = problem === null ? [] : [{ field: 'roles', words: problem }];
      const notice = problem === null ? doorWords.staff.done : null;
      return send(
        reply,
        problem === null ? 200 : 422,
        <StaffMemberPage {...{ session, isDemo, member, problems, notice }} now={now()} />,
      );
    });
  }

  function sendLink(
    request: FastifyRequest,
    reply: FastifyReply,
    session: StaffSession,
    account: { readonly name: string; readonly email: string },
    token: string,
  ): FastifyReply {
    const link = `${request.protocol}://${request.host}/invitation/${token}`;
    return send(reply, 200, <LinkPage {...{ session, isDemo, account, link }} />);
  }
}

const actorOf = ({ role, account }: StaffSession): Actor => ({ role, id: account.id });
