import type { Migration } from './migration.ts';

/**
 * A command in two calls and no more: what it reads, and what it keeps. Each call is one statement that takes on the clinic's role
 * itself, so it is a transaction of its own without `begin` and `commit`; what stands between reading and keeping is held by
 * the episode's sequence. Whoever may not take on virchow_app is refused by `set_config`, so anybody may call them.
 *
 * `keep_change` takes the place of `record_change` (record-change.ts) and keeps its order and its promise. Its statements are
 * plain ones, a row each: a plan of several parts costs more to begin than to run. An alarm that is due before the clock looks
 * again (alarm-clock.ts) needs a wake-up of its own in the same transaction: such a change is kept only if the caller `wakes`.
 */
export const keepChange: Migration = {
  number: 8,
  name: 'keep a change in one call',
  sql: `
grant usage on schema virchow to public;

create function virchow.known_for_command(here text, this_episode text, this_person text, command_key text,
  out state text, out person text, out birth_date text, out digest text, out subject_id text, out sequence integer)
language plpgsql as $$
begin
  perform set_config('role', 'virchow_app', true), set_config('virchow.organisation', here, true);
  if this_episode is not null then
    select e.state::text, e.person_id into state, this_person from virchow.episode e
      where e.organisation_id = here and e.id = this_episode;
  end if;
  select p.id, p.birth_date::text into person, birth_date from virchow.person p
    where p.organisation_id = here and p.id = this_person and not p.is_void;
  select c.digest, c.subject_id, c.sequence into digest, subject_id, sequence from virchow.command c
    where c.organisation_id = here and c.kind = 'episode' and c.key = command_key;
end $$;

create function virchow.keep_change(change jsonb, wakes boolean) returns jsonb language plpgsql as $$
declare
  here constant text := change->>'organisationId';
  this_episode constant text := change->>'episodeId';
  command_key constant text := change->>'commandKey';
  command_digest constant text := change->>'commandDigest';
  expected constant integer := change->>'expectedSequence';
  board constant jsonb := change->'board';
  stamped_at constant timestamptz := change->'stamp'->>'at';
  -- Longer than from one look of the clock to the next, with a minute to spare: alarm-clock.ts.
  is_near constant boolean := coalesce((change->>'firstRingAt')::timestamptz < now() + interval '5 minutes', false);
  is_free boolean;
  is_new boolean := false;
  known record;
  standing record;
  part jsonb;
  last_sequence integer;
  last_hash bytea;
  last_decision integer;
  last_decision_hash bytea;
  new_alarms jsonb := '[]';
begin
  perform set_config('role', 'virchow_app', true), set_config('virchow.organisation', here, true);
  if is_near and not wakes then
    return jsonb_build_object('status', 'wakes');
  end if;

  -- Nobody can hold the row of an episode that is not there yet.
  if expected = 0 then
    perform pg_advisory_xact_lock(hashtextextended(here || chr(10) || this_episode, 0));
  end if;
  select sequence, head_hash, decision_sequence, decision_hash into standing from virchow.episode
    where organisation_id = here and id = this_episode for update;

  is_free := coalesce(standing.sequence, 0) = expected;
  if is_free then
    insert into virchow.command (organisation_id, kind, key, digest, subject_id, sequence)
      values (here, 'episode', command_key, command_digest, this_episode, (change->>'sequence')::integer)
      on conflict do nothing;
    is_new := found;
  end if;
  if not is_free or not is_new then
    select digest, subject_id, sequence into known from virchow.command
      where organisation_id = here and kind = 'episode' and key = command_key;
    if not found then
      return jsonb_build_object('status', 'conflict', 'sequence', coalesce(standing.sequence, 0));
    end if;
    -- Opening an episode names it anew at each try; any other command is about the one it named.
    if known.digest = command_digest and (expected = 0 or known.subject_id = this_episode) then
      return jsonb_build_object('status', 'repeated', 'sequence', known.sequence, 'episodeId', known.subject_id);
    end if;
    return jsonb_build_object('status', 'key-used-for-another-command');
  end if;

  last_sequence := standing.sequence;
  last_hash := standing.head_hash;
  for n in 0 .. jsonb_array_length(change->'events') - 1 loop
    part := change->'events'->n;
    insert into virchow.event (organisation_id, episode_id, type, at, by_role, by_id, body)
      values (here, this_episode, part->>'type', (part->>'at')::timestamptz, part->'by'->>'role', part->'by'->>'id', part)
      returning sequence, hash into last_sequence, last_hash;
  end loop;
  if last_sequence is distinct from (change->>'sequence')::integer then
    raise exception 'events end at %, the episode at %', last_sequence, change->>'sequence';
  end if;

  last_decision := coalesce(standing.decision_sequence, 0);
  last_decision_hash := standing.decision_hash;
  for n in 0 .. jsonb_array_length(change->'decisions') - 1 loop
    part := change->'decisions'->n;
    insert into virchow.decision (organisation_id, episode_id, knowledge_version, at, by_role, by_id, body)
      values (here, this_episode, part->>'knowledgeVersion', (part->>'at')::timestamptz, part->'by'->>'role',
        part->'by'->>'id', part)
      returning sequence, hash into last_decision, last_decision_hash;
  end loop;

  if expected = 0 then
    -- Held, so that the record is not voided while an episode comes to hang on it.
    perform from virchow.person
      where organisation_id = here and id = change->>'personId' and not is_void for share;
    if not found then
      raise exception 'an episode of a person who is not there' using errcode = 'foreign_key_violation';
    end if;
    insert into virchow.episode (organisation_id, id, person_id, sequence, head_hash, decision_sequence, decision_hash,
      state, status, owner_kind, owner_id, next_kind, due_at, cover_ends_at, flagged, side, limb, closed_at)
    values (here, this_episode, change->>'personId', last_sequence, last_hash, last_decision, last_decision_hash,
      change->'state', board->>'state', board->'owner'->>'kind', board->'owner'->>'id', board->>'nextKind',
      (board->>'dueAt')::timestamptz, (board->>'coverEndsAt')::timestamptz, (board->>'flagged')::boolean,
      change->>'side', change->>'limb', case when board->>'state' = 'closed' then stamped_at end);
  else
    update virchow.episode set
      sequence = last_sequence, head_hash = last_hash, decision_sequence = last_decision, decision_hash = last_decision_hash,
      state = change->'state', status = board->>'state',
      owner_kind = board->'owner'->>'kind', owner_id = board->'owner'->>'id', next_kind = board->>'nextKind',
      due_at = (board->>'dueAt')::timestamptz, cover_ends_at = (board->>'coverEndsAt')::timestamptz,
      flagged = (board->>'flagged')::boolean, side = change->>'side', limb = change->>'limb',
      closed_at = case when board->>'state' = 'closed' then stamped_at end
    where organisation_id = here and id = this_episode;
    delete from virchow.alarm
      where organisation_id = here and episode_id = this_episode and (item, phase, ring_at) not in (
        select item, phase, "ringAt"
        from jsonb_to_recordset(change->'alarms') as given(item text, phase text, "ringAt" timestamptz));
  end if;

  for n in 0 .. jsonb_array_length(change->'alarms') - 1 loop
    part := change->'alarms'->n;
    insert into virchow.alarm (organisation_id, episode_id, item, phase, ring_at)
      values (here, this_episode, part->>'item', part->>'phase', (part->>'ringAt')::timestamptz)
      on conflict do nothing;
    if found then
      new_alarms := new_alarms || part;
    end if;
  end loop;

  for n in 0 .. jsonb_array_length(change->'messages') - 1 loop
    part := change->'messages'->n;
    insert into virchow.outbox (organisation_id, episode_id, effect_key, recipient, words, word_values)
      values (here, this_episode, part->>'effectKey', part->'to', part->>'words', part->'values')
      on conflict (organisation_id, effect_key) do nothing;
  end loop;

  insert into virchow.audit (organisation_id, subject_kind, subject_id, action, detail, at, by_role, by_id)
  values (here, 'episode', this_episode, change->>'action', jsonb_build_object('sequence', last_sequence::text),
    stamped_at, change->'stamp'->'by'->>'role', change->'stamp'->'by'->>'id');

  return jsonb_build_object('status', 'recorded', 'sequence', last_sequence, 'alarms', new_alarms);
end $$;

drop function virchow.record_change(jsonb);
`,
};
