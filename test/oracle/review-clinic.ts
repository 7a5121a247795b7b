/** A clinic that treats one person at home on rivaroxaban, and its desk: what is booked for them where no test asks for it. */
import { rules } from '../../src/engine/rules.ts';
import { alarmsOf } from '../../src/pathway/alarms.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import { diary } from '../../src/pathway/diary.ts';
import type { DueKind } from '../../src/pathway/episode-types.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { createDesk } from '../../src/pathway/scheduling/desk.ts';
import type { Booking, DeskDone } from '../../src/pathway/scheduling/desk-types.ts';
import { type AskedAtDesk, visitAtDesk } from '../../src/pathway/scheduling/visit-at-desk.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { aPerson } from '../contracts/store-examples.ts';
import { physician, scanner, walksIn, wall, weekdaysOnly } from './booking-clinic.ts';
import { clinicTeam, nurse, type Story } from './episode-story.ts';
import { elm, reception } from './friday-clinic.ts';
import { onRivaroxaban } from './treatment-story.ts';

/** Nothing worrying, and all of it asked. */
export const quiet: Omit<AskedAtDesk, 'visit'> = {
  redFlag: false,
  rising: false,
  triage: 'not-done',
  judgedUnlikely: null,
  treatedAndSupplied: null,
  dueOn: null,
};

/** From 24 November: the review is around 24 February, from 3 February to 3 March. */
export async function reviewClinic(story: Story = onRivaroxaban('2026-11-24')) {
  const store = memoryStore();
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `x${(ids += 1)}` });
  const desk = createDesk({ store, clinic });
  const by = { at: story.now, by: nurse };
  await store.accounts.saveOrganisation(elm, by);
  await store.duties.keep('elm', weekdaysOnly(), 0, by);
  await store.people.register('elm', aPerson('p1', { birthDate: '1972-02-03' }), 'k', by);
  const serviceTypes = ['physician-visit', 'review', 'inr-check', 'vein-visit'] as const;
  await store.schedules.save('elm', { ...physician, serviceTypes, horizonDays: 400 }, 0, by);
  await store.schedules.save('elm', scanner, 0, by);
  await keepStory(store, story);

  const load = async () => {
    const episode = await store.episodes.load('elm', 'e1');
    if (episode === undefined) throw new Error('no episode');
    return episode;
  };
  let keys = 0;
  const asked = (clock: string) => ({
    organisation: elm,
    by: { at: wall(clock), by: reception },
    key: `k${(keys += 1)}`,
  });
  const found = async (clock: string, told: Partial<AskedAtDesk> & Pick<AskedAtDesk, 'visit'>) =>
    visitAtDesk(
      { ...quiet, ...told },
      { rules, now: wall(clock), by: reception, region: 'uk', zone: elm.zone, episodes: [await load()] },
    );
  const reviewAt = async (clock: string, visitAt: string, over: Partial<Booking> = {}) => {
    const { urgency, serviceType, then, wanted, episode } = await found(clock, { visit: 'for-review' });
    return desk.book(asked(clock), {
      patient: { kind: 'person', personId: 'p1' },
      episode,
      serviceType,
      urgency,
      wanted,
      then,
      slots: [{ scheduleId: physician.id, startsAt: wall(visitAt) }],
      needs: walksIn,
      reason: 'Review of treatment',
      comment: null,
      breachReason: null,
      ...over,
    });
  };
  const idOf = (done: DeskDone): string => {
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    return done.appointmentId;
  };
  const due = async (kind: DueKind) => diary(await load()).find((item) => item.kind === kind);
  return { store, clinic, desk, load, asked, found, reviewAt, idOf, due };
}

async function keepStory(store: Store, story: Story): Promise<void> {
  await store.episodes.record({
    organisationId: elm.id,
    commandKey: 'until now',
    commandDigest: 'until now',
    expectedSequence: 0,
    stamp: { at: story.now, by: nurse },
    events: story.events,
    episode: story.episode,
    decisions: [],
    alarms: alarmsOf(story.episode),
    messages: [],
    board: {
      state: story.episode.state,
      owner: clinicTeam,
      nextKind: null,
      dueAt: null,
      coverEndsAt: null,
      flagged: false,
    },
  });
}
