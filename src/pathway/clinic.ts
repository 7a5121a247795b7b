import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../engine/rules.ts';
import { type Stamp, clockwork } from './actors.ts';
import type { Command, OpenReferral, Refusal } from './commands.ts';
import type { Context, Decided } from './context.ts';
import { decide, openEpisode } from './decide.ts';
import { alarmsOf, diary } from './diary.ts';
import type { Episode } from './episode-types.ts';
import { messagesFor } from './messages.ts';
import type { Organisation } from './person.ts';
import type { BoardColumns, DueAlarm, EpisodeChange, Store } from './ports.ts';
import { ring } from './ring.ts';

export type Done =
  | {
      readonly ok: true;
      readonly episodeId: string;
      readonly sequence: number;
      /** This key was done before: nothing was done again. */
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export type Asked = {
  readonly organisation: Organisation;
  readonly by: Stamp;
  /** The same key again is the same command, done once. */
  readonly key: string;
  /** What the asker saw; undefined for those who saw nothing, such as the clock. */
  readonly expectedSequence?: number | undefined;
};

/** The clinic's one door to its episodes: load, decide, record. */
export type Clinic = {
  readonly open: (asked: Asked, referral: OpenReferral) => Promise<Done>;
  readonly handle: (asked: Asked, episodeId: string, command: Command) => Promise<Done>;
  /** An alarm rang. What follows from it is recorded once, however often it rings. */
  readonly ring: (alarm: DueAlarm, now: Temporal.Instant) => Promise<Done>;
};

export type ClinicParts = { readonly store: Store; readonly rules: Rules; readonly newId: () => string };

/** Somebody was quicker than the clock: it looks again. Nobody waits on it, so it may try a few times. */
const mostTries = 5;

export function createClinic({ store, rules, newId }: ClinicParts): Clinic {
  const contextOf = async (organisationId: string, personId: string, { at, by }: Stamp): Promise<Context> => {
    const person = await store.people.get(organisationId, personId);
    return { now: at, by, rules, newId, birthDate: person?.birthDate ?? null };
  };

  async function open(asked: Asked, referral: OpenReferral): Promise<Done> {
    const { organisation, by, key } = asked;
    const digest = digestOf({ open: referral });
    const before = await repeatedBefore(asked, digest);
    if (before) return before;
    const person = await store.people.get(organisation.id, referral.personId);
    if (person === undefined) return { ok: false, refusal: { code: 'not-there' } };
    const { region, zone } = organisation;
    const context: Context = { now: by.at, by: by.by, rules, newId, birthDate: person.birthDate };
    const decided = openEpisode({ ...referral, episodeId: newId(), region, zone }, context);
    return decided.ok ? record(asked, key, digest, 0, decided) : decided;
  }

  async function handle(asked: Asked, episodeId: string, command: Command): Promise<Done> {
    const { organisation, by, key, expectedSequence } = asked;
    const digest = digestOf({ episodeId, command });
    const before = await repeatedBefore(asked, digest);
    if (before) return before;
    const episode = await store.episodes.load(organisation.id, episodeId);
    if (episode === undefined) return { ok: false, refusal: { code: 'not-there' } };
    if (expectedSequence !== undefined && expectedSequence !== episode.sequence)
      return { ok: false, refusal: { code: 'changed-meanwhile', sequence: episode.sequence } };
    const context = await contextOf(organisation.id, episode.personId, by);
    const history =
      command.type === 'void-entry' ? await store.episodes.history(organisation.id, episodeId) : undefined;
    const decided = decide(episode, command, history ? { ...context, history } : context);
    return decided.ok ? record(asked, key, digest, episode.sequence, decided) : decided;
  }

  async function repeatedBefore({ organisation, key }: Asked, digest: string): Promise<Done | undefined> {
    const known = await store.episodes.commandResult(organisation.id, key);
    if (known === undefined) return undefined;
    const { episodeId, sequence } = known;
    return known.digest === digest
      ? { ok: true, episodeId, sequence, repeated: true }
      : { ok: false, refusal: { code: 'key-used-for-another-command' } };
  }

  async function record(
    { organisation, by }: Pick<Asked, 'organisation' | 'by'>,
    commandKey: string,
    commandDigest: string,
    expectedSequence: number,
    decided: Extract<Decided, { ok: true }>,
  ): Promise<Done> {
    const { episode, events, decisions } = decided;
    const change: EpisodeChange = {
      organisationId: organisation.id,
      commandKey,
      commandDigest,
      expectedSequence,
      stamp: by,
      events,
      episode,
      decisions,
      alarms: alarmsOf(episode),
      messages: messagesFor(episode, events),
      board: boardColumnsOf(episode),
    };
    const outcome = await store.episodes.record(change);
    switch (outcome.status) {
      case 'recorded':
      case 'repeated':
        return {
          ok: true,
          episodeId: episode.id,
          sequence: outcome.sequence,
          repeated: outcome.status === 'repeated',
        };
      case 'conflict':
        return { ok: false, refusal: { code: 'changed-meanwhile', sequence: outcome.sequence } };
      case 'key-used-for-another-command':
        return { ok: false, refusal: { code: 'key-used-for-another-command' } };
    }
  }

  async function ringOnce(alarm: DueAlarm, now: Temporal.Instant, triesLeft: number): Promise<Done> {
    const { organisationId, episodeId } = alarm;
    const episode = await store.episodes.load(organisationId, episodeId);
    if (episode === undefined) return { ok: false, refusal: { code: 'not-there' } };
    const organisation = await store.accounts.organisation(organisationId);
    if (organisation === undefined) return { ok: false, refusal: { code: 'not-there' } };
    const by: Stamp = { at: now, by: clockwork };
    const decided = ring(episode, alarm, await contextOf(organisationId, episode.personId, by));
    if (!decided.ok) return decided;
    if (decided.events.length === 0)
      return { ok: true, episodeId, sequence: episode.sequence, repeated: true };
    const key = `ring/${episodeId}/${episode.sequence}/${alarm.item}/${alarm.phase}`;
    const done = await record({ organisation, by }, key, key, episode.sequence, decided);
    const wasOvertaken = !done.ok && done.refusal.code === 'changed-meanwhile';
    return wasOvertaken && triesLeft > 0 ? ringOnce(alarm, now, triesLeft - 1) : done;
  }

  return { open, handle, ring: (alarm, now) => ringOnce(alarm, now, mostTries) };
}

/** What was asked, so that a key cannot stand for two things. */
const digestOf = (asked: object): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(asked))));

function boardColumnsOf(episode: Episode): BoardColumns {
  const [next] = diary(episode);
  const { state, owner, cover, proposal } = episode;
  return {
    state,
    owner,
    nextKind: next?.kind ?? null,
    dueAt: next?.dueAt ?? null,
    coverEndsAt: cover.status === 'running' ? cover.supplyEndsAt : null,
    flagged: proposal?.flagged ?? false,
  };
}
