import { CompiledQuery, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { Alarm } from '../pathway/episode-types.ts';
import type { RecordedEvent } from '../pathway/events.ts';
import type { AppointmentChange } from '../pathway/scheduling/scheduling-ports.ts';
import type {
  CommandReading,
  DueAlarm,
  EpisodeChange,
  EpisodeStore,
  KnownForCommand,
  RecordOutcome,
} from '../pathway/ports.ts';
import { encode, readDecision, readDutyKept, readEpisode, readEvent, toMicroseconds } from './codec.ts';
import type { SendWakeUps } from './alarm-clock.ts';
import type { Database, Tx } from './database.ts';
import { keepAppointments } from './appointments.ts';
import { auditActionOf } from './episode-order.ts';
import { boardPage, rowsOfPerson, talliesOf } from './episodes-board.ts';
import { assertWhole } from './episodes-checked.ts';
import { eachHistory } from './histories.ts';

export function databaseEpisodes(database: Database, wake: SendWakeUps): EpisodeStore {
  const { inOrganisation } = database;
  return {
    record: (change) => keep(database, change, wake),

    command: async (reading, decide) => {
      const decided = decide(await knownForCommand(database, reading));
      return 'answer' in decided ? decided : { outcome: await keep(database, decided.change, wake) };
    },

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

    eachHistory: (organisationId, take) => eachHistory(database, organisationId, take),

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

/** One roundtrip for all that a command reads. Nothing is locked: `keep_change` finds out who was quicker. */
async function knownForCommand(
  { kysely, inOrganisation }: Database,
  { organisationId, commandKey, about, withHistory }: CommandReading,
): Promise<KnownForCommand> {
  const episodeId = 'episodeId' in about ? about.episodeId : null;
  const personId = 'personId' in about ? about.personId : null;
  const { rows } = await kysely.executeQuery<Reading>(
    CompiledQuery.raw('select * from virchow.known_for_command($1, $2, $3, $4)', [
      organisationId,
      episodeId,
      personId,
      commandKey,
    ]),
  );
  const row = rows[0];
  assert(row, 'a row, whatever is in it');
  const { state, person, birth_date, digest, subject_id, sequence, duty } = row;
  const history =
    withHistory && episodeId !== null
      ? await inOrganisation(organisationId, (tx) => historyOf(tx, organisationId, episodeId))
      : [];
  return {
    episode: state === null ? undefined : readEpisode(state),
    person: person === null ? undefined : { birthDate: birth_date },
    history,
    duty: duty === null ? null : readDutyKept(duty),
    earlier:
      digest === null || subject_id === null || sequence === null
        ? undefined
        : { digest, episodeId: subject_id, sequence },
  };
}

type Reading = {
  readonly state: string | null;
  readonly person: string | null;
  readonly birth_date: string | null;
  readonly digest: string | null;
  readonly subject_id: string | null;
  readonly sequence: number | null;
  readonly duty: string | null;
};

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

/** What `keep_change` answers. `wakes`: nothing was kept, for an alarm is near and nobody would send its wake-up. */
type Answer =
  | Exclude<RecordOutcome, { status: 'recorded' }>
  | (Extract<RecordOutcome, { status: 'recorded' }> & {
      /** Set anew. */
      readonly alarms: readonly (Omit<Alarm, 'ringAt'> & { readonly ringAt: string })[];
    })
  | { readonly status: 'wakes' };

/**
 * One statement, which is a transaction by itself: `migrations/keep-change.ts`. Where an alarm is near, a transaction of our own
 * holds that statement and the wake-ups, so that they go with it or not at all.
 */
async function keep(database: Database, change: EpisodeChange, wake: SendWakeUps): Promise<RecordOutcome> {
  assertWhole(change);
  const parameter = asParameter(change);
  const { appointments } = change;
  if (appointments !== undefined) return keepWithAppointments(database, change, appointments, wake);
  const alone = await answerTo(database.kysely, parameter, false);
  if (alone.status !== 'wakes') return outcomeOf(alone);
  return database.inOrganisation(change.organisationId, async (tx) => {
    const answer = await answerTo(tx, parameter, true);
    if (answer.status === 'recorded')
      await wake(tx, { alarms: dueAlarms(change, answer.alarms), messages: [] });
    return outcomeOf(answer);
  });
}

/**
 * Appointments first: they hold schedules, and nobody who holds an episode waits for one. What is not recorded takes them back with
 * it.
 */
async function keepWithAppointments(
  database: Database,
  change: EpisodeChange,
  appointments: AppointmentChange,
  wake: SendWakeUps,
): Promise<RecordOutcome> {
  assert(appointments.organisationId === change.organisationId, 'appointments of another organisation');
  const parameter = asParameter(change);
  try {
    return await database.inOrganisation(change.organisationId, async (tx) => {
      const kept = await keepAppointments(tx, appointments);
      if (kept.status !== 'kept' && kept.status !== 'repeated')
        throw new TakenBack({ status: 'not-booked', because: kept });
      const answer = await answerTo(tx, parameter, true);
      if (answer.status !== 'recorded') throw new TakenBack(outcomeOf(answer));
      await wake(tx, { alarms: dueAlarms(change, answer.alarms), messages: [] });
      return outcomeOf(answer);
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
}

/** Ends the transaction without a trace, and says what came of it. */
class TakenBack extends Error {
  readonly outcome: RecordOutcome;
  constructor(outcome: RecordOutcome) {
    super(outcome.status);
    this.outcome = outcome;
  }
}

async function answerTo(on: Database['kysely'], parameter: string, wakes: boolean): Promise<Answer> {
  const { rows } = await on.executeQuery<{ answer: Answer }>(
    CompiledQuery.raw('select virchow.keep_change($1::jsonb, $2) as answer', [parameter, wakes]),
  );
  const answer = rows[0]?.answer;
  assert(answer, 'no answer to a record');
  return answer;
}

function outcomeOf(answer: Answer): RecordOutcome {
  assert(answer.status !== 'wakes', 'not kept, though its wake-ups were to be sent');
  return answer.status === 'recorded' ? { status: 'recorded', sequence: answer.sequence } : answer;
}

function dueAlarms(
  { organisationId, episode }: EpisodeChange,
  alarms: readonly (Omit<Alarm, 'ringAt'> & { readonly ringAt: string })[],
): readonly DueAlarm[] {
  return alarms.map(({ item, phase, ringAt }) => ({
    organisationId,
    episodeId: episode.id,
    item,
    phase,
    ringAt: Temporal.Instant.from(ringAt),
  }));
}

function asParameter(change: EpisodeChange): string {
  const { episode, board, stamp, organisationId, commandKey, commandDigest, expectedSequence } = change;
  const alarms = change.alarms.map((alarm) => ({ ...alarm, ringAt: toMicroseconds(alarm.ringAt) }));
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
    alarms,
    firstRingAt:
      alarms.map(({ ringAt }) => ringAt).toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null,
    messages: change.messages,
    events: change.events,
    decisions: change.decisions,
    state: episode,
  };
  return encode(small);
}
