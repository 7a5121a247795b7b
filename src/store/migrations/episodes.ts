import { type Chain, chained, chainStart, microseconds } from './chain.ts';
import type { Migration } from './migration.ts';
import { appendOnly, ofOrganisation } from './row-security.ts';

const stamped = [microseconds('new.at'), 'new.by_role', 'new.by_id', 'new.body::text'];

/** The last row of the same episode: whoever records holds the episode's row, so nobody else adds one meanwhile. */
const ofEpisode = (table: string): Pick<Chain, 'table' | 'stream' | 'findPlace'> => ({
  table,
  stream: ['organisation_id', 'episode_id'],
  findPlace: (seal) => `select sequence, hash into last_sequence, last_hash from virchow.${table}
    where organisation_id = new.organisation_id and episode_id = new.episode_id
    order by sequence desc limit 1;
  due_sequence := coalesce(last_sequence, 0) + 1;
  due_hash := ${seal(`coalesce(last_hash, ${chainStart})`, 'due_sequence')};`,
});

/**
 * Episodes with their history, decisions, alarms and messages. An episode row holds the state after its last event, the heads
 * of its two chains, and what boards sort and show.
 */
export const episodes: Migration = {
  number: 4,
  name: 'episodes',
  sql: `
create table virchow.episode (
  organisation_id text collate "C" not null,
  id text collate "C" not null check (id <> ''),
  person_id text collate "C" not null,
  sequence integer not null check (sequence > 0),
  head_hash bytea not null,
  decision_sequence integer not null,
  decision_hash bytea,
  state jsonb not null,
  status text collate "C" not null,
  owner_kind text not null check (owner_kind in ('user', 'team')),
  owner_id text collate "C" not null,
  next_kind text,
  due_at timestamptz,
  cover_ends_at timestamptz,
  flagged boolean not null,
  side text not null,
  limb text not null,
  -- Of the last change, on closed episodes alone: an indexed column that changes each time would touch every index each time.
  closed_at timestamptz check ((closed_at is not null) = (status = 'closed')),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references virchow.person (organisation_id, id)
) with (fillfactor = 70);
create index episode_open on virchow.episode (organisation_id, due_at nulls first, id) where status <> 'closed';
create index episode_closed on virchow.episode (organisation_id, closed_at desc, id) where status = 'closed';
create index episode_of_person on virchow.episode (organisation_id, person_id);
${ofOrganisation('episode', ['select', 'insert', 'update'])}

create table virchow.event (
  organisation_id text collate "C" not null,
  episode_id text collate "C" not null,
  sequence integer not null,
  type text not null,
  at timestamptz not null,
  by_role text not null,
  by_id text not null,
  body jsonb not null,
  hash bytea not null,
  primary key (organisation_id, episode_id, sequence),
  -- At the end of the transaction: the episode's row comes after its first events, for it holds their hash.
  foreign key (organisation_id, episode_id) references virchow.episode (organisation_id, id)
    deferrable initially deferred
);
${ofOrganisation('event', ['select', 'insert'])}
${chained({ ...ofEpisode('event'), sealed: ['new.type', ...stamped] })}
${appendOnly('event')}

create table virchow.decision (
  organisation_id text collate "C" not null,
  episode_id text collate "C" not null,
  sequence integer not null,
  knowledge_version text not null check (knowledge_version <> ''),
  at timestamptz not null,
  by_role text not null,
  by_id text not null,
  body jsonb not null,
  hash bytea not null,
  primary key (organisation_id, episode_id, sequence),
  foreign key (organisation_id, episode_id) references virchow.episode (organisation_id, id)
    deferrable initially deferred
);
${ofOrganisation('decision', ['select', 'insert'])}
${chained({ ...ofEpisode('decision'), sealed: ['new.knowledge_version', ...stamped] })}
${appendOnly('decision')}

-- A command that was done, so that it is done once. kind: what the key is a key of. It is written with what it did, whose
-- own keys hold the organisation.
create table virchow.command (
  organisation_id text collate "C" not null,
  kind text collate "C" not null check (kind in ('episode', 'person')),
  key text collate "C" not null check (key <> ''),
  digest text not null,
  subject_id text collate "C" not null,
  sequence integer not null,
  primary key (organisation_id, kind, key)
);
${ofOrganisation('command', ['select', 'insert'])}

create table virchow.alarm (
  organisation_id text collate "C" not null,
  episode_id text collate "C" not null,
  item text collate "C" not null,
  phase text collate "C" not null check (phase in ('soon', 'due', 'again')),
  ring_at timestamptz not null,
  primary key (organisation_id, episode_id, item, phase, ring_at),
  foreign key (organisation_id, episode_id) references virchow.episode (organisation_id, id)
);
create index alarm_by_ring on virchow.alarm (ring_at);
${ofOrganisation('alarm', ['select', 'insert', 'delete'])}
create policy clock on virchow.alarm for select to virchow_clock using (true);
grant select on virchow.alarm to virchow_clock;

create table virchow.outbox (
  organisation_id text collate "C" not null,
  id text collate "C" not null default gen_random_uuid()::text,
  number bigint generated by default as identity,
  episode_id text collate "C" not null,
  effect_key text collate "C" not null check (effect_key <> ''),
  recipient jsonb not null,
  words text not null,
  word_values jsonb not null,
  delivered_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, effect_key),
  foreign key (organisation_id, episode_id) references virchow.episode (organisation_id, id)
);
create index outbox_pending on virchow.outbox (number) where delivered_at is null;
${ofOrganisation('outbox', ['select', 'insert', 'update'])}
create policy clock on virchow.outbox for select to virchow_clock using (true);
grant select on virchow.outbox to virchow_clock;

create table virchow.notice (
  organisation_id text collate "C" not null,
  id text collate "C" not null,
  effect_key text collate "C" not null,
  episode_id text collate "C" not null,
  recipient jsonb not null,
  words text not null,
  word_values jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  read_by text,
  primary key (organisation_id, id),
  unique (organisation_id, effect_key),
  foreign key (organisation_id, episode_id) references virchow.episode (organisation_id, id)
);
create index notice_by_time on virchow.notice (organisation_id, at desc, id);
create index notice_unread on virchow.notice (organisation_id, at desc, id) where read_at is null;
create index notice_of_episode on virchow.notice (organisation_id, episode_id);
${ofOrganisation('notice', ['select', 'insert', 'update'])}
`,
};
