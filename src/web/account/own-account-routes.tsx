import type { FastifyInstance, FastifyReply } from 'fastify';
import { renderPage } from '../components/page.tsx';
import { ErrorSummary, type FieldProblem, StaffForm, TextField } from '../components/staff-form.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import type { StaffSession } from '../staff.ts';
import type { AccountPagesOptions } from './account-pages.ts';
import { doorWords, roleNames } from './account-words.ts';
import { NewPasswordFields } from './door-pages.tsx';
import { formOf, readName, readPassword } from './read-account-form.ts';

const own = { config: { access: { action: 'session.use' } } } as const;
const { account: words } = doorWords;

export function ownAccountRoutes(app: FastifyInstance, options: AccountPagesOptions): void {
  const { staff, staffOf, door, isDemo } = options;
  const send = (
    reply: FastifyReply,
    session: StaffSession,
    { problems = [], notice = null, name }: Said,
  ): FastifyReply =>
    reply
      .code(problems.length > 0 ? 422 : 200)
      .type('text/html; charset=utf-8')
      .send(
        renderPage(
          <OwnAccountPage {...{ session, isDemo, problems, notice }} name={name ?? session.account.name} />,
        ),
      );

  app.get('/account', own, (request, reply) => send(reply, staffOf(request), {}));

  app.post('/account/name', own, async (request, reply) => {
    const session = staffOf(request);
    const form = formOf(request.body);
    const { text, problems } = readName(form, 'name', doorWords.problems.name);
    if (text === null || problems.length > 0)
      return send(reply, session, { problems, name: form.get('name') ?? '' });
    await staff.rename(session.account, text);
    return send(
      reply,
      { ...session, account: { ...session.account, name: text } },
      { notice: words.nameSaved },
    );
  });

  app.post('/account/password', own, async (request, reply) => {
    const session = staffOf(request);
    const form = formOf(request.body);
    const password = readPassword(form, session.account);
    if (!password.ok) return send(reply, session, { problems: password.problems });
    if (!(await door.signIn(session.account.email, form.get('present-password') ?? '')))
      return send(reply, session, { problems: [{ field: 'present-password', words: words.presentWrong }] });
    await staff.changePassword(session.account, password.value);
    await door.openSession(request, reply, session.account);
    return send(reply, session, { notice: words.passwordSaved });
  });
}

type Said = {
  readonly problems?: readonly FieldProblem[];
  readonly notice?: string | null;
  readonly name?: string;
};

function OwnAccountPage({
  session,
  isDemo,
  problems,
  notice,
  name,
}: {
  readonly session: StaffSession;
  readonly isDemo: boolean;
  readonly problems: readonly FieldProblem[];
  readonly notice: string | null;
  readonly name: string;
}) {
  const { account, csrfToken } = session;
  const view = { values: { name }, problems };
  return (
    <StaffPage
      title={words.title}
      session={session}
      isDemo={isDemo}
      place="account"
      hasProblems={problems.length > 0}
    >
      {notice !== null && <output class="c-done">{notice}</output>}
      <ErrorSummary problems={problems} />
      <h1>{words.title}</h1>
      <section class="c-panel">
        <dl class="c-facts">
          <div>
            <dt>{words.email}</dt>
            <dd>{account.email}</dd>
          </div>
          <div>
            <dt>{words.roles}</dt>
            <dd>{account.roles.map((role) => roleNames[role]).join(', ')}</dd>
          </div>
        </dl>
      </section>
      <section class="c-panel">
        <h2>{words.nameTitle}</h2>
        <StaffForm action="/account/name" csrfToken={csrfToken} submit={words.saveName} look="secondary">
          <TextField name="name" label={words.name} view={view} autocomplete="name" width={20} />
        </StaffForm>
      </section>
      <section class="c-panel">
        <h2>{words.passwordTitle}</h2>
        <StaffForm
          action="/account/password"
          csrfToken={csrfToken}
          submit={words.savePassword}
          look="secondary"
        >
          <TextField
            name="present-password"
            label={words.present}
            view={view}
            type="password"
            autocomplete="current-password"
            width={20}
          />
          <NewPasswordFields view={view} />
        </StaffForm>
      </section>
    </StaffPage>
  );
}
