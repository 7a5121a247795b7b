/**
 * Treatments nobody would plan: from a confirmed DVT on, deeds in any order, minutes or months apart, every alarm between them.
 * The story holds each step against `episode-always.ts`: an owner and a next step, two strengths never unseen, home never by
 * one person against the rules, the replay the same.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acts, type Act, doesWhatIsDue, type Throws } from './episode-deeds.ts';
import { treatmentActs } from './episode-treatment-deeds.ts';
import { confirmedOn, onRivaroxaban } from './treatment-story.ts';

const seed = 20_261_125;
const aThrow = fc.nat({ max: 999 });
const ofTreatment = Object.keys(treatmentActs).filter(
  (name): name is keyof typeof treatmentActs => name in treatmentActs,
);
const anyStep = fc.record({
  minutes: fc.constantFrom(0, 5, 20, 90, 700, 1500, 8700, 30_000),
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constant('due' as const) },
    { weight: 6, arbitrary: fc.constantFrom<Act>(...ofTreatment) },
    { weight: 1, arbitrary: fc.constantFrom<Act>('void', 'close', 'assess', 'emergency', 'owner') },
  ),
  throws: fc.tuple(aThrow, aThrow, aThrow),
});
const anyLife = fc.record({
  day: fc.constantFrom('2026-11-24', '2026-03-27', '2026-10-04', '2028-02-08'),
  region: fc.constantFrom('uk', 'us'),
  isTreated: fc.boolean(),
  steps: fc.array(anyStep, { minLength: 4, maxLength: 16, size: 'max' }),
});

const tally = new Map<string, number>();

test('whatever is done with a treatment, what must always be true is true', { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(anyLife, ({ day, region, isTreated, steps }) => {
      const story = isTreated ? onRivaroxaban(day, { region }) : confirmedOn(day, { region });
      for (const { minutes, act, throws } of steps) {
        story.passes(story.now.add({ minutes }));
        const of: Throws = throws;
        const asked = story.tries(act === 'due' ? doesWhatIsDue(story, of) : acts[act](story, of));
        if (asked.ok) for (const { type } of asked.events) tally.set(type, (tally.get(type) ?? 0) + 1);
      }
    }),
    { seed, numRuns: 40 },
  );
  for (const [what, least] of reached) expect(tally.get(what) ?? 0, what).toBeGreaterThanOrEqual(least);
});

/** Chance that never gets anywhere proves nothing. */
const reached: readonly (readonly [string, number])[] = [
  ['place-proposed', 10],
  ['place-decided', 3],
  ['regimen-prescribed', 8],
  ['dispensed', 10],
  ['two-strengths-settled', 1],
  ['step-confirmed', 5],
  ['doses-reported', 4],
  ['review-booked', 3],
  ['review-recorded', 3],
  ['treatment-stop-ordered', 2],
  ['sent-to-hospital', 4],
  ['taken-back-from-hospital', 2],
  ['treatment-failed', 5],
  ['treatment-held', 2],
  ['hand-over-offered', 4],
  ['entry-voided', 2],
];
