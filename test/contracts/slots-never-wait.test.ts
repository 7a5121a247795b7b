/**
 * Care never waits for cover, in the calendar: whatever a payer has said and whether it could be asked at all, the same times are
 * offered to the same urgency, the same one is booked, and the page says the same. Where somebody is booked nobody reads of payers.
 */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { slotRules, type UrgencyClass } from '../../src/knowledge/home-care/appointment/slot-rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { BookingNeeds, WantedTime } from '../../src/pathway/scheduling/appointment-types.ts';
import { createDesk } from '../../src/pathway/scheduling/desk.ts';
import type { Offers, Wanted } from '../../src/pathway/scheduling/offers.ts';
import type { Store } from '../../src/pathway/ports.ts';
import { clinicPages } from '../../src/web/clinic/clinic-pages.tsx';
import { addAccount, browser, staffServer } from './staff-server.ts';
import { organisation, type Payer, payers, storeBeside } from '../oracle/beside-payers.ts';
import {
  noLimit,
  nothingAsked,
  physician,
  scanner,
  walksIn,
  weekdaysOnly,
} from '../oracle/booking-clinic.ts';
import { assess, requestProposed, scanSoon, wells } from '../oracle/episode-commands.ts';
import { nurse, Story } from '../oracle/episode-story.ts';

const urgencies = Object.keys(slotRules).filter((each): each is UrgencyClass =>
  Object.hasOwn(slotRules, each),
);

/** Half past ten on a Tuesday in New York, with a scan ordered. */
function scanOrdered(): Story {
  const story = new Story({ referred: '2026-11-24 09:50', region: 'us' });
  story.does('10:05', assess('10:05', { ...wells('tender', 'whole', 'pitting'), ...scanSoon }));
  story.does('10:30', requestProposed);
  return story;
}

async function clinicBeside(payer: Payer, story: Story): Promise<Store> {
  const store = await storeBeside(payer, story);
  const by = { at: story.now, by: nurse };
  await store.duties.keep(organisation.id, weekdaysOnly(organisation.zone), 0, by);
  for (const schedule of [scanner, { ...scanner, id: 'scanner-2', hasHoist: true }, physician])
    await store.schedules.save(organisation.id, schedule, 0, by);
  return store;
}

const deskOf = (store: Store) => {
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `x${(ids += 1)}` });
  return createDesk({ store, clinic });
};

/** What is offered, and what then becomes of the first of it. */
async function booked(
  payer: Payer,
  wanted: Wanted,
): Promise<{ offers: Offers; done: unknown; kept: unknown }> {
  const story = scanOrdered();
  const store = await clinicBeside(payer, story);
  const desk = deskOf(store);
  const offers = await desk.offers(organisation, wanted, story.now);
  const [first] = offers.kind === 'slots' ? [...offers.fitting, ...offers.nearest] : [];
  const [slot, ...others] = first?.slots ?? [];
  if (first === undefined || slot === undefined) return { offers, done: null, kept: null };
  const test = story.test('scan');
  const done = await desk.book(
    { organisation, by: { at: story.now, by: nurse }, key: 'form-1' },
    {
      patient: { kind: 'person', personId: 'p1' },
      episode: { episodeId: 'e1', testId: test.id },
      serviceType: wanted.serviceType,
      urgency: {
        class: wanted.urgency,
        source: 'pathway',
        restsOn: 'x',
        judgedBy: nurse,
        judgedAt: story.now,
      },
      wanted: wanted.time,
      slots: [slot, ...others],
      then: wanted.then,
      needs: wanted.needs,
      reason: 'Scan',
      comment: null,
      breachReason: first.misses.length > 0 ? 'Nothing else' : null,
    },
  );
  const appointment = done.ok ? await store.appointments.get(organisation.id, done.appointmentId) : null;
  return { offers, done, kept: [appointment, await store.episodes.load(organisation.id, 'e1')] };
}

