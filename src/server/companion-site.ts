import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { appointmentFile } from '../channels/appointment-file.ts';
import { assert } from '../engine/assert.ts';
import type { Rules } from '../engine/rules.ts';
import type { Region } from '../knowledge/rule-types.ts';
import { askedOf } from '../pathway/check-in/check-ins-of.ts';
import type { Clinic } from '../pathway/clinic.ts';
import type { PrintDocument } from '../pathway/letters/document.ts';
import type { Store } from '../pathway/ports.ts';
import { companionRoutes } from '../web/patient/companion-routes.tsx';
import { doorRoutes } from '../web/patient/door-routes.tsx';
import type { PatientPagesOptions, PatientVisit } from '../web/patient/patient-visit.ts';
import { createCompanionCodes } from './companion-codes.ts';
import { createCompanionDoor } from './companion-door.ts';
import { companionGuard } from './companion-guard.ts';
import { compression } from './compression.ts';
import type { Keys } from './keys.ts';
import type { LinkSmith } from './patient-links.ts';

export type CompanionSiteParts = {
  readonly rules: Rules;
  readonly store: Store;
  readonly clinic: Pick<Clinic, 'handle'>;
  readonly keys: Keys;
  readonly smith: LinkSmith;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly leastSignInMilliseconds: number;
  readonly printDocument: PrintDocument;
  readonly region: Region;
};

const formType = 'application/x-www-form-urlencoded';
const longestForm = 16 * 1024;

/** A person's own pages: the door to them, and behind its guard everything that is theirs. */
export async function companionSite(scope: FastifyInstance, parts: CompanionSiteParts): Promise<void> {
  const { store, keys, smith, now, region } = parts;
  const door = createCompanionDoor({
    store,
    now,
    codes: createCompanionCodes(keys.codes),
    findLink: (token) => smith.find('companion', token),
    leastMilliseconds: parts.leastSignInMilliseconds,
  });
  await scope.register(fastifyCookie, { secret: keys.cookies });
  await scope.register(fastifyRateLimit, { global: false });
  scope.addContentTypeParser(
    formType,
    { parseAs: 'string', bodyLimit: longestForm },
    (_request, body, done) => {
      done(null, new URLSearchParams(String(body)));
    },
  );
  companionGuard(scope, { read: door.read, formsKey: keys.forms, region });
  await scope.register(fastifyCompress, compression);
  const options: PatientPagesOptions = {
    ...parts,
    door,
    visitOf,
    checkInAddress: async ({ organisation, episode }, checkInId) => {
      const number = askedOf(episode, checkInId)?.linkNumber;
      const of = { organisationId: organisation.id, episodeId: episode.id, about: checkInId };
      const token = await smith.tokenFor('check-in', {
        ...of,
        number: number === undefined ? undefined : String(number),
      });
      return `/check-in/${token}`;
    },
    appointmentFile: async (organisation, id) =>
      (await appointmentFile(store, organisation, id))?.text ?? null,
  };
  doorRoutes(scope, options);
  companionRoutes(scope, options);
}

function visitOf(request: FastifyRequest): PatientVisit {
  assert(request.patient !== null, 'a page of a person on a route that nobody guards');
  return request.patient;
}
