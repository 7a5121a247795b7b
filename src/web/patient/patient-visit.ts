import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../../engine/rules.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import type { Clinic } from '../../pathway/clinic.ts';
import type { Duty } from '../../pathway/duty/duty-types.ts';
import type { Episode } from '../../pathway/episode-types.ts';
import type { PrintDocument } from '../../pathway/letters/document.ts';
import type { PatientSession } from '../../pathway/patient-access.ts';
import type { Organisation, Person } from '../../pathway/person.ts';
import type { Store } from '../../pathway/ports.ts';
import { renderPage } from '../components/page.tsx';

/** The clinic behind a page, as its strip of help shows it. */
export type ClinicThere = {
  readonly organisation: Organisation;
  readonly duty: Duty;
  readonly now: Temporal.Instant;
};

/** One request of a person who is signed in. The episode is their own: the server has looked. */
export type PatientVisit = ClinicThere & {
  readonly session: PatientSession;
  readonly person: Person;
  readonly episode: Episode;
  /** Goes into every form as `_csrf`. */
  readonly csrfToken: string;
};

/** What the server does at the door: cookies, codes and secrets are its own business. */
export type CompanionDoorway = {
  /** Whose link it is; null for what is no link of ours, or not any more. */
  readonly welcome: (token: string) => Promise<ClinicThere | null>;
  readonly askCode: (
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
  ) => Promise<'asked' | 'too-many' | 'gone'>;
  /** The clinic whose code this browser waits for. */
  readonly waiting: (request: FastifyRequest) => Promise<ClinicThere | null>;
  readonly enter: (
    request: FastifyRequest,
    reply: FastifyReply,
    typed: { readonly code: string; readonly isShared: boolean },
  ) => Promise<'entered' | 'wrong' | 'over'>;
  /** Answers nothing: whether anybody is known is nobody's business. */
  readonly sendNewLink: (of: { readonly contact: string; readonly birthDate: string }) => Promise<void>;
  readonly isSignedIn: (request: FastifyRequest) => Promise<boolean>;
  readonly leave: (reply: FastifyReply, visit: PatientVisit) => Promise<void>;
  readonly leaveEverywhere: (reply: FastifyReply, visit: PatientVisit) => Promise<void>;
};

export type PatientPagesOptions = {
  readonly rules: Rules;
  readonly store: Store;
  readonly clinic: Pick<Clinic, 'handle'>;
  readonly newId: () => string;
  readonly door: CompanionDoorway;
  /** Only on routes whose access the server has already checked. */
  readonly visitOf: (request: FastifyRequest) => PatientVisit;
  /** Where the check-in that waits is answered: the address of its questions. */
  readonly checkInAddress: (visit: PatientVisit, checkInId: string) => Promise<string>;
  readonly appointmentFile: (organisation: Organisation, appointmentId: string) => Promise<string | null>;
  readonly printDocument: PrintDocument;
  /** For whoever comes with no link that we know. */
  readonly region: Region;
};

export function sendPage(
  reply: FastifyReply,
  page: Parameters<typeof renderPage>[0],
  status: 200 | 401 | 403 | 404 | 422 | 429 = 200,
): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(renderPage(page));
}
