import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import { type BoardCheckId, boardCheckIds, boardChecks } from '../knowledge/board-checks.ts';
import type { Alarm } from '../pathway/episode-types.ts';
import { isAfter } from '../pathway/instants.ts';
import type { Tx } from './database.ts';

type Counts = Readonly<Record<BoardCheckId, number>>;

const kindOfItem = sql`split_part(a.item, '/', 1)`;

/**
 * Each need of an open episode has one alarm that is no warning: at its deadline, or, once that has been told, again. So alarms
 * tell what is open and what is late without a look into any episode; migrations/board-checks.ts has the indexes.
 */
export async function checksOf(tx: Tx, organisationId: string, now: Temporal.Instant): Promise<Counts> {
  const { rows } = await sql<{ readonly id: BoardCheckId; readonly count: number }>`
    select c.id, count(distinct a.episode_id) as count
    from virchow.alarm a
      join unnest(${counted.ids}::text[], ${counted.kinds}::text[], ${counted.late}::boolean[])
        as c (id, kind, late_only) on c.kind = ${kindOfItem}
    where ${isCounted(organisationId, now, openKinds)} and (${isLate(now)} or not c.late_only)
    group by c.id
  `.execute(tx);
  return countsFrom(rows.map(({ id, count }) => [id, count]));
}

/** Episodes that one check counts. */
export function inCheck(
  organisationId: string,
  { id, now }: { readonly id: BoardCheckId; readonly now: Temporal.Instant },
): RawBuilder<unknown> {
  const { needs, counts } = boardChecks[id];
  const kinds = sql`${[...needs]}::text[]`;
  const which = isCounted(organisationId, now, counts === 'open' ? needs : []);
  return sql`e.id in (select a.episode_id from virchow.alarm a where ${which} and ${kindOfItem} = any(${kinds}))`;
}

const isLate = (now: Temporal.Instant): RawBuilder<unknown> =>
  sql`(a.phase = 'again' or a.ring_at <= ${now.toString()}::timestamptz)`;

const isCounted = (
  organisationId: string,
  now: Temporal.Instant,
  evenIfNotLate: readonly string[],
): RawBuilder<unknown> => sql`a.organisation_id = ${organisationId} and a.phase <> 'soon'
  and (${isLate(now)} or ${kindOfItem} = any(${[...evenIfNotLate]}::text[]))`;

const each = boardCheckIds.flatMap((id) =>
  boardChecks[id].needs.map((kind) => ({ id, kind, isLate: boardChecks[id].counts === 'late' })),
);
const counted = {
  ids: each.map(({ id }) => id),
  kinds: each.map(({ kind }) => kind),
  late: each.map(({ isLate: late }) => late),
};
const openKinds: readonly string[] = each.filter(({ isLate: late }) => !late).map(({ kind }) => kind);

/** The same of one episode's alarms, for a store without SQL. */
export function isInCheck(alarms: readonly Alarm[], id: BoardCheckId, now: Temporal.Instant): boolean {
  const { counts } = boardChecks[id];
  const needs: readonly string[] = boardChecks[id].needs;
  return alarms.some(
    ({ item, phase, ringAt }) =>
      phase !== 'soon' &&
      needs.includes(item.split('/', 1)[0] ?? '') &&
      (counts === 'open' || phase === 'again' || !isAfter(ringAt, now)),
  );
}

export function countsFrom(found: readonly (readonly [BoardCheckId, number])[]): Counts {
  const none = boardCheckIds.map((id) => [id, 0] as const);
  const counts = Object.fromEntries([...none, ...found]);
  assert(isWhole(counts), 'a check without its count');
  return counts;
}

const isWhole = (counts: Readonly<Record<string, number>>): counts is Counts =>
  boardCheckIds.every((id) => id in counts);
