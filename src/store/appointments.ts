import { CompiledQuery, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../engine/assert.ts';
import type { KeptAppointment } from '../pathway/scheduling/appointment-types.ts';
import type {
  AppointmentChange,
  AppointmentOutcome,
  AppointmentQuery,
  Appointments,
} from '../pathway/scheduling/scheduling-ports.ts';
import { encode, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';
import { assertSound, claimsOf, personOfAppointment, readAppointment } from './scheduling-records.ts';

export function databaseAppointments(database: Database): Appointments {
  const { inOrganisation, asClock, kysely } = database;
  return {
    get: (organisationId, appointmentId) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await asTheyStand(tx, organisationId).where('a.id', '=', appointmentId).execute();
        return rows.map(keptAppointment)[0];
      }),

    history: (organisationId, appointmentId) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await tx
          .selectFrom('virchow.appointment_version as v')
          .select(['v.version', 'v.at', 'v.by_role', 'v.by_id', sql<string>`v.details::text`.as('details')])
          .where('v.organisation_id', '=', organisationId)
          .where('v.appointment_id', '=', appointmentId)
          .orderBy('v.version')
          .execute();
        return rows.map(keptAppointment);
      }),

    find: (organisationId, query) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await found(tx, organisationId, query)
          .orderBy(sql`a.starts_at nulls last`)
          .orderBy('a.number')
          .execute();
        return rows.map(keptAppointment);
      }),

    revision: (organisationId) =>
      inOrganisation(organisationId, async (tx) => {
        const row = await tx
          .selectFrom('virchow.calendar_revision')
          .select('number')
          .where('organisation_id', '=', organisationId)
          .executeTakeFirst();
        return row === undefined ? 0 : Number(row.number);
      }),

    keep: (change) => keepAppointments(kysely, change),

    lapsed: (now, limit) =>
      asClock(async (tx) => {
        const rows = await tx
          .selectFrom('virchow.appointment')
          .select(['organisation_id as organisationId', 'id as appointmentId'])
          .where('status', '=', 'proposed')
          .where('held_until_at', '<=', toMicroseconds(now).toString())
          .orderBy('held_until_at')
          .limit(limit)
          .execute();
        return rows;
      }),
  };
}

/** One statement: a transaction of its own, or part of the one that `on` is in. */
export async function keepAppointments(
  on: Database['kysely'],
  change: AppointmentChange,
): Promise<AppointmentOutcome> {
  assertSound(change);
  const { rows } = await on.executeQuery<{ answer: Answer }>(
    CompiledQuery.raw('select virchow.keep_appointments($1::jsonb) as answer', [asParameter(change)]),
  );
  const answer = rows[0]?.answer;
  assert(answer, 'no answer to appointments');
  if (answer.status !== 'taken') return answer;
  const { scheduleId, startsAt, endsAt } = answer.slot;
  const [from, until] = [Temporal.Instant.from(startsAt), Temporal.Instant.from(endsAt)];
  return { status: 'taken', slot: { scheduleId, startsAt: from, endsAt: until } };
}

type Answer =
  | Exclude<AppointmentOutcome, { status: 'taken' }>
  | {
      readonly status: 'taken';
      readonly slot: { readonly scheduleId: string; readonly startsAt: string; readonly endsAt: string };
    };

function asParameter({ written, stamp, ...change }: AppointmentChange): string {
  return encode({
    messages: [],
    withdrawn: [],
    ...change,
    stamp: { at: toMicroseconds(stamp.at), by: stamp.by },
    written: written.map(({ appointment, expectedVersion }) => ({
      id: appointment.id,
      expectedVersion,
      status: appointment.status,
      personId: personOfAppointment(appointment),
      episodeId: appointment.episode?.episodeId ?? null,
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
      heldUntilAt: appointment.heldUntilAt,
      slots: claimsOf(appointment),
      details: appointment,
    })),
  });
}

const asTheyStand = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom('virchow.appointment as a')
    .innerJoin('virchow.appointment_version as v', (join) =>
      join
        .onRef('v.organisation_id', '=', 'a.organisation_id')
        .onRef('v.appointment_id', '=', 'a.id')
        .onRef('v.version', '=', 'a.version'),
    )
    .select(['v.version', 'v.at', 'v.by_role', 'v.by_id', sql<string>`v.details::text`.as('details')])
    .where('a.organisation_id', '=', organisationId);

function found(tx: Tx, organisationId: string, query: AppointmentQuery) {
  const all = asTheyStand(tx, organisationId);
  if ('personId' in query) return all.where('a.person_id', '=', query.personId);
  if ('episodeId' in query) return all.where('a.episode_id', '=', query.episodeId);
  if ('between' in query)
    return all
      .where('a.starts_at', '<', query.between.endsAt.toString())
      .where('a.ends_at', '>', query.between.startsAt.toString());
  if ('waiting' in query) return all.where('a.status', 'in', ['waitlist', 'proposed']);
  return all
    .where('a.status', 'in', ['cancelled', 'noshow'])
    .where('a.changed_at', '>=', query.lostSince.toString());
}

type Row = {
  readonly version: number;
  readonly at: string;
  readonly by_role: KeptAppointment['stamp']['by']['role'];
  readonly by_id: string;
  readonly details: string;
};

const keptAppointment = ({ version, at, by_role, by_id, details }: Row): KeptAppointment => ({
  appointment: readAppointment(details),
  version,
  stamp: { at: Temporal.Instant.from(at), by: { role: by_role, id: by_id } },
});
