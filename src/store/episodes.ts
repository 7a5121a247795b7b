import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { Alarm } from '../pathway/episode-types.ts';
import type { RecordedEvent } from '../pathway/events.ts';
import type {
  CommandReading,
  EpisodeChange,
  EpisodeStore,
  KnownForCommand,
  RecordOutcome,
} from '../pathway/ports.ts';
import { encode, readDecision, readEpisode, readEvent, toMicroseconds } from './codec.ts';
import type { SendWakeUps } from './alarm-clock.ts';
import type { Database, Tx } from './database.ts';
import { auditActionOf } from './episode-order.ts';
import { boardPage, rowsOfPerson, talliesOf } from './episodes-board.ts';
import { assertWhole } from './episodes-checked.ts';

export function databaseEpisodes(database: Database, wake: SendWakeUps): EpisodeStore {
  const { inOrganisation } = database;
  return {
    record: (change) => inOrganisation(change.organisationId, (tx) => record(tx, change, wake)),

    command: (reading, decide) =>
      inOrganisation(reading.organisationId, async (tx) => {
        const decided = decide(await knownForCommand(tx, reading));
        return 'answer' in decided ? decided : { outcome: await record(tx, decided.change, wake) };
      }),

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
      inOrganisation(organisationId, (tx) => historyOf(tx, organisationId, episodeId)),

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

/** One roundtrip for all that a command reads. Nothing is locked: `record_change` finds out who was quicker. */
async function knownForCommand(
  tx: Tx,
  { organisationId, commandKey, about, withHistory }: CommandReading,
): Promise<KnownForCommand> {
  const episodeId = 'episodeId' in about ? about.episodeId : null;
  const { rows } = await sql<{
    state: string | null;
    person: string | null;
    birth_date: string | null;
    digest: string | null;
    subject_id: string | null;
    sequence: number | null;
  }>`
    select e.state::text as state, p.id as person, p.birth_date::text as birth_date, c.digest, c.subject_id, c.sequence
    from (select 1) as one
    left join virchow.episode e on e.organisation_id = ${organisationId} and e.id = ${episodeId}
    left join virchow.person p on p.organisation_id = ${organisationId} and not p.is_void
      and p.id = coalesce(e.person_id, ${'personId' in about ? about.personId : null})
    left join virchow.command c on c.organisation_id = ${organisationId} and c.kind = 'episode' and c.key = ${commandKey}
  `.execute(tx);
  const row = rows[0];
  assert(row, 'a row, whatever is in it');
  const { state, person, birth_date, digest, subject_id, sequence } = row;
  return {
    episode: state === null ? undefined : readEpisode(state),
    person: person === null ? undefined : { birthDate: birth_date },
    history: withHistory && episodeId !== null ? await historyOf(tx, organisationId, episodeId) : [],
    earlier:
      digest === null || subject_id === null || sequence === null
        ? undefined
        : { digest, episodeId: subject_id, sequence },
  };
}

async function historyOf(
  tx: Tx,
  organisationId: string,
  episodeId: string,
): Promise<readonly RecordedEvent[]> {
  const rows = await bodies(tx, 'virchow.event', organisationId, episodeId);
  return rows.map(({ body, sequence }) => ({ ...readEvent(body), sequence }));
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

/** What `record_change` answers; beside the outcome, what it set anew and what it put into the outbox. */
type Answer = Exclude<RecordOutcome, { status: 'recorded' }> | RecordedAnew;
type RecordedAnew = Extract<RecordOutcome, { status: 'recorded' }> & {
  readonly alarms: readonly (Omit<Alarm, 'ringAt'> & { readonly ringAt: string })[];
  readonly messages: readonly string[];
};

/** One statement: `migrations/record-change.ts`. Wake-ups go with it or not at all. */
async function record(tx: Tx, change: EpisodeChange, wake: SendWakeUps): Promise<RecordOutcome> {
  assertWhole(change);
  const parameter = asParameter(change);
  const { rows } = await sql<{
    answer: Answer;
  }>`select virchow.record_change(${parameter}::jsonb) as answer`.execute(tx);
  const answer = rows[0]?.answer;
  assert(answer, 'no answer to a record');
  if (answer.status !== 'recorded') return answer;
  await wake(tx, wakeUpsOf(change, answer));
  return { status: 'recorded', sequence: answer.sequence };
}

function wakeUpsOf(change: EpisodeChange, { alarms, messages }: RecordedAnew): Parameters<SendWakeUps>[1] {
  const { organisationId, episode } = change;
  return {
    alarms: alarms.map(({ item, phase, ringAt }) => ({
      organisationId,
      episodeId: episode.id,
      item,
      phase,
      ringAt: Temporal.Instant.from(ringAt),
    })),
    messages: messages.map((id) => ({ organisationId, id })),
  };
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
