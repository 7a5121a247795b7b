import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Region } from '../knowledge/rule-types.ts';
import { may } from '../pathway/authorisation.ts';
import { companionRefusals } from '../web/patient/companion-refusals.tsx';
import type { PatientVisit } from '../web/patient/patient-visit.ts';
import type { CompanionDoor } from './companion-door.ts';
import { answerWithPage, isOfAnotherSite } from './guard.ts';

export type CompanionGuardParts = {
  readonly read: CompanionDoor['read'];
  readonly formsKey: string;
  /** For pages before anybody is signed in. */
  readonly region: Region;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose own pages these are; null where nobody is signed in. */
    patient: PatientVisit | null;
  }
}

const reads = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Stands before every own page. A person is let in to what is theirs and to nothing else: no address here names whose it is, and
 * an id in one is looked for among their own.
 */
export function companionGuard(scope: FastifyInstance, parts: CompanionGuardParts): void {
  const pages = companionRefusals(parts.region);
  scope.addHook('onRoute', (route) => {
    (route.config ??= {}).guarded = true;
  });
  scope.decorateRequest('patient', null);

  scope.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const action = request.routeOptions.config.access?.action;
    if (action !== undefined && may('public', action, 'none')) return undefined;
    const visit = await parts.read(request);
    if (visit === undefined) return answerWithPage(reply, 401, pages.signInAgain);
    if (action === undefined || !may('patient', action, 'self'))
      return answerWithPage(reply, 403, pages.signInAgain);
    request.patient = { ...visit, csrfToken: tokenFor(visit.session.idHash) };
    return undefined;
  });

  scope.addHook('preHandler', async (request, reply) => {
    if (reads.includes(request.method)) return undefined;
    if (isOfAnotherSite(request) || !hasToken(request)) return answerWithPage(reply, 403, pages.strangeForm);
    return undefined;
  });

  scope.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply: FastifyReply) => {
    if (error.statusCode === 429) return answerWithPage(reply, 429, pages.busy);
    throw error;
  });

  /** Of the session: nobody else's form, and none of an earlier sign-in. */
  const tokenFor = (idHash: string): string =>
    createHmac('sha256', parts.formsKey).update(`own page ${idHash}`).digest('base64url');

  /** At the door nobody is signed in yet, and there is nothing that a form of another site could do in anybody's name. */
  function hasToken({ patient, body }: FastifyRequest): boolean {
    if (patient === null) return true;
    const given = Buffer.from(body instanceof URLSearchParams ? (body.get('_csrf') ?? '') : '');
    const wanted = Buffer.from(patient.csrfToken);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
