import type { Migration } from './migration.ts';
import { appendOnly, guarded } from './row-security.ts';

/**
 * Every edition of the knowledge that ever decided here, so that a decision can be made again under the rules of its time. Its
 * version is the hash of its content; it holds nothing about anybody.
 */
export const knowledge: Migration = {
  number: 7,
  name: 'knowledge that decided',
  sql: `
create table virchow.knowledge (
  version text collate "C" primary key check (version <> ''),
  content text not null check (content <> '')
);
${guarded('knowledge')}
create policy clock on virchow.knowledge to virchow_clock using (true) with check (true);
grant select, insert on virchow.knowledge to virchow_clock;
${appendOnly('knowledge')}`,
};
