import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { Outbox } from '../pathway/ports.ts';
import { readRecipient, readTexts, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';

export function databaseOutbox({ asClock, inOrganisation }: Database): Outbox {
  return {
    pending: (limit) =>
      asClock(async (tx) => {
        const rows = await tx
          .selectFrom('virchow.outbox')
          .select(['organisation_id', 'id', 'episode_id', 'effect_key', 'words', recipient, values])
          .where('delivered_at', 'is', null)
          .orderBy('number')
          .limit(limit)
          .execute();
        return rows.map((row) => ({
          organisationId: row.organisation_id,
          id: row.id,
          episodeId: row.episode_id,
          effectKey: row.effect_key,
          to: readRecipient(row.recipient),
          words: row.words,
          values: readTexts(row.values),
        }));
      }),

    deliver: (organisationId, id, at) =>
      inOrganisation(organisationId, (tx) => deliver(tx, organisationId, id, toMicroseconds(at).toString())),

    notices: (organisationId, { episodeId, unread, limit }) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await tx
          .selectFrom('virchow.notice')
          .select(['id', 'episode_id', 'words', recipient, values, 'at', 'read_at', 'read_by'])
          .where('organisation_id', '=', organisationId)
          .$if(episodeId !== undefined, (query) => query.where('episode_id', '=', episodeId ?? ''))
          .$if(unread !== undefined, (query) => query.where('read_at', unread ? 'is' : 'is not', null))
          .orderBy('at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute();
        return rows.map((row) => ({
          id: row.id,
          episodeId: row.episode_id,
          words: row.words,
          values: readTexts(row.values),
          to: readRecipient(row.recipient),
          at: Temporal.Instant.from(row.at),
          readAt: row.read_at === null ? null : Temporal.Instant.from(row.read_at),
          readBy: row.read_by,
        }));
      }),

    read: (organisationId, noticeId, { at, by }) =>
      inOrganisation(organisationId, async (tx) => {
        // Whoever read it first, read it; another organisation's notice is not there.
        await tx
          .updateTable('virchow.notice')
          .set({ read_at: toMicroseconds(at).toString(), read_by: by.id })
          .where('organisation_id', '=', organisationId)
          .where('id', '=', noticeId)
          .where('read_at', 'is', null)
          .execute();
      }),
  };
}

const recipient = sql<string>`recipient::text`.as('recipient');
const values = sql<string>`word_values::text`.as('values');

/**
 * A message to staff arrives as a notice; one to a person, or to the telephone of somebody on call, goes on its way.
 * The update holds the message: a second delivery at the same moment waits, and then finds it delivered.
 */
async function deliver(
  tx: Tx,
  organisationId: string,
  id: string,
  at: string,
): Promise<'delivered' | 'already'> {
  const { rows } = await sql<{ is_there: boolean; delivered: number }>`
    with message as (
      update virchow.outbox set delivered_at = ${at}::timestamptz
      where organisation_id = ${organisationId} and id = ${id} and delivered_at is null
      returning *
    ), notice as (
      insert into virchow.notice (organisation_id, id, effect_key, episode_id, recipient, words, word_values, at)
      select organisation_id, id, effect_key, episode_id, recipient, words, word_values, delivered_at
      from message where recipient->>'kind' = 'owner'
      returning id
    ), delivery as (
      insert into virchow.delivery (organisation_id, effect_key, episode_id, person_id, user_id, words, word_values, state_at, due_at)
      select organisation_id, effect_key, episode_id, recipient->>'personId', recipient->>'userId', words, word_values,
        delivered_at,
        greatest(delivered_at, (recipient->>'notBeforeAt')::timestamptz)
      from message where recipient->>'kind' <> 'owner'
    )
    select (select count(*) from message) as delivered,
      exists (select from virchow.outbox where organisation_id = ${organisationId} and id = ${id}) as is_there
  `.execute(tx);
  const answer = rows[0];
  assert(answer?.is_there, 'no such message in this organisation');
  return answer.delivered === 1 ? 'delivered' : 'already';
}
