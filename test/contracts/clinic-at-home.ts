/** Amina at home on rivaroxaban since Tuesday: the check-in of day 3 was asked at eight on Thursday. A record in memory. */
import { Temporal } from 'temporal-polyfill';
import { rules } from '../../src/engine/rules.ts';
import { alarmsOf } from '../../src/pathway/alarms.ts';
import { checkInsOf } from '../../src/pathway/check-in/check-ins-of.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Duty } from '../../src/pathway/duty/duty-types.ts';
import type { Message } from '../../src/pathway/ports.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { idOf, watched } from '../oracle/check-in-story.ts';
import { aChange, anOrganisation, aPerson, aRegistered, byNurse } from './store-examples.ts';

export const clinicPhone = '020 7946 0000';
export const inLondon = (local: string): Temporal.Instant =>
  Temporal.ZonedDateTime.from(`${local}[Europe/London]`).toInstant();

export async function atHome(duty: Duty | null, began: string) {
  const story = watched('2026-11-24', { duty });
  story.waitsUntil('2026-11-26 08:05');
  const checkInId = idOf(story, 'day-3');
  const store = memoryStore();
  const here = await anOrganisation(store, { phone: clinicPhone });
  await aRegistered(store, here, aPerson('p1', { phone: '07700 900123' }));
  if (duty !== null) await store.duties.keep(here, duty, 0, byNurse('08:00'));
  const { episode, events } = story;
  const board = { state: episode.state };
  const change = { events, episode, alarms: alarmsOf(episode), messages: [], stamp: byNurse('09:00') };
  await store.episodes.record({ ...aChange(here, 'e1', { board }), ...change });
  const organisation = await store.accounts.organisation(here);
  if (organisation === undefined) throw new Error('no organisation');

  let at = inLondon(began);
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  const now = () => at;
  const clinic = createClinic({ store, rules, newId });
  const loaded = async () => {
    const found = await store.episodes.load(here, 'e1');
    if (found === undefined) throw new Error('no episode');
    return found;
  };
  return {
    store,
    clinic,
    organisation,
    here,
    checkInId,
    now,
    newId,
    loaded,
    answers: async () => checkInsOf(await loaded()).answers,
    pass: (duration: Temporal.DurationLike) => (at = at.add(duration)),
    /** A message to Amina, on its way since now. */
    writes: async (words: string, values: Message['values']) => {
      const message = { effectKey: words, to: { kind: 'person', personId: 'p1' }, words, values } as const;
      const { sequence, state } = await loaded();
      const parts = { expectedSequence: sequence, messages: [message], board: { state } };
      const whole = { ...(await loaded()), sequence: sequence + 1 };
      await store.episodes.record({ ...aChange(here, 'e1', parts), episode: whole });
      for (const { id } of await store.outbox.pending(99)) await store.outbox.deliver(here, id, at);
      const delivery = (await store.deliveries.ofEpisode(here, 'e1')).findLast(
        (each) => each.words === words,
      );
      if (delivery === undefined) throw new Error('no delivery');
      return delivery;
    },
  };
}
