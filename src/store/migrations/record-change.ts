import type { Migration } from './migration.ts';

/**
 * What one command changes, kept in one call: a transaction should hold an episode for as short as it can. It runs with the
 * rights of whoever calls it, so row-level security holds in here. Every outcome but "recorded" has written nothing.
 *
 * The order matters: first the episode is taken, then the command is looked for. Whoever waited for another one's commit then
 * sees all that it left.
 */
export const recordChange: Migration = {
  number: 6,
  name: 'record a change',
  sql: `
create function virchow.record_change(change jsonb) returns jsonb language plpgsql as $$
declare
  here constant text := change->>'organisationId';
  this_episode constant text := change->>'episodeId';
  command_key constant text := change->>'commandKey';
  command_digest constant text := change->>'commandDigest';
  expected constant integer := change->>'expectedSequence';
  board constant jsonb := change->'board';
  stamp constant jsonb := change->'stamp';
  is_free boolean;
  is_new boolean := false;
  known record;
  standing record;
  event_head record;
  decision_head record;
  new_alarms jsonb;
  new_messages jsonb;
begin
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

  with added as (
    insert into virchow.event (organisation_id, episode_id, type, at, by_role, by_id, body)
      select here, this_episode, e->>'type', (e->>'at')::timestamptz, e->'by'->>'role', e->'by'->>'id', e
      from jsonb_array_elements(change->'events') with ordinality as each(e, n) order by n
      returning sequence, hash
  )
  select sequence, hash into event_head from added order by sequence desc limit 1;
  if not found then
    select standing.sequence as sequence, standing.head_hash as hash into event_head;
  end if;
  if event_head.sequence is distinct from (change->>'sequence')::integer then
    raise exception 'events end at %, the episode at %', event_head.sequence, change->>'sequence';
  end if;

  select standing.decision_sequence as sequence, standing.decision_hash as hash into decision_head;
  if jsonb_array_length(change->'decisions') > 0 then
    with added as (
      insert into virchow.decision (organisation_id, episode_id, knowledge_version, at, by_role, by_id, body)
        select here, this_episode, d->>'knowledgeVersion', (d->>'at')::timestamptz, d->'by'->>'role', d->'by'->>'id', d
        from jsonb_array_elements(change->'decisions') with ordinality as each(d, n) order by n
        returning sequence, hash
    )
    select sequence, hash into decision_head from added order by sequence desc limit 1;
  end if;

  if expected = 0 then
    -- Held, so that the record is not voided while an episode comes to hang on it.
    perform from virchow.person
      where organisation_id = here and id = change->>'personId' and not is_void for share;
    if not found then
      raise exception 'an episode of a person who is not there' using errcode = 'foreign_key_violation';
    end if;
    insert into virchow.episode (organisation_id, id, person_id, sequence, head_hash, decision_sequence, decision_hash,
      state, status, owner_kind, owner_id, next_kind, due_at, cover_ends_at, flagged, side, limb, closed_at)
    values (here, this_episode, change->>'personId', event_head.sequence, event_head.hash,
      coalesce(decision_head.sequence, 0), decision_head.hash, change->'state', board->>'state',
      board->'owner'->>'kind', board->'owner'->>'id', board->>'nextKind', (board->>'dueAt')::timestamptz,
      (board->>'coverEndsAt')::timestamptz, (board->>'flagged')::boolean, change->>'side', change->>'limb',
      case when board->>'state' = 'closed' then (stamp->>'at')::timestamptz end);
  else
    update virchow.episode set
      sequence = event_head.sequence, head_hash = event_head.hash,
      decision_sequence = decision_head.sequence, decision_hash = decision_head.hash,
      state = change->'state', status = board->>'state',
      owner_kind = board->'owner'->>'kind', owner_id = board->'owner'->>'id', next_kind = board->>'nextKind',
      due_at = (board->>'dueAt')::timestamptz, cover_ends_at = (board->>'coverEndsAt')::timestamptz,
      flagged = (board->>'flagged')::boolean, side = change->>'side', limb = change->>'limb',
      closed_at = case when board->>'state' = 'closed' then (stamp->>'at')::timestamptz end
    where organisation_id = here and id = this_episode;
  end if;

  with given as (
    select item, phase, "ringAt" as ring_at
    from jsonb_to_recordset(change->'alarms') as each(item text, phase text, "ringAt" timestamptz)
  ), forgotten as (
    delete from virchow.alarm
    where organisation_id = here and episode_id = this_episode and (item, phase, ring_at) not in (select * from given)
  ), added as (
    insert into virchow.alarm (organisation_id, episode_id, item, phase, ring_at)
      select here, this_episode, item, phase, ring_at from given
      on conflict do nothing
      returning item, phase, ring_at
  )
  select coalesce(jsonb_agg(jsonb_build_object('item', item, 'phase', phase, 'ringAt', ring_at)), '[]')
    into new_alarms from added;

  new_messages := '[]';
  if jsonb_array_length(change->'messages') > 0 then
    with added as (
      insert into virchow.outbox (organisation_id, episode_id, effect_key, recipient, words, word_values)
        select here, this_episode, m->>'effectKey', m->'to', m->>'words', m->'values'
        from jsonb_array_elements(change->'messages') with ordinality as each(m, n) order by n
        on conflict (organisation_id, effect_key) do nothing
        returning id
    )
    select coalesce(jsonb_agg(id), '[]') into new_messages from added;
  end if;

  insert into virchow.audit (organisation_id, subject_kind, subject_id, action, detail, at, by_role, by_id)
  values (here, 'episode', this_episode, change->>'action',
    jsonb_build_object('sequence', event_head.sequence::text),
    (stamp->>'at')::timestamptz, stamp->'by'->>'role', stamp->'by'->>'id');

  return jsonb_build_object('status', 'recorded', 'sequence', event_head.sequence,
    'alarms', new_alarms, 'messages', new_messages);
end $$;
revoke execute on function virchow.record_change(jsonb) from public;
grant execute on function virchow.record_change(jsonb) to virchow_app;
`,
};
