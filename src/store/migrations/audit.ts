import { chained, chainStart, microseconds } from './chain.ts';
import type { Migration } from './migration.ts';
import { appendOnly, ofOrganisation } from './row-security.ts';

/**
 * Who looked and who acted, a chain for each subject. The head is a row of its own: it tells that the last entries were taken
 * away, and whoever writes holds it, so that two entries at one moment follow each other.
 */
export const audit: Migration = {
  number: 5,
  name: 'audit',
  sql: `
create table virchow.audit_head (
  organisation_id text collate "C" not null references virchow.organisation,
  subject_kind text collate "C" not null,
  subject_id text collate "C" not null,
  sequence integer not null,
  hash bytea not null,
  primary key (organisation_id, subject_kind, subject_id)
);
${ofOrganisation('audit_head', ['select', 'insert', 'update'])}

create table virchow.audit (
  organisation_id text collate "C" not null,
  subject_kind text collate "C" not null check (subject_kind in ('episode', 'person', 'account', 'organisation', 'session')),
  subject_id text collate "C" not null,
  sequence integer not null,
  action text not null check (action <> ''),
  detail jsonb not null,
  at timestamptz not null,
  by_role text not null,
  by_id text not null,
  hash bytea not null,
  primary key (organisation_id, subject_kind, subject_id, sequence)
);
${ofOrganisation('audit', ['select', 'insert'])}
${chained({
  table: 'audit',
  stream: ['organisation_id', 'subject_kind', 'subject_id'],
  sealed: ['new.action', microseconds('new.at'), 'new.by_role', 'new.by_id', 'new.detail::text'],
  // Whoever waited for the head goes on from what was left in it. The insert is for a subject's first entry, and two of those
  // at one moment follow each other as well.
  findPlace: (seal) => `update virchow.audit_head as head
    set sequence = head.sequence + 1, hash = ${seal('head.hash', 'head.sequence + 1')}
    where organisation_id = new.organisation_id and subject_kind = new.subject_kind and subject_id = new.subject_id
    returning sequence, hash into due_sequence, due_hash;
  if not found then
    insert into virchow.audit_head as head (organisation_id, subject_kind, subject_id, sequence, hash)
    values (new.organisation_id, new.subject_kind, new.subject_id, 1, ${seal(chainStart, '1')})
    on conflict (organisation_id, subject_kind, subject_id)
      do update set sequence = head.sequence + 1, hash = ${seal('head.hash', 'head.sequence + 1')}
    returning sequence, hash into due_sequence, due_hash;
  end if;`,
})}
${appendOnly('audit')}
`,
};
