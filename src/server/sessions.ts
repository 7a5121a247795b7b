import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { isAfter, plusHours } from '../pathway/instants.ts';
import type { Account, Organisation } from '../pathway/person.ts';
import type { Accounts } from '../pathway/ports.ts';
import { hashOfToken, isToken, newToken } from './tokens.ts';

export type SessionReading =
  | { readonly state: 'none' }
  /** Theirs, and left alone for too long: they sign in again, and nobody else takes over what they typed. */
  | { readonly state: 'expired'; readonly account: Account }
  | { readonly state: 'open'; readonly account: Account; readonly organisation: Organisation };

export type Sessions = {
  readonly read: (request: FastifyRequest) => Promise<SessionReading>;
  /** Whatever this browser carried before is ended: a session that somebody planted in it signs nobody in. */
  readonly open: (request: FastifyRequest, reply: FastifyReply, account: Account) => Promise<void>;
  readonly end: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** Somebody was here: the idle limit starts anew. */
  readonly touch: (request: FastifyRequest, reply: FastifyReply) => void;
};

export type SessionParts = {
  readonly accounts: Accounts;
  readonly now: () => Temporal.Instant;
  readonly idleMinutes: number;
};

const cookieName = 'virchow';
const mostHours = 12;
/** A new stamp is sent when the old one is this old; a page and its next ones share one. */
const stampSeconds = 15;

/**
 * A session is a row that is written once and ended once. When somebody was last here is a stamp in the cookie, signed by us:
 * no request writes to the row, so that none can bring back a session that another request has just ended.
 */
export function createSessions({ accounts, now, idleMinutes }: SessionParts): Sessions {
  const seconds = (): number => Math.floor(now().epochMilliseconds / 1000);

  const send = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
    reply.setCookie(cookieName, `${token}.${seconds()}`, {
      ...cookieFor(request),
      signed: true,
    });
  };

  return {
    async read(request) {
      const carried = carriedBy(request);
      if (carried === undefined) return { state: 'none' };
      const session = await accounts.session(hashOfToken(carried.token));
      if (!session || session.accountId === null) return { state: 'none' };
      const account = await accounts.byId(session.accountId);
      if (!account || account.disabled) return { state: 'none' };
      const isIdle = seconds() - carried.seen > idleMinutes * 60;
      if (isIdle || !isAfter(session.expiresAt, now())) return { state: 'expired', account };
      const organisation = await accounts.organisation(account.organisationId);
      return organisation ? { state: 'open', account, organisation } : { state: 'none' };
    },
    async open(request, reply, account) {
      const earlier = carriedBy(request);
      if (earlier) await accounts.endSession(hashOfToken(earlier.token));
      const token = newToken();
      await accounts.saveSession({
        idHash: hashOfToken(token),
        accountId: account.id,
        data: '{}',
        expiresAt: plusHours(now(), mostHours),
      });
      send(request, reply, token);
    },
    async end(request, reply) {
      const carried = carriedBy(request);
      if (carried) await accounts.endSession(hashOfToken(carried.token));
      reply.clearCookie(cookieName, cookieFor(request));
    },
    touch(request, reply) {
      const carried = carriedBy(request);
      // What a script fetches by itself is nobody's presence.
      if (!carried || request.headers['sec-fetch-dest'] === 'empty') return;
      if (Math.abs(seconds() - carried.seen) >= stampSeconds) send(request, reply, carried.token);
    },
  };
}

/** Lax, so that a link in a message finds its reader signed in; a form on another site does not. */
export const cookieFor = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const;

function carriedBy(request: FastifyRequest): { readonly token: string; readonly seen: number } | undefined {
  const cookie = request.cookies[cookieName];
  if (cookie === undefined) return undefined;
  const { valid, value } = request.unsignCookie(cookie);
  const [token = '', seen = ''] = valid ? value.split('.') : [];
  return isToken(token) && /^\d{9,11}$/.test(seen) ? { token, seen: Number(seen) } : undefined;
}
