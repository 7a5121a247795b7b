/** A million episodes as a service has them after years: copied by the database from a few that real commands have made. */
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { assert } from '../src/engine/assert.ts';
import type { Clinic } from '../src/pathway/clinic.ts';
import type { Store } from '../src/pathway/ports.ts';
import type { Database } from '../src/store/database.ts';
import { asked, done, makeAwaitingScan, makePerson, organisation } from './clinic-made.ts';

export const crowdSize = { episodes: 1_000_000, open: 100_000 };

/**
 * Episodes, their people, and the alarms of those that are open, in one statement each. Histories are left out: boards and
 * alarms read none. The models are an episode that waits for its scan and one that was closed.
 */
export async function makeCrowd(
  owner: Database,
  clinic: Clinic,
  store: Store,
  at: Temporal.Instant,
  { episodes, open }: { episodes: number; open: number } = crowdSize,
): Promise<void> {
  const { id: waitingPerson } = await makePerson(store, at);
  const { id: closedPerson } = await makePerson(store, at);
  const waiting = await makeAwaitingScan(clinic, store, waitingPerson, at);
  const closed = await makeAwaitingScan(clinic, store, closedPerson, at);
  const died = {
    type: 'close',
    reason: 'died',
    note: 'Told by the family',
    otherDiagnosis: null,
    safetyNetOn: null,
    handedTo: null,
  } as const;
  done(await clinic.handle(asked(at), closed.episodeId, died));
  await owner.asOwner(async (tx) => {
    // A model of its own role: nothing here is another organisation's to see.
    await sql`insert into virchow.person (organisation_id, id, version, details, family_key, given_key, search_name, birth_date)
      select organisation_id, 'crowd-' || n, version, jsonb_set(details, '{familyName}', to_jsonb('Family' || n)),
        'family' || n, given_key, ' family' || n || ' ' || given_key, birth_date
      from virchow.person, generate_series(1, ${episodes}::integer) n
      where organisation_id = ${organisation.id} and id = ${waitingPerson}`.execute(tx);
    for (const [modelId, from, to] of [
      [waiting.episodeId, 1, open],
      [closed.episodeId, open + 1, episodes],
    ] as const) {
      await sql`insert into virchow.episode (organisation_id, id, person_id, sequence, head_hash, decision_sequence, decision_hash,
          state, status, owner_kind, owner_id, next_kind, due_at, cover_ends_at, flagged, side, limb, closed_at)
        select organisation_id, 'crowd-' || n, 'crowd-' || n, sequence, head_hash, decision_sequence, decision_hash, state, status,
          owner_kind, owner_id, next_kind, due_at + make_interval(mins => (n::bigint * 7919 % 200000)::integer), cover_ends_at, flagged, side, limb,
          closed_at - make_interval(mins => n % 2000000)
        from virchow.episode, generate_series(${from}::integer, ${to}::integer) n
        where organisation_id = ${organisation.id} and id = ${modelId}`.execute(tx);
    }
    await sql`insert into virchow.alarm (organisation_id, episode_id, item, phase, ring_at)
      select organisation_id, 'crowd-' || n, item, phase, ring_at + make_interval(days => 2 + n % 60)
      from virchow.alarm, generate_series(1, ${open}::integer) n
      where organisation_id = ${organisation.id} and episode_id = ${waiting.episodeId}`.execute(tx);
  });
  // As the server itself does it in time: rows that were all written a moment ago are no service of years.
  await sql`vacuum analyze virchow.person, virchow.episode, virchow.alarm`.execute(owner.kysely);
  const page = await store.episodes.board({ organisationId: organisation.id, limit: 1, offset: 0 });
  assert(page.total >= open, `${page.total} open episodes in the crowd`);
}
