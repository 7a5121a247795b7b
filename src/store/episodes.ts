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
import { inBatches } from './in-batches.ts';

export function databaseEpisodes(database: Database, wake: SendWakeUps): EpisodeStore {
  const { inOrganisation } = database;
  const read = reader(database);
  const keep = keeper(database, wake);
  return {
    record: (change) => keep(change),

    command: async (reading, decide) => {
      const decided = decide(await knownForCommand(database, reading, read));
      return 'answer' in decided ? decided : { outcome: await keep(decided.change) };
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

/** All that a command reads. Nothing is locked: `keep_changes` finds out who was quicker. */
async function knownForCommand(
  { inOrganisation }: Database,
  reading: CommandReading,
  read: (reading: CommandReading) => Promise<Reading>,
): Promise<KnownForCommand> {
  const { organisationId, about, withHistory } = reading;
  const { state, person, birth_date, digest, subject_id, sequence, duty } = await read(reading);
  const history =
    withHistory && 'episodeId' in about
      ? await inOrganisation(organisationId, (tx) => historyOf(tx, organisationId, about.episodeId))
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

/**
 * Two batches keep a server's disk and processors busy while the next ones gather. What the server refused by what it was given
 * (SQLSTATE 22, 23, P0) or took back for another's sake (40) may be one command's alone.
 */
const together = {
  batchesAtOnce: 2,
  mostInBatch: 32,
  mayBeOfOne: (error: unknown): boolean =>
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(22|23|40|P0)...$/.test(error.code),
};

function reader({ kysely }: Database): (reading: CommandReading) => Promise<Reading> {
  return inBatches<CommandReading, Reading>({
    ...together,
    group: ({ organisationId }) => organisationId,
    names: () => [],
    together: async (readings) => {
      const { rows } = await kysely.executeQuery<Reading>(
        CompiledQuery.raw('select * from virchow.known_for_commands($1, $2, $3, $4)', [
          readings[0]?.organisationId,
          readings.map(({ about }) => ('episodeId' in about ? about.episodeId : null)),
          readings.map(({ about }) => ('personId' in about ? about.personId : null)),
          readings.map(({ commandKey }) => commandKey),
        ]),
      );
      assert(rows.length === readings.length, 'a row for each, whatever is in it');
      return rows;
    },
  });
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

/** What `keep_changes` answers for each. `wakes`: not kept, for an alarm is near and nobody would send its wake-up. */
type Answer =
  | Exclude<RecordOutcome, { status: 'recorded' }>
  | (Extract<RecordOutcome, { status: 'recorded' }> & {
      /** Set anew, where the caller wakes. */
      readonly alarms: readonly (Omit<Alarm, 'ringAt'> & { readonly ringAt: string })[];
    })
  | { readonly status: 'wakes' };

type Written = { readonly change: EpisodeChange; readonly parameter: string };

/**
 * One statement, which is a transaction by itself: `migrations/keep-changes.ts`. Where an alarm is near, a transaction of the
 * change's own holds that statement and the wake-ups, so that they go with it or not at all.
 */
function keeper(database: Database, wake: SendWakeUps): (change: EpisodeChange) => Promise<RecordOutcome> {
  const keepWithOthers = inBatches<Written, Answer>({
    ...together,
    group: ({ change }) => change.organisationId,
    names: ({ change }) => [`episode ${change.episode.id}`, `command ${change.commandKey}`],
    together: (written) => answersTo(database.kysely, written, false),
  });
  return async (change) => {
    assertWhole(change);
    const written = { change, parameter: asParameter(change) };
    if (change.appointments !== undefined)
      return keepWithAppointments(database, written, change.appointments, wake);
    const answer = await keepWithOthers(written);
    if (answer.status !== 'wakes') return outcomeOf(answer);
    return database.inOrganisation(change.organisationId, (tx) => keepAndWake(tx, written, wake));
  };
}

async function keepAndWake(tx: Tx, written: Written, wake: SendWakeUps): Promise<RecordOutcome> {
  const [answer] = await answersTo(tx, [written], true);
  assert(answer, 'no answer to a record');
  if (answer.status === 'recorded')
    await wake(tx, { alarms: dueAlarms(written.change, answer.alarms), messages: [] });
  return outcomeOf(answer);
}

/**
 * The episode is held first, as by every command: who writes appointments alone holds none, and waits for none. What is not
 * recorded takes the appointments back with it.
 */
async function keepWithAppointments(
  { inOrganisation }: Database,
  written: Written,
  appointments: AppointmentChange,
  wake: SendWakeUps,
): Promise<RecordOutcome> {
  const { organisationId, episode } = written.change;
  assert(appointments.organisationId === organisationId, 'appointments of another organisation');
  try {
    return await inOrganisation(organisationId, async (tx) => {
      await sql`select from virchow.episode where organisation_id = ${organisationId} and id = ${episode.id}
        for no key update`.execute(tx);
      const kept = await keepAppointments(tx, appointments);
      if (kept.status !== 'kept' && kept.status !== 'repeated')
        throw new TakenBack({ status: 'not-booked', because: kept });
      const outcome = await keepAndWake(tx, written, wake);
      if (outcome.status !== 'recorded') throw new TakenBack(outcome);
      return outcome;
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

async function answersTo(
  on: Database['kysely'],
  written: readonly Written[],
  wakes: boolean,
): Promise<readonly Answer[]> {
  const { rows } = await on.executeQuery<{ answers: readonly Answer[] }>(
    CompiledQuery.raw('select virchow.keep_changes($1, $2::jsonb, $3) as answers', [
      written[0]?.change.organisationId,
      `[${written.map(({ parameter }) => parameter).join(',')}]`,
      wakes,
    ]),
  );
  const answers = rows[0]?.answers;
  assert(answers?.length === written.length, 'no answer to a record');
  return answers;
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
  const { episode, board, stamp, commandKey, commandDigest, expectedSequence } = change;
  const alarms = change.alarms.map((alarm) => ({ ...alarm, ringAt: toMicroseconds(alarm.ringAt) }));
  const small = {
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
