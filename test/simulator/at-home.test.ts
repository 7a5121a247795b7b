/** The promises to whoever is at home: kept through a clinic of many answers, and each of them able to fail. */
import { beforeAll, expect, test } from 'vitest';
import { createClinic } from '../../src/pathway/clinic.ts';
import { diary } from '../../src/pathway/diary.ts';
import type { DueItem } from '../../src/pathway/episode-types.ts';
import type { RecordedEvent } from '../../src/pathway/events.ts';
import type { EpisodeChange } from '../../src/pathway/ports.ts';
import { atHomeOf } from '../../src/pathway/simulator/always/at-home.ts';
import { simulate } from '../../src/pathway/simulator/simulate.ts';
import { inMemory, smallClinic } from './small-clinic.ts';

type Seen = Parameters<typeof atHomeOf>[0];
const seen: Seen[] = [];
const histories = new Map<string, readonly RecordedEvent[]>();

function look(change: EpisodeChange): void {
  const { episode, expectedSequence } = change;
  const fresh = change.events.map((event, index) => ({ ...event, sequence: expectedSequence + index + 1 }));
  const events = [...(histories.get(episode.id) ?? []), ...fresh];
  histories.set(episode.id, events);
  seen.push({ change, after: { episode, events, items: diary(episode) } });
}

beforeAll(async () => {
  const setting = smallClinic(14, { patients: 40, days: 40, afterDays: 100 });
  await simulate(setting, {
    ...inMemory,
    clinicOf: ({ store, ...parts }) => {
      const command: typeof store.episodes.command = (reading, decide) =>
        store.episodes.command(reading, (known) => {
          const decided = decide(known);
          if ('change' in decided) look(decided.change);
          return decided;
        });
      return createClinic({ ...parts, store: { ...store, episodes: { ...store.episodes, command } } });
    },
  });
});

const promisesBrokenWith = (changed: (each: Seen) => Seen): ReadonlySet<string> =>
  new Set(seen.flatMap((each) => atHomeOf(changed(each)).map(({ promise }) => promise)));
const withItems =
  (items: (all: readonly DueItem[]) => readonly DueItem[]) =>
  ({ change, after }: Seen): Seen => ({ change, after: { ...after, items: items(after.items) } });
const without =
  (...kinds: readonly string[]) =>
  (all: readonly DueItem[]): readonly DueItem[] =>
    all.filter(({ kind }) => !kinds.includes(kind));

test('are kept as they are', () => {
  expect(seen.length).toBeGreaterThan(500);
  expect(promisesBrokenWith((each) => each)).toEqual(new Set());
});

test.each([
  ['the emergency stands last', withItems((all) => all.toReversed()), 'emergencies-first'],
  ['an answer is due to nobody', withItems(without('read-answer')), 'an-answer-has-a-reader'],
  [
    'nobody looks for the silent',
    withItems(without('await-answer', 'call-silent', 'call-named-contact', 'welfare-check')),
    'silence-never-ends-by-itself',
  ],
  [
    'a red answer is told to nobody',
    ({ change, after }: Seen): Seen => ({ change: { ...change, messages: [] }, after }),
    'red-is-told-at-once',
  ],
] as const)('are broken where %s', (_name, changed, promise) => {
  expect(promisesBrokenWith(changed)).toEqual(new Set([promise]));
});
