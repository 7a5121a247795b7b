/** An episode told by the clinic's wall clock. After every step the story is held against what must always be true. */
import { Temporal } from 'temporal-polyfill';
import { rules } from '../../src/engine/rules.ts';
import type { Region } from '../../src/knowledge/rule-types.ts';
import { type Actor, clockwork } from '../../src/pathway/actors.ts';
import type { CloseLack, Command, OpenReferral, Refusal } from '../../src/pathway/commands.ts';
import { type Context, type Decided, decide, openEpisode } from '../../src/pathway/decide.ts';
import { alarmsOf } from '../../src/pathway/alarms.ts';
import { diary } from '../../src/pathway/diary.ts';
import type { Duty } from '../../src/pathway/duty/duty-types.ts';
import type { Alarm, DueItem, DueKind, Episode, PlannedTest } from '../../src/pathway/episode-types.ts';
import type {
  EpisodeEvent,
  EventType,
  Limb,
  Owner,
  RecordedEvent,
  Side,
  TestKind,
} from '../../src/pathway/events.ts';
import { messagesFor } from '../../src/pathway/messages.ts';
import type { Message } from '../../src/pathway/ports.ts';
import { ring } from '../../src/pathway/ring.ts';
import { whatIsWrong } from './episode-always.ts';

type Instant = Temporal.Instant;
type Accepted = Extract<Decided, { ok: true }>;

export const london = 'Europe/London';
export const newYork = 'America/New_York';
export const nurse: Actor = { role: 'clinician', id: 'nurse-osei' };
export const outside: Actor = { role: 'system', id: 'practice/elm-street' };
export const clinicTeam: Owner = { kind: 'team', id: 'dvt-clinic' };

export type Beginning = {
  /** `2026-11-24 09:50`, by the clock on the clinic's wall. */
  readonly referred: string;
  readonly region?: Region;
  readonly zone?: string;
  readonly limb?: Limb;
  readonly side?: Side;
  readonly symptomsBeganOn?: string | null;
  readonly born?: string | null;
  /** When somebody is there, and who is on call; nobody is where nothing is said. */
  readonly duty?: Duty | null;
  /** From outside, to be accepted; staff opened it where nothing is said. */
  readonly from?: Pick<OpenReferral, 'sent' | 'findings'>;
};

/** A command, or how to say it once the story has come there. */
export type Telling<C extends Command = Command> = (story: Story) => C;

export type Told = Message & { readonly at: Instant };

export class Story {
  readonly #zone: string;
  readonly #birthDate: string | null;
  readonly #firstDay: Temporal.PlainDate;
  readonly #duty: Duty | null;
  readonly events: RecordedEvent[] = [];
  readonly told: Told[] = [];
  episode: Episode;
  now: Instant;
  #ids = 0;

  constructor(beginning: Beginning) {
    const {
      region = 'uk',
      zone = region === 'uk' ? london : newYork,
      limb = 'leg',
      side = 'left',
    } = beginning;
    const referred = Temporal.PlainDateTime.from(beginning.referred.replace(' ', 'T'));
    this.#zone = zone;
    this.#birthDate = beginning.born === undefined ? '1980-05-14' : beginning.born;
    this.#firstDay = referred.toPlainDate();
    this.#duty = beginning.duty ?? null;
    this.now = referred.toZonedDateTime(zone).toInstant();
    const { symptomsBeganOn = this.#firstDay.subtract({ days: 3 }).toString() } = beginning;
    const opened = openEpisode(
      {
        episodeId: 'e1',
        personId: 'p1',
        region,
        zone,
        referrer: 'Dr Lee, Elm Street',
        referredAt: this.now,
        limb,
        side,
        symptomsBeganOn,
        reason: 'Swollen leg',
        owner: clinicTeam,
        ...beginning.from,
      },
      this.#context(beginning.from === undefined ? nurse : outside),
    );
    if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.refusal)}`);
    this.episode = opened.episode;
    this.#keep(opened);
  }

  /** `10:05` is on the day the story has reached, `+7 10:05` seven days after the referral's, `2026-12-01 10:05` itself. */
  at(clock: string): Instant {
    const [time = clock, day] = clock.split(' ').toReversed();
    const date =
      day === undefined
        ? this.now.toZonedDateTimeISO(this.#zone).toPlainDate()
        : day.startsWith('+')
          ? this.#firstDay.add({ days: Number(day.slice(1)) })
          : Temporal.PlainDate.from(day);
    return date.toZonedDateTime({ timeZone: this.#zone, plainTime: time }).toInstant();
  }

  /** By the clock on the wall, to compare with. */
  wall(instant: Instant | null | undefined): string | null {
    if (instant === null || instant === undefined) return null;
    return instant
      .toZonedDateTimeISO(this.#zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
      .replace('T', ' ');
  }

  /** What would come of it; nothing is kept. */
  asks(clock: string, telling: Command | Telling, by: Actor = nurse): Decided {
    this.passes(this.at(clock));
    return this.looksAt(typeof telling === 'function' ? telling(this) : telling, by);
  }

  /** What would come of it now. */
  looksAt(command: Command, by: Actor = nurse): Decided {
    return decide(this.episode, command, this.#context(by));
  }

  /** Done now where it is accepted. */
  tries(command: Command, by: Actor = nurse): Decided {
    const decided = this.looksAt(command, by);
    if (decided.ok) this.#keep(decided);
    return decided;
  }

  does(clock: string, telling: Command | Telling, by: Actor = nurse): Episode {
    const decided = this.asks(clock, telling, by);
    if (!decided.ok) throw new Error(`at ${clock} it was refused: ${JSON.stringify(decided.refusal)}`);
    this.#keep(decided);
    return this.episode;
  }

  isRefused(clock: string, telling: Command | Telling): Refusal {
    const decided = this.asks(clock, telling);
    if (decided.ok) throw new Error(`at ${clock} it was accepted: ${this.#typesOf(decided.events)}`);
    return decided.refusal;
  }

