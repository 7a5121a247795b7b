import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Temporal } from 'temporal-polyfill';
import { diary } from '../diary.ts';
import type { Episode } from '../episode-types.ts';
import { replay } from '../evolve.ts';
import type { EpisodeChange, Message, Store } from '../ports.ts';
import { type Broken, brokenBy, unseen } from './always/of-change.ts';
import { isSame } from './always/same.ts';
import { type Followed, followed, replayed } from './followed.ts';
import { Measures } from './measures.ts';

export type BrokenAt = Broken & { readonly episodeId: string; readonly at: number };

/** A promise was broken: the simulation stops there, for what follows means nothing. */
export class PromiseBroken extends Error {
  readonly broken: BrokenAt;
  constructor(broken: BrokenAt) {
    super(`${broken.promise}: ${broken.says}`);
    this.broken = broken;
  }
}

/** Stands at the door of the store: sees every change that was recorded, and holds each against what must always be true. */
export class Watcher {
  readonly measures = new Measures();
  readonly episodes = new Map<string, Followed>();
  /** Each message once, by whom it is for. */
  readonly #effects = new Map<string, Message['to']['kind']>();
  readonly #recorded = new Map<string, { readonly episodeId: string; readonly sequence: number }>();
  readonly #history = sha256.create();
  readonly #toldBy: (dueSince: number) => number;
  readonly #tell: (change: EpisodeChange, after: Followed) => void;
  changes = 0;
  events = 0;

  constructor(
    toldBy: (dueSince: number) => number,
    tell: (change: EpisodeChange, after: Followed) => void = () => undefined,
  ) {
    this.#toldBy = toldBy;
    this.#tell = tell;
  }

  watching(store: Store): Store {
    const command: Store['episodes']['command'] = async (reading, decide) => {
      const decided: { change: EpisodeChange; given: Episode | undefined }[] = [];
      const answered = await store.episodes.command(reading, (known) => {
        const said = decide(known);
        if ('change' in said) decided.push({ change: said.change, given: known.episode });
        return said;
      });
      // A store may ask again; what it recorded is what it was told last.
      const last = decided.at(-1);
      if (last && 'outcome' in answered && answered.outcome.status === 'recorded')
        this.#recordedNow(last.change, last.given);
      return answered;
    };
    return { ...store, episodes: { ...store.episodes, command } };
  }

  /** Somebody was answered: it is recorded, under this key, as what they were told. */
  acknowledged(key: string, episodeId: string, sequence: number, now: number): void {
    const kept = this.#recorded.get(key);
    if (kept?.episodeId === episodeId && kept.sequence === sequence) return;
    const says = kept
      ? `${key} was recorded at ${kept.sequence} and acknowledged at ${sequence}`
      : `${key} was acknowledged and is not recorded`;
    throw new PromiseBroken({ promise: 'done-once', says, episodeId, at: now });
  }

  /** Everybody, whether anything happened to them or not. */
  swept(now: number): void {
    for (const each of this.episodes.values()) {
      const [broken] = unseen(each, now, this.#toldBy);
      if (broken) throw new PromiseBroken({ ...broken, episodeId: each.episode.id, at: now });
    }
  }

  /** Of all events in their order: two runs of one seed have one. */
  historyHash(): string {
    return bytesToHex(this.#history.clone().digest());
  }

  #recordedNow(change: EpisodeChange, given: Episode | undefined): void {
    const { episode, commandKey, stamp } = change;
    const now = stamp.at.epochMilliseconds;
    const before = this.episodes.get(episode.id);
    const after = followed(before, replayed(before, change), diary(episode), now);
    this.episodes.set(episode.id, after);
    const fail = (broken: Broken): never => {
      throw new PromiseBroken({ ...broken, episodeId: episode.id, at: now });
    };
    if (this.#recorded.has(commandKey))
      fail({ promise: 'done-once', says: `${commandKey} was recorded twice` });
    this.#recorded.set(commandKey, { episodeId: episode.id, sequence: episode.sequence });
    for (const { effectKey, to } of change.messages) {
      if (this.#effects.has(effectKey)) fail({ promise: 'done-once', says: `${effectKey} has two effects` });
      this.#effects.set(effectKey, to.kind);
    }
    const isReplayedWhole = change.events.some(({ type }) => type === 'entry-voided');
    const pair = before && given && !isReplayedWhole ? { given, replayed: before.episode } : null;
    const [broken] = brokenBy({ change, before: pair, after, now, toldBy: this.#toldBy });
    if (broken) fail(broken);
    this.changes += 1;
    this.events += change.events.length;
    for (const event of change.events) this.#history.update(utf8ToBytes(inOneOrder(event)));
    this.measures.changed(before, after);
    this.#tell(change, after);
  }

  /** The store holds what was recorded, event by event, and each message has arrived once, at the clinic or on its way to the person. */
  async holdsAgainst(store: Store, organisationId: string, now: number): Promise<void> {
    let toPeople = 0;
    for (const { episode, events } of this.episodes.values()) {
      const kept = await store.episodes.history(organisationId, episode.id);
      const state = await store.episodes.load(organisationId, episode.id);
      toPeople += (await store.deliveries.ofEpisode(organisationId, episode.id)).length;
      if (isSame(kept, events) && isSame(state, replay(events))) continue;
      const says = 'the store holds another history or state than the one that was recorded';
      throw new PromiseBroken({ promise: 'replay-is-the-state', says, episodeId: episode.id, at: now });
    }
    const limit = this.#effects.size + 1;
    const notices = await store.outbox.notices(organisationId, { limit });
    const waiting = await store.outbox.pending(limit);
    const wanted = [...this.#effects.values()].filter((kind) => kind !== 'owner').length;
    if (notices.length + waiting.length + toPeople === this.#effects.size && toPeople === wanted) return;
    const says = `${this.#effects.size} messages, ${wanted} of them to people; ${notices.length} have arrived, ${toPeople} go to people and ${waiting.length} are on their way`;
    throw new PromiseBroken({ promise: 'done-once', says, episodeId: '', at: now });
  }
}

/** Whatever the order of fields, which a database may change. */
const inOneOrder = (event: object): string => JSON.stringify(event, (_name, value: unknown) => sorted(value));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Temporal.Instant)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
