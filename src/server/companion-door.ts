import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as wait } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { readEmail } from '../channels/addresses.ts';
import { companionClocks as clocks } from '../knowledge/companion-clocks.ts';
import { noDuty } from '../pathway/duty/no-duty.ts';
import { plusHours, plusMinutes } from '../pathway/instants.ts';
import type { AskLimit, PatientSession } from '../pathway/patient-access.ts';
import type { PatientLink } from '../pathway/patient-links.ts';
import type { Organisation, Person } from '../pathway/person.ts';
import type { Store } from '../pathway/ports.ts';
import { readPhone } from '../pathway/telephone.ts';
import type { ClinicThere, CompanionDoorway, PatientVisit } from '../web/patient/patient-visit.ts';
import type { CompanionCodes } from './companion-codes.ts';
import { cookieFor } from './sessions.ts';
import { hashOfToken, isToken, newToken } from './tokens.ts';

export type CompanionDoorParts = {
  readonly store: Pick<Store, 'accounts' | 'duties' | 'episodes' | 'people' | 'patientAccess'>;
  readonly codes: CompanionCodes;
  readonly findLink: (token: string) => Promise<PatientLink | undefined>;
  readonly now: () => Temporal.Instant;
  /** No answer to "send me a new link" comes sooner: how long it took must not tell whom we know. */
  readonly leastMilliseconds: number;
};

export type CompanionDoor = CompanionDoorway & {
  /** Whoever is signed in with this browser; undefined for nobody, not any more, or no longer with anything of their own here. */
  readonly read: (request: FastifyRequest) => Promise<Omit<PatientVisit, 'csrfToken'> | undefined>;
};

/** Apart from the clinic's own: whoever works here and is treated here is two visitors. */
const sessionCookie = 'virchow-my';
const codeCookie = 'virchow-my-code';
const mostTries = clocks.code.tries;

export function createCompanionDoor(parts: CompanionDoorParts): CompanionDoor {
  const { store, codes, findLink, now } = parts;
  const { patientAccess, accounts, duties } = store;

  const thereOf = async (organisationId: string): Promise<ClinicThere | null> => {
    const [organisation, kept] = await Promise.all([
      accounts.organisation(organisationId),
      duties.current(organisationId),
    ]);
    if (organisation === undefined) return null;
    return { organisation, duty: kept?.duty ?? noDuty(organisation.zone), now: now() };
  };

  const codeCarried = (request: FastifyRequest) => {
    const [organisationId = '', id = ''] = unsigned(request, codeCookie)?.split('/') ?? [];
    return id === '' ? null : { organisationId, id };
  };

  async function read(request: FastifyRequest): Promise<Omit<PatientVisit, 'csrfToken'> | undefined> {
    const token = unsigned(request, sessionCookie);
    if (token === null || !isToken(token)) return undefined;
    const session = await patientAccess.session(hashOfToken(token), now());
    if (session === undefined) return undefined;
    const [there, person, episode] = await Promise.all([
      thereOf(session.organisationId),
      store.people.get(session.organisationId, session.personId),
      episodeOf(store, session),
    ]);
    if (there === null || person === undefined || episode === undefined) return undefined;
    return { ...there, session, person, episode };
  }

  function forget(reply: FastifyReply): void {
    const options = cookieOptions(reply.request);
    reply.clearCookie(sessionCookie, options).clearCookie(codeCookie, options);
  }

  return {
    read,
    isSignedIn: async (request) => (await read(request)) !== undefined,

    welcome: async (token) => {
      const link = await findLink(token);
      return link === undefined ? null : thereOf(link.organisationId);
    },

    askCode: async (request, reply, token) => {
      const link = await findLink(token);
      const episode = link && (await store.episodes.load(link.organisationId, link.episodeId));
      if (!link || !episode) return 'gone';
      const { organisationId, episodeId } = link;
      const at = now();
      const id = newToken();
      const expiresAt = plusMinutes(at, clocks.code.minutes);
      const { personId } = episode;
      const asked = { organisationId, episodeId, personId, id, askedAt: at, expiresAt };
      const outcome = await patientAccess.askCode(asked, limitsOf(clocks.codesAsked, at));
      if (outcome === 'closed') return 'gone';
      if (outcome === 'too-many') return 'too-many';
      reply.setCookie(codeCookie, `${organisationId}/${id}`, {
        ...cookieOptions(request),
        maxAge: clocks.code.minutes * 60,
      });
      return 'asked';
    },

    waiting: async (request) => {
      const carried = codeCarried(request);
      if (carried === null) return null;
      const asked = await patientAccess.codeAsked(carried.organisationId, carried.id, now(), mostTries);
      return asked === undefined ? null : thereOf(carried.organisationId);
    },

    enter: async (request, reply, { code, isShared }) => {
      const carried = codeCarried(request);
      const at = now();
      const asked =
        carried && (await patientAccess.countTry(carried.organisationId, carried.id, at, mostTries));
      if (!asked) return 'over';
      if (!codes.isCode(code, { organisationId: asked.organisationId, codeId: asked.id })) {
        await patientAccess.noteWrongCode(asked, at);
        return 'wrong';
      }
      const { organisationId, personId, episodeId } = asked;
      const token = newToken();
      const idHash = hashOfToken(token);
      const hours = isShared ? clocks.sharedTelephone.hours : clocks.ownTelephone.days * 24;
      const expiresAt = plusHours(at, hours);
      const session = { organisationId, personId, episodeId, idHash, openedAt: at, expiresAt, isShared };
      if (!(await patientAccess.enter(asked.id, session))) return 'over';
      const options = cookieOptions(request);
      reply.clearCookie(codeCookie, options);
      // Without an age it ends with the browser.
      reply.setCookie(sessionCookie, token, isShared ? options : { ...options, maxAge: hours * 3600 });
      return 'entered';
    },

    sendNewLink: async ({ contact, birthDate }) => {
      await Promise.all([sendLinks(parts, contact, birthDate), wait(parts.leastMilliseconds)]);
    },

    leave: async (reply, { session, now: at }) => {
      await patientAccess.endSession(session, { at, by: { role: 'patient', id: session.personId } });
      forget(reply);
    },

    leaveEverywhere: async (reply, { session, now: at }) => {
      const by = { at, by: { role: 'patient', id: session.personId } } as const;
      await patientAccess.endSessionsOf(session.organisationId, session.personId, by);
      forget(reply);
    },
  };
}

