import { chainStart, microseconds, sealedText } from './chain.ts';
import { knownForCommands } from './known-for-commands.ts';
import type { Migration } from './migration.ts';

/** What is sealed of an event's or a decision's row, given the SQL of each of its columns. */
type Sealed = (column: (name: string) => string) => readonly string[];

const stamped: Sealed = (column) => [
  microseconds(column('at')),
  column('by_role'),
  column('by_id'),
  `${column('body')}::text`,
];
const chains: readonly { readonly table: string; readonly first: string }[] = [
  { table: 'event', first: 'type' },
  { table: 'decision', first: 'knowledge_version' },
];

const lineOf = (table: string, first: string, column: (name: string) => string): string =>
  sealedText([
    `'${table}'`,
    column('organisation_id'),
    column('episode_id'),
    `(${column('sequence')})::text`,
    column(first),
    ...stamped(column),
  ]);

/**
 * A row that brings sequence and hash is not sealed again, it is checked: all rows of a statement at once, against the row before
 * each. Rows are never taken away and no two stand in one place, so each chain still begins at 1 and has no gap. A row without
 * them is sealed by the trigger that was there before.
 */
const checkedAtOnce = ({ table, first }: (typeof chains)[number]): string => `
drop trigger seal on virchow.${table};
create trigger seal before insert on virchow.${table} for each row
  when (new.sequence is null or new.hash is null) execute function virchow.seal_${table}();
create function virchow.check_seals_of_${table}() returns trigger language plpgsql
set enable_seqscan = off as $$
declare
  wrong record;
begin
  select sequence, sequence > 1 and before is null or sequence < 1 as follows_nothing into wrong
    from (select added.*, (select hash from virchow.${table} known where known.organisation_id = added.organisation_id
        and known.episode_id = added.episode_id and known.sequence = added.sequence - 1) as before
      from added offset 0) added
    where sequence < 1 or sequence > 1 and before is null or hash <> sha256(coalesce(before, ${chainStart}) ||
      convert_to(${lineOf(table, first, (name) => `added.${name}`)}, 'UTF8'))
    order by sequence limit 1;
  if not found then
    return null;
  end if;
  if wrong.follows_nothing then
    raise exception 'virchow.${table}: row % follows no row', wrong.sequence
      using errcode = 'integrity_constraint_violation';
  end if;
  raise exception 'virchow.${table}: row % does not have the hash it was given', wrong.sequence
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger seals_hold after insert on virchow.${table} referencing new table as added
  for each statement execute function virchow.check_seals_of_${table}();`;

/** Adds the rows of each kept change to one of its chains, and moves the chain's end in `sequences` and `hashes`. */
const added = (
  table: string,
  first: string,
  given: string,
  field: string,
  ends: [string, string],
): string => `
  for each_row in
    insert into virchow.${table} (organisation_id, episode_id, sequence, ${first}, at, by_role, by_id, body, hash)
    select here, episode_id, sequence, ${first}, at, by_role, by_id, body,
      virchow.sealed(end_before, ${lineOf(table, first, (name) => (name === 'organisation_id' ? 'here' : `given.${name}`))})
        over (partition by n order by sequence)
    from (
      select n, ids[n] as episode_id, (coalesce(${ends[0]}[n], 0) + nth)::integer as sequence, ${ends[1]}[n] as end_before,
        body->>'${field}' as ${first}, (body->>'at')::timestamptz as at, body->'by'->>'role' as by_role,
        body->'by'->>'id' as by_id, body
      from unnest(kept) as k(n), jsonb_array_elements(changes->(n - 1)->'${given}') with ordinality as each(body, nth)
      offset 0) given
    returning episode_id, sequence, hash
  loop
    place := array_position(ids, each_row.episode_id);
    if each_row.sequence > coalesce(${ends[0]}[place], 0) then
      ${ends[0]}[place] := each_row.sequence;
      ${ends[1]}[place] := each_row.hash;
    end if;
  end loop;`;

/**
 * Several commands of one organisation kept in one call and one commit. Each has its own verdict, by its place: it is kept
 * whole, or it has written nothing and its answer says why. What cannot be kept whole raises, and then none is: whoever asked
 * asks again with each alone. It takes the place of `keep_change` (keep-change.ts) and keeps its order and its promise; most of
 * what a command cost there was to begin a statement for each row.
 *
 * Locks are taken in one order by everybody: openings, episodes, command keys, audit; within each by its key.
 * The settings are for plans that are made while the tables are small and used when they are not.
 */
