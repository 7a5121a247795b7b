import { sql } from 'kysely';
import { type Region, regions } from '../knowledge/rule-types.ts';
import { assert } from '../engine/assert.ts';
import type { DecisionRecord } from '../pathway/ports.ts';
import { ownsTables } from './backup-tables.ts';
import { readDecision } from './codec.ts';
import type { Database } from './database.ts';

/** A decision of the record, and for whom it was made. */
export type DecisionMade = {
  readonly organisationId: string;
  readonly episodeId: string;
  readonly personId: string;
  readonly region: Region;
  /** In its episode; another one after it was made later. */
  readonly sequence: number;
  /** It is the last of its episode, and the episode is open: somebody acts on it. */
  readonly stands: boolean;
  readonly record: DecisionRecord;
};

const batchSize = 1000;

/**
 * Every decision of every organisation, in order of organisation, episode and time, as the record stands at one moment.
 *
 * @returns false where this login may not see all of them.
 */
export function eachDecision(database: Database, take: (made: DecisionMade) => void): Promise<boolean> {
  return database.asOwner(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx);
    if ((await ownsTables(tx)) !== 'owner') return false;
    let after: readonly [organisation: string, episode: string, sequence: number] | null = null;
    for (;;) {
      const { rows } = await sql<Row>`
        select d.organisation_id, d.episode_id, d.sequence, d.body::text as body, e.person_id,
          o.region, e.closed_at is null and d.sequence = e.decision_sequence as stands
        from virchow.decision d
        join virchow.episode e on e.organisation_id = d.organisation_id and e.id = d.episode_id
        join virchow.organisation o on o.id = d.organisation_id
        ${after ? sql`where (d.organisation_id, d.episode_id, d.sequence) > (${sql.join([...after])})` : sql``}
        order by d.organisation_id, d.episode_id, d.sequence limit ${batchSize}`.execute(tx);
      for (const row of rows) take(decisionOf(row));
      const last: Row | undefined = rows.at(-1);
      if (last === undefined || rows.length < batchSize) return true;
      after = [last.organisation_id, last.episode_id, last.sequence];
    }
  });
}

type Row = {
  readonly organisation_id: string;
  readonly episode_id: string;
  readonly sequence: number;
  readonly body: string;
  readonly person_id: string;
  readonly region: string;
  readonly stands: boolean;
};

function decisionOf({ body, region: name, sequence, stands, ...ids }: Row): DecisionMade {
  const region = regions.find((each) => each === name);
  assert(region, `${name} is no region`);
  return {
    organisationId: ids.organisation_id,
    episodeId: ids.episode_id,
    personId: ids.person_id,
    region,
    sequence,
    stands,
    record: readDecision(body),
  };
}
