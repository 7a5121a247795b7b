import type { Migration } from './migration.ts';
import { appendOnly, ofOrganisation } from './row-security.ts';

/**
 * A person's own page: whether the clinic lets them in, each change a row of its own; what they asked for at the door, to count it;
 * and where they are signed in. No link, code or cookie is kept as it is sent: of links and cookies there is a digest, a code is
 * worked out again from the server's secret.
 *
 * A session is found by its digest before an organisation is known.
 */
export const patientAccess: Migration = {
  number: 20,
  name: 'own pages of patients',
  sql: `
alter table virchow.patient_link drop constraint patient_link_purpose_check;
alter table virchow.patient_link add constraint patient_link_purpose_check
  check (purpose in ('check-in', 'calendar', 'companion'));

create table virchow.patient_access (
  organisation_id text collate "C" not null,
  person_id text collate "C" not null,
  version integer not null check (version > 0),
  episode_id text collate "C" not null,
  is_open boolean not null,
  at timestamptz not null,
  by_role text not null,
  by_id text not null,
  primary key (organisation_id, person_id, version),
  foreign key (organisation_id, person_id) references virchow.person (organisation_id, id),
  foreign key (organisation_id, episode_id) references virchow.episode (organisation_id, id)
);
${ofOrganisation('patient_access', ['select', 'insert'])}
${appendOnly('patient_access')}

create table virchow.patient_asked (
  organisation_id text collate "C" not null,
  id text collate "C" not null check (id <> ''),
  kind text not null check (kind in ('link', 'code')),
  person_id text collate "C" not null,
  episode_id text collate "C" not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  used_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references virchow.person (organisation_id, id),
  foreign key (organisation_id, episode_id) references virchow.episode (organisation_id, id)
);
create index patient_asked_of_person on virchow.patient_asked (organisation_id, person_id, asked_at);
${ofOrganisation('patient_asked', ['select', 'insert', 'update', 'delete'])}

create table virchow.patient_session (
  id_hash text collate "C" primary key check (id_hash <> ''),
  organisation_id text collate "C" not null,
  person_id text collate "C" not null,
  episode_id text collate "C" not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  is_shared boolean not null,
  foreign key (organisation_id, person_id) references virchow.person (organisation_id, id),
  foreign key (organisation_id, episode_id) references virchow.episode (organisation_id, id)
);
create index patient_session_of_person on virchow.patient_session (organisation_id, person_id);
${ofOrganisation('patient_session', ['select', 'insert', 'delete'])}
create policy door on virchow.patient_session for select to virchow_sign_in using (true);
grant select on virchow.patient_session to virchow_sign_in;
`,
};
