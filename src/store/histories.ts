import { sql } from 'kysely';
import type { RecordedEvent } from '../pathway/events.ts';
import { readEvent } from './codec.ts';
import type { Database } from './database.ts';

const batchSize = 2000;

/**
 * Histories in order of their episodes: a batch of events in memory, never all. Each batch is a transaction of its own, since the
 * embedded database serves nobody else meanwhile; events are only ever added, so nothing that was read changes.
 */
export async function eachHistory(
  database: Database,
  organisationId: string,
  take: (history: readonly RecordedEvent[]) => void,
): Promise<void> {
  let after: readonly [episode: string, sequence: number] | null = null;
  let history: RecordedEvent[] = [];
  for (;;) {
    const rows: readonly Row[] = await batchAfter(database, organisationId, after);
    for (const { episode_id, sequence, body } of rows) {
      if (after !== null && episode_id !== after[0]) {
        take(history);
        history = [];
      }
      after = [episode_id, sequence];
      history.push({ ...readEvent(body), sequence });
    }
    if (rows.length < batchSize) break;
  }
  if (history.length > 0) take(history);
}

const batchAfter = (
  database: Database,
  organisationId: string,
  after: readonly [episode: string, sequence: number] | null,
): Promise<readonly Row[]> =>
  database.inOrganisation(organisationId, async (tx) => {
    const { rows } = await sql<Row>`
      select episode_id, sequence, body::text as body from virchow.event
      where organisation_id = ${organisationId}
        ${after ? sql`and (episode_id, sequence) > (${sql.join([...after])})` : sql``}
      order by episode_id, sequence limit ${batchSize}`.execute(tx);
    return rows;
  });

type Row = { readonly episode_id: string; readonly sequence: number; readonly body: string };
