import type { Migration } from './migration.ts';

/** What the checks of the board look for, so that they need not look through every alarm. */
export const boardChecks: Migration = {
  number: 10,
  name: 'board checks',
  sql: `
create index alarm_said on virchow.alarm (organisation_id) where phase = 'again';
create index alarm_by_kind on virchow.alarm (organisation_id, split_part(item, '/', 1)) where phase <> 'soon';
`,
};
