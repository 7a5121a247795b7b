/**
 * All that several commands of one organisation read, a row each in the order they were asked. It runs as `keep_changes`
 * (keep-changes.ts) does: one statement, in the clinic's role. Who is on duty is read once.
 */
export const knownForCommands = `
drop function virchow.known_for_command(text, text, text, text);
create function virchow.known_for_commands(here text, episodes text[], people text[], keys text[])
returns table (state text, person text, birth_date text, digest text, subject_id text, sequence integer, duty text)
language plpgsql set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  perform set_config('role', 'virchow_app', true), set_config('virchow.organisation', here, true);
  return query
    select e.state::text, p.id, p.birth_date, c.digest, c.subject_id, c.sequence,
      (select d.settings::text from virchow.duty d where d.organisation_id = here order by d.version desc limit 1)
    from unnest(episodes, people, keys) with ordinality as asked(episode_id, person_id, key, n)
    left join virchow.episode e on e.organisation_id = here and e.id = asked.episode_id
    left join virchow.person p on p.organisation_id = here and not p.is_void
      -- Not coalesce, which row-level security does not let reach the index.
      and p.id = case when e.person_id is null then asked.person_id else e.person_id end
    left join virchow.command c on c.organisation_id = here and c.kind = 'episode' and c.key = asked.key
    order by asked.n;
end $$;`;
