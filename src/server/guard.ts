import fastifyCookie from '@fastify/cookie';
import fastifyCsrf from '@fastify/csrf-protection';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { may, type Relation, relations } from '../pathway/authorisation.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Actor, StaffRole } from '../pathway/actors.ts';
import type { Account, Organisation } from '../pathway/person.ts';
import type { Store } from '../pathway/ports.ts';
import type { HeldForm } from '../web/account/door.ts';
import type { RouteAccess, StaffSession } from '../web/staff.ts';
import type { HeldForms } from './held-forms.ts';
import type { Keys } from './keys.ts';
import { cookieFor, type Sessions } from './sessions.ts';

export type GuardParts = {
  readonly keys: Keys;
  readonly sessions: Sessions;
  readonly heldForms: HeldForms;
  readonly store: Pick<Store, 'episodes' | 'people' | 'audit'>;
  readonly now: () => Temporal.Instant;
  readonly pages: GuardPages;
  /** Whether a program may read our figures: those have no reader who signs in. */
  readonly isTrustedProgram: (request: FastifyRequest) => boolean;
};

/** What people see when they may not go on. */
export type GuardPages = {
  readonly notAllowed: (session: StaffSession) => string;
  readonly notThere: (session: StaffSession) => string;
  /** A form came after its session had ended: sign in again. `held` is what was typed, sealed; null where it is lost. */
  readonly signInAgain: (csrfToken: string, held: string | null) => string;
  /** A sign-in form of a page that has grown old. */
  readonly signInAfresh: (csrfToken: string, held: string | null) => string;
  /** The form was not made for whoever is signed in now. */
  readonly strangeForm: () => string;
  readonly busy: () => string;
  readonly tooLarge: () => string;
  readonly fault: () => string;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; null on pages that need nobody. */
    staff: StaffSession | null;
    /** Whose forms are taken: an account's id, or nobody's. */
    formOwner: string;
    /** Signed in once, and not any more. */
    expiredAccount: Account | null;
  }
}

const nobody = 'nobody';
const signInPath = '/sign-in';
const signOutPath = '/sign-out';
const formType = 'application/x-www-form-urlencoded';
const reads = ['GET', 'HEAD', 'OPTIONS'];

