import { sql } from 'kysely';
import type { RecordedEvent } from '../pathway/events.ts';
import { readEvent } from './codec.ts';
import type { Database } from './database.ts';

const batchSize = 2000;

/** Histories in order of their episodes, in one reading of the record: a batch of events in memory, never all. */
export async function eachHistory(
  database: Database,
  organisationId: string,
  take: (history: readonly RecordedEvent[]) => void,
): Promise<void> {
  await database.inOrganisation(organisationId, async (tx) => {
    let after: readonly [episode: string, sequence: number] | null = null;
    let episodeId: string | null = null;
    let history: RecordedEvent[] = [];
    for (;;) {
      const { rows } = await sql<Row>`
        select episode_id, sequence, body::text as body from virchow.event
        where organisation_id = ${organisationId}
          ${after ? sql`and (episode_id, sequence) > (${sql.join([...after])})` : sql``}
        order by episode_id, sequence limit ${batchSize}`.execute(tx);
      for (const { episode_id, sequence, body } of rows) {
        if (episode_id !== episodeId) {
          if (history.length > 0) take(history);
          history = [];
          episodeId = episode_id;
        }
        history.push({ ...readEvent(body), sequence });
      }
      const last: Row | undefined = rows.at(-1);
      if (last === undefined || rows.length < batchSize) break;
      after = [last.episode_id, last.sequence];
    }
    if (history.length > 0) take(history);
  });
}

type Row = { readonly episode_id: string; readonly sequence: number; readonly body: string };
