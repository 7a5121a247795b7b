import { Temporal } from 'temporal-polyfill';
import type { Alarms } from '../pathway/ports.ts';
import type { Database } from './database.ts';

/** Alarms of every organisation, as the clock sees them. They are set by `record_change`, with what they are about. */
export function databaseAlarms({ asClock }: Database): Alarms {
  return {
    due: (now, limit) =>
      asClock(async (tx) => {
        const rows = await tx
          .selectFrom('virchow.alarm')
          .select(['organisation_id', 'episode_id', 'item', 'phase', 'ring_at'])
          .where('ring_at', '<=', now.toString())
          .orderBy('ring_at')
          .orderBy('organisation_id')
          .orderBy('episode_id')
          .orderBy('item')
          .orderBy('phase')
          .limit(limit)
          .execute();
        return rows.map(({ organisation_id, episode_id, item, phase, ring_at }) => ({
          organisationId: organisation_id,
          episodeId: episode_id,
          item,
          phase,
          ringAt: Temporal.Instant.from(ring_at),
        }));
      }),

    next: () =>
      asClock(async (tx) => {
        const row = await tx
          .selectFrom('virchow.alarm')
          .select('ring_at')
          .orderBy('ring_at')
          .limit(1)
          .executeTakeFirst();
        return row ? Temporal.Instant.from(row.ring_at) : null;
      }),
  };
}
