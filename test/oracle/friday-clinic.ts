/** A clinic on a Friday afternoon: one person suspected of a DVT, one scanner, one physician, told by the clinic's clock. */
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Command } from '../../src/pathway/commands.ts';
import { diary } from '../../src/pathway/diary.ts';
import { createDesk } from '../../src/pathway/scheduling/desk.ts';
import type { Booking } from '../../src/pathway/scheduling/desk-types.ts';
import { urgencyOfEpisode, wantedForTest } from '../../src/pathway/scheduling/urgency.ts';
import { memoryStore } from '../../src/store/memory/memory-store.ts';
import { aPerson } from '../contracts/store-examples.ts';
import { physician, scanner, walksIn, wall, weekdaysOnly } from './booking-clinic.ts';
import { assess, coverPossible, dDimerLater, noScanInTime, wells } from './episode-commands.ts';
import { Story } from './episode-story.ts';

export const elm = {
  id: 'elm',
  name: 'Elm Street',
  region: 'uk',
  zone: 'Europe/London',
  team: 'dvt-clinic',
  phone: null,
} as const;
export const nurse = { role: 'clinician', id: 'nurse-osei' } as const;
export const reception = { role: 'front-desk', id: 'robin' } as const;

/** Friday, half past four: Wells likely, no scan in four hours, the scanner open on weekdays from nine to five. */
export async function fridayAfternoon() {
  const store = memoryStore();
  let ids = 0;
  const newId = () => `x${(ids += 1)}`;
  const clinic = createClinic({ store, rules, newId });
  const desk = createDesk({ store, clinic });
  const by = (clock: string, who: typeof nurse | typeof reception = nurse) => ({ at: wall(clock), by: who });
  const start = '2026-11-27 16:20';
  await store.accounts.saveOrganisation(elm, by(start));
  await store.duties.keep('elm', weekdaysOnly(), 0, by(start));
  await store.people.register('elm', aPerson('p1', { birthDate: '1980-05-14' }), 'k', by(start));
  await store.schedules.save('elm', scanner, 0, by(start));
  await store.schedules.save('elm', physician, 0, by(start));
  const opened = await clinic.open(
    { organisation: elm, by: by(start), key: 'open' },
    {
      personId: 'p1',
      referrer: 'Dr Lee',
      referredAt: wall(start),
      limb: 'leg',
      side: 'left',
      symptomsBeganOn: null,
      reason: 'Swollen leg',
      owner: { kind: 'team', id: 'dvt-clinic' },
    },
  );
  if (!opened.ok) throw new Error('not opened');
  const { episodeId } = opened;
  let keys = 0;
  const does = async (clock: string, command: Command) => {
    const done = await clinic.handle(
      { organisation: elm, by: by(clock), key: `c${(keys += 1)}` },
      episodeId,
      command,
    );
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  };
  const load = async () => {
    const episode = await store.episodes.load('elm', episodeId);
    if (!episode) throw new Error('no episode');
    return episode;
  };
  const facts = { ...wells('tender', 'whole', 'pitting'), ...noScanInTime, ...coverPossible, ...dDimerLater };
  await does('2026-11-27 16:30', {
    ...assess('16:30', facts)(new Story({ referred: start })),
    assessedAt: wall('2026-11-27 16:30'),
  });
  await does('2026-11-27 16:31', { type: 'request-proposed-tests' });
  const scanOf = async () => {
    const scan = (await load()).tests.find(({ kind }) => kind === 'scan');
    if (!scan) throw new Error('no scan');
    return scan;
  };
  const withCover = async (until: string) => {
    const sample = (await load()).tests.find(({ kind }) => kind === 'd-dimer');
    await does('2026-11-27 16:40', {
      type: 'record-sample',
      testId: sample?.id ?? '',
      sampledAt: wall('2026-11-27 16:40'),
    });
    await does('2026-11-27 16:45', {
      type: 'start-cover',
      medicine: 'apixaban',
      firstDoseAt: wall('2026-11-27 16:45'),
      supplyEndsAt: wall(until),
      bloodsTakenAt: wall('2026-11-27 16:40'),
      contraindicationsChecked: true,
      overrideReason: null,
    });
  };
  const bookingAt = async (clock: string, over: Partial<Booking> = {}): Promise<Booking> => {
    const episode = await load();
    const scan = await scanOf();
    return {
      patient: { kind: 'person', personId: 'p1' },
      episode: { episodeId, testId: scan.id },
      serviceType: 'venous-duplex',
      urgency: urgencyOfEpisode(episode, { rules, now: wall(clock), by: nurse }),
      wanted: wantedForTest(episode, scan),
      slots: [{ scheduleId: 'scanner-1', startsAt: wall(clock) }],
      then: null,
      needs: walksIn,
      reason: 'Ultrasound scan',
      comment: null,
      breachReason: null,
      ...over,
    };
  };
  const asked = (clock: string) => ({ organisation: elm, by: by(clock, reception), key: `k${(keys += 1)}` });
  const dueKinds = async () => diary(await load()).map(({ kind }) => kind);
  return { store, clinic, desk, load, scanOf, withCover, bookingAt, asked, dueKinds, does };
}