  /** Why it cannot be closed yet. */
  lacks(clock: string, telling: Command): readonly CloseLack[] {
    const refusal = this.isRefused(clock, telling);
    if (refusal.code !== 'not-ready-to-close') throw new Error(`refused for ${refusal.code}`);
    return refusal.lacks;
  }

  /** The clock goes on, and every alarm on the way rings when it is due. */
  waitsUntil(clock: string): void {
    this.passes(this.at(clock));
  }

  /** An alarm rings, early, late or again. */
  rings(alarm: Alarm): readonly EpisodeEvent[] {
    const rung = ring(this.episode, alarm, this.#context(clockwork));
    if (!rung.ok) throw new Error(`ring refused: ${JSON.stringify(rung.refusal)}`);
    this.#keep(rung);
    return rung.events;
  }

  get proposed(): string | null | undefined {
    return this.episode.proposal?.outcome;
  }

  get diary(): readonly DueItem[] {
    return diary(this.episode);
  }

  due(...kinds: readonly DueKind[]): DueItem | undefined {
    return this.diary.find(({ kind }) => kinds.includes(kind));
  }

  /** The latest test of this kind. */
  test(kind: TestKind): PlannedTest {
    const found = this.episode.tests.findLast((each) => each.kind === kind);
    if (!found) throw new Error(`no ${kind} among ${this.episode.tests.map((each) => each.kind).join(', ')}`);
    return found;
  }

  /** The latest event of this type. */
  last<T extends EventType>(type: T): Extract<RecordedEvent, { type: T }> {
    const found = this.events.findLast(
      (event): event is Extract<RecordedEvent, { type: T }> => event.type === type,
    );
    if (!found) throw new Error(`no ${type} among ${this.#typesOf(this.events)}`);
    return found;
  }

  count(type: EventType): number {
    return this.events.filter((event) => event.type === type).length;
  }

  /** How often people were told of something of this kind, in this phase. */
  escalationsOf(kind: DueKind, phase: Alarm['phase']): number {
    return this.events.filter(
      (event) =>
        event.type === 'escalated' &&
        event.phase === phase &&
        (event.item === kind || event.item.startsWith(`${kind}/`)),
    ).length;
  }

  #context(by: Actor): Context {
    return {
      now: this.now,
      by,
      rules,
      newId: () => `n${(this.#ids += 1)}`,
      birthDate: this.#birthDate,
      history: this.events,
      duty: this.#duty,
    };
  }

  #keep(decided: Accepted): void {
    const recorded = decided.events;
    for (const event of recorded) {
      if (event.sequence !== this.events.length + 1)
        throw new Error(`${event.type} is ${event.sequence} after ${this.events.length}`);
      this.events.push(event);
    }
    this.episode = decided.episode;
    const known = new Set(this.told.map(({ effectKey }) => effectKey));
    for (const message of messagesFor(this.episode, recorded)) {
      if (!known.has(message.effectKey)) this.told.push({ ...message, at: this.now });
    }
    const wrong = whatIsWrong({
      episode: this.episode,
      events: this.events,
      now: this.now,
      birthDate: this.#birthDate,
    });
    if (wrong.length > 0) {
      throw new Error(`after ${this.#typesOf(recorded)} at ${this.wall(this.now)}:\n${wrong.join('\n')}`);
    }
  }

  passes(until: Instant): void {
    if (Temporal.Instant.compare(until, this.now) < 0) {
      throw new Error(`the story is at ${this.wall(this.now)} already, not at ${this.wall(until)}`);
    }
    for (let turn = 0; turn < 500; turn += 1) {
      const next = this.#alarmsBy(until)[0];
      if (!next) {
        this.now = until;
        return;
      }
      if (Temporal.Instant.compare(next.ringAt, this.now) > 0) this.now = next.ringAt;
      const due = this.#alarmsBy(this.now);
      // The clock wakes an episode as long as an alarm stands: where none leads to anything, it would ring for ever.
      const rung = due.find((alarm) => this.rings(alarm).length > 0);
      if (!rung) throw new Error(`rang and led to nothing: ${JSON.stringify(due)}`);
      if (this.#hasToldAll(rung)) {
        const again = this.rings(rung);
        if (again.length > 0) throw new Error(`${JSON.stringify(rung)} told twice: ${this.#typesOf(again)}`);
      }
    }
    throw new Error(`500 alarms before ${this.wall(until)}`);
  }

  /** The earliest first. */
  #alarmsBy(until: Instant): readonly Alarm[] {
    return alarmsOf(this.episode)
      .filter(({ ringAt }) => Temporal.Instant.compare(ringAt, until) <= 0)
      .toSorted((a, b) => Temporal.Instant.compare(a.ringAt, b.ringAt));
  }

  /** Not where its next limit has passed as well, as after a night without power. */
  #hasToldAll({ item, phase }: Alarm): boolean {
    return !this.#alarmsBy(this.now).some((each) => each.item === item && each.phase === phase);
  }

  #typesOf(events: readonly EpisodeEvent[]): string {
    return events.map(({ type }) => type).join(', ');
  }
}
