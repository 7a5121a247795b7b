import type { Migration } from './migration.ts';

/**
 * A message to somebody on call is a delivery like one to a person: of an episode, to one reader. Whoever it is may have left
 * since, and accounts are not of one organisation's rows alone, so their id is kept as the rota keeps it.
 */
export const onCallDeliveries: Migration = {
  number: 18,
  name: 'deliveries to whoever is on call',
  sql: `
alter table virchow.delivery alter column person_id drop not null;
alter table virchow.delivery add column user_id text collate "C" check (user_id <> '');
alter table virchow.delivery add constraint delivery_to_one check (num_nonnulls(person_id, user_id) = 1);
`,
};
