import type { Migration } from './migration.ts';

/**
 * A message that nothing shows to have arrived in time is marked, once, and is a dead letter from then on. What no channel gives
 * receipts for stays "sent" for ever, so the index that is looked through each minute knows the channel.
 */
export const deliveriesLate: Migration = {
  number: 14,
  name: 'deliveries, late',
  sql: `
alter table virchow.delivery add column late_at timestamptz;
create index delivery_without_receipt on virchow.delivery (organisation_id, channel, state_at)
  where state = 'sent' and late_at is null;
create index delivery_waiting on virchow.delivery (organisation_id, (coalesce(first_tried_at, due_at)))
  where state = 'queued' and late_at is null;
drop index virchow.delivery_dead;
create index delivery_dead_letter on virchow.delivery (organisation_id, state_at, number)
  where seen_at is null and (state = 'failed' or (late_at is not null and state in ('queued', 'sent')));
`,
};
