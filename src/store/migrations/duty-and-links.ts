import type { Migration } from './migration.ts';
import { appendOnly, ofOrganisation } from './row-security.ts';

/**
 * When somebody is there and who is on call, each change a row of its own; and the links by which people answer.
 *
 * A link is found by the digest of its token, before an organisation is known. The token is kept nowhere: it is made again from
 * the server's secret whenever the same message is written. So a copy of these rows lets nobody in.
 *
 * `known_for_command` reads the duty in the same call: a command still makes two.
 */
export const dutyAndLinks: Migration = {
  number: 11,
  name: 'duty, and links of patients',
  sql: `
create table virchow.duty (
  organisation_id text collate "C" not null references virchow.organisation,
  version integer not null check (version > 0),
  settings jsonb not null,
  at timestamptz not null,
  by_role text not null,
  by_id text not null,
  primary key (organisation_id, version)
);
${ofOrganisation('duty', ['select', 'insert'])}
${appendOnly('duty')}

create table virchow.patient_link (
  token_hash text collate "C" primary key check (token_hash <> ''),
  organisation_id text collate "C" not null,
  episode_id text collate "C" not null,
  purpose text not null check (purpose in ('check-in', 'calendar')),
  about text collate "C" not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  foreign key (organisation_id, episode_id) references virchow.episode (organisation_id, id)
);
create index patient_link_of_episode on virchow.patient_link (organisation_id, episode_id);
${ofOrganisation('patient_link', ['select', 'insert', 'update'])}
create policy door on virchow.patient_link for select to virchow_sign_in using (true);
grant select on virchow.patient_link to virchow_sign_in;

drop function virchow.known_for_command(text, text, text, text);
create function virchow.known_for_command(here text, this_episode text, this_person text, command_key text,
  out state text, out person text, out birth_date text, out digest text, out subject_id text, out sequence integer,
  out duty text)
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
  select d.settings::text into duty from virchow.duty d
    where d.organisation_id = here order by d.version desc limit 1;
end $$;
`,
};