/** The one that the link was sent for, while it is open and theirs; then another open one; then what there was. */
async function episodeOf({ episodes }: CompanionDoorParts['store'], session: PatientSession) {
  const { organisationId, personId, episodeId } = session;
  const own = await episodes.load(organisationId, episodeId);
  if (own?.personId === personId && own.closed === null) return own;
  const [open] = (await episodes.ofPerson(organisationId, personId)).filter(
    ({ state }) => state !== 'closed',
  );
  const other = open && (await episodes.load(organisationId, open.episodeId));
  return other ?? (own?.personId === personId ? own : undefined);
}

/** To everybody who has this birth date and this number or mailbox, in every clinic here. */
async function sendLinks(
  { store, now }: CompanionDoorParts,
  contact: string,
  birthDate: string,
): Promise<void> {
  const at = now();
  for (const organisation of await store.accounts.organisations())
    for (const page of await store.patientAccess.openBornOn(organisation.id, birthDate)) {
      const person = await store.people.get(organisation.id, page.personId);
      if (person === undefined || !isReachedBy(person, contact, organisation)) continue;
      await store.patientAccess.askLink(page, newToken(), at, limitsOf(clocks.linksAsked, at));
    }
}

function isReachedBy({ phone, email }: Person, contact: string, { region }: Organisation): boolean {
  const typedPhone = readPhone(contact, region)?.e164;
  const typedEmail = readEmail(contact)?.email.toLowerCase();
  return (
    (typedPhone !== undefined && typedPhone === readPhone(phone, region)?.e164) ||
    (typedEmail !== undefined && typedEmail === readEmail(email)?.email.toLowerCase())
  );
}

const limitsOf = (
  { anHour, aDay }: { readonly anHour: number; readonly aDay: number },
  at: Temporal.Instant,
): readonly AskLimit[] => [
  { most: anHour, since: plusHours(at, -1) },
  { most: aDay, since: plusHours(at, -24) },
];

const cookieOptions = (request: FastifyRequest) =>
  ({ ...cookieFor(request), path: '/my', signed: true }) as const;

function unsigned(request: FastifyRequest, name: string): string | null {
  const cookie = request.cookies[name];
  if (cookie === undefined) return null;
  const { valid, value } = request.unsignCookie(cookie);
  return valid ? value : null;
}
