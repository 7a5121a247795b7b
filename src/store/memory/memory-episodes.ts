import { decode, encode, readDecision, readEpisode, readEvent, toMicroseconds } from '../codec.ts';
import { auditActionOf, byLatestChange, bySoonestDue } from '../episode-order.ts';
import { assertWhole } from '../episodes-checked.ts';
import { countsFrom, isInCheck } from '../board-checks.ts';
import { meets, searchTerms } from '../people-search.ts';
import type { Temporal } from 'temporal-polyfill';
import { assert } from '../../engine/assert.ts';
import { boardCheckIds } from '../../knowledge/board-checks.ts';
import { isObject } from '../../engine/reading.ts';
import type { Episode } from '../../pathway/episode-types.ts';
import { isAfter } from '../../pathway/instants.ts';
import type {
  BoardColumns,
  BoardQuery,
  BoardRow,
  EpisodeChange,
  EpisodeStore,
  RecordOutcome,
} from '../../pathway/ports.ts';
import type { SetAlarms } from './memory-alarms.ts';
import { keepInMemory, whyNotKept } from './memory-scheduling.ts';
import { type KeptEpisode, type Memory, type MemoryRecords, personIn, recordsFor } from './memory-records.ts';

export function memoryEpisodes(memory: Memory, alarms: SetAlarms, newId: () => string): EpisodeStore {
  const find = (organisationId: string, episodeId: string) =>
    memory.organisations.get(organisationId)?.episodes.get(episodeId);

  function record(change: EpisodeChange): RecordOutcome {
    assertWhole(change);
    const records = recordsFor(memory, change.organisationId);
    const done = records.commands.get(change.commandKey);
    if (done) {
      // Opening an episode names it anew at each try; any other command is about the one it named.
      const isAboutIt = change.expectedSequence === 0 || done.episodeId === change.episode.id;
      return isAboutIt && done.digest === change.commandDigest
        ? { status: 'repeated', sequence: done.sequence, episodeId: done.episodeId }
        : { status: 'key-used-for-another-command' };
    }
    const before = records.episodes.get(change.episode.id);
    const sequence = before?.episode.sequence ?? 0;
    if (sequence !== change.expectedSequence) return { status: 'conflict', sequence };

    const { appointments } = change;
    const unbooked = appointments === undefined ? null : whyNotKept(memory, appointments);
    if (unbooked !== null && unbooked.status !== 'repeated')
      return { status: 'not-booked', because: unbooked };
    keep(records, change, before, newId);
    if (appointments !== undefined && unbooked === null) keepInMemory(memory, appointments);
    const { organisationId, episode } = change;
    alarms.set(organisationId, episode.id, records.episodes.get(episode.id)?.alarms ?? []);
    return { status: 'recorded', sequence: change.episode.sequence };
  }

  return {
    load: async (organisationId, episodeId) => find(organisationId, episodeId)?.episode,
    history: async (organisationId, episodeId) => find(organisationId, episodeId)?.events ?? [],
    eachHistory: async (organisationId, take) => {
      for (const { events } of memory.organisations.get(organisationId)?.episodes.values() ?? [])
        take(events);
    },
    decisions: async (organisationId, episodeId) =>
      (find(organisationId, episodeId)?.decisions ?? []).map((decision, index) => ({
        ...decision,
        sequence: index + 1,
      })),

    async ofPerson(organisationId, personId) {
      const records = memory.organisations.get(organisationId);
      return records ? ordered(records, ({ episode }) => episode.personId === personId) : [];
    },

    commandResult: async (organisationId, commandKey) =>
      memory.organisations.get(organisationId)?.commands.get(commandKey),

    async command(reading, decide) {
      const { organisationId, commandKey, about, withHistory } = reading;
      const records = memory.organisations.get(organisationId);
      const kept = 'episodeId' in about ? records?.episodes.get(about.episodeId) : undefined;
      const personId = 'personId' in about ? about.personId : kept?.episode.personId;
      const person = personId === undefined ? undefined : personIn(records, personId);
      const decided = decide({
        episode: kept?.episode,
        person: person && { birthDate: person.birthDate },
        history: withHistory ? (kept?.events ?? []) : [],
        duty: records?.duties.at(-1)?.duty ?? null,
        earlier: records?.commands.get(commandKey),
      });
      return 'answer' in decided ? decided : { outcome: record(decided.change) };
    },

    record: async (change) => record(change),

    async board(query) {
      const records = memory.organisations.get(query.organisationId);
      if (!records) return { rows: [], total: 0 };
      const rows = ordered(records, (kept) => isWanted(records, kept, query));
      return { rows: rows.slice(query.offset, query.offset + query.limit), total: rows.length };
    },

    async tallies(organisationId, now) {
      const records = memory.organisations.get(organisationId);
      const kept = [...(records?.episodes.values() ?? [])].filter(({ board }) => board.state !== 'closed');
      const open = kept.map(({ board }) => board);
      const count = (is: (board: BoardColumns) => boolean) => open.filter(is).length;
      return {
        open: open.length,
        overdue: count(({ dueAt }) => dueAt !== null && !isAfter(dueAt, now)),
        withoutNextStep: count(({ dueAt, nextKind }) => dueAt === null || nextKind === null),
        withoutOwner: count(({ owner }) => !isSomebody(memory, organisationId, owner)),
        unreadNotices: [...(records?.notices.values() ?? [])].filter(({ readAt }) => readAt === null).length,
        checks: countsFrom(
          boardCheckIds.map((id) => [id, kept.filter(({ alarms }) => isInCheck(alarms, id, now)).length]),
        ),
      };
    },
  };
}

