import { describe, expect, test } from 'vitest';
import type { KnownForCommand, Store } from '../../src/pathway/ports.ts';
import { aChange, aNote, anOpened, anOrganisation, aPerson, aRegistered, byNurse } from './store-examples.ts';

/** What every store promises of a command: what it reads is what it decides on, and it is recorded or nothing is. */
export function commandsArePromised(opened: () => Store): void {
  const reading = (organisationId: string, commandKey: string, withHistory = false) => ({
    organisationId,
    commandKey,
    about: { episodeId: 'e1' },
    withHistory,
  });
  const seen: { known?: KnownForCommand } = {};
  const lookOnly = (known: KnownForCommand) => {
    seen.known = known;
    return { answer: 'looked' };
  };

  describe('a command', () => {
    test('reads the episode, its person, its history where asked, and what its key led to', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const { episode, events, commandDigest } = await anOpened(store, here, 'e1');
      expect(await store.episodes.command(reading(here, 'e1 from 0', true), lookOnly)).toEqual({
        answer: 'looked',
      });
      expect(seen.known).toEqual({
        episode,
        person: { birthDate: '1961-02-01' },
        history: events.map((event, index) => ({ ...event, sequence: index + 1 })),
        duty: null,
        earlier: { sequence: 1, digest: commandDigest, episodeId: 'e1' },
      });
      await store.episodes.command(reading(here, 'another'), lookOnly);
      expect(seen.known).toEqual({
        episode,
        person: { birthDate: '1961-02-01' },
        history: [],
        duty: null,
        earlier: undefined,
      });
    });

    test('that opens reads the person, unless the record was voided', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await aRegistered(store, here, aPerson('amina', { birthDate: null }));
      const about = { personId: 'amina' };
      const look = { ...reading(here, 'open'), about };
      await store.episodes.command(look, lookOnly);
      expect(seen.known?.person).toEqual({ birthDate: null });
      expect(seen.known?.episode).toBeUndefined();
      await store.people.voidRecord(here, 'amina', 1, 'made twice', byNurse('10:00'));
      await store.episodes.command(look, lookOnly);
      expect(seen.known?.person).toBeUndefined();
    });

    test('is recorded with its change; of two that read the same one is', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1');
      const outcomes = await Promise.all(
        ['a', 'b'].map((key) =>
          store.episodes.command(reading(here, key), ({ episode }) => ({
            change: aChange(here, 'e1', {
              commandKey: key,
              expectedSequence: episode?.sequence ?? 0,
              events: [aNote(key)],
            }),
          })),
        ),
      );
      const history = await store.episodes.history(here, 'e1');
      const recorded = outcomes.filter((each) => 'outcome' in each && each.outcome.status === 'recorded');
      expect(history).toHaveLength(1 + recorded.length);
      expect(recorded.length).toBeGreaterThan(0);
    });

    test('that fails while it decides leaves nothing', async () => {
      const store = opened();
      const here = await anOrganisation(store);
      await anOpened(store, here, 'e1');
      const failing = store.episodes.command(reading(here, 'k'), () => {
        throw new Error('a bug while deciding');
      });
      await expect(failing).rejects.toThrow('a bug while deciding');
      expect(await store.episodes.history(here, 'e1')).toHaveLength(1);
      expect(await store.episodes.commandResult(here, 'k')).toBeUndefined();
    });

    test("does not see another organisation's episode, person or key", async () => {
      const store = opened();
      const here = await anOrganisation(store);
      const elsewhere = await anOrganisation(store);
      await anOpened(store, here, 'e1');
      const nothing = { episode: undefined, person: undefined, history: [], duty: null, earlier: undefined };
      await store.episodes.command(reading(elsewhere, 'e1 from 0', true), lookOnly);
      expect(seen.known).toEqual(nothing);
      const about = { personId: 'amina' };
      await store.episodes.command({ ...reading(elsewhere, 'open'), about }, lookOnly);
      expect(seen.known).toEqual(nothing);
    });
  });
}
