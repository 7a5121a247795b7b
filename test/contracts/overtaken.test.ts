import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { type Clinic, createClinic } from '../../src/pathway/clinic.ts';
import type { EpisodeStore, KnownForCommand } from '../../src/pathway/ports.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { aPerson } from './store-examples.ts';

const at = Temporal.Instant.from('2026-11-23T10:15:00Z');
const by = { at, by: { role: 'clinician', id: 'nurse' } } as const;
const organisation = {
  id: 'elm',
  name: 'Elm Street',
  region: 'uk',
  zone: 'Europe/London',
  team: 'dvt-clinic',
  phone: null,
} as const;

/** A clinic whose next commands are each overtaken by another one, between the look and the record. */
async function overtaken(times: number) {
  const store = memoryStore();
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const plain = createClinic({ store, rules, newId });
  await store.accounts.saveOrganisation(organisation, by);
  await store.people.register('elm', aPerson('p1', { birthDate: '1980-05-14' }), 'k', by);
  const opened = await plain.open(
    { organisation, by, key: 'open' },
    {
      personId: 'p1',
      referrer: 'Dr Lee',
      referredAt: at,
      limb: 'leg',
      side: 'left',
      symptomsBeganOn: null,
      reason: 'Swollen leg',
      owner: { kind: 'team', id: 'dvt-clinic' },
    },
  );
  if (!opened.ok) throw new Error('not opened');
  let left = times;
  const note = (clinic: Clinic, key: string, expectedSequence?: number) =>
    clinic.handle({ organisation, by, key, expectedSequence }, opened.episodeId, {
      type: 'add-note',
      text: key,
    });
  const episodes: EpisodeStore = {
    ...store.episodes,
    record: async (change) => {
      if (left > 0) {
        left -= 1;
        await note(plain, `meanwhile ${left}`);
      }
      return store.episodes.record(change);
    },
    command: async (reading, decide) => {
      let seen: KnownForCommand | undefined;
      await store.episodes.command<null>(reading, (known) => {
        seen = known;
        return { answer: null };
      });
      if (seen === undefined) throw new Error('nothing was read');
      const decided = decide(seen);
      return 'answer' in decided ? decided : { outcome: await episodes.record(decided.change) };
    },
  };
  const clinic = createClinic({ store: { episodes }, rules, newId });
  return { note: (expectedSequence?: number) => note(clinic, 'mine', expectedSequence), opened };
}

test('who saw no state is not told that it is another one: it is looked at again', async () => {
  const { note } = await overtaken(2);
  expect(await note()).toMatchObject({ ok: true, repeated: false });
});

test('who goes by what they saw is told, and decides anew', async () => {
  const { note, opened } = await overtaken(1);
  expect(await note(opened.sequence)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
});

test('not for ever', async () => {
  const { note } = await overtaken(100);
  expect(await note()).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
});