function keep(
  records: MemoryRecords,
  change: EpisodeChange,
  before: KeptEpisode | undefined,
  newId: () => string,
): void {
  assert(personIn(records, change.episode.personId), 'an episode of a person who is not there');
  const { episode, board, stamp, expectedSequence } = change;
  // Through the codec, so that what a database could not keep is refused here too; and all of it before anything is kept.
  const kept = {
    episode: keptAgain(before?.episode, episode),
    board: { ...board, dueAt: rounded(board.dueAt), coverEndsAt: rounded(board.coverEndsAt) },
    changedAt: toMicroseconds(stamp.at),
    events: [
      ...(before?.events ?? []),
      ...change.events.map((event, index) => ({
        ...readEvent(encode(event)),
        sequence: expectedSequence + index + 1,
      })),
    ],
    decisions: [...(before?.decisions ?? []), ...change.decisions.map((each) => readDecision(encode(each)))],
    alarms: change.alarms.map((alarm) => ({ ...alarm, ringAt: toMicroseconds(alarm.ringAt) })),
  };
  decode(encode(change.messages));

  const fresh = change.messages.filter(({ effectKey }) => !records.effects.has(effectKey));
  records.episodes.set(episode.id, kept);
  records.commands.set(change.commandKey, {
    sequence: episode.sequence,
    digest: change.commandDigest,
    episodeId: episode.id,
  });
  for (const message of fresh) {
    const id = newId();
    records.outbox.set(id, { ...message, id, episodeId: episode.id, isDelivered: false });
    records.effects.add(message.effectKey);
    records.undelivered.add(id);
  }
  records.audit.push({
    stamp,
    action: auditActionOf(change),
    subject: { kind: 'episode', id: episode.id },
    detail: { sequence: String(episode.sequence) },
  });
}

/**
 * What was kept before and has not changed stays as it was kept, field by field and in lists each by each; the rest goes through
 * the codec. A year of a clinic passes here a hundred thousand times.
 */
function keptAgain(before: Episode | undefined, after: Episode): Episode {
  if (before === undefined) return readEpisode(encode(after));
  const known = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([name, value]) => known.get(name) !== value);
  const isNewIn = (list: unknown): ((each: unknown) => boolean) =>
    Array.isArray(list) ? (each) => !list.includes(each) : () => true;
  const fresh = changed.map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) ? value.filter(isNewIn(known.get(name))) : value,
  ]);
  const read = decode(encode(Object.fromEntries(fresh)));
  assert(isObject(read), 'an object comes back as an object');
  for (const [name, value] of changed) {
    const list = read[name];
    if (!Array.isArray(value) || !Array.isArray(list)) continue;
    const isNew = isNewIn(known.get(name));
    const coming: Iterator<unknown> = list.values();
    read[name] = value.map((each: unknown): unknown => (isNew(each) ? coming.next().value : each));
  }
  return { ...before, ...read };
}

const rounded = (at: Temporal.Instant | null) => at && toMicroseconds(at);

/** Open ones by what is due soonest, then closed ones by what was closed last. */
function ordered(records: MemoryRecords, isWanted: (kept: KeptEpisode) => boolean): BoardRow[] {
  const placed = [...records.episodes.values()].filter(isWanted).map((kept) => ({
    kept,
    episodeId: kept.episode.id,
    dueAt: kept.board.dueAt,
    nextKind: kept.board.nextKind,
    changedAt: kept.changedAt,
  }));
  const open = placed.filter(({ kept }) => kept.board.state !== 'closed').toSorted(bySoonestDue);
  const closed = placed.filter(({ kept }) => kept.board.state === 'closed').toSorted(byLatestChange);
  return [...open, ...closed].map(({ kept }) => boardRow(records, kept));
}

function isWanted(records: MemoryRecords, kept: KeptEpisode, query: BoardQuery): boolean {
  const { board } = kept;
  if ((board.state === 'closed') !== (query.closed ?? false)) return false;
  if (query.states && !query.states.includes(board.state)) return false;
  if (query.owner && (query.owner.kind !== board.owner.kind || query.owner.id !== board.owner.id))
    return false;
  if (query.check && !isInCheck(kept.alarms, query.check.id, query.check.now)) return false;
  const terms = searchTerms(query.search ?? '', records.organisation.region);
  return terms.length === 0 || meets(personOf(records, kept), terms);
}

function boardRow(records: MemoryRecords, kept: KeptEpisode): BoardRow {
  const { id, familyName, givenName, birthDate, identifiers, needs } = personOf(records, kept);
  const { episode, board } = kept;
  return {
    ...board,
    episodeId: episode.id,
    sequence: episode.sequence,
    side: episode.side,
    limb: episode.limb,
    person: { id, familyName, givenName, birthDate, identifiers, needs },
  };
}

function personOf(records: MemoryRecords, { episode }: KeptEpisode) {
  const person = personIn(records, episode.personId);
  assert(person, 'an episode of a person who is not there');
  return person;
}

/** An owner is a team that has a name, or somebody who may still sign in. */
function isSomebody(memory: Memory, organisationId: string, owner: BoardColumns['owner']): boolean {
  if (owner.kind === 'team') return owner.id !== '';
  const account = memory.accounts.get(owner.id);
  return account?.organisationId === organisationId && !account.disabled;
}
