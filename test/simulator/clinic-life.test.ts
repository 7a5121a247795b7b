/** One clinic, looked at closely: the same twice, on every store, and a promise that is broken is found and told in few words. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { type Clinic, type ClinicParts, createClinic } from '../../src/pathway/clinic.ts';
import type { EpisodeChange, KnownForCommand } from '../../src/pathway/ports.ts';
import { shortestOf } from '../../src/pathway/simulator/shortest.ts';
import { measuredIn, simulate } from '../../src/pathway/simulator/simulate.ts';
import { toldAgain } from '../../src/pathway/simulator/told-again.ts';
import { databaseStore } from '../../src/store/database-store.ts';
import { testDatabases } from '../postgres/databases.ts';
import { inMemory, smallClinic } from './small-clinic.ts';

const clinic = smallClinic(20, { patients: 12, days: 30, afterDays: 120 });

describe('a clinic from its seed', () => {
  test('is the same to the last event whenever it is lived, and another from another seed', async () => {
    const once = await simulate(clinic, inMemory);
    const again = await simulate(clinic, inMemory);
    const other = await simulate({ ...clinic, seed: 21 }, inMemory);
    expect(once.broken).toBeNull();
    expect(again.watcher.historyHash()).toBe(once.watcher.historyHash());
    expect(again.watcher.events).toBe(once.watcher.events);
    expect(measuredIn(again)).toEqual(measuredIn(once));
    expect(other.watcher.historyHash()).not.toBe(once.watcher.historyHash());
  });

  test('gives each patient the same life whoever else comes', async () => {
    const three = await simulate({ ...clinic, patients: 3 }, inMemory);
    const twelve = await simulate(clinic, inMemory);
    const referrals = (lived: typeof three) =>
      lived.script.filter(({ what }) => what.is === 'open').map(({ at, what }) => JSON.stringify([at, what]));
    expect(referrals(three)).toHaveLength(3);
    expect(referrals(twelve)).toEqual(expect.arrayContaining(referrals(three)));
  });

  test('has its losses, doubles and refusals: chance that breaks nothing proves nothing', async () => {
    const { watcher, refusals, script } = await simulate({ ...clinic, patients: 40 }, inMemory);
    expect(watcher.changes).toBeGreaterThan(600);
    expect(script.length).toBeGreaterThan(500);
    expect([...refusals.keys()]).toEqual(expect.arrayContaining(['changed-meanwhile', 'bad-fact']));
  });

  const databases = testDatabases.filter(([name]) => name === 'PGlite');
  test.each(databases)('on %s is the clinic that it is in memory', async (_name, open) => {
    const { database, close } = await open({ poolSize: 2 });
    const small = smallClinic(6, { patients: 4, days: 10, afterDays: 40 });
    const inDatabase = await simulate(small, { rules, openStore: () => databaseStore(database) });
    await close();
    const here = await simulate(small, inMemory);
    expect(inDatabase.broken).toBeNull();
    expect(inDatabase.watcher.historyHash()).toBe(here.watcher.historyHash());
  });
});

type Tampering = (change: EpisodeChange, known: KnownForCommand) => EpisodeChange;

/** The real clinic with one fault: what it decided is changed before it is recorded. */
const clinicThat =
  (tampers: Tampering) =>
  ({ store, ...parts }: ClinicParts): Clinic => {
    const command: typeof store.episodes.command = (reading, decide) =>
      store.episodes.command(reading, (known) => {
        const decided = decide(known);
        return 'change' in decided ? { change: tampers(decided.change, known) } : decided;
      });
    return createClinic({ ...parts, store: { ...store, episodes: { ...store.episodes, command } } });
  };

const withoutAlarmsFor =
  (kind: string): Tampering =>
  (change) => ({ ...change, alarms: change.alarms.filter(({ item }) => item.split('/')[0] !== kind) });

const faults: readonly (readonly [
  name: string,
  clinicOf: (parts: ClinicParts) => Clinic,
  promise: string,
])[] = [
  ['says nothing of a gap in cover', clinicThat(withoutAlarmsFor('cover-gap')), 'an-alarm-for-each-need'],
  [
    'forgets the owner',
    clinicThat((change) => ({ ...change, board: { ...change.board, owner: { kind: 'team', id: '' } } })),
    'owner-step-and-deadline',
  ],
  [
    'records a state that its history does not make',
    clinicThat((change) => ({ ...change, episode: { ...change.episode, reason: 'Another' } })),
    'replay-is-the-state',
  ],
  [
    'answers before it has recorded',
    (parts) => ({
      ...createClinic(parts),
      handle: async (_asked, episodeId) => ({ ok: true, episodeId, sequence: 99, repeated: false }),
    }),
    'done-once',
  ],
  [
    'rings, and tells nobody',
    (parts) => ({
      ...createClinic(parts),
      ring: async ({ episodeId }) => ({ ok: true, episodeId, sequence: 1, repeated: true }),
    }),
    'an-alarm-for-each-need',
  ],
];

/** One list of scans a day for thirty people: cover must reach past slots that are late. */
const busy = smallClinic(28, { patients: 30, days: 30, afterDays: 120, scanSlotsADay: 1 });

describe('a clinic with a fault in it', () => {
  test.each(faults)('that %s is found out', async (_name, clinicOf, promise) => {
    const lived = await simulate(busy, { ...inMemory, clinicOf });
    expect(lived.broken?.broken.promise).toBe(promise);
  });

  test('that drops cover-gap prints the shortest history that shows it, and that history shows it again', async () => {
    const broken = { ...inMemory, clinicOf: clinicThat(withoutAlarmsFor('cover-gap')) };
    const lived = await simulate(busy, broken);
    const shortest = await shortestOf(lived, broken);
    expect(shortest?.breaksAlone).toBe(true);
    const script = shortest?.script ?? [];
    const asked = script.map(({ what }) => (what.is === 'open' ? 'open' : what.command.type));
    expect(asked.length).toBeLessThanOrEqual(9);
    expect(lived.script.length).toBeGreaterThan(asked.length);
    expect(asked.slice(0, 2)).toEqual(['open', 'assess']);
    expect(asked).toContain('start-cover');
    expect((await toldAgain(script, busy.region, broken))?.broken.says).toContain('cover-gap');
    expect(await toldAgain(script, busy.region, inMemory)).toBeNull();
    for (const [index] of script.entries())
      expect((await toldAgain(script.toSpliced(index, 1), busy.region, broken))?.broken.promise).not.toBe(
        'an-alarm-for-each-need',
      );
  });
});
