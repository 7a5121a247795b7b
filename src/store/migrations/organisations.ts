import type { Migration } from './migration.ts';
import { guarded, ofOrganisation } from './row-security.ts';

/** Ids and keys are `collate "C"`: every database then sorts them alike, and as our own code does. */
export const organisations: Migration = {
  number: 2,
  name: 'organisations and accounts',
  sql: `
create table virchow.organisation (
  id text collate "C" primary key check (id <> ''),
  name text not null,
  region text not null check (region in ('uk', 'us')),
  zone text not null,
  team text not null,
  phone text
);
${ofOrganisation('organisation', ['select', 'insert', 'update'], 'id')}
create policy door on virchow.organisation for select to virchow_sign_in using (true);
grant select on virchow.organisation to virchow_sign_in;

create table virchow.account (
  id text collate "C" primary key check (id <> ''),
  organisation_id text collate "C" not null references virchow.organisation,
  email text not null,
  email_key text collate "C" not null unique,
  name text not null,
  roles jsonb not null,
  disabled boolean not null,
  password_hash text,
  failed_sign_ins integer not null default 0,
  locked_until timestamptz,
  unique (organisation_id, id)
);
${ofOrganisation('account', ['select', 'insert', 'update'])}
create policy door on virchow.account to virchow_sign_in using (true) with check (true);
grant select on virchow.account to virchow_sign_in;
grant update (password_hash, failed_sign_ins, locked_until) on virchow.account to virchow_sign_in;

create table virchow.invitation (
  token_hash text collate "C" primary key check (token_hash <> ''),
  organisation_id text collate "C" not null,
  account_id text collate "C" not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (organisation_id, account_id) references virchow.account (organisation_id, id)
);
create index invitation_of_account on virchow.invitation (account_id);
${ofOrganisation('invitation', ['insert'])}
create policy door on virchow.invitation to virchow_sign_in using (true) with check (true);
grant select, update (used_at) on virchow.invitation to virchow_sign_in;

create table virchow.session (
  id_hash text collate "C" primary key check (id_hash <> ''),
  account_id text collate "C" references virchow.account,
  data text not null,
  expires_at timestamptz not null
);
create index session_of_account on virchow.session (account_id);
create index session_by_end on virchow.session (expires_at);
${guarded('session')}
create policy door on virchow.session to virchow_sign_in using (true) with check (true);
grant select, insert, update, delete on virchow.session to virchow_sign_in;
`,
};