const withinHours = fc.constantFrom(null, 1, 4, 24, 72);
const anyTime: fc.Arbitrary<WantedTime> = withinHours.map((hours) =>
  hours === null ? noLimit : { ...noLimit, byAt: scanOrdered().now.add({ hours }) },
);
const anyNeeds: fc.Arbitrary<BookingNeeds> = fc.constantFrom(
  nothingAsked,
  walksIn,
  { ...walksIn, mobility: 'hoist' as const },
  { ...walksIn, interpreter: 'es' },
);

test.each(urgencies)('%s: the same times, and the same booking', { timeout: 300_000 }, async (urgency) => {
  const seen = { offered: 0, booked: 0 };
  await fc.assert(
    fc.asyncProperty(anyTime, anyNeeds, fc.boolean(), async (time, needs, isPair) => {
      const then = isPair ? ('physician-visit' as const) : null;
      const wanted: Wanted = { urgency, serviceType: 'venous-duplex', time, needs, then };
      const [first, ...others] = await Promise.all(payers.map((payer) => booked(payer, wanted)));
      for (const other of others) expect(other).toEqual(first);
      if (first?.offers.kind === 'slots') seen.offered += 1;
      if (first?.kept !== null) seen.booked += 1;
    }),
    { seed: 20_261_124, numRuns: 12 },
  );
  const getsSlots = urgency !== 'RED' && urgency !== 'unclear';
  expect(seen.offered > 0).toBe(getsSlots);
  expect(seen.booked > 0).toBe(getsSlots);
});

test('the page on which a scan is booked says the same, and takes the booking', {
  timeout: 300_000,
}, async () => {
  const pages = await Promise.all(
    payers.map(async (payer) => {
      const story = scanOrdered();
      const store = await clinicBeside(payer, story);
      let ids = 0;
      const clinic = createClinic({ store, rules, newId: () => `x${(ids += 1)}` });
      const server = staffServer({ store, clinic, clinicPages });
      server.pass(server.now().until(story.now));
      const account = {
        email: 'desk@clinic.example',
        roles: ['front-desk'],
        organisation: organisation.id,
      } as const;
      await addAccount(store, story.now, account);
      const desk = browser(server.app);
      await desk.signIn(account.email);
      const url = `/desk/episodes/e1/tests/${story.test('scan').id}/book`;
      const page = await desk.get(url);
      const slots = [...page.body.matchAll(/name="slot"[^>]*value="(?<slot>[^"]+)"/g)].map(
        (found) => found.groups?.['slot'] ?? '',
      );
      // A payer's columns in a form are fields that nobody reads.
      const sent = { slot: slots[0] ?? '', coverage: 'not-covered', insurance: 'self-pay', payer: 'x' };
      const done = await desk.submit(page, url, sent);
      const main = page.body.replaceAll(/<input type="hidden"[^>]*>/g, '').match(/<main.*<\/main>/s)?.[0];
      return { main, slots, status: done.statusCode };
    }),
  );
  const [first, ...others] = pages;
  expect(first?.slots.length).toBeGreaterThan(0);
  expect(first?.status).toBe(303);
  for (const other of others) expect(other).toEqual(first);
});

test('no function and no route of the calendar names what a payer says', () => {
  const root = resolve(import.meta.dirname, '../..');
  const files = globSync(
    [
      'src/knowledge/scheduling/**/*.ts',
      'src/pathway/scheduling/**/*.ts',
      'src/pathway/referrals/self-booking.ts',
      'src/store/{appointments,schedules,scheduling-records}.ts',
      'src/store/memory/memory-scheduling.ts',
      'src/store/migrations/scheduling.ts',
      'src/web/desk/calendar/**/*.{ts,tsx}',
      'src/web/public/booking-*.{ts,tsx}',
      'src/server/booking-site.ts',
    ],
    { cwd: root },
  );
  expect(files.length).toBeGreaterThan(20);
  const ofPayers = /benefit|coverage|insur|payer|estimat|prior.?auth|deductible/i;
  const named = files.flatMap((file) =>
    readFileSync(resolve(root, file), 'utf8')
      .split('\n')
      .filter((line) => ofPayers.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
  // How soon somebody is seen is a table: nor is it asked of any fact of that kind.
  const asked = Object.keys(rules.catalogue.facts).filter((fact) => fact.startsWith('appointment.'));
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((fact) => ofPayers.test(fact))).toEqual([]);
});
