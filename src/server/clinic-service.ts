import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Rules } from '../engine/rules.ts';
import { type Clinic, createClinic } from '../pathway/clinic.ts';
import type { Store } from '../pathway/ports.ts';
import { type AlarmClock, openAlarmClock } from '../store/alarm-clock.ts';
import type { Database } from '../store/database.ts';
import { databaseStore } from '../store/database-store.ts';
import { keepKnowledge } from '../store/knowledge-kept.ts';
import { startWorker, type Worker, type WorkerNote } from '../store/worker.ts';
import { openControlDoor } from './control-door.ts';
import type { Readiness } from './health.ts';
import { countedClinic, loadMetrics, type Metrics } from './metrics.ts';
import { operationActions } from './operations.ts';
import { userAction } from './user-acts.ts';
import { type AuthorizationSweep, startAuthorizationSweep } from './authorization-sweep.ts';
import { type SafetySweep, startSafetySweep } from './safety-sweep.ts';
import { startWaitingSweep, type WaitingSweep } from './waiting-sweep.ts';

/** What the server runs behind its pages: the record, the clinic's commands, and the worker that answers alarms. */
export type ClinicService = {
  readonly store: Store;
  readonly clinic: Clinic;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** Starts the alarm clock and the worker behind it, once. Until then no command is done: each waits for it. */
  readonly begin: () => Promise<unknown>;
  readonly readiness: Readiness;
  readonly metrics: () => Promise<Metrics>;
  /** Does nothing until the library of figures is there. */
  readonly countRequest: Metrics['request'];
  readonly countMessage: Metrics['message'];
  /** Something behind the pages failed; its kind alone. */
  readonly fail: (kind: string) => void;
  readonly stop: () => Promise<void>;
};

const sweepMilliseconds = 15 * 60 * 1000;
/** A worker whose sweep failed this long ago, and not since, is well again: it sweeps every five seconds. */
const troubledSeconds = 20;

export async function startClinic(
  database: Database,
  /** Where the record is, if it is ours alone: whoever runs us asks there for backups and accounts. */
  folder: string | null,
  rules: Rules,
  complain: (line: string) => void,
): Promise<ClinicService> {
  const now = (): Temporal.Instant => Temporal.Now.instant();
  let failedAt: Temporal.Instant | null = null;
  // Its kind alone: the database's own words may hold a name or a finding.
  const fail = (kind: string): void => {
    failedAt = now();
    complain(`the worker has trouble: ${kind}`);
  };
  // The queue's library takes half a second to load: pages are served before, and commands wait. It must be there before a
  // command's transaction begins, which holds the embedded database's one session.
  let running: ReturnType<typeof start> | undefined;
  const begin = (): ReturnType<typeof start> => (running ??= start());
  const store = databaseStore(database, async (tx, wakeUps) => (await begin()).clock.send(tx, wakeUps));
  const figures = lazily(() => loadMetrics(store, now));
  const commands = countedClinic(createClinic({ store, rules, newId: randomUUID }), (type, done) =>
    figures.ifThere()?.command(type, done),
  );
  const clinic: Clinic = {
    open: async (...asked) => (await begin(), commands.open(...asked)),
    handle: async (...asked) => (await begin(), commands.handle(...asked)),
    ring: commands.ring,
  };
  async function start(): Promise<{
    readonly clock: AlarmClock;
    readonly worker: Worker;
    readonly waiting: WaitingSweep;
    readonly authorizations: AuthorizationSweep;
    readonly safety: SafetySweep;
  }> {
    // Before the first command: no decision is made by knowledge that is not kept.
    await keepKnowledge(database, rules.version, () => JSON.stringify(rules.catalogue));
    const clock = await openAlarmClock(database, ({ what }) => fail(what));
    const worker = await startWorker({
      clock,
      store,
      now,
      ring: commands.ring,
      note: (note) => {
        figures.ifThere()?.worker(note);
        if (isTrouble(note)) fail(note.what);
      },
    });
    return {
      clock,
      worker,
      waiting: startWaitingSweep({ store, clinic: commands, rules, now }, fail),
      authorizations: startAuthorizationSweep({ store, now }, fail),
      safety: startSafetySweep({ store, newId: randomUUID, now }, fail),
    };
  }
  const controlDoor =
    folder === null
      ? null
      : await openControlDoor(folder, {
          ...operationActions(database, folder, now, rules),
          '/user': userAction(store, { now, newId: randomUUID }),
        });
  const sweep = setInterval(() => {
    // Those that ended today stay: a form that is sent too late is kept for whoever wrote it.
    store.accounts.sweepSessions(now().subtract({ hours: 24 })).catch(() => fail('sessions cannot be swept'));
  }, sweepMilliseconds);
  sweep.unref();

  return {
    store,
    clinic,
    now,
    newId: randomUUID,
    begin,
    metrics: figures.load,
    countRequest: (entry) => figures.ifThere()?.request(entry),
    countMessage: (note) => figures.ifThere()?.message(note),
    fail,
    readiness: {
      database: async () => {
        await store.accounts.organisations();
        return null;
      },
      worker: async () =>
        running === undefined
          ? 'it has not begun'
          : failedAt !== null &&
              Temporal.Instant.compare(failedAt.add({ seconds: troubledSeconds }), now()) > 0
            ? 'its last work failed; the log says which'
            : null,
    },
    stop: async () => {
      clearInterval(sweep);
      await controlDoor?.close();
      await running?.then(
        ({ worker, waiting, authorizations, safety }) =>
          Promise.all([worker.stop(), waiting.stop(), authorizations.stop(), safety.stop()]),
        () => undefined, // it never began, and said so
      );
      await database.close();
    },
  };
}

const isTrouble = (note: WorkerNote): note is Extract<WorkerNote, { because: string }> => 'because' in note;

function lazily<T>(load: () => Promise<T>): {
  readonly load: () => Promise<T>;
  readonly ifThere: () => T | undefined;
} {
  let loading: Promise<T> | undefined;
  let there: T | undefined;
  return {
    load: () => (loading ??= load().then((loaded) => (there = loaded))),
    ifThere: () => there,
  };
}
