import { Temporal } from 'temporal-polyfill';
import type { Rules } from '../../engine/rules.ts';
import { comesFirst } from '../../knowledge/board-checks.ts';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import type { Actor } from '../actors.ts';
import { type Clinic, type ClinicParts, createClinic, type Done } from '../clinic.ts';
import type { Command } from '../commands.ts';
import type { DueItem } from '../episode-types.ts';
import type { Organisation } from '../person.ts';
import type { DueAlarm, Store } from '../ports.ts';
import { soonestFirst } from '../soonest-first.ts';
import { chanceOf } from './chance.ts';
import { deeds } from './deeds/deeds.ts';
import { happenings, slip } from './deeds/happenings.ts';
import { type Desk, namesByCommand, networkOf, openDesk } from './desk.ts';
import { type AlarmWorker, openAlarmWorker } from './alarm-worker.ts';
import { type Course, freesSlots, newCourse, readyAt, sayable, triesAgain } from './course.ts';
import { losingAnswers } from './faults.ts';
import type { Followed } from './followed.ts';
import { type OwnAct, ownActsAfter } from './person-at-home.ts';
import { type Happening, type Patient, chanceFor } from './patients.ts';
import { makeOrganisation, personOf, referralOf } from './register.ts';
import { keepDuty } from './rota.ts';
import { openScanSlots, type ScanSlots } from './scan-slots.ts';
import { between, type Doer, type DueScene, fateOf, type Scene } from './scene.ts';
import type { Asking } from './script.ts';
import { type Setting, zoneOf } from './setting.ts';
import { openStaff, type Staff } from './staff.ts';
import { PromiseBroken, Watcher } from './watcher.ts';

type Instant = Temporal.Instant;
const { chances, minutes } = simulatedClinic;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const instantOf = (at: number): Instant => Temporal.Instant.fromEpochMilliseconds(at);

export type LifeParts = {
  readonly store: Store;
  readonly rules: Rules;
  /** The real one, unless a test wants to see a broken one found out. */
  readonly clinicOf?: (parts: ClinicParts) => Clinic;
};

/** What became of one simulated clinic. */
export type Lived = {
  readonly setting: Setting;
  readonly watcher: Watcher;
  readonly endsAt: Instant;
  readonly script: readonly Asking[];
  readonly refusals: ReadonlyMap<string, number>;
  readonly broken: PromiseBroken | null;
};

type Work = {
  readonly course: Course;
  readonly by: Actor;
  readonly scene: DueScene;
  readonly command: Command;
  readonly isSlip: boolean;
};
type Next =
  | { readonly do: 'arrive'; readonly course: Course }
  | { readonly do: 'look'; readonly course: Course; readonly look: number }
  | { readonly do: 'serve' }
  | { readonly do: 'finish'; readonly work: Work }
  | { readonly do: 'happen'; readonly course: Course; readonly what: Happening; readonly index: number }
  | { readonly do: 'act'; readonly course: Course; readonly act: OwnAct }
  | { readonly do: 'send-again'; readonly asking: Asking; readonly answered: Done }
  | { readonly do: 'wake' }
  | { readonly do: 'ring-again'; readonly alarm: DueAlarm }
  | { readonly do: 'sweep' };

const elsewhere: Actor = { role: 'clinician', id: 'clinician-elsewhere' };
const sweepEveryMs = 7 * dayMs;

/** From the first arrival to the end of the time, one thing after the other. */
export class ClinicLife {
  readonly #setting: Setting;
  readonly #organisation: Organisation;
  readonly #store: Store;
  readonly #clinic: Clinic;
  readonly #desk: Desk;
  readonly #watcher: Watcher;
  readonly #slots: ScanSlots;
  readonly #staff: Staff;
  readonly #agenda = soonestFirst<Next>();
  /** Those who wait for somebody on duty, the most urgent first. */
  readonly #waiting = soonestFirst<{ readonly course: Course; readonly scene: DueScene }>();
  readonly #courses = new Map<string, Course>();
  readonly #alarms: AlarmWorker;
  readonly #script: Asking[] = [];
  readonly #refusals = new Map<string, number>();
  readonly #endsAt: number;
  #servesAt = Number.POSITIVE_INFINITY;
  #now = 0;

