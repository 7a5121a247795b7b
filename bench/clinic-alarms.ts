/** How late alarms ring when many a second are due: real episodes, the real worker, the real clock. */
import { Temporal } from 'temporal-polyfill';
import { assert } from '../src/engine/assert.ts';
import { memoryStore } from '../src/store/memory/memory-store.ts';
import { openAlarmClock } from '../src/store/alarm-clock.ts';
import { databaseStore } from '../src/store/database-store.ts';
import { startWorker } from '../src/store/worker.ts';
import { type BenchDatabase, openInFolder, openOnServer } from './clinic-databases.ts';
import {
  asked,
  done,
  inLanes,
  makeOrganisation,
  makePerson,
  newClinic,
  organisation,
  percentile,
  referral,
} from './clinic-made.ts';
import type { Row } from './row.ts';

type Rate = { readonly perSecond: number; readonly seconds: number };
const usual: Rate = { perSecond: 50, seconds: 10 };
const mostMilliseconds = 2000;

export async function alarmBenchmarks(): Promise<Row[]> {
  return [await alarmsOn(await openInFolder(), usual), await alarmsOn(await openOnServer(16), usual)];
}

/** Closes the database when it is done. What is in it already stays there, and rings later. */
export async function alarmsOn(
  { name, database, close }: BenchDatabase,
  { perSecond, seconds }: Rate,
): Promise<Row> {
  const troubles: string[] = [];
  const clock = await openAlarmClock(database, ({ what }) => troubles.push(what));
  const store = databaseStore(database, clock.send);
  const now = () => Temporal.Now.instant();
  const clinic = newClinic(store);
  await makeOrganisation(store, now());
  const { id } = await makePerson(store, now());
  const lead = await millisecondsToFirstAlarm();
  const count = perSecond * seconds;
  // None may be due before all are set: a few show how long that takes, the first of all for nothing.
  // They are near, as those that are measured: a far one costs less, for it needs no wake-up yet.
  const near = () => now().add({ minutes: 4 }).subtract({ milliseconds: lead });
  await openReferredAt(near());
  const trial = performance.now();
  for (let index = 0; index < 10; index += 1) await openReferredAt(near());
  const setting = Math.max(5_000, ((performance.now() - trial) / 10) * count * 1.5);
  const first = now().add({ milliseconds: Math.ceil(setting) });
  await inLanes(
    name === 'PGlite' ? 1 : 16,
    Array.from({ length: count }, (_, index) => index),
    (index) =>
      openReferredAt(
        first.add({ milliseconds: (index * 1000) / perSecond }).subtract({ milliseconds: lead }),
      ),
  );
  assert(Temporal.Instant.compare(now(), first) < 0, 'setting the alarms took too long');

  async function openReferredAt(at: Temporal.Instant): Promise<void> {
    done(await clinic.open(asked(at), referral(id, at)));
  }

  const late: number[] = [];
  const all = Promise.withResolvers<void>();
  const impatience = setTimeout(
    () => all.reject(new Error(`${name}: ${late.length} of ${count} alarms rang`)),
    setting + 60_000,
  );
  const worker = await startWorker({
    clock,
    store,
    now,
    ring: (alarm, at) => clinic.ring(alarm, at),
    note: (note) => {
      if (note.what === 'rang' && note.lateMilliseconds !== null) late.push(note.lateMilliseconds);
      if ('because' in note) troubles.push(`${note.what}: ${note.because}`);
      if (late.length >= count) all.resolve();
    },
  });
  await all.promise;
  clearTimeout(impatience);
  await worker.stop();
  await close();
  if (troubles.length > 0) console.error(`${name}: ${troubles.slice(0, 3).join('; ')}`);
  const figure = percentile(late, 0.99);
  return {
    name: `${perSecond} alarms a second, ${name}, lateness p99 (median ${percentile(late, 0.5).toFixed(0)} ms)`,
    ratio: figure / mostMilliseconds,
    goal: 1,
    most: true,
    limit: `at most ${mostMilliseconds} ms`,
    figure,
    unit: 'ms',
  };
}

/** From a referral to its first alarm, which the rules say. */
async function millisecondsToFirstAlarm(): Promise<number> {
  const store = memoryStore();
  const at = Temporal.Instant.from('2026-11-02T08:00:00Z');
  await makeOrganisation(store, at);
  const { id } = await makePerson(store, at);
  done(await newClinic(store).open(asked(at), referral(id, at)));
  const next = await store.alarms.next();
  assert(next, `an open episode of ${organisation.id} without an alarm`);
  return next.since(at).total('milliseconds');
}
