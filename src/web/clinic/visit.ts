import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { peopleWords } from '../../knowledge/words/clinic-people.ts';
import type { Actor, Stamp } from '../../pathway/actors.ts';
import { type Action, may, type Relation } from '../../pathway/authorisation.ts';
import type { Owner } from '../../pathway/events.ts';
import type { StaffPagesOptions, StaffSession } from '../staff.ts';
import { renderPage } from '../components/page.tsx';
import type { Place } from './when.ts';

/** One request of somebody signed in: who, where, and the one "now" of the whole page. */
export type Visit = {
  readonly desk: StaffPagesOptions;
  readonly session: StaffSession;
  readonly organisationId: string;
  readonly now: Temporal.Instant;
  readonly by: Stamp;
  readonly place: Place;
};

export function visitOf(desk: StaffPagesOptions, request: FastifyRequest): Visit {
  const session = desk.staffOf(request);
  const now = desk.now();
  const { organisation, account, role } = session;
  return {
    desk,
    session,
    organisationId: organisation.id,
    now,
    by: { at: now, by: { role, id: account.id } },
    place: { zone: organisation.zone, region: organisation.region },
  };
}

/** Whether to offer something. The server's guard decides; this only spares a dead end. */
export const mayDo = ({ session }: Visit, action: Action, relation: Relation): boolean =>
  session.account.roles.some((role) => may(role, action, relation));

/** Names of those who acted or who own: events and boards hold ids alone. */
export type Names = {
  readonly actor: (actor: Actor) => string;
  readonly owner: (owner: Owner) => string;
  /** All who can own an episode: the team, then people. */
  readonly owners: readonly { readonly owner: Owner; readonly name: string }[];
};

export async function namesOf({ desk, organisationId, session }: Visit): Promise<Names> {
  const accounts = await desk.store.accounts.list(organisationId);
  const byId = new Map(accounts.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => byId.get(id) ?? peopleWords.formerStaff;
  const { team } = session.organisation;
  return {
    actor: ({ role, id }) =>
      role === 'system'
        ? id.startsWith('practice/')
          ? peopleWords.practice
          : peopleWords.clock
        : role === 'patient'
          ? peopleWords.patient
          : nameOf(id),
    owner: ({ kind, id }) => (kind === 'team' ? id : nameOf(id)),
    owners: [
      { owner: { kind: 'team', id: team }, name: team },
      ...accounts
        .filter((account) => !account.disabled && account.roles.includes('clinician'))
        .map(({ id, name }) => ({ owner: { kind: 'user', id } as const, name })),
    ],
  };
}

/** As it travels in a form: `user:` or `team:`, then the id. */
export const ownerValue = ({ kind, id }: Owner): string => `${kind}:${id}`;
export const ownerFrom = (value: string | null, { owners }: Names): Owner | null =>
  owners.find(({ owner }) => ownerValue(owner) === value)?.owner ?? null;

export function sendPage(
  reply: FastifyReply,
  page: Parameters<typeof renderPage>[0],
  status: 200 | 404 | 409 | 422 = 200,
): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(renderPage(page));
}
