/** What must be true of a clinic's records after any number of deaths, given what it acknowledged. */
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { at } from '../../src/engine/assert.ts';
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import { alarmsOf } from '../../src/pathway/alarms.ts';
import type { RecordedEvent } from '../../src/pathway/events.ts';
import { replay } from '../../src/pathway/evolve.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { encode } from '../../src/store/codec.ts';
import { openAlarmClock } from '../../src/store/alarm-clock.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import type { Database } from '../../src/store/database.ts';
import { verifyRecord } from '../../src/store/verify.ts';
import { scripted } from './asks.ts';
import type { Told } from './lives.ts';

const here = scripted.organisation.id;
export type Found = { readonly wrong: readonly string[]; readonly rang: number; readonly delivered: number };

export async function whatIsWrong(database: Database, told: Told): Promise<Found> {
  const store = databaseStore(database);
  const found = [
    ...(await commandsAreThereOnce(store, told)),
    ...(await episodesAgreeWithThemselves(database, store, told)),
    ...(await alarmsHaveTheirWakeUp(database)),
    ...(await chainsAreWhole(database)),
  ];
  await finishTheDay(store);
  found.push(...(await nothingIsLeftToDo(store)));
  const counts = await countsOf(database);
  const { sent, notices, effects } = counts;
  if (notices !== effects || notices !== sent)
    found.push(`${sent} messages, ${notices} notices, ${effects} effects`);
  return { wrong: found, rang: counts.rang, delivered: notices };
}

async function commandsAreThereOnce(store: Store, { acknowledged }: Told): Promise<string[]> {
  const wrong: string[] = [];
  for (const { ask, episodeId, sequence } of acknowledged.values()) {
    const result = await store.episodes.commandResult(here, ask.key);
    if (result?.episodeId !== episodeId || result.sequence !== sequence) {
      wrong.push(
        `${ask.key} was acknowledged at ${episodeId}/${sequence} and is at ${JSON.stringify(result)}`,
      );
    }
  }
  return wrong;
}

async function episodesAgreeWithThemselves(database: Database, store: Store, told: Told): Promise<string[]> {
  const wrong: string[] = [];
  const ids = await episodeIds(database);
  const opened = [...told.acknowledged.values()].filter(({ ask }) => ask.what === 'open');
  const perhaps = [...told.unanswered.values()].filter(({ what }) => what === 'open');
  if (ids.length < opened.length || ids.length > opened.length + perhaps.length) {
    wrong.push(
      `${ids.length} episodes of ${opened.length} acknowledged and ${perhaps.length} unanswered referrals`,
    );
  }
  const notes = new Map<string, number>();
  for (const id of ids) {
    const history = await store.episodes.history(here, id);
    const episode = await store.episodes.load(here, id);
    if (!isSame(replay(history), episode)) wrong.push(`${id} is not what its history makes it`);
    for (const event of history) {
      if (event.type === 'note-added') notes.set(event.text, (notes.get(event.text) ?? 0) + 1);
    }
    wrong.push(...twiceEscalated(id, history));
    const set = (await alarmsSet(database, id)).map((each) => encode(each)).toSorted();
    const due = episode === undefined ? [] : alarmsOf(episode).map((each) => encode(each));
    if (set.join() !== due.toSorted().join())
      wrong.push(`${id} has alarms ${set.join()} and needs ${due.join()}`);
  }
  for (const { ask } of told.acknowledged.values()) {
    if (ask.what === 'add-note' && notes.get(ask.key) !== 1)
      wrong.push(`${ask.key}: ${notes.get(ask.key)} notes`);
  }
  for (const [key, count] of notes) if (count !== 1) wrong.push(`${key} was noted ${count} times`);
  return wrong;
}