/** Stands before every route of this scope. Nothing runs behind it that the table does not allow, and no form of another site. */
export async function guard(scope: FastifyInstance, parts: GuardParts): Promise<void> {
  const { keys, sessions, heldForms, pages } = parts;
  scope.addHook('onRoute', (route) => {
    (route.config ??= {}).guarded = true;
  });
  scope.decorateRequest('staff', null);
  scope.decorateRequest('formOwner', nobody);
  scope.decorateRequest('expiredAccount', null);
  await scope.register(fastifyCookie, { secret: keys.cookies });
  await scope.register(fastifyCsrf, {
    sessionPlugin: '@fastify/cookie',
    cookieKey: 'virchow-forms',
    cookieOpts: { signed: true },
    // Of the account, not of the session: a page left open in another tab may still be sent after its author has signed in
    // again, and never after somebody else has.
    csrfOpts: { hmacKey: keys.forms, userInfo: true },
    getUserInfo: (request) => request.formOwner,
    getToken: (request) => fieldOf(request.body, '_csrf') ?? '',
  });
  scope.addContentTypeParser(formType, { parseAs: 'string' }, (_request, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });

  scope.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access;
    reply.header('cache-control', 'no-store');
    if (access === undefined) return tell(reply, 'not-allowed');
    if (access.action === 'session.open') return undefined;
    const session = await sessions.read(request);
    if (session.state === 'open') return enter(request, reply, access, session);
    if (access.action === 'operations.read' && parts.isTrustedProgram(request)) return undefined;
    if (session.state === 'expired') {
      request.expiredAccount = session.account;
      request.formOwner = session.account.id;
    }
    if (request.routeOptions.url === signOutPath) {
      // It is over already; what is left of it in this browser goes as well.
      await sessions.end(request, reply);
      return reply.redirect(signInPath, 303);
    }
    return turnAway(request, reply);
  });

  scope.addHook('preHandler', (request, reply, done) => {
    if (reads.includes(request.method)) done();
    else if (isOfAnotherSite(request)) strange(request, reply);
    // On a wrong token this answers by the error handler and does not go on.
    else scope.csrfProtection(request, reply, done);
  });
  scope.addHook('preHandler', async (request, reply) => {
    if (request.expiredAccount === null) return undefined;
    return answerWithPage(
      reply,
      401,
      pages.signInAgain(formTokenFor(reply, nobody), seal(request, request.expiredAccount)),
    );
  });

  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    access: RouteAccess,
    { account, organisation }: { readonly account: Account; readonly organisation: Organisation },
  ): Promise<FastifyReply | undefined> {
    request.formOwner = account.id;
    const session = (role: StaffRole): StaffSession => ({
      account,
      organisation,
      role,
      csrfToken: formTokenFor(reply, account.id),
    });
    const any = roleThatMay(account, access, relations);
    // Before the record is looked for: whoever may not read any learns of none that it is there.
    if (any === undefined) return refused(request, reply, 'not-allowed', session);
    const relation = await relationTo(request, access, account);
    if (relation === undefined) return refused(request, reply, 'not-found', session);
    const role = roleThatMay(account, access, [relation]);
    if (role === undefined) return refused(request, reply, 'not-allowed', session);
    sessions.touch(request, reply);
    request.staff = session(role);
    await noteOpened(request, access, { role, id: account.id }, account.organisationId);
    return undefined;
  }

  /** The person may ask who looked: before anything of the record is shown, it stands in the audit that it was opened. */
  async function noteOpened(
    request: FastifyRequest,
    { record }: RouteAccess,
    by: Actor,
    organisationId: string,
  ): Promise<void> {
    const id = record && paramOf(request, record.param);
    if (record === undefined || id === undefined || request.method !== 'GET') return;
    await parts.store.audit.note(organisationId, {
      stamp: { at: parts.now(), by },
      action: 'record.opened',
      subject: { kind: record.kind, id },
      detail: { page: request.routeOptions.url ?? '' },
    });
  }

  /** Undefined where there is no such record in the actor's organisation, whoever else may have one. */
  async function relationTo(
    request: FastifyRequest,
    { action, record }: RouteAccess,
    account: Account,
  ): Promise<Relation | undefined> {
    if (record === undefined) return action === 'session.use' ? 'self' : 'none';
    const id = paramOf(request, record.param);
    if (id === undefined) return undefined;
    switch (record.kind) {
      case 'episode': {
        const episode = await parts.store.episodes.load(account.organisationId, id);
        if (!episode) return undefined;
        return episode.owner.kind === 'user' && episode.owner.id === account.id ? 'owner' : 'team';
      }
      case 'person':
        return (await parts.store.people.get(account.organisationId, id)) ? 'team' : undefined;
    }
  }

  function refused(
    request: FastifyRequest,
    reply: FastifyReply,
    code: 'not-allowed' | 'not-found',
    session: (role: StaffRole) => StaffSession,
  ): FastifyReply {
    if (!wantsPage(request)) return tell(reply, code);
    const page = code === 'not-found' ? pages.notThere : pages.notAllowed;
    // The page shows who is signed in; what they act as does not matter here.
    return answerWithPage(reply, code === 'not-found' ? 404 : 403, page(session('clinician')));
  }

  function turnAway(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
    if (!wantsPage(request)) return tell(reply, 'sign-in-needed');
    if (reads.includes(request.method))
      return reply.redirect(`${signInPath}?${new URLSearchParams({ next: request.url })}`, 303);
    // A form of somebody whose session has run out is read first: what they typed must not be lost.
    if (request.expiredAccount !== null) return undefined;
    return answerWithPage(reply, 401, pages.signInAgain(formTokenFor(reply, nobody), null));
  }

  function strange(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    // Tabs that a browser restores at once each get a secret, and the last one stays: whoever signs in at another just tries again.
    if (request.routeOptions.url === signInPath)
      return answerWithPage(
        reply,
        403,
        pages.signInAfresh(formTokenFor(reply, nobody), fieldOf(request.body, 'held') ?? null),
      );
    return wantsPage(request) ? answerWithPage(reply, 403, pages.strangeForm()) : tell(reply, 'strange-form');
  }

  function seal(request: FastifyRequest, account: Account): string | null {
    if (!(request.body instanceof URLSearchParams)) return null;
    // A password is typed again rather than kept in a page.
    if ([...request.body.keys()].some((name) => name.includes('password'))) return null;
    const form: HeldForm = {
      path: request.url,
      fields: [...request.body].filter(([name]) => name !== '_csrf'),
    };
    return heldForms.seal(account.id, form);
  }

  scope.setErrorHandler<Error & { statusCode?: number; code?: string }>((error, request, reply) => {
    if (error.code === 'FST_CSRF_INVALID_TOKEN' || error.code === 'FST_CSRF_MISSING_SECRET')
      return strange(request, reply);
    const status = error.statusCode ?? 500;
    if (wantsPage(request)) {
      if (status === 429 || status === 503) return answerWithPage(reply, status, pages.busy());
      if (status === 413) return answerWithPage(reply, status, pages.tooLarge());
      if (status >= 500) return answerWithPage(reply, 500, pages.fault());
    }
    throw error;
  });
}

export function formTokenFor(reply: FastifyReply, owner: string = nobody): string {
  // Lax like the session: with a stricter one, a link in a message would open a page that does not know the secret, make another,
  // and every form that is open in other tabs would be refused.
  return reply.generateCsrf({ ...cookieFor(reply.request), userInfo: owner });
}

/** For programs; in the shape of the API's own refusals, and none of its codes. */
const told = {
  'sign-in-needed': [401, 'Sign in first.'],
  'not-allowed': [403, 'Your role does not do this.'],
  'strange-form': [403, 'The form was not made for whoever is signed in now. Nothing was recorded.'],
  'not-found': [404, 'Nothing is at this address.'],
} as const;

function tell(reply: FastifyReply, code: keyof typeof told): FastifyReply {
  const [status, message] = told[code];
  return reply.code(status).send({ error: { code, message, problems: [] } });
}

function roleThatMay(
  { roles }: Account,
  { action }: RouteAccess,
  relationsAsked: readonly Relation[],
): StaffRole | undefined {
  return roles.find((role) => relationsAsked.some((relation) => may(role, action, relation)));
}

function paramOf({ params }: FastifyRequest, name: string): string | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const value: unknown = Object.entries(params).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

function fieldOf(body: unknown, name: string): string | undefined {
  return body instanceof URLSearchParams ? (body.get(name) ?? undefined) : undefined;
}

/** Browsers say where a form comes from, and no page can make them say something else. Others are held by the token alone. */
export function isOfAnotherSite({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function wantsPage({ url, headers }: FastifyRequest): boolean {
  if (url.startsWith('/api/') || url.startsWith('/metrics')) return false;
  const accept = headers.accept ?? '*/*';
  return accept.includes('text/html') || accept.includes('*/*');
}

export function answerWithPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(page);
}
