import type { Migration } from './migration.ts';

/**
 * Boards show an emergency before what is overdue for longer. The kinds stand here as they stood when this was made: an index
 * cannot read knowledge, and a test holds the two equal.
 */
export const emergenciesFirst: Migration = {
  number: 13,
  name: 'emergencies first',
  sql: `
drop index virchow.episode_open;
create index episode_open on virchow.episode (organisation_id,
  (coalesce(next_kind, '') <> all (array['send-to-emergency', 'call-after-red', 'send-help'])), due_at nulls first, id)
  where status <> 'closed';
`,
};