  constructor(setting: Setting, { store, rules, clinicOf = createClinic }: LifeParts) {
    this.#setting = setting;
    this.#organisation = makeOrganisation(setting);
    this.#alarms = openAlarmWorker({
      seed: setting.seed,
      store: () => this.#store,
      clinic: () => this.#clinic,
      wakeAt: (at) => this.#agenda.put(at, { do: 'wake' }),
      ringAgainAt: (at, alarm) => this.#agenda.put(at, { do: 'ring-again', alarm }),
    });
    this.#watcher = new Watcher(this.#alarms.toldBy, (change, after) => {
      for (const { ringAt } of change.alarms) this.#alarms.wakeFor(ringAt.epochMilliseconds, this.#now);
      const course = this.#courses.get(after.episode.personId);
      if (course === undefined) return;
      for (const act of ownActsAfter(change, course.patient))
        this.#agenda.put(this.#now + act.afterMs, { do: 'act', course, act });
      this.#plan(course, after);
    });
    const names = namesByCommand();
    this.#store = losingAnswers(this.#watcher.watching(store), setting.seed);
    this.#clinic = clinicOf({ store: this.#store, rules, newId: names.newId });
    this.#desk = openDesk({
      clinic: this.#clinic,
      organisation: this.#organisation,
      watcher: this.#watcher,
      names,
      isSentTwice: networkOf(setting.seed),
      againLater: (asking, answered) =>
        this.#agenda.put(this.#now + 3 * hourMs, { do: 'send-again', asking, answered }),
    });
    this.#slots = openScanSlots(setting);
    this.#staff = openStaff(setting);
    const first = Temporal.PlainDate.from(setting.startsOn).toZonedDateTime(zoneOf(setting.region));
    this.#now = first.epochMilliseconds;
    this.#endsAt = first.add({ days: setting.days + setting.afterDays }).epochMilliseconds;
  }

  async live(patients: readonly Patient[]): Promise<Lived> {
    let broken: PromiseBroken | null = null;
    try {
      await this.#register(patients);
      for (let next = this.#agenda.take(); next && next.at < this.#endsAt; next = this.#agenda.take()) {
        this.#now = Math.max(this.#now, next.at);
        await this.#do(next.what);
      }
      this.#now = this.#endsAt;
      await this.#end();
    } catch (error) {
      if (!(error instanceof PromiseBroken)) throw error;
      broken = error;
    }
    return {
      setting: this.#setting,
      watcher: this.#watcher,
      endsAt: instantOf(this.#endsAt),
      script: this.#script,
      refusals: this.#refusals,
      broken,
    };
  }

  async #register(patients: readonly Patient[]): Promise<void> {
    const by = { at: instantOf(this.#now), by: elsewhere };
    await this.#store.accounts.saveOrganisation(this.#organisation, by);
    await keepDuty(this.#store, this.#organisation, by);
    for (const patient of patients) {
      await this.#store.people.register(
        this.#organisation.id,
        personOf(patient),
        `register/${patient.id}`,
        by,
      );
      const course = newCourse(patient);
      this.#courses.set(patient.id, course);
      this.#agenda.put(patient.comesAt.epochMilliseconds, { do: 'arrive', course });
      for (const [index, { what, at }] of patient.life.entries())
        this.#agenda.put(at.epochMilliseconds, { do: 'happen', course, what, index });
    }
    this.#agenda.put(this.#now + sweepEveryMs, { do: 'sweep' });
  }

  async #do(next: Next): Promise<void> {
    switch (next.do) {
      case 'arrive':
        return this.#arrives(next.course);
      case 'look':
        return next.look === next.course.look ? this.#looks(next.course) : undefined;
      case 'serve':
        this.#servesAt = Number.POSITIVE_INFINITY;
        return this.#serve();
      case 'finish':
        return this.#finishes(next.work);
      case 'happen':
        return this.#happens(next.course, next.what, next.index);
      case 'act':
        return this.#acts(next.course, next.act);
      case 'send-again':
        return this.#desk.sendAgain(next.asking, next.answered, instantOf(this.#now));
      case 'wake':
        return this.#alarms.wakes(this.#now);
      case 'ring-again':
        return this.#alarms.ringsAgain(next.alarm, this.#now);
      case 'sweep':
        return this.#sweeps();
    }
  }

  // ── People

  async #arrives(course: Course): Promise<void> {
    const what = { is: 'open', referral: referralOf(course.patient, this.#organisation) } as const;
    const done = await this.#sends(course, elsewhere, what);
    if (!done.ok) throw new Error(`a referral was refused: ${JSON.stringify(done.refusal)}`);
  }

  async #happens(course: Course, what: Happening, index: number): Promise<void> {
    const known = this.#known(course);
    if (known === undefined) return;
    const isOver = known.episode.closed !== null;
    if (isOver !== (what === 'comesBack')) return;
    const command = happenings[what](this.#scene(course, known, `${what}/${index}`));
    if (command) await this.#commands(course, elsewhere, command);
  }

  /** Nobody at home sees an episode: what they do there comes as it comes. */
  async #acts(course: Course, act: OwnAct): Promise<void> {
    const known = this.#known(course);
    if (known === undefined || known.episode.closed !== null) return;
    const command = act.does(this.#scene(course, known, act.name));
    if (command) await this.#commands(course, act.by, command);
  }

  // ── The diary, and who acts on it

  /** When somebody looks at this episode next: as soon as something can be done about anything that is due. */
  #plan(course: Course, known: Followed): void {
    course.look += 1;
    course.episodeId = known.episode.id;
    freesSlots(course, known, this.#slots);
    if (course.isBusy) return;
    const at = known.items.reduce(
      (soonest, item) => Math.min(soonest, readyAt(course, known, this.#dueScene(course, known, item))),
      Number.POSITIVE_INFINITY,
    );
    if (at < this.#endsAt)
      this.#agenda.put(Math.max(at, this.#now), { do: 'look', course, look: course.look });
  }

  async #looks(course: Course): Promise<void> {
    const known = this.#known(course);
    if (known === undefined || course.isBusy) return;
    const item = known.items.find(
      (each) => readyAt(course, known, this.#dueScene(course, known, each)) <= this.#now,
    );
    if (item === undefined) return this.#plan(course, known);
    const scene = this.#dueScene(course, known, item);
    course.isBusy = true;
    if (deeds[item.kind].doer === 'elsewhere') return this.#begins(course, scene, elsewhere, 0);
    // Somebody who may be dying is seen before anything that is older.
    const isEmergency = comesFirst.needs.some((kind) => kind === item.kind);
    this.#waiting.put(isEmergency ? 0 : item.dueAt.epochMilliseconds, { course, scene });
    return this.#serve();
  }

  /** As many as there are people who are free. */
  async #serve(): Promise<void> {
    for (let first = this.#waiting.first(); first; first = this.#waiting.first()) {
      const { course, scene } = first.what;
      const { kind, key } = scene.item;
      const takes = between(fateOf(scene, `takes/${key}`), minutesOf(deeds[kind].doer));
      const until = this.#now + takes * minuteMs;
      const by = this.#staff.take(instantOf(this.#now), instantOf(until));
      if (by === null) return this.#serveLater();
      this.#waiting.take();
      await this.#begins(course, scene, by, takes);
    }
  }

  #serveLater(): void {
    const at = (Math.floor(this.#now / (10 * minuteMs)) + 1) * 10 * minuteMs;
    if (at >= this.#servesAt) return;
    this.#servesAt = at;
    this.#agenda.put(at, { do: 'serve' });
  }

  /** What they decide, they decide on what they see now; it is entered when they are done. */
  async #begins(course: Course, { item }: DueScene, by: Actor, takes: number): Promise<void> {
    const known = this.#known(course);
    const still = known?.items.find(({ key }) => key === item.key);
    if (known === undefined || still === undefined) return this.#leaves(course);
    const scene = this.#dueScene(course, known, still);
    const isSlip = chanceFor(course.patient, `slip/${still.key}/${course.asked}`).is(chances.mistypes.part);
    const command = isSlip ? slip(scene) : sayable(course, deeds[still.kind].does(scene));
    if (command === null) {
      triesAgain(course, still, 45, this.#now);
      return this.#leaves(course);
    }
    const work: Work = { course, by, scene, command, isSlip };
    if (takes === 0) return this.#finishes(work);
    this.#agenda.put(this.#now + takes * minuteMs, { do: 'finish', work });
  }

  async #finishes({ course, by, scene, command, isSlip }: Work): Promise<void> {
    const { item, episode } = scene;
    const isFree = command.type !== 'book-slot' || this.#slots.take(command.slotAt);
    if (isFree) {
      const done = await this.#commands(course, by, command, episode.sequence);
      const isStale = !done.ok && done.refusal.code === 'changed-meanwhile';
      // Somebody was quicker: they look again at once. Whatever else is refused waits, longer each time.
      if (!isStale) triesAgain(course, item, done.ok ? 4 : 20, this.#now);
      if (!done.ok && done.refusal.code === 'bad-fact' && !isSlip) course.unsayable.add(done.refusal.fact);
      if (!done.ok && command.type === 'book-slot') this.#slots.giveBack(command.slotAt);
    }
    this.#leaves(course);
  }

  #leaves(course: Course): void {
    course.isBusy = false;
    const known = this.#known(course);
    if (known) this.#plan(course, known);
  }

  // ── Asking the clinic

  #commands(course: Course, by: Actor, command: Command, expectedSequence?: number): Promise<Done> {
    const { episodeId } = course;
    if (episodeId === null) throw new Error('a command before its episode');
    return this.#sends(course, by, { is: 'command', episodeId, command }, expectedSequence);
  }

  async #sends(course: Course, by: Actor, what: Asking['what'], expectedSequence?: number): Promise<Done> {
    const { patient } = course;
    course.asked += 1;
    const asking: Asking = {
      at: instantOf(this.#now),
      by,
      key: `${patient.id}.${course.asked}`,
      personId: patient.id,
      birthDate: patient.birthDate,
      what,
    };
    this.#script.push(asking);
    const done = await this.#desk.send(asking, expectedSequence);
    if (!done.ok) this.#refusals.set(done.refusal.code, (this.#refusals.get(done.refusal.code) ?? 0) + 1);
    return done;
  }

  #known({ episodeId }: Course): Followed | undefined {
    return episodeId === null ? undefined : this.#watcher.episodes.get(episodeId);
  }

  #scene({ patient }: Course, { episode }: Followed, throwFor: string): Scene {
    const { seed } = this.#setting;
    const now = instantOf(this.#now);
    return {
      now,
      episode,
      patient,
      setting: this.#setting,
      slots: this.#slots,
      chance: chanceOf(seed, `${patient.id}/${throwFor}`),
    };
  }

  #dueScene(course: Course, known: Followed, item: DueItem): DueScene {
    const count = course.tries.get(item.key)?.count ?? 0;
    return { ...this.#scene(course, known, `${item.key}/${count}`), item };
  }

  // ── Nobody is forgotten

  async #sweeps(): Promise<void> {
    this.#watcher.swept(this.#now);
    const tallies = await this.#store.episodes.tallies(this.#organisation.id, instantOf(this.#now));
    if (tallies.withoutNextStep > 0 || tallies.withoutOwner > 0)
      throw new PromiseBroken({
        promise: 'nobody-forgotten',
        says: `on the board: ${tallies.withoutNextStep} without a next step, ${tallies.withoutOwner} without an owner`,
        episodeId: '',
        at: this.#now,
      });
    this.#agenda.put(this.#now + sweepEveryMs, { do: 'sweep' });
  }

  /** What the store holds at the end is what was recorded, and everything that was to be said is said once. */
  async #end(): Promise<void> {
    // The clock is late at the end too: what is due by now is rung before the sums are made.
    await this.#alarms.wakesAtLast(this.#now);
    await this.#sweeps();
    await this.#watcher.holdsAgainst(this.#store, this.#organisation.id, this.#now);
    const open = [...this.#watcher.episodes.values()].filter(({ episode }) => episode.closed === null);
    this.#watcher.measures.ended(open, this.#now);
  }
}

function minutesOf(doer: Doer): readonly [number, number] {
  switch (doer) {
    case 'assessor':
      return minutes.assess.minutes;
    case 'physician':
      return minutes.physician.minutes;
    case 'task':
    case 'elsewhere':
    case 'nobody':
      return minutes.task.minutes;
  }
}
