import type { Migration } from './migration.ts';
import { appendOnly, ofOrganisation } from './row-security.ts';

/**
 * People, apart from their care. `details` holds who they are; the columns beside it are how they are found, written by
 * `people-names.ts`. Every version of the details stays.
 */
export const people: Migration = {
  number: 3,
  name: 'people',
  sql: `
create function virchow.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'virchow.%: % refused, rows are only ever added', tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end $$;

create table virchow.person (
  organisation_id text collate "C" not null references virchow.organisation,
  id text collate "C" not null check (id <> ''),
  version integer not null,
  details jsonb not null,
  family_key text collate "C" not null,
  given_key text collate "C" not null,
  search_name text collate "C" not null,
  birth_date text collate "C",
  is_void boolean not null default false,
  primary key (organisation_id, id)
);
create index person_by_name on virchow.person (organisation_id, family_key, given_key, id);
create index person_by_birth_date on virchow.person (organisation_id, birth_date);
${ofOrganisation('person', ['select', 'insert', 'update'])}

create table virchow.person_version (
  organisation_id text collate "C" not null,
  person_id text collate "C" not null,
  version integer not null,
  details jsonb not null,
  is_void boolean not null,
  reason text not null,
  at timestamptz not null,
  by_role text not null,
  by_id text not null,
  primary key (organisation_id, person_id, version),
  foreign key (organisation_id, person_id) references virchow.person (organisation_id, id)
);
${ofOrganisation('person_version', ['select', 'insert'])}
${appendOnly('person_version')}

create table virchow.person_identifier (
  organisation_id text collate "C" not null,
  system text collate "C" not null check (system in ('nhs', 'mrn')),
  value_key text collate "C" not null check (value_key <> ''),
  person_id text collate "C" not null,
  primary key (organisation_id, system, value_key),
  foreign key (organisation_id, person_id) references virchow.person (organisation_id, id)
);
create index identifier_of_person on virchow.person_identifier (organisation_id, person_id);
${ofOrganisation('person_identifier', ['select', 'insert', 'delete'])}
`,
};
