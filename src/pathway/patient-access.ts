import type { Temporal } from 'temporal-polyfill';
import type { Stamp } from './actors.ts';

type Instant = Temporal.Instant;

/** Whose own page it is, and which episode its messages belong to. */
export type PageOf = {
  readonly organisationId: string;
  readonly personId: string;
  readonly episodeId: string;
};

/** What the clinic has said last: whether this person may open their own page. */
export type AccessStanding = PageOf & { readonly isOpen: boolean; readonly stamp: Stamp };

/**
 * One code that was asked for. The code is kept nowhere: it is worked out from the server's secret and this id whenever it is
 * written or compared, so a copy of these rows tells nobody a code.
 */
export type CodeAsked = PageOf & {
  readonly id: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
};

export type PatientSession = PageOf & {
  /** SHA-256 of what the cookie carries. */
  readonly idHash: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  /** Somebody else uses this telephone too: it is let in for an hour. */
  readonly isShared: boolean;
};

/** How many messages somebody may ask for in this time. */
export type AskLimit = { readonly most: number; readonly since: Instant };

/**
 * Who may open their own page, the codes by which they do, and where they are signed in. Off until the clinic opens it. Every
 * change stands in the audit, in its transaction; a message goes on its way in the transaction of what it tells.
 */
export interface PatientAccess {
  /** Undefined where the clinic has never opened it. */
  standing(organisationId: string, personId: string): Promise<AccessStanding | undefined>;
  /** Opens the page for this person and sends them a link. The same link again sends nothing again. */
  open(page: PageOf, linkId: string, by: Stamp): Promise<void>;
  /** From then on no link, code or session of this person lets anybody in. */
  end(organisationId: string, personId: string, by: Stamp): Promise<void>;
  /** Those with this birth date whose page is open. */
  openBornOn(organisationId: string, birthDate: string): Promise<readonly PageOf[]>;
  /** Another link, asked for by somebody who named the person. Within each limit; nothing is sent where the page is closed. */
  askLink(
    page: PageOf,
    linkId: string,
    at: Instant,
    limits: readonly AskLimit[],
  ): Promise<'asked' | 'not-asked'>;
  /** Sends a code. An earlier one of the same person goes on for its time: a slow message must not shut out a quick one. */
  askCode(asked: CodeAsked, limits: readonly AskLimit[]): Promise<'asked' | 'too-many' | 'closed'>;
  /** Undefined where it was used, has expired or has had its tries. */
  codeAsked(
    organisationId: string,
    id: string,
    now: Instant,
    mostTries: number,
  ): Promise<CodeAsked | undefined>;
  /** Counts one try before anything is compared: a hundred guesses at once get no more than a hundred one by one. */
  countTry(
    organisationId: string,
    id: string,
    now: Instant,
    mostTries: number,
  ): Promise<CodeAsked | undefined>;
  noteWrongCode(asked: CodeAsked, at: Instant): Promise<void>;
  /** Uses the code up and signs in, once. */
  enter(codeId: string, session: PatientSession): Promise<boolean>;
  /** Before an organisation is known; undefined where it has ended or expired. */
  session(idHash: string, now: Instant): Promise<PatientSession | undefined>;
  sessionsOf(organisationId: string, personId: string, now: Instant): Promise<readonly PatientSession[]>;
  endSession(session: PatientSession, by: Stamp): Promise<void>;
  endSessionsOf(organisationId: string, personId: string, by: Stamp): Promise<void>;
}

/** Words of the two messages that let somebody in; each goes alone. */
export const companionWords = { link: 'companion.link', code: 'companion.code' } as const;
