/**
 * Clinics nobody would plan: deeds in any order, true or foolish, minutes or weeks apart, with every alarm between them.
 * The story holds each step against `episode-always.ts`: owner, next step and deadline, the replay, rung twice, cover gaps, and
 * what excludes by a second reading.
 */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { regions } from '../../src/knowledge/rule-types.ts';
import { alarmsOf } from '../../src/pathway/alarms.ts';
import { type Act, type Throws, acts, allActs, doesWhatIsDue } from './episode-deeds.ts';
import { type Beginning, Story } from './episode-story.ts';

const seed = 20_261_124;

type Step = { readonly minutes: number; readonly act: Act | 'due'; readonly throws: Throws };

const aThrow = fc.nat({ max: 999 });
const throws = fc.tuple(aThrow, aThrow, aThrow);
const anyStep: fc.Arbitrary<Step> = fc.record({
  minutes: fc.constantFrom(0, 1, 5, 20, 20, 90, 250, 700, 1500, 8700),
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constant('due' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...allActs) },
    { weight: 1, arbitrary: fc.constantFrom('void' as const, 'scan' as const, 'findings' as const) },
  ),
  throws,
});
const anyBeginning = fc
  .record({
    referred: fc.constantFrom('2026-11-24 09:50', '2026-03-28 21:30', '2026-10-30 22:10', '2028-02-25 08:00'),
    region: fc.constantFrom(...regions),
    limb: fc.constantFrom(...(['leg', 'leg', 'leg', 'leg', 'arm'] as const)),
    side: fc.constantFrom(...(['left', 'left', 'both'] as const)),
    daysOfSymptoms: fc.constantFrom(3, 3, 3, 20, null),
    born: fc.constantFrom('1980-05-14', '1980-05-14', '1950-05-14', '2011-01-01', null),
  })
  .map(({ daysOfSymptoms, ...rest }): Beginning => {
    const day = Temporal.PlainDate.from(rest.referred.slice(0, 10));
    const began = daysOfSymptoms === null ? null : day.subtract({ days: daysOfSymptoms }).toString();
    return { ...rest, symptomsBeganOn: began };
  });

type Life = { readonly beginning: Beginning; readonly steps: readonly Step[] };
/** Mostly assessed first, as mostly happens: otherwise chance rarely leaves the door. */
const anyLife: fc.Arbitrary<Life> = fc
  .record({
    beginning: anyBeginning,
    first: fc.constantFrom<Act>('assess', 'assess', 'assess', 'assess', 'findings'),
    details: throws,
    rest: fc.array(anyStep, { minLength: 4, maxLength: 24, size: 'max' }),
  })
  .map(({ beginning, first, details, rest }) => ({
    beginning,
    steps: [{ minutes: 15, act: first, throws: details }, ...rest],
  }));

/** How often chance got anywhere: what it never reaches is not tested. */
const tally = new Map<string, number>();
const count = (what: string, times = 1) => tally.set(what, (tally.get(what) ?? 0) + times);

function live({ beginning, steps }: Life, each: (story: Story) => void = () => {}): Story {
  const story = new Story(beginning);
  each(story);
  for (const { minutes, act, throws: details } of steps) {
    story.passes(story.now.add({ minutes }));
    const asked = story.tries(act === 'due' ? doesWhatIsDue(story, details) : acts[act](story, details));
    count(asked.ok ? 'accepted' : 'refused');
    if (asked.ok) for (const event of asked.events) count(event.type);
    each(story);
  }
  return story;
}

test('whatever is done, in whatever order, what must always be true is true', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      live(life);
    }),
    { seed, numRuns: 260 },
  );
  for (const [what, least] of reached) expect(tally.get(what) ?? 0, what).toBeGreaterThan(least);
});

/** Chance that never gets anywhere proves nothing. */
const reached: readonly (readonly [string, number])[] = [
  ['accepted', 400],
  ['refused', 200],
  ['diagnosis-excluded', 5],
  ['diagnosis-confirmed', 5],
  ['entry-voided', 3],
  ['cover-started', 3],
  ['sent-to-emergency', 5],
  ['worsened', 3],
  ['closed', 5],
  ['reopened', 5],
  ['place-proposed', 5],
];

test('an open episode left alone is not left alone: somebody is told within two days, for weeks', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      const story = live(life);
      if (story.episode.state === 'closed') return;
      story.passes(story.now.add({ hours: 24 * 16 }));
      // Somebody at home for whom all is done may have nothing due for weeks.
      if (story.diary.every(({ dueAt }) => Temporal.Instant.compare(dueAt, story.now) > 0)) return;
      const before = story.count('escalated');
      story.passes(story.now.add({ hours: 49 }));
      expect(story.count('escalated')).toBeGreaterThan(before);
    }),
    { seed, numRuns: 15 },
  );
});

test('an alarm of an earlier hour, whenever it rings, breaks nothing and tells nobody twice', () => {
  fc.assert(
    fc.property(anyLife, (life) => {
      const earlier = new Map<string, ReturnType<typeof alarmsOf>[number]>();
      const story = live(life, (now) => {
        for (const alarm of alarmsOf(now.episode)) earlier.set(JSON.stringify(alarm), alarm);
      });
      story.passes(story.now.add({ hours: 1 }));
      for (const alarm of earlier.values()) expect(story.rings(alarm)).toEqual([]);
    }),
    { seed, numRuns: 20 },
  );
});

test('a look at every deed changes nothing, and a refusal has its code', () => {
  fc.assert(
    fc.property(anyLife, throws, (life, details) => {
      const story = live(life);
      const before = JSON.stringify(story.episode);
      for (const act of allActs) {
        const asked = story.looksAt(acts[act](story, details));
        if (!asked.ok) expect(asked.refusal.code).not.toBe('');
      }
      expect(JSON.stringify(story.episode)).toBe(before);
    }),
    { seed, numRuns: 20 },
  );
});
