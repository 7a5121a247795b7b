import type { Migration } from './migration.ts';

/**
 * Who may do what in the database. No role may log in, none owns anything, none can bypass row-level security; a login is a
 * member of them and takes one on for the length of a transaction.
 *
 * Each migration that makes a table says who may do what to it: `revoke` is not needed, nothing is granted by default. A table
 * with organisation_id gets row-level security, forced, and beside its policies `to virchow_app` (virchow_clock,
 * virchow_sign_in) one for the owner: `create policy owner on virchow.thing to current_user using (true) with check (true)`,
 * without which an owner who is no superuser could neither back up nor verify.
 */
export const roles: Migration = {
  number: 1,
  name: 'roles',
  sql: `
do $$
declare
  wanted text;
begin
  foreach wanted in array array['virchow_app', 'virchow_sign_in', 'virchow_clock'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin noinherit', wanted);
      exception
        -- Roles belong to the server: another database on it was quicker.
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise exception 'role % is missing and % may not create it; ask an administrator of the server to run: create role % nologin noinherit; grant % to %;',
            wanted, current_user, wanted, wanted, quote_ident(current_user);
      end;
    end if;
    if exists (select from pg_roles where rolname = wanted and (rolsuper or rolbypassrls or rolcanlogin)) then
      raise exception 'role % may log in, is superuser or bypasses row-level security; it must do none of these', wanted;
    end if;
    if not pg_has_role(current_user, wanted, 'member') then
      begin
        -- So that the login that migrates can also serve, where there is only one.
        execute format('grant %I to current_user', wanted);
      exception when insufficient_privilege then null; -- then it only migrates
      end;
    end if;
  end loop;
end $$;

grant usage on schema virchow to virchow_app, virchow_sign_in, virchow_clock;
-- So that a server knows at its start whether the tables are the ones it was written for.
grant select on virchow.migration to virchow_app, virchow_sign_in, virchow_clock;
`,
};
