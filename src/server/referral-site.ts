import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Store } from '../pathway/ports.ts';
import { createReferralDoor } from '../pathway/referrals/referral-door.ts';
import { referRoutes, type ReferPagesOptions } from '../web/refer/refer-routes.tsx';
import type { Clinic } from '../pathway/clinic.ts';
import type { RouteAccess } from '../web/staff.ts';
import { hashOfToken, isToken } from './tokens.ts';

export type ReferralSiteParts = Omit<ReferPagesOptions, 'receive' | 'findPractice' | 'store'> & {
  readonly store: Pick<Store, 'accounts' | 'people' | 'episodes' | 'practices'>;
  readonly clinic: Pick<Clinic, 'open'>;
};

const formType = 'application/x-www-form-urlencoded';
/** Every field at its longest is 14 kB. */
const longestForm = 32 * 1024;

/** Where practices refer. The address is the right to send, and to nothing else; no cookie is set. */
export async function referralSite(scope: FastifyInstance, parts: ReferralSiteParts): Promise<void> {
  scope.addHook('onRoute', (route) => {
    const access: RouteAccess = { action: 'referral.send' };
    // Its handler is the guard: it looks the address up before anything else.
    route.config = Object.assign(route.config ?? {}, { access, guarded: true });
  });
  scope.addContentTypeParser(
    formType,
    { parseAs: 'string', bodyLimit: longestForm },
    (_request, body, done) => {
      done(null, new URLSearchParams(String(body)));
    },
  );
  await scope.register(fastifyRateLimit, { global: false });
  referRoutes(scope, {
    ...parts,
    receive: createReferralDoor(parts),
    // Looked up by its digest: no comparison takes longer for a better guess.
    findPractice: async (token) =>
      isToken(token) ? parts.store.practices.byAddress(hashOfToken(token)) : undefined,
  });
}
