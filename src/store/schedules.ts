import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { KeptSchedule } from '../pathway/scheduling/schedule-types.ts';
import type { Schedules } from '../pathway/scheduling/scheduling-ports.ts';
import { addAudit } from './audit.ts';
import { encode, toMicroseconds } from './codec.ts';
import type { Database, Tx } from './database.ts';
import { readSchedule } from './scheduling-records.ts';

export function databaseSchedules({ inOrganisation }: Database): Schedules {
  return {
    list: (organisationId) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await versions(tx, organisationId)
          .innerJoin('virchow.schedule as s', (join) =>
            join
              .onRef('s.organisation_id', '=', 'v.organisation_id')
              .onRef('s.id', '=', 'v.schedule_id')
              .onRef('s.version', '=', 'v.version'),
          )
          .execute();
        return rows.map(keptSchedule).toSorted(byName);
      }),

    history: (organisationId, scheduleId) =>
      inOrganisation(organisationId, async (tx) => {
        const rows = await versions(tx, organisationId)
          .where('v.schedule_id', '=', scheduleId)
          .orderBy('v.version', 'desc')
          .execute();
        return rows.map(keptSchedule);
      }),

    save: (organisationId, schedule, expectedVersion, by) =>
      inOrganisation(organisationId, async (tx) => {
        if (!(await takesVersion(tx, organisationId, schedule.id, expectedVersion))) return 'conflict';
        const version = expectedVersion + 1;
        await tx
          .insertInto('virchow.schedule_version')
          .values({
            organisation_id: organisationId,
            schedule_id: schedule.id,
            version,
            details: encode(schedule),
            at: toMicroseconds(by.at).toString(),
            by_role: by.by.role,
            by_id: by.by.id,
          })
          .execute();
        await addAudit(tx, organisationId, {
          stamp: by,
          action: 'schedule.save',
          subject: { kind: 'organisation', id: organisationId },
          detail: { scheduleId: schedule.id, version: String(version) },
        });
        return 'saved';
      }),
  };
}

/** Holds the row from here on: whoever books on this schedule waits, and is then told that it changed. */
async function takesVersion(tx: Tx, organisationId: string, id: string, expected: number): Promise<boolean> {
  const taken =
    expected === 0
      ? await tx
          .insertInto('virchow.schedule')
          .values({ organisation_id: organisationId, id, version: 1 })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('virchow.schedule')
          .set({ version: expected + 1 })
          .where('organisation_id', '=', organisationId)
          .where('id', '=', id)
          .where('version', '=', expected)
          .returning('version')
          .executeTakeFirst();
  return taken !== undefined;
}

const versions = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom('virchow.schedule_version as v')
    .select(['v.version', 'v.at', 'v.by_role', 'v.by_id', sql<string>`v.details::text`.as('details')])
    .where('v.organisation_id', '=', organisationId);

type Row = {
  readonly version: number;
  readonly at: string;
  readonly by_role: KeptSchedule['stamp']['by']['role'];
  readonly by_id: string;
  readonly details: string;
};

const keptSchedule = ({ version, at, by_role, by_id, details }: Row): KeptSchedule => ({
  schedule: readSchedule(details),
  version,
  stamp: { at: Temporal.Instant.from(at), by: { role: by_role, id: by_id } },
});

/** By name, and of one name by id: one order in every store. */
export const byName = ({ schedule: a }: KeptSchedule, { schedule: b }: KeptSchedule): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
