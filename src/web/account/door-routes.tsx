import type { FastifyInstance, FastifyReply } from 'fastify';
import { renderPage } from '../components/page.tsx';
import type { FieldProblem } from '../components/staff-form.tsx';
import { homeOf } from '../components/staff-page.tsx';
import type { Account } from '../../pathway/person.ts';
import type { AccountPagesOptions } from './account-pages.ts';
import { doorWords } from './account-words.ts';
import { emptyView, HeldFormPage, InvitationPage, SayingPage, SetUpPage, SignInPage } from './door-pages.tsx';
import { formOf, localPath, readPassword, readSetUp, textOf, typedIn } from './read-account-form.ts';

const opens = { access: { action: 'session.open' } } as const;
/** For each address: a hospital shares one, and its shift begins at eight. */
const limited = { ...opens, rateLimit: { max: 60, timeWindow: '1 minute' } };

/** Pages that nobody is signed in for: signing in, the set-up link, an invitation. */
export function doorRoutes(app: FastifyInstance, options: AccountPagesOptions): void {
  const { door, setUp, invitations, region, isDemo } = options;
  const frame = (reply: FastifyReply) => ({ region, isDemo, csrfToken: door.formToken(reply, null) });
  const send = (reply: FastifyReply, status: number, page: Parameters<typeof renderPage>[0]) =>
    reply.code(status).type('text/html; charset=utf-8').send(renderPage(page));

  app.get<{ Querystring: { next?: string } }>('/sign-in', { config: opens }, (request, reply) => {
    const next = localPath(stringOf(request.query.next));
    return send(
      reply,
      200,
      <SignInPage {...frame(reply)} view={emptyView} next={next} held={null} notice={null} />,
    );
  });

  app.post('/sign-in', { config: limited }, async (request, reply) => {
    const form = formOf(request.body);
    const [email, password, held] = [textOf(form, 'email'), form.get('password') ?? '', textOf(form, 'held')];
    const next = localPath(form.get('next'));
    const again = (problem: FieldProblem) =>
      send(
        reply,
        422,
        <SignInPage
          {...frame(reply)}
          view={{ values: typedIn(form), problems: [problem] }}
          next={next}
          held={held}
          notice={held === null ? null : doorWords.again.held}
        />,
      );
    if (email === null || password === '') return again({ field: 'email', words: doorWords.signIn.empty });
    const account = await door.signIn(email, password);
    if (!account) return again({ field: '', words: doorWords.signIn.failed });
    await door.openSession(request, reply, account);
    return held === null ? reply.redirect(next ?? homeOf(account), 303) : sendHeld(reply, account, held);
  });

  function sendHeld(reply: FastifyReply, account: Account, sealed: string): FastifyReply {
    const form = door.openHeld(account, sealed);
    const { again } = doorWords;
    if (!form)
      return send(
        reply,
        200,
        <SayingPage
          {...{ region, isDemo }}
          title={again.title}
          says={again.notYours}
          href={homeOf(account)}
          link={again.onwards}
        />,
      );
    const csrfToken = door.formToken(reply, account);
    return send(reply, 200, <HeldFormPage {...{ region, isDemo, csrfToken, form, account }} />);
  }

  app.post('/sign-out', { config: { access: { action: 'session.use' } } }, async (request, reply) => {
    await door.endSession(request, reply);
    return reply.redirect('/sign-in', 303);
  });

  const over = (reply: FastifyReply, words: { readonly over: string; readonly overSays: string }) =>
    send(
      reply,
      410,
      <SayingPage
        {...{ region, isDemo }}
        title={words.over}
        says={words.overSays}
        href="/sign-in"
        link={doorWords.signIn.title}
      />,
    );

  app.get<{ Params: { token: string } }>('/set-up/:token', { config: limited }, async (request, reply) => {
    const { token } = request.params;
    if (!(await setUp.isOpen(token))) return over(reply, doorWords.setUp);
    const view = { values: { region, zone: region === 'uk' ? 'Europe/London' : '' }, problems: [] };
    return send(reply, 200, <SetUpPage {...frame(reply)} token={token} view={view} />);
  });

  app.post<{ Params: { token: string } }>('/set-up/:token', { config: limited }, async (request, reply) => {
    const { token } = request.params;
    const form = formOf(request.body);
    if (!(await setUp.isOpen(token))) return over(reply, doorWords.setUp);
    const read = readSetUp(form);
    const password = readPassword(form, {
      name: textOf(form, 'name') ?? '',
      email: textOf(form, 'email') ?? '',
    });
    if (!read.ok || !password.ok) {
      const problems = [...(read.ok ? [] : read.problems), ...(password.ok ? [] : password.problems)];
      return send(
        reply,
        422,
        <SetUpPage {...frame(reply)} token={token} view={{ values: typedIn(form), problems }} />,
      );
    }
    const { organisation, administrator } = read.value;
    const account = await setUp.finish(token, organisation, administrator, password.value);
    if (!account) return over(reply, doorWords.setUp);
    await door.openSession(request, reply, account);
    return reply.redirect(homeOf(account), 303);
  });

  app.get<{ Params: { token: string } }>(
    '/invitation/:token',
    { config: limited },
    async (request, reply) => {
      const { token } = request.params;
      const account = await invitations.accountOf(token);
      if (!account) return over(reply, doorWords.invitation);
      return send(
        reply,
        200,
        <InvitationPage {...frame(reply)} token={token} account={account} view={emptyView} />,
      );
    },
  );

  app.post<{ Params: { token: string } }>(
    '/invitation/:token',
    { config: limited },
    async (request, reply) => {
      const { token } = request.params;
      const account = await invitations.accountOf(token);
      if (!account) return over(reply, doorWords.invitation);
      const password = readPassword(formOf(request.body), account);
      if (!password.ok)
        return send(
          reply,
          422,
          <InvitationPage
            {...frame(reply)}
            token={token}
            account={account}
            view={{ values: {}, problems: password.problems }}
          />,
        );
      const accepted = await invitations.accept(token, password.value);
      if (!accepted) return over(reply, doorWords.invitation);
      await door.openSession(request, reply, accepted);
      return reply.redirect(homeOf(accepted), 303);
    },
  );
}

/** A name twice in a query makes a list. */
const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
