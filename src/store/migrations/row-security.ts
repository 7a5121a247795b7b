/** The organisation a transaction works for. Where none was named this is null, and null is equal to nothing. */
const here = `nullif(current_setting('virchow.organisation', true), '')`;

/** Nobody but the owner, who migrates, backs up and verifies. What a role may see is then added, one policy each. */
export const guarded = (table: string): string => `
alter table virchow.${table} enable row level security;
alter table virchow.${table} force row level security;
create policy owner on virchow.${table} to current_user using (true) with check (true);`;

/** The clinic's own role sees the rows of the organisation it works for. */
export const ofOrganisation = (
  table: string,
  may: readonly ('select' | 'insert' | 'update' | 'delete')[],
  column = 'organisation_id',
): string => `${guarded(table)}
create policy organisation on virchow.${table} to virchow_app using (${column} = ${here}) with check (${column} = ${here});
grant ${may.join(', ')} on virchow.${table} to virchow_app;`;

/** Rows that are never changed: not granted, and refused to whoever owns the table too. */
export const appendOnly = (table: string): string => `
create trigger never_changed before update or delete on virchow.${table}
  for each row execute function virchow.refuse_change();
create trigger never_emptied before truncate on virchow.${table}
  for each statement execute function virchow.refuse_change();`;
