import type { Migration } from './migration.ts';
import { appendOnly, ofOrganisation } from './row-security.ts';

/**
 * The practices that a clinic keeps, each change a row of its own, and whether people may book for themselves. A practice's address
 * is found by the digest of its token before an organisation is known; the token is shown once and kept nowhere.
 *
 * An episode whose referral turns out to be of a person who was known here becomes theirs: its row follows its state.
 */
export const practices: Migration = {
  number: 16,
  name: 'practices, and whose an episode is',
  sql: `
create table virchow.practice (
  organisation_id text collate "C" not null references virchow.organisation,
  id text collate "C" not null check (id <> ''),
  version integer not null check (version > 0),
  details jsonb not null,
  token_hash text collate "C" check (token_hash <> ''),
  is_listed boolean not null,
  at timestamptz not null,
  by_role text not null,
  by_id text not null,
  primary key (organisation_id, id, version)
);
create index practice_by_address on virchow.practice (token_hash) where token_hash is not null;
${ofOrganisation('practice', ['select', 'insert'])}
${appendOnly('practice')}
create policy door on virchow.practice for select to virchow_sign_in using (true);
grant select on virchow.practice to virchow_sign_in;

create table virchow.self_booking (
  organisation_id text collate "C" not null references virchow.organisation,
  version integer not null check (version > 0),
  is_on boolean not null,
  at timestamptz not null,
  by_role text not null,
  by_id text not null,
  primary key (organisation_id, version)
);
${ofOrganisation('self_booking', ['select', 'insert'])}
${appendOnly('self_booking')}

create function virchow.episode_follows_person() returns trigger language plpgsql as $$
begin
  new.person_id := new.state->>'personId';
  return new;
end $$;
create trigger of_its_person before update on virchow.episode for each row
  when (new.state->>'personId' is distinct from old.state->>'personId')
  execute function virchow.episode_follows_person();
`,
};
