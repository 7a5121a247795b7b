import type { Temporal } from 'temporal-polyfill';
import type { SenderNote } from '../channels/send-due.ts';
import type { Clinic, Done } from '../pathway/clinic.ts';
import type { Store } from '../pathway/ports.ts';
import type { WorkerNote } from '../store/worker.ts';

export type RequestEntry = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
};

/** Figures of this process, and of the record at the moment somebody asks. No label ever holds a person or an account. */
export type Metrics = {
  readonly request: (entry: RequestEntry) => void;
  readonly command: (type: string, done: Done) => void;
  readonly worker: (note: WorkerNote) => void;
  /** What became of an attempt to send a message to a person. */
  readonly message: (note: SenderNote) => void;
  readonly text: () => Promise<{ readonly type: string; readonly body: string }>;
};

const mostCounted = 1000;

/** Loads the library: call it once the server answers, so that no start waits for it. */
export async function loadMetrics(store: Store, now: () => Temporal.Instant): Promise<Metrics> {
  const { Registry, Counter, Gauge, Histogram, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'virchow_http_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const commands = new Counter({
    name: 'virchow_commands_total',
    help: 'Commands to episodes, by outcome: recorded, repeated, or why refused',
    labelNames: ['command', 'outcome'] as const,
    registers,
  });
  const worker = new Counter({
    name: 'virchow_worker_total',
    help: 'What the worker did: rang, delivered, or failed at',
    labelNames: ['what'] as const,
    registers,
  });
  const messages = new Counter({
    name: 'virchow_messages_total',
    help: 'Attempts to send a message to a person: sent, later or failed, and why not',
    labelNames: ['channel', 'outcome', 'because'] as const,
    registers,
  });
  const late = new Histogram({
    name: 'virchow_alarm_late_seconds',
    help: 'How late alarms were answered',
    buckets: [0.5, 1, 2, 5, 15, 60, 300],
    registers,
  });
  const gauge = (name: string, help: string): { readonly set: (value: number) => void } =>
    new Gauge({ name, help, registers });
  const alarmsDue = gauge('virchow_alarms_due', `Alarms past their time, at most ${mostCounted}`);
  const lateness = gauge(
    'virchow_alarms_late_seconds',
    'How late the oldest alarm is that has not been answered',
  );
  const outbox = gauge('virchow_outbox_pending', `Messages not yet delivered, at most ${mostCounted}`);
  const dead = gauge(
    'virchow_messages_dead',
    'Messages to people that nobody sends any more and nobody has dealt with',
  );
  const replies = gauge('virchow_replies_waiting', 'What people have written and nobody has handled');
  const tallies = new Gauge({
    name: 'virchow_episodes',
    help: 'Episodes of all organisations; every tally but `open` should be zero',
    labelNames: ['tally'] as const,
    registers,
  });

  async function collect(): Promise<void> {
    const at = now();
    const due = await store.alarms.due(at, mostCounted);
    alarmsDue.set(due.length);
    lateness.set(due[0] ? at.since(due[0].ringAt).total('seconds') : 0);
    outbox.set((await store.outbox.pending(mostCounted)).length);
    const sums = new Map<string, number>();
    const waiting = { dead: 0, replies: 0 };
    for (const { id } of await store.accounts.organisations()) {
      waiting.dead += (await store.deliveries.deadLetters(id, mostCounted)).length;
      waiting.replies += (await store.deliveries.replies(id, mostCounted)).length;
      const { checks, ...counts } = await store.episodes.tallies(id, at);
      for (const [tally, count] of [...Object.entries(counts), ...Object.entries(checks)])
        sums.set(tally, (sums.get(tally) ?? 0) + count);
    }
    dead.set(waiting.dead);
    replies.set(waiting.replies);
    for (const [tally, count] of sums) tallies.set({ tally }, count);
  }

  return {
    request: ({ method, route, status, milliseconds }) =>
      requests.observe({ method, route, status: String(status) }, milliseconds / 1000),
    command: (type, done) =>
      commands.inc({
        command: type,
        outcome: done.ok ? (done.repeated ? 'repeated' : 'recorded') : done.refusal.code,
      }),
    worker: (note) => {
      worker.inc({ what: note.what });
      if ('lateMilliseconds' in note && note.lateMilliseconds !== null)
        late.observe(Math.max(0, note.lateMilliseconds / 1000));
    },
    message: ({ channel, what, because }) => messages.inc({ channel, outcome: what, because: because ?? '' }),
    async text() {
      await collect();
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
}

/** The same clinic, and each of its commands counted. */
export function countedClinic(clinic: Clinic, count: Metrics['command']): Clinic {
  const counted = async (type: string, work: Promise<Done>): Promise<Done> => {
    const done = await work;
    count(type, done);
    return done;
  };
  return {
    open: (asked, referral) => counted('open', clinic.open(asked, referral)),
    handle: (asked, episodeId, command) => counted(command.type, clinic.handle(asked, episodeId, command)),
    ring: (alarm, now) => counted('ring', clinic.ring(alarm, now)),
  };
}