export const keepChanges: Migration = {
  number: 17,
  name: 'keep several changes in one call',
  sql: `
${chains.map(checkedAtOnce).join('\n')}

create function virchow.seal_after(before bytea, start bytea, line text) returns bytea
language plpgsql immutable parallel safe as $$
begin
  return sha256(coalesce(before, start, ${chainStart}) || convert_to(line, 'UTF8'));
end $$;
create aggregate virchow.sealed(start bytea, line text) (sfunc = virchow.seal_after, stype = bytea);

create function virchow.keep_changes(here text, changes jsonb, wakes boolean) returns jsonb language plpgsql
set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  ids text[];
  keys text[];
  digests text[];
  expected integer[];
  ends integer[];
  is_near boolean[];
  sequences integer[];
  hashes bytea[];
  decision_sequences integer[];
  decision_hashes bytea[];
  new_keys text[];
  kept integer[] := '{}';
  answers jsonb[];
  change jsonb;
  each_row record;
  known record;
  place integer;
begin
  perform set_config('role', 'virchow_app', true), set_config('virchow.organisation', here, true);
  select array_agg(c->>'episodeId' order by n), array_agg(c->>'commandKey' order by n),
      array_agg(c->>'commandDigest' order by n), array_agg((c->>'expectedSequence')::integer order by n),
      array_agg((c->>'sequence')::integer order by n),
      -- Longer than from one look of the clock to the next, with a minute to spare: alarm-clock.ts.
      array_agg(coalesce((c->>'firstRingAt')::timestamptz < now() + interval '5 minutes', false) order by n),
      array_fill(null::integer, array[count(*)::integer]), array_fill(null::bytea, array[count(*)::integer]),
      array_fill(null::jsonb, array[count(*)::integer])
    into ids, keys, digests, expected, ends, is_near, sequences, hashes, answers
    from jsonb_array_elements(changes) with ordinality as each(c, n);
  decision_sequences := sequences;
  decision_hashes := hashes;
  if cardinality(ids) <> (select count(distinct id) from unnest(ids) id)
      or cardinality(keys) <> (select count(distinct key) from unnest(keys) key) then
    raise exception 'an episode or a command twice in one call';
  end if;

  -- Nobody can hold the row of an episode that is not there yet.
  if 0 = any(expected) then
    perform pg_advisory_xact_lock(number) from (
      select hashtextextended(here || chr(10) || ids[n], 0) as number from generate_subscripts(ids, 1) n
      where expected[n] = 0 and (wakes or not is_near[n]) order by number offset 0) opening;
  end if;
  for each_row in
    select k.n, e.sequence, e.head_hash, e.decision_sequence, e.decision_hash
    from unnest(ids) with ordinality as k(id, n) join virchow.episode e on e.organisation_id = here and e.id = k.id
    where wakes or not is_near[k.n]
    order by e.id for no key update of e
  loop
    sequences[each_row.n] := each_row.sequence;
    hashes[each_row.n] := each_row.head_hash;
    decision_sequences[each_row.n] := each_row.decision_sequence;
    decision_hashes[each_row.n] := each_row.decision_hash;
  end loop;

  with new_command as (
    insert into virchow.command (organisation_id, kind, key, digest, subject_id, sequence)
      select here, 'episode', keys[n], digests[n], ids[n], ends[n] from generate_subscripts(ids, 1) n
      where (wakes or not is_near[n]) and coalesce(sequences[n], 0) = expected[n]
      order by keys[n]
      on conflict do nothing
      returning key)
  select coalesce(array_agg(key), '{}') into new_keys from new_command;
  for n in 1 .. cardinality(ids) loop
    if is_near[n] and not wakes then
      answers[n] := jsonb_build_object('status', 'wakes');
    elsif keys[n] = any(new_keys) then
      kept := kept || n;
    else
      select digest, subject_id, sequence into known from virchow.command
        where organisation_id = here and kind = 'episode' and key = keys[n];
      answers[n] := case
        when not found then jsonb_build_object('status', 'conflict', 'sequence', coalesce(sequences[n], 0))
        -- Opening an episode names it anew at each try; any other command is about the one it named.
        when known.digest = digests[n] and (expected[n] = 0 or known.subject_id = ids[n]) then
          jsonb_build_object('status', 'repeated', 'sequence', known.sequence, 'episodeId', known.subject_id)
        else jsonb_build_object('status', 'key-used-for-another-command') end;
    end if;
  end loop;
  if kept = '{}' then
    return to_jsonb(answers);
  end if;
${added('event', 'type', 'events', 'type', ['sequences', 'hashes'])}
${added('decision', 'knowledge_version', 'decisions', 'knowledgeVersion', ['decision_sequences', 'decision_hashes'])}

  foreach place in array kept loop
    if sequences[place] is distinct from ends[place] then
      raise exception 'events end at %, the episode at %', sequences[place], ends[place];
    end if;
    answers[place] := jsonb_build_object('status', 'recorded', 'sequence', sequences[place], 'alarms', '[]'::jsonb);
    continue when expected[place] > 0;
    change := changes->(place - 1);
    -- Held, so that the record is not voided while an episode comes to hang on it.
    perform from virchow.person
      where organisation_id = here and id = change->>'personId' and not is_void for share;
    if not found then
      raise exception 'an episode of a person who is not there' using errcode = 'foreign_key_violation';
    end if;
    insert into virchow.episode (organisation_id, id, person_id, sequence, head_hash, decision_sequence, decision_hash,
      state, status, owner_kind, owner_id, next_kind, due_at, cover_ends_at, flagged, side, limb, closed_at)
    select here, ids[place], change->>'personId', sequences[place], hashes[place],
      coalesce(decision_sequences[place], 0), decision_hashes[place],
      change->'state', board->>'state', board->'owner'->>'kind', board->'owner'->>'id', board->>'nextKind',
      (board->>'dueAt')::timestamptz, (board->>'coverEndsAt')::timestamptz, (board->>'flagged')::boolean,
      change->>'side', change->>'limb',
      case when board->>'state' = 'closed' then (change->'stamp'->>'at')::timestamptz end
    from (select change->'board' as board) b;
  end loop;

  update virchow.episode e set
    sequence = sequences[n], head_hash = hashes[n],
    decision_sequence = coalesce(decision_sequences[n], 0), decision_hash = decision_hashes[n],
    state = k.change->'state', status = board->>'state',
    owner_kind = board->'owner'->>'kind', owner_id = board->'owner'->>'id', next_kind = board->>'nextKind',
    due_at = (board->>'dueAt')::timestamptz, cover_ends_at = (board->>'coverEndsAt')::timestamptz,
    flagged = (board->>'flagged')::boolean, side = k.change->>'side', limb = k.change->>'limb',
    closed_at = case when board->>'state' = 'closed' then (k.change->'stamp'->>'at')::timestamptz end
  from (select n, changes->(n - 1) as change, changes->(n - 1)->'board' as board from unnest(kept) as each(n)
    where expected[n] > 0 offset 0) k
  where e.organisation_id = here and e.id = ids[n];

  delete from virchow.alarm
    where organisation_id = here and episode_id in (select ids[n] from unnest(kept) as k(n) where expected[n] > 0)
      and (episode_id, item, phase, ring_at) not in (
        select ids[n], item, phase, "ringAt" from unnest(kept) as k(n),
          jsonb_to_recordset(changes->(n - 1)->'alarms') as given(item text, phase text, "ringAt" timestamptz));
  for each_row in
    insert into virchow.alarm (organisation_id, episode_id, item, phase, ring_at)
      select here, ids[n], item, phase, "ringAt" from unnest(kept) as k(n),
        jsonb_to_recordset(changes->(n - 1)->'alarms') as given(item text, phase text, "ringAt" timestamptz)
      on conflict do nothing
      returning episode_id, item, phase, ring_at
  loop
    continue when not wakes;
    place := array_position(ids, each_row.episode_id);
    answers[place] := jsonb_insert(answers[place], '{alarms,-1}', jsonb_build_object('item', each_row.item,
      'phase', each_row.phase, 'ringAt', each_row.ring_at), true);
  end loop;

  insert into virchow.outbox (organisation_id, episode_id, effect_key, recipient, words, word_values)
    select here, ids[n], message->>'effectKey', message->'to', message->>'words', message->'values'
    from unnest(kept) as k(n), jsonb_array_elements(changes->(n - 1)->'messages') with ordinality as each(message, nth)
    order by n, nth
    on conflict (organisation_id, effect_key) do nothing;

  insert into virchow.audit (organisation_id, subject_kind, subject_id, action, detail, at, by_role, by_id)
    select here, 'episode', ids[n], c->>'action', jsonb_build_object('sequence', sequences[n]::text),
      (c->'stamp'->>'at')::timestamptz, c->'stamp'->'by'->>'role', c->'stamp'->'by'->>'id'
    from (select n, changes->(n - 1) as c from unnest(kept) as k(n) offset 0) k
    order by ids[n];

  return to_jsonb(answers);
end $$;
-- How many are open, of all that a board shows a page of: read whole, and small because it holds one value.
create index episode_count on virchow.episode (organisation_id) where status <> 'closed';

drop function virchow.keep_change(jsonb, boolean);
${knownForCommands}
`,
};
