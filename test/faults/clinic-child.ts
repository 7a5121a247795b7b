/**
 * A clinic in a process of its own, to be killed: our store, alarm clock and worker, and two desks that ask without pause. It
 * loads first and waits for a line with its orders; from then on each line it writes was true when it was written.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Temporal } from 'temporal-polyfill';
import { assert } from '../../src/engine/assert.ts';
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import { openAlarmClock } from '../../src/store/alarm-clock.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { type DatabasePlace, openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { startWorker } from '../../src/store/worker.ts';
import { chanceFrom } from '../oracle/chance.ts';
import { type Acknowledged, type Ask, nextAsk, put, scripted } from './asks.ts';

export type Orders = {
  readonly place: DatabasePlace;
  readonly life: number;
  readonly seed: number;
  readonly episodeIds: readonly string[];
  /** Asked in an earlier life and never answered; and some that were, to ask them again. */
  readonly unanswered: readonly Ask[];
  readonly answered: readonly Acknowledged[];
};
export type Line =
  | { readonly is: 'loaded' | 'ready' }
  | { readonly is: 'asked'; readonly ask: Ask }
  | { readonly is: 'done'; readonly acknowledged: Acknowledged; readonly repeated: boolean }
  | { readonly is: 'refused'; readonly key: string; readonly code: string }
  | { readonly is: 'trouble'; readonly because: string };

/** At once and whole: what is still in a buffer dies with the process. */
function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

// The first answer of each rule builds its diagram: before the clock of a life runs.
for (const id of rules.decisionIds) rules.decision(id, 'uk')?.explain({});
say({ is: 'loaded' });
const input = createInterface({ input: process.stdin });
input.once('line', (line) => {
  // Our own parent wrote it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  void work(JSON.parse(line) as Orders);
});
input.once('close', () => process.exit(0)); // the parent is gone

async function work(orders: Orders): Promise<void> {
  const opened = await openDatabase(orders.place);
  assert(opened.ok, opened.ok ? '' : opened.problem);
  const { database } = opened;
  const migrated = await migrate(database);
  assert(migrated.ok, migrated.ok ? '' : migrated.problem);
  const clock = await openAlarmClock(database, ({ what, because }) => {
    // Its warnings are about housekeeping, such as a transaction that keeps dead rows for a second: the machine, not the promises.
    if (what === 'queue-error') say({ is: 'trouble', because });
  });
  const store = databaseStore(database, clock.send);
  const { organisation, person, nurse } = scripted;
  const by = { at: Temporal.Now.instant(), by: nurse };
  await store.accounts.saveOrganisation(organisation, by);
  await store.people.register(organisation.id, person, 'register', by);

  const clinic = createClinic({ store, rules, newId: randomUUID });
  const now = () => Temporal.Now.instant();
  await startWorker({
    clock,
    store,
    ring: clinic.ring,
    now,
    note: (note) => {
      if ('because' in note) say({ is: 'trouble', because: `${note.what}: ${note.because}` });
    },
  });
  say({ is: 'ready' });

  const episodeIds = [...orders.episodeIds];
  const ask = async (each: Ask) => {
    say({ is: 'asked', ask: each });
    const done = await put(clinic, each);
    if (!done.ok) return say({ is: 'refused', key: each.key, code: done.refusal.code });
    const { episodeId, sequence, repeated } = done;
    if (!episodeIds.includes(episodeId)) episodeIds.push(episodeId);
    say({ is: 'done', acknowledged: { ask: each, episodeId, sequence }, repeated });
  };
  for (const each of orders.unanswered) await ask(each);
  for (const each of orders.answered) await ask(each.ask);
  const desk = async (name: string, seed: number) => {
    const chance = chanceFrom(seed);
    for (let count = 0; ; count += 1) {
      await ask(nextAsk(chance, `${name}-${orders.life}-${count}`, episodeIds, now().toString()));
    }
  };
  await Promise.all([desk('one', orders.seed), desk('two', orders.seed + 1)]);
}