/** Whatever the order of its fields: the database keeps its own. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): unknown => JSON.parse(encode(value));
  return isDeepStrictEqual(plain(one), plain(other));
}

function twiceEscalated(id: string, history: readonly RecordedEvent[]): string[] {
  const told = history.flatMap((event) =>
    event.type === 'escalated' && event.phase !== 'again'
      ? [`${event.item} ${event.phase} ${event.dueAt.toString()}`]
      : [],
  );
  return told.length === new Set(told).size ? [] : [`${id} escalated twice: ${told.join(', ')}`];
}

/**
 * The next process that listens looks ahead: whatever is near has its wake-up then, though those who set it are dead. What is
 * due within seconds is left out, for the sweep may have it by now.
 */
async function alarmsHaveTheirWakeUp(database: Database): Promise<string[]> {
  const troubles: string[] = [];
  const clock = await openAlarmClock(database, ({ because }) => troubles.push(because));
  await clock.listen(async () => ({ ok: true }));
  const enough = performance.now() + 30_000;
  let missing = await withoutWakeUp(database);
  while (missing.length > 0 && performance.now() < enough) missing = await withoutWakeUp(database);
  await clock.stop();
  return [...troubles, ...missing];
}

async function withoutWakeUp(database: Database): Promise<string[]> {
  const { rows } = await database.asOwner((tx) =>
    sql<{ episode_id: string; item: string }>`
      select episode_id, item from virchow.alarm
      where ring_at between now() + interval '10 seconds' and now() + interval '3 minutes' and not exists (
        select from pgboss.job where data ->> 'episodeId' = episode_id and data ->> 'item' = item
          and data ->> 'phase' = phase and (data ->> 'ringAt')::timestamptz = ring_at)`.execute(tx),
  );
  return rows.map(({ episode_id, item }) => `${episode_id} has no wake-up for ${item}`);
}

async function chainsAreWhole(database: Database): Promise<string[]> {
  const verified = await verifyRecord(database);
  if (!verified.ok) return [verified.problem];
  return verified.problems.map((each) => JSON.stringify(each));
}

/** What the next worker would do: rings what is due, delivers what is on its way. */
async function finishTheDay(store: Store): Promise<void> {
  const clinic = createClinic({ store, rules, newId: randomUUID });
  const now = Temporal.Now.instant();
  for (let due = await store.alarms.due(now, 100); due.length > 0; due = await store.alarms.due(now, 100)) {
    for (const alarm of due) {
      const done = await clinic.ring(alarm, now);
      if (!done.ok) throw new Error(`${alarm.episodeId} ${alarm.item} does not ring: ${done.refusal.code}`);
    }
  }
  for (const { organisationId, id } of await store.outbox.pending(100_000)) {
    await store.outbox.deliver(organisationId, id, now);
  }
}

async function nothingIsLeftToDo(store: Store): Promise<string[]> {
  const due = await store.alarms.due(Temporal.Now.instant(), 10);
  const pending = await store.outbox.pending(10);
  return [
    ...due.map(({ episodeId, item }) => `${episodeId} ${item} still due`),
    ...pending.map(({ effectKey }) => `${effectKey} not delivered`),
  ];
}

async function countsOf(database: Database) {
  const { rows } = await database.asOwner((tx) =>
    sql<{ rang: number; sent: number; notices: number; effects: number }>`
      select (select count(*) from virchow.event where type = 'escalated') as rang,
        (select count(*) from virchow.outbox) as sent, count(*) as notices, count(distinct effect_key) as effects
      from (select effect_key from virchow.notice union all select effect_key from virchow.delivery) arrived`.execute(
      tx,
    ),
  );
  return at(rows, 0);
}

async function episodeIds(database: Database): Promise<readonly string[]> {
  const { rows } = await database.asOwner((tx) =>
    sql<{ id: string }>`select id from virchow.episode`.execute(tx),
  );
  return rows.map(({ id }) => id);
}

async function alarmsSet(database: Database, episodeId: string) {
  const { rows } = await database.asOwner((tx) =>
    sql<{ item: string; phase: string; ring_at: string }>`
      select item, phase, ring_at from virchow.alarm where episode_id = ${episodeId}`.execute(tx),
  );
  return rows.map(({ item, phase, ring_at }) => ({ item, phase, ringAt: Temporal.Instant.from(ring_at) }));
}
