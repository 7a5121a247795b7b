import type { Migration } from './migration.ts';

/**
 * A message to somebody on call may be about a text that belongs to no episode. No foreign key: a reply refers to the delivery that it
 * answers, and neither could come before the other in a restore.
 */
export const textDeliveries: Migration = {
  number: 20,
  name: 'deliveries about a text of nobody',
  sql: `
alter table virchow.delivery add column reply_id text collate "C" check (reply_id <> '');
alter table virchow.delivery drop constraint delivery_about_one;
alter table virchow.delivery add constraint delivery_about_one
  check (num_nonnulls(episode_id, appointment_id, reply_id) = 1);
alter table virchow.delivery add constraint delivery_about_text check (reply_id is null or user_id is not null);
`,
};
