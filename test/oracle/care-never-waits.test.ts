/**
 * Care never waits for cover (hazard: a cost check delays care). Lives nobody would plan, at each step of which the clinic's one
 * door is asked to do the same thing beside every answer of a payer and none: what it does, when the next thing is due, who is told
 * and what it refuses are the same, and the record of payers is not even opened.
 */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { createClinic } from '../../src/pathway/clinic.ts';
import type { Command } from '../../src/pathway/commands.ts';
import type { DueKind } from '../../src/pathway/episode-types.ts';
import {
  assess,
  bookSlot,
  coverPossible,
  dDimerLater,
  noScanInTime,
  requestProposed,
  sampleTaken,
  scanSoon,
  startCover,
  wells,
} from './episode-commands.ts';
import { acts, type Act, allActs, doesWhatIsDue, type Throws } from './episode-deeds.ts';
import { organisation, type Payer, payers, storeBeside } from './beside-payers.ts';
import { nurse, Story } from './episode-story.ts';
import { confirmedOn } from './treatment-story.ts';

/** What the door does with a command, and everything that follows from it. */
async function whatHappens(payer: Payer, story: Story, command: Command): Promise<unknown> {
  const store = await storeBeside(payer, story);
  let ids = 0;
  const clinic = createClinic({ store, rules, newId: () => `x${(ids += 1)}` });
  const done = await clinic.handle(
    { organisation, by: { at: story.now, by: nurse }, key: 'now' },
    'e1',
    command,
  );
  const [alarm] = await store.alarms.due(story.now.add({ hours: 24 * 4000 }), 1);
  const rung = alarm && (await clinic.ring(alarm, alarm.ringAt));
  return {
    done,
    rung,
    episode: await store.episodes.load(organisation.id, 'e1'),
    board: await store.episodes.board({ organisationId: organisation.id, limit: 9, offset: 0 }),
    alarms: await store.alarms.due(story.now.add({ hours: 24 * 4000 }), 99),
    told: await store.outbox.pending(99),
  };
}

const aThrow = fc.nat({ max: 999 });
const anyStep = fc.record({
  minutes: fc.constantFrom(0, 5, 20, 90, 300, 1500, 8700),
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constant('due' as const) },
    { weight: 3, arbitrary: fc.constantFrom<Act>(...allActs) },
  ),
  throws: fc.tuple(aThrow, aThrow, aThrow),
});
const anyLife = fc.record({
  region: fc.constantFrom('uk' as const, 'us' as const),
  isConfirmed: fc.boolean(),
  steps: fc.array(anyStep, { minLength: 6, maxLength: 14, size: 'max' }),
});

test('no answer of a payer changes what is done, due, told or refused', { timeout: 900_000 }, async () => {
  const places = new Set<string>();
  const seen = {
    kinds: new Set<string>(),
    states: new Set<string>(),
    commands: new Set<string>(),
    refusals: 0,
  };
  await fc.assert(
    fc.asyncProperty(anyLife, async ({ region, isConfirmed, steps }) => {
      const story = isConfirmed
        ? confirmedOn('2026-11-24', { region })
        : new Story({ referred: '2026-11-24 09:50', region });
      for (const { minutes, act, throws } of steps) {
        story.passes(story.now.add({ minutes }));
        const of: Throws = throws;
        const command = act === 'due' ? doesWhatIsDue(story, of) : acts[act](story, of);
        // Each thing that is due, beside each command, once: a place where nobody has been.
        const fresh = story.diary.filter(({ kind }) => !places.has(`${kind} ${command.type}`));
        for (const { kind } of fresh) {
          places.add(`${kind} ${command.type}`);
          seen.kinds.add(kind);
        }
        seen.states.add(story.episode.state);
        seen.commands.add(command.type);
        if (fresh.length === 0) {
          story.tries(command);
          continue;
        }
        const [first, ...others] = await Promise.all(
          payers.map((payer) => whatHappens(payer, story, command)),
        );
        for (const other of others) expect(other).toEqual(first);
        if (!story.tries(command).ok) seen.refusals += 1;
      }
    }),
    { seed: 20_261_124, numRuns: 90 },
  );
  // Chance that never gets anywhere proves nothing.
  expect(seen.kinds.size, [...seen.kinds].join(', ')).toBeGreaterThanOrEqual(25);
  expect(seen.states.size).toBeGreaterThanOrEqual(8);
  expect(seen.commands.size).toBeGreaterThanOrEqual(20);
  expect(seen.refusals).toBeGreaterThan(0);
});

/** Urgent steps, each told until it is due. */
const urgent: readonly (readonly [due: DueKind, tell: () => Story])[] = [
  ['send-to-emergency', () => assessedWith({ 'presentation.pe-symptoms': true })],
  ['hand-over', () => assessedWith({ 'pregnancy.current-or-recent': true })],
  ['order-test', () => assessedWith(scanSoon)],
  ['scan-result', () => requested(scanSoon)],
  ['start-cover', () => requested({ ...noScanInTime, ...coverPossible, ...dDimerLater })],
  ['cover-gap', aGap],
];

/** Covered for four days, and the scan moved from the third to the fifth. */
function aGap(): Story {
  const story = requested({ ...noScanInTime, ...coverPossible, ...dDimerLater });
  story.does('10:20', sampleTaken('10:15'));
  story.does('10:30', startCover('10:25', '+4 09:00', { bloods: '10:15' }));
  story.does('10:40', bookSlot('scan', '+3 09:00', 'No list'));
  story.does('10:50', bookSlot('scan', '+5 09:00', 'Scanner broken'));
  return story;
}

function assessedWith(facts: Parameters<typeof assess>[1]): Story {
  const story = new Story({ referred: '2026-11-24 09:50' });
  story.does('10:05', assess('10:05', { ...wells('tender', 'whole', 'pitting'), ...facts }));
  return story;
}
function requested(facts: Parameters<typeof assess>[1]): Story {
  const story = assessedWith(facts);
  story.does('10:10', requestProposed);
  return story;
}

test.each(urgent)('%s: nothing that can be done there differs', { timeout: 900_000 }, async (due, tell) => {
  const story = tell();
  expect(story.due(due), story.diary.map(({ kind }) => kind).join(', ')).toBeDefined();
  for (const act of allActs) {
    const command = acts[act](story, [1, 2, 3]);
    const [first, ...others] = await Promise.all(payers.map((payer) => whatHappens(payer, story, command)));
    for (const other of others) expect(other, act).toEqual(first);
  }
});

test('the rules, the pathway and its commands cannot even read what a payer said', () => {
  const root = resolve(import.meta.dirname, '../..');
  const isOfPayers = (path: string): boolean =>
    path.includes('/benefits/') ||
    /\/(?:estimate[\w-]*|business-days)\.ts$/.test(path) ||
    path.includes('/desk/');
  const readers = globSync('src/{knowledge,engine,pathway}/**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts') && !isOfPayers(`/${file}`))
    .flatMap((file) => {
      const source = readFileSync(resolve(root, file), 'utf8');
      const from = [...source.matchAll(/from '(?<path>[^']+)'/g)].map(
        (found) => found.groups?.['path'] ?? '',
      );
      return from.filter((path) => isOfPayers(`/${path}`)).map((path) => `${file} ${path}`);
    });
  expect(readers.toSorted()).toEqual([
    // The catalogue lists what stands in the rule book; the port is named among the others, as a type.
    'src/knowledge/catalogue.ts ./desk/desk-lists.ts',
    'src/pathway/ports.ts ./benefits/benefits-port.ts',
  ]);
});
