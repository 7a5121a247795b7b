/** Measures of clinics nobody would plan: a second writing says the same, today and for any day that is past. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordedEvent } from '../../src/pathway/events.ts';
import { measureIds, startMeasuring } from '../../src/pathway/measures/measure.ts';
import { type Act, acts, allActs, doesWhatIsDue, type Throws } from './episode-deeds.ts';
import { Story } from './episode-story.ts';
import { byHand, sumByHand } from './measures-by-hand.ts';
import { onRivaroxaban } from './treatment-story.ts';

const aThrow = fc.nat({ max: 999 });
const anyStep = fc.record({
  minutes: fc.constantFrom(1, 20, 90, 250, 1500, 8700, 30_000),
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constant('due' as const) },
    { weight: 2, arbitrary: fc.constantFrom<Act>(...allActs) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Act>('void', 'scan', 'read', 'startCover', 'orderStop', 'confirmStop'),
    },
  ),
  throws: fc.tuple(aThrow, aThrow, aThrow),
});
const anyLife = fc.record({
  isTreated: fc.boolean(),
  region: fc.constantFrom('uk', 'us'),
  day: fc.constantFrom('2026-03-27', '2026-10-23', '2026-11-24'),
  steps: fc.array(anyStep, { minLength: 6, maxLength: 16, size: 'max' }),
});

function historyOf({
  isTreated,
  region,
  day,
  steps,
}: typeof anyLife extends fc.Arbitrary<infer Life> ? Life : never) {
  const story = isTreated ? onRivaroxaban(day, { region }) : new Story({ referred: `${day} 09:00`, region });
  if (!isTreated) story.tries(acts.assess(story, [1, 0, 0]));
  for (const { minutes, act, throws } of steps) {
    story.passes(story.now.add({ minutes }));
    const of: Throws = throws;
    story.tries(act === 'due' ? doesWhatIsDue(story, of) : acts[act](story, of));
  }
  return story.events;
}

let histories: readonly (readonly RecordedEvent[])[] = [];
let instants: readonly Temporal.Instant[] = [];
beforeAll(() => {
  histories = fc.sample(anyLife, { numRuns: 24, seed: 20_261_126 }).map(historyOf);
  const all = histories.flatMap((history) => history.map(({ at }) => at.epochMilliseconds));
  const [from, to] = [Math.min(...all), Math.max(...all)];
  instants = [0.02, 0.1, 0.3, 0.6, 1, 1.2].map((share) =>
    Temporal.Instant.fromEpochMilliseconds(Math.round(from + (to - from) * share)),
  );
});

function reportAt(asOf: Temporal.Instant, of = histories) {
  const measuring = startMeasuring(asOf, null, () => null);
  for (const history of of) measuring.add(history);
  return new Map(measuring.report().map((each) => [each.id as string, each]));
}

describe.each(Object.keys(byHand))('%s', (id) => {
  test('is the same by hand, at every instant', () => {
    let counted = 0;
    for (const asOf of instants) {
      const report = reportAt(asOf).get(id);
      const hand = sumByHand(id, histories, asOf);
      expect({
        at: asOf.toString(),
        met: report?.numerator,
        all: report?.denominator,
        unknown: report?.unknown,
        excluded: report?.excluded,
      }).toEqual({
        at: asOf.toString(),
        met: hand.met,
        all: hand.met + hand.not,
        unknown: hand.unknown,
        excluded: hand.excluded,
      });
      counted += hand.met + hand.not;
    }
    // Chance that never gets there proves nothing.
    expect(counted).toBeGreaterThan(0);
  });
});

test('a day that is past gives the same figures, whatever was recorded or voided since', () => {
  for (const asOf of instants) {
    const then = histories
      .map((history) => history.filter(({ at }) => Temporal.Instant.compare(at, asOf) <= 0))
      .filter((history) => history.length > 0);
    expect(reportAt(asOf)).toEqual(reportAt(asOf, then));
  }
});

test('the unknown is in no share: met is never more than counted, and every case is an episode', () => {
  for (const asOf of instants)
    for (const { id, numerator, denominator, unknown, cases } of reportAt(asOf).values()) {
      expect(measureIds).toContain(id);
      expect(numerator).toBeLessThanOrEqual(denominator);
      if (unknown > 0) expect(cases.length).toBeGreaterThan(0);
    }
});
