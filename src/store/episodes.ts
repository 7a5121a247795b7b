import { sql } from 'kysely';
import { assert } from '../engine/assert.ts';
import type { EpisodeChange, EpisodeStore, RecordOutcome } from '../pathway/ports.ts';
import { encode, readDecision, readEpisode, readEvent, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';
import { auditActionOf } from './episode-order.ts';
import { boardPage, rowsOfPerson, talliesOf } from './episodes-board.ts';
import { assertWhole } from './episodes-checked.ts';

/**
 * What the worker is woken for: alarms set anew, and messages now on their way. Called inside the transaction that records
 * them, so that a wake-up is there if and only if its cause is.
 */
export type Wake = (tx: Tx, news: News) => Promise<void>;
export type News = {
  readonly organisationId: string;
  readonly episodeId: string;
  readonly alarms: readonly { readonly item: string; readonly phase: string; readonly ringAt: string }[];
  readonly messageIds: readonly string[];
};

export function databaseEpisodes(database: Database, wake: Wake): EpisodeStore {
  const { inOrganisation } = database;
  return {
    record: (change) => record(database, change, wake),

    load: (organisationId, episodeId) =>
      inOrganisation(organisationId, async (tx) => {
        const row = await tx
          .selectFrom('virchow.episode')
          .select(sql<string>`state::text`.as('state'))
          .where('organisation_id', '=', organisationId)
          .where('id', '=', episodeId)
          .executeTakeFirst();
        return row && readEpisode(row.state);
      }),

    history: (organisationId, episodeId) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await bodies(tx, 'virchow.event', organisationId, episodeId);
        return rows.map(({ body, sequence }) => ({ ...readEvent(body), sequence }));
      }),

    decisions: (organisationId, episodeId) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await bodies(tx, 'virchow.decision', organisationId, episodeId);
        return rows.map(({ body, sequence }) => ({ ...readDecision(body), sequence }));
      }),

    commandResult: (organisationId, commandKey) =>
      inOrganisation(organisationId, (tx) =>
        tx
          .selectFrom('virchow.command')
          .select(['sequence', 'digest', 'subject_id as episodeId'])
          .where('organisation_id', '=', organisationId)
          .where('kind', '=', 'episode')
          .where('key', '=', commandKey)
          .executeTakeFirst(),
      ),

    ofPerson: (organisationId, personId) =>
      inOrganisation(organisationId, (tx) => rowsOfPerson(tx, organisationId, personId)),
    board: (query) => inOrganisation(query.organisationId, (tx) => boardPage(tx, query)),
    tallies: (organisationId, now) =>
      inOrganisation(organisationId, (tx) => talliesOf(tx, organisationId, now)),
  };
}

function bodies(
  tx: Tx,
  table: 'virchow.event' | 'virchow.decision',
  organisationId: string,
  episodeId: string,
) {
  return tx
    .selectFrom(table)
    .select(['sequence', sql<string>`body::text`.as('body')])
    .where('organisation_id', '=', organisationId)
    .where('episode_id', '=', episodeId)
    .orderBy('sequence')
    .execute();
}

type Recorded =
  | RecordOutcome
  | (Extract<RecordOutcome, { status: 'recorded' }> & Pick<News, 'alarms'> & Sent);
type Sent = { readonly messages: readonly string[] };

/** One transaction, one statement: `migrations/record-change.ts`. */
async function record(database: Database, change: EpisodeChange, wake: Wake): Promise<RecordOutcome> {
  assertWhole(change);
  const { organisationId } = change;
  const episodeId = change.episode.id;
  const parameter = asParameter(change);
  return database.inOrganisation(organisationId, async (tx) => {
    const { rows } = await sql<{
      outcome: Recorded;
    }>`select virchow.record_change(${parameter}::jsonb) as outcome`.execute(tx);
    const outcome = rows[0]?.outcome;
    assert(outcome, 'no outcome of a record');
    if (outcome.status !== 'recorded' || !('alarms' in outcome)) return outcome;
    const { alarms, messages, sequence } = outcome;
    if (alarms.length > 0 || messages.length > 0) {
      await wake(tx, { organisationId, episodeId, alarms, messageIds: messages });
    }
    return { status: 'recorded', sequence };
  });
}

function asParameter(change: EpisodeChange): string {
  const { episode, board, stamp, organisationId, commandKey, commandDigest, expectedSequence } = change;
  const small = {
    organisationId,
    commandKey,
    commandDigest,
    expectedSequence,
    episodeId: episode.id,
    personId: episode.personId,
    sequence: episode.sequence,
    side: episode.side,
    limb: episode.limb,
    action: auditActionOf(change),
    stamp: { at: toMicroseconds(stamp.at), by: stamp.by },
    board: {
      ...board,
      dueAt: board.dueAt && toMicroseconds(board.dueAt),
      coverEndsAt: board.coverEndsAt && toMicroseconds(board.coverEndsAt),
    },
    alarms: change.alarms.map((alarm) => ({ ...alarm, ringAt: toMicroseconds(alarm.ringAt) })),
    messages: change.messages,
    events: change.events,
    decisions: change.decisions,
    state: episode,
  };
  return encode(small);
}
