import type { Migration } from './migration.ts';
import { ofOrganisation } from './row-security.ts';

/**
 * A message to a person may be about an appointment, and then it is about no episode. It is made with the appointment, in its
 * transaction, and taken back with it while it has not left. `keep_appointments` gets a door around it that does this: what was
 * kept, and nothing else, is told.
 *
 * The revision of a calendar counts its versions. Whoever writes one holds the row until it is committed, so that the revision
 * never passes a change that is not to be seen yet.
 */
export const appointmentMessages: Migration = {
  number: 19,
  name: 'messages about appointments, revision of a calendar',
  sql: `
alter table virchow.delivery alter column episode_id drop not null;
alter table virchow.delivery add column appointment_id text collate "C";
alter table virchow.delivery add column useless_from_at timestamptz;
alter table virchow.delivery add constraint delivery_about_one check ((episode_id is null) <> (appointment_id is null));
alter table virchow.delivery add foreign key (organisation_id, appointment_id)
  references virchow.appointment (organisation_id, id);
alter table virchow.delivery drop constraint delivery_state_check;
alter table virchow.delivery add constraint delivery_state_check
  check (state in ('queued', 'withdrawn', 'sent', 'delivered', 'read', 'answered', 'failed'));
create index delivery_of_appointment on virchow.delivery (organisation_id, appointment_id) where appointment_id is not null;

create table virchow.calendar_revision (
  organisation_id text collate "C" not null primary key references virchow.organisation,
  number bigint not null
);
${ofOrganisation('calendar_revision', ['select', 'insert', 'update'])}
create function virchow.count_calendar_revision() returns trigger language plpgsql as $$
begin
  insert into virchow.calendar_revision as r (organisation_id, number) values (new.organisation_id, 1)
    on conflict (organisation_id) do update set number = r.number + 1;
  return null;
end $$;
insert into virchow.calendar_revision (organisation_id, number)
  select organisation_id, count(*) from (
    select organisation_id from virchow.appointment_version union all select organisation_id from virchow.schedule_version) each
  group by organisation_id;
create trigger calendar_revision after insert on virchow.appointment_version
  for each row execute function virchow.count_calendar_revision();
create trigger calendar_revision after insert on virchow.schedule_version
  for each row execute function virchow.count_calendar_revision();

alter function virchow.keep_appointments(jsonb) rename to keep_appointments_untold;
create function virchow.keep_appointments(change jsonb) returns jsonb language plpgsql as $$
declare
  here constant text := change->>'organisationId';
  at constant timestamptz := change->'stamp'->>'at';
  answer constant jsonb := virchow.keep_appointments_untold(change);
begin
  if answer->>'status' <> 'kept' then
    return answer;
  end if;
  update virchow.delivery set state = 'withdrawn', state_at = at, due_at = null, claimed_until = null
    where organisation_id = here and state in ('queued', 'failed')
      and appointment_id in (select jsonb_array_elements_text(change->'withdrawn'));
  insert into virchow.delivery (organisation_id, effect_key, appointment_id, person_id, words, word_values, state_at, due_at,
    useless_from_at)
  select here, message->>'effectKey', message->>'appointmentId', message->>'personId', message->>'words',
    message->'values', at, (message->>'dueAt')::timestamptz, (message->>'uselessFromAt')::timestamptz
  from jsonb_array_elements(change->'messages') message
  on conflict (organisation_id, effect_key) do nothing;
  return answer;
end $$;
`,
};
