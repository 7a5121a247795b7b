/** The calendar of a person against regimens walked by hand: every dose once, none beside another strength, on any day and clock. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type Saying, sayings } from '../../src/pathway/companion/companion-types.ts';
import { doseMonth } from '../../src/pathway/companion/dose-calendar.ts';
import { slotsIn } from '../../src/pathway/companion/dose-slots.ts';
import { medicineNow } from '../../src/pathway/companion/medicine-now.ts';
import { sayDose } from '../../src/pathway/companion/say-dose.ts';
import type { Episode } from '../../src/pathway/episode-types.ts';
import { keptRegimen } from '../../src/pathway/treatment/keep-regimen.ts';
import { coversLoading } from '../../src/pathway/treatment/handle-course.ts';
import { episodeWith, rhea } from '../vignettes/companion-story.ts';
import { prescribed } from '../vignettes/letters-read.ts';
import { regimenFor } from '../vignettes/regimen-asked.ts';
import { workedRegimens } from '../vignettes/worked-regimens.ts';
import { dayNumber, dosesByHand } from './regimen-by-hand.ts';

const seed = { seed: 20261124, numRuns: 60 };
const isoDate = fc
  .integer({ min: 0, max: 3_000 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString());

const monthsFrom = (start: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    Temporal.PlainDate.from(start).toPlainYearMonth().add({ months: index }).toString(),
  );

describe('against the second writing', () => {
  test('every dose of four months, from any day, morning or evening', () => {
    fc.assert(
      fc.property(
        isoDate,
        fc.boolean(),
        fc.constantFrom('apixaban' as const, 'rivaroxaban' as const),
        fc.constantFrom('uk' as const, 'us' as const),
        (start, evening, drug, region) => {
          const slot = evening ? 'evening' : 'morning';
          const regimen = keptRegimen(
            regimenFor({ drug, region, start, slot, reason: 'provoked', then: 'stop' }),
          );
          const episode = episodeWith(regimen, region);
          const now = Temporal.Instant.from('2020-01-01T00:00:00Z');
          const shown = monthsFrom(start, 5).flatMap((month) =>
            (doseMonth(episode, month, now)?.days ?? []).flatMap(({ on, morning, evening: late }) => [
              ...(morning?.doses ?? []).map(({ amount }) => ({ halfDay: dayNumber(on) * 2, mg: amount })),
              ...(late?.doses ?? []).map(({ amount }) => ({ halfDay: dayNumber(on) * 2 + 1, mg: amount })),
            ]),
          );
          const byHand = dosesByHand({ drug, start, evening, stop: regimen.endsOn, reduceOn: null }, 130);
          expect(shown).toEqual(byHand.map(({ halfDay, mg }) => ({ halfDay, mg: `${mg} mg` })));
        },
      ),
      seed,
    );
  });
});

describe.each(workedRegimens.map((each) => [each.name, each] as const))('%s', (_, { regimen, region }) => {
  const course = { episode: episodeWith(regimen, region), regimen: prescribed(regimen) };
  const days = 120;
  const last = Temporal.PlainDate.from(regimen.start.on).add({ days }).toString();
  const slots = slotsIn(course, regimen.start.on, last);

  test('as many doses as the regimen counts, each in one slot', () => {
    for (const [index, phase] of regimen.phases.entries()) {
      const own = slots.filter(({ doses }) => doses.some((dose) => dose.phase === index));
      if (phase.from.on > last) continue;
      const end = phase.to === null || phase.to.on > last ? null : phase.doses;
      if (end !== null) expect(own.length).toBe(end);
      else expect(own.length).toBeGreaterThan(0);
    }
    expect(new Set(slots.map(({ on, slot }) => `${on} ${slot}`)).size).toBe(slots.length);
  });

  test('never two strengths in a slot, and two medicines only where one is injected beside the other', () => {
    for (const { doses } of slots) {
      expect(doses.filter(({ isBeside }) => !isBeside).length).toBeLessThanOrEqual(1);
      expect(doses.filter(({ isBeside }) => isBeside).length).toBeLessThanOrEqual(1);
    }
  });

  test('at every hour of two weeks: one slot is current, its dose is that of the regimen, and the next comes after it', () => {
    const { zone } = course.episode;
    const from = Temporal.PlainDate.from(regimen.start.on).toZonedDateTime(zone).toInstant();
    for (let hour = 0; hour < 14 * 24; hour += 3) {
      const now = from.add({ hours: hour });
      const medicine = medicineNow(course.episode, now);
      if (medicine.is !== 'taking') continue;
      const { current, next } = medicine;
      if (current === null || next === null) continue;
      expect(Temporal.Instant.compare(current.usualAt, next.usualAt)).toBe(-1);
      expect(Temporal.Instant.compare(now, current.usualAt.subtract({ hours: 2 }))).toBeGreaterThanOrEqual(0);
      expect(Temporal.Instant.compare(now, next.usualAt.subtract({ hours: 2 }))).toBe(-1);
    }
  });
});

type Tap = { readonly hours: number; readonly saying: Saying };

/** Whatever is tapped, however often: what is kept of it. */
function tapped(start: Episode, taps: readonly Tap[]): Episode {
  const regimen = start.treatment?.regimen;
  if (!regimen) throw new Error('no regimen');
  let episode = start;
  let now = Temporal.PlainDate.from(regimen.regimen.start.on).toZonedDateTime(start.zone).toInstant();
  for (const { hours, saying } of taps) {
    now = now.add({ hours });
    const medicine = medicineNow(episode, now);
    if (medicine.is !== 'taking' || medicine.current === null) continue;
    const said = sayDose(episode, medicine.current, saying, now);
    if (said.is !== 'report') continue;
    const { from, to, missed, doubled, wrongStrength } = said.command;
    const sequence = episode.sequence + 100;
    const isLoading = coversLoading(regimen.regimen, from, to);
    const report = {
      sequence,
      at: now,
      by: rhea,
      from,
      to,
      missed,
      doubled,
      wrongStrength,
      isLoading,
      answered: null,
    };
    const { treatment } = episode;
    if (treatment === null) throw new Error('no treatment');
    episode = { ...episode, sequence, treatment: { ...treatment, reports: [...treatment.reports, report] } };
  }
  return episode;
}

test('whatever is tapped: a slot told as taken never asks to be taken again', () => {
  const [first] = workedRegimens;
  if (first === undefined) throw new Error('no regimen');
  const taps = fc.array(
    fc.record({ hours: fc.integer({ min: 0, max: 9 }), saying: fc.constantFrom(...sayings) }),
    { maxLength: 40 },
  );
  const holds = fc.property(taps, (each) => {
    const reports = tapped(episodeWith(first.regimen, first.region), each).treatment?.reports ?? [];
    return reports.every((report, index) => {
      const later = reports
        .slice(index + 1)
        .filter(({ from }) => from.on === report.from.on && from.slot === report.from.slot);
      // After "taken" only "twice" is kept; after "twice" nothing.
      if (report.doubled === 1) return later.length === 0;
      return report.missed !== 0 || later.every(({ doubled }) => doubled === 1);
    });
  });
  expect(fc.check(holds, seed).counterexample).toBeNull();
});
