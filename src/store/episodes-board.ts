import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import { comesFirst } from '../knowledge/board-checks.ts';
import type { EpisodeState } from '../pathway/episode-types.ts';
import type { BoardPage, BoardQuery, BoardRow, Tallies } from '../pathway/ports.ts';
import { checksOf, inCheck } from './board-checks.ts';
import { readDetails } from './codec.ts';
import type { Tx } from './database.ts';
import { regionOf } from './people-read.ts';
import { type SearchTerm, searchTerms } from './people-search.ts';
import { personMeets } from './people-where.ts';

type Row = {
  readonly episode_id: string;
  readonly sequence: number;
  readonly status: EpisodeState;
  readonly owner_kind: 'user' | 'team';
  readonly owner_id: string;
  readonly next_kind: string | null;
  readonly due_at: string | null;
  readonly cover_ends_at: string | null;
  readonly flagged: boolean;
  readonly side: string;
  readonly limb: string;
  readonly person_id: string;
  readonly details: string;
};

const columns = sql`e.id as episode_id, e.sequence, e.status, e.owner_kind, e.owner_id, e.next_kind, e.due_at, e.cover_ends_at,
  e.flagged, e.side, e.limb, e.person_id, p.details::text as details`;
const withPerson = sql`join virchow.person p on p.organisation_id = e.organisation_id and p.id = e.person_id`;
/** As `episode-order.ts`. Each is the order of an index, so that a page is read, not sorted. */
const emergencies = sql.raw(comesFirst.needs.map((kind) => `'${kind}'`).join(', '));
// Word for word as the index has it (migrations/emergencies-first.ts), or it would be sorted anew each time.
const openFirst = sql`(coalesce(e.next_kind, '') <> all (array[${emergencies}])), e.due_at nulls first, e.id`;
const closedFirst = sql`e.closed_at desc, e.id`;

/**
 * One query: rows and total are of one moment. The total comes in a row of its own, for a page may be empty. People are looked
 * up for the page alone: a later page would else join everybody on the pages before it.
 */
export async function boardPage(tx: Tx, query: BoardQuery): Promise<BoardPage> {
  const { organisationId, search, closed, limit, offset } = query;
  const terms = search ? searchTerms(search, await regionOf(tx, organisationId)) : [];
  const wanted = whichEpisodes(query, terms.length > 0);
  const order = closed ? closedFirst : openFirst;
  const { rows } = await sql<{ readonly total: number } & (Row | { readonly episode_id: null })>`
    with found as materialized (${peopleFound(organisationId, terms)})
    select counted.total, page.* from
      (select count(*) as total from virchow.episode e where ${wanted}) counted
      left join (
        select ${columns}, row_number() over (order by ${order}) as place
        from (select * from virchow.episode e where ${wanted} order by ${order} limit ${limit} offset ${offset}) e
        ${withPerson}
      ) page on true
    order by page.place
  `.execute(tx);
  const first = rows[0];
  assert(first, 'a board without its total');
  return { rows: rows.flatMap((row) => (row.episode_id === null ? [] : boardRow(row))), total: first.total };
}

function peopleFound(organisationId: string, terms: readonly SearchTerm[]): RawBuilder<unknown> {
  const meeting = terms.length > 0 ? personMeets(organisationId, terms) : sql`false`;
  return sql`select p.id from virchow.person p where p.organisation_id = ${organisationId} and ${meeting}`;
}

export async function rowsOfPerson(
  tx: Tx,
  organisationId: string,
  personId: string,
): Promise<readonly BoardRow[]> {
  const ofPerson = sql`e.organisation_id = ${organisationId} and e.person_id = ${personId}`;
  const { rows } = await sql<Row>`
    select ${columns} from virchow.episode e ${withPerson} where ${ofPerson}
    order by e.status = 'closed', e.closed_at desc, ${openFirst}
  `.execute(tx);
  return rows.map(boardRow);
}

function whichEpisodes(query: BoardQuery, isSearch: boolean): RawBuilder<unknown> {
  const { organisationId, closed, states, owner, check } = query;
  return sql.join(
    [
      sql`e.organisation_id = ${organisationId}`,
      closed ? sql`e.status = 'closed'` : sql`e.status <> 'closed'`,
      ...(states ? [sql`e.status = any(${[...states]}::text[])`] : []),
      ...(owner ? [sql`e.owner_kind = ${owner.kind} and e.owner_id = ${owner.id}`] : []),
      ...(check ? [inCheck(organisationId, check)] : []),
      ...(isSearch ? [sql`e.person_id in (select id from found)`] : []),
    ],
    sql` and `,
  );
}

function boardRow(row: Row): BoardRow {
  const { familyName, givenName, birthDate, identifiers, needs } = readDetails(row.details);
  return {
    episodeId: row.episode_id,
    sequence: row.sequence,
    state: row.status,
    owner: { kind: row.owner_kind, id: row.owner_id },
    nextKind: row.next_kind,
    dueAt: row.due_at === null ? null : Temporal.Instant.from(row.due_at),
    coverEndsAt: row.cover_ends_at === null ? null : Temporal.Instant.from(row.cover_ends_at),
    flagged: row.flagged,
    side: row.side,
    limb: row.limb,
    person: { id: row.person_id, familyName, givenName, birthDate, identifiers, needs },
  };
}

/** What must be zero. An owner is a team that has a name, or somebody who may still sign in. */
export async function talliesOf(tx: Tx, organisationId: string, now: Temporal.Instant): Promise<Tallies> {
  const { rows } = await sql<Omit<Tallies, 'checks'>>`
    select
      count(*) as "open",
      count(*) filter (where due_at <= ${now.toString()}::timestamptz) as "overdue",
      count(*) filter (where due_at is null or next_kind is null) as "withoutNextStep",
      count(*) filter (where case owner_kind when 'team' then owner_id = '' else not exists (
        select from virchow.account a where a.organisation_id = e.organisation_id and a.id = e.owner_id and not a.disabled
      ) end) as "withoutOwner",
      (select count(*) from virchow.notice where organisation_id = ${organisationId} and read_at is null) as "unreadNotices"
    from virchow.episode e where organisation_id = ${organisationId} and status <> 'closed'
  `.execute(tx);
  const tallies = rows[0];
  assert(tallies, 'tallies without a row');
  return { ...tallies, checks: await checksOf(tx, organisationId, now) };
}
